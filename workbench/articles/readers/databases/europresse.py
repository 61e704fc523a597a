"""Europresse: saved pages of articles, in the layout of tables and in that of ``<article>``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from workbench.articles.readers.cut import CUT, told
from workbench.articles.readers.html_tree import (
    BREAK,
    Element,
    classes,
    is_page,
    lines_around,
    paragraphs_of,
    tree_of,
    words,
)
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.named_days import find_day

NAME = "Europresse"
NEEDS = ("lxml",)

PUBLICATION, HEADER = "docpublicationname", "docheader"
TITLE = ("titrearticlevisu", "rdp__articletitle")
TITLES = "titrearticle"  # Around the title, in the newer layout, with lines above and below it.
AUTHORS = ("docauthors", "sm-margin-bottomnews")
STORY = ("dococurrcontainer", "doctext")
SUBTITLE = "rdp__subtitle"
# "Le Temps, no. 4321", "Le Temps (site web)": the number and the form are not part of the name.
NUMBERED = re.compile(r",\s*(?:no\b|n[°º]|nr\b|vol\b|volume\b|numéro\b)\.?\s*[\w ,./-]*$", re.I)
FORM = re.compile(r"\s*\((?:site web|web ?site|website|site internet|blog)[^)]*\)", re.I)
WEEKDAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),?\s*$",
    re.IGNORECASE,
)
PAGE = re.compile(r"\b(?:p|pp|pages?|s|seiten?)\.?\s*(?P<page>[A-Z]{0,6}\d[\w ,;/-]{0,30})", re.I)
# What closes an article: whose it is, its number, and the certificate of the database.
NUMBER = re.compile(r"\bnews[·•.][\w]{8}[·•.]\w+[·•.]\w+")
END = re.compile(
    r"(?:©|\(c\) ?©?\s*\d{4}|copyright\b[^.]{0,40}\d{4}).{0,200}$"
    r"|(?:numéro (?:de|du) document|document number|dokument(?:en)?nummer|nummer des dokuments)\b"
    r"|(?:ce certificat est émis|this certificate is issued|diese(?:s)? zertifikat)",
    re.IGNORECASE,
)
CITED = re.compile(r"^(?:lire aussi|à lire aussi|read also)\b", re.I)
# Under a title: a line that is closed by a break, behind which a paragraph begins.
AUTHOR_LINE = re.compile(rf"\s*(?P<name>[^\n{BREAK}]+){BREAK} ?(?=\n)")
BY = re.compile(r"(?:par|by|von)\s*:?\s+(?=\S)", re.IGNORECASE)
NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Place:
    """What the lines above a title say."""

    published: date | None = None
    section: str | None = None
    page: str | None = None


def knows(file: File) -> bool:
    """Whether ``file`` is a page with the classes that Europresse gives its parts."""
    return is_page(file.head) and b"DocPublicationName" in file.data and (
        b"TitreArticle" in file.data or b"titreArticle" in file.data
    )  # fmt: skip


def read(file: File) -> Reading:
    """The articles of a page; the issue ``file_cut`` on the last one where its end is missing."""
    tree, codes = tree_of(file.data)
    parts = _articles(tree)
    if not parts:
        raise NotReadError("unreadable")
    of_each = tuple(code for code in codes if code != CUT)
    drafts = tuple(_draft(part, of_each) for part in parts)
    ends = [bool(NUMBER.search(words(part))) for part in parts]
    return told(Reading(drafts), cut=CUT in codes or (any(ends) and not ends[-1]))


def _articles(tree: Element) -> list[Element]:
    """What holds each article: an ``<article>``, else the cell around its publication's name."""
    found: list[Element] = []
    for name in tree.iter("span", "div", "p"):
        if PUBLICATION not in classes(name):
            continue
        around = list(name.iterancestors("article")) or list(name.iterancestors("td"))
        part = around[0] if around else name.getparent()
        if part is not None and part not in found[-1:]:
            found.append(part)
    return found


def _first(part: Element, *names: str) -> Element | None:
    """The first element with one of the classes, the earlier names before the later."""
    for name in names:
        for inner in part.iter():
            if isinstance(inner.tag, str) and name in classes(inner):
                return inner
    return None


def _draft(part: Element, codes: tuple[str, ...]) -> Draft:
    title = _first(part, *TITLE) if _first(part, *TITLE) is not None else _first(part, TITLES)
    place = _place(part)
    story = _first(part, *STORY)
    byline, paragraphs = _of_classes(part, story) if story is not None else _of_cell(part, title)
    return Draft(
        text="\n\n".join(line for line in paragraphs if not CITED.match(line)),
        title=words(title) or None if title is not None else None,
        outlet=_outlet(part),
        published=place.published,
        byline=BY.sub("", byline, count=1) if byline else None,
        section=place.section,
        page=place.page,
        issues=codes,
    )


def _outlet(part: Element) -> str | None:
    name = _first(part, PUBLICATION)
    lines = lines_around(name, None)[1].strip().splitlines() if name is not None else []
    first = " ".join(lines[0].split()) if lines else ""
    return FORM.sub("", NUMBERED.sub("", first)).strip(" ,;") or None


def _place(part: Element) -> _Place:
    """Section, day and page, which stand in this order on one line or in pieces of it."""
    pieces = [words(one) for one in part.iter("span", "div", "p") if HEADER in classes(one)]
    line = " ".join(pieces)
    hit = find_day(line)
    if hit is None:
        return _Place()
    day, start, end = hit
    section = WEEKDAY.sub("", line[:start]).strip(" ,;:-–·")
    page = PAGE.search(line, end)
    return _Place(day, section or None, page["page"].strip(" ,;") if page else None)


def _of_classes(part: Element, story: Element) -> tuple[str | None, list[str]]:
    """Byline and story where each has a class of its own."""
    author = _first(part, *AUTHORS)
    inside = author is not None and story in list(author.iterancestors())
    subtitle = _first(part, SUBTITLE)
    above = paragraphs_of(subtitle) if subtitle is not None else []
    left_out = list(story.iter("aside", "footer", "small"))
    return (
        words(author) or None if author is not None and not inside else None,
        [*above, *(line for line in paragraphs_of(story, left_out) if not END.match(line))],
    )


def _of_cell(part: Element, title: Element | None) -> tuple[str | None, list[str]]:
    """Byline and story of a cell, in which they follow the title as bare text.

    The author, where there is one, is a line that is closed by a break and no sentence; a line
    between the place and the title belongs to the story as its heading.
    """
    place = [one for one in part.iter("span") if classes(one) & {PUBLICATION, HEADER}]
    above, below = lines_around(part, title, [*part.iter("table"), *place])
    author = AUTHOR_LINE.match(below)
    byline = None
    if author and _is_name(author["name"]):
        byline = " ".join(author["name"].split())
        below = below[author.end() :]
    blocks = re.split(r"\n\s*\n", below.replace(BREAK, "\n"))
    lines = [line for block in blocks if (line := " ".join(block.split()))]
    end = next((at for at, line in enumerate(lines) if END.match(line)), len(lines))
    headings = [line for piece in above.splitlines() if (line := " ".join(piece.split()))]
    return byline, [*headings, *lines[:end]]


def _is_name(line: str) -> bool:
    """Whether a line may be who wrote the article: short, and no sentence."""
    count = len(line.split())
    return 0 < count <= NAME_WORDS and not line.rstrip().endswith((".", "!", "?", ":", ";"))
