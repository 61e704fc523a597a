"""The numbers one looks at first, counted part by part, so that any store fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.stories import list_stories
from workbench.exports.reading import ReadingReport, report_of_frame
from workbench.quotes.schema import KINDS
from workbench.store.manifest import Manifest
from workbench.store.parts import ARTICLES, QUOTES, read_frame

if TYPE_CHECKING:
    import pandas as pd

_COUNTED = ("speech", "kind", "speaker", "speaker_kind", "institution", "themes")


@dataclass(slots=True)
class Counts:
    """Statements, by kind, and those who make them; ``beliefs`` are rows that are no statements."""

    quotes: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    beliefs: int = 0
    experts: set[str] = field(default_factory=set)
    institutions: set[str] = field(default_factory=set)
    themed: int = 0

    def add(self, quotes: pd.DataFrame) -> None:
        """Count the rows of a quote frame; it needs no other columns than those counted."""
        speech = quotes[quotes["speech"].astype(bool)]
        self.quotes += len(speech)
        self.kinds.update(map(str, speech["kind"]))
        self.beliefs += len(quotes) - len(speech)
        people = speech["speaker_kind"] == "person"
        self.experts.update(map(str, speech.loc[people, "speaker"].dropna()))
        self.institutions.update(map(str, speech["institution"].dropna()))
        self.themed += int(speech["themes"].map(len).gt(0).sum())

    def rows(self) -> dict[str, int]:
        """What is counted, by its name in a report."""
        return {
            "Quotes": self.quotes,
            **{f"of them {kind}": self.kinds[kind] for kind in KINDS},
            "Beliefs and intentions": self.beliefs,
            "Named persons": len(self.experts),
            "Institutions": len(self.institutions),
            "Quotes with a theme": self.themed,
        }


def counts_in(folder: Path, manifest: Manifest) -> Counts:
    """Of the quotes of a store that is settled; raises OSError and ValueError where damaged."""

    counts = Counts()
    for number in manifest.parts:
        counts.add(read_frame(folder, QUOTES, number, _COUNTED))
    return counts


def report_in(folder: Path, manifest: Manifest) -> ReadingReport:
    """What was read of the files of a store that is settled."""
    import pandas as pd

    return report_of_frame(pd.concat(_told(folder, manifest), ignore_index=True))


def stories_in(folder: Path, manifest: Manifest) -> pd.DataFrame:
    """What ``list_stories`` gives of a store that is settled."""
    import pandas as pd

    columns = ["file", "title", "outlet", "published", "story"]
    tables = [read_frame(folder, ARTICLES, number, columns) for number in manifest.parts]
    return list_stories(pd.concat(tables, ignore_index=True))


def _told(folder: Path, manifest: Manifest) -> Iterable[pd.DataFrame]:

    columns = ["file", "words", "issues", "notes", "story"]
    for number in manifest.parts:
        yield read_frame(folder, ARTICLES, number, columns)
