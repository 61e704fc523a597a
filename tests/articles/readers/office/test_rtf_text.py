r"""Paragraphs of RTF: encodings, links, breaks; damage."""

from __future__ import annotations

import time

import pytest

from tests.articles.readers.fuzz import survives
from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.office.rtf_text import is_cut, is_rtf, rtf_paragraphs

pytest.importorskip("striprtf", reason="the extra `formats` is not installed")

FONTS = r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset238 Arial CE;}}"


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0" + FONTS) -> bytes:
    return ("{\\rtf1" + head + "\n" + body + "}").encode("utf-8")


def texts(body: str) -> list[str]:
    return [made.text for made in rtf_paragraphs(rtf(body))]


def test_paragraphs_end_at_par_and_lines_at_line() -> None:
    assert texts(r"One\line two\par \par Three\par") == ["One\ntwo", "", "Three"]


def test_a_word_in_the_text_that_looks_like_a_control_stays() -> None:
    assert texts(r"C:\\line and \{\\page\}\par") == [r"C:\line and {\page}"]


def test_a_link_is_its_words_and_not_its_address() -> None:
    field = r'{\field{\*\fldinst{HYPERLINK "http://example.org/a b"}}{\fldrslt{\ul Oberau}}}'
    assert texts(rf"The mayor of {field} left the hyperlink.\par") == [
        "The mayor of Oberau left the hyperlink."
    ]


def test_characters_are_read_by_font_page_unicode_and_halves() -> None:
    assert texts(r"\f0 \'84Gr\'fc\'dfe\'93 \f1 \'e8\par") == ["„Grüße“ č"]
    assert texts(r"\uc1 \u8222?Caf\u233\'e9\u8220? \u-10179?\u-8704?\par") == ["„Café“ 😀"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_raw_letters_beyond_ascii_are_read_in_either_encoding(encoding: str) -> None:
    data = (r"{\rtf1\ansi" + FONTS + r"Müller sagte „nein“.\par}").encode(encoding)
    assert [made.text for made in rtf_paragraphs(data)] == ["Müller sagte „nein“."]


def test_the_stated_page_is_taken_where_raw_bytes_are_not_utf_8() -> None:
    data = b"{\\rtf1\\ansi\\ansicpg1250 P\xf8\xedli\x9a\\par}"
    assert [made.text for made in rtf_paragraphs(data)] == ["Příliš"]


def test_breaks_of_page_and_section_begin_a_paragraph() -> None:
    made = rtf_paragraphs(rtf(r"One\par Two\page Three\par\pard\pagebb Four\par\sect Five\par"))
    assert [(p.text, p.page_break) for p in made if p.text] == [
        *[("One", False), ("Two", False), ("Three", True), ("Four", True), ("Five", True)]
    ]


def test_cells_are_paragraphs() -> None:
    assert texts(r"\trowd One\cell Two\cell\row Three\par") == ["One", "Two", "Three"]


def test_headers_pictures_and_notes_of_the_file_are_no_text() -> None:
    picture = r"{\pict\pngblip " + "0a" * 3000 + "}"
    header = r"{\header Page 1\par}{\info{\title Secret}}"
    assert texts(rf"{header}{picture}Text\par") == ["Text"]


def test_a_font_table_without_end_or_with_endless_fonts_takes_no_time() -> None:
    begin = time.monotonic()
    many = r"{\rtf1{\fonttbl" + r"\f0" * 200_000 + r"}Text\par}"
    assert [made.text for made in rtf_paragraphs(many.encode())] == ["Text"]
    with pytest.raises(NotReadError):
        rtf_paragraphs((r"{\rtf1{\fonttbl" + r"{\f0" * 200_000).encode())
    rtf_paragraphs(rtf(r"{\field{\*\fldinst{HYPERLINK " * 20_000))
    assert time.monotonic() - begin < 10


def test_a_file_that_is_cut_off_gives_what_there_is_and_can_be_told() -> None:
    whole = rtf(r"One\par Two\par")
    assert not is_cut(whole)
    assert not is_cut(whole + b"\r\n\0")
    assert is_cut(whole[:-6])
    assert rtf_paragraphs(whole[:-6])[0].text == "One"


def test_what_is_no_rtf_is_not_read() -> None:
    assert is_rtf(rtf("x"))
    assert not is_rtf(b"Text about {\\rtf")
    with pytest.raises(NotReadError) as fault:
        rtf_paragraphs(b"Text")
    assert fault.value.issue == "unreadable"


def test_damage_raises_nothing_but_not_read() -> None:
    survives(rtf_paragraphs, rtf(r"\f1 Gr\'fc\u8222?\uc0\par{\b Two}\line\bin3 abc\par" * 5))
