"""The paragraphs of a Word file (DOCX) in their order, by the standard library alone.

The XML is read as a stream: no tree is built, no entity is made, nothing is fetched. Text of links,
fields, tables and insertions is text; what was deleted or hidden, notes, comments, headers and
footers are not.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass

from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.office.docx_styles import (
    Style,
    level_of,
    local,
    on,
    parse,
    styles_of,
)
from workbench.articles.readers.office.package import FAULTS, main_part, part, plain_name

OLE = b"\xd0\xcf\x11\xe0"
# A Word file with a password is an OLE file that holds this stream.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""One paragraph of a document; a line break in it is ``\n``, a tabulator ``\t``.

    ``style`` is the name of its style as Word knows it in every language ("heading 1"), ``level``
    the level of a heading: 0 for a title, 1 for the highest heading, None for text. ``bold``: all
    its words are. ``page_break``: a new page begins with it, by a break of page or section.
    ``table``: it stands in a cell. ``bookmarks`` are the names of the places that begin in it.
    """

    text: str
    style: str | None = None
    level: int | None = None
    bold: bool = False
    page_break: bool = False
    table: bool = False
    bookmarks: tuple[str, ...] = ()


def is_docx(data: bytes) -> bool:
    """Whether ``data`` is a Word file; by content, never raises.

    Also any file of Office with a password, whose kind only its name tells.
    """
    if data.startswith(OLE):
        return ENCRYPTED in data
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return any(plain_name(name).startswith("word/") for name in package.namelist())
    except FAULTS:
        # A ZIP without its list of contents is still named by its first entries.
        return b"word/document" in data[:100_000]


def docx_paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs of the DOCX ``data``, empty ones too; those of a text box after its anchor.

    Raises NotReadError: ``encrypted`` with a password, ``too_large`` over 64 MB unpacked, else
    ``unreadable``.
    """
    if data.startswith(OLE):
        raise NotReadError("encrypted" if ENCRYPTED in data else "unreadable")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if any(entry.flag_bits & 1 for entry in package.infolist()):
                raise NotReadError("encrypted")
            main = main_part(package)
            text = part(package, main)
            folder = posixpath.dirname(main)
            try:
                styles = styles_of(
                    part(package, f"{folder}/styles.xml" if folder else "styles.xml")
                )
            except FAULTS:
                styles = {}  # a text whose styles are lost is still a text
        reading = _Reading(styles)
        parse(text, reading.start, reading.end, reading.words)
    except FAULTS as fault:
        raise NotReadError("unreadable") from fault
    return tuple(reading.paragraphs)


class _Open:
    """A paragraph whose end has not come."""

    def __init__(self, page_break: bool, table: bool) -> None:
        self.pieces: list[str] = []
        self.style: Style | None = None
        self.level: int | None = None
        self.levelled = False
        self.page_break = page_break
        self.table = table
        self.bookmarks: list[str] = []
        self.bold = False  # some words are
        self.light = False  # some words are not
        # Of the run that is open:
        self.run_bold: bool | None = None
        self.run_hidden = False

    def made(self) -> Paragraph:
        style = self.style or Style()
        return Paragraph(
            text="".join(self.pieces),
            style=style.name or None,
            level=self.level if self.levelled else style.level,
            bold=self.bold and not self.light,
            page_break=self.page_break or style.page_break,
            table=self.table,
            bookmarks=tuple(self.bookmarks),
        )


# What stands in these is no text of the document, or stands in it a second time.
ASIDE = frozenset({"Fallback", "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange"})
CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


class _Reading:
    """What the elements of the main part give, one after another."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self.styles = styles
        self.paragraphs: list[Paragraph] = []
        self.open: list[_Open] = []  # more than one where a text box stands in a paragraph
        self.boxed: list[Paragraph] = []  # of text boxes, until their anchor has its end
        self.aside = 0
        self.cells = 0
        self.break_next = False
        self.section_ends = False
        self.continuous = False
        self.within: list[str] = []

    def start(self, tag: str, raw: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        above = self.within[-1] if self.within else ""
        self.within.append(name)
        if name in ASIDE:
            self.aside += 1
        if self.aside:
            return
        if name == "p" and "drawingml" not in tag:
            self.open.append(_Open(self.break_next, self.cells > 0))
            self.break_next = False
        elif name == "tc":
            self.cells += 1
        elif self.open:
            self._in_paragraph(name, above, local(raw) if raw else {})

    def _in_paragraph(self, name: str, above: str, attributes: dict[str, str]) -> None:
        paragraph = self.open[-1]
        if name == "r":
            paragraph.run_bold, paragraph.run_hidden = None, False
        elif above == "rPr" and len(self.within) > 2 and self.within[-3] == "r":
            if name == "b":
                paragraph.run_bold = on(attributes)
            elif name in ("vanish", "webHidden"):
                paragraph.run_hidden = name == "vanish" and on(attributes)
        elif above == "r" and name in CHARACTERS:
            paragraph.pieces.append(CHARACTERS[name])
        elif name == "br":
            self._broken(paragraph, attributes.get("type", ""))
        elif name == "bookmarkStart":
            paragraph.bookmarks.append(attributes.get("name", ""))
        elif above == "pPr":
            self._property(paragraph, name, attributes)
        elif above == "sectPr" and name == "type":
            self.continuous = attributes.get("val") == "continuous"

    def _broken(self, paragraph: _Open, kind: str) -> None:
        if kind != "page":
            paragraph.pieces.append("\n")
        elif "".join(paragraph.pieces).strip():
            self.break_next = True
        else:
            paragraph.page_break = True

    def _property(self, paragraph: _Open, name: str, attributes: dict[str, str]) -> None:
        if name == "pStyle":
            paragraph.style = self.styles.get(attributes.get("val", ""))
        elif name == "outlineLvl":
            paragraph.level, paragraph.levelled = level_of(attributes), True
        elif name == "pageBreakBefore":
            paragraph.page_break = paragraph.page_break or on(attributes)
        elif name == "sectPr":
            self.section_ends, self.continuous = True, False

    def words(self, text: str) -> None:
        if self.aside or not self.open or self.within[-1] != "t":
            return
        paragraph = self.open[-1]
        if paragraph.run_hidden:
            return
        paragraph.pieces.append(text)
        if text.strip():
            bold = paragraph.run_bold
            if bold is None:
                bold = bool(paragraph.style and paragraph.style.bold)
            paragraph.bold = paragraph.bold or bold
            paragraph.light = paragraph.light or not bold

    def end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        self.within.pop()
        if name in ASIDE:
            self.aside -= 1
        elif self.aside:
            return
        elif name == "tc":
            self.cells -= 1
        elif name == "p" and self.open and "drawingml" not in tag:
            self._close(self.open.pop().made())

    def _close(self, made: Paragraph) -> None:
        if self.open:
            self.boxed.append(made)
            return
        self.paragraphs.append(made)
        self.paragraphs += self.boxed
        self.boxed = []
        if self.section_ends:
            # A break of section stands in the last paragraph of the section before.
            self.break_next = self.break_next or not self.continuous
            self.section_ends = False
