"""Files of every format that are made to hang, to burst, to lie or to reach out, each built small.

Each function gives the name of a file and its bytes.
"""

from __future__ import annotations

import gzip
import io
import json
import warnings
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq

from tests.articles.readers.mail.made import container
from tests.articles.readers.nexis import test_txt as nexis_txt
from tests.articles.readers.office.made import RELATIONS, SPACE, document, paragraph
from tests.articles.readers.office.odt_made import SPACES, TYPE, make_odt, p
from tests.articles.readers.samples import SAMPLES
from tests.articles.readers.table import books
from tests.articles.readers.test_warc import archive, page
from tests.articles.readers.web import pages
from workbench.articles.readers.table.span import MOST_CELLS

Given = tuple[str, bytes]
STORY = "The board voted on Tuesday to close the old terminal, and nobody in the hall spoke."
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(n)} "{f"&{chr(n - 1)};" * 10}">' for n in range(98, 108))
    + "]>"
)


# --- Word and OpenDocument


def word_with_an_entity_bomb() -> Given:
    """Entities within entities, ten billion letters when they are made."""
    return "a.docx", _word(f"{BOMB}<w:document xmlns:w='{SPACE}'><w:body>&k;</w:body></w:document>")


def word_with_an_entity_that_is_a_file() -> Given:
    """An entity that stands for a file of the machine."""
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    body = "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"
    return "a.docx", _word(
        f"{bomb}<w:document xmlns:w='{SPACE}'><w:body>{body}</w:body></w:document>"
    )


def word_that_unpacks_to_gigabytes() -> Given:
    """A text of 70 MB of blanks in 70 kB; the limit is 64 MB."""
    return "a.docx", _word(" " * 70_000_000)


def word_nested_without_end() -> Given:
    """A hundred thousand elements, each in the one before."""
    inner = "<w:sdt>" * 100_000 + paragraph(STORY) + "</w:sdt>" * 100_000
    return "a.docx", document(inner)


def word_of_tables_in_tables() -> Given:
    """Twenty thousand tables, each in the cell of another."""
    begin, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return "a.docx", document(begin * 20_000 + paragraph(STORY) + end * 20_000)


def word_whose_members_climb() -> Given:
    """Members named as files above the folder, beside a text that is sound."""
    names = {"../../../../tmp/out.xml": "x", "/etc/out.xml": "x", "word\\..\\..\\out.xml": "x"}
    return "a.docx", _added(document(paragraph(STORY)), names)


def word_whose_text_is_elsewhere() -> Given:
    """A package that says its text lies on a server."""
    relations = RELATIONS.replace(
        'Target="word/document.xml"', 'Target="https://evil.example/d.xml"'
    )
    return "a.docx", _packed({"_rels/.rels": relations, "word/other.xml": "<x/>"})


def word_of_two_texts_of_one_name() -> Given:
    """Two members of the same name: programs differ in which of them is the text."""
    return "a.docx", _added(document(paragraph(STORY)), {"word/document.xml": "<w:x/>"})


def odt_with_an_entity_bomb() -> Given:
    """Entities within entities in an OpenDocument."""
    content = f"{BOMB}<office:document-content {SPACES}>&k;</office:document-content>"
    return "a.odt", _packed({"mimetype": TYPE, "content.xml": content})


def odt_of_blanks_without_end() -> Given:
    """One element that stands for two billion blanks."""
    return "a.odt", make_odt(p(f'{STORY}<text:s text:c="2000000000"/><text:s text:c="-5"/>end'))


def odt_that_unpacks_to_gigabytes() -> Given:
    """A text of 70 MB in 70 kB."""
    return "a.odt", _packed({"mimetype": TYPE, "content.xml": " " * 70_000_000})


# --- workbooks


def xlsx_that_claims_all_cells() -> Given:
    """Two cells in opposite corners of a sheet."""
    return "a.xlsx", _sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def xlsx_whose_sheet_lies_elsewhere() -> Given:
    """A sheet of two far corners under a name where none is looked for."""
    data = _sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    return "a.xlsx", _renamed(
        data, "xl/worksheets/sheet1.xml", "xl/deep/one", "/xl/worksheets/sheet1.xml"
    )


def xlsx_with_an_entity_bomb() -> Given:
    """Entities within entities in a sheet."""
    return "a.xlsx", _sheet("<row><c><v>&k;</v></c></row>", BOMB)


def xlsb_that_claims_all_cells() -> Given:
    """Two cells in opposite corners of a binary sheet."""
    rows = books.xlsb_row(0, {0: "text"}) + books.xlsb_row(1_048_575, {16_383: STORY})
    return "a.xlsb", books.xlsb_of({"One": rows})


def xlsb_whose_records_lie() -> Given:
    """A string that says it is two billion letters long."""
    cell = books.record(books.CELL_STRING, b"\0" * 8 + b"\xff\xff\xff\x7f" + b"a\0")
    return "a.xlsb", books.xlsb_of({"One": books.xlsb_row(0, {0: "text"}) + cell})


def ods_that_repeats_its_cells() -> Given:
    """One cell that stands for all of a sheet."""
    cell = f'<table:table-cell table:number-columns-repeated="16384"><text:p>{STORY}</text:p>'
    row = f'<table:table-row table:number-rows-repeated="{MOST_CELLS}">{cell}</table:table-cell>'
    return "a.ods", books.ods_of(books.ods_table("One", f"{row}</table:table-row>"))


def xls_whose_records_lie() -> Given:
    """A label that says it is longer than the file, and a sheet that begins behind its end."""
    data = books.xls({"One": [["text"], [STORY]]})
    return "a.xls", data.replace(len(STORY).to_bytes(2, "little") + b"\1", b"\xff\xff\1")


def xls_whose_sectors_go_in_circles() -> Given:
    """An OLE file whose table of sectors leads back to itself."""
    data = bytearray(container({"Workbook": bytes(20_000)}))
    at = 512
    data[at + 8 : at + 200] = (2).to_bytes(4, "little") * 48
    return "a.xls", bytes(data)


# --- RTF


def rtf_whose_raw_bytes_lie() -> Given:
    """Raw bytes, a billion by their own word, and less than none."""
    body = rf"\pard {STORY}\par {{\pict\bin999999999 abc}}{{\pict\bin-999 abc}} {STORY}\par"
    return "a.rtf", rf"{{\rtf1\ansi {body}}}".encode()


def rtf_nested_without_end() -> Given:
    """A hundred thousand groups, each in the one before."""
    return "a.rtf", b"{\\rtf1 " + b"{" * 100_000 + STORY.encode() + b"\\par" + b"}" * 100_001


def rtf_of_open_groups() -> Given:
    """A hundred thousand groups that nothing closes."""
    return "a.rtf", b"{\\rtf1 " + b"{\\b " * 100_000 + STORY.encode()


def rtf_of_numbers_beyond_all() -> Given:
    """Characters of no number, and skips of a billion."""
    body = r"\uc999999999\u99999999999999999999? \u-99999999? \'zz \u55357? x\par" * 200
    return "a.rtf", rf"{{\rtf1\ansi {STORY}\par {body}}}".encode()


def rtf_of_fields_in_fields() -> Given:
    """Twenty thousand links, each the words of another."""
    link = r'{\field{\*\fldinst HYPERLINK "file:///etc/passwd"}{\fldrslt '
    return "a.rtf", (r"{\rtf1 " + link * 20_000 + STORY + "}}" * 20_000 + r"\par}").encode()


# --- PDF


def pdf_whose_pages_go_in_circles() -> Given:
    """A list of pages that holds itself."""
    return "a.pdf", _pdf("<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 10 0 R]>>")


def pdf_that_claims_a_billion_pages() -> Given:
    """Three pages that count themselves as a billion."""
    return "a.pdf", _pdf("<</Type/Pages/Count 1000000000/Kids[10 0 R 12 0 R 14 0 R]>>")


def pdf_whose_streams_lie() -> Given:
    """Lengths of streams beyond the end of the file."""
    return "a.pdf", SAMPLES["PDF"].made().replace(b"/Length ", b"/Length 99999")


def pdf_that_is_no_pdf() -> Given:
    """The first bytes of a PDF and nothing after them."""
    return "a.pdf", b"%PDF-1.7\n" + b"\0" * 2_000


# --- mails and saved pages


def mail_of_parts_in_parts() -> Given:
    """Three thousand parts, each in the one before."""
    head = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
    parts = (
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)
    )
    return "a.eml", head + b"".join(parts) + STORY.encode()


def mail_of_mails_in_mails() -> Given:
    """Five hundred mails, each hanging on the one before."""
    head = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    return "a.eml", head * 500 + b"From: a@b.example\nSubject: y\n\n" + STORY.encode()


def mail_with_a_header_of_a_megabyte() -> Given:
    """One header that is folded twenty thousand times."""
    fold = b"To: " + b"a@b.example,\n " * 70_000 + b"c@d.example\n"
    return "a.eml", b"From: a@b.example\nSubject: x\n" + fold + b"\n" + STORY.encode()


def mail_of_parameters_in_pieces() -> Given:
    """A name in ten thousand numbered pieces, which the standard library sorts at its leisure."""
    pieces = b"".join(b";\n name*%d=a" % n for n in range(10_000))
    return (
        "a.eml",
        b"From: a@b.example\nContent-Type: text/plain" + pieces + b"\n\n" + STORY.encode(),
    )


def mhtml_whose_page_holds_itself() -> Given:
    """A frame in a saved page whose content is the page."""
    frame = '<iframe src="cid:page@a"></iframe>'
    data = pages.mhtml(pages.page(pages.paragraphs() + frame))
    return "a.mhtml", data.replace(
        b"Content-Location:", b"Content-ID: <page@a>\r\nContent-Location:"
    )


def mhtml_without_end() -> Given:
    """A thousand parts of which none is closed."""
    part = b"----B0--\r\nContent-Type: text/html\r\n\r\n<p>x"
    return "a.mhtml", pages.mhtml(pages.page()).replace(b"----B0----\r\n", part * 1_000)


def outlook_mail_that_lies_about_its_properties() -> Given:
    """A mail whose properties say that they are two billion bytes."""
    stream = bytes(32) + b"\x1f\0\x37\0\6\0\0\0\xff\xff\xff\x7f\0\0\0\0" * 50
    return "a.msg", container({"__properties_version1.0": stream})


# --- web archives


def warc_whose_records_lie() -> Given:
    """A record that says it is a hundred terabytes long, and one of less than nothing."""
    data = archive([page(1)])
    lie = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\nx"
    return "a.warc", data + lie % 10**14 + lie % -5


def warc_of_a_page_that_unpacks_to_gigabytes() -> Given:
    """A page of 100 MB of blanks in 100 kB."""
    url, status, _, kind, _ = page(1)
    packed = gzip.compress(b"<html>" + b" " * 100_000_000)
    return "a.warc", archive([(url, status, packed, kind, {"Content-Encoding": "gzip"})])


def warc_without_records() -> Given:
    """A hundred thousand beginnings of records."""
    return "a.warc", b"WARC/1.0\r\n\r\n" * 100_000


# --- tables


def csv_of_an_open_quotation() -> Given:
    """A mark in the first row that nothing closes, before two thousand rows."""
    rows = "".join(f'Pier {n},"{STORY}"\n' for n in range(2_000))
    return "a.csv", f'title,text\nPier,"{STORY}\n{rows}'.encode()


def csv_of_marks_alone() -> Given:
    """Three hundred thousand quotation marks."""
    return "a.csv", b"title,text\n" + b'"' * 300_001


def csv_of_too_many_columns() -> Given:
    """A header of fifty thousand names."""
    names = ",".join(f"text{n}" for n in range(50_000))
    return "a.csv", f"{names}\n{',' * 49_999}\n".encode()


def csv_of_rows_that_never_fit() -> Given:
    """Two thousand rows, each with a mark in the wrong place."""
    return "a.csv", ("title,text\n" + f'a"b,"c"d" {STORY}\n' * 2_000).encode()


def json_nested_without_end() -> Given:
    """A hundred thousand lists, each in the one before."""
    return "a.json", b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def json_of_objects_in_objects() -> Given:
    """A hundred thousand objects, each in the one before and none closed."""
    return "a.json", b'{"text":' * 100_000


def json_of_numbers_beyond_all() -> Given:
    """Numbers of many digits, and some that are none, in every field."""
    row = f'{{"text": "{STORY}", "date": {"9" * 5_000}, "page": 1e999, "author": NaN}}'
    return "a.json", f"[{row}]".encode()


def json_of_half_characters() -> Given:
    """Halves of characters and NULs in every field."""
    half = "a \\ud83d b \\u0000 c"
    fields = ("title", "outlet", "author", "url", "section", "page", "language")
    row = ", ".join(f'"{name}": "{half}"' for name in ("text", *fields))
    return "a.json", f"[{{{row}}}]".encode()


def json_lines_of_a_name_each() -> Given:
    """Three hundred rows, each with fifty names that no other has."""
    rows = ({f"name {n} {k}": "x" for k in range(50)} | {"text": STORY} for n in range(300))
    return "a.jsonl", "\n".join(map(json.dumps, rows)).encode()


def parquet_whose_footer_lies() -> Given:
    """A table whose footer says that it is two gigabytes long."""
    data = SAMPLES["Parquet"].made()
    return "a.parquet", data[:-8] + b"\xff\xff\xff\x7f" + data[-4:]


def parquet_of_one_text_many_times() -> Given:
    """A column of one text of 3 MB, five times, in a kilobyte."""
    table = pa.table({"text": pa.DictionaryArray.from_arrays([0] * 5, ["a" * 3_000_000])})
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd")
    return "a.parquet", stream.getvalue()


# --- web pages and databases


def page_nested_without_end() -> Given:
    """A hundred thousand elements, each in the one before."""
    return "a.html", pages.page("<div>" * 100_000 + pages.paragraphs()).encode()


def page_of_open_emphasis() -> Given:
    """Thirty thousand marks of emphasis that nothing closes: each paragraph repeats them all."""
    return "a.html", pages.page("<b><i>" * 15_000 + pages.paragraphs() * 20).encode()


def page_of_attributes() -> Given:
    """One element with a hundred thousand attributes."""
    attributes = " ".join(f"a{n}='x'" for n in range(100_000))
    return "a.html", pages.page(f"<div {attributes}>{pages.paragraphs()}</div>").encode()


def page_that_reaches_out() -> Given:
    """Frames, style sheets, pictures and entities that lie on the machine or on a server."""
    reach = (
        '<base href="file:///etc/"><link rel="stylesheet" href="https://evil.example/a.css">'
        '<iframe src="file:///etc/passwd"></iframe><object data="passwd"></object>'
        '<img src="https://evil.example/a.png"><script src="https://evil.example/a.js"></script>'
    )
    return "a.html", pages.page(head=reach).encode()


def page_in_an_encoding_that_is_none() -> Given:
    """A page that says it is written in something that Python would unpack or run."""
    head = '<meta charset="zip"><meta charset="punycode"><meta charset="unicode_escape">'
    return "a.html", pages.page(head=head).encode() + b"\xff"


def page_of_structured_data_without_end() -> Given:
    """Data about the article nested a hundred thousand deep."""
    data = '{"@graph":[' * 100_000
    return "a.html", pages.page(head=f'<script type="application/ld+json">{data}</script>').encode()


def lexisnexis_of_positions_alone() -> Given:
    """Two thousand documents without a word, of a billion."""
    lines = (f"{' ' * 30}{n} of 1,000,000,000 DOCUMENTS\n\n" for n in range(1, 2_001))
    return "a.txt", "".join(lines).encode()


def lexisnexis_that_claims_a_billion() -> Given:
    """A cover that says a billion documents were chosen."""
    cover = nexis_txt.COVER.replace("1-2", "1-999999")
    return "a.txt", (cover + nexis_txt.ENGLISH.format(number=1, all=999_999)).encode()


def _word(text: str) -> bytes:
    return _packed({"_rels/.rels": RELATIONS, "word/document.xml": text})


def _packed(parts: dict[str, str]) -> bytes:
    return books.zipped(parts)


def _added(data: bytes, parts: dict[str, str]) -> bytes:
    """The package ``data`` with further members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        for name, part in parts.items():
            info = zipfile.ZipInfo("x")
            info.filename = name
            with warnings.catch_warnings(action="ignore"):
                new.writestr(info, part)
    return stream.getvalue()


def _sheet(rows: str, above: str = "") -> bytes:
    data = books.xlsx({"One": [["text"], [STORY]]})
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
    sheet = f'{above}<worksheet xmlns="{space}"><sheetData>{head}{rows}</sheetData></worksheet>'
    return _replaced(data, "xl/worksheets/sheet1.xml", sheet)


def _replaced(data: bytes, name: str, part: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return books.zipped({n: part if n == name else old.read(n) for n in old.namelist()})


def _renamed(data: bytes, name: str, other: str, target: str) -> bytes:
    """A workbook whose sheet ``name`` has ``other`` as its name, which its relations say too."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {n: old.read(n) for n in old.namelist()}
    relations = parts["xl/_rels/workbook.xml.rels"].replace(target.encode(), f"/{other}".encode())
    parts["xl/_rels/workbook.xml.rels"] = relations
    return books.zipped({(other if n == name else n): part for n, part in parts.items()})


def _pdf(tree: str) -> bytes:
    data = SAMPLES["PDF"].made()
    begin = data.index(b"<</Type/Pages")
    end = data.index(b">>", begin) + 2
    return data[:begin] + tree.encode() + data[end:]
