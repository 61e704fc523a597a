"""The browser's filter and ``select`` are one filter: same rows, same counts, whatever is asked."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.asking import Ask, answering
from tests.explorer.frames import frame
from workbench.articles import Article
from workbench.charts import coverage
from workbench.explorer.answers import answer
from workbench.explorer.encoding import encode
from workbench.explorer.filters import ARGUMENTS, checked_filters
from workbench.explorer.material import Material
from workbench.explorer.texts import quote_texts
from workbench.own import Roster, with_own
from workbench.quotes import select
from workbench.quotes.arguments import FLAGS, LACKABLE, VALUED
from workbench.quotes.code import python_code
from workbench.quotes.looking import FIELDS

THEMES = ["dams", "wells", "Zoë’s law", "(none)"]
NAMES = ["Ana", "Ben", "Zoë <b>", "(none)", "🌊"]
# Capitals and marks that languages fold differently, white space of all widths, letters of two
# code units.
TEXTS = [
    "“We don’t  trade,” she said",
    "WE DON'T\u00a0TRADE\u2028with İstanbul",
    "Straße",
    "STRASSE; οδός",
    "ΟΔΟΣ",
    "Zoe\u0308 and Zoë 🌊 at sea 👩‍🔬",
    "<b>dams</b> & 'wells'",
    "\u3000Dams\t\n",
    "",
]
PHRASES = [
    *("we don't", "“WE", "trade", "T W", "i", "İ", "istanbul", "ß", "SS", "ΣΟΔ", "ς", "οδοσ"),
    *("zoe", "ë", "\u0308", "🌊", "👩‍🔬", "\U0001f52c", "<B>", "'", "  ", "\u2003dams ", "x"),
]
DAYS = ["1969-12-31", "2023-09-12", "2023-09-13", "2024-02-29"]
TENTH = float(np.float32(0.1))
CONFIDENCES = [
    *(0.0, 1.0, 0.5, 0.9, TENTH, 0.05),
    *(float(np.nextafter(np.float32(x), np.float32(1))) for x in (0.9, 0.05, 0.35)),
    *(float(np.nextafter(np.float32(x), np.float32(0))) for x in (0.9, 0.05, 0.35)),
]
# What an analyst says of speakers and of institutions, of some nothing.
ROSTER = Roster(
    ("mood", "institution_Sector"),
    {"Ana": ("glad", "(none)"), "Ben": (None, "public"), "Zoë <b>": ("“so” 🌊", None),
     "(none)": ("glad", "public"), "nobody": ("never", "said")},
)  # fmt: skip
OWN = ROSTER.columns
MAY_LACK = (*LACKABLE, *OWN)
# Of one article nothing but its quotes is there.
ARTICLES = [
    replace(Article.from_text(text), id=name)
    for name, text in {"a1": "The “dam”\n\nSTRASSE\tby Zoe\u0308", "a2": "We don’t  trade"}.items()
]
NAMED = ("speaker", "institution", "country", "outlet", "section", "role", "cue", "title")


def drawn_row(draw: random.Random) -> dict[str, Any]:
    day = draw.choice([*DAYS, None])
    return {
        **{name: draw.choice([*NAMES, None]) for name in NAMED},
        "themes": draw.sample(THEMES, draw.randrange(4)),
        "speaker_kind": draw.choice(["person", "person", "organisation", "unknown"]),
        "kind": draw.choice(["direct", "mixed", "indirect"]),
        # A file may be called like another article's id, and hold the text of another file.
        "article_id": draw.choice(["a1", "a2", "one.txt"]),
        "story": draw.choice(["a1", "a1", "s", None]),
        "file": draw.choice([None, "one.txt", "two.txt", "a1"]),
        "published": pd.Timestamp(f"{day}T18:30:00") if day else None,
        "confidence": draw.choice(CONFIDENCES),
        "quote": draw.choice(TEXTS),
        "speech": draw.random() < 0.7,
        "reviewed": draw.random() < 0.3,
        "bookmarked": draw.random() < 0.3,
        "note": draw.choice([None, None, "ask her", "🌊"]),
    }


def material_of(rows: int) -> Material:
    """Rows drawn by chance, the same ones in every run."""
    drawn = frame(*(drawn_row(random.Random(seed)) for seed in range(rows)))
    return Material.of(owned(drawn), ARTICLES)


def owned(quotes: pd.DataFrame) -> pd.DataFrame:
    """``quotes`` with the analyst's own columns."""
    return with_own(quotes, ROSTER)


# The last holds nearly every combination of two values; the small ones have few, or none, of each.
MATERIALS = [material_of(rows) for rows in (0, 1, 5, 300)]
# One where every article comes from one file, as most do: a file then stands for its articles.
MATERIALS.insert(
    2,
    Material.of(
        owned(
            frame(
                *(
                    {**row, "file": {"a1": "two.txt", "a2": "two.txt"}.get(row["article_id"])}
                    for row in (drawn_row(random.Random(seed)) for seed in range(300, 340))
                )
            )
        ),
        ARTICLES,
    ),
)


def lists(values: list[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


def strategies(material: Material) -> dict[str, st.SearchStrategy[Any]]:
    """Every argument, with what this frame can be asked for."""
    facets = {
        name: lists(column.values)
        for name, column in material.table.facets.items()
        if column.values
    }
    own = {name: values for name, values in facets.items() if name in OWN}
    named = {name: values for name, values in facets.items() if name not in own}
    files = material.quotes["file"].dropna().unique().tolist()
    if files:
        named["article"] = lists([*material.table.facets["article"].values, *files])
    words, lacking = lists(PHRASES), lists(list(MAY_LACK))
    excludable = {**named, **own, "text": words, "missing": lacking}
    # Those that work by rules of their own are drawn more often.
    often = st.sampled_from(["theme", "text", "missing"]) | st.sampled_from(sorted(excludable))
    return {
        **named,
        **({"all_themes": named["theme"]} if "theme" in named else {}),
        "min_confidence": st.sampled_from([0.9, 0.05, 0.35, 0.1, *CONFIDENCES]) | st.floats(0, 1),
        "missing": lacking,
        "since": st.sampled_from(DAYS),
        "until": st.sampled_from(DAYS),
        "text": words,
        "exclude": st.sets(often, min_size=1, max_size=2).flatmap(
            lambda names: st.fixed_dictionaries(
                {name: excludable[name] for name in sorted(names & set(excludable))}
            )
        ),
        "speech": st.sampled_from([True, False, None]),
        "text_in": lists(list(FIELDS), most=len(FIELDS)),
        **dict.fromkeys(FLAGS, st.booleans()),
        **({"own": some_of(own)} if own else {}),
    }


def some_of(known: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    names = st.lists(st.sampled_from(list(known)), min_size=1, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({n: known[n] for n in chosen}))


def arguments(material: Material, name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Filters by ``name`` and few others: of many together nearly none leaves a row to compare."""
    known = strategies(material)
    others = st.sets(st.sampled_from(sorted(known)), max_size=2)
    # Where to look is asked together with what for.
    needed = {name, "text"} if name == "text_in" else {name}
    return others.flatmap(
        lambda names: st.fixed_dictionaries(
            {each: known[each] for each in sorted({*needed, *names} & set(known))}
        )
    )


@dataclass(frozen=True)
class Case:
    """A frame, filters one after the other as they are clicked, and one click more."""

    material: Material = field(repr=False)
    clicked: list[dict[str, Any]]
    click: tuple[str, str | None]


@st.composite
def cases(draw: st.DrawFn, name: str) -> Case:
    material = draw(st.sampled_from(MATERIALS[::-1]))
    asked = st.lists(arguments(material, name), min_size=1, max_size=3)
    clicked = [checked_filters(given, material) for given in draw(asked)]
    facet = draw(st.sampled_from(sorted({*VALUED, *OWN} & set(MAY_LACK))))
    values = material.table.facets[facet].values
    return Case(material, clicked, (facet, draw(st.sampled_from([*values, None]))))


# Each argument is in every case of its own: left to chance some would hardly be asked for.
every_argument = pytest.mark.parametrize("name", ARGUMENTS)
# Those that have rules of their own, and themes, of which a row has several.
RULED = {
    *("theme", "all_themes", "article", "missing", "exclude", "own", "speech"),
    *("text", "text_in", "since", "min_confidence"),
}


@pytest.fixture(scope="module")
def browser_side() -> Iterator[Ask]:
    """Asks the front end's own modules; one process for all the cases."""
    with answering("answer.js") as ask:
        yield ask


def asked_of(ask: Ask, case: Case, *, stories: bool = False) -> list[dict[str, Any]]:
    header, raw = encode(case.material.table)
    texts = {article.id: article.text for article in ARTICLES}
    answers: list[dict[str, Any]] = ask(
        {
            "header": header,
            "bytes": base64.b64encode(raw).decode(),
            "texts": quote_texts(case.material.quotes),
            "articles": [texts.get(each) for each in case.material.quotes["article_id"]],
            "filters": case.clicked,
            "click": case.click,
            "statements": case.material.statements().tolist() if stories else None,
        }
    )
    assert len(answers) == len(case.clicked)
    return answers


@every_argument
@settings(max_examples=7, deadline=None)
@given(data=st.data())
def test_browser_and_select_agree_on_rows(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    quotes = case.material.quotes
    for filters, told in zip(case.clicked, asked_of(browser_side, case), strict=True):
        assert told["rows"] == list(chosen(quotes, **filters).index)
        assert told["total"] == len(select(quotes, speech=filters.get("speech", True)))
        assert told["filters"] == filters
        assert list(told["filters"]) == list(filters)
        assert list(told["filters"].get("exclude", {})) == list(filters.get("exclude", {}))


@every_argument
@settings(max_examples=7, deadline=None)
@given(data=st.data())
def test_browser_and_select_agree_on_counts(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    quotes, columns = case.material.quotes, case.material.table.facets
    names = data.draw(st.sets(st.sampled_from(list(columns)), min_size=1, max_size=2))
    for filters, told in zip(case.clicked, asked_of(browser_side, case), strict=True):
        for name in {"theme", *names}:
            expected = [
                len(chosen(quotes, **alone(filters, name, value)))
                for value in [*columns[name].values, None]
            ]
            if name not in MAY_LACK:
                expected[-1] = 0
            assert told["counts"][list(columns).index(name)] == expected
        beliefs = {**filters, "speech": False}
        assert told["beliefs"] == len(chosen(quotes, **beliefs))
        assert told["flags"] == [
            [len(chosen(quotes, **{**filters, flag: wanted})) for wanted in (True, False)]
            for flag in FLAGS
        ]


# Few of each, as every case counts all values of several facets after each click; arguments that
# choose among a column's values as ``theme`` does are for CI.
@pytest.mark.parametrize(
    "name",
    [name if name in RULED else pytest.param(name, marks=pytest.mark.long) for name in ARGUMENTS],
)
@settings(max_examples=2, deadline=None)
@given(data=st.data())
def test_browser_and_coverage_agree_where_each_story_counts_once(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    quotes, columns = case.material.quotes, case.material.table.facets

    def counted(filters: Mapping[str, Any]) -> int:
        shown = chosen(quotes, **filters).assign(outlet="all")
        table = coverage(shown, by="outlet", speech=None, count="stories")
        return int(table["quotes"].sum())

    names = data.draw(st.sets(st.sampled_from(list(columns)), min_size=1, max_size=2))
    for filters, told in zip(case.clicked, asked_of(browser_side, case, stories=True), strict=True):
        assert told["rows"] == list(chosen(quotes, **filters).index)
        assert told["counted"] == counted(filters)
        assert told["whole"] == counted({"speech": filters.get("speech", True)})
        assert told["beliefs"] == counted({**filters, "speech": False})
        assert told["flags"] == [
            [counted({**filters, flag: wanted}) for wanted in (True, False)] for flag in FLAGS
        ]
        for each in {"theme", "article", *names}:
            expected = [
                counted(alone(filters, each, value)) for value in [*columns[each].values, None]
            ]
            if each not in MAY_LACK:
                expected[-1] = 0
            assert told["counts"][list(columns).index(each)] == expected
        undated = chosen(quotes, **without_dates(filters)).assign(outlet="all")
        days = coverage(undated, by="date", freq="day", speech=None, count="stories")
        assert told["days"] == dict(
            zip(days["date"].dt.strftime("%Y-%m-%d").fillna(""), days["quotes"], strict=True)
        )


@every_argument
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_browser_and_select_agree_on_days_and_confidences(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    quotes = case.material.quotes
    for filters, told in zip(case.clicked, asked_of(browser_side, case), strict=True):
        undated = chosen(quotes, **without_dates(filters))["published"]
        counts = undated.dt.strftime("%Y-%m-%d").fillna("").value_counts()
        assert told["days"] == counts.to_dict()
        others = {name: value for name, value in filters.items() if name != "min_confidence"}
        edges = [
            len(chosen(quotes, **others, min_confidence=i / 20)) if i < 20 else 0 for i in range(21)
        ]
        assert told["bins"] == [edges[i] - edges[i + 1] for i in range(20)]


@every_argument
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_what_a_click_makes_of_filters_is_what_python_keeps(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    facet, value = case.click
    for told in asked_of(browser_side, case):
        for clicked in (told["chosen"], told["excluded"]):
            kept = checked_filters(clicked, case.material)
            assert kept == clicked
            assert list(kept) == list(clicked)
        argument, word = (facet, value) if value is not None else ("missing", facet)
        chosen = [*asked_for(told["chosen"], argument), *told["chosen"].get("all_themes", [])]
        left_out = told["excluded"].get("exclude", {}).get(argument, [])
        before = told["filters"]
        was = [*asked_for(before, argument), *(before.get("all_themes", []) * (facet == "theme"))]
        assert (word in chosen) == (word not in was)
        assert (word in left_out) == (word not in before.get("exclude", {}).get(argument, []))


@pytest.mark.parametrize("name", ["text", "exclude", "text_in"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_kernel_and_page_find_the_same_words(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    rows = len(case.material.quotes)
    for filters, told in zip(case.clicked, asked_of(browser_side, case), strict=True):
        holding, without = (
            answer(
                case.material,
                {"type": "search", "phrases": phrases, "fields": filters.get("text_in")},
            )[1][0]
            for phrases in (filters.get("text", []), filters.get("exclude", {}).get("text", []))
        )
        if told["found"] is None:
            assert not any(without)
            assert "text" not in filters
            continue
        passes = ~bits(without, rows) & (bits(holding, rows) if "text" in filters else True)
        assert bits(bytes(told["found"]), rows).tolist() == passes.tolist()


@every_argument
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_code_run_in_python_selects_what_is_on_screen(
    browser_side: Ask, name: str, data: st.DataObject
) -> None:
    case = data.draw(cases(name))
    for filters, told in zip(case.clicked, asked_of(browser_side, case), strict=True):
        assert told["code"] == python_code(filters)
        names: dict[str, Any] = {"quotes": case.material.quotes, "articles": ARTICLES}
        exec(told["code"], names)  # noqa: S102
        assert list(names["shown"].index) == told["rows"]


@every_argument
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_canonical_filters_select_what_was_given(name: str, data: st.DataObject) -> None:
    material = data.draw(st.sampled_from(MATERIALS))
    quotes = material.quotes
    given_filters = data.draw(arguments(material, name))
    kept = checked_filters(given_filters, material)
    pd.testing.assert_frame_equal(chosen(quotes, **kept), chosen(quotes, **given_filters))
    assert checked_filters(kept, material) == kept
    assert list(kept) == [name for name in ARGUMENTS if name in kept]


def chosen(quotes: pd.DataFrame, **filters: Any) -> pd.DataFrame:
    return select(quotes, **filters, articles=ARTICLES)


def alone(filters: Mapping[str, Any], name: str, value: str | None) -> dict[str, Any]:
    """The filters with one value in the place of whatever is chosen in that facet.

    Of several themes that are all asked for, with one more of them. Excluded itself, the value is
    let in again.
    """
    exclude = filters.get("exclude", {})
    let_in, lacking = set(exclude.get(name, ())) - {value}, set(exclude.get("missing", ()))
    if value is None:
        lacking -= {name}
    after = {**filters, "exclude": {**exclude, name: let_in, "missing": lacking}}
    missing = set(filters.get("missing", ()))
    if name == "theme" and filters.get("all_themes"):
        if value is None:
            return {**after, name: [], "missing": {*missing, name}}
        return {**after, "all_themes": [*filters["all_themes"], value]}
    if value is None:
        missing = (missing | {name}) & set(MAY_LACK)
        return {**with_values(after, name, []), "missing": missing}
    return {**with_values(after, name, [value]), "missing": missing - {name}}


def asked_for(filters: Mapping[str, Any], name: str) -> list[str]:
    """The values of an argument, or of an own column, that are asked for."""
    values: list[str] = (filters.get("own", {}) if name in OWN else filters).get(name, [])
    return values


def with_values(filters: Mapping[str, Any], name: str, values: list[str]) -> dict[str, Any]:
    if name in OWN:
        return {**filters, "own": {**filters.get("own", {}), name: values}}
    return {**filters, name: values}


def without_dates(filters: Mapping[str, Any]) -> dict[str, Any]:
    others = {name: value for name, value in filters.items() if name not in ("since", "until")}
    exclude = dict(filters.get("exclude", {}))
    exclude["missing"] = [name for name in exclude.get("missing", []) if name != "published"]
    missing = [name for name in filters.get("missing", []) if name != "published"]
    return {**others, "missing": missing, "exclude": exclude}


def bits(packed: bytes, rows: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
    flags = np.unpackbits(np.frombuffer(packed, dtype="u1"), count=rows, bitorder="little")
    return flags.astype(bool)
