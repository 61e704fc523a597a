"""Tags of HTML in a plain text: taken out where they set it, left where it speaks of them.

Scrapers save what stood between the tags of a page and leave some of them. Where paragraphs are
marked by tags the text flows as in a page; where tags only stand in its lines, these are kept.
"""

from __future__ import annotations

import re

from workbench.articles.blocks import split_blocks
from workbench.articles.content import TAG
from workbench.articles.readers.loose_html import lines_of_html

FEWEST = 2
# In quotation marks or marks of code a tag is spoken of. Attributes have such marks within them.
NAMED = re.compile(r"[`\"'“‘(]</?[a-z][a-z0-9]*/?>[`\"'”’)]|```", re.IGNORECASE)
# An address between the marks of a tag, as Markdown and mails write it, is none.
ADDRESS = re.compile(r"<(https?://[^<>\s]+)>", re.IGNORECASE)
PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
PARTED = re.compile(r"\n[ \t]*\n\s*")


def without_tags(text: str) -> str:
    """``text`` as a browser would show it; ``text`` itself where no tags set it."""
    if "<" not in text or NAMED.search(text):
        return text
    if sum(1 for _, _ in zip(range(FEWEST), TAG.finditer(text), strict=False)) < FEWEST:
        return text
    text = ADDRESS.sub(r"\1", text)
    flowing = len(PARAGRAPH.findall(text)) >= FEWEST
    source = text if flowing else "\n".join(_lines(text))
    breaks = source if flowing else source.replace("\n", "<br>")
    return "\n".join(lines_of_html(breaks))


def _lines(text: str) -> list[str]:
    lines: list[str] = []
    at = 0
    for block in split_blocks(text):
        parted = PARTED.search(text, at, block.start)
        lines += ["<p>", block.words] if parted else [block.words]
        at = block.end
    return lines
