"""The words of a PDF with their places and their type, page by page, as its library finds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.pdf.glyphs import MOST_CHARACTERS, Box, Glyph, glyphs_of

# No page of print is drawn of more shapes; one that is was made to be slow.
MOST_SHAPES = 20_000
# Glyphs that stand for no letter, as a share of all, that make a text damaged.
DAMAGED_SHARE = 0.02
# What points to the table of a PDF's parts, near its end in a file that is whole.
END, END_WITHIN = b"startxref", 8192
# White between two letters that parts words, in heights of the letters' boxes.
BLANK = 0.15
SPACED = 0.3
# A drawn line that parts one article from the next is wide and thin; a picture of a page is wide
# and high (shares of the page).
RULE_THICKNESS = 3.0
SCAN_AREA = 0.5
# Letters drawn as shapes: so many of them on a page are a text that cannot be read.
DRAWN_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in points from the page's lower left corner; ``size`` of its type."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn horizontal line."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; ``pictured`` where a picture, or letters as shapes, fill it.

    ``damaged`` glyphs stand for no letter; a page that is ``lost`` cannot be read at all.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    pictured: bool = False
    damaged: int = 0
    lost: bool = False

    @property
    def characters(self) -> int:
        return sum(len(word.text) for word in self.words)


@dataclass(frozen=True, slots=True)
class Document:
    """The pages of a PDF, and what it says about itself ("Title", "Author", ...)."""

    pages: tuple[Page, ...]
    about: dict[str, str]
    cut: bool

    @property
    def damaged(self) -> bool:
        """Whether many glyphs stand for no letter anybody knows."""
        glyphs = sum(page.characters for page in self.pages)
        return sum(page.damaged for page in self.pages) > DAMAGED_SHARE * glyphs


def lacks_its_end(data: bytes) -> bool:
    """Whether the table of a PDF's parts, which ends the file, is not there."""
    return END not in data[-END_WITHIN:]


def open_document(data: bytes) -> Document:
    """The words of all pages; raises ``NotReadError`` for what is locked or no PDF."""
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise NotReadError("encrypted" if locked else "unreadable") from None
    try:
        pages = tuple(_page(pdf, number, raw) for number in range(len(pdf)))
        cut = lacks_its_end(data) or any(page.lost for page in pages)
        return Document(pages, _about(pdf), cut)
    finally:
        pdf.close()


def _about(pdf: Any) -> dict[str, str]:
    try:
        stated = pdf.get_metadata_dict(skip_empty=True)
    except (UnicodeError, ValueError):
        return {}
    return {
        str(key): " ".join(str(value).replace("\0", "").split()) for key, value in stated.items()
    }


def _page(pdf: Any, number: int, raw: Any) -> Page:
    """One page; one that is damaged beyond use is as one without text."""
    import pypdfium2

    try:
        page = pdf[number]
        box = page.get_bbox()
        text = page.get_textpage()
    except (pypdfium2.PdfiumError, ValueError):
        return Page(0, 0, (), lost=True)
    try:
        cut = text.count_chars() > MOST_CHARACTERS
        glyphs = glyphs_of(text, raw)
        rules, pictured = _shapes(page, box, raw)
    finally:
        text.close()
        page.close()
    turned = _upright(glyphs)
    left, bottom, right, top = _turn(box, turned)
    # What is printed twice in one place is one word.
    words = tuple(
        dict.fromkeys(
            Word(
                word.text,
                word.left - left,
                word.bottom - bottom,
                word.right - left,
                word.top - bottom,
                word.size,
                word.bold,
            )
            for word in _words(glyphs, turned)
            if left - 1 <= (word.left + word.right) / 2 <= right + 1
            and bottom - 1 <= (word.bottom + word.top) / 2 <= top + 1
        )
    )
    lines = tuple(Rule(r.left - left, r.right - left, r.height - bottom) for r in rules)
    damaged = sum(glyph.text == "\ufffd" for glyph in glyphs)
    return Page(right - left, top - bottom, words, () if turned else lines, pictured, damaged, cut)


def _upright(glyphs: list[Glyph]) -> int:
    """The quarters by which most of a page's text is turned."""
    count = Counter(glyph.turned for glyph in glyphs if glyph.text)
    return count.most_common(1)[0][0] if count else 0


def _turn(box: Box, quarters: int) -> Box:
    """``box`` on a page that is turned so that its text stands upright."""
    for _ in range(quarters):
        left, bottom, right, top = box
        box = (-top, left, -bottom, right)
    return box


def _words(glyphs: list[Glyph], turned: int) -> Iterator[Word]:
    """Characters that stand side by side; text turned otherwise than the page is a credit."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if not glyph.text:
            yield from _word(run)
            run = []
        elif glyph.turned == turned:
            upright = Glyph(
                glyph.text, _turn(glyph.box, turned), glyph.size, glyph.bold, parted=glyph.parted
            )
            if run and not _touches(run[-1], upright):
                yield from _word(run)
                run = []
            run.append(upright)
    yield from _word(run)


def _touches(before: Glyph, glyph: Glyph) -> bool:
    size = max(glyph.box[3] - glyph.box[1], 1.0)
    # Letters of a word may be spaced; where a blank is likely, less white is enough.
    most = (BLANK if glyph.parted else SPACED) * size
    beside = -size < glyph.box[0] - before.box[2] < most
    return beside and abs(glyph.box[1] - before.box[1]) < 0.6 * size


def _word(run: list[Glyph]) -> Iterator[Word]:
    if run:
        boxes = [glyph.box for glyph in run]
        yield Word(
            "".join(glyph.text for glyph in run),
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
            run[0].size,
            run[0].bold,
        )


def _shapes(page: Any, box: Box, raw: Any) -> tuple[list[Rule], bool]:
    """The drawn lines of a page, and whether a picture or drawn letters fill it."""
    import pypdfium2

    width, height = max(box[2] - box[0], 1.0), max(box[3] - box[1], 1.0)
    rules: list[Rule] = []
    pictured, drawn = 0.0, 0
    kinds = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE)
    for number, shape in enumerate(page.get_objects(filter=kinds, max_depth=4)):
        if number >= MOST_SHAPES:
            break
        try:
            left, bottom, right, top = shape.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        if shape.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictured += max(right - left, 0) * max(top - bottom, 0)
        elif top - bottom <= RULE_THICKNESS and right - left > width / 4:
            rules.append(Rule(left, right, (bottom + top) / 2))
        else:
            drawn += 1
    return rules, pictured > SCAN_AREA * width * height or drawn > DRAWN_LETTERS
