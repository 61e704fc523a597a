"""Articles, rows and corrections of a few words for tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.corrections import CorrectionsFile
from workbench.corrections.model import Draft, Entry
from workbench.quotes.row import row_by_hand
from workbench.quotes.schema import NAMES, conform

TEXT = """\
Harbour closed

The harbour at Brax was closed after the storm. “Nobody asked us about it,” said Ann Lowe, \
a pilot at Velora, who has worked there since 1999.

The board of the port said that the quay would open again in the spring of next year.

“We shall see what is left of it,” he told reporters on Tuesday evening."""
ASKED, BOARD, LEFT = (
    "“Nobody asked us about it,”",
    "the quay would open again in the spring of next year",
    "“We shall see what is left of it,”",
)


def article(text: str = TEXT, file: str = "one.txt", **known: Any) -> Article:
    return Article.from_text(text, file=file, **({"title": "Harbour closed"} | known))


def row(of: Article, quote: str, speaker: str | None = None, **cells: Any) -> dict[str, Any]:
    """A row as the machine would make it of the first place that has these words."""
    start = of.text.index(quote)
    found = dict(row_by_hand(of, [(start, start + len(quote))], None))
    kind = "person" if speaker else "unknown"
    named = {"speaker": speaker, "speaker_kind": kind, "speaker_mention": speaker}
    machine = {"confidence": 0.8, "institution_confidence": 0.5, "story": of.id}
    reason = {"speaker_reason": f"{speaker} is named here. No institution was found."}
    return {**found, **machine, **named, **(reason if speaker else {}), **cells}


def frame(*rows: dict[str, Any], themes: Sequence[str] = ()) -> pd.DataFrame:
    made = conform(pd.DataFrame(rows, columns=list(NAMES), dtype="object"))
    if themes:
        made.attrs["themes"] = list(themes)
    return made


def harbour() -> tuple[Article, pd.DataFrame]:
    """The article with its three rows."""
    one = article()
    rows = row(one, ASKED, "Ann Lowe"), row(one, BOARD, "Port Board"), row(one, LEFT, "Ann Lowe")
    return one, frame(*rows)


def ids(quotes: pd.DataFrame) -> list[str]:
    return [str(each) for each in quotes["quote_id"]]


class Desk:
    """Entries made one after the other, without a file on the disk being looked at."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "corrections.jsonl"

    def add(self, *drafts: Draft, who: str = "jane") -> list[Entry]:
        return list(CorrectionsFile(self.path, who).add(drafts))

    @property
    def entries(self) -> tuple[Entry, ...]:
        return CorrectionsFile(self.path, "reader").entries
