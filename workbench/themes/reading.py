"""``themes.yml`` read and checked; every fault is named with its file, line and remedy."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from os import PathLike
from pathlib import Path

from workbench.errors import WorkbenchError, unknown_choice
from workbench.themes.entries import Entry, entries_of_mapping, entries_of_yaml
from workbench.themes.model import PLACES, Place, Theme, Themes
from workbench.themes.terms import parse_term
from workbench.yamlfile import text_of

KEYS = ("terms", "where")
FOUR_LINES = (
    "A theme is its name, a list of terms and where they count, see the head of data/themes.yml."
)

Source = str | PathLike[str] | Mapping[str, object] | Themes


def load_themes(path_or_mapping: Source | None = None) -> Themes:
    """The themes of a YAML file, or of a mapping of the same form; None gives the shipped ones.

    The form is ``{name: {"terms": [...], "where": [...]}}``: ``terms`` in the grammar of
    ``workbench.themes.terms``, ``where`` any of quote, paragraph and heading (without it: quote).
    An empty file gives no themes. ``Themes`` are returned as they are.

    Raises WorkbenchError, which names file, line and remedy, for a file that cannot be read, bad
    YAML, an unknown key or place, a theme without terms or given twice, and a term that would
    match everything.
    """
    if isinstance(path_or_mapping, Themes):
        return path_or_mapping
    if isinstance(path_or_mapping, Mapping):
        return _themes(entries_of_mapping(path_or_mapping, "themes"))
    if path_or_mapping is None:
        shipped = resources.files("workbench") / "defaults" / "themes.yml"
        return _themes(entries_of_yaml(shipped.read_text(encoding="utf-8"), "themes.yml"))
    if not isinstance(path_or_mapping, str | PathLike):
        raise WorkbenchError(
            f"Themes cannot be read from a {type(path_or_mapping).__name__}; "
            f"give the path of a themes.yml, or a mapping. {FOUR_LINES}"
        )
    path = Path(path_or_mapping)
    return themes_of_text(text_of(path, "themes"), str(path))


def themes_of_text(text: str, where: str) -> Themes:
    """The themes of a file with that text; ``where`` names it in errors, as ``load_themes`` has
    them."""
    return _themes(entries_of_yaml(text, where))


def _themes(entries: list[Entry]) -> Themes:
    themes: list[Theme] = []
    seen: dict[str, Entry] = {}
    for entry in entries:
        name = entry.key.strip()
        if not name:
            raise WorkbenchError(f"{entry.at}: a theme without a name. {FOUR_LINES}")
        if (first := seen.get(name.casefold())) is not None:
            raise WorkbenchError(
                f"{entry.at}: theme {name!r} is there already ({first.at}). "
                "Put all its terms under one name."
            )
        seen[name.casefold()] = entry
        themes.append(_theme(name, entry))
    return Themes(tuple(themes))


def _theme(name: str, entry: Entry) -> Theme:
    parts: dict[str, Entry] = {}
    for part in entry.mapping(f"Theme {name!r} needs a list of terms. {FOUR_LINES}"):
        if part.key not in KEYS:
            remedy = "Correct or remove this line."
            fault = unknown_choice(f"key of theme {name!r}", part.key, KEYS, remedy)
            raise WorkbenchError(f"{part.at}: {fault}")
        if part.key in parts:
            raise WorkbenchError(
                f"{part.at}: theme {name!r} has {part.key!r} twice. Make one list of the two."
            )
        parts[part.key] = part
    if "terms" not in parts:
        raise WorkbenchError(f"{entry.at}: theme {name!r} has no terms. {FOUR_LINES}")
    terms = _terms(name, parts["terms"])
    return Theme(name, terms, _where(parts["where"])) if "where" in parts else Theme(name, terms)


def _terms(name: str, entry: Entry) -> tuple[str, ...]:
    terms: dict[str, None] = {}
    for item in entry.items(f"The terms of theme {name!r} are a list. {FOUR_LINES}"):
        try:
            parse_term(item.key)
        except ValueError as fault:
            raise WorkbenchError(
                f"{item.at}: term {item.key!r} of theme {name!r} cannot be used: {fault}. "
                "Write words, with a star for their endings: sanction*."
            ) from None
        terms[item.key] = None
    if not terms:
        raise WorkbenchError(f"{entry.at}: theme {name!r} has no terms. {FOUR_LINES}")
    return tuple(terms)


def _where(entry: Entry) -> tuple[Place, ...]:
    remedy = f"Choose any of {', '.join(PLACES)}."
    items = entry.items(f"'where' is a list. {remedy}")
    for item in items:
        if item.key not in PLACES:
            raise WorkbenchError(f"{item.at}: {unknown_choice('place', item.key, PLACES, remedy)}")
    given = {item.key for item in items}
    if not given:
        raise WorkbenchError(f"{entry.at}: 'where' is empty. {remedy} Or remove the line.")
    return tuple(place for place in PLACES if place in given)
