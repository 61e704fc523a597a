"""An article moves into its normal form with its paragraphs and its byline."""

from __future__ import annotations

import re

from workbench import Article
from workbench.articles.model import Paragraph
from workbench.articles.normal_form import in_normal_form, quoted
from workbench.text.normalised import normalised


def test_paragraphs_and_byline_move_along_and_empty_ones_go() -> None:
    text = "Zoe\u0308 left.\n👩\nPo\u0308l came."
    lines = re.finditer(r"[^\n]+", text)
    paragraphs = tuple(Paragraph(line.start(), line.end(), "story") for line in lines)
    article = Article(id="a", text=text, paragraphs=paragraphs, byline="Jose\u0301")
    moved = in_normal_form(article, normalised(text))
    assert moved.byline == "José"
    assert [moved.text[p.start : p.end] for p in moved.paragraphs] == ["Zoë left.", "Pöl came."]


def test_an_article_in_its_normal_form_stays_the_same_object() -> None:
    article = Article(id="a", text="Ann left.")
    assert in_normal_form(article, normalised(article.text)) is article


def test_no_line_ends_inside_a_paragraph_and_all_between_them() -> None:
    text = "Ann\nleft.\r\n\nBo\u2028came\nhome.\n"
    starts = ((0, 9), (12, 24))
    article = Article(
        id="a", text=text, paragraphs=tuple(Paragraph(s, e, "story") for s, e in starts)
    )
    moved = in_normal_form(article, normalised(text))
    assert moved.text == "Ann left.\r\n\nBo came home.\n"
    assert [(p.start, p.end) for p in moved.paragraphs] == list(starts)


def test_quotations_are_seen_over_line_ends_and_in_marks_that_html_names() -> None:
    text = "“We went\nhome,” he said. &quot;No,&quot; she said."
    article = Article(id="a", text=text, paragraphs=(Paragraph(0, len(text), "story"),))
    assert [text[start:end] for start, end in quoted(article)] == [
        "“We went\nhome,”",
        "&quot;No,&quot;",
    ]
