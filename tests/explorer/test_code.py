"""The state as Python: it runs, selects what is on screen, and reads as ruff leaves it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.asking import Ask, answering
from workbench.quotes.code import literal, python_code

RUFF = str(Path(sys.executable).parent / "ruff")
FIGURES = ['plot_coverage(shown, by=["theme", "institution"])', 'plot_coverage(shown, by="kind")']
LONG = "The Committee of Permanent Representatives of the Riparian States of the Brax"


@pytest.fixture(scope="module")
def in_javascript() -> Iterator[Ask]:
    with answering("write_code.js") as ask:
        yield ask


def test_filters_become_arguments_of_select() -> None:
    filters = {
        "theme": ["Ukraine"],
        "min_confidence": 0.9,
        "exclude": {"missing": ["institution"]},
        "speech": None,
    }
    assert python_code(filters, FIGURES) == (
        "from workbench import plot_coverage, select\n"
        "\n"
        "shown = select(\n"
        "    quotes,\n"
        '    theme=["Ukraine"],\n'
        "    min_confidence=0.9,\n"
        '    exclude={"missing": ["institution"]},\n'
        "    speech=None,\n"
        ")\n"
        'plot_coverage(shown, by=["theme", "institution"]).show()\n'
        'plot_coverage(shown, by="kind").show()'
    )


def test_without_filters_all_quotes_are_selected() -> None:
    assert python_code({}) == "from workbench import select\n\nshown = select(quotes)"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ukraine", '"Ukraine"'),
        ("O'Hara", '"O\'Hara"'),
        ('the "deal"', "'the \"deal\"'"),
        ("O'Hara's \"deal\"", '"O\'Hara\'s \\"deal\\""'),
        ("a\\b\nc", '"a\\\\b\\nc"'),
        ("\u202egnp", '"\\u202egnp"'),
        ("Zoë 🌊", '"Zoë 🌊"'),
    ],
)
def test_text_becomes_a_literal(text: str, written: str) -> None:
    assert literal(text) == written


TEXTS = st.text(max_size=12) | st.sampled_from(
    [LONG, LONG * 2, "O'Hara", '"', "\u2028", "\u202e\u0000", "\x7f", "漢字" * 15, "🌊" * 20, "\\"]
)
LISTS = st.lists(TEXTS, min_size=1, max_size=4, unique=True)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "expert": LISTS,
        "theme": LISTS,
        "all_themes": LISTS,
        "min_confidence": st.floats(0, 1) | st.sampled_from([0.0, 1.0, 5e-324, 1e-7, 0.00005]),
        "missing": st.just(["expert"]),
        "since": st.just("2023-09-12"),
        "text": LISTS,
        "exclude": st.dictionaries(st.sampled_from(["theme", "text"]), LISTS, min_size=1),
        "speech": st.sampled_from([None, False]),
    },
)


@settings(max_examples=200, deadline=None)
@given(FILTERS)
def test_code_is_the_same_in_both_languages_and_says_what_the_filters_say(
    in_javascript: Ask, filters: dict[str, Any]
) -> None:
    code = python_code(filters, FIGURES)
    asked = {"filters": filters, "figures": FIGURES, "frame": "quotes", "compared": None}
    assert in_javascript(asked) == code
    seen: dict[str, Any] = {}
    shown = code.split("\n\n")[1].split("\nplot_coverage")[0]
    exec(shown, {"quotes": None, "select": lambda _, **given: seen.update(given)})  # noqa: S102
    assert seen == filters
    assert list(seen) == list(filters)


IN_ARTICLES = {"text": ["dam"], "text_in": ["quote", "article"]}


@settings(max_examples=100, deadline=None)
@given(FILTERS, FILTERS | st.just(IN_ARTICLES), st.sampled_from(["quotes", "bench.quotes"]))
def test_a_comparison_is_the_same_in_both_languages_and_says_its_sides(
    in_javascript: Ask, a: dict[str, Any], b: dict[str, Any], frame: str
) -> None:
    compared = {"a": a, "b": b, "by": "institution", "count": "stories"}
    code = python_code({}, FIGURES, frame, compared)
    asked = {"filters": {}, "figures": FIGURES, "frame": frame, "compared": compared}
    assert in_javascript(asked) == code
    seen: dict[str, Any] = {}
    held = SimpleNamespace(quotes=None, articles="all of them")
    names = {"quotes": None, "articles": held.articles, "bench": held}
    names["compare"] = lambda _, **given: seen.update(given)
    exec(code[code.index("\ncompare(") :], names)  # noqa: S102
    asked_in = {"articles": held.articles} if "text_in" in b else {}
    assert seen == compared | {"b": b | asked_in}


def test_a_store_needs_no_articles_for_words_in_them() -> None:
    code = python_code({}, frame="bench.stored", compared={"a": IN_ARTICLES, "b": {}, "by": "kind"})
    assert "articles=" not in code
    assert '"articles"' not in code


EXAMPLES: list[dict[str, Any]] = [
    {"theme": ["Ukraine"]},
    {"theme": ["Ukraine", "sanctions"], "expert": [LONG], "speech": None},
    {"text": [LONG * 2], "exclude": {"theme": [LONG, LONG[:40]], "text": ['a "deal"', "O'Hara"]}},
    {"text": ["漢字" * 15, "\u202e\u0001"], "since": "2023-09-12", "min_confidence": 0.00005},
    {"exclude": {"missing": ["institution"], "text": ["'\"'\"", '"', "'"]}},
    {"speaker": [f"Person {i}" for i in range(40)]},
]


@pytest.mark.parametrize("filters", EXAMPLES, ids=range(len(EXAMPLES)))
@pytest.mark.parametrize("compares", [False, True])
def test_code_is_as_ruff_leaves_it(filters: dict[str, Any], compares: bool) -> None:
    compared = {"a": filters, "b": {**filters, **IN_ARTICLES}, "by": "institution"}
    code = python_code(filters, FIGURES, compared=compared if compares else None) + "\n"
    done = subprocess.run(
        [RUFF, "format", "--isolated", "-"],
        input=code,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == code
