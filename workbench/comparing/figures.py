"""A figure of a comparison: both shares, and beside them their difference and its interval."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.charts.amounts import NO_VALUE, wording
from workbench.charts.bars import FEWEST_ROWS, ROW
from workbench.charts.counted import own_of
from workbench.charts.figures import SEVERAL_THEMES, empty_figure, figure_of
from workbench.charts.missing import BEYOND, DWARFS
from workbench.charts.style import GROUND, LINES, SERIES, TEXT, as_text, legend, short_label
from workbench.comparing.tables import compare
from workbench.errors import WorkbenchError
from workbench.quotes.stored import Stored

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Of the width: the shares have the names beside them, and the two parts do not touch.
_SHARES, _DIFFERENCES = (0.0, 0.56), (0.62, 1.0)
_COLOURS = {"a": SERIES[0], "b": SERIES[1]}
_SYMBOLS = {"a": "circle", "b": "square"}


def plot_compare(
    quotes: pd.DataFrame | Stored,
    *,
    a: Mapping[str, Any],
    b: Mapping[str, Any],
    by: str,
    measure: str = "quotes",
    count: str = "quotes",
    dropna: bool = False,
    level: float = 0.95,
    top: int = 15,
    title: str | None = None,
) -> go.Figure:
    """A figure of :func:`workbench.compare`, of the ``top`` values with the greatest shares.

    Rows are in order of the difference, what A has more of on top; "(none)", what has no value, is
    the last one, unless ``dropna=True`` leaves it out of the shares. A difference whose interval
    holds 0 is drawn hollow. ``title`` replaces the one made from the arguments. Raises
    WorkbenchError as ``compare`` does, and for a ``top`` below 1.
    """
    if not isinstance(top, int) or top < 1:
        raise WorkbenchError(f"top={top!r} is no number of values to show; give 1 or more.")
    table = compare(
        quotes, a=a, b=b, by=by, measure=measure, count=count, dropna=dropna, level=level
    )
    attrs = table.attrs
    listed = by in own_of(quotes)
    shown, known = _chosen(table, by, top, listed=listed)
    heading = as_text(title) if title is not None else _title(by, attrs)
    notes = _notes(attrs, len(shown.dropna(subset=by)), known, by, measure, listed=listed)
    if shown.empty:
        return empty_figure(heading, notes)
    scale = _scale(shown, by)
    if scale != 1:
        of_a, of_b = shown[["share_a", "share_b"]].iloc[-1]
        notes.append(
            f"The shares of {NO_VALUE} are not to scale: {of_a:.1%} of A, {of_b:.1%} of B."
        )
    rows = max(len(shown), FEWEST_ROWS)
    return figure_of(
        [*_shares(shown, by, measure, attrs, scale), *_differences(shown, by, attrs)],
        heading,
        notes,
        rows * ROW,
        _layout(shown, by, measure, rows, attrs["level"]),
    )


def _chosen(table: pd.DataFrame, by: str, top: int, *, listed: bool) -> tuple[pd.DataFrame, int]:
    """The rows that are drawn, in their order, and how many values with a difference there are."""
    found = table[table["difference"].notna()]
    missing = found[found[by].isna()]
    named = found[found[by].notna()]
    greatest = named[["share_a", "share_b"]].max(axis=1).sort_values(ascending=False, kind="stable")
    chosen = named.loc[greatest.index[:top]].sort_values(["difference", by], kind="stable")
    return pd.concat([chosen] if listed else [chosen, missing]), len(named)


def _scale(shown: pd.DataFrame, by: str) -> float:
    """How much shorter the shares of what has no value are drawn, lest they dwarf the others."""
    shares = shown[["share_a", "share_b"]].max(axis=1)
    named, missing = shares[shown[by].notna()], shares[shown[by].isna()]
    if missing.empty or named.empty or not 0 < DWARFS * named.max() < missing.max():
        return 1
    return float(BEYOND * named.max() / missing.max())


def _title(by: str, attrs: Mapping[Any, Any]) -> str:
    return f"{wording(by)[0]}: {as_text(attrs['a'])} (A) and {as_text(attrs['b'])} (B)"


def _notes(
    attrs: Mapping[Any, Any], shown: int, known: int, by: str, measure: str, *, listed: bool
) -> list[str]:
    notes = []
    if known > shown:
        several = wording(by)[1]
        notes.append(f"The {shown:,} of {known:,} {several} with the greatest shares.")
    whole_a, whole_b, of_a, of_b = (attrs[name] for name in ("whole_a", "whole_b", "of_a", "of_b"))
    if (whole_a, whole_b) != (of_a, of_b):
        where = " in speakers.csv" if listed else ""
        notes.append(
            f"Shares are of {measure} with a value{where}: {of_a:,} of {whole_a:,} of A, {of_b:,} "
            f"of {whole_b:,} of B."
        )
    if both := attrs["both"]:
        notes.append(f"{both:,} quotes are in both.")
    return [*notes, *([SEVERAL_THEMES] if by == "theme" else [])]


def _names(shown: pd.DataFrame, by: str) -> list[str]:
    return [NO_VALUE if pd.isna(name) else str(name) for name in shown[by]]


def _shares(
    shown: pd.DataFrame, by: str, measure: str, attrs: Mapping[Any, Any], scale: float
) -> list[dict[str, object]]:
    places = list(range(len(shown)))
    factors = shown[by].isna().map({True: scale, False: 1.0})
    drawn = {letter: (shown[f"share_{letter}"] * factors).tolist() for letter in "ab"}
    # One trace for all lines between two marks: None ends a line.
    ends = zip(drawn["a"], drawn["b"], strict=True)
    line: dict[str, object] = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for a, b in ends for x in (a, b, None)],
        "y": [y for place in places for y in (place, place, None)],
        "line": {"color": LINES, "width": 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    marks: list[dict[str, object]] = [
        {
            "type": "scatter",
            "mode": "markers",
            "name": f"{letter.upper()}: {short_label(attrs[letter])}",
            "x": drawn[letter],
            "y": places,
            "customdata": [
                [as_text(name), number, share]
                for name, number, share in zip(
                    _names(shown, by),
                    shown[letter].tolist(),
                    shown[f"share_{letter}"].tolist(),
                    strict=True,
                )
            ],
            "hovertemplate": f"%{{customdata[0]}}<br>{letter.upper()}: %{{customdata[2]:.1%}} "
            f"(%{{customdata[1]:,d}} {measure})<extra></extra>",
            "marker": {"color": _COLOURS[letter], "symbol": _SYMBOLS[letter], "size": 11},
            "cliponaxis": False,
        }
        for letter in "ab"
    ]
    return [line, *marks]


def _differences(shown: pd.DataFrame, by: str, attrs: Mapping[Any, Any]) -> list[dict[str, object]]:
    found = []
    for sure, name in ((True, "sure"), (False, "not sure")):
        some = shown["sure"].to_numpy() == sure
        part = shown[some]
        places = [place for place, there in enumerate(some) if there]
        fill = TEXT if sure else GROUND
        found.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": f"difference, {name}",
                "x": part["difference"].tolist(),
                "y": places,
                "xaxis": "x2",
                "customdata": [
                    [as_text(value), low, high]
                    for value, low, high in zip(
                        _names(part, by), part["low"], part["high"], strict=True
                    )
                ],
                "hovertemplate": "%{customdata[0]}<br>B - A: %{x:+.1%}<br>between "
                f"%{{customdata[1]:+.1%}} and %{{customdata[2]:+.1%}} ({attrs['level']:.0%})"
                "<extra></extra>",
                "error_x": {
                    "type": "data",
                    "symmetric": False,
                    "array": (part["high"] - part["difference"]).tolist(),
                    "arrayminus": (part["difference"] - part["low"]).tolist(),
                    "color": TEXT,
                    "thickness": 1.5,
                    "width": 4,
                },
                "marker": {
                    "color": fill,
                    "symbol": "diamond",
                    "size": 9,
                    "line": {"color": TEXT, "width": 1.5},
                },
            }
        )
    return [trace for trace in found if trace["x"]]


def _layout(
    shown: pd.DataFrame, by: str, measure: str, rows: int, level: float
) -> dict[str, object]:
    spare = (rows - len(shown)) / 2
    axis = {"gridcolor": LINES, "zerolinecolor": TEXT, "automargin": True}
    reach = 1.05 * max(shown["high"].max(), -shown["low"].min())
    return {
        "xaxis": {
            **axis,
            "domain": list(_SHARES),
            "rangemode": "tozero",
            "tickformat": ".0%",
            "title": {"text": f"Share of {measure}"},
        },
        "xaxis2": {
            **axis,
            "domain": list(_DIFFERENCES),
            "range": [-reach, reach],
            "tickformat": ".0%",
            "nticks": 6,
            "title": {"text": f"Difference, B - A ({level:.0%} interval)"},
            "zeroline": True,
        },
        "yaxis": {
            "title": {"text": wording(by)[0], "standoff": 12},
            "tickmode": "array",
            "tickvals": list(range(len(shown))),
            "ticktext": [short_label(name) for name in _names(shown, by)],
            # Ticks that are not seen keep names apart from marks at 0 %.
            "ticks": "outside",
            "ticklen": 8,
            "tickcolor": "rgba(0,0,0,0)",
            "range": [len(shown) - 0.5 + spare, -0.5 - spare],
            "automargin": True,
            "showgrid": True,
            "gridcolor": LINES,
            "zeroline": False,
        },
        "legend": legend(""),
    }
