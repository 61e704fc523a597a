"""Factiva's pages: articles one below the other, with labels in a table or without any."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.articles.readers.cut import CUT, told
from workbench.articles.readers.factiva.words import (
    ACCESSION,
    draft_of,
    is_prose,
    labelled_draft,
    read_header,
)
from workbench.articles.readers.html_tree import (
    Element,
    classes,
    is_page,
    paragraphs_of,
    tree_of,
    words,
)
from workbench.articles.readers.model import Draft, File, NotReadError, Reading

NAME = "Factiva"
NEEDS = ("lxml",)

ARTICLE = re.compile(rb"class\s*=\s*[\"']?article\s+[a-z]{2,6}Article\b", re.IGNORECASE)
ARTICLE_CLASS = re.compile(r"([a-z]{2})[a-z]{0,4}article")
HEADLINE_CLASS = re.compile(r"[a-z]{2,6}headline")
LABEL = re.compile(r"[A-Z][A-Z0-9]{1,2}")
STORY_LABELS = ("LP", "TD")


def knows(file: File) -> bool:
    """Whether ``file`` is a page and holds an article in Factiva's wrapping."""
    return is_page(file.head) and b"activa" in file.data and ARTICLE.search(file.data) is not None


def read(file: File) -> Reading:
    """The articles of a page; the issue ``file_cut`` on the last one where its end is missing."""
    tree, codes = tree_of(file.data)
    found = [part for part in tree.iter("div") if _language(part)]
    if not found:
        raise NotReadError("unreadable")
    of_each = tuple(code for code in codes if code != CUT)
    drafts = tuple(_draft(part, of_each) for part in found)
    lost = not ACCESSION.search(words(found[-1])) and ACCESSION.search(words(tree))
    return told(Reading(drafts), cut=CUT in codes or bool(lost))


def _language(part: Element) -> str | None:
    """The language that an article's class names; None for what is no article.

    Around each article lies a second wrapping, whose class names none.
    """
    names = classes(part)
    if "article" not in names:
        return None
    return next((found[1] for name in names if (found := ARTICLE_CLASS.fullmatch(name))), None)


def _draft(part: Element, codes: tuple[str, ...]) -> Draft:
    labelled = _labelled(part)
    draft = _of_table(part, labelled, codes) if labelled else _of_lines(part, codes)
    return replace(draft, language=draft.language or _language(part))


def _labelled(part: Element) -> dict[str, Element]:
    """The cells of an article's table by the labels beside them."""
    cells: dict[str, Element] = {}
    for row in part.iter("tr"):
        columns = [cell for cell in row if cell.tag in ("td", "th")]
        label = words(columns[0]) if len(columns) > 1 else ""
        if LABEL.fullmatch(label):
            cells.setdefault(label, columns[1])
    return cells if {"HD", "AN", *STORY_LABELS} & cells.keys() else {}


def _of_table(part: Element, cells: dict[str, Element], codes: tuple[str, ...]) -> Draft:
    said = {label: words(cell) for label, cell in cells.items() if label not in STORY_LABELS}
    paragraphs = [
        line for label in STORY_LABELS if label in cells for line in paragraphs_of(cells[label])
    ]
    return labelled_draft(said, paragraphs, codes)


def _of_lines(part: Element, codes: tuple[str, ...]) -> Draft:
    """An article whose lines have no labels: headline, author and story are told by their class."""
    # Where the end of an article is lost, the next one lies within it.
    inner = [one for one in part.iter("div") if one is not part and _language(one)]
    before: list[str] = []
    lines: list[str] = []
    paragraphs: list[str] = []
    title = byline = None
    for child in part:
        names = classes(child)
        if paragraphs and ACCESSION.match(words(child)):
            break
        if title is None and (child.get("id") == "hd" or _headline(child)):
            title = words(child)
        elif "articleparagraph" in names or child.tag in ("pre", "table", "ul", "ol", "blockquote"):
            paragraphs.extend(paragraphs_of(child, inner))
        elif paragraphs:
            paragraphs.extend(line for line in paragraphs_of(child, inner) if is_prose(line))
        elif line := " ".join(paragraphs_of(child, inner)):
            if "author" in names:
                byline = line
            else:
                (before if title is None else lines).append(line)
    if title is None:
        before, lines = [], before
    return draft_of(
        read_header(lines, byline),
        title=title,
        section=before[-1] if before else None,
        paragraphs=paragraphs,
        issues=codes,
    )


def _headline(child: Element) -> bool:
    return any(
        HEADLINE_CLASS.fullmatch(name)
        for inner in (child, *child.iter("span", "b"))
        for name in classes(inner)
    )
