"""An Explorer in words: for places where a widget cannot be shown, and for tests that compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.explorer.facets import Column
from workbench.explorer.source import Source

# A summary is read at a glance; the rest is said to be there.
_MOST = 8
_RUN_IT = "<p>Run this cell in JupyterLab to filter and read them.</p>"
# What says that an output is an Explorer: its metadata, which no cell's printed words can set.
MARK = {"workbench": "explorer"}
# The outputs that show something; Jupyter counts the others as harmless, whatever is in them.
_SHOWN = {"display_data", "execute_result"}


def counted(number: int, noun: str) -> str:
    """ "1 quote", "1,200 quotes"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def value_counts(column: Column, rows: npt.NDArray[np.bool_]) -> dict[str, int]:
    """How many of the rows for which ``rows`` is true have each value, most first, then by name."""
    counts: Counter[str] = Counter()
    for code, number in enumerate(np.bincount(column.codes[rows], minlength=1)):
        members = column.sets[code] if column.sets else [code - 1] if code else []
        for member in members:
            counts[column.values[member]] += int(number)
    present = {value: number for value, number in counts.items() if number}
    return dict(sorted(present.items(), key=lambda item: (-item[1], item[0])))


def held_words(source: Source) -> str:
    """What is shown before anything is filtered: speech, not beliefs and intentions."""
    facets, speech = source.table.facets, source.table.speech
    return ", ".join(
        [
            counted(int(speech.sum()), "quote"),
            counted(len(value_counts(facets["expert"], speech)), "named person"),
            counted(len(value_counts(facets["institution"], speech)), "institution"),
            counted(source.article_count, "article"),
        ]
    )


def html_summary(source: Source, filters: Mapping[str, Any]) -> str:
    """A few lines of HTML that stand where no widget can; every word of the data is escaped."""
    lines = [f"<p><strong>Explorer</strong>: {escape(held_words(source))}.</p>"]
    if themes := value_counts(source.table.facets["theme"], source.table.speech):
        shown = [f"{name} {number:,}" for name, number in list(themes.items())[:_MOST]]
        left = f" and {len(themes) - _MOST} more" if len(themes) > _MOST else ""
        lines.append(f"<p>Quotes by theme: {escape(', '.join(shown) + left)}.</p>")
    if filters:
        matching = counted(source.count(filters), "quote")
        lines.append(f"<p>Filters: {escape(_words(filters))}; {matching}.</p>")
    return "".join([*lines, _RUN_IT])


def without_advice(html: str) -> str:
    """An Explorer's summary without what it advises, for places where that cannot be done."""
    return html.removesuffix(_RUN_IT)


def is_explorer(output: Mapping[str, Any]) -> bool:
    """Whether a notebook's output shows an Explorer, by the mark that notebooks keep with it."""
    marks = output.get("metadata")
    if output.get("output_type") not in _SHOWN or not isinstance(marks, Mapping):
        return False
    return all(marks.get(name) == value for name, value in MARK.items())


def _words(filters: Mapping[str, Any]) -> str:
    return "; ".join(f"{name} = {_value_words(value)}" for name, value in filters.items())


def _value_words(value: object) -> str:
    return " or ".join(map(str, value)) if isinstance(value, list) else str(value)
