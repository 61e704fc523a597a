"""The pages that databases of the press save: their bytes as a tree, its blocks as paragraphs."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from workbench.articles.readers.cut import CUT, page_is_cut
from workbench.articles.readers.model import NotReadError

# An element of lxml, which ships no types.
Element: TypeAlias = Any

CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
# Windows-1252 under another name, as browsers read it; encodings that a page is believed to be in.
LATIN = ("iso-8859-1", "latin1", "windows-1252", "cp1252")
OTHER_CHARSETS = re.compile(r"(?:iso-8859-|windows-125|koi8-|gb|big5|shift_jis|euc-|mac)")
CHARSET_WITHIN = 2048  # bytes, as browsers have it and twice that
BEGINNING = re.compile(
    rb"(?:<!--(?:(?!-->).)*+-->|<\?xml[^>]*+>|\s)*+"
    rb"<(?:!doctype|html|head|body|div|article|form|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
# What begins and ends a paragraph; everything else runs on within one.
BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
UNREAD = frozenset("script style noscript template select button input title".split())
SPACE = re.compile(r"\s+")
PARTED = "\n\n"
# A tag of so many characters is looked into; one with more attributes than anybody writes would
# take the parser minutes.
LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})(\s[^<>]{20000,}+)>?")
ATTRIBUTE = re.compile(r"\s[^\s=\"'<>/]{1,100}+(?:=|(?=\s))")
MOST_ATTRIBUTES = 1_000
# Around an element that is looked for; Unicode keeps them free of any use as characters.
BEGINS, ENDS = "\ufdd0", "\ufdd1"
BREAK = "\u2028"  # A line that ends within a paragraph.


def is_page(head: bytes) -> bool:
    """Whether bytes begin as a page of HTML does."""
    return bool(BEGINNING.match(head.removeprefix(codecs.BOM_UTF8)))


def tree_of(data: bytes) -> tuple[Element, tuple[str, ...]]:
    """The tree of a page, nothing fetched for it, and issue codes; NotReadError without one."""
    from lxml import etree, html  # type: ignore[import-untyped]

    text, codes = _decoded(data)
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        tree = html.document_fromstring(
            without_endless_tags(text).encode("utf-8", "replace"), parser=parser
        )
    except (etree.LxmlError, ValueError, AssertionError):
        raise NotReadError("unreadable") from None
    cut = page_is_cut(text) or any(
        entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log
    )
    return tree, (*codes, *([CUT] if cut else []))


def without_endless_tags(text: str) -> str:
    """``text`` with the names alone of tags that hold attributes by the thousand."""
    return LONG_TAG.sub(_short_tag, text)


def _short_tag(tag: re.Match[str]) -> str:
    many = len(ATTRIBUTE.findall(tag[2])) > MOST_ATTRIBUTES
    return f"<{tag[1]}>" if many else tag[0]


def classes(element: Element) -> frozenset[str]:
    """The classes of an element in small letters."""
    return frozenset((element.get("class") or "").lower().split())


def words(element: Element | None) -> str:
    """All words of an element on one line."""
    return " ".join(" ".join(paragraphs_of(element)).split()) if element is not None else ""


def paragraphs_of(element: Element, left_out: Iterable[Element] = ()) -> list[str]:
    """The paragraphs of an element: at blocks, and where two breaks of a line follow each other.

    Nothing of the elements ``left_out`` is among them.
    """
    text = "".join(_pieces(element, set(left_out))).replace(BREAK, "\n")
    return [line for part in re.split(r"\n\s*\n", text) if (line := " ".join(part.split()))]


def lines_around(
    element: Element, inner: Element | None, left_out: Iterable[Element] = ()
) -> tuple[str, str]:
    """The text of an element above and below one within it, nothing above without that one.

    ``PARTED`` stands between paragraphs and ``BREAK`` for a break of a line.
    """
    text = "".join(_pieces(element, set(left_out), inner))
    above, found, rest = text.partition(BEGINS)
    return (above, rest.partition(ENDS)[2]) if found else ("", text)


def _pieces(
    element: Element, left_out: set[Element], marked: Element | None = None
) -> Iterator[str]:
    """The text of an element in order; no call for each level, as pages nest deep."""
    from lxml import etree

    left = None  # The element whose text is being passed over.
    for event, at in etree.iterwalk(element, events=("start", "end")):
        starts = event == "start"
        if left is None and (at in left_out or not isinstance(at.tag, str) or at.tag in UNREAD):
            left = at if starts else None
        elif left is None and at.tag in BLOCKS:
            yield PARTED
        elif left is None and starts and at.tag == "br":
            yield BREAK
        if at is marked:
            yield BEGINS if starts else ENDS
        if left is None and starts:
            yield _one_line(at.text)
        if not starts and left is at:
            left = None
        if left is None and not starts and at is not element:
            yield _one_line(at.tail)


def _one_line(text: str | None) -> str:
    """Text of the page's source: its line ends are blanks."""
    return SPACE.sub(" ", text) if text else ""


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 where it is, else what the page says it is, else Windows-1252; databases lie here."""
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return _clean(data.decode(name, "replace"))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    patched = data.decode("utf-8", "replace")
    broken = patched.count("\ufffd")
    if sum(char > "\x7f" for char in patched) - broken > broken:
        return _clean(patched)
    declared = CHARSET.search(data[:CHARSET_WITHIN])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name.startswith(LATIN):
        return _clean(data.decode("cp1252", "replace"))
    try:
        return _clean(data.decode(name, "replace")) if OTHER_CHARSETS.match(name) else _guess(data)
    except LookupError:
        return _guess(data)


def _guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    text, codes = _clean(data.decode("cp1252", "replace"))
    return text, ("encoding_guessed", *codes)


def _clean(text: str) -> tuple[str, tuple[str, ...]]:
    kept = text.replace("\0", "")
    damaged = kept != text or "\ufffd" in kept
    return kept, ("encoding_damaged",) if damaged else ()
