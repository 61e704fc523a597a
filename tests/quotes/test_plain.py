"""What is kept is the same when it comes back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from workbench import Article
from workbench.authority import load_sources
from workbench.quotes.plain import article_of, plain_article, plain_said, said_of
from workbench.quotes.statements import read_said, with_speakers

TEXT = (
    "Harbour closed\n\nThe harbour was closed on Monday. “Nobody asked us,” said Ann Lowe, a pilot "
    "at Orlen Air. She and Bob Ray said they would leave. 😀\n\nWhat next\n\nThe club said no."
)
ARTICLE = replace(
    Article.from_text(TEXT, outlet="Post", published="2024-02-29", file="a.txt"),
    desk="News", page="7", language="en", pages=(20,), notes=("columns found: day",),
)  # fmt: skip


def test_an_article_comes_back_as_it_was() -> None:
    assert article_of(json.loads(json.dumps(plain_article(ARTICLE)))) == ARTICLE
    empty = Article.from_text("", file="b.pdf")
    assert article_of(json.loads(json.dumps(plain_article(empty)))) == empty
    assert ARTICLE.published == date(2024, 2, 29)


def test_what_an_article_says_comes_back_and_gives_the_same_speakers() -> None:
    authority = load_sources()
    said = read_said(ARTICLE, authority)
    assert said.attributions
    again = said_of(json.loads(json.dumps(plain_said(said))))
    assert again == said
    assert with_speakers(again, authority) == with_speakers(said, authority)


def test_what_holds_is_what_the_authority_file_would_answer_again() -> None:
    said = replace(read_said(ARTICLE, load_sources()), asked=(("Lowe", "Ann Lowe", True),))
    assert not said.holds(load_sources())
    assert replace(said, asked=(("Lowe", "Ann Lowe", False),)).holds(load_sources())
