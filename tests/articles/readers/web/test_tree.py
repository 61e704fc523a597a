"""The bytes of pages become characters and elements, whatever their encoding and depth."""

from __future__ import annotations

import pytest

from tests.articles.readers.web.pages import page
from workbench.articles.readers.web.blocks import blocks_of, paragraphs_of, word_count
from workbench.articles.readers.web.tree import clear, page_text, parsed, read_page, words_of

WORDS = "Zoë said “no”."


def charset(name: str) -> str:
    return f'<html><head><meta charset="{name}"></head><p>'


ENCODINGS = [
    (charset("utf-8").encode() + WORDS.encode(), ()),
    # A page that was saved anew may still name its old encoding.
    (charset("iso-8859-1").encode() + WORDS.encode(), ()),
    (charset("iso-8859-1").encode() + WORDS.encode("cp1252"), ()),
    (charset("windows-1252").encode() + WORDS.encode("cp1252"), ()),
    (b"<html><p>" + WORDS.encode("cp1252"), ("encoding_guessed",)),
    (("<html><p>" + WORDS).encode("utf-16"), ()),
    (b"\xef\xbb\xbf<html><p>" + WORDS.encode(), ()),
    (b'<?xml version="1.0" encoding="utf-8"?><html><p>' + WORDS.encode(), ()),
]


@pytest.mark.parametrize(("data", "issues"), ENCODINGS)
def test_encoding(data: bytes, issues: tuple[str, ...]) -> None:
    text, codes = page_text(data)
    assert text.endswith(WORDS)
    assert codes == issues


def test_a_page_in_cyrillic_is_read_as_it_says() -> None:
    data = charset("windows-1251").encode() + "Причал закрыт".encode("cp1251")
    assert page_text(data)[0].endswith("Причал закрыт")


@pytest.mark.parametrize("name", ["punycode", "hex", "unicode_escape", "no-such-encoding"])
def test_a_codec_that_is_no_encoding_of_pages_is_not_believed(name: str) -> None:
    text, codes = page_text(charset(name).encode() + WORDS.encode("cp1252"))
    assert text.endswith(WORDS)
    assert codes == ("encoding_guessed",)


def test_broken_bytes_are_told() -> None:
    assert page_text(charset("utf-8").encode() + b"caf\xe9 \xff")[1] == ("encoding_damaged",)


def test_tags_that_nobody_closed_lose_nothing() -> None:
    html = "<html><body>" + "".join(f"<font><div><p>Line {i}.</p>" for i in range(400))
    root, whole = parsed(html)
    assert whole
    assert words_of(root).count("Line") == 400


def test_what_nests_too_deep_to_be_read_is_told() -> None:
    html = "<html><body>" + "<div>" * 5000 + "<p>Words.</p>"
    found = read_page(html.encode())
    assert found is not None
    assert found.issues == ("story_uncertain",)


def test_words_by_the_megabyte_are_read() -> None:
    root, whole = parsed("<html><body><p>" + "quay " * 2_200_000)
    assert whole
    assert len(words_of(root)) > 10_000_000


def test_scripts_styles_and_pictures_are_no_words() -> None:
    found = read_page(page().encode())
    assert found is not None
    clear(found.root)
    assert not {"var", "color:", "red"} & set(words_of(found.root).split())


def test_entities_of_a_doctype_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><p>&b; end'
    root, _ = parsed(bomb)
    assert "aaaaaaaaaa" not in words_of(root).replace('"aaaaaaaaaa"', "")


WIDE = "The harbour board voted on Tuesday to close the old quay by the"
LINES = [
    ("one\n\ntwo", ["one", "two"]),
    ("one\n \n\n two", ["one", "two"]),
    ("A verse.\nAnother verse.", ["A verse.", "Another verse."]),
    ("\n".join([WIDE] * 3 + ["end."]), [" ".join([WIDE] * 3 + ["end."])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_that_were_broken_at_a_width_are_joined(text: str, expected: list[str]) -> None:
    assert paragraphs_of(text) == expected


def test_every_word_is_in_one_block() -> None:
    html = "<body>a<p>b <i>c</i><div>d<br><br>e</div>f</p><ul><li>g<p>h</li></ul>i</body>"
    root, _ = parsed(html)
    assert [block.text for block in blocks_of(root)] == ["a", "b c", "d", "e", "f", "g", "h", "i"]


def test_words_without_blanks_are_counted() -> None:
    assert word_count("The quay is closed") == 4
    assert word_count("埠頭は閉鎖された") == 1 + 4
