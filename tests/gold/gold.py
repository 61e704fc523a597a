"""The gold tables: what a careful reader finds in an article, located in its text.

One YAML file per article; ``README.md`` beside this file gives the rules of reading. Offsets are
never written by hand: each content is looked up in the text and must occur there exactly once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent
ARTICLES = FOLDER.parents[1] / "data" / "articles"

SINGLE_FIELDS = ("kind", "speech", "cue", "speaker", "speaker_kind", "role", "institution")
SINGLE_FIELDS += ("country", "section")
VOCABULARY = {
    "status": {"required", "allowed"},
    "kind": {"direct", "mixed", "indirect"},
    "speech": {True, False},
    "speaker_kind": {"person", "people", "organisation", "group", "document", "unknown"},
    "themes": {"Ukraine", "satellites", "sanctions", "isolation"},
}
_DEFAULTS: dict[str, object] = {"status": "required", "speech": True}
_OTHER_FIELDS = {"id", "content", "also", "status", "themes", "note"}
_OBLIGATORY = ({*SINGLE_FIELDS} | {"id", "content", "themes"}) - {"speech"}

Spans = tuple[tuple[int, int], ...]


class GoldError(ValueError):
    """A gold table that cannot be used; the message names file, statement and fault."""


@dataclass(frozen=True)
class Statement:
    """One statement as a careful reader lists it.

    ``extents`` are the acceptable readings of where the content stands, the preferred one first;
    each is a tuple of ``(start, end)`` in code points, end exclusive, with more than one pair where
    the content is interrupted. ``fields`` maps a column to its acceptable values, preferred first
    (None: nothing there). ``themes`` is None where they are not held.
    """

    id: str
    file: str
    required: bool
    quote: str
    extents: tuple[Spans, ...]
    fields: Mapping[str, tuple[object, ...]]
    themes: frozenset[str] | None
    note: str = ""


@dataclass(frozen=True)
class GoldArticle:
    """The statements of one article, in the order of the table."""

    file: str
    text: str
    statements: tuple[Statement, ...]


def load_gold(
    texts: Mapping[str, str] | None = None, *, folder: Path = FOLDER
) -> tuple[GoldArticle, ...]:
    """Every gold table of ``folder``, located in the texts of the articles.

    ``texts`` maps a file name to the article's canonical text; without it the files of
    ``data/articles`` are read as they are. Raises GoldError for a table that does not fit.
    """
    tables = sorted(folder.glob("*.yml"))
    if not tables:
        raise GoldError(f"No gold table (*.yml) in {folder}.")
    return tuple(_article(path, texts) for path in tables)


def _article(path: Path, texts: Mapping[str, str] | None) -> GoldArticle:
    table = yaml.safe_load(path.read_text(encoding="utf-8"))
    file = table["file"]
    if texts is None:
        text = (ARTICLES / file).read_text(encoding="utf-8")
    elif file in texts:
        text = texts[file]
    else:
        raise GoldError(f"{path.name}: no text for {file}; there are {', '.join(sorted(texts))}.")
    statements = tuple(_statement(raw, file, text) for raw in table["statements"])
    ids = [statement.id for statement in statements]
    repeated = sorted({name for name in ids if ids.count(name) > 1})
    if repeated:
        raise GoldError(f"{path.name}: used more than once: {', '.join(repeated)}.")
    return GoldArticle(file, text, statements)


def _statement(raw: dict[str, object], file: str, text: str) -> Statement:
    raw = _DEFAULTS | raw
    where = f"{file} {raw.get('id', '(no id)')}"
    _check_fields(raw, where)
    readings = [raw["content"], *_as_list(raw.get("also", []))]
    themes = raw["themes"]
    return Statement(
        id=str(raw["id"]),
        file=file,
        required=raw["status"] == "required",
        quote=" ... ".join(_as_list(raw["content"])),
        extents=tuple(locate(_as_list(reading), text, where) for reading in readings),
        fields={name: tuple(_as_list(raw[name])) for name in SINGLE_FIELDS},
        themes=None if themes == "any" else frozenset(themes),
        note=str(raw.get("note", "")),
    )


def _check_fields(raw: dict[str, object], where: str) -> None:
    missing = _OBLIGATORY - set(raw)
    unknown = set(raw) - _OTHER_FIELDS - set(SINGLE_FIELDS)
    if missing or unknown:
        raise GoldError(f"{where}: missing {sorted(missing)}, unknown {sorted(unknown)}.")
    for name, valid in VOCABULARY.items():
        if name == "themes" and raw[name] == "any":
            continue
        wrong = [value for value in _as_list(raw[name]) if value not in valid]
        if wrong:
            raise GoldError(f"{where}: {name} {wrong}; known: {sorted(map(str, valid))}.")


def locate(pieces: list[str], text: str, where: str) -> Spans:
    """Where the pieces of a content stand; each must occur exactly once, and in this order."""
    spans = []
    for piece in pieces:
        count = text.count(piece)
        if count != 1:
            raise GoldError(f"{where}: occurs {count} times, must be once: {piece!r}")
        start = text.index(piece)
        spans.append((start, start + len(piece)))
    if spans != sorted(spans):
        raise GoldError(f"{where}: the pieces stand in another order in the text: {pieces}")
    return tuple(spans)


def _as_list(value: object) -> list:
    return value if isinstance(value, list) else [value]
