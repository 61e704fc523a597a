"""What stands among a story's blocks and is the page's own: its title, links, dates, labels."""

from __future__ import annotations

import re
from itertools import groupby

from workbench.articles.captions import is_marked_caption
from workbench.articles.dates import dates_of_line
from workbench.articles.furniture import is_furniture, opens_links
from workbench.articles.readers.web.blocks import ENDS, Block
from workbench.articles.readers.web.pick import key
from workbench.articles.readers.web.tree import Element, words_of

# The first paragraph of prose ends what stands above a story: byline, date, reading time.
PROSE = 14
ABOVE = re.compile(
    r"(?:by|von|par|por|di|door)\s+[^.!?]{2,80}|.{0,40}\b\d{1,2}[:.]\d\d\b.{0,40}"
    r"|.{0,40}\b(?:19|20)\d\d\b.{0,20}|.{0,20}\b\d+\s?min(?:ut\w*)?(?:\sread)?\b.{0,20}"
    r"|(?:updated|published|posted|aktualisiert|veröffentlicht|stand)\b.{0,80}|[^.!?]{0,30}reuters",
    re.IGNORECASE,
)
ABOVE_WORDS = 12
# Labels that a link, a list of links or a list of tags follows, in the languages of the samples.
LABELS = (
    r"more|read more|read also|also read|related(?: \w+){0,2}|see also|see more|tags?|topics?"
    r"|you may also like|recommended(?: \w+){0,2}|share(?: this)?(?: \w+)?|mehr zum thema"
    r"|lesen sie auch|schlagw(?:o|ö)rter|themen|lire aussi|sur le même sujet|leia (?:mais|também)"
    r"|veja também|lea también|leer más|explore further|читайте также"
    r"|source|sources|photos?|advertisement"
)
LABEL = re.compile(rf"(?:{LABELS})\W*", re.IGNORECASE)
SOURCE = re.compile(r"(?:source|quelle|fonte|fuente|источник)s?\s*:\s*.{1,60}", re.IGNORECASE)
# "Related post: ..." with a link behind it.
ANNOUNCED = re.compile(rf"(?:{LABELS})\s*[:»>|]", re.IGNORECASE)
LABELLED = 0.5
# What an extension of the site's software should have replaced: "[button link=...] ... [/button]".
SHORTCODE = re.compile(r"\[([a-z_-]{2,30})\b[^\[\]]{0,300}\].{0,400}\[/\1\]", re.IGNORECASE)
CLICK = re.compile(
    r"\b(?:click here|subscribe|sign up|newsletter|letters? to the editor|hier klicken|abonnieren"
    r"|cliquez ici|clique aqui|haga clic|подпис\w+)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“”„«»]")
NOTE_WORDS = 50
LINKED = 0.9
LIST_LINKED = 0.6
FEWEST_LINKS = 3
LIST_WORDS = 30
TEASER_WORDS = 25


def without_page_words(blocks: list[Block], titles: list[str]) -> list[Block]:
    """``blocks`` without what is not the story's."""
    blocks = _without_titles(blocks, titles)
    blocks = _without_links(blocks)
    blocks = _below_the_head(blocks)
    return _without_tail(blocks)


def is_note(block: Block) -> bool:
    """A foot note of the page: all in italics with a link or an address, or a call to click."""
    if block.count > NOTE_WORDS or QUOTED.search(block.text):
        return False
    if CLICK.search(block.text) and (block.linked or block.count <= TEASER_WORDS):
        return True
    slanted = sum(len(words_of(part)) for part in block.element.iter("em", "i"))
    return slanted >= 0.9 * len(block.text) and bool(block.linked or "@" in block.text)


def _without_titles(blocks: list[Block], titles: list[str]) -> list[Block]:
    known = {key(title) for title in titles} - {""}
    return [b for b in blocks if key(b.text) not in known]


def _without_links(blocks: list[Block]) -> list[Block]:
    """Without lists of links, links alone and labels above them."""
    lists: set[Element] = set()
    for parent, group in groupby(blocks, key=lambda b: b.parent):
        items = list(group)
        if items[0].tag not in ("li", "a", "div") or len(items) < FEWEST_LINKS:
            continue
        linked = [b for b in items if b.links >= LIST_LINKED and b.count <= LIST_WORDS]
        if len(linked) >= 0.7 * len(items):
            lists.add(parent)
    kept: list[Block] = []
    for block in blocks:
        if block.parent in lists or _is_teaser(block):
            continue
        if any(rule.fullmatch(block.text) for rule in (SHORTCODE, LABEL, SOURCE)):
            continue
        if is_furniture(block.text) or opens_links(block.text) or is_marked_caption(block.text):
            continue
        kept.append(block)
    return kept


def _is_teaser(block: Block) -> bool:
    """A link alone, or links and commas (a list of tags); a linked sentence of the story is not."""
    if block.heading or block.links < LABELLED:
        return False
    if ANNOUNCED.match(block.text) and block.count <= TEASER_WORDS:
        return True
    if block.links < LIST_LINKED:
        return False
    if block.links >= LINKED and block.count <= TEASER_WORDS:
        return True
    many = sum(1 for _ in block.element.iter("a")) >= FEWEST_LINKS
    return many and block.links >= 0.8 and not ENDS.search(block.text)


def _below_the_head(blocks: list[Block]) -> list[Block]:
    """Without byline, date and reading time above the first paragraph of prose."""
    first = next((i for i, b in enumerate(blocks) if b.count >= PROSE), 0)
    head = [b for b in blocks[:first] if not _is_above(b)]
    return head + blocks[first:]


def _is_above(block: Block) -> bool:
    short = block.count <= ABOVE_WORDS and not block.heading
    return short and bool(ABOVE.fullmatch(block.text) or dates_of_line(block.text))


def _without_tail(blocks: list[Block]) -> list[Block]:
    """Without notes at the end, and headings that nothing follows ("Related")."""
    end = len(blocks)
    while end > 1 and (blocks[end - 1].heading or is_note(blocks[end - 1])):
        end -= 1
    return blocks[:end]
