r"""The paragraphs of an RTF file in their order, by striprtf.

What that library cannot do is done to the text before it: a link is its words alone and not its
address, a break of line (``\line``) or page is told from the end of a paragraph, pictures are out
of the way, and no table of fonts takes more than linear time.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.office.docx_text import Paragraph
from workbench.text.halves import joined_halves, without_halves

NEEDS = ("striprtf",)
BEGINNING = b"{\\rtf"
BLANK = b"\xef\xbb\xbf \t\r\n"
# Never characters of a text (Unicode keeps them free for such a use).
LINE, PAGE = "\ufdd0", "\ufdd1"
CONTROL = re.compile(
    r"\\(?:[^A-Za-z]|(?P<word>line|page|pagebb|sect|cell|nestcell|row|nestrow|field|bin)"
    r"(?![A-Za-z])(?P<number>-?\d{1,9})? ?)"
)
# A break of page ends a paragraph too; what stands in a cell is a paragraph.
INSTEAD = {
    "line": "\\plain " + LINE,
    "page": "\\par " + PAGE,
    "sect": "\\par " + PAGE,
    "pagebb": "\\plain " + PAGE,
    "cell": "\\par ",
    "nestcell": "\\par ",
    "row": "",
    "nestrow": "",
    # striprtf writes the address of a link behind its words where no blank stands here.
    "field": "\\field ",
}
# Pictures: digits without end.
DIGITS = re.compile(rb"[0-9A-Fa-f\r\n]{2000,}")
RAW = re.compile(rb"\\bin\d")
LETTER_BRACE = re.compile(rb"\\[\\{}]")
CODEPAGE = re.compile(rb"\\ansicpg(\d{1,5})(?!\d)")
FONT = re.compile(r"\\f(?P<font>\d{1,9})|\\fcharset(?P<charset>\d{1,9})|(?P<end>;)")
FONTS = re.compile(r"\{(?:\\\*)?\s*\\fonttbl(?![A-Za-z])")
BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
# The fonts of a file with a hundred alphabets are 50,000 characters.
LONGEST_FONTS = 1_000_000


def is_rtf(data: bytes) -> bool:
    """Whether ``data`` is RTF; by content, never raises."""
    return data[:64].lstrip(BLANK).startswith(BEGINNING)


def is_cut(data: bytes) -> bool:
    """Whether the RTF ``data`` ends before the brace that closes it."""
    if not data.rstrip(b" \t\r\n\0\x1a").endswith(b"}"):
        return True
    if RAW.search(data):
        return False  # any byte may stand in raw data, a brace too
    plain = LETTER_BRACE.sub(b"", data)
    return plain.count(b"{") > plain.count(b"}")


def rtf_paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    r"""The paragraphs of the RTF ``data``, empty ones too; a break of line in one is ``\n``.

    Of a ``Paragraph`` only ``text`` and ``page_break`` are set. A file that is cut off gives what
    stands before that place (``is_cut``). Raises NotReadError (``unreadable``) for what is no RTF.
    """
    if not is_rtf(data):
        raise NotReadError("unreadable")
    from striprtf.striprtf import rtf_to_text

    convert: Callable[..., str] = rtf_to_text
    data = DIGITS.sub(b"", data)
    try:
        text = CONTROL.sub(_instead, _with_plain_fonts(_decoded(data)))
        plain = convert(text, errors="replace")
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError) as fault:
        raise NotReadError("unreadable") from fault
    plain = without_halves(joined_halves(plain)).replace("\xad", "").replace("\0", "")
    # The last mark ends a paragraph; none begins behind it.
    return tuple(_paragraph(line) for line in plain.removesuffix("\n").split("\n"))


def _paragraph(line: str) -> Paragraph:
    text = line.replace(PAGE, "").replace(LINE, "\n")
    return Paragraph(text, page_break=PAGE in line)


def _decoded(data: bytes) -> str:
    """RTF is ASCII by its rules; what breaks them is UTF-8 today, and a Windows page before."""
    data = data.lstrip(BLANK)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    stated = CODEPAGE.search(data[:10_000])
    try:
        return data.decode(codecs.lookup(f"cp{int(stated[1])}").name if stated else "cp1252")
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")


def _instead(found: re.Match[str]) -> str:
    word = found["word"]
    if word == "bin":
        # Raw bytes of a picture follow; striprtf takes the number for a count of characters.
        return found[0] if found["number"] else ""
    return INSTEAD[word] if word else found[0]


def _with_plain_fonts(text: str) -> str:
    """``text`` whose table of fonts is one short line a font; only the charsets are of use."""
    begin = FONTS.search(text)
    if not begin:
        return text
    depth, end = 1, 0
    for brace in BRACE.finditer(text, begin.end(), begin.end() + LONGEST_FONTS):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            end = brace.end()
            break
    if not end:
        raise ValueError("the table of fonts has no end")
    charsets: dict[str, str] = {}
    font = ""
    for found in FONT.finditer(text, begin.end(), end):
        if found["font"]:
            font = found["font"]
        elif found["charset"] and font:
            charsets.setdefault(font, found["charset"])
        else:
            font = ""
    lines = "\n".join(f"{{\\f{font}\\fcharset{charset} x;}}" for font, charset in charsets.items())
    return f"{text[: begin.start()]}{{\\fonttbl\n{lines}}}{text[end:]}"
