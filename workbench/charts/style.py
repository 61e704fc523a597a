"""How figures look, and how a text that somebody else wrote gets into one."""

from __future__ import annotations

import unicodedata

# A figure in a cell's output is the same under every theme of JupyterLab, as is what is saved and
# compared. On a transparent ground no one text colour would do: against white and JupyterLab's
# dark #111 together the best contrast a colour can have is 4.35, and legible text asks for 4.5
# (WCAG 2.2, 1.4.3). So figures bring their own light ground, which is legible on both; where a
# kernel runs its colours are exchanged on screen (following.py), on a shared page by its script.
GROUND = "#ffffff"
TEXT = "#222222"
LINES = "#d9d9d9"

# Told apart with any common colour vision: Okabe and Ito, "Color Universal Design" (2008). Of their
# eight colours these five have a contrast of at least 3 to white (WCAG 2.2, 1.4.11).
SERIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000")
OTHERS = "#767676"
MARKERS = ("circle", "square", "diamond", "triangle-up", "x", "cross")

LONGEST_LABEL = 42
# Pixels that title, notes, axis and legend take up around the axes.
TITLE_ROOM = 56
NOTE_ROOM = 20
AXIS_ROOM = 56
LEGEND_ROOM = 72


def as_text(text: str) -> str:
    """``text`` for a Plotly label, where it shows as it is: Plotly reads labels as HTML and TeX."""
    spaced = " ".join(text.split())
    visible = "".join(c for c in spaced if unicodedata.category(c) != "Cc")
    escaped = visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("$", "&#36;")


def short_label(text: str) -> str:
    """``text`` for the side of an axis: cut where it is too long, and safe as ``as_text`` is."""
    text = " ".join(text.split())
    return as_text(text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "…")


def base_layout(
    title: str, notes: list[str], height: int, more: dict[str, object]
) -> dict[str, object]:
    """The layout all figures share, and ``more`` of it.

    ``title`` and ``notes`` (lines below it) are safe labels; ``height`` is that of the axes alone,
    in pixels. A ``legend`` in ``more`` gets room below the axes, where long names take no width
    from the bars. The template is empty because Plotly's own is most of a small notebook's size.
    """
    heading: dict[str, object] = {
        "text": title,
        "x": 0,
        "xref": "container",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"t": 16, "l": 16},
        "font": {"size": 18},
    }
    if notes:
        heading["subtitle"] = {"text": "<br>".join(notes), "font": {"size": 13, "color": TEXT}}
    above = TITLE_ROOM + NOTE_ROOM * len(notes)
    below = AXIS_ROOM + (LEGEND_ROOM if "legend" in more else 0)
    return {
        "template": {},
        # Read by js/follow.js, which leaves other figures as they are.
        "meta": {"workbench": True},
        "title": heading,
        "height": height + above + below,
        "margin": {"t": above, "b": below, "l": 16, "r": 48},
        "paper_bgcolor": GROUND,
        "plot_bgcolor": GROUND,
        "font": {"color": TEXT, "size": 13, "family": "system-ui, sans-serif"},
        "hoverlabel": {"bgcolor": GROUND, "bordercolor": TEXT, "font": {"color": TEXT}},
        "hovermode": "closest",
        **more,
    }


def legend(title: str) -> dict[str, object]:
    """A legend below the axes."""
    return {
        "title": {"text": title},
        "orientation": "h",
        "traceorder": "normal",
        "x": 0,
        "xref": "container",
        "y": 0,
        "yref": "container",
        "yanchor": "bottom",
    }


def number_axis(title: str, largest: float, *, share: bool = False) -> dict[str, object]:
    """An axis of whole numbers from 0, or of shares in per cent."""
    axis: dict[str, object] = {
        "title": {"text": title},
        "rangemode": "tozero",
        "tickformat": ".0%" if share else ",d",
        "gridcolor": LINES,
        "zerolinecolor": TEXT,
        "automargin": True,
    }
    # Plotly would put halves between so few.
    return axis | {"dtick": 1} if largest <= 5 and not share else axis
