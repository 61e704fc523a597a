"""One document of Nexis Uni, as lines, becomes the draft of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.articles.readers.model import Draft
from workbench.articles.readers.named_days import dated
from workbench.articles.readers.nexis.labels import (
    COPYRIGHT,
    RIGHTS,
    Kind,
    alone,
    byline,
    kind_of,
    language,
    section_and_page,
)
from workbench.articles.readers.nexis.lines import broken_by_lines, in_one, joined, width_of

# The day stands below title and outlet, of which a title may take several printed lines.
LAST_DAY = 8
# Between the day and the story there is no more than this.
HEAD_LINES = 60
# How many lines captions and notes behind a story may take.
LOOK_BACK = 25
SENTENCE_END = (".", "!", "?", ":", '"', "”", "’", "'", "…", "»", "“")
TAIL_KINDS: frozenset[Kind] = frozenset(
    {"captions", "notes", "loaded", "language", "about", "section", "length", "url", "place"}
)
# Stand alone in a line above what they name.
BEHIND: frozenset[Kind] = frozenset({"captions", "notes"})
# Also words with which a paper may begin a paragraph; the database puts a day behind them.
UPDATED = re.compile(r"(?:update|aktualisier)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words. ``begins``: a document is marked to begin at it, ``page``: a page does.

    ``body``: the story is marked to begin at it.
    """

    text: str
    bold: bool = False
    begins: bool = False
    page: bool = False
    body: bool = False

    @property
    def label(self) -> tuple[Kind, str] | None:
        return kind_of(self.text, capitals=False)

    @property
    def is_loaded(self) -> bool:
        """Whether the database alone writes such a line."""
        label = self.label
        if not label or label[0] != "loaded":
            return False
        return not UPDATED.match(self.text) or dated(label[1])[0]


@dataclass(slots=True)
class _Head:
    title: str | None = None
    outlet: str | None = None
    is_dated: bool = False
    published: date | None = None
    fields: dict[Kind, str] = field(default_factory=dict)


def draft_of(lines: Sequence[Line], *, wrapped: bool = False) -> Draft:
    """The draft of a document; ``wrapped``: its lines are those that were printed."""
    head = _Head()
    begin = _labels(lines, _names(lines, head), head)
    end = _tail(lines, begin, head, wrapped)
    story = _without_labels([line for line in lines[begin:end] if not line.is_loaded])
    texts = [line.text for line in story]
    if wrapped:
        paragraphs = _flowed(texts)
    elif broken_by_lines(texts):
        paragraphs = joined(texts, width_of(texts))
    else:
        paragraphs = texts
    standfirst = head.fields.get("standfirst")
    section, page = section_and_page(head.fields.get("section", ""))
    return Draft(
        text="\n\n".join([standfirst, *paragraphs] if standfirst else paragraphs),
        title=head.title or head.fields.get("title") or None,
        outlet=head.outlet,
        published=head.published,
        byline=byline(head.fields.get("byline", "")),
        url=head.fields.get("url") or None,
        section=section,
        page=page,
        language=language(head.fields.get("language", "")),
        issues=("date_uncertain",) if head.is_dated and head.published is None else (),
    )


def _names(lines: Sequence[Line], head: _Head) -> int:
    """Reads title, outlet and day; which line is the first behind them."""
    for number, line in enumerate(lines[1:LAST_DAY], 1):
        if line.label or alone(line.text) or COPYRIGHT.match(line.text):
            break
        is_day, day = dated(line.text)
        if is_day:
            head.is_dated, head.published = True, day
            head.outlet = lines[number - 1].text
            head.title = " ".join(line.text for line in lines[: number - 1]) or None
            return number + 1
    names = 0
    while names < min(2, len(lines)) and not _is_label(lines[names]):
        names += 1
    if not any(_is_label(line) for line in lines[:HEAD_LINES]):
        return 0  # a piece, without its beginning
    head.title = lines[0].text if names else None
    head.outlet = lines[1].text if names > 1 else None
    return names


def _is_label(line: Line) -> bool:
    return bool(line.label or alone(line.text) or COPYRIGHT.match(line.text))


def _labels(lines: Sequence[Line], begin: int, head: _Head) -> int:
    """Reads the labels before the story; where the story begins."""
    bodies = [
        number
        for number, line in enumerate(lines[begin : begin + HEAD_LINES], begin)
        if line.body or alone(line.text) == "body"
    ]
    end = bodies[0] if bodies else len(lines)
    last: Kind | None = None
    number = begin
    while number < end:
        line = lines[number]
        label = line.label
        if label:
            last = label[0]
            head.fields.setdefault(last, label[1])
        elif COPYRIGHT.match(line.text) or RIGHTS.match(line.text):
            last = None
        elif not bodies:
            break
        elif last:
            head.fields[last] = f"{head.fields[last]} {line.text}".strip()
        number += 1
    if bodies:
        return bodies[0] + (alone(lines[bodies[0]].text) == "body")
    return number


def _tail(lines: Sequence[Line], begin: int, head: _Head, wrapped: bool) -> int:
    """Reads the labels behind the story; where the story ends."""
    end = len(lines)
    has_bold = any(line.bold for line in lines)
    while end > begin:
        line = lines[end - 1]
        label = line.label
        if label and label[0] in TAIL_KINDS:
            head.fields.setdefault(*label)
            end -= 1
        elif alone(line.text) in BEHIND or COPYRIGHT.match(line.text) or RIGHTS.match(line.text):
            end -= 1
        else:
            owner = _owner(lines, begin, end, wrapped=wrapped, has_bold=has_bold)
            if owner is None:
                break
            own = lines[owner].label
            if own:
                rest = " ".join(line.text for line in lines[owner + 1 : end])
                head.fields.setdefault(own[0], f"{own[1]} {rest}")
            end = owner
    return end


def _owner(
    lines: Sequence[Line], begin: int, end: int, *, wrapped: bool, has_bold: bool
) -> int | None:
    """The label to which the lines before ``end`` belong: one alone in its line, or a long one."""
    for number in range(end - 1, max(begin, end - LOOK_BACK) - 1, -1):
        line = lines[number]
        if alone(line.text) in BEHIND and (line.bold or not has_bold):
            return number
        label = line.label
        if label:
            kinds = TAIL_KINDS if wrapped else frozenset({"captions"})
            return number if label[0] in kinds else None
    return None


def _without_labels(lines: Sequence[Line]) -> list[Line]:
    """``lines`` without "ABSTRACT" and "FULL TEXT", which stand before standfirst and story."""
    kept = list(lines)
    if kept and alone(kept[0].text) in ("standfirst", "body"):
        del kept[0]
    for number, line in enumerate(kept[:LOOK_BACK]):
        if alone(line.text) == "body" and line.text.isupper():
            del kept[number]
            break
    return kept


def _flowed(lines: Sequence[str]) -> list[str]:
    """The paragraphs of printed lines: one ends with a sentence and leaves a part of its line free.

    Letters are of different widths, so that a line's length in characters says little; hence both.
    """
    lengths = sorted(map(len, lines))
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    paragraphs: list[list[str]] = []
    before = ""
    for line in lines:
        room = width - len(before) - len(line.split(None, 1)[0])
        ended = before.endswith(SENTENCE_END) and room > width * 0.1
        if not before or ended or room > width * 0.4:
            paragraphs.append([])
        paragraphs[-1].append(line)
        before = line
    return [in_one(run) for run in paragraphs]
