"""The story of a page: the blocks that trafilatura and the page's own data name, put right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.articles.readers.web.apart import part, voided
from workbench.articles.readers.web.blocks import Block, word_count
from workbench.articles.readers.web.edges import without_page_words
from workbench.articles.readers.web.pick import SCANNED, chosen, covered, densest, key, without_sums
from workbench.articles.readers.web.stream import first_article, streamed
from workbench.articles.readers.web.tree import Element

# An element whose own blocks have this share of the story's words is one of its homes.
HOME = 0.15
# A paragraph that was left out comes back only when it is one: so many words, so few of them links.
FEWEST_WORDS = 8
# A story of fewer words is looked for once more, where the page has most prose.
FEWEST_KEPT = 20
# Dated pieces side by side that have so much of a story are posts.
MOST_POSTS = 0.4
# A story so much of which stands in an element with so much more prose is a part of that.
PART = 0.9
LONGER = 1.6
MOST_LINKED = 0.5
# A body in the page's data is believed when it has so many words, and as the story's measure when
# so many of its paragraphs stand on the page.
BODY_WORDS = 60
BODY_BLOCK = 25
# Below it trafilatura read something that our blocks do not have; its own lines are then the text.
COVERED = 0.6


@dataclass(frozen=True, slots=True)
class Story:
    """The paragraphs of a story, and from which blocks they are (none for those of the data).

    ``agreed`` is how far the page's densest element has the same words (F1, 0 to 1).
    """

    paragraphs: tuple[str, ...]
    blocks: tuple[Block, ...] = ()
    agreed: float = 1.0

    @property
    def count(self) -> int:
        """How many words it has."""
        return sum(map(word_count, self.paragraphs))


def story_of(blocks: list[Block], lines: list[str], body: list[str], titles: list[str]) -> Story:
    """The story among ``blocks``.

    ``lines`` are the paragraphs that trafilatura found, ``body`` those of the page's data,
    ``titles`` what the page calls itself: its words are not repeated in the story.
    """
    taken = chosen(blocks, lines) if lines else densest(blocks)
    if lines and covered(blocks, lines) < COVERED:
        return Story(tuple(lines), agreed=0.0)
    if sum(map(word_count, body)) >= BODY_WORDS:
        settled = _by_data(blocks, taken, body)
        if settled is None:
            return Story(tuple(body))
        taken = settled
    named = {key(title) for title in titles}
    kept = _without_parts(taken)
    if sum(b.count for b in kept) < FEWEST_KEPT:
        kept = _without_parts(densest(blocks)) or kept
    kept = first_article(_in_order(blocks, [*kept, *_left_out(blocks, kept)]), named)
    kept = without_page_words(kept, titles)
    rival = first_article(_in_order(blocks, without_sums(densest(blocks))), named)
    kept, agreed = _compared(kept, without_page_words(rival, titles))
    # Of one way alone nobody knows whether the other would agree.
    return _without_posts(kept, agreed if lines else 0.0)


def _by_data(blocks: list[Block], taken: list[Block], body: list[str]) -> list[Block] | None:
    """What was taken, or what the page's data has; None where only the data has the story."""
    told = _of_body(blocks, body)
    if _mostly_told(taken, body):
        return _in_order(blocks, [*taken, *told])
    if _mostly_told(told, body):
        return told
    # The page shows less than its data holds: a script would have put it there.
    shown = LONGER * sum(b.count for b in taken) >= sum(map(word_count, body))
    return taken if shown else None


def _compared(kept: list[Block], rival: list[Block]) -> tuple[list[Block], float]:
    """The story after a look at the page's densest element, and how far the two agreed."""
    same = _shared(kept, rival)
    size, other = sum(b.count for b in kept), sum(b.count for b in rival)
    agreed = min(1.0, 2 * same / (size + other)) if same else 0.0
    # A part of what stands there: the rest was lost.
    lost = same >= PART * size and other >= LONGER * size
    return (rival if lost else kept), agreed


def _without_posts(kept: list[Block], agreed: float) -> Story:
    """Without comments, or posts that each have their own page: what they stand under is it."""
    posts = set(streamed(kept))
    if sum(b.count for b in posts) >= MOST_POSTS * sum(b.count for b in kept):
        rest = [b for b in kept if b not in posts]
        kept, agreed = (rest if sum(b.count for b in rest) >= FEWEST_KEPT else kept), 0.0
    return Story(tuple(block.text for block in kept), tuple(kept), agreed)


def _shared(some: list[Block], others: list[Block]) -> int:
    """How many words of the one the other has too."""
    known = {key(block.text) for block in others}
    return sum(block.count for block in some if key(block.text) in known)


def _without_parts(taken: list[Block]) -> list[Block]:
    void = voided(taken)
    return [b for b in taken if part(b, void) in (None, "hidden")]


def _of_body(blocks: list[Block], body: list[str]) -> list[Block]:
    """The blocks whose words the page's data has as its article."""
    whole = "".join(map(key, body))
    names = [(block, key(block.text)) for block in blocks[: SCANNED // max(1, len(whole))]]
    return [block for block, name in names if len(name) >= BODY_BLOCK and name in whole]


def _mostly_told(blocks: list[Block], body: list[str]) -> bool:
    whole = "".join(map(key, body))
    some = blocks[: SCANNED // max(1, len(whole))]
    told = sum(len(name) for name in map(key, (b.text for b in some)) if name in whole)
    return told >= 0.5 * len(whole)


def _in_order(blocks: list[Block], some: Iterable[Block]) -> list[Block]:
    wanted = set(some)
    seen: set[str] = set()
    found = []
    for block in blocks:
        if block in wanted:
            # The body of the data may stand twice on the page (once hidden).
            name = key(block.text)
            if block.count >= FEWEST_WORDS and name in seen:
                continue
            seen.add(name)
            found.append(block)
    return found


def _left_out(blocks: list[Block], kept: list[Block]) -> list[Block]:
    """Paragraphs and headings that stand among those of the story, in the same element."""
    if not kept:
        return []
    void = voided(kept)
    position = {block: i for i, block in enumerate(blocks)}
    at = sorted(position[block] for block in kept)
    words: dict[Element, int] = defaultdict(int)
    for block in kept:
        words[block.parent] += block.count
    total = sum(words.values())
    homes = {parent for parent, count in words.items() if count >= HOME * total}
    tags = {block.tag for block in kept if block.count >= FEWEST_WORDS}
    chosen_now = set(kept)
    found: list[Block] = []
    for i, block in enumerate(blocks):
        if block in chosen_now or block.parent not in homes or part(block, void):
            continue
        inside = at[0] < i < at[-1]
        if block.heading:
            fits = inside and block.tag != "h1"
        else:
            fits = block.count >= FEWEST_WORDS and block.tag in tags
        if fits and block.links < MOST_LINKED:
            found.append(block)
    return found
