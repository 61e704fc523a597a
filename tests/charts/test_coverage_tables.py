"""coverage: tidy counts, checked by hand on a small frame."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench.charts import coverage
from workbench.charts.counted import DIMENSIONS
from workbench.charts.measures import MEASURES
from workbench.errors import WorkbenchError
from workbench.quotes import empty

FRAME = quote_frame(
    {"themes": ["Ukraine", "sanctions"], "institution": "I", "words": 10,
     "published": pd.Timestamp(2024, 5, 1)},
    {"themes": ["sanctions"], "institution": "I", "words": 5,
     "published": pd.Timestamp(2024, 5, 6)},
    {"themes": [], "speaker": "officials", "speaker_kind": "group", "words": 1, "article_id": "a2",
     "file": None, "published": pd.Timestamp(2024, 6, 9), "kind": "direct"},
    {"themes": ["sanctions"], "speaker": None, "speaker_kind": "unknown", "words": 2,
     "article_id": "a2", "file": None, "published": pd.NaT},
    {"themes": ["Ukraine"], "speech": False, "words": 100},
)  # fmt: skip


def table(**arguments: object) -> list[tuple[object, ...]]:
    frame = coverage(FRAME, **arguments)  # type: ignore[arg-type]
    frame = frame.drop(columns="outlets")
    return [
        tuple(None if cell is pd.NA or cell is pd.NaT else cell for cell in row)
        for row in frame.itertuples(index=False)
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        # value, quotes, speakers, articles, words; a quote with two themes counts under both
        ({"by": "theme"},
         [("sanctions", 3, 1, 2, 17), ("Ukraine", 1, 1, 1, 10), (None, 1, 1, 1, 1)]),
        ({"by": "theme", "dropna": True}, [("sanctions", 3, 1, 2, 17), ("Ukraine", 1, 1, 1, 10)]),
        ({"by": "theme", "speech": None},
         [("sanctions", 3, 1, 2, 17), ("Ukraine", 2, 1, 1, 110), (None, 1, 1, 1, 1)]),
        ({"by": "theme", "speech": False}, [("Ukraine", 1, 1, 1, 100)]),
        ({"by": "institution"}, [("I", 2, 1, 1, 15), (None, 2, 1, 1, 3)]),
        ({"by": "expert"}, [("Ana Bell", 2, 1, 1, 15), (None, 2, 1, 1, 3)]),
        ({"by": "speaker"},
         [("Ana Bell", 2, 1, 1, 15), ("officials", 1, 1, 1, 1), (None, 1, 0, 1, 2)]),
        ({"by": "speaker_kind"},
         [("person", 2, 1, 1, 15), ("group", 1, 1, 1, 1), ("unknown", 1, 0, 1, 2)]),
        ({"by": "kind"}, [("indirect", 3, 1, 2, 17), ("direct", 1, 1, 1, 1)]),
        ({"by": "outlet"}, [("The Post", 4, 2, 2, 18)]),
        ({"by": "country"}, [(None, 4, 2, 2, 18)]),
        ({"by": "section", "dropna": True}, []),
        ({"by": "article"}, [("a2", 2, 1, 1, 3), ("one.txt", 2, 1, 1, 15)]),
        ({"by": ["theme", "institution"], "dropna": True},
         [("sanctions", "I", 2, 1, 1, 15), ("Ukraine", "I", 1, 1, 1, 10)]),
        ({"by": ["article", "kind"]},
         [("one.txt", "indirect", 2, 1, 1, 15), ("a2", "direct", 1, 1, 1, 1),
          ("a2", "indirect", 1, 0, 1, 2)]),
        # dates: in their order, by the first day of the period, weeks from Monday
        ({"by": "date"}, [(pd.Timestamp(2024, 5, 1), "2024-05", 2, 1, 1, 15),
                          (pd.Timestamp(2024, 6, 1), "2024-06", 1, 1, 1, 1),
                          (None, None, 1, 0, 1, 2)]),
        ({"by": "date", "freq": "week", "dropna": True},
         [(pd.Timestamp(2024, 4, 29), "2024-04-29 to 2024-05-05", 1, 1, 1, 10),
          (pd.Timestamp(2024, 5, 6), "2024-05-06 to 2024-05-12", 1, 1, 1, 5),
          (pd.Timestamp(2024, 6, 3), "2024-06-03 to 2024-06-09", 1, 1, 1, 1)]),
        ({"by": "date", "freq": "day", "dropna": True},
         [(pd.Timestamp(2024, 5, 1), "2024-05-01", 1, 1, 1, 10),
          (pd.Timestamp(2024, 5, 6), "2024-05-06", 1, 1, 1, 5),
          (pd.Timestamp(2024, 6, 9), "2024-06-09", 1, 1, 1, 1)]),
        ({"by": "date", "freq": "year", "dropna": True},
         [(pd.Timestamp(2024, 1, 1), "2024", 3, 2, 2, 16)]),
        ({"by": ["kind", "date"], "dropna": True},
         [("indirect", pd.Timestamp(2024, 5, 1), "2024-05", 2, 1, 1, 15),
          ("direct", pd.Timestamp(2024, 6, 1), "2024-06", 1, 1, 1, 1)]),
    ],
    ids=str,
)  # fmt: skip
def test_coverage_counts(arguments: dict[str, object], expected: list[tuple[object, ...]]) -> None:
    assert table(**arguments) == expected


def test_equal_counts_are_in_the_order_of_names() -> None:
    frame = quote_frame(*({"speaker": name} for name in ("Cy", "Al", "Bo")))
    assert coverage(frame, by="expert")["expert"].tolist() == ["Al", "Bo", "Cy"]


@pytest.mark.parametrize("by", list(DIMENSIONS))
def test_an_empty_frame_gives_an_empty_table_with_its_columns(by: str) -> None:
    nothing = coverage(empty(), by=by)
    keys = {"date": "datetime64[us]", "period": "string"} if by == "date" else {by: "string"}
    assert list(nothing.columns) == [*keys, *MEASURES]
    assert len(nothing) == 0
    dtypes = nothing.dtypes.astype(str).tolist()
    assert dtypes == [*keys.values(), *["int64"] * len(MEASURES)]
    assert coverage(FRAME, by=by).dtypes.astype(str).tolist() == dtypes


def test_counts_of_a_dimension_without_overlap_add_up_to_all_quotes() -> None:
    for by in set(DIMENSIONS) - {"theme"}:
        counted = coverage(FRAME, by=by, speech=None)
        assert (counted["quotes"].sum(), counted["words"].sum()) == (5, 118)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"by": "themes"}, "Unknown column to count by 'themes'; Did you mean 'theme'?"),
        ({"by": ["theme", "mood"]}, "Unknown column to count by 'mood'"),
        ({"by": []}, "by is empty. Choose any of theme"),
        ({"by": "date", "freq": "decade"}, "known: day, week, month, year"),
    ],
)
def test_what_cannot_be_counted_by_is_told_what_can(
    arguments: dict[str, object], words: str
) -> None:
    with pytest.raises(WorkbenchError) as fault:
        coverage(FRAME, **arguments)  # type: ignore[arg-type]
    assert words in str(fault.value)
