"""An Explorer's corrections: the quotes as they are with them, made again when the file changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from os import PathLike
from threading import RLock
from typing import TYPE_CHECKING, Any, Protocol, Union

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.articles.model import Article
from workbench.corrections.themed import but_corrected
from workbench.errors import WorkbenchError
from workbench.explorer.deeds import read_addition, read_deed, read_statement, read_undone
from workbench.explorer.material import Material
from workbench.explorer.trail import Trail, told_entry
from workbench.quotes.stored import Stored

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.corrections import Corrected, CorrectionsFile
    from workbench.corrections.model import Draft
    from workbench.explorer.themespanel import Themed

# Rows of a preview; of more it says how many.
MOST_PREVIEWED = 200
# What is said where nothing can be corrected.
NO_PATH = (
    "Nothing is corrected here yet: the Explorer does not know where to write. Open it with "
    'bench.explore(), or with Explorer(quotes, articles, corrections="corrections.jsonl").'
)
STORED = (
    "These quotes stay on the disk, where the corrections of their folder are made: open it with "
    "open_workbench and show bench.explore(), or bench.corrections in Python."
)


@dataclass(frozen=True, slots=True)
class Step:
    """What other quotes have become of those before: ``since`` that generation.

    ``moved``: for each row the number that it had, -1 for a new one; None where all have theirs.
    ``changed``: the rows, by their new numbers, that are told otherwise than before.
    """

    since: int
    moved: npt.NDArray[np.int32] | None
    changed: list[int]


class Replay(Protocol):
    """A file of corrections and what the quotes are with it: ``bench.corrections`` is one."""

    @property
    def file(self) -> CorrectionsFile:
        """The file; WorkbenchError where there can be none, which says why."""

    @property
    def uncorrected(self) -> pd.DataFrame:
        """The quotes without them."""

    @property
    def sources(self) -> Path | None:
        """The file that says what a speaker's name brings with it, None for the shipped one."""

    def replayed(self) -> Corrected:
        """The quotes with the corrections that the file has now."""


GivenCorrections = Union["str | PathLike[str]", "CorrectionsFile", Replay]


class Correcting:
    """Quotes with the corrections of a file; ``material`` has them.

    A page's messages and the cells of its notebook may come at the same time: ``lock`` is held by
    whoever writes or replays.
    """

    def __init__(self, articles: Iterable[Article] | Article | None, replay: Replay) -> None:
        self.lock = RLock()
        self._articles = articles
        self._replay = replay
        # Only a folder has a sources.yml, by which a name is corrected in all rows.
        self._in_all_rows: Callable[..., pd.DataFrame] | None = getattr(replay, "everywhere", None)
        self._not_in_all: Callable[[], None] | None = getattr(replay, "undo_everywhere", None)
        self.file = replay.file
        self.generation = 0
        # The rows that were corrected since `material` was made.
        self.touched: set[str] = set()
        # What gives the quotes other themes than the file of themes does.
        self._themed: Themed | None = None
        self._seen = self.file.print
        self.material = self._replayed()

    @property
    def stale(self) -> bool:
        """Whether the file says something else than ``material``."""
        return self.file.print != self._seen

    def replay(self, *, again: bool = False) -> Step | None:
        """Makes ``material`` again of what the file says now; None where that is the same.

        ``again``: also then, as rows may have become others. Raises WorkbenchError for a file that
        cannot be read; ``material`` stays as it was.
        """
        if not self.stale and not again:
            return None
        seen, before = self.file.print, self.material
        after = self._replayed()
        self._seen, self.material = seen, after
        self.touched.clear()
        self.generation += 1
        step = _step(before, after, self.generation - 1)
        return replace(step, changed=list(range(after.rows))) if again else step

    def show_by(self, themed: Themed) -> None:
        """Other themes from now on; those that an analyst has corrected stay."""
        with self.lock:
            self._themed = themed
            self.material = self._replayed()
            self.generation += 1

    def correct(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Writes what a page asks for and answers with the lines."""
        material = self.material
        return self._write(read_deed(question, material.quotes, material.articles))

    def add(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Writes a statement that was missed; answers with its line."""
        material = self.material
        return self._write(read_addition(question, material.quotes, material.articles))

    def undo(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Takes lines back; answers with those that do."""
        from workbench.corrections import draft_undo

        return self._write([draft_undo(each) for each in read_undone(question)])

    def brought(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """What a name brings with it, if it spoke in a row or in what is to be added: its canonical
        form, role and institution, as they would come into the row."""
        from workbench.corrections.naming import brought_by

        material = self.material
        if "quote" in question:
            asked = {"quote": question["quote"], "what": "change"}
            asked["changes"] = {"speaker": question.get("name")}
            [draft] = read_deed(asked, material.quotes, material.articles)
        else:
            asked = {**question, "fields": {"speaker": question.get("name")}}
            [draft] = read_addition(asked, material.quotes, material.articles)
        article_id = draft.at.article_id if draft.at else ""
        said = material.quotes["article_id"] == article_id
        applied = (
            material.trail.applied.get(each, ()) for each in material.quotes["quote_id"][said]
        )
        rows = self._replay.uncorrected
        return brought_by(
            draft,
            rows[(rows["article_id"] == article_id).to_numpy(dtype=bool)],
            material.articles.get(article_id),
            [entry for entries in applied for entry in entries],
            who=self.file.who,
            sources=self._replay.sources,
        )

    @property
    def goes_everywhere(self) -> bool:
        """Whether a name can be corrected in all rows."""
        return self._in_all_rows is not None

    def everywhere(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Corrects a name in all rows; ``dry`` only says which these are, ``undo`` takes the last
        one back.

        Answers with the number of ``rows`` that change, the first of them before and after, and the
        ``lines`` of the folder's sources.yml.
        """
        if self._in_all_rows is None:
            raise WorkbenchError(
                "A name is corrected in all rows by the sources.yml of a folder; open it with "
                "bench.explore()."
            )
        if question.get("undo") is True and self._not_in_all is not None:
            self._not_in_all()
            return {}
        stated = read_statement(question)
        dry = question.get("dry") is not False
        changed = self._in_all_rows(stated.pop("name"), **stated, dry_run=dry)
        shown = changed.head(MOST_PREVIEWED).astype(object)
        return {
            "rows": len(changed),
            "changed": shown.where(shown.notna(), None).to_dict("records"),
            "lines": str(changed.attrs.get("sources_yml") or ""),
        }

    def row_of(self, entry: str) -> int | None:
        """The position of the row that an entry is of."""
        quote = self.material.trail.placed.get(entry)
        return self.material.rows_of([quote])[quote] if quote else None

    def _write(self, drafts: list[Draft]) -> dict[str, Any]:
        entries = self.file.add(drafts)
        self.touched |= {entry.at.quote_id for entry in entries if entry.at}
        return {"entries": [told_entry(entry) for entry in entries]}

    def _replayed(self) -> Material:
        replayed = self._replay.replayed()
        trail = Trail.of_replay(self.file.entries, replayed)
        quotes = replayed.quotes
        if self._themed is not None:
            quotes = but_corrected(quotes, self._themed(quotes), trail.applied)
        return Material.of(quotes, self._articles, trail)


class _OfFile:
    """The replay of a file on quotes in memory."""

    def __init__(
        self, quotes: Any, articles: Iterable[Article] | Article | None, file: CorrectionsFile
    ) -> None:
        from workbench.corrections.library import Library

        # Faults in what was given show before anything is replayed.
        given = Material.of(quotes, articles)
        self._quotes, self.file = given.quotes, file
        self._library = Library.of(given.articles.values())
        self.sources: Path | None = None

    @property
    def uncorrected(self) -> pd.DataFrame:
        return self._quotes

    def replayed(self) -> Corrected:
        from workbench.corrections import corrected

        return corrected(self._quotes, self._library, self.file.entries)


def why_not(quotes: Any, given: GivenCorrections | None) -> str:
    """Why nothing can be corrected; "" where it can."""
    if isinstance(quotes, Stored) and not hasattr(given, "desk"):
        return STORED
    if given is None:
        return NO_PATH
    try:
        # A workbench whose folder can have no such file says why.
        getattr(given, "file", None)
    except WorkbenchError as fault:
        return str(fault)
    return ""


def correcting_of(
    quotes: Any, articles: Iterable[Article] | Article | None, given: GivenCorrections
) -> Correcting:
    """The corrections that an Explorer was given: a path, a file, or those of a workbench."""
    from workbench.corrections import CorrectionsFile

    if isinstance(given, str | PathLike):
        given = CorrectionsFile(given)
    if isinstance(given, CorrectionsFile):
        given = _OfFile(quotes, articles, given)
    return Correcting(articles, given)


def _step(before: Material, after: Material, since: int) -> Step:
    old, new = before.quotes["quote_id"], after.quotes["quote_id"]
    places = pd.Index(old).get_indexer(pd.Index(new)).astype(np.int32)
    still = len(old) == len(new) and bool((places == np.arange(len(new))).all())
    # A row that was there is told otherwise where other entries hold of it, and only there.
    differ = (places < 0) | new.isin(told_otherwise(before.trail, after.trail)).to_numpy(dtype=bool)
    return Step(since, None if still else places, np.flatnonzero(differ).tolist())


def told_otherwise(before: Trail, after: Trail) -> list[str]:
    """The rows of which other entries hold than before."""
    return [
        row
        for row in {*before.applied, *after.applied}
        if [entry.id for entry in before.applied.get(row, ())]
        != [entry.id for entry in after.applied.get(row, ())]
    ]
