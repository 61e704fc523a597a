"""Articles cut at their marks: nothing lost, nothing doubled, whatever characters they hold."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.model import Article, Paragraph
from workbench.explorer.pieces import CutParagraph, Mark, cut_article

# What JavaScript counts twice, what belongs to the letter before it, what is written from the
# right, what would be markup, and what ends paragraphs.
LETTERS = "ab é🌊👩\u200d🚒e\u0301\u0939\u093fשלוםعر\u202e<b>&amp;\n\r\u2028“”"


def whole(paragraphs: list[CutParagraph]) -> str:
    return "".join(piece["text"] for p in paragraphs for piece in p["pieces"])


def marked(paragraphs: list[CutParagraph], row: int, kind: str = "content") -> list[str]:
    """The texts of the pieces of a row's marks, those that follow each other joined."""
    runs: list[str] = []
    before = False
    for piece in chain.from_iterable(p["pieces"] for p in paragraphs):
        inside = row in piece[kind]  # type: ignore[literal-required]
        if inside and before:
            runs[-1] += piece["text"]
        elif inside:
            runs.append(piece["text"])
        before = inside
    return runs


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Mark]]:
    text = draw(st.text(alphabet=LETTERS, max_size=80))
    places = st.integers(0, len(text))
    edges = sorted(draw(st.sets(places, max_size=8)))
    spans = zip(edges[::2], edges[1::2], strict=False)
    paragraphs = tuple(Paragraph(start, end, "story") for start, end in spans)
    marks = []
    for row in range(draw(st.integers(0, 4))):
        # The spans of one row stand apart from each other, as quote frames have them.
        ends = sorted(draw(st.sets(places, max_size=6)))
        kind = draw(st.sampled_from(("content", "cue", "source")))
        marks += [Mark(a, b, kind, row) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    laid_out = draw(st.booleans())
    return Article(id="a", text=text, paragraphs=paragraphs if laid_out else ()), marks


@given(articles())
def test_pieces_joined_are_the_text_and_marked_runs_are_the_spans(
    drawn: tuple[Article, list[Mark]],
) -> None:
    article, marks = drawn
    paragraphs = cut_article(article, marks)
    assert whole(paragraphs) == article.text
    assert len(paragraphs) == len(article.paragraphs) or not article.paragraphs
    for row in {mark.row for mark in marks}:
        own = [mark for mark in marks if mark.row == row]
        expected = [article.text[mark.start : mark.end] for mark in own]
        assert marked(paragraphs, row, own[0].kind) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("🌊🌊 “Floods 🌊” she said", 3, 13),
        ("Cafe\u0301 “cafe\u0301” he said", 6, 13),
        ("אמרה “שלום עולם” <b>", 5, 16),
        ("👩\u200d🚒 “fire”", 4, 10),
    ],
    ids=["emoji", "combining", "right-to-left", "joined emoji"],
)
def test_mark_holds_just_its_code_points(text: str, start: int, end: int) -> None:
    paragraphs = cut_article(Article(id="a", text=text), [Mark(start, end, "content", 7)])
    assert [piece["text"] for piece in paragraphs[0]["pieces"]] == [
        part for part in (text[:start], text[start:end], text[end:]) if part
    ]
    assert marked(paragraphs, 7) == [text[start:end]]


def test_nested_and_overlapping_marks_each_keep_their_words() -> None:
    text = "He said she said it rained all day."
    marks = [
        Mark(8, 34, "content", 0),
        Mark(17, 26, "content", 1),
        Mark(20, 34, "content", 2),
        Mark(8, 11, "source", 1),
        Mark(12, 16, "cue", 1),
    ]
    paragraphs = cut_article(Article(id="a", text=text), marks)
    assert marked(paragraphs, 0) == ["she said it rained all day"]
    assert marked(paragraphs, 1) == ["it rained"]
    assert marked(paragraphs, 2) == ["rained all day"]
    assert marked(paragraphs, 1, "cue") == ["said"]
    both = [piece for piece in paragraphs[0]["pieces"] if piece["content"] == [0, 1, 2]]
    assert [piece["text"] for piece in both] == ["rained"]


def test_quote_over_two_paragraphs_is_marked_in_both() -> None:
    text = "“One.\n\n“Two.”\n\nEnd."
    paragraphs = (Paragraph(0, 5, "story"), Paragraph(7, 13, "story"), Paragraph(15, 19, "story"))
    article = Article(id="a", text=text, paragraphs=paragraphs)
    cut = cut_article(article, [Mark(0, 5, "content", 3), Mark(7, 13, "content", 3)])
    assert marked(cut[:1], 3) == ["“One."]
    assert marked(cut[1:], 3) == ["“Two.”"]
    assert [p["pieces"][-1]["text"] for p in cut] == ["\n\n", "\n\n", "End."]


def test_article_without_text_is_one_empty_paragraph() -> None:
    assert cut_article(Article(id="a", text=""), []) == [{"kind": "story", "pieces": []}]
