"""A page tells how a selection was made as Python does, letter by letter, in every text format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.asking import Ask, answering
from tests.exports.frames import HOSTILE, hostile_texts, two
from workbench.exports import bibtex, csl, markdown_text, ris
from workbench.exports.csv_text import csv_layout
from workbench.exports.layouts import Layout
from workbench.exports.told import MOST_LETTERS, in_sentences
from workbench.exports.words import filters_in_words

LAYOUTS: dict[str, Layout] = {
    "csv": csv_layout(two()),
    "markdown": markdown_text.LAYOUT,
    "ris": ris.QUOTES,
    "bibtex": bibtex.QUOTES,
    "csl": csl.LAYOUT,
}
TITLES = {"a1": "Dam to close", "a2": "<b>Dam</b> (two; =3)"}
FACETS = [{"name": "article", "values": list(TITLES), "labels": list(TITLES.values())}]
TEXTS = st.one_of(st.sampled_from([*HOSTILE, "River Board; City"]), st.text(max_size=9))
LISTS = st.lists(TEXTS.filter(str.strip), min_size=1, max_size=3, unique=True)
ARTICLES = st.lists(st.sampled_from(["a1", "a2", "gone"]), min_size=1, unique=True)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "expert": LISTS,
        "institution": LISTS,
        "speaker_kind": LISTS,
        "article": ARTICLES,
        "all_themes": LISTS,
        "min_confidence": st.floats(0, 1) | st.sampled_from([0.0, 1.0, 5e-324, 1e-7]),
        "missing": st.sampled_from([["expert"], ["institution", "cue", "published"]]),
        "since": st.just("2023-09-12"),
        "until": st.just("2024-09-12"),
        "text": LISTS,
        "exclude": st.fixed_dictionaries(
            {"theme": LISTS},
            optional={"article": ARTICLES, "missing": st.just(["role"]), "text": LISTS},
        ),
        "speech": st.sampled_from([None, False]),
        "reviewed": st.booleans(),
        "noted": st.booleans(),
    },
)


@pytest.fixture(scope="module")
def in_the_page() -> Iterator[Ask]:
    with answering("../../sharing/js/tell.js") as ask:
        yield ask


@settings(max_examples=150, deadline=None)
@given(FILTERS, st.integers(0, 5_000_000), st.sampled_from([0, 1, 2, 1_234_567]))
def test_words_are_the_same_in_both_languages(
    in_the_page: Ask, filters: dict[str, Any], quotes: int, of: int
) -> None:
    asked = {"filters": filters, "facets": FACETS, "quotes": quotes, "of": of}
    told = in_sentences(quotes, of, filters_in_words(filters, TITLES))
    assert in_the_page(asked)["words"] == told
    assert "\n" not in told


@settings(max_examples=150, deadline=None)
@given(hostile_texts().map(lambda text: f"Selected 2 of 3 quotes. Outlet: {text}."))
def test_each_format_holds_the_words_in_the_same_letters(in_the_page: Ask, text: str) -> None:
    notes = in_the_page({"text": text})["notes"]
    for name, layout in LAYOUTS.items():
        assert notes[name] == [layout.file_note(text), layout.item_note(text)], name


def test_words_without_end_are_cut_and_say_so(in_the_page: Ask) -> None:
    filters = {"speaker": [f"Person 🌊 {i}" for i in range(400)]}
    asked = {"filters": filters, "facets": FACETS, "quotes": 3, "of": 9}
    told = in_sentences(3, 9, filters_in_words(filters, TITLES))
    assert in_the_page(asked)["words"] == told
    assert len(told) < MOST_LETTERS + 60
    assert told.endswith("letters in all)")


def test_every_text_format_is_told_in(in_the_page: Ask) -> None:
    from workbench.exports import FORMATS

    assert set(in_the_page({"text": "a"})["notes"]) == {n for n, f in FORMATS.items() if f.text}
