"""Press clippings in one PDF: each article a title and, under it, outlet, day and page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench.articles.readers.model import Draft
from workbench.articles.readers.pdf.paragraphs import Paragraph, Placed
from workbench.articles.readers.pdf.story import body_type, draft_of, stands_out

# "Title (Outlet)......... 12" in the table of contents.
ENTRY = re.compile(
    r"(?P<title>.*\S)\s*\((?P<outlet>[^()]{2,60})\)\s*[.…·_]{3,}\s*(?P<page>\d{1,4})"
)
# "The Daily Example 21-06-2013 (p.03)", "Beispielzeitung, 21.06.2013, S. 3".
SOURCE = re.compile(
    r"(?P<outlet>[^\W_].{0,58}?),?\s+(?:(?:vom|van|du|of)\s+)?"
    r"(?P<day>\d{1,2}[-.]\d{1,2}[-.]\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:,?\s*\(?(?:[Pp]|[Ss]|page|Seite|pagina)\.?\s*(?P<page>[\w,/-]{0,12})\s*\)?)?"
)
# Who owns the words, at the very end of a clipping.
RIGHTS = re.compile(
    r"\s*(?:©|\(c\)|\bcopyright\b)[^.\n]{0,100}?(?:rights reserved|rechten voorbehouden"
    r"|rechte vorbehalten|droits réservés)\.?$|^©[^\n]{0,120}$",
    re.IGNORECASE,
)
# So many articles make a collection; so many words before the first one are more than a cover.
LEAST = 2
COVER_WORDS = 120


@dataclass(frozen=True, slots=True)
class Source:
    """What the line under a title says, and which paragraph the title is."""

    title: int
    outlet: str
    day: str
    page: str | None


def index_of(lines: Sequence[Placed]) -> int:
    """How many articles the table of contents names; 0 without one."""
    return sum(ENTRY.fullmatch(placed.line.text) is not None for placed in lines)


def clippings(paragraphs: Sequence[Paragraph], entries: int) -> tuple[Draft, ...]:
    """The articles of a collection, none where ``paragraphs`` are not surely one."""
    sources = _sources(paragraphs)
    if len(sources) < LEAST:
        return ()
    cover = paragraphs[: sources[0].title]
    words = sum(paragraph.text.count(" ") + 1 for paragraph in cover)
    if not entries and words > COVER_WORDS:
        return ()
    day_first = _day_first(sources)
    ends = [source.title for source in sources[1:]] + [len(paragraphs)]
    return tuple(
        _article(paragraphs, source, end, day_first)
        for source, end in zip(sources, ends, strict=True)
    )


def _sources(paragraphs: Sequence[Paragraph]) -> list[Source]:
    body = body_type(paragraphs)
    found = []
    for i in range(1, len(paragraphs)):
        match = SOURCE.fullmatch(paragraphs[i].text) if len(paragraphs[i].text) < 120 else None
        if match and stands_out(paragraphs[i - 1], body) and not stands_out(paragraphs[i], body):
            found.append(Source(i - 1, match["outlet"].strip(), match["day"], match["page"]))
    return found


def _article(paragraphs: Sequence[Paragraph], source: Source, end: int, day_first: bool) -> Draft:
    own = [without_rights(paragraph) for paragraph in paragraphs[source.title + 2 : end]]
    kept = [paragraph for paragraph in own if paragraph.text]
    last = max((p.turns[-1][1] if p.turns else p.page for p in kept), default=0)
    first = kept[0].page if kept else last
    return replace(
        draft_of(kept, last - first + 1),
        title=paragraphs[source.title].text,
        outlet=source.outlet,
        published=_day(source.day, day_first),
        page=_page(source.page),
    )


def without_rights(paragraph: Paragraph) -> Paragraph:
    """``paragraph`` without the line of rights that ends it, if one does."""
    text = RIGHTS.sub("", paragraph.text) if len(paragraph.text) < 20_000 else paragraph.text
    turns = tuple(turn for turn in paragraph.turns if turn[0] < len(text))
    return replace(paragraph, text=text, turns=turns)


def _day_first(sources: Sequence[Source]) -> bool:
    """Whether 06-05-2013 is a day in May: with points it is, else where other days say so."""
    numbers = [re.split("[-.]", source.day) for source in sources if source.day[2:3] in "-."]
    days = any(int(a) > 12 for a, _, _ in (n for n in numbers if len(n[0]) < 3))
    months = any(int(b) > 12 for _, b, _ in (n for n in numbers if len(n[0]) < 3))
    return days and not months


def _day(stated: str, day_first: bool) -> date | None:
    a, b, c = re.split("[-.]", stated)
    try:
        if len(a) == 4:
            return date(int(a), int(b), int(c))
        if "." in stated or day_first or int(a) > 12:
            return date(int(c), int(b), int(a))
    except ValueError:
        return None
    return None


def _page(stated: str | None) -> str | None:
    """The page of the paper, each number without the noughts before it."""
    return re.sub(r"\b0+(?=\d)", "", stated).strip(",-/") or None if stated else None
