"""The paragraphs of an OpenDocument text (ODT) in their order, by the standard library alone.

The XML is read as a stream: no tree is built, no entity is made, nothing is fetched. Text of links,
lists, tables and text boxes is text; notes, comments, what was deleted or hidden, tables of
contents and the descriptions of pictures are not.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.office.docx_text import Paragraph
from workbench.articles.readers.office.package import FAULTS, part

TYPE = b"application/vnd.oasis.opendocument.text"
ASIDE = frozenset(
    "note annotation tracked-changes table-of-content hidden-text hidden-paragraph ruby-text "
    "alphabetical-index illustration-index bibliography sequence-decls binary-data "
    "sheet-name page-number".split()
)
# What describes a picture; in the namespace of the text "title" is a field that is printed.
DESCRIBES = re.compile(r"\S*svg\S* (?:title|desc)")
BLANKS = {"tab": "\t", "line-break": "\n"}
MOST_BLANKS = 200
MOST_STEPS = 20


@dataclass(slots=True)
class _Style:
    above: str = ""
    bold: bool | None = None


@dataclass(slots=True)
class _Open:
    """A paragraph whose end has not come."""

    style: str
    level: int | None
    table: bool
    pieces: list[str] = field(default_factory=list)
    bold: bool = False
    light: bool = False


def is_odt(data: bytes) -> bool:
    """Whether ``data`` is an OpenDocument text or its template; by content, never raises."""
    if not data.startswith(b"PK"):
        return False
    if TYPE in data[:300]:
        return True
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as package,
            package.open("mimetype") as stated,
        ):
            return stated.read(len(TYPE)) == TYPE
    except FAULTS:
        return False


def odt_paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs of the ODT ``data``, empty ones too.

    Raises NotReadError: ``encrypted`` with a password, ``too_large``, else ``unreadable``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if _locked(package):
                raise NotReadError("encrypted")
            reading = _Reading()
            try:
                reading.parse(part(package, "styles.xml"), text=False)
            except FAULTS:
                reading.styles.clear()  # a text whose styles are lost is still a text
            reading.parse(part(package, "content.xml"), text=True)
    except FAULTS as fault:
        raise NotReadError("unreadable") from fault
    return tuple(reading.paragraphs)


def _locked(package: zipfile.ZipFile) -> bool:
    if any(entry.flag_bits & 1 for entry in package.infolist()):
        return True
    try:
        return b"encryption-data" in part(package, "META-INF/manifest.xml")
    except FAULTS:
        return False


class _Reading:
    """What the elements of a package's parts give, one after another."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.styles: dict[str, _Style] = {}
        self.style = _Style()
        self.open: list[_Open] = []  # more than one where a text box stands in a paragraph
        self.boxed: list[Paragraph] = []
        self.spans: list[str] = []
        self.aside = self.cells = 0
        self.body = False

    def parse(self, data: bytes, *, text: bool) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words if text else None
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.Parse(data, True)

    def _start(self, tag: str, raw: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if _is_aside(tag, name):
            self.aside += 1
        if self.aside:
            return
        attributes = {key.rpartition(" ")[2]: value for key, value in raw.items()}
        if name == "style":
            self.style = self.styles[attributes.get("name", "")] = _Style(
                attributes.get("parent-style-name", "")
            )
        elif name == "text-properties" and "font-weight" in attributes:
            weight = attributes["font-weight"]
            self.style.bold = weight in ("bold", "600", "700", "800", "900")
        elif name == "body":
            self.body = True
        elif name == "table-cell":
            self.cells += 1
        elif name in ("p", "h") and self.body:
            level = _number(attributes.get("outline-level"), 1) if name == "h" else None
            self.open.append(_Open(attributes.get("style-name", ""), level, self.cells > 0))
        elif self.open:
            self._within(name, attributes)

    def _within(self, name: str, attributes: dict[str, str]) -> None:
        if name == "span":
            self.spans.append(attributes.get("style-name", ""))
        elif name == "s":
            self.open[-1].pieces.append(" " * min(_number(attributes.get("c"), 1), MOST_BLANKS))
        elif name in BLANKS:
            self.open[-1].pieces.append(BLANKS[name])

    def _words(self, text: str) -> None:
        if self.aside or not self.open:
            return
        paragraph = self.open[-1]
        # Line ends within the XML are blanks.
        paragraph.pieces.append(" ".join(text.split("\n")))
        if text.strip():
            names = [*reversed(self.spans), paragraph.style]
            bold = next((b for b in map(self._bold, names) if b is not None), False)
            paragraph.bold, paragraph.light = paragraph.bold or bold, paragraph.light or not bold

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        if _is_aside(tag, name):
            self.aside -= 1
        elif not self.aside:
            self._ended(name)

    def _ended(self, name: str) -> None:
        if name == "table-cell":
            self.cells -= 1
        elif name == "span" and self.spans:
            self.spans.pop()
        elif name in ("p", "h") and self.open:
            self._close(self.open.pop())

    def _close(self, ended: _Open) -> None:
        names = self._names(ended.style)
        title = "Title" in names
        made = Paragraph(
            text="".join(ended.pieces),
            style=names[-1] if names else None,
            level=0 if title else ended.level,
            bold=ended.bold and not ended.light,
            table=ended.table,
        )
        if self.open:
            self.boxed.append(made)
        else:
            self.paragraphs += [made, *self.boxed]
            self.boxed = []

    def _names(self, style: str) -> list[str]:
        """A style and those that it is based on, in which the name of the last is a known one."""
        names: list[str] = []
        while style and len(names) < MOST_STEPS and style not in names:
            names.append(style)
            style = self.styles[style].above if style in self.styles else ""
        return names

    def _bold(self, style: str) -> bool | None:
        stated = (self.styles[n].bold for n in self._names(style) if n in self.styles)
        return next((bold for bold in stated if bold is not None), None)


def _is_aside(tag: str, name: str) -> bool:
    return name in ASIDE or DESCRIBES.fullmatch(tag) is not None


def _number(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and stated.isdecimal() and len(stated) < 4 else otherwise


def _no_doctype(*_: object) -> None:
    raise ValueError("no OpenDocument text declares types or entities")
