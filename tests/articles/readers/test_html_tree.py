"""Pages of databases: their encoding, which they often state wrongly, and their paragraphs."""

from __future__ import annotations

import time

import pytest

from workbench.articles.readers.html_tree import is_page, paragraphs_of, tree_of, words
from workbench.articles.readers.model import NotReadError

pytest.importorskip("lxml", reason="the extra `formats` is not installed")


def page(body: str, charset: str = "utf-8") -> str:
    return (
        f'<html><head><meta charset="{charset}"><title>T</title></head><body>{body}</body></html>'
    )


DECODED = [
    ("utf-8", "utf-8", ()),
    ("iso-8859-1", "utf-8", ()),
    ("utf-8", "utf-16", ()),
    ("iso-8859-1", "cp1252", ()),
    ("utf-8", "cp1252", ("encoding_guessed",)),
    ("windows-1250", "cp1250", ()),
    ("no-such-thing", "cp1252", ("encoding_guessed",)),
]


@pytest.mark.parametrize(("stated", "real", "issues"), DECODED)
def test_bytes_are_read_as_what_they_are(stated: str, real: str, issues: tuple[str, ...]) -> None:
    tree, codes = tree_of(page("<p>Grüße – aus Köln</p>", stated).encode(real))
    assert (words(tree), codes) == ("Grüße – aus Köln", issues)


def test_a_byte_broken_in_utf_8_costs_that_letter_alone() -> None:
    data = page("<p>Grüße aus Köln am Fluß</p>").encode().replace("ß".encode(), b"\xc3", 1)
    tree, codes = tree_of(data)
    assert words(tree) == "Grü\ufffde aus Köln am Fluß"
    assert codes == ("encoding_damaged",)


def test_paragraphs_end_at_blocks_and_at_two_breaks() -> None:
    tree, _ = tree_of(
        page(
            "<div>One <b>bold</b>\n word<br>goes on<br> <br/>Two<p></p>Three<table><tr><td>Four"
            "</td></tr></table>Five<script>no()</script><!-- no --> six</div>"
        ).encode()
    )
    assert paragraphs_of(tree) == ["One bold word goes on", "Two", "Three", "Four", "Five six"]


def test_elements_left_out_take_their_words_with_them_and_leave_those_behind() -> None:
    tree, _ = tree_of(page("<div>One<aside>no <b>no</b></aside> two</div>").encode())
    assert paragraphs_of(tree, tree.iter("aside")) == ["One two"]


def test_a_page_nested_too_deep_says_that_the_rest_is_lost() -> None:
    tree, codes = tree_of(page("<b>x" * 5000).encode())
    assert codes == ("file_cut",)
    assert len(words(tree)) > 200


@pytest.mark.parametrize("data", [b"", b"   ", b"\0\0\0", b"<!-- x -->"])
def test_what_holds_no_page_is_not_read(data: bytes) -> None:
    with pytest.raises(NotReadError):
        tree_of(data)


@pytest.mark.parametrize(
    ("head", "known"),
    [(b"<!DOCTYPE html>", True), (b"\xef\xbb\xbf\n<?xml version='1.0'?><HTML>", True),
     (b"<!-- a --> <!-- b --><body>", True), (b"{\\rtf1", False), (b"<rss>", False),
     (b"A <html> page", False)],
)  # fmt: skip
def test_a_page_is_told_by_its_first_element(head: bytes, known: bool) -> None:
    assert is_page(head) is known


def test_comments_without_end_take_no_time() -> None:
    before = time.perf_counter()
    assert not is_page(b"<!-- --> " * 500)
    assert not is_page(b"<!--" * 1000)
    assert time.perf_counter() - before < 1
