"""Markdown: a bullet a quote, and no character of an article is ever markup."""

from __future__ import annotations

import re
from html import unescape

import mistune
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.exports.frames import BARE, HARBOUR, HOSTILE, hostile_texts, saying, two
from workbench.exports import fragments

COMMON = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# The readers' extensions that make something of characters CommonMark leaves alone.
PLUGINS = [
    *("strikethrough", "footnotes", "table", "url", "task_lists", "def_list", "abbr"),
    *("math", "mark", "insert", "superscript", "subscript", "spoiler"),
]
EXTENDED = mistune.create_markdown(escape=False, plugins=PLUGINS)
# What a bullet is made of: the list, the title's emphasis, and breaks between a quote's lines.
OURS = {"h1", "ul", "li", "em", "br"}


def _file(quotes: object) -> str:
    return "".join(fragments(quotes, [HARBOUR, BARE], "markdown").pieces())


def _words(html: str) -> list[str]:
    return unescape(re.sub(r"<[^>]*>", " ", html)).split()


def test_file_as_it_is_read() -> None:
    assert _file(two()) == (
        "# Quotes\n\n"
        "- “We have \\*no\\* choice 🌊,” — Maria Duarte, engineer, River Board. "
        "*Harbour to close*, Varna Post, 2024-02-29, paragraph 4.\n"
        "- the harbour will close — unnamed source (belief or intention, as the article reports "
        "it). Untitled article (bare.txt), no date, paragraph 1.\n"
    )


def test_body_that_speaks_for_itself_is_named_once() -> None:
    quotes = two().iloc[:1].assign(speaker="River Board", role=None)
    assert "— River Board. *" in _file(quotes)


def test_indirect_speech_is_not_taken_for_the_speakers_words() -> None:
    quotes = two().iloc[1:].assign(speech=True)
    assert "— unnamed source (indirect speech)." in _file(quotes)


@pytest.mark.parametrize("text", HOSTILE)
def test_known_tricks_are_text(text: str) -> None:
    _check(text)


@given(hostile_texts())
@settings(deadline=None)
def test_any_text_is_text(text: str) -> None:
    _check(text)


def _check(text: str) -> None:
    written = _file(saying(text))
    for html in (COMMON.render(written), str(EXTENDED(written))):
        tags = set(re.findall(r"<(\w+)", html))
        assert tags <= OURS, html
        assert html.count("<li") == 1
        # The quote, then its speaker, both with nothing added and nothing left out.
        said, rest = _words(html)[1:], [*text.split(), "—", *text.split()]
        assert _plain(said)[: len(_plain(rest))] == _plain(rest)


def _plain(words: list[str]) -> str:
    """Without white space, which Markdown may change, and what it replaces for safety."""
    return "".join(words).replace("\ufeff", "").translate(dict.fromkeys(range(32)))


def test_link_and_image_are_no_link_and_no_image() -> None:
    written = _file(saying("![x](http://a.example/b.png) <http://a.example> http://a.example"))
    assert "<a" not in str(EXTENDED(written))
    assert "<img" not in COMMON.render(written)


def test_selection_is_told_at_the_head_as_plain_words() -> None:
    parts = fragments(two(), [HARBOUR, BARE], "markdown")
    written = "".join(parts.pieces("Selected 2 of 9 quotes. Outlet: *A* <b>."))
    assert written.startswith(
        "# Quotes\n\nSelected 2 of 9 quotes. Outlet: \\*A\\* \\<b\\>.\n\n- “We have"
    )
    for html in (COMMON.render(written), str(EXTENDED(written))):
        assert set(re.findall(r"<(\w+)", html)) <= OURS | {"p"}
