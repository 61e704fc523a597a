"""Files that are hostile by their size alone: a line, a cell, a list without end.

Each function gives the name of a file and its bytes.
"""

from __future__ import annotations

from tests.articles.readers.factiva import test_rtf as factiva
from tests.articles.readers.nexis import test_txt as nexis_txt
from tests.articles.readers.office.made import document, paragraph
from tests.articles.readers.office.odt_made import make_odt, p
from tests.articles.readers.table import books
from tests.articles.readers.web import pages
from tests.hostile.formats_inputs import STORY

Given = tuple[str, bytes]
MANY = 100_000
WORDS = f"{STORY} "


def csv_of_many_tiny_articles() -> Given:
    """A hundred thousand rows."""
    return "a.csv", (
        "title,text\n" + "".join(f'Pier {n},"{STORY}"\n' for n in range(MANY))
    ).encode()


def csv_of_one_cell() -> Given:
    """A cell of 20 MB on one line."""
    return "a.csv", f'title,text\nPier,"{WORDS * 240_000}"\n'.encode()


def csv_of_a_large_open_quotation() -> Given:
    """A mark that nothing closes, before 50 MB of rows."""
    return "a.csv", ('title,text\nPier,"It shut.\n' + f'Pier,"{WORDS * 10}"\n' * 59_000).encode()


def json_of_an_open_text() -> Given:
    """A text of 50 MB that nothing closes."""
    return "a.json", f'[{{"title": "Pier", "text": "{WORDS * 600_000}'.encode()


def json_of_many_open_objects() -> Given:
    """Two million beginnings of objects, a line each."""
    return "a.jsonl", b'{"text": "x\n' * 2_000_000


def lexisnexis_of_many_tiny_articles() -> Given:
    """A hundred thousand documents."""
    head = "Post\n\nMay 2, 2003 Friday\n\nPier\n\nLENGTH: 9 words\n\n"
    one = f"   {{}} of 100000 DOCUMENTS\n\n\n{head}{STORY}\n\nLOAD-DATE: May 3, 2003\n\n\n"
    return "a.txt", "".join(map(one.format, range(1, MANY + 1))).encode()


def lexisnexis_of_one_line() -> Given:
    """A story of 20 MB on one line."""
    whole = nexis_txt.ENGLISH.format(number=1, all=1)
    return "a.txt", whole.replace("It is finished", WORDS * 240_000).encode()


def factiva_rtf_of_many_articles() -> Given:
    """Twenty thousand articles of Factiva."""
    return "a.rtf", factiva.file(*[factiva.bare()] * 20_000).data


def rtf_of_one_line() -> Given:
    """A paragraph of 20 MB."""
    return "a.rtf", rf"{{\rtf1\ansi {WORDS * 240_000}\par}}".encode()


def word_of_one_paragraph() -> Given:
    """A paragraph of 20 MB."""
    return "a.docx", document(paragraph(WORDS * 240_000))


def odt_of_many_paragraphs() -> Given:
    """Three hundred thousand paragraphs."""
    return "a.odt", make_odt(p(STORY) * 300_000)


def xlsx_of_many_tiny_articles() -> Given:
    """A hundred thousand rows of a sheet."""
    rows = [["title", "text"], *([f"Pier {n}", STORY] for n in range(MANY))]
    return "a.xlsx", books.xlsx({"One": rows})


def xlsb_of_many_tiny_articles() -> Given:
    """A hundred thousand rows of a binary sheet."""
    rows = [["title", "text"], *([f"Pier {n}", STORY] for n in range(MANY))]
    return "a.xlsb", books.xlsb({"One": rows})


def page_of_open_tags() -> Given:
    """A million elements that nothing closes."""
    return "a.html", pages.page("<p><b>" * 500_000 + pages.paragraphs()).encode()


def page_of_one_line() -> Given:
    """A paragraph of 20 MB."""
    return "a.html", pages.page(f"<p>{WORDS * 240_000}</p>").encode()


def page_of_open_comments() -> Given:
    """A million beginnings of comments."""
    return "a.html", pages.page("<!--" * 1_000_000).encode()


def mail_of_one_line() -> Given:
    """A mail of one line of 20 MB."""
    return (
        "a.eml",
        f"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\n{WORDS * 240_000}".encode(),
    )


def mail_of_open_tags() -> Given:
    """A mail in HTML with a million elements that nothing closes."""
    head = "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    return "a.eml", (head + "<p><b>" * 500_000 + STORY).encode()
