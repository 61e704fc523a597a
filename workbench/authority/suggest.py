"""Proposals for ``sources.yml``: names of a quote frame that are perhaps one source.

Nothing is joined by itself: an analyst reads the reason and accepts a row (``Workbench.accept``, or
by pasting its YAML lines), or does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from os import PathLike
from typing import TYPE_CHECKING

from workbench.authority.candidates import candidates
from workbench.authority.entries import Authority
from workbench.authority.extending import EXTENDS
from workbench.authority.parsing import load_sources
from workbench.authority.seen import Pair, Seen
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd

# column -> (dtype, meaning): the table that ``suggest_sources`` returns, best supported first.
COLUMNS: dict[str, tuple[str, str]] = {
    "name": ("string", "the name as it stands in the frame"),
    "suggestion": ("string", "the canonical name it perhaps belongs to"),
    "kind": ("string", "person or organisation"),
    "reason": ("string", "why the two may be one, in words"),
    "quotes": ("int32", "rows of the frame that carry the name, as speaker or institution"),
    "articles": ("int32", "articles those rows come from"),
    "yaml": ("string", "the lines to put into sources.yml to accept it"),
}
NEEDED = ("article_id", "speaker", "speaker_kind")


def suggest_sources(
    quotes: pd.DataFrame, *, sources: str | PathLike[str] | Authority | None = None
) -> pd.DataFrame:
    """Entries for ``sources.yml`` that would join speakers of ``quotes``.

    ``sources`` is the authority the frame was made with (None: the shipped one); what it already
    tells apart is not proposed. Names of organisations are also read from the column
    ``institution``, and long forms and full names from ``quote``, where these are there; a column
    ``country`` tells bodies of one name apart. Proposed are:

    - a family name alone that one person bears elsewhere in the frame;
    - spellings that differ by hyphens, accents, initials or a letter, but never those of a father
      and a son, of a man and a woman, with other middle initials, or of two people who speak in one
      article; nor a name that can be either of two such people's;
    - organisations by their letters ("ONS"), which are nobody's where two bodies may have them, by
      short form, and by country ("Nepal's Health Ministry", "Ministry of Health of Nepal"); never
      bodies of two countries.

    Returns a frame with the columns of ``COLUMNS``, empty where there is nothing to propose.
    Raises ``WorkbenchError`` for a frame without the columns it needs.
    """
    import pandas as pd

    missing = [column for column in NEEDED if column not in quotes.columns]
    if missing:
        raise WorkbenchError(
            f"suggest_sources needs the columns {', '.join(NEEDED)}; {', '.join(missing)} not "
            "found. Give the frame that extract_quotes returns."
        )
    authority = sources if isinstance(sources, Authority) else load_sources(sources)
    seen = _seen(quotes)
    texts = quotes["quote"].tolist() if "quote" in quotes.columns else []
    pairs = candidates(seen, authority, texts)
    blocks = _blocks(pairs, authority)
    rows = [
        (
            pair.name.name,
            pair.suggestion,
            pair.name.kind,
            pair.reason,
            pair.name.quotes,
            len(pair.name.articles),
            blocks[pair.suggestion],
        )
        for pair in pairs
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return table.astype({column: dtype for column, (dtype, _) in COLUMNS.items()})


def _seen(quotes: pd.DataFrame) -> list[Seen]:
    """Every person and organisation of the frame; a row counts once for each name it carries."""
    found: dict[tuple[str, str], _Rows] = defaultdict(_Rows)
    absent = [None] * len(quotes)
    columns = [
        quotes[column].tolist() if column in quotes.columns else absent
        for column in (*NEEDED, "institution", "country")
    ]
    for article, speaker, kind, institution, country in zip(*columns, strict=True):
        # Organisations that speak together are no body of their own: each is one.
        together = kind == "organisation" and isinstance(speaker, str)
        speaking = speaker.split("; ") if together else [speaker]
        bodies = institution.split("; ") if isinstance(institution, str) else []
        for name in speaking if kind in {"person", "organisation"} else ():
            if isinstance(name, str):
                found[name, str(kind)].add(article, country)
        for body in dict.fromkeys(bodies):
            if body not in speaking and any(map(str.isupper, body)):
                found[body, "organisation"].add(article, country, staff=True)
    return [rows.seen(name, kind) for (name, kind), rows in found.items()]


@dataclass(slots=True)
class _Rows:
    """The rows of one name, as they are counted."""

    articles: list[str] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    staff: set[str] = field(default_factory=set)

    def add(self, article: object, country: object, *, staff: bool = False) -> None:
        self.articles.append(str(article))
        if isinstance(country, str):
            (self.staff if staff else self.countries).add(country)

    def seen(self, name: str, kind: str) -> Seen:
        return Seen(
            name,
            kind,
            len(self.articles),
            frozenset(self.articles),
            frozenset(self.countries),
            frozenset(self.staff),
        )


def _blocks(pairs: Sequence[Pair], authority: Authority) -> dict[str, str]:
    """One YAML entry for each canonical name: what the file has already, and the new aliases."""
    import yaml

    aliases: dict[str, list[str]] = defaultdict(list)
    kinds: dict[str, str] = {}
    for pair in pairs:
        aliases[pair.suggestion].append(pair.name.name)
        kinds[pair.suggestion] = pair.name.kind
    blocks: dict[str, str] = {}
    for name, new in aliases.items():
        entry = authority.find(name)
        body: dict[str, object] = {"kind": entry.kind if entry else kinds[name]}
        body["aliases"] = list(dict.fromkeys([*(entry.aliases if entry else ()), *new]))
        for key in ("role", "institution", "institution_kind", "country"):
            value = getattr(entry, key) if entry else None
            if value:
                body[key] = value
        # In these letters it would be the setting.
        head = name.title() if name == EXTENDS else name
        text = yaml.safe_dump({head: body}, allow_unicode=True, sort_keys=False, width=1000)
        blocks[name] = str(text)
    return blocks
