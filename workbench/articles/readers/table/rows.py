"""The rows of a table become drafts: its columns are told, each row read, its days settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from workbench.articles.readers.model import Draft, NotReadError, Reading, notes_of
from workbench.articles.readers.table.cells import (
    byline_of,
    language_of,
    outlet_of,
    text_of,
    url_of,
    words_of,
)
from workbench.articles.readers.table.columns import choose, is_media_cloud, letters, missing
from workbench.articles.readers.table.dates import Stamp, day_first, day_of, stamp_of
from workbench.text.printable import plain

# How the cells of each field are read; texts and days have ways of their own.
_READ: Mapping[str, Callable[[object], str]] = {
    "title": words_of,
    "outlet": outlet_of,
    "network": outlet_of,
    "byline": byline_of,
    "url": url_of,
    "section": words_of,
    "page": words_of,
    "language": language_of,
}
Row = Mapping[str, object]
# A key of rows that no column can have: the issue of a row that is damaged.
ROW_ISSUE = "\0issue"
# Rows by which the columns of a table are told.
SAMPLE = 500
MOST_ROWS = 1_000_000
# Of all texts together, in characters: what a process can hold several times over.
MOST_CHARACTERS = 200_000_000
# Rows of JSON may each have other names; so often they are told anew, and so many are looked at.
MOST_TIMES = 100
MOST_NAMES = 5_000
NAMES_TOLD = 20
LONGEST_NAME = 40


@dataclass(slots=True)
class Rows:
    """The rows of one table as they come, and what was lost on the way.

    ``names``: its columns, as far as the format states them before the rows. ``issues`` and
    ``damaged`` (rows that could not be read) are known when all rows have been asked for.
    """

    rows: Iterable[Row]
    names: tuple[str, ...] = ()
    issues: set[str] = field(default_factory=set)
    damaged: int = 0


def reading_of(table: Rows, columns: Mapping[str, str] | None = None) -> Reading:
    """The articles in the rows of ``table``; ``columns`` is field -> the analyst's name for it.

    A name that none of them has is the issue ``column_missing``. Raises NotReadError with it, or
    with ``no_text_column``, where none of its columns holds texts.
    """
    rows = iter(table.rows)
    sample = list(islice(rows, SAMPLE))
    told = _Told(columns, dict.fromkeys(table.names))
    told.learn(sample)
    if "text" not in told.chosen and not is_media_cloud(told.names):
        lost = missing(told.names, columns)
        raise NotReadError("column_missing" if lost else "no_text_column", names_told(told.names))
    drafts = tuple(_drafts(_found(chain(sample, rows), told, table.issues)))
    if "text" not in told.chosen:
        table.issues.add("no_text_column")
    detail = ""
    if missing(told.names, columns):
        table.issues.add("column_missing")
        detail = names_told(told.names)
    expected = len(drafts) + table.damaged if table.damaged else None
    return Reading(drafts, expected, tuple(sorted(table.issues)), notes_of(detail))


def names_told(names: Iterable[str]) -> str:
    """The names of columns as a message repeats them."""
    listed = list(islice(names, NAMES_TOLD + 1))
    shown = [plain(name[:LONGEST_NAME]) for name in listed[:NAMES_TOLD]]
    return ", ".join(shown) + (", ..." if len(listed) > NAMES_TOLD else "")


@dataclass(slots=True)
class _Told:
    """Which columns there are, and which of them fills which field."""

    columns: Mapping[str, str] | None
    names: dict[str, None]
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    times: int = 0

    def learn(self, rows: list[Row]) -> None:
        self.times += 1
        for row in rows:
            if len(self.names) < MOST_NAMES:
                self.names.update(dict.fromkeys(name for name in row if name != ROW_ISSUE))
        self.chosen = choose(self.names, _words(rows), self.columns)

    def meet(self, row: Row) -> None:
        """Learns from a row that has names which none before it had."""
        if self.times < MOST_TIMES and any(n not in self.names and n != ROW_ISSUE for n in row):
            self.learn([row])


def _words(rows: list[Row]) -> dict[str, float]:
    """How many words a filled cell of each column has on average."""
    counts: dict[str, list[int]] = {}
    for row in rows:
        for name, value in row.items():
            if isinstance(value, (list, tuple)):
                value = " ".join(part for part in value if isinstance(part, str))
            if isinstance(value, str) and value.strip():
                counts.setdefault(name, []).append(value[:1000].count(" ") + 1)
            elif value is not None and value != "" and value == value:
                counts.setdefault(name, []).append(1)
    return {name: sum(found) / len(found) for name, found in counts.items()}


@dataclass(slots=True)
class _Found:
    """An article of a row, before its column tells which day it is of."""

    text: str
    fields: dict[str, str]
    stamp: Stamp | None
    issues: tuple[str, ...]


def _found(rows: Iterator[Row], told: _Told, issues: set[str]) -> list[_Found]:
    found: list[_Found] = []
    left = MOST_CHARACTERS
    for number, row in enumerate(rows):
        if number >= MOST_ROWS or left < 0:
            issues.add("too_many_rows")
            break
        told.meet(row)
        article = _article(row, told.chosen)
        if article is not None:
            found.append(article)
            left -= len(article.text)
    return found


def _article(row: Row, chosen: Mapping[str, tuple[str, ...]]) -> _Found | None:
    """The article of a row, None where it holds none."""
    text, cut = "", False
    for name in chosen.get("text", ()):
        value = row.get(name)
        if value:
            text, cut = text_of(value)
        if text:
            if len(text) <= LONGEST_NAME and _repeats_names(row, chosen):
                return None
            break
    stamp = next(filter(None, (stamp_of(row.get(n)) for n in chosen.get("published", ()))), None)
    fields: dict[str, str] = {}
    for field_name, read in _READ.items():
        for name in chosen.get(field_name, ()):
            words = read(row.get(name))
            if words:
                fields[field_name] = words
                break
    if not text and not _says_of_an_article(fields, stamp):
        return None
    return _Found(text, fields, stamp, _issues(row, text, cut=cut))


def _issues(row: Row, text: str, *, cut: bool) -> tuple[str, ...]:
    stated = row.get(ROW_ISSUE)
    issues = [stated] if isinstance(stated, str) else []
    return (*issues, *(["text_cut"] if cut else []), *([] if text else ["empty"]))


def _says_of_an_article(fields: Mapping[str, str], stamp: Stamp | None) -> bool:
    """Whether a row without a text speaks of an article; a sum below a table does not."""
    dated = stamp is not None and stamp != Stamp()
    return "title" in fields or "url" in fields or ("outlet" in fields and dated)


def _repeats_names(row: Row, chosen: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a row is the header once more: tables are put together from several."""
    cells = [(name, row.get(name)) for names in chosen.values() for name in names if row.get(name)]
    return all(isinstance(cell, str) and letters(cell) == letters(name) for name, cell in cells)


def _drafts(found: list[_Found]) -> Iterator[Draft]:
    first = day_first(article.stamp for article in found)
    for article in found:
        day = day_of(article.stamp, first) if article.stamp is not None else None
        unsure = ("date_uncertain",) if article.stamp is not None and day is None else ()
        issues = article.issues + unsure
        said = article.fields.get
        yield Draft(
            article.text,
            title=said("title"),
            outlet=said("outlet"),
            network=said("network"),
            published=day,
            byline=said("byline"),
            url=said("url"),
            section=said("section"),
            page=said("page"),
            language=said("language"),
            issues=issues,
        )
