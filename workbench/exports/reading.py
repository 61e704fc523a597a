"""What was read of a set of files, what was not, why, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.articles.issues import ISSUES, NOT_READ
from workbench.articles.names import file_of
from workbench.articles.reasons import NOT_READ_FOR, NOTED_FOR, READ_IN_PART_FOR, Reason
from workbench.articles.stories import stories_of
from workbench.text.printable import plain

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article

# An article's file, whether it has a text, its issues, its notes, its story.
Row = tuple[str, bool, Sequence[str], Sequence[str], object]
# So many names a line; all of them stand in articles_frame.
NAMED = 4
NOTES = 10
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """The ``files`` (or articles) of which one thing is to be said, in their order.

    ``code`` is one of ``ISSUES``, "" for a note of the file's reader. ``said`` goes behind their
    number ("are pictures without text"); ``remedy`` is what to do, "" for nothing.
    """

    code: str
    files: tuple[str, ...]
    said: str
    remedy: str = ""

    def line(self) -> str:
        """The finding as one line of plain text, a few of the files named."""
        if not self.code:
            return f"{shortened(self.files[0])}: {self.said}"
        names = ", ".join(map(shortened, self.files[:NAMED]))
        more = len(self.files) - NAMED
        names += f" and {more:,} more" if more > 0 else ""
        end = f": {self.remedy}." if self.remedy else "."
        return f"{len(self.files):,} {self.said} ({names}){end}"


@dataclass(frozen=True, repr=False)
class ReadingReport:
    """The report on ``files`` files that gave ``articles`` articles with a text.

    ``not_read``: why files gave nothing, each file under one reason. ``in_part``: what is lost of
    files that gave something. ``notes``: what is no loss. ``stories``: how many different ones the
    articles are, None where nobody knows. A notebook shows it as a list.
    """

    files: int
    articles: int
    not_read: tuple[Finding, ...] = ()
    in_part: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()
    stories: int | None = None

    @property
    def complete(self) -> bool:
        """Whether every file was read, and wholly."""
        return not (self.not_read or self.in_part)

    def groups(self) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        """A sentence for each group of findings, the first of which says how the reading went."""
        lost, parts = _number(self.not_read), _number(self.in_part)
        if lost or not self.files:
            yield self._first(lost), self.not_read
        elif not parts:
            yield f"{self._all()} read: {_counted(self.articles, 'article')}.", ()
        if parts:
            of = "more" if lost else f"of {_counted(self.files, 'file')}"
            yield f"{parts:,} {of} {'was' if parts == 1 else 'were'} read in part:", self.in_part
        if self.notes:
            yield "To know:", self.notes
        if self.stories is not None and self.stories < self.articles:
            stories = f"{self.stories:,} {'story' if self.stories == 1 else 'stories'}"
            yield (
                f"{self.articles:,} articles are {stories}; the others are copies and updates.",
                (),
            )

    def lines(self) -> list[str]:
        """The report as lines of plain text, findings indented."""
        found: list[str] = []
        for sentence, findings in self.groups():
            found += [sentence, *(f"  {line}" for line in lines_of(findings))]
        return found

    def _all(self) -> str:
        return "The file was" if self.files == 1 else f"All {self.files:,} files were"

    def _first(self, lost: int) -> str:
        if not self.files:
            return "No files of articles were found."
        if lost < self.files:
            return f"{lost:,} of {self.files:,} files could not be read:"
        return "The file gave no text:" if lost == 1 else f"None of the {lost:,} files gave a text:"

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        from workbench.exports.reading_html import html_of

        return html_of(self)


def reading_report(articles: Iterable[Article]) -> ReadingReport:
    """The report on what ``read_articles`` returned."""
    held = list(articles)
    known = stories_of(held)
    return _report(
        (
            *(article.file or "a text", bool(article.text.strip())),
            *(article.issues, article.notes, known.get(article.id)),
        )
        for article in held
    )


def report_of_frame(frame: pd.DataFrame) -> ReadingReport:
    """The same of the table that ``articles_frame`` made of them."""
    columns = [frame[name] for name in ("file", "words", "issues", "notes")]
    known = frame["story"] if "story" in frame else [None] * len(frame)
    return _report(
        (file if isinstance(file, str) else "a text", words > 0, list(issues), list(notes), story)
        for file, words, issues, notes, story in zip(*columns, known, strict=True)
    )


def lines_of(findings: Sequence[Finding]) -> Iterator[str]:
    """A line for each of them; of notes the first few, and how many more there are."""
    notes = [finding for finding in findings if not finding.code]
    yield from (finding.line() for finding in findings if finding.code)
    yield from (finding.line() for finding in notes[:NOTES])
    if len(notes) > NOTES:
        yield f"{len(notes) - NOTES:,} more notes stand in the articles' table, column notes."


def shortened(name: str) -> str:
    """A name that would fill the screen, without its middle."""
    return name if len(name) <= LONGEST_NAME else f"{name[:60]} ... {name[-100:]}"


@dataclass(slots=True)
class _File:
    """What all articles of a file say together."""

    filled: bool = False
    codes: set[str] = field(default_factory=set)


def _report(rows: Iterable[Row]) -> ReadingReport:
    files: dict[str, _File] = {}
    noted: dict[str, list[str]] = {}
    notes: list[Finding] = []
    articles = 0
    stories: set[str] | None = set()
    for name, filled, issues, said, story in rows:
        if filled and not isinstance(story, str):
            stories = None
        if stories is not None and isinstance(story, str):
            stories.add(story)
        file = files.setdefault(file_of(name), _File())
        articles += filled
        file.filled |= filled
        file.codes.update(NOT_READ.intersection(issues))
        for code in NOTED_FOR.keys() & issues:
            noted.setdefault(code, []).append(name)
        notes += [Finding("", (plain(file_of(name)),), plain(each)) for each in said]
    whole, parts = _losses(files)
    # A file without any text is told of as such.
    noted["empty"] = [name for name in noted.get("empty", ()) if files[file_of(name)].filled]
    linked = noted.get("same_file", ())
    return ReadingReport(
        len(files) - len(linked),
        articles,
        _findings(whole, NOT_READ_FOR),
        _findings(parts, READ_IN_PART_FOR),
        _findings(noted, NOTED_FOR) + tuple(notes),
        None if stories is None else len(stories),
    )


def _losses(files: Mapping[str, _File]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Code -> the files that gave nothing for it, and those that lost something by it."""
    whole: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    holders = _holders(files)
    for name, file in files.items():
        codes = [code for code in ISSUES if code in file.codes]
        if file.filled or name in holders:
            for code in codes:
                if code != "empty":
                    parts.setdefault(code, []).append(name)
        elif codes:
            whole.setdefault(codes[0], []).append(name)
    return whole, parts


def _holders(files: Mapping[str, _File]) -> set[str]:
    """The folders and archives in which files that gave a text stand."""
    found: set[str] = set()
    for name, file in files.items():
        at = name.rfind("/") if file.filled else -1
        while at > 0 and name[:at] not in found:
            found.add(name[:at])
            at = name.rfind("/", 0, at)
    return found


def _findings(
    files: Mapping[str, Sequence[str]], reasons: Mapping[str, Reason]
) -> tuple[Finding, ...]:
    """The most frequent first; those of one frequency in the order of ``ISSUES``."""
    places = {code: place for place, code in enumerate(ISSUES)}
    codes = sorted((c for c in files if files[c]), key=lambda c: (-len(files[c]), places[c]))
    return tuple(
        Finding(
            code,
            tuple(map(plain, files[code])),
            reasons[code].one if len(files[code]) == 1 else reasons[code].many,
            reasons[code].remedy,
        )
        for code in codes
    )


def _number(findings: Iterable[Finding]) -> int:
    """How many files there are in ``findings``, those in several counted once."""
    return len({name for finding in findings for name in finding.files})


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
