"""ProQuest's text files: documents between rules, each a title, a full text and labelled fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from workbench.articles.blocks import split_blocks
from workbench.articles.decoding import decode
from workbench.articles.readers.cut import told
from workbench.articles.readers.databases.proquest_fields import (
    PROVES,
    Fields,
    author_names,
    language_code,
    page_of,
    publication_name,
    title_alone,
)
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.named_days import day_of

NAME = "ProQuest"
NEEDS: tuple[str, ...] = ()

RULE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
RULE_BYTES = re.compile(rb"(?m)^[ \t]*_{20,}[ \t\r]*$")
PROOF = re.compile(
    rb"ProQuest|(?m:^[ \t]*(?:Full[ _]text|Volltext|Texte int\S{1,3}gral|Publication info)[ \t]*:)",
    re.IGNORECASE,
)
POSITION = re.compile(r"\s*(?:Document|Dokument)\s+(?P<number>\d{1,6})\s+(?:of|von|de|sur)\s+"
                      r"(?P<all>\d{1,6})\s*$", re.IGNORECASE)  # fmt: skip
NOT_THERE = re.compile(r"(?:not available|none available|nicht verfügbar|non disponible)\.?", re.I)
# What ProQuest puts under a story: who is credited, and captions of pictures that it leaves out.
CREDIT = re.compile(r"credit\s*:\s*(?P<who>.{0,200})", re.IGNORECASE)
UNDER_STORY = re.compile(r"(?:illustration|caption|photograph|word count|wortzahl)\b\s*(?::.*)?$"
                         r"|(?:copyright|©|\(c\)).{0,200}$", re.IGNORECASE)  # fmt: skip
LONGEST_TITLE = 3  # lines


def knows(file: File) -> bool:
    """Whether ``file`` is text whose documents lie between rules and have ProQuest's fields."""
    if b"<" in file.head[:64] or file.head.startswith((b"%PDF", b"{\\rtf", b"PK")):
        return False
    data = file.data.replace(b"\0", b"")
    return (
        RULE_BYTES.search(data[: len(file.head) * 4]) is not None
        and b"ProQuest" in data
        and PROOF.search(data) is not None
        and any(label in data for label in PROVES)
    )


def read(file: File) -> Reading:
    """The documents of a file; ``expected`` where they are numbered from the first."""
    text, codes = decode(file.data)
    if not text and codes:
        raise NotReadError(codes[0])
    drafts: list[Draft] = []
    places: list[tuple[int, int]] = []
    closed = False
    for piece in RULE.split(text):
        lines = [line.strip() for line in piece.split("\n")]
        place = next((found for line in lines if (found := POSITION.fullmatch(line))), None)
        fields = Fields.of([line for line in lines if not POSITION.fullmatch(line)])
        closed = not fields.values
        if closed:
            continue  # What stands before the first rule, and ProQuest's own address at the end.
        drafts.append(_draft(fields, codes))
        if place:
            places.append((int(place["number"]), int(place["all"])))
    if not drafts:
        raise NotReadError("unreadable")
    # Behind the last document stand a rule and ProQuest's address.
    return told(Reading(tuple(drafts), _expected(places, len(drafts))), cut=not closed)


def _expected(places: Sequence[tuple[int, int]], found: int) -> int | None:
    """How many documents the file should hold.

    Numbers from 1 on count the documents of the file; others are places in a list of hits, of which
    only a gap says that something is missing.
    """
    if not places:
        return None
    numbers = [number for number, _ in places]
    first, last = min(numbers), max(numbers)
    if len({*numbers}) < len(numbers):
        return None
    return max(found, places[0][1] if first == 1 else last - first + 1)


def _draft(fields: Fields, codes: tuple[str, ...]) -> Draft:
    said = fields.values
    body = fields.story
    story: list[str] = []
    credit = None
    if not NOT_THERE.fullmatch(body.strip()):
        for block in split_blocks(body):
            credited = CREDIT.fullmatch(block.words)
            if credited:
                credit = credited["who"]
            elif not UNDER_STORY.fullmatch(block.words):
                story.append(block.words)
    info = said.get("info", "")
    return Draft(
        text="\n\n".join(story),
        title=title_alone(said.get("title") or " ".join(fields.above[:LONGEST_TITLE])),
        outlet=publication_name(said.get("publication") or info),
        published=_published(said, info),
        byline=author_names(said.get("author") or credit),
        url=said.get("url") or None,
        section=said.get("section") or None,
        page=page_of(said.get("pages")),
        language=language_code(said.get("language")),
        issues=(*codes, *(() if story else ("no_story",))),
    )


def _published(said: dict[str, str], info: str) -> date | None:
    return day_of(said.get("date")) or day_of(info)
