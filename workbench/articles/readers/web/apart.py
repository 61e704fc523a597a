"""Which blocks stand in a part of the page that is no story, and which such names are wrong."""

from __future__ import annotations

from collections import defaultdict

from workbench.articles.readers.web.blocks import Block
from workbench.articles.readers.web.names import Apart
from workbench.articles.readers.web.tree import Element

# An element named "newsletter" that holds this share of the story is the story's own container.
MOST = 0.4


def voided(blocks: list[Block]) -> set[Element]:
    """Elements named as no story that hold so much of ``blocks`` that their name is wrong.

    Comments are often longer than what they are about: their name is only wrong where it is around
    all of the page.
    """
    total = 0
    words: dict[Element, int] = defaultdict(int)
    for block in blocks:
        total += block.count
        for element, _ in block.apart:
            words[element] += block.count
    comments = {element for block in blocks for element, what in block.apart if what == "comment"}
    return {
        element
        for element, count in words.items()
        if count >= MOST * total and (element not in comments or _holds_title(element))
    }


def part(block: Block, void: set[Element]) -> Apart | None:
    """As what ``block`` stands apart from the story, None where it does not."""
    return next((what for element, what in block.apart if element not in void), None)


def _holds_title(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None
