"""Who is quoted together: the pairs, where they stand on paper, and the figure."""

from __future__ import annotations

from math import sqrt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from tests.store.stored import articles_of, as_stored, stored
from workbench.articles.model import Article
from workbench.asking import Questions
from workbench.errors import WorkbenchError
from workbench.questions import plot_quoted_together, quoted_together
from workbench.questions.labels import Box, sides_of
from workbench.questions.placing import components, place
from workbench.quotes.schema import conform
from workbench.quotes.stored import Stored


def said(article: str, speaker: str | None, **more: object) -> dict[str, object]:
    return {"article_id": article, "file": f"{article}.txt", "speaker": speaker, **more}


FRAME = quote_frame(
    said("a1", "Ana"), said("a1", "Ana"), said("a1", "Bo"), said("a1", "Cy"),
    said("a2", "Bo"), said("a2", "Ana"),
    said("a3", "Ana"),
    said("a4", "Dora"), said("a4", "officials", speaker_kind="group"),
    said("a5", "Eve", speech=False), said("a5", "Dora"),
)  # fmt: skip


def rows(table: pd.DataFrame) -> list[tuple[object, ...]]:
    return [tuple(row) for row in table.itertuples(index=False)]


def test_pairs_count_articles_that_quote_both_and_either() -> None:
    assert rows(quoted_together(FRAME)) == [
        ("Ana", "Bo", 2, 3, 2, 2 / 3),
        ("Bo", "Cy", 1, 2, 1, 0.5),
        ("Ana", "Cy", 1, 3, 1, 1 / 3),
    ]
    assert len(quoted_together(FRAME, least=2)) == 1
    assert ("Dora", "Eve") in [row[:2] for row in rows(quoted_together(FRAME, speech=None))]
    speakers = [row[:2] for row in rows(quoted_together(FRAME, who="speaker"))]
    assert ("Dora", "officials") in speakers


def test_copies_of_one_story_count_once_within_stories() -> None:
    told = FRAME.assign(story=pd.array(["s"] * len(FRAME), dtype="string"))
    table = quoted_together(told, within="story")
    assert set(table["together"]) == {1}
    assert ("Ana", "Dora") in [row[:2] for row in rows(table)]


def test_several_institutions_of_one_speaker_are_names_of_their_own() -> None:
    frame = quote_frame(
        said("a1", "Ana", institution="Army; Bank"), said("a1", "Bo", institution="Court")
    )
    table = quoted_together(frame, who="institution")
    assert [row[:2] for row in rows(table)] == [
        ("Army", "Bank"),
        ("Army", "Court"),
        ("Bank", "Court"),
    ]


def test_a_store_has_the_pairs_of_its_frame(tmp_path: Path) -> None:
    quotes = conform(as_stored(FRAME))
    store = stored(tmp_path, quotes, articles_of(quotes), parts=2)
    pd.testing.assert_frame_equal(quoted_together(store), quoted_together(quotes))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"who": "party"}, "Unknown who 'party'"),
        ({"within": "page"}, "Unknown within 'page'"),
        ({"least": 0}, "least=0 is no number of articles"),
    ],
)
def test_wrong_choices_are_told_what_there_is(arguments: dict[str, object], words: str) -> None:
    with pytest.raises(WorkbenchError, match=words):
        quoted_together(FRAME, **arguments)  # type: ignore[arg-type]
    with pytest.raises(WorkbenchError, match=words):
        plot_quoted_together(FRAME, **arguments)  # type: ignore[arg-type]


def test_a_line_of_nodes_has_the_lengths_of_its_edges() -> None:
    points = place(3, [(0, 1, 1.0), (1, 2, 0.5)])
    lengths = [float(np.hypot(*(points[a] - points[b]))) for a, b in ((0, 1), (1, 2), (0, 2))]
    assert lengths == pytest.approx([1.0, 0.5, 1.5], abs=0.01)


def test_four_nodes_that_are_all_joined_stand_as_a_square_about() -> None:
    edges = [(a, b, 1.0) for a in range(4) for b in range(a)]
    points = place(4, edges)
    lengths = sorted(float(np.hypot(*(points[a] - points[b]))) for a, b, _ in edges)
    assert lengths[0] > 0.7
    assert lengths[-1] < 1.3


def test_parts_that_nothing_joins_stand_apart() -> None:
    edges = [(0, 1, 1.0), (2, 3, 1.0), (4, 5, 1.0)]
    points = place(6, edges)
    assert components(6, edges) == [[0, 1], [2, 3], [4, 5]]
    for one in range(6):
        for other in range(one):
            if one // 2 != other // 2:
                assert np.hypot(*(points[one] - points[other])) > 0.9


def test_a_name_stands_where_no_other_one_does_or_nowhere() -> None:
    paper = Box(0, 0, 400, 200)
    points = np.array([[200.0, 100.0], [210.0, 100.0], [390.0, 100.0]])
    away = np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])
    sides = sides_of(["Ana Bell", "Bo Carr", "Cy Dorn"], points, [20, 20, 20], away, paper)
    # The first would hide the second point on its right, the third would leave the paper there.
    assert sides[0] not in (None, "middle right")
    assert sides[1] == "middle right"
    assert sides[2] not in (None, "middle right")
    crowded = np.array([[200.0 + 3 * n, 100.0] for n in range(12)])
    names = ["A name of some length"] * 12
    assert None in sides_of(names, crowded, [20] * 12, np.ones((12, 2)), paper)


def test_the_figure_has_a_point_a_name_and_a_line_a_pair() -> None:
    figure = plot_quoted_together(FRAME)
    nodes = figure.data[-1]
    assert [name for name, _ in nodes.customdata] == ["Ana", "Bo", "Cy"]
    assert nodes.customdata[0][1] == "in 3 articles, with 2 of those shown"
    sizes = list(nodes.marker.size)
    assert sizes[0] > sizes[1] > sizes[2]
    middles = figure.data[-2]
    assert [told for *_, told in middles.customdata] == [
        "together in 2 articles", "together in 1 article", "together in 1 article",
    ]  # fmt: skip
    widths = {trace.line.width for trace in figure.data if trace.mode == "lines"}
    assert len(widths) == 2
    near, far = (points_of(nodes, 0, 1), points_of(nodes, 0, 2))
    assert near < far
    assert near == pytest.approx(1 / sqrt(2), abs=0.1)


def points_of(nodes: object, one: int, other: int) -> float:
    x, y = nodes.x, nodes.y  # type: ignore[attr-defined]
    return float(np.hypot(x[one] - x[other], y[one] - y[other]))


def test_the_figure_shows_who_is_quoted_with_others_most_and_says_so() -> None:
    figure = plot_quoted_together(FRAME, top=2)
    assert (
        figure.layout.title.subtitle.text
        == "The 2 of 3 named persons most often quoted with others."
    )
    with pytest.raises(WorkbenchError, match="give 2 to 200"):
        plot_quoted_together(FRAME, top=1)
    assert "No quotes to show" in plot_quoted_together(FRAME.iloc[:2]).to_json()


def test_the_same_quotes_give_the_same_figure_and_names_are_text() -> None:
    hostile = FRAME.assign(speaker=FRAME["speaker"].astype("string").replace("Bo", "<b>Bo</b> $x$"))
    first = plot_quoted_together(hostile).to_json()
    assert plot_quoted_together(hostile.sample(frac=1, random_state=1)).to_json() == first
    assert "<b>" not in first.replace("\\u003c", "<")


class Asked(Questions):
    """A workbench of a frame, as far as questions are asked of it."""

    def __init__(self, quotes: pd.DataFrame | Stored, articles: list[Article]) -> None:
        self.quotes, self._articles = quotes, articles

    @property
    def _asked(self) -> pd.DataFrame | Stored:
        return self.quotes

    @property
    def articles(self) -> list[Article]:
        return self._articles


def test_a_workbench_says_who_is_quoted_together_in_what_is_selected(tmp_path: Path) -> None:
    themed = quote_frame(
        said("a1", "Ana", themes=["dams"]), said("a1", "Bo", themes=["dams"]), said("a1", "Cy"),
        said("a2", "Bo", speech=False, themes=["dams"]), said("a2", "Ana", themes=["dams"]),
    )  # fmt: skip
    quotes = conform(as_stored(themed))
    articles = articles_of(quotes)
    for asked in (quotes, stored(tmp_path, quotes, articles, parts=1)):
        bench = Asked(asked, articles)
        assert len(bench.quoted_together()) == 3
        assert [row[:3] for row in rows(bench.quoted_together(theme="dams"))] == [("Ana", "Bo", 1)]
        both = bench.quoted_together(theme="dams", speech=None, least=2)
        assert [row[:3] for row in rows(both)] == [("Ana", "Bo", 2)]
        figure = bench.plot_quoted_together(theme="dams", title="Dams")
        assert figure.layout.title.text == "Dams"
        with pytest.raises(WorkbenchError, match="Unknown theme"):
            bench.quoted_together(theme="dam")
    in_articles = {"text": articles[0].text[:9], "text_in": ["article"]}
    assert len(Asked(quotes, articles).quoted_together(**in_articles)) > 0
