"""Days as databases of the press print them, in English, German and French."""

from __future__ import annotations

import re
from datetime import date

# By their first letters, as few as tell them apart in all three languages: "juin" and "juillet"
# are longer than the rest, "Jan." and "Jänner" the same month.
MONTHS = (
    ("jan", "jän"),
    ("feb", "fév", "fev"),
    ("mar", "mär", "mrz"),
    ("apr", "avr"),
    ("may", "mai"),
    ("jun", "juin"),
    ("jul", "juil"),
    ("aug", "aoû", "aou"),
    ("sep",),
    ("oct", "okt"),
    ("nov",),
    ("dec", "dez", "déc"),
)
# The rest of a month's name is letters alone, so that "Jane 12, 2001" is no day of January.
NAMES = (
    r"(?:january|jan|january|januar|jänner|janvier|janv|february|feb|februar|feber|février|fevrier"
    r"|févr?|march|mar|märz|mrz|mars|april|apr|avril|avr|may|mai|june|jun|juni|juin|july|jul|juli"
    r"|juillet|juil|august|aug|août|aout|september|sept?|septembre|october|oct|octobre|oktober|okt"
    r"|november|nov|novembre|december|dec|décembre|decembre|déc|dezember|dez)"
)
MONTH = rf"(?P<month>{NAMES})\b\.?"
DAY = r"(?P<day>[0-3]?\d)"
YEAR = r"(?P<year>(?:1[789]|20)\d\d)(?!\d)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){DAY}(?:\.|st|nd|rd|th|er)?\s+(?:of\s+)?{MONTH},?\s+{YEAR}",
        rf"(?<!\w){MONTH}\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}",
        rf"(?<!\d)(?<!\d[.])(?P<day>[0-3]?\d)\.\s?(?P<number>[01]?\d)\.\s?{YEAR}",
        rf"(?<!\d){YEAR}[-/](?P<number>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)",
    )
)


def find_day(text: str) -> tuple[date, int, int] | None:
    """The first day that ``text`` names in full, and where its words begin and end.

    Two numbers and a year with slashes ("3/4/1993") name no day: which is the month cannot be told.
    A weekday beside the day is not held against it.
    """
    found = [
        (match.start(), match.end(), day)
        for form in FORMS
        for match in form.finditer(text)
        if (day := _day(match)) is not None
    ]
    if not found:
        return None
    start, end, day = min(found, key=lambda hit: (hit[0], -hit[1]))
    return day, start, end


def day_of(text: str | None) -> date | None:
    """The first day that ``text`` names in full, None without one."""
    hit = find_day(text) if text else None
    return hit[0] if hit else None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    number = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    small = name.lower()
    return next(
        number for number, beginnings in enumerate(MONTHS, start=1) if small.startswith(beginnings)
    )
