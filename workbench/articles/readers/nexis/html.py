"""Old LexisNexis web page: documents between the marks DOCFULL, an error page among them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.articles.decoding import canonical
from workbench.articles.readers.cut import page_is_cut, told
from workbench.articles.readers.model import File, NotReadError, Reading
from workbench.articles.readers.nexis.blocks import CENTRED, Block, is_labelled
from workbench.articles.readers.nexis.run import position, selected
from workbench.articles.readers.nexis.txt import reading_of
from workbench.text.halves import without_halves

NAME = "LexisNexis web page"
NEEDS: tuple[str, ...] = ()
# Every export marks its documents for an older program, in comments.
MARK = re.compile(rb"<DOC NUMBER=\d{1,9}>\s{0,20}<DOCFULL>|<DOCFULL>|<!-- LXNComment", re.I)
DOCUMENT = re.compile(r"<DOCFULL\b", re.IGNORECASE)
BEGINNING = 60_000
# Tags never run over each other's beginnings, so that no reading is quadratic.
TOKEN = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<rest>[^<>]*)>|<[^<>]*>|[^<]+|<")
CLASS = re.compile(r"\bCLASS=[\"']?([\w-]+)", re.IGNORECASE)
STYLE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
POINTS = re.compile(r"font-size:\s*(\d{1,3})pt", re.IGNORECASE)
# The story is set in 10 points, a title in 14.
TITLE_POINTS = 13
BLOCK_TAGS = frozenset("p div table tr ul ol li h1 h2 h3 h4 blockquote body hr center".split())
UNSEEN = frozenset("style script head title".split())


def knows(file: File) -> bool:
    head = file.data[:BEGINNING]
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and bool(MARK.search(head))


def read(file: File) -> Reading:
    text = _decoded(file.data)
    styles = _styles(text)
    cut = page_is_cut(text)
    text = _without_comments(text)
    starts = [found.start() for found in DOCUMENT.finditer(text)]
    if not starts:
        raise NotReadError("unreadable")
    documents: list[list[Block]] = []
    positions: list[tuple[int, int]] = []
    cover = list(_blocks(text[: starts[0]], styles))
    stated = selected("\n".join(block.words for block in cover))
    if is_labelled(cover):
        documents.append(cover)
    for start, end in pairwise([*starts, len(text)]):
        blocks = list(_blocks(text[start:end], styles))
        found = [at for block in blocks if (at := position(block.words))]
        positions += found[:1]
        documents.append([block for block in blocks if not position(block.words)])
    return told(
        reading_of([_spaced(blocks) for blocks in documents], positions, stated=stated), cut=cut
    )


def _spaced(blocks: Sequence[Block]) -> list[Block]:
    """``blocks``, of which those in plain type are no titles where one is set as a title."""
    if not any(block.title for block in blocks):
        return list(blocks)
    return [block if block.title else Block(block.lines, 3, False, False) for block in blocks]


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return without_halves(canonical(data.decode(encoding)))
        except UnicodeDecodeError:
            continue
    return canonical(data.decode("latin-1"))


def _without_comments(text: str) -> str:
    """``text`` without comments, but with the marks of documents that stand in them."""
    first, *others = text.split("<!--")
    kept = [first]
    for part in others:
        comment, end, rest = part.partition("-->")
        if not end:
            comment, rest = "", part  # the end was lost: what follows is no comment
        kept += ["<DOCFULL>" if DOCUMENT.search(comment) else "", rest]
    return "".join(kept)


@dataclass(frozen=True, slots=True)
class _Styles:
    """The classes by which the page sets text in the middle, and in the type of titles."""

    centred: frozenset[str]
    titles: frozenset[str]


def _styles(text: str) -> _Styles:
    """The classes that the head of the page declares."""
    centred: set[str] = set()
    titles: set[str] = set()
    for name, rules in STYLE.findall(text[:BEGINNING]):
        points = POINTS.search(rules)
        if "text-align: center" in rules.lower():
            centred.add(name.lower())
        if points and int(points[1]) >= TITLE_POINTS:
            titles.add(name.lower())
    return _Styles(frozenset(centred), frozenset(titles))


@dataclass(slots=True)
class _Open:
    """A paragraph whose end has not come."""

    pieces: list[str] = field(default_factory=list)
    title: int = 0  # so many of its characters are in the type of titles
    centred: bool = False


def _blocks(text: str, styles: _Styles) -> Iterator[Block]:
    """The paragraphs of one document; a row of a table is one, its cells parted by bars."""
    now, unseen, big, in_row = _Open(), "", False, False
    for token in TOKEN.finditer(text):
        name = (token["name"] or "").lower()
        if unseen:
            unseen = "" if token["close"] and name == unseen else unseen
        elif not name:
            if not token[0].startswith("<"):
                words = html.unescape(token[0]).replace("Â\xa0", " ")
                now.pieces.append(words.replace("\n", " ").replace("\xa0", " "))
                now.title += len(words.strip()) if big else 0
        elif name in UNSEEN:
            unseen = "" if token["close"] else name
        elif name == "br":
            now.pieces.append("\n")
        elif name == "span":
            big = not token["close"] and _class(token["rest"]) in styles.titles
        elif name in ("td", "th"):
            now.pieces.append(" | " if in_row and token["close"] else "")
        elif name in BLOCK_TAGS and not (in_row and name in ("p", "div")):
            in_row = name == "tr" and not token["close"]
            yield from _made(now)
            own = _class(token["rest"]) in styles.centred
            now = _Open(centred=not token["close"] and (own or (name == "p" and now.centred)))
    yield from _made(now)


def _class(attributes: str) -> str:
    found = CLASS.search(attributes)
    return found[1].lower() if found else ""


def _made(paragraph: _Open) -> Iterator[Block]:
    """The blocks of a paragraph, at whose empty lines it is parted."""
    text = "".join(paragraph.pieces)
    lines = [" ".join(line.split()).strip().removesuffix(" |") for line in text.split("\n")]
    indent = " " * (CENTRED * 2) if paragraph.centred else ""
    title = paragraph.title * 2 > sum(map(len, lines)) > 0
    held: list[str] = []
    for line in (*lines, ""):
        if line.strip(" |"):
            held.append(indent + line)
        elif held:
            yield Block(tuple(held), 1, title, False)
            held = []
