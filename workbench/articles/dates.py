"""Lines that hold a date and nothing else, and how far the date they hold can be trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Label = Literal["published", "updated", "none"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
LABEL = re.compile(
    r"(?:(?P<updated>(?:last )?(?:updated|modified|edited|revised)(?: (?:at|on))?)"
    r"|(?P<published>(?:first |originally )?(?:published|posted|created|date|publication date"
    r"|date published|published date|issued|filed)(?: (?:at|on))?))\b\s*:?\s*",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b\.?,?\s*", re.IGNORECASE
)
CLOCK = re.compile(
    r"(?:(?:at|,|-|–|—|\||T)\s*)?[0-2]?\d[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?"
    r"(?:\s*(?:Z\b|[+-]\d\d:?\d\d|[A-Z]{2,4}T?\b))?\s*",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"[\s,;|/•·()\[\]–—-]+")
# Two numbers before the year: which is the day cannot be told when both are 12 or less.
FORMS = tuple(
    re.compile(form + r"(?!\d)", re.IGNORECASE)
    for form in (
        rf"{YEAR}[-/.](?P<number>[01]?\d)[-/.](?P<day>[0-3]?\d)",
        rf"{DAY}(?: of)? {MONTH},? {YEAR}",
        rf"{MONTH} {DAY},? {YEAR}",
        rf"(?P<day>[0-3]?\d)\.(?P<number>[01]?\d)\.{YEAR}",
        rf"(?P<either>[0-3]?\d)[/-](?P<other>[0-3]?\d)[/-]{YEAR}",
        rf"{MONTH} {YEAR}",
        rf"{MONTH} {DAY}",
        rf"{DAY} {MONTH}",
    )
)
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as a line states it; ``day`` is None when the line does not settle one."""

    day: date | None
    label: Label = "none"


def labels_date(line: str) -> bool:
    """Whether ``line`` is the label of a date alone ("Published")."""
    return bool(LABEL.fullmatch(line))


def dates_of_line(line: str) -> tuple[Dated, ...]:
    """The dates of a line that holds dates, times and their labels alone; () for other lines."""
    if len(line) > LONGEST:
        return ()
    found: list[Dated] = []
    at = 0
    while at < len(line):
        skipped = SEPARATOR.match(line, at)
        if skipped:
            at = skipped.end()
        elif at < len(line):
            read = read_date(line, at)
            clock = CLOCK.match(line, at) if read is None else None
            if read:
                found.append(read[0])
                at = read[1]
            elif clock and found:
                at = clock.end()
            elif line[at:] == ".":
                break
            else:
                return ()
    return tuple(found)


def read_date(line: str, at: int = 0) -> tuple[Dated, int] | None:
    """The date, with label and weekday, that stands at ``at``, and where it ends."""
    label = LABEL.match(line, at)
    at = label.end() if label else at
    weekday = WEEKDAY.match(line, at)
    at = weekday.end() if weekday else at
    for form in FORMS:
        match = form.match(line, at)
        if match:
            kind: Label = "none"
            if label:
                kind = "updated" if label["updated"] else "published"
            clock = CLOCK.match(line, match.end())
            end = clock.end() if clock else match.end()
            return Dated(_day(match, weekday["weekday"] if weekday else None), kind), end
    return None


def settle(found: list[Dated]) -> tuple[date | None, bool]:
    """The day of publication that ``found`` supports, and whether a doubt remains.

    A labelled day of publication wins over unlabelled days; days that disagree, and days of
    update alone, settle nothing.
    """
    labelled = {dated.day for dated in found if dated.label == "published" and dated.day}
    plain = {dated.day for dated in found if dated.label == "none" and dated.day}
    days = labelled or plain
    if len(days) == 1:
        return next(iter(days)), False
    return None, bool(found)


def _day(match: re.Match[str], weekday: str | None) -> date | None:
    parts = match.groupdict()
    if not parts.get("year"):
        return None
    year = int(parts["year"])
    if parts.get("either"):
        return _of_two_numbers(year, int(parts["either"]), int(parts["other"]), weekday)
    if not parts.get("day"):
        return None
    number = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    return _checked(year, number, int(parts["day"]), weekday)


def _of_two_numbers(year: int, one: int, two: int, weekday: str | None) -> date | None:
    readings = {
        day for day in (_checked(year, two, one, weekday), _checked(year, one, two, weekday)) if day
    }
    return readings.pop() if len(readings) == 1 else None


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _checked(year: int, month: int, day: int, weekday: str | None) -> date | None:
    """The day, None when the calendar has no such day or it falls on another weekday."""
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    fits = weekday is None or WEEKDAYS[made.weekday()] == weekday.lower()
    return made if fits else None
