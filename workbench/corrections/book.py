"""``bench.corrections``: what was corrected in a folder, and how to correct more from Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
from workbench.corrections.file import CorrectionsFile
from workbench.corrections.listing import summary, table_of
from workbench.corrections.model import FIELDS, Draft, Entry
from workbench.corrections.replay import Conflict, Corrected, Unplaced
from workbench.corrections.standing import in_force
from workbench.errors import WorkbenchError, unknown_choice
from workbench.exports.targets import cannot_write
from workbench.paths import named

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

QuoteIds = str | Iterable[str]


class Corrections:
    """The corrections of one folder, each a line of its ``corrections.jsonl``.

    Rows are named by their ``quote_id``, one or several; each method adds its lines at once, all or
    none, and returns their entries. Raises WorkbenchError, with nothing written, for a row that is
    not there, a value that cannot be, and where the file cannot be written.
    """

    def __init__(self, desk: Desk, sources_written: Callable[[], Desk] | None = None) -> None:
        self._desk, self._sources_written = desk, sources_written

    def confirm(self, quote_id: QuoteIds, *, why: str | None = None) -> tuple[Entry, ...]:
        """The row is right: speaker, institution and role stay as they are, whatever a later model
        finds."""
        return self._each(quote_id, lambda rows, i, a: draft_confirm(rows, i, a, why=why))

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
        return self._each(
            quote_id,
            *(
                lambda rows, i, a, n=n: draft_change(rows, i, n, fields[n], a, why=why)
                for n in names
            ),
        )

    def reject(self, quote_id: QuoteIds, *, why: str | None = None) -> tuple[Entry, ...]:
        """The row is no statement: it is in ``rejected`` and nowhere else."""
        return self._each(quote_id, lambda rows, i, a: draft_reject(rows, i, a, why=why))

    def note(self, quote_id: QuoteIds, text: str | None) -> tuple[Entry, ...]:
        """Note something on the row in the place of your earlier note; None takes it back."""
        return self._each(quote_id, lambda rows, i, a: draft_note(rows, i, text, a))

    def bookmark(self, quote_id: QuoteIds, on: bool = True) -> tuple[Entry, ...]:
        """Bookmark the row; with ``on=False`` no more."""
        return self._each(quote_id, lambda rows, i, a: draft_bookmark(rows, i, on, a))

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
        found = self._article(article)
        if (start is None) is not (end is None) or (quote is None) is (start is None):
            raise WorkbenchError("Give the words of the statement, or start= and end=, not both.")
        place = (start, end) if quote is None else _once_in(found, quote)
        rows = self._desk.of_article(found.id)
        first, behind = int(place[0] or 0), int(place[1] or 0)
        return self._write([draft_add(found, first, behind, among=rows, why=why, **fields)])

    def undo(self, entry: Entry | str | None = None, *, why: str | None = None) -> Entry:
        """Take an entry back, given by itself or its id; None takes back your latest."""
        entry_id = entry.id if isinstance(entry, Entry) else entry
        if entry_id is None:
            entry_id = self._latest()
        (done,) = self._write([draft_undo(entry_id, why=why)])
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
        change at once: rows are made again of what is kept. To take it back, take the lines out of
        sources.yml. Raises WorkbenchError, with nothing written, where no row has the name, and
        where the file cannot be written.
        """
        from workbench.corrections.everywhere import Everywhere, everywhere
        from workbench.folder import SOURCES_FILE, file_to_write_in

        file = file_to_write_in(self._desk.file.path.parent, SOURCES_FILE)
        statement = Everywhere(name, same_as, not_a, institution, kind)
        try:
            changed, written = everywhere(self._desk, file, statement, dry_run=dry_run)
        except OSError as fault:
            raise cannot_write(file, fault) from fault
        if written and self._sources_written is not None:
            self._desk = self._sources_written()
        return changed

    def preview(self, path: str | PathLike[str] | Iterable[Article]) -> pd.DataFrame:
        """What would become of each correction if the files at ``path`` took the place of those of
        the same names: a row for each one in force, column ``then``: "kept", "found again" or why
        it would be unplaced. Nothing is written.
        """
        from workbench.corrections.previewing import preview

        return preview(self._desk, path)

    @property
    def file(self) -> CorrectionsFile:
        """The file; raises WorkbenchError where there can be none."""
        return self._desk.file

    @property
    def table(self) -> pd.DataFrame:
        """A row for each line of the file, columns as in :mod:`workbench.corrections.listing`."""
        return table_of(self._desk.entries, self.replayed())

    @property
    def quotes(self) -> pd.DataFrame:
        """The quote frame with all corrections in it."""
        return self.replayed().quotes

    @property
    def uncorrected(self) -> pd.DataFrame:
        """The quote frame as it was extracted, what :func:`workbench.corrections.corrected` takes.

        Raises WorkbenchError for quotes that do not fit in memory.
        """
        return self._desk.extracted()

    @property
    def themes(self) -> Path | None:
        """The folder's own themes.yml, by which added rows get theirs."""
        return self._desk.themes

    @property
    def sources(self) -> Path | None:
        """The folder's own sources.yml, which says what a speaker's name brings with it."""
        return self._desk.sources

    @property
    def rejected(self) -> pd.DataFrame:
        """The rows that were rejected, as the workbench had found them."""
        return self.replayed().rejected

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """The entries that have no row now, each with the reason; none is ever dropped."""
        return self.replayed().unplaced

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What analysts say differently; the row has the latest."""
        return self.replayed().conflicts

    @property
    def reports(self) -> tuple[str, ...]:
        """What is to be known of the file itself: a line that was cut off, kinds of lines of a
        later version."""
        return self._desk.file.reports if self._desk.entries else ()

    def replayed(self) -> Corrected:
        """What :func:`workbench.corrections.corrected` gives of the file as it is now."""
        return self._desk.replayed()

    def __len__(self) -> int:
        return len(self._desk.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._desk.entries)

    def __repr__(self) -> str:
        try:
            told = summary(self._desk.entries, self.replayed())
            return f"Corrections({named(self._desk.file.path)}): {told}"
        except WorkbenchError as fault:
            return f"Corrections: {fault}"

    def _each(self, given: QuoteIds, *drafts: Any) -> tuple[Entry, ...]:
        _ = self._desk.file  # Why there can be none comes before what is wrong with a row.
        ids = [given] if isinstance(given, str) else [str(each) for each in given]
        rows = self._desk.rows(ids)
        made = [
            draft(rows, quote_id, self._articles(rows, quote_id))
            for quote_id in dict.fromkeys(ids)
            for draft in drafts
        ]
        return self._write(made)

    def _articles(self, rows: pd.DataFrame, quote_id: str) -> list[Article]:
        ids = rows["article_id"][(rows["quote_id"] == quote_id).to_numpy(dtype=bool)]
        found = (self._desk.article(str(each)) for each in ids)
        return [article for article in found if article is not None]

    def _write(self, drafts: list[Draft]) -> tuple[Entry, ...]:
        done = self._desk.file.add(drafts)
        self._desk.written()
        return done

    def _article(self, given: Article | str) -> Article:
        if isinstance(given, Article):
            given = given.id
        library = self._desk.library()
        found = [given] if library.has(given) else [each.id for each in library.of_file(given)]
        if len(found) != 1 or (article := library.article(found[0])) is None:
            there = "no article" if not found else "several articles"
            raise WorkbenchError(
                f"There is {there} {named(given)} in this folder; give the id or the file of one "
                "(columns article_id and file)."
            )
        return article

    def _latest(self) -> str:
        own = self._desk.file.who
        for entry in reversed(in_force(self._desk.entries)):
            if entry.who == own:
                return entry.id
        raise WorkbenchError(f"There is no correction by {own!r} to undo.")


def _once_in(article: Article, quote: str) -> tuple[int, int]:
    start = article.text.find(quote) if quote.strip() else -1
    if start < 0 or article.text.find(quote, start + 1) >= 0:
        there = "do not stand" if start < 0 else "stand more than once"
        raise WorkbenchError(
            f"These words {there} in the article; copy them as they are printed, or give start= "
            "and end= of article.text."
        )
    return start, start + len(quote)
