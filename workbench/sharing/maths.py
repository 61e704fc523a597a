"""Formulas as MathML, which browsers draw themselves: no script, no font, nothing to fetch.

A page that nbconvert makes leaves LaTeX to MathJax, fetched from a network. MathML Core is part of
Chromium since 109, Firefox and Safari.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from html import escape, unescape
from xml.etree.ElementTree import tostring

# What a formula can begin or end with. A closing sign is looked for among these, not in the text:
# many that are opened and never closed cost no more than others.
_SIGN = re.compile(r"\$\$|\$|\\\[|\\\]|\\(?:begin|end)\{\w+\*?\}")
_CLOSING = {"$$": "$$", "$": "$", "\\[": "\\]"}
_BEGIN, _END = "\\begin", "\\end"
# Of a formula's attributes the one that could lead out of the page, or run as a script.
_LINK = "href"
# Letters of a formula. A longer one is no formula, and reading it could take very long.
LONGEST = 4_000


def as_mathml(latex: str, *, block: bool) -> str:
    """``latex`` without its delimiters as a ``<math>`` element; its source where it is no formula.

    ``block`` sets it on a line of its own.
    """
    from latex2mathml.converter import convert_to_element

    try:
        if len(latex) > LONGEST:
            raise ValueError
        formula = convert_to_element(latex, display="block" if block else "inline")
        for element in formula.iter():
            # It writes characters as references, to be unescaped after serialising; then, though, a
            # text's own "<" would become markup. Unescaped before, all text is escaped once.
            element.text = unescape(element.text) if element.text else element.text
            element.attrib.pop(_LINK, None)
        return tostring(formula, encoding="unicode")
    except Exception:  # the converter raises many kinds, all of which mean: not understood
        return f'<code class="wb-tex">{escape(latex)}</code>'


def latex_output(source: str) -> str:
    """A cell's ``text/latex`` output as HTML: formulas drawn, the text between them as text."""
    signs = list(_SIGN.finditer(source))
    places: dict[str, list[int]] = defaultdict(list)
    for number, sign in enumerate(signs):
        places[sign[0]].append(number)
    pieces = []
    end = number = 0
    while number < len(signs):
        opening = signs[number]
        closing = _next(places[_closing(opening[0])], number)
        if closing is None or signs[closing].start() == opening.end():
            number += 1
            continue
        found = signs[closing]
        pieces.append(escape(source[end : opening.start()]))
        inner = source[opening.end() : found.start()]
        if opening[0].startswith(_BEGIN):
            inner = f"{opening[0]}{inner}{found[0]}"
        pieces.append(as_mathml(inner, block=opening[0] != "$"))
        end, number = found.end(), closing + 1
    return "".join([*pieces, escape(source[end:])])


def _closing(sign: str) -> str:
    """What closes ``sign``; "" where it opens nothing."""
    if sign.startswith(_BEGIN):
        return _END + sign.removeprefix(_BEGIN)
    return _CLOSING.get(sign, "")


def _next(numbers: list[int], number: int) -> int | None:
    """The first of ``numbers``, which rise, after ``number``."""
    place = bisect_left(numbers, number + 1)
    return numbers[place] if place < len(numbers) else None
