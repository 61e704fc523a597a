"""Readers of formats as work that can be counted, with files that are much alike to their end.

What libraries do for them (lxml, pdfium, striprtf, calamine) is not seen.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from itertools import count, islice

from tests.hostile.metering import Work

Made = Callable[[int], bytes]
_STORY = "The board voted on Tuesday to close the old terminal, and nobody in the hall spoke."


def _lines(line: str, head: str = "", foot: str = "") -> Made:
    """``n`` times a line between ``head`` and ``foot``; ``{i}`` is another in each."""

    def made(n: int) -> bytes:
        body = "".join(line.replace("{i}", str(i)) for i in islice(count(1), n))
        return f"{head.replace('{i}', '1')}{body}{foot.replace('{i}', '1')}".encode()

    return made


def _word(made: Made) -> Made:
    def packed(n: int) -> bytes:
        from tests.articles.readers.office.made import document

        return document(made(n).decode())

    return packed


def _odt(made: Made) -> Made:
    def packed(n: int) -> bytes:
        from tests.articles.readers.office.odt_made import make_odt

        return make_odt(made(n).decode())

    return packed


_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_UNI = "".join(
    _P.format(line)
    for line in ("Pier {i}", "The Post", "May 2, 2003 Friday", "Length: 9 words", "Body", _STORY,
                 "Load-Date: May 3, 2003", "End of Document")
)  # fmt: skip
_NEXIS = "     {i} of 9 DOCUMENTS\n\n\n     The Post\n\n     May 2, 2003 Friday\n\nPier {i}\n\n"
_TAIL = "LOAD-DATE: May 3, 2003\n\nLANGUAGE: ENGLISH\n\n"
_MAIL = "From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
_RULE = "_" * 60 + "\n\n"
_FIELDS = "ProQuest document ID: {i}\n\nDatabase: ProQuest\n\n"

# Reader and shape -> name of the file, and its bytes for so many units.
FILES: dict[str, tuple[str, Made]] = {
    "nexis.txt | documents": ("a.txt", _lines(f"{_NEXIS}LENGTH: 9 words\n\n{_STORY}\n\n{_TAIL}")),
    "nexis.txt | paragraphs": ("a.txt", _lines(f"{_STORY}\n\n", _NEXIS + "LENGTH: 9 words\n\n")),
    "nexis.txt | labels": ("a.txt", _lines("SECTION: News {i}\n\n", _NEXIS)),
    "nexis.txt | labels behind": ("a.txt", _lines("GRAPHIC: A pier\n\n", _NEXIS + _STORY + "\n\n")),
    "nexis.txt | loose lines behind": (
        "a.txt", _lines("A pier {i}\n\n", _NEXIS + _STORY + "\n\nGRAPHIC: one\n\n"),
    ),
    "nexis.txt | centred": ("a.txt", _lines(f"{' ' * 30}Pier {{i}}\n\n", _NEXIS)),
    "nexis.txt | standfirst": ("a.txt", _lines("HIGHLIGHT: Pier\n\nShut {i}\n\n", _NEXIS)),
    "nexis.txt | bodies": ("a.txt", _lines("BODY:\n\nShut {i}\n\n", _NEXIS)),
    "nexis.txt | positions": ("a.txt", _lines("     {i} of 999999 DOCUMENTS\n\n")),
    "nexis.html | documents": (
        "a.html",
        _lines(
            "<DOCFULL> --><DIV CLASS=c0><P CLASS=c1><SPAN CLASS=c2>{i} of 9 DOCUMENTS</SPAN></P>"
            f"</DIV><P><SPAN CLASS=c2>{_STORY}</SPAN></P></DOCFULL>",
            "<HTML><!-- LXNComment -->",
        ),
    ),
    "nexis.html | open tags": ("a.html", _lines("<P><SPAN CLASS=c2>x", "<HTML><DOCFULL>")),
    "nexis.html | comments": ("a.html", _lines("<!-- x", "<HTML><DOCFULL>")),
    "nexis.docx | documents": ("a.docx", _word(_lines(_UNI))),
    "nexis.docx | lines of a head": ("a.docx", _word(_lines(_P.format("Pier {i}"), foot=_UNI))),
    "nexis.docx | labels behind": (
        "a.docx", _word(_lines(_P.format("Section: News {i}"), _P.format("Body"), _UNI)),
    ),
    "nexis.docx | items of a cover": (
        "a.docx",
        _word(_lines(_P.format("{i}. Pier {i}"), _P.format("Documents (99999)"), _UNI)),
    ),
    "office.word | paragraphs": ("a.docx", _word(_lines(_P.format(_STORY)))),
    "office.word | short lines": ("a.docx", _word(_lines(_P.format("Pier {i}")))),
    "office.word | boxes in boxes": (
        "a.docx", _word(lambda n: b"<w:p><w:r><w:t>x</w:t>" * n + b"</w:r></w:p>" * n),
    ),
    "office.word | cells in cells": (
        "a.docx", _word(lambda n: b"<w:tbl><w:tr><w:tc>" * n + b"</w:tc></w:tr></w:tbl>" * n),
    ),
    "office.odt | paragraphs": ("a.odt", _odt(_lines(f"<text:p>{_STORY}</text:p>"))),
    "office.odt | blanks": ("a.odt", _odt(_lines('<text:s text:c="9"/>', "<text:p>", "</text:p>"))),
    "office.rtf | paragraphs": ("a.rtf", _lines(rf"{_STORY}\par ", r"{\rtf1 ", "}")),
    "office.rtf | open groups": ("a.rtf", _lines(r"{\b x", r"{\rtf1 ")),
    "office.rtf | fonts": ("a.rtf", _lines(r"{\f{i}\fcharset0 x;}", r"{\rtf1{\fonttbl", "}x}")),
    "factiva.rtf | articles": (
        "a.rtf",
        _lines(
            rf"Pier {{i}}\par 9 words\par 12 March 2021\par The Post\par English\par {_STORY}\par "
            r"Document POSTXX0020210312eh3c0000{i}\par ",
            r"{\rtf1 ", "}",
        ),
    ),
    "factiva.rtf | lines of a head": (
        "a.rtf", _lines(r"Ann Roe\par ", r"{\rtf1 ", r"Document POSTXX0020210312eh3c00001\par }"),
    ),
    "databases.agency_rtf | reports": (
        "a.rtf",
        _lines(rf'"Post" vom 02.08.2017 Seite: 7\par Pier\par\par {_STORY}\par ', r"{\rtf1 ", "}"),
    ),
    "databases.agency_rtf | closings": (
        "a.rtf", _lines(r"(APA)\par\par ", r'{\rtf1 "Post" vom 02.08.2017\par Pier\par\par ', "}"),
    ),
    "databases.proquest | documents": (
        "a.txt", _lines(f"{_RULE}Pier {{i}}\n\nFull text: {_STORY}\n\n{_FIELDS}"),
    ),
    "databases.proquest | fields": (
        "a.txt", _lines(_FIELDS, f"{_RULE}Pier\n\nFull text: {_STORY}\n\n"),
    ),
    "databases.proquest | sentences like fields": (
        "a.txt",
        _lines("People: that is what a pier is for, she said.\n\n",
               f"{_RULE}Pier\n\nFull text: {_STORY}\n\n", _FIELDS),
    ),
    "table.file | rows": ("a.csv", _lines(f'Pier {{i}},"{_STORY}"\n', "title,text\n")),
    "table.file | open marks": ("a.csv", _lines(f'Pier {{i}},"{_STORY}\n', "title,text\n")),
    "table.file | marks within": ("a.csv", _lines('a"b,"c"d" x\n', "title,text\n")),
    "table.file | marks alone": ("a.csv", _lines('"""', "title,text\n")),
    "table.file | columns": ("a.csv", _lines("text{i},", "title,", f"\n{_STORY}\n")),
    "table.file | objects": ("a.json", _lines(f'{{"text": "{_STORY}"}},\n', "[", "{}]")),
    "table.file | damaged objects": ("a.jsonl", _lines('{"text": "x\n')),
    "table.file | names": ("a.jsonl", _lines('{"name {i}": 1, "text": "It shut."}\n')),
    "table.file | tags in a cell": ("a.csv", _lines("<p><b>x", 'title,text\nPier,"', '"\n')),
    "table.file | entities in a cell": ("a.csv", _lines("&amp; x ", 'title,text\nPier,"', '"\n')),
    "table.file | lines in a cell": ("a.csv", _lines("It shut.\n", 'title,text\nPier,"', '"\n')),
    "mail.file | lines": ("a.eml", _lines(f"{_STORY}\n\n", f"{_MAIL}\n")),
    "mail.file | quoted lines": ("a.eml", _lines(f"> > {_STORY}\n", f"{_MAIL}\n")),
    "mail.file | fields": ("a.eml", _lines("From: a@b.example\nSubject: x\n", f"{_MAIL}\n")),
    "mail.file | open tags": ("a.eml", _lines("<p><b>x", f"{_MAIL}Content-Type: text/html\n\n")),
    "mail.file | hidden": (
        "a.eml", _lines("<div hidden>x", f"{_MAIL}Content-Type: text/html\n\n<p>It shut."),
    ),
    "mail.file | links": (
        "a.eml", _lines("It shut <https://a.example/{i}> now. ", f"{_MAIL}\n"),
    ),
    "mail.file | mails in mails": (
        "a.eml", _lines(f"{_MAIL}Content-Type: message/rfc822\n\n", foot=f"{_MAIL}\n{_STORY}"),
    ),
}  # fmt: skip


def _reading(cell: str) -> Callable[[int], Work]:
    reader = import_module(f"workbench.articles.readers.{cell.partition(' | ')[0]}")
    name, made = FILES[cell]

    def ready(n: int) -> Work:
        from workbench.articles.readers.model import File, NotReadError

        file = File(name, made(n))

        def work() -> None:
            reader.knows(file)
            with suppress(NotReadError):
                reader.read(file)

        return work

    return ready


def reader_stages() -> dict[str, Callable[[int], Work]]:
    """Each cell by its reader and shape."""
    return {f"readers: {cell}": _reading(cell) for cell in FILES}
