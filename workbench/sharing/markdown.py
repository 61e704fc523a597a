"""Markdown as a page holds it: formulas drawn, pictures from the notebook's folder within."""

from __future__ import annotations

from html import escape
from typing import Any
from urllib.parse import unquote

from nbconvert.filters.markdown_mistune import (
    InvalidNotebook,
    IPythonRenderer,
    MarkdownWithMath,
)

from workbench.sharing.maths import as_mathml


class _Renderer(IPythonRenderer):
    """nbconvert's Markdown, with formulas as MathML."""

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
        try:
            return str(super().image(text, url, title))
        except (InvalidNotebook, StopIteration):
            # A picture pasted into a cell that was copied from elsewhere, or one without its data.
            return f'<img alt="{escape(text)}" src="{escape(url)}">'

    def _src_to_base64(self, src: str) -> str | None:
        # A blank in a file's name is %20 in an address.
        for name in dict.fromkeys([src, unquote(src)]):
            try:
                found = super()._src_to_base64(name)
            except OSError:  # a folder, or a file that may not be read
                found = None
            if found is not None:
                return str(found)
        return None

    def with_pictures(self, html: str) -> str:
        """``html`` with those of its pictures that are files in the notebook's folder."""
        return str(self._html_embed_images(html)) if "<img" in html.lower() else html


def markdown_html(source: str, **options: Any) -> str:
    """``source`` as HTML; ``options`` are those of nbconvert's renderer.

    HTML in it stays as it is: it is not yet clean.
    """
    renderer = _Renderer(escape=False, embed_images=True, **options)
    return renderer.with_pictures(MarkdownWithMath(renderer=renderer).render(source))
