"""Formulas as MathML, which browsers draw themselves: no script, no font, nothing to fetch.

A page that nbconvert makes leaves LaTeX to MathJax, fetched from a network. MathML Core is part of
Chromium since 109, Firefox and Safari.
"""

from __future__ import annotations

import re
from html import escape, unescape
from xml.etree.ElementTree import tostring

# Longest delimiter first: "$$" also begins with "$".
_FORMULA = re.compile(
    r"\$\$(?P<block>.+?)\$\$|\$(?P<inline>.+?)\$|\\\[(?P<bracket>.+?)\\\]"
    r"|(?P<environment>\\begin\{(?P<name>\w+\*?)\}.*?\\end\{(?P=name)\})",
    re.DOTALL,
)
# Of a formula's attributes the one that could lead out of the page, or run as a script.
_LINK = "href"


def as_mathml(latex: str, *, block: bool) -> str:
    """``latex`` without its delimiters as a ``<math>`` element; its source where it is no formula.

    ``block`` sets it on a line of its own.
    """
    from latex2mathml.converter import convert_to_element

    try:
        formula = convert_to_element(latex, display="block" if block else "inline")
    except Exception:  # the converter raises many kinds, all of which mean: not understood
        return f'<code class="wb-tex">{escape(latex)}</code>'
    for element in formula.iter():
        # It writes characters as references, to be unescaped after serialising; then, though, a
        # text's own "<" would become markup. Unescaped before, all text is escaped once.
        element.text = unescape(element.text) if element.text else element.text
        element.attrib.pop(_LINK, None)
    return tostring(formula, encoding="unicode")


def latex_output(source: str) -> str:
    """A cell's ``text/latex`` output as HTML: formulas drawn, the text between them as text."""
    pieces = []
    end = 0
    for found in _FORMULA.finditer(source):
        pieces.append(escape(source[end : found.start()]))
        inline = found["inline"]
        latex = inline or found["block"] or found["bracket"] or found["environment"]
        pieces.append(as_mathml(latex, block=inline is None))
        end = found.end()
    return "".join([*pieces, escape(source[end:])])
