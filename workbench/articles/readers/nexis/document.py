"""One document of an old LexisNexis export, cut into blocks, becomes the draft of an article.

Its order: outlet and day in the middle of the line, title, labels, story, labels, copyright. Titles
also stand before the day or behind a label, and some agencies put all labels behind the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.articles.readers.model import Draft
from workbench.articles.readers.nexis.blocks import Block
from workbench.articles.readers.nexis.dates import dated
from workbench.articles.readers.nexis.labels import (
    COPYRIGHT,
    NEVER_STORY,
    RIGHTS,
    RUNS_ON,
    WORDS,
    Kind,
    byline,
    language,
    section_and_page,
)
from workbench.articles.readers.nexis.lines import joined, width_of

ADDRESS = re.compile(r"https?://\S+$")
SENTENCE_END = (".", "!", "?", '."', ".”", "…")
# How far back a label may stand to which an unlabelled block at the end belongs.
LOOK_BACK = 6
HEAD_KINDS: frozenset[Kind] = frozenset(
    {"byline", "length", "section", "title", "body", "place", "standfirst", "about"}
)


@dataclass(slots=True)
class _Head:
    outlet: str | None = None
    published: date | None = None
    is_dated: bool = False
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    fields: dict[Kind, str] = field(default_factory=dict)
    standfirst: list[Block] = field(default_factory=list)


def draft_of(blocks: Sequence[Block]) -> Draft:
    """The draft of the document that ``blocks`` are; its text may be empty."""
    head = _Head()
    begin = _head(blocks, head)
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


def _head(blocks: Sequence[Block], head: _Head) -> int:
    """Reads what stands before the first label, or before the story; where that begins."""
    has_day = any(_day_of(block)[0] for block in blocks[:8])
    if not has_day and not any(block.centred for block in blocks[:2]):
        # The beginning was lost: there is no telling what the first lines were.
        return 0
    for number, block in enumerate(blocks):
        label = block.label
        if label and not block.centred:
            return number
        if label or block.is_error:
            continue
        lines = _without_copyright(block)
        if not lines:
            continue
        is_day, day = _day_of(block)
        if is_day and not block.title:
            head.is_dated, head.published = True, head.published or day
            if head.outlet is None and not dated(lines[0])[0]:
                head.outlet = _name(lines)
        elif WORDS.fullmatch(block.words):
            return number
        elif ADDRESS.match("".join(line.strip() for line in lines)):
            head.url = "".join(line.strip() for line in lines)
        elif head.outlet is None and not block.title:
            head.outlet = _name(lines)
        elif block.title or not _is_in_place(block, head, blocks[number + 1 : number + 4]):
            if not block.title:
                return number
            head.title = " ".join(filter(None, (head.title, block.words)))
    return len(blocks)


def _is_in_place(block: Block, head: _Head, rest: Sequence[Block]) -> bool:
    """Takes a block without a label for what its place says; False where the story begins."""
    if block.centred and not (head.is_dated and head.title):
        return True  # a notice of the agency
    before_day = not head.is_dated and any(_day_of(later)[0] for later in rest[:3])
    if before_day:
        head.title = " ".join(filter(None, (head.title, block.words)))
        return True
    if block.space > 1 and head.is_dated and rest and _labels_follow_story(block, rest, head):
        return False
    if head.title is None and block.space <= 2:
        head.title = block.words
        return True
    if _is_loose(block, rest) and head.byline is None:
        head.byline = byline(block.words)
        return True
    return False


def _labels_follow_story(block: Block, rest: Sequence[Block], head: _Head) -> bool:
    """Whether ``block`` is story rather than a title: no label comes soon, or there is a title."""
    soon = any(later.label and later.label[0] in HEAD_KINDS for later in rest[:2])
    return head.title is not None or not soon or block.words.endswith(SENTENCE_END)


def _is_loose(block: Block, rest: Sequence[Block]) -> bool:
    """Whether ``block`` is a name without a label among labels."""
    label = rest[0].label if rest else None
    short = len(block.lines) == 1 and len(block.words) < 80
    return (
        block.space <= 1
        and short
        and label is not None
        and label[0] in HEAD_KINDS
        and not block.words.endswith(SENTENCE_END)
    )


def _labels(blocks: Sequence[Block], begin: int, head: _Head) -> int:
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
            elif _is_loose(block, blocks[number + 1 : number + 2]):
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
    blocks: Sequence[Block], number: int, value: str, bodies: Sequence[int], head: _Head
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


def _tail(blocks: Sequence[Block], begin: int, head: _Head) -> int:
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


def _day_of(block: Block) -> tuple[bool, date | None]:
    for line in block.lines[:4]:
        is_day, day = dated(line)
        if is_day:
            return is_day, day
    return False, None


def _without_copyright(block: Block) -> list[str]:
    lines: list[str] = []
    rights = False
    for line in block.lines:
        rights = bool(COPYRIGHT.match(line) or RIGHTS.match(line)) or (
            rights and bool(RIGHTS.search(line))
        )
        if not rights:
            lines.append(line)
    return lines


def _name(lines: Sequence[str]) -> str | None:
    """The name of the outlet in the first of ``lines``, with the next one where it did not fit."""
    name = " ".join(lines[0].split())
    for line in lines[1:]:
        first = line.split()[0] if line.split() else ""
        if len(name) < 40 or len(name) + 1 + len(first) < 56 or dated(line)[0]:
            break
        name = f"{name} {' '.join(line.split())}"
    return name or None
