"""select: each argument, what it refuses, and its agreement with a slow row-by-row reading."""

from __future__ import annotations

import inspect
import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quotes.frames import quote_frame
from workbench.articles import Article
from workbench.errors import WorkbenchError
from workbench.quotes import check, empty, select

FRAME = quote_frame(
    {
        "quote": "“We don’t  trade,”",
        "kind": "direct",
        "themes": ["Ukraine", "sanctions"],
        "institution": "Bell Institute",
        "role": "director",
        "country": "Peru",
        "section": "At sea",
        "published": pd.Timestamp(2024, 5, 1),
    },
    {
        "speaker": "US officials",
        "speaker_kind": "group",
        "themes": ["sanctions"],
        "confidence": 0.5,
        "article_id": "a2",
        "file": "two.txt",
        "outlet": "Daily",
        "published": pd.Timestamp(2024, 5, 2),
    },
    {
        "speaker": None,
        "speaker_kind": "unknown",
        "article_id": "a3",
        "file": None,
        "outlet": None,
        "published": pd.NaT,
        "kind": "mixed",
        "quote": "İSTANBUL sanctions\u00a0talk",
    },
    {
        "speaker": "Bell Institute",
        "speaker_kind": "organisation",
        "institution": "Bell Institute",
        "themes": ["Ukraine"],
        "published": pd.Timestamp(2024, 5, 3),
    },
    {"speaker": "Ann Cole", "speech": False, "cue": "hopes", "themes": ["isolation"]},
    themes=("Ukraine", "satellites", "sanctions", "isolation"),
)


def rows(**arguments: object) -> list[int]:
    return list(select(FRAME, **arguments).index)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, [0, 1, 2, 3]),
        ({"speech": None}, [0, 1, 2, 3, 4]),
        ({"speech": False}, [4]),
        ({"expert": "Ana Bell"}, [0]),
        ({"speaker": "Ana Bell"}, [0]),
        ({"speaker": ["Ana Bell", "US officials"]}, [0, 1]),
        ({"institution": "Bell Institute"}, [0, 3]),
        ({"expert": "Ana Bell", "institution": "Bell Institute"}, [0]),
        ({"theme": "Ukraine"}, [0, 3]),
        ({"theme": ["Ukraine", "sanctions"]}, [0, 1, 3]),
        ({"all_themes": ["Ukraine", "sanctions"]}, [0]),
        ({"theme": "satellites"}, []),  # a theme of the file that no quote has
        ({"outlet": "Daily"}, [1]),
        ({"kind": ["direct", "mixed"]}, [0, 2]),
        ({"speaker_kind": "person"}, [0]),
        ({"speaker_kind": "document"}, []),
        ({"country": "Peru"}, [0]),
        ({"article": "a2"}, [1]),
        ({"article": "two.txt"}, [1]),
        ({"article": ["a3", "one.txt"]}, [0, 2, 3]),
        ({"section": "At sea"}, [0]),
        # missing: no value is one more alternative of that argument
        ({"missing": "institution"}, [1, 2]),
        ({"missing": ["institution"], "institution": ["Bell Institute"]}, [0, 1, 2, 3]),
        ({"missing": ["institution", "theme"]}, [2]),
        ({"missing": "expert"}, [1, 2, 3]),
        ({"missing": "theme", "theme": "Ukraine"}, [0, 2, 3]),
        ({"missing": "speaker"}, [2]),
        ({"missing": "outlet"}, [2]),
        ({"missing": "published"}, [2]),
        ({"missing": "role"}, [1, 2, 3]),
        ({"missing": "cue"}, []),
        # days, both included; without a date a row drops
        ({"since": "2024-05-02"}, [1, 3]),
        ({"until": "2024-05-02"}, [0, 1]),
        ({"since": date(2024, 5, 2), "until": datetime(2024, 5, 2, 23, 59)}, [1]),
        ({"since": pd.Timestamp("2024-05-02T08:00Z")}, [1, 3]),
        ({"since": "2024-05-03", "until": "2024-05-01"}, []),
        # text: anywhere, whatever capitals, marks and white space
        ({"text": "DON'T TRADE"}, [0]),
        ({"text": '"we'}, [0]),
        ({"text": "rad"}, [0]),
        ({"text": "sanctions talk"}, [2]),
        ({"text": "İstanbul"}, [2]),
        ({"text": ["trade", "istanbul", "talk"]}, [0, 2]),
        ({"text": ".*"}, []),
        ({"text": "  "}, [0, 1, 2, 3]),
        # confidence
        ({"min_confidence": 0.9}, [0, 2, 3]),  # 0.9 in float32 is below 0.9
        ({"min_confidence": np.float64(0.5)}, [0, 1, 2, 3]),
        ({"min_confidence": 1}, []),
        # exclude
        ({"exclude": {"theme": "Ukraine"}}, [1, 2]),
        ({"exclude": {"institution": ["Bell Institute"]}}, [1, 2]),
        ({"exclude": {"missing": "institution"}}, [0, 3]),
        ({"exclude": {"missing": ["institution", "role"]}}, [0]),
        ({"exclude": {"text": "trade", "kind": "mixed"}}, [1, 3]),
        ({"exclude": {"expert": "Ana Bell"}}, [1, 2, 3]),
        ({"exclude": {"theme": [], "text": ""}}, [0, 1, 2, 3]),
        # nothing asked for, in all its forms
        ({"expert": [], "theme": None, "missing": (), "exclude": {}, "text": []}, [0, 1, 2, 3]),
        # several of one kind of container
        ({"theme": {"Ukraine"}}, [0, 3]),
        ({"theme": pd.Series(["Ukraine"])}, [0, 3]),
        ({"theme": np.array(["Ukraine"])}, [0, 3]),
    ],
    ids=str,
)
def test_select_finds(arguments: dict[str, object], expected: list[int]) -> None:
    assert rows(**arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"theme": "sanction"}, "Unknown theme 'sanction'; Did you mean 'sanctions'? known: "
                                "isolation, sanctions, satellites, Ukraine. Add it to your themes"),
        ({"all_themes": ["Ukraine", "x"]}, "Unknown theme 'x'"),
        ({"expert": "Bell"}, "known: Ana Bell, Ann Cole"),
        ({"expert": "US officials"}, "no named person: use speaker='US officials'"),
        ({"institution": "bell institute"}, "Did you mean 'Bell Institute'?"),
        ({"kind": "spoken"}, "known: direct, mixed, indirect"),
        ({"speaker_kind": "persons"}, "Did you mean 'person'?"),
        ({"article": "three.txt"}, "known: a1, a2, a3, one.txt, two.txt"),
        ({"missing": "kind"}, "Unknown name in missing 'kind'"),
        ({"exclude": {"speech": True}}, "Unknown name in exclude 'speech'"),
        ({"exclude": {"theme": "x"}}, "Unknown theme 'x'"),
        ({"exclude": "Ukraine"}, "exclude='Ukraine' is no mapping"),
        ({"theme": [None]}, "theme=None is no name"),
        ({"expert": 3}, "expert=3 is no name"),
        ({"min_confidence": 90}, "min_confidence=90 is no number from 0 to 1"),
        ({"min_confidence": float("nan")}, "is no number from 0 to 1"),
        ({"min_confidence": "0.9"}, "is no number from 0 to 1"),
        ({"since": "01/05/2024"}, "since='01/05/2024' is no day; write it as 2023-09-12"),
        ({"until": pd.NaT}, "until=NaT is no day"),
        ({"until": 2024}, "until=2024 is no day"),
        ({"speech": "yes"}, "speech='yes' is no choice"),
    ],
    ids=str,
)  # fmt: skip
def test_select_refuses_with_the_choices_and_the_remedy(
    arguments: dict[str, object], words: str
) -> None:
    with pytest.raises(WorkbenchError) as fault:
        rows(**arguments)
    assert words in str(fault.value)
    assert "\n" not in str(fault.value)


def test_of_thousands_of_experts_only_those_near_are_named() -> None:
    frame = quote_frame(
        *({"speaker": f"Person {n}"} for n in range(3000)), {"speaker": "Sydney Seiler"}
    )
    with pytest.raises(WorkbenchError, match=r"'Seiler'; near it: 'Sydney Seiler' \(3001 known\)"):
        select(frame, expert="Seiler")
    with pytest.raises(WorkbenchError, match="nothing is near it"):
        select(frame, expert="§§§")


def test_an_unused_category_is_known_and_gives_an_empty_frame() -> None:
    ukraine = select(FRAME, theme="Ukraine")
    assert len(select(ukraine, speaker="US officials")) == 0
    assert len(select(ukraine, theme="isolation")) == 0
    assert len(select(ukraine, expert="Ann Cole")) == 0


def test_an_empty_frame_takes_any_name() -> None:
    nothing = select(empty(), expert="Ana Bell", theme="Ukraine", exclude={"outlet": "X"}, text="a")
    check(nothing)


def test_columns_dtypes_categories_index_and_themes_stay() -> None:
    selection = select(FRAME, institution="Bell Institute")
    check(selection)
    pd.testing.assert_frame_equal(selection, FRAME.loc[[0, 3]])
    assert selection["outlet"].dtype == FRAME["outlet"].dtype
    assert selection.attrs == FRAME.attrs


def test_the_frame_that_was_given_stays_as_it_was() -> None:
    before = FRAME.copy()
    selection = select(FRAME)
    selection["speaker"] = selection["speaker"].cat.rename_categories(str.upper)
    pd.testing.assert_frame_equal(FRAME, before)


def test_a_frame_from_parquet_can_be_selected_from(tmp_path) -> None:
    FRAME.to_parquet(tmp_path / "quotes.parquet")
    back = pd.read_parquet(tmp_path / "quotes.parquet")
    arguments = {"theme": "Ukraine", "missing": "institution", "since": "2024-05-01"}
    assert list(select(back, **arguments).index) == rows(**arguments) == []
    assert list(select(back, theme="Ukraine", institution="Bell Institute").index) == [0, 3]


def test_a_frame_without_a_needed_column_is_told_so() -> None:
    with pytest.raises(WorkbenchError, match="lacks the column 'institution'"):
        select(FRAME.drop(columns="institution"), institution="X")
    with pytest.raises(WorkbenchError, match="select takes a quote frame"):
        select([FRAME])  # type: ignore[arg-type]
    with pytest.raises(WorkbenchError, match="'published' holds no dates"):
        select(FRAME.astype({"published": "string"}), since="2024-05-01")


@pytest.mark.parametrize(
    ("column", "argument"), [("quote", "text"), ("themes", "theme"), ("speech", "kind")]
)
def test_row_added_by_hand_is_told_what_it_lacks(column: str, argument: str) -> None:
    by_hand = pd.DataFrame([{**FRAME.iloc[0], column: None}], index=["mine"])
    quotes = pd.concat([FRAME.astype({"speech": object}), by_hand])
    with pytest.raises(WorkbenchError, match=f"row 'mine' has no value in the column '{column}'"):
        select(quotes, **{argument: "direct" if argument == "kind" else "sanctions"})


def test_words_are_looked_for_where_it_is_said() -> None:
    frame = quote_frame(
        {"quote": "Starmer left", "speaker": "Ann Lee", "article_id": "a1", "title": "One"},
        {"quote": "it rained", "speaker": "Keir Starmer", "article_id": "a1", "title": "One"},
        {"quote": "it rained", "speaker": None, "article_id": "a2", "title": "On STARMER"},
        {"quote": "it rained", "speaker": "Ann Lee", "article_id": "gone", "title": None},
    )
    article = replace(Article.from_text("It was\n\nStarmer’s day."), id="a2")

    def found(*fields: str, **filters: Any) -> list[int]:
        rows = select(frame, text="starmer", text_in=list(fields), articles=[article], **filters)
        return list(rows.index)

    assert found() == found("quote") == [0]
    assert found("quote", "speaker") == [0, 1]
    assert found("title") == [2]
    assert found("article") == [2]
    kept = select(frame, exclude={"text": "starmer"}, text_in=["quote", "speaker", "title"])
    assert list(kept.index) == [3]


def test_whole_articles_are_asked_for_in_one_line() -> None:
    with pytest.raises(WorkbenchError, match=r"articles=bench\.articles") as fault:
        select(FRAME, text="x", text_in="article")
    assert "\n" not in str(fault.value)
    # Where nothing is looked for nothing is needed.
    assert len(select(FRAME, text_in="article")) == len(select(FRAME))
    with pytest.raises(WorkbenchError, match="Unknown field in text_in 'name'"):
        select(FRAME, text="x", text_in="name")


def test_the_signature_is_that_of_the_design() -> None:
    names = """expert speaker institution theme outlet kind speaker_kind country article section
        all_themes min_confidence missing since until text exclude speech text_in reviewed
        bookmarked noted own articles"""
    parameters = inspect.signature(select).parameters
    assert list(parameters) == ["quotes", *names.split()]
    defaults = {name: p.default for name, p in parameters.items() if name != "quotes"}
    assert defaults == dict.fromkeys(names.split()) | {"speech": True}
    assert all(parameters[name].kind is inspect.Parameter.KEYWORD_ONLY for name in names.split())


# A slow and obvious reading of the contract, row by row, to hold the fast one to.
VALUED = ("expert", "speaker", "institution", "theme", "outlet", "kind", "speaker_kind", "country",
          "article", "section")  # fmt: skip


def values_of(row: Mapping[str, Any], name: str) -> set[str]:
    if name == "theme":
        return set(row["themes"])
    if name == "article":
        return {value for value in (row["article_id"], row["file"]) if not pd.isna(value)}
    if name == "expert":
        return values_of(row, "speaker") if row["speaker_kind"] == "person" else set()
    return set() if pd.isna(row[name]) else {row[name]}


def passes(row: Mapping[str, Any], arguments: dict[str, object]) -> bool:
    missing = arguments.get("missing") or []
    for name in VALUED:
        wanted, has = set(arguments.get(name) or []), values_of(row, name)
        if (wanted or name in missing) and not (wanted & has or (name in missing and not has)):
            return False
    if not set(arguments.get("all_themes") or []) <= set(row["themes"]):
        return False
    speech = arguments.get("speech", True)
    if speech is not None and row["speech"] != speech:
        return False
    least = arguments.get("min_confidence")
    if least is not None and not row["confidence"] >= np.float32(least):
        return False
    for name, before in (("since", True), ("until", False)):
        day = arguments.get(name)
        if day is None:
            continue
        if pd.isna(row["published"]):
            return False
        if row["published"].date() != day and (row["published"].date() < day) == before:
            return False
    words = arguments.get("text")
    if words and words.lower() not in row["quote"].lower():
        return False
    exclude = arguments.get("exclude") or {}
    return not any(set(values) & values_of(row, name) for name, values in exclude.items())


DAYS = [date(2024, 5, day) for day in (1, 2, 3)]
CHOICES = {
    "speaker": ["Ana", "Ben"],
    "institution": ["I", "J"],
    "outlet": ["O", "P"],
    "country": ["C", "D"],
    "section": ["S", "T"],
    "file": ["f", "g"],
}


def drawn_row(draw: random.Random) -> dict[str, object]:
    return {
        **{name: draw.choice([*values, None]) for name, values in CHOICES.items()},
        "article_id": draw.choice(["a", "b"]),
        "speaker_kind": draw.choice(["person", "group"]),
        "kind": draw.choice(["direct", "mixed", "indirect"]),
        "themes": draw.sample(["t", "u", "v"], draw.randrange(4)),
        "published": draw.choice([*map(pd.Timestamp, DAYS), pd.NaT]),
        "confidence": draw.choice([0.1, 0.5, 0.9]),
        "speech": draw.random() < 0.7,
        "quote": draw.choice(["Alpha", "beta alp", "Gamma"]),
    }


# Enough rows that nearly every combination of two values is there; the same ones in every run.
MANY = quote_frame(*(drawn_row(random.Random(seed)) for seed in range(300)))
ROWS = MANY.to_dict("records")
ASKED = {
    **{
        name: st.lists(st.sampled_from(CHOICES[name]), max_size=2)
        for name in CHOICES
        if name != "file"
    },
    "expert": st.lists(st.sampled_from(["Ana", "Ben"]), max_size=2),
    "theme": st.lists(st.sampled_from(["t", "u", "v"]), max_size=2),
    "kind": st.lists(st.sampled_from(["direct", "mixed"]), max_size=2),
    "speaker_kind": st.lists(st.sampled_from(["person", "group"]), max_size=1),
    "article": st.lists(st.sampled_from(["a", "f"]), max_size=2),
}
ARGUMENTS = {
    **ASKED,
    "all_themes": st.lists(st.sampled_from(["t", "u"]), max_size=2),
    "missing": st.lists(
        st.sampled_from(["expert", "speaker", "institution", "theme", "outlet"]), max_size=2
    ),
    "since": st.sampled_from(DAYS),
    "until": st.sampled_from(DAYS),
    "min_confidence": st.sampled_from([0.1, 0.5, 0.7]),
    "text": st.sampled_from(["ALP", "beta", ""]),
    "speech": st.sampled_from([True, False, None]),
    "exclude": st.fixed_dictionaries({}, optional=ASKED),
}


def filters_with(name: str) -> st.SearchStrategy[dict[str, object]]:
    """Filters by ``name`` and few others: of many together nearly none leaves a row to compare."""
    others = st.sets(st.sampled_from(sorted(ARGUMENTS)), max_size=2)
    return others.flatmap(
        lambda names: st.fixed_dictionaries({n: ARGUMENTS[n] for n in sorted({name, *names})})
    )


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_select_agrees_with_a_row_by_row_reading(name: str, data: st.DataObject) -> None:
    arguments = data.draw(filters_with(name))
    expected = [number for number, row in enumerate(ROWS) if passes(row, arguments)]
    assert list(select(MANY, **arguments).index) == expected  # type: ignore[arg-type]
