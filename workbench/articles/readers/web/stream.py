"""Comments and lists of posts that no name gives away: dated or signed pieces side by side."""

from __future__ import annotations

import re
from collections import defaultdict

from workbench.articles.readers.web.blocks import Block
from workbench.articles.readers.web.pick import key
from workbench.articles.readers.web.tree import Element, words_of

# So many pieces of one kind side by side are a stream when most of them are dated or signed.
FEWEST = 3
MARKED = 0.7
MOST_ELEMENTS = 400
PIECES = frozenset("div article section li dl table blockquote".split())
SIGNS = re.compile(
    r"\b(?:date|time|timestamp|author|vcard|commentator|user ?name|permalink|posted)\b"
)
NUMBERED = re.compile(r"[a-z]*[-_]?\d{2,}", re.IGNORECASE)


def streamed(blocks: list[Block]) -> list[Block]:
    """Those of ``blocks`` that stand in such pieces; the longest stream of the page counts."""
    words: dict[tuple[Element, str], int] = defaultdict(int)
    pieces: dict[tuple[Element, str], dict[Element, None]] = defaultdict(dict)
    inside: dict[tuple[Element, str], list[Block]] = defaultdict(list)
    for block in blocks:
        for element in [block.element, *block.element.iterancestors()]:
            parent = element.getparent()
            if parent is None or element.tag not in PIECES:
                continue
            group = (parent, element.tag)
            pieces[group][element] = None
            words[group] += block.count
            inside[group].append(block)
    found: list[Block] = []
    most = 0
    for group, members in pieces.items():
        if len(members) >= FEWEST and words[group] > most and _is_stream(list(members)):
            found, most = inside[group], words[group]
    return found


def first_article(blocks: list[Block], titles: set[str]) -> list[Block]:
    """Those of ``blocks`` in the <article> that has the title, else in the first one.

    Pages load the next article below the one that was asked for. Blocks in no <article> stay.
    """
    homes: dict[Element, None] = {}
    home_of: dict[Block, Element] = {}
    for block in blocks:
        outer = list(block.element.iterancestors("article"))
        if block.element.tag == "article":
            outer.insert(0, block.element)
        if outer:
            homes[outer[-1]] = None
            home_of[block] = outer[-1]
    if len(homes) < 2:
        return blocks
    named = [home for home in homes if _titled(home, titles)]
    first = (named or list(homes))[0]
    return [block for block in blocks if home_of.get(block, first) is first]


def _titled(home: Element, titles: set[str]) -> bool:
    return any(key(words_of(heading)) in titles for heading in home.iter("h1", "h2"))


def _is_stream(pieces: list[Element]) -> bool:
    signed = sum(_is_signed(piece) for piece in pieces)
    return signed >= FEWEST and signed >= MARKED * len(pieces)


def _is_signed(piece: Element) -> bool:
    """Whether a piece has a number as its own and says when it was written or by whom."""
    for count, element in enumerate(piece.iter()):
        if count > MOST_ELEMENTS:
            return False
        if not isinstance(element.tag, str):
            continue
        names = f"{element.get('class') or ''} {element.get('rel') or ''}"
        if element.tag == "time" or SIGNS.search(re.sub(r"[-_]", " ", names.lower())):
            return True
    return bool(NUMBERED.fullmatch(piece.get("id") or ""))
