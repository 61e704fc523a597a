"""What a figure shows: the greatest values of one dimension, split by a second one if asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from workbench.charts.counted import tally, whole
from workbench.charts.style import OTHERS, SERIES
from workbench.quotes.own_names import column_label
from workbench.quotes.schema import KINDS

NO_VALUE = "(none)"
# What a value is called: one of them as an axis says it, several as a sentence says it.
WORDING = {
    "theme": ("Theme", "themes"),
    "institution": ("Institution", "institutions"),
    "institution_kind": ("Kind of institution", "kinds of institutions"),
    "expert": ("Named person", "named persons"),
    "speaker": ("Speaker", "speakers"),
    "speaker_kind": ("Kind of speaker", "kinds of speakers"),
    "outlet": ("Outlet", "outlets"),
    "kind": ("Kind of quote", "kinds of quotes"),
    "section": ("Section", "sections"),
    "date": ("Date", "dates"),
    "country": ("Country", "countries"),
    "article": ("Article", "articles"),
}


def wording(dimension: str) -> tuple[str, str]:
    """``WORDING``, also of an analyst's own column."""
    return WORDING.get(dimension, (column_label(dimension), f"values of {dimension}"))


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a figure: a name and a number, or a share, for each value along the axis."""

    name: str
    numbers: list[float]
    colour: str = SERIES[0]
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Amounts:
    """``values`` along the axis (names, or days as YYYY-MM-DD) and the series over them.

    ``dimension`` and ``split`` are the names of what is counted by; ``split`` is None and there is
    one series where it is by one thing only. ``notes`` are sentences the reader must know.
    ``share``: the numbers are shares, from 0 to 1, of what each value along the axis has, or of
    everything where there is one series. ``not_to_scale``: the place of a bar that is drawn shorter
    than it is.
    """

    dimension: str
    split: str | None
    measure: str
    values: list[str]
    series: list[Series]
    notes: list[str] = field(default_factory=list)
    once: bool = False
    share: bool = False
    not_to_scale: int | None = None

    @property
    def lengths(self) -> list[float]:
        """How long the bars of each value are, to scale."""
        return [self.whole(i) for i in range(len(self.values))]

    def whole(self, place: int) -> float:
        """Of the value at ``place``: its bar, or its longest where it has several."""
        numbers = [series.numbers[place] for series in self.series]
        return sum(numbers) if self.adds_up else max(numbers)

    def said(self, number: float) -> str:
        """A number with what it counts, as a sentence says it."""
        return f"{number:.1%} of {self.measure}" if self.share else f"{number:,} {self.measure}"

    @property
    def adds_up(self) -> bool:
        """Whether the series of one value may be stacked: nothing is in two of them."""
        # Copies of one statement may be in several, also where each counts it once.
        adding = self.measure in ("quotes", "words") and not self.once
        return adding and self.split != "theme"

    @property
    def written(self) -> str:
        """How a number is written, as a d3 format."""
        return ".1%" if self.share else ",d"


def amounts_of(
    counted: pd.DataFrame, by: list[str], measure: str, top: int, *, share: bool = False
) -> Amounts:
    """``counted`` (the long form of ``by``, no value missing) as what a figure shows.

    Of more than ``top`` values the greatest stay, and a note says what the others hold. Of more
    series than there are colours the rest become one.
    """
    dimension, split = by[0], by[1] if len(by) > 1 else None
    notes: list[str] = []
    values = _ranked(counted, dimension, measure)
    everything = amount(counted, measure)
    if len(values) > top:
        rest = counted[~counted[dimension].isin(values[:top])]
        notes.append(_left_out(dimension, measure, top, len(values), amount(rest, measure)))
        values = values[:top]
        counted = counted[counted[dimension].isin(values)]
    if split is None:
        numbers = tally(counted, [dimension]).set_index(dimension)[measure]
        series = [Series("", [part(numbers[value], everything, share) for value in values])]
    else:
        series = split_series(counted, dimension, split, measure, values, share=share)
    once = "statements" in counted
    return Amounts(dimension, split, measure, values, series, notes, once, share)


def part(number: int, of: int, share: bool) -> float:
    """``number`` itself, or as a share."""
    return int(number) if not share else int(number) / of if of else 0.0


def split_series(
    counted: pd.DataFrame,
    dimension: str,
    split: str,
    measure: str,
    values: list[str],
    *,
    share: bool = False,
) -> list[Series]:
    """A series for each of the greatest values of ``split``, and one for all others together.

    With ``share`` in shares of what each of ``values`` has.
    """
    wholes = whole(counted, [dimension]).set_index(dimension)[measure]
    names = _ranked(counted, split, measure)
    shown = names if len(names) <= len(SERIES) else names[: len(SERIES) - 1]
    colours = dict(zip(shown, SERIES, strict=False))
    if others := len(names) - len(shown):
        rest = f"{others} others"
        counted = counted.assign(**{split: counted[split].where(counted[split].isin(shown), rest)})
        colours[rest] = OTHERS
    table = tally(counted, [dimension, split]).set_index([dimension, split])[measure]

    def number(value: str, name: str) -> float:
        return part(table.get((value, name), 0), wholes.get(value, 0), share)

    return [
        Series(name, [number(value, name) for value in values], colour)
        for name, colour in colours.items()
    ]


def _ranked(counted: pd.DataFrame, dimension: str, measure: str) -> list[str]:
    """The values of a dimension, the greatest first; kinds of quotes in their own order."""
    table = tally(counted, [dimension])
    table = table.sort_values([measure, dimension], ascending=[False, True])
    names = [str(name) for name in table[dimension]]
    return [kind for kind in KINDS if kind in names] if dimension == "kind" else names


def amount(counted: pd.DataFrame, measure: str) -> int:
    """The measure over all of ``counted``: what is in it twice (a speaker) is counted once."""
    return int(whole(counted, [])[measure].sum())


def _left_out(dimension: str, measure: str, top: int, known: int, rest: int) -> str:
    several = wording(dimension)[1]
    return (
        f"The {top:,} of {known:,} {several} with the most {measure}; "
        f"the other {known - top:,} have {rest:,} together."
    )
