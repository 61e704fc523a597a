"""A figure of who is quoted together: names as points, articles that quote two of them as lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.charts.amounts import wording
from workbench.charts.figures import empty_figure, figure_of
from workbench.charts.style import GROUND, OTHERS, SERIES, TEXT, as_text
from workbench.errors import WorkbenchError
from workbench.questions.labels import Box, sides_of
from workbench.questions.pairs import quoted_together
from workbench.questions.placing import Floats, place
from workbench.quotes.stored import Stored

if TYPE_CHECKING:
    import plotly.graph_objects as go

HEIGHT = 560
# What a figure in a notebook has at least; in a wider one names have more room.
WIDTH = 820
# Letters of a name; the whole one shows on pointing.
LONGEST = 26
# More names than that hide one another, and inverting what holds them takes seconds.
MOST = 200
# Lines are drawn in so many widths at most: a trace has one width.
_WIDTHS = 5
_SMALLEST, _LARGEST = 9, 30


def plot_quoted_together(
    quotes: pd.DataFrame | Stored,
    *,
    who: str = "expert",
    within: str = "article",
    least: int = 1,
    top: int = 40,
    speech: bool | None = True,
    title: str | None = None,
) -> go.Figure:
    """A network of :func:`quoted_together`: names that one article quotes are joined by a line.

    The more articles quote two, the nearer they stand and the wider their line is; the more quote
    one, the larger its point is. A name that has no room shows on pointing at it. Of more than
    ``top`` names with a line those are shown that are quoted with others most often. The same
    quotes give the same figure. ``who``, ``within``, ``least`` and ``speech`` are those of
    ``quoted_together``; ``title`` replaces the one made from the arguments.

    Raises WorkbenchError as ``quoted_together`` does, and for a ``top`` that is not from 2 to 200.
    """
    if not isinstance(top, int) or not 2 <= top <= MOST:
        raise WorkbenchError(f"top={top!r} is no number of names to show; give 2 to {MOST}.")
    pairs = quoted_together(quotes, who=who, within=within, least=least, speech=speech)
    several = wording(who)[1]
    heading = as_text(title) if title is not None else f"{several.capitalize()} quoted together"
    if pairs.empty:
        return empty_figure(heading)
    names = _shown(pairs, top)
    known = pd.concat([pairs["one"], pairs["other"]]).nunique()
    pairs = pairs[pairs["one"].isin(names) & pairs["other"].isin(names)]
    # Some that were quoted with others alone have no line left.
    names = sorted({*pairs["one"], *pairs["other"]})
    ties = _ties(pairs, names)
    points = place(len(names), [(tie.one, tie.other, 1 / sqrt(tie.together)) for tie in ties])
    notes = []
    if known > len(names):
        notes.append(f"The {len(names):,} of {known:,} {several} most often quoted with others.")
    if least > 1:
        notes.append(f"Lines of at least {least:,} {_places(within, least)}.")
    nodes = _nodes(names, _articles(pairs), ties, points, within)
    return figure_of(
        [*_lines(names, ties, points, within), nodes], heading, notes, HEIGHT, _layout(points)
    )


@dataclass(frozen=True, slots=True)
class Tie:
    """A line: the numbers of two names, and how many articles quote both."""

    one: int
    other: int
    together: int


def _ties(pairs: pd.DataFrame, names: list[str]) -> list[Tie]:
    at = {name: number for number, name in enumerate(names)}
    found = zip(pairs["one"], pairs["other"], pairs["together"], strict=True)
    return [Tie(at[one], at[other], int(together)) for one, other, together in found]


def _articles(pairs: pd.DataFrame) -> dict[str, int]:
    """In how many articles each name stands."""
    ends = (("one", "of_one"), ("other", "of_other"))
    return {
        name: int(number)
        for column, of in ends
        for name, number in zip(pairs[column], pairs[of], strict=True)
    }


def _places(within: str, number: int) -> str:
    if number == 1:
        return within
    return "stories" if within == "story" else "articles"


def _shown(pairs: pd.DataFrame, top: int) -> list[str]:
    """The names with most articles in which they are quoted with others, by their names."""
    ends = pd.concat([pairs[["one", "together"]].set_axis(["name", "n"], axis=1),
                      pairs[["other", "together"]].set_axis(["name", "n"], axis=1)])  # fmt: skip
    strength = ends.groupby("name")["n"].sum().reset_index()
    ranked = strength.sort_values(["n", "name"], ascending=[False, True])["name"]
    return sorted(map(str, ranked[:top]))


def _lines(
    names: list[str], ties: list[Tie], points: Floats, within: str
) -> list[dict[str, object]]:
    """Lines by their width, and their middles, which can be pointed at."""
    greatest = max(tie.together for tie in ties)
    ranks = [max(1, round(_WIDTHS * tie.together / greatest)) for tie in ties]
    traces: list[dict[str, object]] = []
    for rank in sorted(set(ranks)):
        some = [tie for tie, own in zip(ties, ranks, strict=True) if own == rank]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                **_ends(some, points),
                "line": {"color": OTHERS, "width": rank},
                "opacity": 0.45,
                "hoverinfo": "skip",
                "showlegend": False,
            }
        )
    middles = [(points[tie.one] + points[tie.other]) / 2 for tie in ties]
    traces.append(
        {
            "type": "scatter",
            "mode": "markers",
            "x": [float(x) for x, _ in middles],
            "y": [float(y) for _, y in middles],
            "customdata": [
                [as_text(names[tie.one]), as_text(names[tie.other]), _told(tie, within)]
                for tie in ties
            ],
            "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}<br>%{customdata[2]}"
            "<extra></extra>",
            "marker": {"size": 10, "opacity": 0},
            "showlegend": False,
        }
    )
    return traces


def _told(tie: Tie, within: str) -> str:
    return f"together in {tie.together:,} {_places(within, tie.together)}"


def _ends(ties: list[Tie], points: Floats) -> dict[str, object]:
    """Both ends of each line, one after the other; None ends a line."""
    x: list[float | None] = []
    y: list[float | None] = []
    for tie in ties:
        x += [float(points[tie.one][0]), float(points[tie.other][0]), None]
        y += [float(points[tie.one][1]), float(points[tie.other][1]), None]
    return {"x": x, "y": y}


def _nodes(
    names: list[str], articles: dict[str, int], ties: list[Tie], points: Floats, within: str
) -> dict[str, object]:
    others = Counter(end for tie in ties for end in (tie.one, tie.other))
    greatest = max(articles.values())
    sizes = [_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(articles[n] / greatest) for n in names]
    labels = [_label(name) for name in names]
    away = _away(len(names), ties, points)
    sides = sides_of(labels, _in_pixels(points), sizes, away, Box(0, 0, WIDTH, HEIGHT))
    told = [
        f"in {articles[name]:,} {_places(within, articles[name])}, with {others[number]:,} of "
        "those shown"
        for number, name in enumerate(names)
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [float(x) for x, _ in points],
        "y": [float(y) for _, y in points],
        "text": [label if side else "" for label, side in zip(labels, sides, strict=True)],
        "textposition": [side or "top center" for side in sides],
        "textfont": {"size": 12, "color": TEXT},
        "customdata": [[as_text(name), words] for name, words in zip(names, told, strict=True)],
        "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
        "marker": {
            "size": [round(size, 1) for size in sizes],
            "color": SERIES[0],
            "line": {"color": GROUND, "width": 1.5},
        },
        "cliponaxis": False,
        "showlegend": False,
    }


def _label(name: str) -> str:
    cut = " ".join(name.split())
    return as_text(cut if len(cut) <= LONGEST else cut[: LONGEST - 1].rstrip() + "…")


def _away(number: int, ties: list[Tie], points: Floats) -> Floats:
    """For each point the direction away from those that it is joined with."""
    away = np.zeros((number, 2))
    for tie in ties:
        step = points[tie.one] - points[tie.other]
        step = step / max(float(np.hypot(*step)), 1e-9)
        away[tie.one] += step
        away[tie.other] -= step
    return away


def _ranges(points: Floats) -> tuple[Floats, Floats]:
    """From where to where the axes reach: names stand beside the outermost points too."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = np.array([0.16, 0.08]) * (high - low) + 0.3
    return low - room, high + room


def _in_pixels(points: Floats) -> Floats:
    low, high = _ranges(points)
    scaled: Floats = (points - low) / (high - low) * np.array([WIDTH, HEIGHT])
    return scaled


def _layout(points: Floats) -> dict[str, object]:
    hidden = {"visible": False, "automargin": False}
    (left, low), (right, high) = _ranges(points)
    return {
        "xaxis": {**hidden, "range": [float(left), float(right)]},
        "yaxis": {**hidden, "range": [float(low), float(high)]},
    }
