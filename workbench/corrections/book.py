"""``bench.corrections``: what was corrected in a folder, and how to correct more from Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import PathLike
from typing import TYPE_CHECKING, Any

from workbench.articles.model import Article
from workbench.corrections.desk import Desk
from workbench.corrections.drafts import (
    draft_add,
    draft_bookmark,
    draft_change,
    draft_confirm,
    draft_note,
    draft_reject,
    draft_undo,
)
from workbench.corrections.meant import (
    Drafting,
    QuoteIds,
    article_meant,
    drafts_of,
    latest_of,
    place_meant,
)
from workbench.corrections.model import FIELDS, Draft, Entry
from workbench.corrections.overview import Overview
from workbench.errors import WorkbenchError, unknown_choice
from workbench.exports.targets import cannot_write

if TYPE_CHECKING:
    import pandas as pd

    from workbench.corrections.everywhere import Written


class Corrections(Overview):
    """The corrections of one folder, each a line of its ``corrections.jsonl``.

    Rows are named by their ``quote_id``, one or several; each method adds its lines at once, all or
    none, and returns their entries. Raises WorkbenchError, with nothing written, for a row that is
    not there, a value that cannot be, and where the file cannot be written.
    """

    def __init__(self, desk: Desk, sources_written: Callable[[], Desk] | None = None) -> None:
        super().__init__(desk)
        self._sources_written = sources_written
        # What was stated of names here, the latest last.
        self._stated: list[Written] = []

    def confirm(self, quote_id: QuoteIds, *, why: str | None = None) -> tuple[Entry, ...]:
        """The row is right: speaker, institution and role stay as they are, whatever a later model
        finds."""
        return self._write(quote_id, lambda rows, i, a: draft_confirm(rows, i, a, why=why))

    def change(
        self, quote_id: QuoteIds, *, why: str | None = None, **fields: Any
    ) -> tuple[Entry, ...]:
        """Give the row another speaker, institution, role, kind, themes or speaker_kind.

        ``change(quote_id, speaker="Ana Bell")``; None says that there is none. With another speaker
        go the role and the institution of the one before: a name that sources.yml knows, or that
        speaks elsewhere in the article, brings its own.
        """
        for name in fields:
            if name not in FIELDS:
                raise unknown_choice("field", name, FIELDS, "Choose among these.")
        if not fields:
            raise WorkbenchError(
                f"Say what is to change, one of {', '.join(FIELDS)}: for example "
                "speaker='Ana Bell'."
            )
        # The speaker first, as it takes the rest with it.
        names = [name for name in FIELDS if name in fields]
        return self._write(
            quote_id,
            *(
                lambda rows, i, a, n=n: draft_change(rows, i, n, fields[n], a, why=why)
                for n in names
            ),
        )

    def reject(self, quote_id: QuoteIds, *, why: str | None = None) -> tuple[Entry, ...]:
        """The row is no statement: it is in ``rejected`` and nowhere else."""
        return self._write(quote_id, lambda rows, i, a: draft_reject(rows, i, a, why=why))

    def note(self, quote_id: QuoteIds, text: str | None) -> tuple[Entry, ...]:
        """Note something on the row in the place of your earlier note; None takes it back."""
        return self._write(quote_id, lambda rows, i, a: draft_note(rows, i, text, a))

    def bookmark(self, quote_id: QuoteIds, on: bool = True) -> tuple[Entry, ...]:
        """Bookmark the row; with ``on=False`` no more."""
        return self._write(quote_id, lambda rows, i, a: draft_bookmark(rows, i, on, a))

    def add(
        self,
        article: Article | str,
        quote: str | None = None,
        *,
        start: int | None = None,
        end: int | None = None,
        why: str | None = None,
        **fields: Any,
    ) -> tuple[Entry, ...]:
        """Add a statement that the workbench missed.

        ``article`` is one, its id or its file. ``quote`` are the words as they are printed in it,
        which must stand there once; ``start`` and ``end`` (code points of its text, end exclusive)
        say where they stand otherwise. They may stand inside another statement. ``fields``:
        speaker, institution, role, kind, themes; kind and themes are found where they are not
        given.
        """
        _ = self._desk.file
        found = article_meant(self._desk, article)
        first, last = place_meant(found, quote, start, end)
        rows = self._desk.of_article(found.id)
        return self._add([draft_add(found, first, last, among=rows, why=why, **fields)])

    def undo(self, entry: Entry | str | None = None, *, why: str | None = None) -> Entry:
        """Take an entry back, given by itself or its id; None takes back your latest."""
        entry_id = entry.id if isinstance(entry, Entry) else entry
        if entry_id is None:
            entry_id = latest_of(self._desk)
        (done,) = self._add([draft_undo(entry_id, why=why)])
        return done

    def merge(self, path: str | PathLike[str]) -> tuple[Entry, ...]:
        """Take in the lines of another analyst's file that are not here; returns their entries.

        Merging twice, or each other's, gives the same: entries are in the order of their times.
        """
        new = self._desk.file.merge(path)
        self._desk.written()
        return new

    def everywhere(
        self,
        name: str,
        *,
        same_as: str | None = None,
        not_a: str | None = None,
        institution: str | None = None,
        kind: str | None = None,
        dry_run: bool = False,
    ) -> pd.DataFrame:
        """Correct ``name`` in every row, by an entry in the folder's own sources.yml.

        One of three: it is another name of ``same_as``; it is ``not_a`` "person" (``kind`` says
        what it is) or no "speaker" at all; its institution is ``institution``, whatever articles
        seem to say. Returns the rows that change, before and after, and the new lines of the file
        as ``attrs["sources_yml"]``; with ``dry_run`` nothing is written. ``bench.quotes`` has the
        change at once: rows are made again of what is kept. ``undo_everywhere`` takes it back;
        later on take the lines out of sources.yml. Raises WorkbenchError, with nothing written,
        where no row has the name, and where the file cannot be written.
        """
        from workbench.corrections.everywhere import Everywhere, everywhere
        from workbench.folder import SOURCES_FILE, file_to_write_in

        file = file_to_write_in(self._desk.file.path.parent, SOURCES_FILE)
        statement = Everywhere(name, same_as, not_a, institution, kind)
        try:
            changed, written = everywhere(self._desk, file, statement, dry_run=dry_run)
        except OSError as fault:
            raise cannot_write(file, fault) from fault
        if written:
            self._stated.append(written)
            self._made_again()
        return changed

    def undo_everywhere(self) -> None:
        """Take back what ``everywhere`` wrote last: sources.yml is what it was before.

        Raises WorkbenchError where nothing was written since this folder was opened, and where the
        file was changed since.
        """
        if not self._stated:
            raise WorkbenchError(
                "Nothing was corrected in all rows since the folder was opened; take lines out of "
                "its sources.yml by hand."
            )
        written = self._stated[-1]
        try:
            written.take_back()
        except OSError as fault:
            raise cannot_write(written.file, fault) from fault
        self._stated.pop()
        self._made_again()

    def _made_again(self) -> None:
        if self._sources_written is not None:
            self._desk = self._sources_written()

    def preview(self, path: str | PathLike[str] | Iterable[Article]) -> pd.DataFrame:
        """What would become of each correction if the files at ``path`` took the place of those of
        the same names: a row for each one in force, column ``then``: "kept", "found again" or why
        it would be unplaced. Nothing is written.
        """
        from workbench.corrections.previewing import preview

        return preview(self._desk, path)

    def _write(self, quote_id: QuoteIds, *drafting: Drafting) -> tuple[Entry, ...]:
        return self._add(drafts_of(self._desk, quote_id, *drafting))

    def _add(self, drafts: list[Draft]) -> tuple[Entry, ...]:
        done = self._desk.file.add(drafts)
        self._desk.written()
        return done
