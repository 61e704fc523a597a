"""Which blocks of a page trafilatura takes for its story.

Its choice is good, its words are not always whole: it cuts paragraphs at unknown elements and
drops some. So it says which blocks the story has, and the page itself what stands in them.
"""

from __future__ import annotations

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from copy import deepcopy

from workbench.articles.readers.web.apart import part, voided
from workbench.articles.readers.web.blocks import Block
from workbench.articles.readers.web.tree import Element

NO_LETTER = re.compile(r"[\W_]+")
# Letters and digits: fewer may stand anywhere by chance and count only as a line of their own.
SURE_LENGTH = 25
# A block of which only the beginning or the end was taken is known by so many.
EDGE = 30
LONG_ENOUGH_TO_BE_CUT = 60
# A block that holds so much of others, one of the longest on the page, is a sum of them.
SUM_WORDS = 60
SUM_SHARE = 0.7
MOST_SUMS = 20
# So many letters are searched in all, about a second's work; after that only whole lines count.
SCANNED = 3_000_000_000
# Prose for finding the densest element; it counts half as much for each element further out.
# The largest page of the samples has 1,600.
MOST_ELEMENTS = 40_000
MOST_TEXT = 3_000_000
PROSE = 12
LINKED = 0.4
LEVELS = 4
FADING = 0.6


def key(text: str) -> str:
    """The letters and digits of ``text`` alone: what two readings of one page agree on."""
    return NO_LETTER.sub("", text.casefold())


def lines_of(root: Element) -> list[str]:
    """The paragraphs that trafilatura takes for the story; none where it fails.

    A page so large that it would take minutes is not given to it.
    """
    import trafilatura

    if root.xpath("count(//*)") > MOST_ELEMENTS or root.xpath("string-length()") > MOST_TEXT:
        return []
    # It tells its own log of each page that it cannot read; the reader of the report is told so.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = trafilatura.extract(
            deepcopy(root), include_comments=False, include_tables=True, output_format="txt"
        )
    except Exception:
        # Whatever it raises for a page, the page's own blocks are still there to be read.
        return []
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def chosen(blocks: list[Block], lines: Iterable[str]) -> list[Block]:
    """The blocks whose words stand in ``lines``, also those of which a part stands there."""
    keys = [key(line) for line in lines]
    whole, times = "".join(keys), Counter(keys)
    searches = SCANNED // max(1, len(whole))
    found: list[Block] = []
    for block in blocks:
        name = key(block.text)
        if not name:
            continue
        if name not in times and searches > 0:
            searches -= 1
            if not _stands_in(name, whole):
                continue
        elif name not in times:
            continue
        found.append(block)
    return without_sums(_without_copies(found, times))


def densest(blocks: list[Block]) -> list[Block]:
    """The blocks of the element with most prose in it or near below: a second way to the story."""
    words: dict[Element, float] = defaultdict(float)
    prose = [b for b in blocks if b.count >= PROSE and b.links < LINKED]
    void = voided(prose)
    prose = [b for b in prose if not part(b, void)]
    for block in prose:
        around, share = block.parent, 1.0
        for _ in range(LEVELS):
            if around is None or around.tag in ("html", "body"):
                break
            words[around] += share * block.count
            around, share = around.getparent(), share * FADING
    if not words:
        return prose
    home = max(words, key=lambda element: words[element])
    return [b for b in blocks if not part(b, void) and _within(b, home)]


def _within(block: Block, home: Element) -> bool:
    """Whether ``block`` stands in ``home`` or so near below that it counted there."""
    around = block.parent
    for _ in range(LEVELS):
        if around is home:
            return True
        if around is None:
            return False
        around = around.getparent()
    return False


def covered(blocks: Iterable[Block], lines: Iterable[str]) -> float:
    """The share of the letters of ``lines``, repeats left out, that stand in ``blocks``."""
    names = dict.fromkeys(key(block.text) for block in blocks)
    whole = "".join(names)
    wanted = have = 0
    searches = SCANNED // max(1, len(whole))
    for name in {key(line) for line in lines}:
        wanted += len(name)
        if name not in names:
            searches -= 1
            if searches < 0 or name not in whole:
                continue
        have += len(name)
    return have / wanted if wanted else 1.0


def _stands_in(name: str, whole: str) -> bool:
    if len(name) >= SURE_LENGTH and name in whole:
        return True
    if len(name) < LONG_ENOUGH_TO_BE_CUT:
        return False
    return name[:EDGE] in whole or name[-EDGE:] in whole


def _without_copies(blocks: list[Block], times: Counter[str]) -> list[Block]:
    """Of blocks with the same words as many as were taken: those among most of the others."""
    beside: dict[Element, int] = defaultdict(int)
    same: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        beside[block.parent] += block.count
        same[key(block.text)].append(block)
    dropped: set[Block] = set()
    for name, copies in same.items():
        more = len(copies) - max(1, times[name])
        if more > 0:
            copies.sort(key=lambda b: (bool(b.apart), -beside[b.parent]))
            dropped.update(copies[-more:])
    return [block for block in blocks if block not in dropped]


def without_sums(blocks: list[Block]) -> list[Block]:
    """Without a block that says all again what the others say (a summary for search engines)."""
    names = [(block, key(block.text)) for block in blocks]
    longest = sorted(names, key=lambda pair: -len(pair[1]))[:MOST_SUMS]
    sums: set[Block] = set()
    for block, name in longest:
        if block.count < SUM_WORDS:
            continue
        inside = [other for b, other in names if b is not block and len(other) >= SURE_LENGTH]
        inside = [other for other in inside if len(other) < len(name) and other in name]
        if len(inside) > 1 and sum(map(len, inside)) >= SUM_SHARE * len(name):
            sums.add(block)
    return [block for block in blocks if block not in sums]
