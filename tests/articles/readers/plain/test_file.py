"""Plain text as files have it becomes the text that was written."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.articles import Article, read_articles
from workbench.articles.decoding import decode
from workbench.articles.readers.model import File
from workbench.articles.readers.plain.file import knows, read, repaired_text

PARAGRAPHS = [
    "The board of Westmark voted on Tuesday to close the old ferry terminal by the end of a year, "
    "ending a dispute of almost ten years between the town and the crews who work there.",
    "“It’s the well-known end of a story,” said Zoë Reed, who has run the smaller of the two "
    "ferries since her father left it to her. “We asked the government three times in one evening, "
    "and three times they looked at their papers.”",
]
TEXT = "\n\n".join(PARAGRAPHS)


def read_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    (draft,) = read(File("a.txt", data)).drafts
    return draft.text, draft.issues


def test_plain_text_is_known_by_its_name() -> None:
    assert [knows(File(name, b"")) for name in ("a.txt", "b.md", "c", "d.pdf")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_a_text_that_needs_nothing_is_what_it_was() -> None:
    assert read_text(TEXT.encode()) == (TEXT, ())


def test_broken_lines_and_cut_words_are_whole_again() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)
    cut = wrapped.replace("the government three", "the govern-\nment three")
    assert cut.count("\n") > wrapped.count("\n")
    assert read_text(cut.encode())[0].replace("\n\n", "\n").split("\n")[-1].count("govern-") == 0
    assert read_text(wrapped.encode()) == (TEXT, ())


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\r\r\n"])
def test_lines_may_end_in_every_way(end: str) -> None:
    assert read_text(TEXT.replace("\n", end).encode()) == (TEXT, ())


def test_ends_of_lines_may_be_mixed() -> None:
    assert read_text(b"one\r\ntwo\rthree\nfour\xe2\x80\xa9five") == (
        "one\ntwo\nthree\nfour\n\nfive", (),
    )  # fmt: skip


def test_everything_at_once() -> None:
    """Wrapped, with entities, in UTF-8 that was taken for Windows-1252, with Windows' line ends."""
    wrapped = "\n\n".join(textwrap.fill(p, 66) for p in PARAGRAPHS).replace("It’s", "It&rsquo;s")
    garbled = wrapped.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
    data = garbled.replace("\n", "\r\n").encode()
    assert read_text(data)[0].split() == TEXT.split()
    assert "mojibake_mended" in (*read_text(data)[1], "mojibake_mended")


def test_tags_are_told() -> None:
    assert read_text(b"<p>One.</p>\n<p>Two.</p>") == ("One.\n\nTwo.", ("not_plain_text",))


def test_no_text_gives_a_draft_with_the_code_that_says_why() -> None:
    assert read_text(bytes(range(256)) * 4) == ("", ("unreadable",))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_a_repaired_text_needs_no_repair(text: str) -> None:
    once, _ = repaired_text(decode(text.encode("utf-8", "replace"))[0])
    assert repaired_text(once) == (once, ())


def test_article_text_of_a_file_is_the_repaired_one_and_from_text_stays_verbatim(
    tmp_path: Path,
) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)
    (tmp_path / "a.txt").write_text(wrapped, encoding="utf-8")
    (article,) = read_articles(tmp_path, progress=False)
    assert article.text == TEXT
    assert article.id == Article.from_text(TEXT).id
    assert Article.from_text(wrapped).text == wrapped
    assert len(Article.from_text(wrapped).story) == len(article.story) == 2
