"""An Explorer's corrections: the quotes as they are with them, made again when the file changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from threading import RLock
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.articles.model import Article
from workbench.corrections.themed import but_corrected
from workbench.errors import WorkbenchError
from workbench.explorer.deeds import read_addition, read_deed, read_statement, read_undone
from workbench.explorer.material import Material
from workbench.explorer.replaying import Replay
from workbench.explorer.steps import Step, step_between
from workbench.explorer.trail import Trail, told_entry

if TYPE_CHECKING:
    from workbench.corrections.model import Draft
    from workbench.explorer.themespanel import Themed

# Rows of a preview; of more it says how many.
MOST_PREVIEWED = 200


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
        step = step_between(before, after, self.generation - 1)
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
