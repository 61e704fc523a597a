"""Proposals for ``sources.yml``: names of a quote frame that are perhaps one source.

Nothing is joined by itself: an analyst reads the reason and pastes the YAML lines, or does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from os import PathLike
from typing import TYPE_CHECKING

from workbench.authority.candidates import Pair, Seen, candidates
from workbench.authority.entries import Authority, load_sources
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd

# column -> (dtype, meaning): the table that ``suggest_sources`` returns, best supported first.
COLUMNS: dict[str, tuple[str, str]] = {
    "name": ("string", "the name as it stands in the frame"),
    "suggestion": ("string", "the canonical name it perhaps belongs to"),
    "kind": ("string", "person or organisation"),
    "reason": ("string", "why the two may be one, in words"),
    "quotes": ("int32", "rows of the frame that carry the name"),
    "articles": ("int32", "articles those rows come from"),
    "yaml": ("string", "the lines to put into sources.yml to accept it"),
}
NEEDED = ("article_id", "speaker", "speaker_kind")


def suggest_sources(
    quotes: pd.DataFrame, *, sources: str | PathLike[str] | Authority | None = None
) -> pd.DataFrame:
    """Entries for ``sources.yml`` that would join speakers of ``quotes``.

    ``sources`` is the authority the frame was made with (None: the shipped one); what it already
    tells apart is not proposed. Proposed are a family name alone that one person bears elsewhere in
    the frame (as a speaker or, where there is a column ``quote``, inside a quote), spellings that
    differ by hyphens, accents, initials or a letter, and organisations by abbreviation and short
    form. Returns a frame with the columns of ``COLUMNS``, empty where there is nothing to propose.
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
    articles: dict[tuple[str, str], list[str]] = defaultdict(list)
    columns = (quotes[column].tolist() for column in NEEDED)
    for article, speaker, kind in zip(*columns, strict=True):
        if isinstance(speaker, str) and kind in {"person", "organisation"}:
            articles[speaker, str(kind)].append(str(article))
    return [
        Seen(name, kind, len(where), frozenset(where)) for (name, kind), where in articles.items()
    ]


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
        text = yaml.safe_dump({name: body}, allow_unicode=True, sort_keys=False, width=1000)
        blocks[name] = str(text)
    return blocks
