"""Tags of HTML that set a plain text are taken out; a text that speaks of them keeps them."""

from __future__ import annotations

import pytest

from workbench.articles.readers.plain.tags import without_tags


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("<p>One.</p><p>Two\nand <b>three</b>.</p>", "One.\n\nTwo and three."),
        ("One<br>\ntwo<br/>\nthree", "One\ntwo\nthree"),
        ("A <b>bold</b> word.\n\nAnother <i>line</i>\nand one more.",
         "A bold word.\n\nAnother line\nand one more."),
        ('She wrote <a href="https://example.org">this</a> &amp; that.',
         "She wrote this & that."),
        ("See <https://example.org/a> and <b>this</b>.", "See https://example.org/a and this."),
    ],
)  # fmt: skip
def test_tags_are_taken_out(text: str, bare: str) -> None:
    assert without_tags(text) == bare


@pytest.mark.parametrize(
    "text",
    [
        "Paragraphs stand between `<p>` and `</p>`.",
        "Use “<b>” for bold and “<i>” for the rest.",
        "A tag (<br>) and another <b>.",
        "```\n<p>One.</p>\n```",
        "Where a < b and c > d it holds.",
        "One <b> alone.",
    ],
)
def test_what_is_spoken_of_stays(text: str) -> None:
    assert without_tags(text) == text
