"""One document of an old LexisNexis export, cut into blocks, becomes the draft of an article.

Its order: outlet and day in the middle of the line, title, labels, story, labels, copyright. Titles
also stand before the day or behind a label, and some agencies put all labels behind the story.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.articles.readers.model import Draft
from workbench.articles.readers.nexis.blocks import Block
from workbench.articles.readers.nexis.head import Head, is_loose, read_head
from workbench.articles.readers.nexis.labels import (
    NEVER_STORY,
    RUNS_ON,
    WORDS,
    byline,
    language,
    section_and_page,
)
from workbench.articles.readers.nexis.lines import joined, width_of

# How far back a label may stand to which an unlabelled block at the end belongs.
LOOK_BACK = 6


def draft_of(blocks: Sequence[Block]) -> Draft:
    """The draft of the document that ``blocks`` are; its text may be empty."""
    head = Head()
    begin = read_head(blocks, head)
    begin = _labels(blocks, begin, head)
    end = _tail(blocks, begin, head)
    story = [
        block
        for block in blocks[begin:end]
        if not (block.is_error or (block.label and block.label[0] in NEVER_STORY))
    ]
    lines = [line for block in story for line in block.lines]
    width = width_of(lines)
    paragraphs = [
        text
        for block in (*head.standfirst, *story)
        for text in joined(block.lines, width if block.broken else 0)
    ]
    section, page = section_and_page(" ".join(head.fields.get("section", "").split()))
    title = head.title or " ".join(head.fields.get("title", "").split()) or None
    return Draft(
        text="\n\n".join(paragraphs),
        title=title,
        outlet=head.outlet,
        published=head.published,
        byline=head.byline or byline(head.fields.get("byline", "")),
        url=head.url or head.fields.get("url") or None,
        section=section,
        page=page,
        language=language(head.fields.get("language", "")),
        issues=("date_uncertain",) if head.is_dated and head.published is None else (),
    )


def _labels(blocks: Sequence[Block], begin: int, head: Head) -> int:
    """Reads the labels before the story; where the story begins."""
    bodies = [
        number
        for number in range(begin, len(blocks))
        if (label := blocks[number].label) and label[0] == "body" and not label[1]
    ]
    number = begin
    while number < len(blocks):
        block = blocks[number]
        label = block.label
        if label is None:
            last = bodies[-1] if bodies else -1
            if WORDS.fullmatch(block.words):
                number += 1
            elif number < last and not head.standfirst and "standfirst" in head.fields:
                head.standfirst += blocks[number:last]
                number = last
            elif is_loose(block, blocks[number + 1 : number + 2]):
                head.byline = head.byline or byline(block.words)
                number += 1
            else:
                return number
            continue
        kind, value = label
        number += 1
        if kind == "body":
            return number if not value else number - 1
        if kind == "standfirst":
            number = _take_standfirst(blocks, number, value, bodies, head)
        head.fields.setdefault(kind, value)
    return number


def _take_standfirst(
    blocks: Sequence[Block], number: int, value: str, bodies: Sequence[int], head: Head
) -> int:
    if value:
        head.standfirst.append(_rest_of(value))
        return number
    # The words stand below their label: up to that of the story, or else one block.
    after = [body for body in bodies if body >= number]
    end = after[0] if after else min(number + 1, len(blocks))
    head.standfirst += blocks[number:end]
    return end


def _rest_of(value: str) -> Block:
    """What stands behind a label: its first line begins in the middle and has no width to tell."""
    return Block((" ".join(value.split()),), broken=False)


def _tail(blocks: Sequence[Block], begin: int, head: Head) -> int:
    """Reads the labels behind the story; where the story ends."""
    end = len(blocks)
    while end > begin:
        block = blocks[end - 1]
        label = block.label
        if label:
            kind, value = label
            if kind == "standfirst" and not head.standfirst:
                below = blocks[end : end + 1] if not value else ()
                head.standfirst += [_rest_of(value)] if value else list(below)
            head.fields.setdefault(kind, value)
        elif not (block.is_copyright or block.all_centred or block.is_error):
            found = _owner(blocks, begin, end)
            if found is None:
                break
            end = found + 1
            continue
        end -= 1
    return end


def _owner(blocks: Sequence[Block], begin: int, end: int) -> int | None:
    """The label to which the unlabelled blocks before ``end`` belong, if one may have several."""
    for number in range(end - 1, max(begin, end - LOOK_BACK) - 1, -1):
        label = blocks[number].label
        if label:
            return number if label[0] in RUNS_ON else None
    return None
