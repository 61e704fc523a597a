"""The bytes of a web page become a tree of elements, without what is no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Any

from workbench.articles.readers.cut import CUT, page_is_cut
from workbench.articles.readers.html_tree import without_endless_tags

# Elements are lxml's, which has no types of its own.
Element = Any

# A page names its encoding in its first lines; what stands there is only believed from this list,
# because a codec of Python may be no encoding of text, or take minutes.
CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
KNOWN_CHARSET = re.compile(
    r"utf-?8|utf-?16(?:le|be)?|iso-?8859-?\d{1,2}|windows-?\d{3,4}|cp-?\d{3,4}|koi8-?[ru]|us-ascii"
    r"|latin-?\d|macintosh|mac-?roman|gb2312|gbk|gb18030|big5|shift_?jis|x-sjis|euc-?(?:jp|kr|cn)"
    r"|ks_c_5601-1987|iso-2022-jp|tis-620",
    re.IGNORECASE,
)
# What browsers read under these names.
AS_BROWSERS = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
    "us-ascii": "cp1252", "macintosh": "mac_roman", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
}  # fmt: skip
HEAD = 8192
# Pictures and fonts inside the page (SingleFile): megabytes that no reader needs.
DATA = re.compile(rb"data:[\w.+-]{1,40}/[\w.+-]{1,60}(?:;[\w=.+-]{1,40}){0,3},[\w+/=%.~!*()-]*")
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
SPACES = re.compile(r"\s+")
# Elements whose words nobody reads, and those that only cut or dress a word (<nobr>, <wbr>).
NO_TEXT = (
    "head title script style template svg iframe object embed applet canvas audio video select "
    "textarea button noscript noframes map datalist"
).split()
DRESS = ("nobr", "wbr", "font", "big", "tt", "blink", "center-text")
READ_ALOUD = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only "
    "element-invisible".split()
)
READ_ALOUD_LENGTH = 80
# What the parser tells where it leaves something out: nested too deep, or words by the megabyte.
CUT_OFF = re.compile(r"excessive depth|huge text|too long|buffer", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a tree, its beginning as text (comments of those who saved it), issue codes."""

    root: Element
    head: str
    issues: tuple[str, ...] = ()


def read_page(data: bytes, charset: str | None = None) -> Page | None:
    """The page in ``data``, None where there is no element at all.

    ``charset`` is what an envelope (MHTML) says of it.
    """
    text, issues = page_text(DATA.sub(b"data:,", data), charset)
    root, whole = parsed(without_endless_tags(text))
    if root is None:
        return None
    found = {*issues, *(() if whole else ("story_uncertain",))}
    if page_is_cut(text):
        # Some programs leave out an end that browsers do not need, but none ends within words.
        found.add("story_uncertain" if text.rstrip().endswith(">") else CUT)
    return Page(root, text[:HEAD], tuple(sorted(found)))


def page_text(data: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The characters of a page and issue codes: by its mark, as UTF-8, as it says, as 1252."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    stated = _known(charset) or _stated(data)
    try:
        # Seven-bit Japanese is UTF-8 too, but says that it is not.
        if stated != "iso-2022-jp":
            return CONTROL.sub("", data.decode("utf-8")), ()
    except UnicodeDecodeError:
        pass
    if stated is None:
        text, issues = _decoded(data, "cp1252")
        return text, ("encoding_guessed", *issues)
    return _decoded(data, stated)


def parsed(text: str) -> tuple[Element | None, bool]:
    """The tree of ``text`` (None where no element is left), and whether it holds all of it."""
    from lxml import etree, html  # type: ignore[import-untyped]

    data = text.encode("utf-8", "replace")
    # Tags that nobody closed nest hundreds deep in old pages; what is too deep even so is lost.
    for deep in (False, True):
        parser = html.HTMLParser(
            encoding="utf-8",
            remove_comments=True,
            remove_pis=True,
            collect_ids=False,
            no_network=True,
            huge_tree=deep,
        )
        try:
            root = html.document_fromstring(data, parser=parser)
        except (etree.LxmlError, ValueError, AssertionError):
            return None, True
        if not any(CUT_OFF.search(fault.message) for fault in parser.error_log):
            return root, True
    return root, False


def clear(root: Element) -> None:
    """Takes scripts, styles, controls and words for screen readers alone out of the tree."""
    from lxml import etree

    etree.strip_elements(root, *NO_TEXT, with_tail=False)
    etree.strip_tags(root, *DRESS)
    for element in list(root.iter("span", "div", "p", "a", "small", "i", "em")):
        classes = element.get("class")
        if classes and not READ_ALOUD.isdisjoint(classes.lower().split()):
            words = "".join(element.itertext())
            if len(words) <= READ_ALOUD_LENGTH and element.getparent() is not None:
                element.drop_tree()


def words_of(element: Element) -> str:
    """All words in an element, white space as one blank."""
    return SPACES.sub(" ", "".join(element.itertext())).strip()


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace")
    return CONTROL.sub("", text), ("encoding_damaged",) if "\ufffd" in text else ()


def _stated(data: bytes) -> str | None:
    found = CHARSET.search(data[:HEAD])
    if found is None:
        return None
    name = _known((found[1] or found[2]).decode("ascii", "replace"))
    # A page that names UTF-16 in single bytes is no UTF-16.
    return "utf-8" if name and name.startswith("utf-16") else name


def _known(name: str | None) -> str | None:
    name = (name or "").strip().lower()
    if not KNOWN_CHARSET.fullmatch(name):
        return None
    name = AS_BROWSERS.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
