"""A selection as Python, so that a finding can be rerun in a notebook.

The Explorer's ``js/filter/code.js`` writes the same, letter by letter, for pages without a kernel.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

# As long as the lines of ruff and black; what is longer is put one value a line.
LINE = 88
INDENT = "    "
# Beside what JSON escapes: characters that are not seen, or that turn round what is read after
# them. An article may hold them; in code they would hide what it does.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


class Expression(str):
    """Python in the place of a value, which is written as it is."""


def python_code(
    filters: Mapping[str, Any],
    figures: Iterable[str] = (),
    frame: str = "quotes",
    compared: Mapping[str, Any] | None = None,
    articles: str | None = None,
) -> str:
    """The cell that selects ``shown`` from ``frame`` and draws ``figures`` of it.

    ``filters`` are arguments of :func:`workbench.select` as texts, numbers, lists and dicts;
    ``figures`` are expressions that give figures, ``frame`` is one that gives the quotes.
    ``compared`` are arguments of :func:`workbench.compare`, whose table the cell then shows;
    ``articles`` is an expression that gives the articles, where one is known. In the form in which
    ruff leaves it: values that do not fit on a line stand one a line.
    """
    drawn = [f"{figure}.show()" for figure in figures]
    last = [] if compared is None else [comparison(compared, frame, articles)]
    names = [*(["compare"] if last else []), *(["plot_coverage"] if drawn else []), "select"]
    head = f"from workbench import {', '.join(names)}"
    return "\n".join([head, "", selection(filters, frame, articles), *drawn, *last])


def selection(
    filters: Mapping[str, Any], frame: str = "quotes", articles: str | None = None
) -> str:
    """``shown = select(frame, ...)`` with the filters as arguments."""
    return _call("shown = select(", frame, _with_articles(filters, frame, articles))


def comparison(
    compared: Mapping[str, Any], frame: str = "quotes", articles: str | None = None
) -> str:
    """``compare(frame, ...)`` with the sides ``a`` and ``b`` among its arguments."""
    sides = {side: _with_articles(compared[side], frame, articles) for side in ("a", "b")}
    return _call("compare(", frame, {**compared, **sides})


def _call(head: str, frame: str, arguments: Mapping[str, Any]) -> str:
    flat = [frame, *(f"{name}={_flat(value)}" for name, value in arguments.items())]
    line = f"{head}{', '.join(flat)})"
    if _width(line) <= LINE:
        return line
    deep = [frame, *(_written(f"{name}=", value, INDENT) for name, value in arguments.items())]
    return "\n".join([head, *(f"{INDENT}{part}," for part in deep), ")"])


def _with_articles(
    filters: Mapping[str, Any], frame: str, articles: str | None
) -> Mapping[str, Any]:
    """``filters`` with the articles of the quotes ``frame`` where they are asked; a store has its
    own."""
    if "article" not in filters.get("text_in", ()) or frame.endswith(".stored"):
        return filters
    bench = frame.removesuffix("quotes") if frame.endswith(".quotes") else ""
    return {**filters, "articles": Expression(articles or f"{bench}articles")}


def _written(name: str, value: object, indent: str) -> str:
    """``name`` and its value, on one line if it fits there with a comma after it."""
    line = f"{name}{_flat(value)}"
    if _width(f"{indent}{line},") <= LINE or not isinstance(value, list | Mapping):
        return line
    inner = indent + INDENT
    if isinstance(value, Mapping):
        parts = [_written(f"{literal(key)}: ", each, inner) for key, each in value.items()]
        opened, closed = "{", "}"
    else:
        parts = [_flat(each) for each in value]
        opened, closed = "[", "]"
    return "\n".join([f"{name}{opened}", *(f"{inner}{part}," for part in parts), indent + closed])


def _flat(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{literal(key)}: {_flat(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flat, value))}]"
    if isinstance(value, Expression):
        return str(value)
    if isinstance(value, str):
        return literal(value)
    return decimal(value) if isinstance(value, float) else repr(value)


def literal(text: str) -> str:
    """``text`` as a literal: in double quotes, or in single ones where these save escapes."""
    body = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"')
    body = _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", body)
    if text.count('"') > text.count("'"):
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def decimal(number: float) -> str:
    """Without an exponent, which the two languages write differently."""
    return format(Decimal(repr(number)), "f")


def _width(line: str) -> int:
    """Columns at the most: ruff counts some letters of other scripts, and pictographs, as two."""
    return sum(1 if letter.isascii() else 2 for letter in line)
