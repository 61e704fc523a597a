"""BibTeX: entries that a reader of the format takes apart into what was put in."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings

from tests.exports.bibtex_reader import Entry, entries, printed
from tests.exports.frames import BARE, HARBOUR, HOSTILE, hostile_texts, saying, two
from workbench.exports import fragments

TOLD = "Selected 2 of 9 quotes. Outlet: {A} & 100 %."


def _read(quotes: pd.DataFrame, items: str = "quotes", told: str | None = None) -> list[Entry]:
    return entries("".join(fragments(quotes, [HARBOUR, BARE], "bibtex", items).pieces(told)))


def test_entries_as_they_are_read() -> None:
    full, bare = _read(two(), told=TOLD)
    assert (full.kind, full.key) == ("article", "quote-q0")
    assert full.fields == {
        "author": "{Ana Petrov} and {Bo Ek}",
        "title": "{Harbour to close}",
        "journal": "Varna Post",
        "year": "2024",
        "month": "feb",
        "date": "2024-02-29",
        "url": "https://post.example/harbour?id=1",
        "abstract": "“We have *no* choice 🌊,” — Maria Duarte, engineer, River Board",
        "keywords": "ports, strikes",
        "note": "Paragraph 4 of article a1, file harbour.txt. Selected 2 of 9 quotes. Outlet: "
        r"\textbraceleft{}A\textbraceright{} \& 100 \%.",
    }
    # Nothing is made up for what is not known, and no address but http is passed on.
    assert (bare.kind, set(bare.fields)) == ("misc", {"abstract", "note"})


def test_articles_have_their_quotes_in_their_annotation() -> None:
    quotes = pd.concat([two(), two().iloc[:1].assign(quote="Again.", paragraph=7)])
    harbour, bare = _read(quotes, "articles", TOLD)
    assert harbour.key == "article-a1"
    assert printed(harbour.fields["note"]).endswith(TOLD)
    first, second = harbour.fields["annote"].split("\n\n")
    assert first.endswith("Maria Duarte, engineer, River Board (paragraph 4) [ports, strikes]")
    assert second.startswith("Again. — Maria Duarte, engineer, River Board (paragraph 8)")
    assert bare.fields["annote"].startswith("the harbour will close — unnamed source (paragraph 1")


def test_text_that_stands_in_two_files_is_one_article() -> None:
    """Two entries of one key would be an error of BibTeX's."""
    quotes = pd.concat([two().iloc[:1], two().iloc[:1].assign(file="b.txt", quote="Again.")])
    (entry,) = _read(quotes, "articles")
    assert entry.fields["note"] == "Article a1, file harbour.txt"
    assert entry.fields["annote"].count("\n\n") == 1


@given(hostile_texts())
@settings(deadline=None)
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    for items, field in (("quotes", "abstract"), ("articles", "annote")):
        (entry,) = _read(saying(text), items, text)
        assert _squeezed(printed(entry.fields[field])).startswith(_squeezed(text))
        assert _squeezed(printed(entry.fields["title"])) == _squeezed(text)
        assert _squeezed(printed(entry.fields["note"])).endswith(_squeezed(text))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", "", text)


def test_every_known_trick_is_one_entry() -> None:
    assert len(_read(saying(*HOSTILE))) == len(HOSTILE)


def test_address_with_braces_is_balanced_and_leads_to_the_same_place() -> None:
    article = replace(HARBOUR, url="https://post.example/{a}\\b?x=1%20&y=_#z")
    text = "".join(fragments(two().iloc[:1], article, "bibtex").pieces())
    assert entries(text)[0].fields["url"] == "https://post.example/%7Ba%7D%5Cb?x=1%20&y=_#z"


def test_authors_are_parted_only_where_the_byline_parts_them() -> None:
    article = replace(HARBOUR, byline="Lee, Ann, Jr.; Bo Ek, Jr. and Reuters, Staff")
    text = "".join(fragments(two().iloc[:1], article, "bibtex").pieces())
    names = entries(text)[0].fields["author"]
    assert names == "{Lee}, {Jr.}, {Ann} and {Bo Ek, Jr.} and {Reuters}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("@article{a,\n  title = {a {b}\n", "unbalanced"),
        ("@article{a,\n  month = feb\n}@article{A,\n  month = feb\n}", "repeated"),
        ("@article{a b,\n  month = feb\n}", "no entry"),
        ("@article{a,\n  month = febr\n}", "no comma"),
        ("@article{a,\n  title = x\n}", "undefined macro"),
    ],
)
def test_reader_of_these_tests_refuses_what_bibtex_refuses(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        entries(text)
