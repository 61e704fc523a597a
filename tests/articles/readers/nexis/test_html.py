"""Old LexisNexis web pages, with an error page among the documents."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date

from tests.articles.readers.exports import export
from tests.articles.readers.fuzz import damaged
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.nexis.html import knows, read

HEAD = """<HTML><HEAD><STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; }
.c2 { font-family: Arial; font-size: 10pt; font-weight: normal; }
.c4 { font-family: Arial; font-size: 10pt; font-weight: bold; color: #CC0033; }
.c5 { text-align: left; }
.c7 { font-family: Arial; font-size: 14pt; font-weight: bold; }
.c8 { font-family: Arial; font-size: 10pt; font-weight: bold; }
--></STYLE>
<!-- LXNComment 1:2 -->
<TITLE>&nbsp;</TITLE><META TOPIC="null" DOCUMENTS="99" /></HEAD><BODY>
<DIV CLASS="c5"><P CLASS="c5"><SPAN CLASS="c2">Download Request: Selected Items<BR>Terms: bridge
</SPAN></P></DIV>
"""
BEGIN = '<A NAME="D"></A><!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->\n'
END = "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n"
ERROR = (
    f'{BEGIN}<BR><DIV CLASS="c5"><P CLASS="c5"><SPAN CLASS="c2">We are sorry but there is an error'
    f" in this document and it is not possible to display it.</SPAN></P></DIV>{END}"
)


def centred(words: str) -> str:
    return f'<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">{words}</SPAN></P></DIV>\n'


def label(name: str, value: str) -> str:
    return (
        f'<BR><DIV CLASS="c5"><P CLASS="c5"><SPAN CLASS="c8">{name}: </SPAN>'
        f'<SPAN CLASS="c2">{value}</SPAN></P></DIV>\n'
    )


def article(number: int, total: int, *, title: str = "The bridge opens;<BR>A town waits") -> str:
    named = f'<BR><DIV CLASS="c5"><P CLASS="c5"><SPAN CLASS="c7">{title}</SPAN></P></DIV>'
    story = (
        '<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">&quot;The </SPAN>'
        '<SPAN CLASS="c4">bridge</SPAN><SPAN CLASS="c2"> is open,&quot; said Carla Lind.&nbsp;'
        "</SPAN></P>\n<P></P><P CLASS='c9'><SPAN CLASS='c2'>A list:<BR>&nbsp;<BR>The first</SPAN>"
        "</P></DIV>"
    )
    return "".join(
        (
            BEGIN,
            "<style> .resize { width:auto } </style>",
            centred(f"{number} of {total} DOCUMENTS"),
            centred("The Daily Planet"),
            '<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">March</SPAN><SPAN CLASS="c2"> 3, '
            "2014, Monday, Late Edition<BR>Correction Appended</SPAN></P></DIV>",
            named if title else "",
            label("BYLINE", "By ANNA BERG"),
            label("SECTION", "Section B; Page 22, Column 2; National Desk"),
            label("LENGTH", "12 words"),
            story,
            label("LOAD-DATE", "March 4, 2014"),
            label("LANGUAGE", "ENGLISH"),
            label("GRAPHIC", "Table (source: An Office)"),
            centred("Copyright 2014 Planet Papers<BR>All Rights Reserved"),
            END,
        )
    )


def reading(*documents: str) -> Reading:
    page = HEAD + "".join(documents) + "</BODY></HTML>"
    file = File("export.html", page.encode("cp1252"))
    assert knows(file)
    return read(file)


def test_a_document_is_read_with_hits_and_entities_as_plain_words() -> None:
    found = reading(article(2001, 2146))
    assert found == Reading(
        drafts=(
            Draft(
                text='"The bridge is open," said Carla Lind.\n\nA list:\n\nThe first',
                title="The bridge opens; A town waits",
                outlet="The Daily Planet",
                published=date(2014, 3, 3),
                byline="ANNA BERG",
                section="Section B; National Desk",
                page="22",
                language="en",
            ),
        )
    )


def test_an_error_page_is_a_missing_article_and_hides_none() -> None:
    found = reading(article(1, 3), ERROR, article(3, 3))
    assert (len(found.drafts), found.expected) == (2, 3)
    assert "sorry" not in "".join(made.text for made in found.drafts)


def test_a_document_without_a_title_keeps_its_story() -> None:
    (made,) = reading(article(1, 1, title="")).drafts
    assert (made.title, made.text[:11]) == (None, '"The bridge')


def test_rows_of_a_table_are_lines() -> None:
    table = (
        '<TABLE CLASS="c11"><TR><TD><P CLASS="c6">Rank</P></TD><TD><P>Bank</P></TD></TR>'
        "<TR><TD><P>1</P></TD><TD><P>Oberau</P></TD></TR></TABLE>"
    )
    page = article(1, 1).replace("<P></P>", f"</DIV>{table}<DIV>")
    (made,) = reading(page).drafts
    assert "Rank | Bank\n\n1 | Oberau" in made.text


def test_other_web_pages_are_not_taken_for_an_export() -> None:
    assert not knows(File("a.html", b"<html><p>1 of 10 DOCUMENTS</p></html>"))
    assert not knows(File("a.html", b""))


def test_damage_and_open_tags_raise_nothing_and_take_no_time() -> None:
    data = (HEAD + article(1, 2) + ERROR + article(2, 2)).encode()
    for broken in damaged(data, 60):
        file = File("a.html", broken)
        knows(file)
        with suppress(NotReadError):
            read(file)
    begin = time.monotonic()
    for piece in ("<", "<P ", "<!--", "<DOCFULL>", "<STYLE>", "<SPAN CLASS=", "&amp"):
        read(File("a.html", (HEAD + BEGIN + piece * 30_000).encode()))
    assert time.monotonic() - begin < 10


def test_the_real_exports_are_read() -> None:
    found = read(export("lexisnexis_afp.html"))
    assert len(found.drafts) == 74
    assert found.expected is None
    assert {made.outlet for made in found.drafts} == {"Agence France Presse -- English"}
    days = [made.published.day for made in found.drafts if made.published]
    assert [days.count(day) for day in (12, 13, 14)] == [30, 26, 18]
    assert all(made.title and made.text and made.language == "en" for made in found.drafts)
    found = read(export("lexisnexis_en.html"))
    assert [str(made.published) for made in found.drafts] == ["1991-12-19", "1993-01-28"]
    assert found.expected is None
    found = read(export("lexisnexis_error_inside.html"))
    assert (len(found.drafts), found.expected) == (1, 2)
    assert found.drafts[0].page == "B22"
