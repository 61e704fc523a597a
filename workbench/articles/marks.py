"""The blocks whose own words, or those of a neighbour, say what they are, wherever they stand."""

from __future__ import annotations

from itertools import pairwise

from workbench.articles import captions, furniture, headings, metadata
from workbench.articles.blocks import Block
from workbench.articles.dates import dates_of_line, labels_date
from workbench.articles.metadata import Fact
from workbench.articles.model import ParagraphKind

# How many blocks from either end may still be the article's head and foot.
EDGE = 8


def marked_blocks(blocks: list[Block]) -> tuple[list[ParagraphKind | None], list[Fact]]:
    """The kind of every block that is sure of it (None: open), and what metadata lines state."""
    kinds: list[ParagraphKind | None] = []
    facts: list[Fact] = []
    keyed = True
    for i in range(len(blocks)):
        fact = _fact(blocks, i, keyed=keyed and i < 2 * EDGE)
        if fact:
            facts.append(fact)
        kinds.append("metadata" if fact else _kind(blocks, i))
        keyed = keyed and kinds[i] in ("furniture", "metadata")
    for i, (block, after) in enumerate(pairwise(blocks)):
        _mark_pair(kinds, i, block, after)
    return kinds, facts


def _fact(blocks: list[Block], i: int, *, keyed: bool) -> Fact | None:
    """What block ``i`` states; ``Key: value`` lines count in an unbroken run from the top."""
    line = blocks[i].words
    if keyed:
        beside = [blocks[j].words for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
        among = any(
            metadata.key_line(x, among_others=True) or metadata.edge_fact(x) for x in beside
        )
        fact = metadata.key_line(line, among_others=among)
        if fact:
            return fact
    return metadata.edge_fact(line) if i < EDGE or i >= len(blocks) - EDGE else None


def _kind(blocks: list[Block], i: int) -> ParagraphKind | None:
    line = blocks[i].words
    near_end = i > 0 and i >= len(blocks) - EDGE
    if furniture.is_furniture(line):
        return "furniture"
    if captions.is_marked_caption(line):
        return "caption"
    if near_end and furniture.ends_in_call(line):
        return "furniture"
    return "heading" if headings.markdown_heading(line) else None


def _mark_pair(kinds: list[ParagraphKind | None], i: int, block: Block, after: Block) -> None:
    """Lines that a neighbour explains: captions, what authors are, the label of a date."""
    if captions.announces_caption(block.words):
        if after.count <= captions.ANNOUNCED_WORDS:
            kinds[i + 1] = "caption"
    elif kinds[i] is None and labels_date(block.words) and dates_of_line(after.words):
        kinds[i] = kinds[i + 1]
    elif kinds[i + 1] is None and kinds[i] == "metadata" and metadata.byline_names(block.words):
        kinds[i + 1] = "metadata" if metadata.calling_alone(after.words) else None
