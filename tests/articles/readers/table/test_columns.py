"""Which column fills which field."""

from __future__ import annotations

import pytest

from workbench.articles.readers.table.columns import choose, letters


@pytest.mark.parametrize(
    "name", ["publish_date", "Publish Date", "publishDate", "PUBLISH-DATE", " publish.date "]
)
def test_names_are_compared_by_their_letters(name: str) -> None:
    assert letters(name) == "publishdate"


def test_accents_do_not_count() -> None:
    assert [letters(name) for name in ("Überschrift", "Texte intégral", "Straße")] == [
        "uberschrift", "texteintegral", "strasse"
    ]  # fmt: skip


CASES = {
    "the full text goes before the text": (["text", "Full Text"], "text", ("Full Text", "text")),
    "a day of publication goes before a day": (["date", "published"], "published",
                                               ("published", "date")),
    "a day of collection is none": (["date_download", "indexed_date", "updated"], "published", ()),
    "a summary is no text": (["summary", "description", "snippet", "teaser"], "text", ()),
    "the name of a source is no address": (["source", "source_url"], "outlet", ("source",)),
    "a name may be a title": (["name", "text"], "title", ("name",)),
    "what wraps an article says nothing": (["_source.headline", "fields.bodyText"], "text",
                                           ("fields.bodyText",)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_columns_are_chosen(case: str) -> None:
    names, field, expected = CASES[case]
    assert choose(names, {}).get(field, ()) == expected


def test_column_that_may_hold_numbers_of_articles_is_looked_at() -> None:
    names = ["article", "content"]
    assert choose(names, {"article": 1, "content": 300})["text"] == ("content",)
    assert choose(names, {"article": 250, "content": 300})["text"] == ("content", "article")


def test_given_name_takes_the_place_of_all_others() -> None:
    given = {"text": "BODY 2", "title": "text"}
    chosen = choose(["text", "Body 2", "title"], {}, given)
    assert (chosen["text"], chosen["title"]) == (("Body 2",), ("text",))
