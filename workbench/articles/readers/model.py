"""What every reader of a file format takes and gives.

A reader is a module of this package: it tells its format by content first and by name second, and
makes drafts of the articles that a file holds. What a format says about an article stands in the
draft's fields, never in its text; layout, dates in the text and language are read afterwards, alike
for all formats (``workbench.articles.layout``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

# A format is told by so many bytes at the beginning of a file.
HEAD = 4096


@dataclass(frozen=True, slots=True)
class Draft:
    """One article of a file as its format has it.

    ``text``: the story and its headings, paragraphs parted by an empty line, line ends ``\\n``.
    ``published`` is the day of publication, None where the format does not say, or not surely.
    ``section`` and ``page`` are those of the paper or the site ("Sports", "B1"); ``pages`` are the
    places, in code points of ``text``, at which the second and each further page of a PDF begins.
    ``language`` is an ISO 639-1 code as the format states it. ``issues``: codes of
    ``workbench.articles.issues``.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    network: str | None = None
    published: date | None = None
    byline: str | None = None
    url: str | None = None
    section: str | None = None
    page: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a file in their order, and what is to be said of the file as a whole.

    ``expected`` is how many articles the file itself says it holds (a cover page, an unbroken
    numbering), None where it does not; fewer drafts than that are reported. ``issues`` are codes of
    the file: with none and no draft it is ``empty``. ``notes`` are sentences for the report of what
    was passed over and is no loss ("12 records of the crawl are no web pages").
    """

    drafts: tuple[Draft, ...] = ()
    expected: int | None = None
    issues: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read: its ``name`` below the path given (slashes) and its bytes.

    ``columns`` is what the analyst says of tables: field of an article -> name of the column.
    """

    name: str
    data: bytes
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def head(self) -> bytes:
        """The first bytes, by which a format is told."""
        return self.data[:HEAD]

    @property
    def suffix(self) -> str:
        """The ending of the name in small letters, with its point; "" for none."""
        stem = self.name.rsplit("/", 1)[-1]
        return "." + stem.rsplit(".", 1)[1].lower() if "." in stem.lstrip(".") else ""


class Reader(Protocol):
    """A module that reads one format.

    ``NAME`` stands in reports ("Nexis Uni"). ``NEEDS`` are the packages, by their import names, of
    the extra ``formats`` that ``read`` imports when it is called. ``knows`` says by content, and by
    name where content cannot tell, whether a file is of the format; it never raises and looks at no
    more than it must. ``read`` raises nothing but ``NotReadError`` for a file that ``knows`` took
    for one of its own.
    """

    NAME: str
    NEEDS: tuple[str, ...]

    def knows(self, file: File) -> bool: ...

    def read(self, file: File) -> Reading: ...


class NotReadError(Exception):
    """A file that cannot be read as what it is; ``issue`` is the code that says why.

    ``detail``: the names of the columns that a table has instead, "" where that is not the point.
    """

    def __init__(self, issue: str, detail: str = "") -> None:
        super().__init__(issue)
        self.issue = issue
        self.detail = detail


def notes_of(detail: str) -> tuple[str, ...]:
    """The note that tells an analyst which columns a table has; none for no ``detail``."""
    return (f"columns found: {detail}",) if detail else ()
