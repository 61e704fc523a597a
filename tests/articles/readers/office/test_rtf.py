"""RTF documents of no database."""

from __future__ import annotations

import pytest

from tests.articles.readers.fuzz import survives
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.office import rtf

pytest.importorskip("striprtf")

FIRST = (
    "The council of Tarnby sold the old mill on Thursday to a builder from the next town, and the "
    "mayor, who had fought for it, was glad."
)
SECOND = "The price was not told, and the neighbours fear for the trees around the yard."


def made(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    info = rf"{{\info{{\title {title}}}{{\author {author}}}}}"
    body = "".join(rf"\pard\plain {words}\par " for words in paragraphs)
    return (
        rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0\fswiss Arial;}}}}{info}{body}}}"
    ).encode("cp1252")


def read(data: bytes) -> Reading:
    return rtf.read(File("a.rtf", data))


def test_rtf_is_known_by_its_first_bytes() -> None:
    assert rtf.knows(File("a.doc", made(FIRST)))
    assert not rtf.knows(File("a.rtf", b"Only a text"))


def test_paragraphs_and_the_words_of_links_are_text() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt the old mill}}'
    data = made(FIRST.replace("the old mill", link), "", SECOND)
    assert read(data) == Reading((Draft(f"{FIRST}\n\n{SECOND}"),))


def test_properties_count_where_they_are_sensible() -> None:
    (draft,) = read(made(FIRST, title=r"M\'fchle und B\u228?ume verkauft", author="Office")).drafts
    assert (draft.title, draft.byline) == ("Mühle und Bäume verkauft", None)
    (draft,) = read(made("By Ulla Brask", FIRST, title="doc1", author="Ulla Brask")).drafts
    assert (draft.title, draft.byline) == (None, "Ulla Brask")


def test_a_document_without_words_is_empty_or_a_picture() -> None:
    assert read(made("")) == Reading()
    assert read(made(r"{\pict\pngblip 89504e47}")) == Reading(issues=("pages_without_text",))


def test_a_document_that_is_cut_off_gives_what_it_has_and_says_so() -> None:
    (draft,) = read(made(FIRST, SECOND)[:-60]).drafts
    assert draft.text.startswith(FIRST)
    assert draft.issues == ("file_cut",)


def test_what_is_no_rtf_is_not_read() -> None:
    with pytest.raises(NotReadError, match="unreadable"):
        read(b"Only a text")


def test_a_damaged_document_raises_nothing_but_not_read() -> None:
    survives(read, made(FIRST, SECOND, title="Council sells the old mill"))
