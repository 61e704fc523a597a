"""Markdown as a page holds it: with its formulas drawn, and its headings to be linked to."""

from __future__ import annotations

from html import escape, unescape
from typing import Any, ClassVar

from nbconvert.filters.markdown_mistune import (
    IPythonRenderer,
    MarkdownWithMath,
    MathBlockParser,
    MathInlineParser,
)

from workbench.sharing.markup import words
from workbench.sharing.maths import LONGEST, as_mathml
from workbench.sharing.reading import tokens


def _between(opening: str, closing: str, name: str, again: str | None = None) -> str:
    """A pattern of what stands between, without another ``opening`` (or ``again``) in it.

    nbconvert's own rules look through the rest of the text for the end of each beginning.
    """
    inner = f"(?:(?!{again or opening}).){{0,{LONGEST}}}?"
    return f"(?s:{opening}(?P<{name}>{inner}){closing})"


def _environment(name: str, body: str) -> str:
    """A pattern of an environment, whose name is ``name`` in it."""
    opening = rf"\\begin\{{(?P<{name}>[a-z]*\*?)\}}"
    again, closing = rf"\\begin\{{(?P={name})\}}", rf"\\end\{{(?P={name})\}}"
    return _between(opening, closing, body, again)


class _Blocks(MathBlockParser):
    SPECIFICATION: ClassVar[dict[str, str]] = {
        **MathBlockParser.SPECIFICATION,
        "multiline_math": "|".join(
            [
                r"(?s:(?<!\\)[$]{2}.*?(?<!\\)[$]{2})",
                _between(r"\\\\\[", r"\\\\\]", "block_latex"),
                _environment("block_env_name", "block_env_body"),
            ]
        ),
    }


class _Inline(MathInlineParser):
    SPECIFICATION: ClassVar[dict[str, str]] = {
        **MathInlineParser.SPECIFICATION,
        "block_math_latex": _between(r"(?<!\\)\\\\\[", r"(?<!\\)\\\\\]", "math_block_latex"),
        "inline_math_latex": _between(r"(?<!\\)\\\\\(", r"(?<!\\)\\\\\)", "math_inline_latex"),
        "latex_environment": _environment("math_env_name", "math_env_body"),
    }


class _Renderer(IPythonRenderer):
    """nbconvert's Markdown, with formulas as MathML, and with the addresses that were written."""

    def block_math(self, body: str) -> str:
        return as_mathml(body, block=True)

    def inline_math(self, body: str) -> str:
        return as_mathml(body, block=False)

    def latex_environment(self, name: str, body: str) -> str:
        return as_mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", block=True)

    # HTML comes tag by tag; nbconvert would look for pictures in each, and thereby close it.
    def block_html(self, html: str) -> str:
        return f"{html}\n"

    def inline_html(self, html: str) -> str:
        return html

    def image(self, text: str, url: str, title: str | None = None) -> str:
        named = f' title="{escape(unescape(title))}"' if title else ""
        # What it leads to is looked for when the whole is cleaned.
        return f'<img alt="{escape(words(tokens(text)))}" src="{escape(url)}"{named}>'

    def heading(self, text: str, level: int, **_: Any) -> str:
        if self.exclude_anchor_links:
            return f"<h{level}>{text}</h{level}>\n"
        name = escape(words(tokens(text)).replace(" ", "-"))
        sign = escape(self.anchor_link_text)
        link = f'<a class="anchor-link" href="#{name}">{sign}</a>'
        return f'<h{level} id="{name}">{text}{link}</h{level}>\n'


def markdown_html(source: str, **options: Any) -> str:
    """``source`` as HTML; ``options`` are those of nbconvert's renderer.

    HTML in it stays as it is: it is not yet clean, and its pictures are where they were.
    """
    renderer = _Renderer(escape=False, **options)
    reader = MarkdownWithMath(renderer, block=_Blocks(), inline=_Inline(hard_wrap=False))
    return str(reader.render(source))
