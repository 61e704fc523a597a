"""What stands above the story of an old LexisNexis document: outlet, day, title, byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.articles.readers.named_days import dated
from workbench.articles.readers.nexis.blocks import Block
from workbench.articles.readers.nexis.labels import COPYRIGHT, RIGHTS, WORDS, Kind, byline

ADDRESS = re.compile(r"https?://\S+$")
SENTENCE_END = (".", "!", "?", '."', ".”", "…")
HEAD_KINDS: frozenset[Kind] = frozenset(
    {"byline", "length", "section", "title", "body", "place", "standfirst", "about"}
)


@dataclass(slots=True)
class Head:
    """What is said of a document, filled in as it is read."""

    outlet: str | None = None
    published: date | None = None
    is_dated: bool = False
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    fields: dict[Kind, str] = field(default_factory=dict)
    standfirst: list[Block] = field(default_factory=list)


def read_head(blocks: Sequence[Block], head: Head) -> int:
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


def _is_in_place(block: Block, head: Head, rest: Sequence[Block]) -> bool:
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
    if is_loose(block, rest) and head.byline is None:
        head.byline = byline(block.words)
        return True
    return False


def _labels_follow_story(block: Block, rest: Sequence[Block], head: Head) -> bool:
    """Whether ``block`` is story rather than a title: no label comes soon, or there is a title."""
    soon = any(later.label and later.label[0] in HEAD_KINDS for later in rest[:2])
    return head.title is not None or not soon or block.words.endswith(SENTENCE_END)


def is_loose(block: Block, rest: Sequence[Block]) -> bool:
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
