"""The line with the day of publication in an export of LexisNexis or Nexis, in its languages."""

from __future__ import annotations

import re
from datetime import date

# English, German, French, Dutch, Spanish, Italian, Danish, Norwegian and Swedish; short forms too.
_NAMES = (
    "january januar janvier januari enero gennaio jan janv jänner",
    "february februar février fevrier februari febrero febbraio feb févr fév feber",
    "march märz maerz mars maart marzo marts mar",
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
WORD = r"[^\W\d_]{3,12}"
# A weekday may stand before the date; what stands behind it (weekday, time, edition) is not read.
WEEKDAY = rf"(?:{WORD}\.?,?\s+(?:(?:den|le|the)\s+)?)?"
FORMS = (
    re.compile(rf"{WEEKDAY}(?P<month>{WORD})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?!\d)"),
    re.compile(
        rf"{WEEKDAY}(?P<day>\d{{1,2}})(?:\.|er|st|nd|rd|th)?\s+(?:de\s+|of\s+)?"
        rf"(?P<month>{WORD})\.?,?\s+(?:de\s+|of\s+)?(?P<year>\d{{4}})(?!\d)"
    ),
    re.compile(rf"{WEEKDAY}(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"{WEEKDAY}(?P<day>\d{{1,2}})\.(?P<number>\d{{1,2}})\.(?P<year>\d{{4}})(?!\d)"),
)
VAGUE = re.compile(rf"(?P<month>{WORD}),?\s+(?P<year>(?:19|20)\d\d)\b")


def dated(line: str) -> tuple[bool, date | None]:
    """Whether ``line`` begins with a date, and the day if it states one ("Summer 2008" does not).

    A weekday that does not fit the day is not held against it: the database states the day as such.
    """
    line = line.strip()
    if len(line) > 200:
        return False, None
    for form in FORMS:
        found = form.match(line)
        if found:
            day = _day(found)
            if day:
                return True, day
    vague = VAGUE.match(line)
    known = vague and (vague["month"].lower() in MONTHS or vague["month"].lower() in SEASONS)
    return bool(known), None


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    number = parts.get("number") or MONTHS.get((parts.get("month") or "").lower())
    try:
        return date(int(parts["year"]), int(number), int(parts["day"])) if number else None
    except ValueError:
        return None
