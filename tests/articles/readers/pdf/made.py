"""Makes small PDFs for tests: words in Helvetica at given places, pictures, properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

A4 = (595.0, 842.0)
MARGIN = 50.0
# Widths of Helvetica's characters by and large, in sizes of the type.
NARROW, WIDE, CAPITAL, USUAL = 0.26, 0.82, 0.68, 0.556


@dataclass(frozen=True)
class Text:
    """Words that begin at ``x``, ``y`` points from the lower left corner of the page."""

    x: float
    y: float
    words: str
    size: float = 10.0
    bold: bool = False
    spread: float = 0.0
    turned: bool = False


@dataclass
class Sheet:
    """A page to be; ``picture`` fills it with a grey picture."""

    texts: list[Text] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    picture: bool = False
    size: tuple[float, float] = A4


def width_of(words: str, size: float) -> float:
    """About how wide ``words`` are in print."""
    return sum(_width(letter) for letter in words) * size


def _width(letter: str) -> float:
    if letter in "ijlftI.,:;'’|!- ()":
        return NARROW
    if letter in "mwMW":
        return WIDE
    return CAPITAL if letter.isupper() else USUAL


def wrapped(words: str, width: float, size: float = 10.0) -> list[str]:
    """``words`` in lines no wider than ``width``."""
    lines: list[str] = []
    for word in words.split():
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def set_lines(
    lines: Iterable[str],
    x: float,
    y: float,
    *,
    size: float = 10.0,
    pitch: float = 12.0,
    bold: bool = False,
) -> list[Text]:
    """Lines below each other, the first at ``y``."""
    return [Text(x, y - i * pitch, line, size, bold) for i, line in enumerate(lines)]


def set_paragraphs(
    paragraphs: Sequence[str],
    x: float,
    y: float,
    width: float,
    *,
    size: float = 10.0,
    pitch: float = 12.0,
    gap: float = 0.0,
    indent: float = 0.0,
) -> list[Text]:
    """Paragraphs in lines of ``width``, parted by ``gap`` or by an ``indent`` of their first."""
    texts: list[Text] = []
    for paragraph in paragraphs:
        # Blanks in front of the first line stand for the indent while it is wrapped.
        first = "x" * round(indent / (USUAL * size))
        lines = wrapped(first + paragraph, width, size)
        for i, line in enumerate(lines):
            words = line.removeprefix(first) if i == 0 else line
            texts.append(Text(x + (indent if i == 0 else 0), y, words, size))
            y -= pitch
        y -= gap
    return texts


def make_pdf(
    sheets: Sequence[Sheet], *, about: Mapping[str, str] | None = None, locked: bool = False
) -> bytes:
    """The bytes of a PDF with these pages and properties; ``locked``: it asks for a password."""
    objects: dict[int, bytes] = {
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        4: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        5: _stream(
            b"/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8",
            b"\x80\x90\xa0\xb0",
        ),
        6: _properties(about or {}),
    }
    kids = []
    for number, sheet in enumerate(sheets):
        page, content = 10 + 2 * number, 11 + 2 * number
        kids.append(f"{page} 0 R")
        objects[page] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {sheet.size[0]} {sheet.size[1]}]"
            f"/Contents {content} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</Im 5 0 R>>>>>>"
        ).encode()
        objects[content] = _stream(b"", _content(sheet))
    objects[1] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(objects, locked)


def _content(sheet: Sheet) -> bytes:
    parts = []
    if sheet.picture:
        parts.append(f"q {sheet.size[0]} 0 0 {sheet.size[1]} 0 0 cm /Im Do Q".encode())
    for height in sheet.rules:
        parts.append(f"{MARGIN} {height} {sheet.size[0] - 2 * MARGIN} 1 re f".encode())
    for text in sheet.texts:
        matrix = "0 1 -1 0" if text.turned else "1 0 0 1"
        parts.append(
            f"BT /F{2 if text.bold else 1} {text.size} Tf {text.spread} Tw "
            f"{matrix} {text.x:.2f} {text.y:.2f} Tm (".encode()
            + _escaped(text.words)
            + b") Tj ET"
        )
    return b"\n".join(parts)


def _escaped(words: str) -> bytes:
    data = words.encode("cp1252")
    for mark in (b"\\", b"(", b")"):
        data = data.replace(mark, b"\\" + mark)
    return data


def _properties(about: Mapping[str, str]) -> bytes:
    pairs = [
        f"/{key}<FEFF{value.encode('utf-16-be').hex().upper()}>" for key, value in about.items()
    ]
    return f"<<{''.join(pairs)}>>".encode()


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: Mapping[int, bytes], locked: bool) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        made += b"%d 1\n%010d 00000 n \n" % (number, place)
    entries = b"/Size %d/Root 1 0 R/Info 6 0 R" % (max(objects) + 1)
    if locked:
        key = b"00" * 32
        entries += b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (
            key,
            key,
        )
    made += b"trailer<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (entries, table)
    return bytes(made)
