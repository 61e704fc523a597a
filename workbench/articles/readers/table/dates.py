"""Days as tables write them: read alone where they are sure, by their column where they are not.

"03/04/2023" is the third of April in one table and the fourth of March in another; a value such as
"25/04/2023" in the same column tells which. Where none does, no such day is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from workbench.articles.dates import dates_of_line, settle
from workbench.articles.readers.named_days import MONTHS

# Days of the week as the English ones.
WEEKDAYS = (
    "montag lundi maandag", "dienstag mardi dinsdag", "mittwoch mercredi woensdag",
    "donnerstag jeudi donderdag", "freitag vendredi vrijdag", "samstag sonnabend samedi zaterdag",
    "sonntag dimanche zondag",
)  # fmt: skip
_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENGLISH_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ENGLISH = {
    **{name: _ENGLISH_MONTHS[number - 1] for name, number in MONTHS.items()},
    **{w: _ENGLISH_DAYS[n] for n, words in enumerate(WEEKDAYS) for w in words.split()},
    **dict.fromkeys("uhr um den le la du am vom der à het op kl".split(), ""),
}
WORD = re.compile(r"[^\W\d_]+\.?")
ISO = re.compile(
    r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ]+[0-2]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?"
    r"(?: ?(?:Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?))?)?"
)
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?[0-2]\d[0-5]\d(?:[0-5]\d)?Z?)?")
SECONDS = re.compile(r"(\d{9,10})(?:\.\d{1,9})?|(\d{12,13})(?:\.0)?")
DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})(?!\d)")
NUMBERS = re.compile(
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})"
    r"(?:[ ,T]+[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?: ?(?:Z|[A-Z]{3,4}|[+-]\d\d:?\d\d))?)?"
)
FRENCH_CLOCK = re.compile(r"\b(\d{1,2}) ?h ?(\d\d)\b", re.IGNORECASE)
ORDINAL = re.compile(r"\b(\d{1,2})(?:\.(?=\s?[^\W\d])|er\b)")
LONGEST = 100
# Nothing was printed for a web or a database before; a smaller number counts something else.
FIRST_SECOND = int(datetime(1985, 1, 1, tzinfo=UTC).timestamp())
LAST_SECOND = int(datetime(2100, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a cell says of a day: the ``day``, or two ``numbers`` and a year of which either may be.

    With neither it says something that settles no day.
    """

    day: date | None = None
    numbers: tuple[int, int, int] | None = None


def stamp_of(value: object) -> Stamp | None:
    """What a cell says of a day, None where it is empty."""
    if isinstance(value, datetime):
        return Stamp(value.date()) if value == value else None  # NaT differs from itself
    if isinstance(value, date):
        return Stamp(value)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return _of_number(value)
    text = " ".join(str(value).split())
    if not text or text.lower() in ("nat", "nan", "none", "null", "n/a", "-", "0000-00-00"):
        return None
    return _of_text(text[: LONGEST + 1])


def day_first(stamps: Iterable[Stamp | None]) -> bool | None:
    """Whether a column writes the day before the month; None where no value, or both, say so."""
    numbers = [stamp.numbers for stamp in stamps if stamp is not None and stamp.numbers]
    first = any(one > 12 and two <= 12 for one, two, _ in numbers)
    second = any(two > 12 and one <= 12 for one, two, _ in numbers)
    short = [triple for triple in numbers if triple[2] < 100]
    # Of "23/09/12" the year may stand first: then one number stays the same down the column.
    if short and len({one for one, _, _ in short}) < len({year for *_, year in short}):
        return None
    return first if first != second else None


def day_of(stamp: Stamp, first: bool | None) -> date | None:
    """The day that ``stamp`` settles; ``first``: its column writes days first."""
    if stamp.numbers is None:
        return stamp.day
    one, two, year = stamp.numbers
    if first is None:
        # The same day either way, or only one way; of two digits the year itself is in doubt.
        found = {_day(year, one, two), _day(year, two, one)} - {None} if year > 99 else set()
        return found.pop() if len(found) == 1 else None
    return _day(year, two, one) if first else _day(year, one, two)


def _of_number(value: float) -> Stamp | None:
    if value != value or value == 0:
        return None
    if 19_000_101 <= value <= 21_001_231 and value == int(value):
        return _of_text(str(int(value)))
    for count in (value, value / 1000):
        if FIRST_SECOND <= count < LAST_SECOND:
            return Stamp(datetime.fromtimestamp(count, UTC).date())
    return Stamp()


def _of_text(text: str) -> Stamp:
    if len(text) > LONGEST:
        return Stamp()
    for form in (ISO, COMPACT):
        found = form.fullmatch(text)
        if found:
            return Stamp(_day(int(found[1]), int(found[2]), int(found[3])))
    seconds = SECONDS.fullmatch(text)
    if seconds:
        return _of_number(float(text)) or Stamp()
    numbers = NUMBERS.fullmatch(text)
    if numbers:
        one, mark, two, year = int(numbers[1]), numbers[2], int(numbers[3]), int(numbers[4])
        if mark == ".":  # nobody writes a month before the day and a point between them
            return Stamp(_day(year, two, one))
        return Stamp(numbers=(one, two, year))
    return Stamp(settle(list(dates_of_line(_in_english(text))))[0])


def _in_english(text: str) -> str:
    text = FRENCH_CLOCK.sub(r"\1:\2", text)
    text = WORD.sub(_english_word, ORDINAL.sub(r"\1 ", text))
    return " ".join(text.split())


def _english_word(found: re.Match[str]) -> str:
    word = found.group()
    return _ENGLISH.get(word.rstrip(".").lower(), word)


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000 if year <= datetime.now(UTC).year % 100 + 1 else 1900
    try:
        return date(year, month, day) if 1600 <= year < 2100 else None
    except ValueError:
        return None
