"""compare and its figure: shares and differences of hand-made sides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from tests.store.stored import articles_of, as_stored, stored
from workbench import compare
from workbench.comparing import plot_compare
from workbench.errors import WorkbenchError
from workbench.own import Roster, with_own
from workbench.quotes.schema import conform

POST, NEWS = {"outlet": "Post"}, {"outlet": "News"}


def said(outlet: str, article: str, institution: str | None, **more: Any) -> dict[str, Any]:
    return {"outlet": outlet, "article_id": article, "file": f"{article}.txt",
            "institution": institution, **more}  # fmt: skip


FRAME = quote_frame(
    said("Post", "p1", "Army", words=10, themes=["dams"]),
    said("Post", "p1", "Army", words=30, themes=["dams", "money"]),
    said("Post", "p2", "Bank", words=20, themes=["money"], speaker="Bo"),
    said("Post", "p2", None, words=40, speaker="Cy"),
    said("News", "n1", "Bank", words=60, themes=["money"]),
    said("News", "n2", "Bank", words=40, speaker="Bo"),
    said("News", "n2", "Bank", speech=False),
)


def rows(table: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    plain = table[list(columns)].astype("object")
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in plain.to_numpy()]


def test_both_sides_have_their_numbers_shares_and_the_difference_from_a_to_b() -> None:
    table = compare(FRAME, a=POST, b=NEWS, by="institution")
    found = rows(table, "institution", "a", "b", "share_a", "share_b", "difference")
    assert found == [
        ("Bank", 1, 2, 0.25, 1.0, 0.75),
        ("Army", 2, 0, 0.5, 0.0, -0.5),
        (None, 1, 0, 0.25, 0.0, -0.25),
    ]
    dtypes = table.dtypes.astype(str).tolist()
    assert dtypes == ["string", "int64", "int64", *["float64"] * 5, "bool"]
    assert (table["low"] <= table["difference"]).all()
    assert (table["difference"] <= table["high"]).all()


def test_rows_without_a_value_are_left_out_of_the_shares_where_asked() -> None:
    table = compare(FRAME, a=POST, b=NEWS, by="institution", dropna=True)
    assert rows(table, "institution", "share_a") == [("Army", 2 / 3), ("Bank", 1 / 3)]
    assert {name: table.attrs[name] for name in ("whole_a", "of_a", "whole_b", "of_b")} == {
        "whole_a": 4, "of_a": 3, "whole_b": 2, "of_b": 2,
    }  # fmt: skip


def test_words_are_compared_by_their_number() -> None:
    table = compare(FRAME, a=POST, b=NEWS, by="institution", measure="words")
    assert rows(table, "institution", "a", "b", "share_a") == [
        ("Bank", 20, 100, 0.2), ("Army", 40, 0, 0.4), (None, 40, 0, 0.4),
    ]  # fmt: skip


def test_a_quote_with_two_themes_has_both_and_is_one_quote_of_its_side() -> None:
    table = compare(FRAME, a=POST, b=NEWS, by="theme")
    assert sorted(rows(table, "share_a", "theme")[:2]) == [(0.5, "dams"), (0.5, "money")]


def test_a_difference_is_sure_where_many_articles_agree_and_not_where_one_talks() -> None:
    many = [said("Post", f"p{n}", "Army") for n in range(30)]
    many += [said("News", f"n{n}", "Bank") for n in range(30)]
    table = compare(quote_frame(*many), a=POST, b=NEWS, by="institution")
    assert table["sure"].tolist() == [True, True]
    # As many quotes, all of them in one article a side.
    talkative = [{**row, "article_id": row["outlet"]} for row in many]
    table = compare(quote_frame(*talkative), a=POST, b=NEWS, by="institution")
    assert table["difference"].tolist() == [-1.0, 1.0]
    assert table["sure"].tolist() == [False, False]
    assert rows(table, "low", "high") == [(-1.0, 1.0)] * 2


def test_copies_of_one_story_are_no_new_evidence() -> None:
    copies = [said("Post", f"p{n}", "Army", story="s") for n in range(30)]
    others = [said("News", f"n{n}", "Bank") for n in range(30)]
    table = compare(quote_frame(*copies, *others), a=POST, b=NEWS, by="institution")
    single = compare(
        quote_frame(*[{**row, "story": None} for row in copies], *others),
        a=POST, b=NEWS, by="institution",
    )  # fmt: skip
    assert single["sure"].all()
    width = (table["high"] - table["low"]).max()
    assert width > 2 * (single["high"] - single["low"]).max()


def test_each_story_counts_once_where_asked() -> None:
    frame = quote_frame(
        said("Post", "p1", "Army", story="s", quote="We go."),
        said("Post", "p2", "Army", story="s", quote="We GO"),
        said("Post", "p3", "Bank"),
        said("News", "n1", "Bank"),
    )
    table = compare(frame, a=POST, b=NEWS, by="institution", count="stories")
    assert rows(table, "institution", "a", "share_a") == [("Army", 1, 0.5), ("Bank", 1, 0.5)]


def test_a_column_of_ones_own_is_compared_where_it_is_listed_and_says_where_not() -> None:
    roster = Roster(("gender",), {"Ana Bell": ("woman",), "Bo": ("man",)})
    frame = with_own(FRAME, roster)
    table = compare(frame, a=POST, b=NEWS, by="gender")
    assert rows(table, "gender", "a", "share_a", "b", "share_b", "difference") == [
        ("man", 1, 1 / 3, 1, 0.5, 0.5 - 1 / 3),
        ("woman", 2, 2 / 3, 1, 0.5, 0.5 - 2 / 3),
        (None, 1, 0.25, 0, 0.0, None),
    ]  # fmt: skip


def test_a_list_that_names_nobody_leaves_nothing_to_compare_and_says_so() -> None:
    table = compare(with_own(FRAME, Roster(("gender",), {})), a=POST, b=NEWS, by="gender")
    assert rows(table, "gender", "a", "share_a", "b", "share_b", "difference") == [
        (None, 4, 1.0, 2, 1.0, None),
    ]  # fmt: skip
    figure = plot_compare(with_own(FRAME, Roster(("gender",), {})), a=POST, b=NEWS, by="gender")
    assert "No quotes to show" in figure.to_json()


def test_beliefs_are_compared_where_a_side_asks_for_them() -> None:
    table = compare(FRAME, a=POST, b={**NEWS, "speech": None}, by="kind")
    assert rows(table, "a", "b") == [(4, 3)]


def test_the_table_says_in_words_what_it_compares_and_what_is_in_both() -> None:
    table = compare(
        FRAME, a={"theme": "dams"}, b={"theme": "money", "since": "2024-01-01"}, by="kind"
    )
    assert table.attrs["a"] == "dams"
    assert table.attrs["b"] == "Theme: money; Published since: 2024-01-01"
    assert table.attrs["both"] == 1
    assert compare(FRAME, a={}, b=NEWS, by="kind").attrs["a"] == "All quotes"


def test_rows_of_both_sides_are_told_by_their_place_and_not_by_a_label_that_two_may_have() -> None:
    apart = pd.concat([FRAME[FRAME["outlet"] == name].reset_index(drop=True) for name in
                       ("Post", "News")])  # fmt: skip
    assert compare(apart, a=POST, b=NEWS, by="kind").attrs["both"] == 0
    assert compare(apart, a={}, b=NEWS, by="kind").attrs["both"] == 2


def test_of_a_side_without_any_value_there_is_no_share_and_no_difference() -> None:
    frame = quote_frame(
        said("Post", "p1", "Army"), said("Post", "p2", "Bank"), said("News", "n1", None)
    )
    table = compare(frame, a=POST, b=NEWS, by="institution", dropna=True)
    numbers = rows(table, "institution", "a", "share_a", "b", "share_b", "difference", "low")
    assert numbers == [("Army", 1, 0.5, 0, None, None, None), ("Bank", 1, 0.5, 0, None, None, None)]
    assert not table["sure"].any()
    figure = plot_compare(frame, a=POST, b=NEWS, by="institution", dropna=True)
    assert "No quotes to show" in figure.to_json()
    assert "0 of 1 of B" in figure.layout.title.subtitle.text


def test_words_of_a_side_may_stand_in_articles() -> None:
    articles = articles_of(conform(as_stored(FRAME)))
    asked = {"text": articles[0].text[:12], "text_in": ["article"], "articles": articles}
    table = compare(conform(as_stored(FRAME)), a=asked, b=NEWS, by="kind")
    assert table["a"].sum() > 0
    assert "articles" not in table.attrs["a"].lower().replace("words in the article", "")
    with pytest.raises(WorkbenchError, match="selects no quote") as fault:
        compare(FRAME, a={**asked, "since": "2030-01-01"}, b=NEWS, by="kind")
    assert "Article(" not in str(fault.value)


def test_a_store_is_compared_as_a_frame_is(tmp_path: Path) -> None:
    roster = Roster(("gender",), {"Ana Bell": ("woman",), "Bo": ("man",)})
    quotes = conform(as_stored(FRAME))
    store = stored(tmp_path, quotes, articles_of(quotes), parts=2, roster=roster)
    frame = with_own(quotes, roster)
    for by in ("institution", "theme", "expert", "speaker_kind", "article", "gender"):
        for count in ("quotes", "stories"):
            found = compare(store, a=POST, b=NEWS, by=by, count=count)
            expected = compare(frame, a=POST, b=NEWS, by=by, count=count)
            pd.testing.assert_frame_equal(found, expected)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"a": "Post"}, "a='Post' is no selection; write a={'outlet': '...'}"),
        ({"b": {"paper": "Post"}}, "Unknown filter 'paper'"),
        ({"b": {"outlet": "Mail"}}, "Unknown outlet 'Mail'"),
        ({"a": {"since": "2030-01-01"}}, "selects no quote"),
        ({"by": "date"}, "Periods are sides"),
        ({"by": ["kind", "outlet"]}, "one column at a time"),
        ({"by": "mood"}, "Unknown column to count by 'mood'"),
        ({"measure": "articles"}, "known: quotes, words"),
        ({"count": "once"}, "known: quotes, stories"),
        ({"level": 95}, "give a number such as 0.95"),
    ],
)
def test_what_cannot_be_compared_is_told_in_one_line(arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(WorkbenchError) as fault:
        compare(FRAME, **{"a": POST, "b": NEWS, "by": "institution", **arguments})
    assert words in str(fault.value)
    assert "\n" not in str(fault.value)


def test_the_figure_has_both_shares_and_the_difference_of_the_table() -> None:
    table = compare(FRAME, a=POST, b=NEWS, by="institution", dropna=True)
    figure = plot_compare(FRAME, a=POST, b=NEWS, by="institution", dropna=True)
    traces = {trace.name: trace for trace in figure.data if trace.name}
    ordered = table.sort_values("difference")
    assert list(traces["A: Post"].x) == ordered["share_a"].tolist()
    assert list(traces["B: News"].x) == ordered["share_b"].tolist()
    assert list(traces["difference, not sure"].x) == ordered["difference"].tolist()
    assert list(figure.layout.yaxis.ticktext) == ["Army", "Bank"]
    assert figure.layout.title.text == "Institution: Post (A) and News (B)"
    # A mark at 0 % stands beside the name and not on it.
    assert figure.layout.yaxis.ticklen > max(figure.data[1].marker.size, 11) / 2
    told = figure.layout.title.subtitle.text
    assert told == "Shares are of quotes with a value: 3 of 4 of A, 2 of 2 of B."


def test_the_figure_has_the_shares_of_the_table_unless_something_else_is_asked_for() -> None:
    table = compare(FRAME, a=POST, b=NEWS, by="institution")
    figure = plot_compare(FRAME, a=POST, b=NEWS, by="institution")
    # What has no value is the last one, whatever its difference.
    assert list(figure.layout.yaxis.ticktext) == ["Army", "Bank", "(none)"]
    shares = table.set_index("institution")["share_a"]
    drawn = next(trace for trace in figure.data if trace.name == "A: Post")
    assert list(drawn.x) == [shares["Army"], shares["Bank"], 0.25]
    assert figure.layout.title.subtitle.text is None


def test_what_has_no_value_dwarfs_no_other_and_the_figure_says_so() -> None:
    frame = quote_frame(
        said("Post", "p0", "Army"), *(said("Post", f"p{n}", None) for n in range(1, 10)),
        said("News", "n0", "Army"), *(said("News", f"n{n}", None) for n in range(1, 5)),
    )  # fmt: skip
    figure = plot_compare(frame, a=POST, b=NEWS, by="institution")
    marks = {trace.name: trace for trace in figure.data if trace.name}
    a, b = marks["A: Post"], marks["B: News"]
    assert (a.x[0], b.x[0]) == (0.1, 0.2)
    # Beyond the greatest that is to scale, in their proportion; pointing at them says how much.
    assert max(a.x[1], b.x[1]) == pytest.approx(0.2 * 1.12)
    assert a.x[1] / b.x[1] == pytest.approx(0.9 / 0.8)
    assert [a.customdata[1][2], b.customdata[1][2]] == [0.9, 0.8]
    told = figure.layout.title.subtitle.text
    assert "The shares of (none) are not to scale: 90.0% of A, 80.0% of B." in told


def test_the_figure_shows_the_greatest_shares_and_says_so() -> None:
    figure = plot_compare(FRAME, a=POST, b=NEWS, by="institution", top=1)
    assert list(figure.layout.yaxis.ticktext) == ["Bank", "(none)"]
    assert "The 1 of 2 institutions" in figure.layout.title.subtitle.text
    with pytest.raises(WorkbenchError, match="top=0 is no number"):
        plot_compare(FRAME, a=POST, b=NEWS, by="institution", top=0)


def test_names_in_the_figure_are_text_whatever_they_are() -> None:
    hostile = "<b>x</b> & $y$"
    frame = quote_frame(said("Post", "p1", hostile), said("News", "n1", hostile))
    figure = plot_compare(frame, a=POST, b=NEWS, by="institution")
    assert "<b>" not in figure.to_json().replace("\\u003c", "<")
    assert figure.to_json() == plot_compare(frame, a=POST, b=NEWS, by="institution").to_json()
