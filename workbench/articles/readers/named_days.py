"""Days as databases of the press print them, in nine languages."""

from __future__ import annotations

import re
from datetime import date

# Names and short forms: English, German, French, Dutch, Spanish, Italian, Danish, Norwegian and
# Swedish. Whole names, so that "Jane 12, 2001" is no day of January.
_NAMES = (
    "january januar janvier januari enero gennaio jan janv jänner jaenner",
    "february februar février fevrier februari febrero febbraio feb févr fevr fév feber",
    "march märz maerz mars maart marzo marts mar mär mrz mrt",
    "april avril abril aprile apr avr",
    "may mai mei mayo maggio maj",
    "june juni juin junio giugno jun",
    "july juli juillet julio luglio jul juil",
    "august août aout augustus agosto augusti aug",
    "september septembre septiembre settembre sept sep",
    "october oktober octobre octubre ottobre oct okt",
    "november novembre noviembre nov",
    "december dezember décembre decembre diciembre dicembre desember dec dez déc",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
SEASONS = frozenset(
    "spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver "
    "lente zomer herfst".split()
)
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
DAY = r"(?P<day>[0-3]?\d)"
YEAR = r"(?P<year>(?:1[789]|20)\d\d)(?!\d)"
OF = r"(?:(?:of|de)\s+)?"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){DAY}(?:\.|st|nd|rd|th|er)?\s+{OF}{MONTH},?\s+{OF}{YEAR}",
        rf"(?<!\w){MONTH}\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}",
        rf"(?<!\d)(?<!\d[.])(?P<day>[0-3]?\d)\.\s?(?P<number>[01]?\d)\.\s?{YEAR}",
        rf"(?<!\d){YEAR}[-/](?P<number>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)",
    )
)
WORD = r"[^\W\d_]{3,12}"
# What may stand before a day that a line begins with.
WEEKDAY = re.compile(rf"{WORD}\.?,?\s+(?:(?:den|le|the)\s+)?", re.IGNORECASE)
VAGUE = re.compile(rf"(?P<month>{WORD}),?\s+(?P<year>(?:19|20)\d\d)\b")
# What is longer is no line with a date.
LONGEST = 200


def find_day(text: str) -> tuple[date, int, int] | None:
    """The first day that ``text`` names in full, and where its words begin and end.

    Two numbers and a year with slashes ("3/4/1993") name no day: which is the month cannot be told.
    A weekday beside the day is not held against it: databases state the day as such.
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


def dated(line: str) -> tuple[bool, date | None]:
    """Whether ``line`` begins with a date, and the day if it states one ("Summer 2008" does not).

    A weekday may stand before the day, and anything (a time, an edition) behind it.
    """
    line = line.strip()
    if len(line) > LONGEST:
        return False, None
    weekday = WEEKDAY.match(line)
    for at in (0, weekday.end() if weekday else 0):
        for form in FORMS:
            found = form.match(line, at)
            day = _day(found) if found else None
            if day:
                return True, day
    vague = VAGUE.match(line)
    known = vague and (vague["month"].lower() in MONTHS or vague["month"].lower() in SEASONS)
    return bool(known), None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    number = int(parts["number"]) if parts.get("number") else MONTHS[parts["month"].lower()]
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None
