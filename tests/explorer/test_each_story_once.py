"""The Explorer counts each story once: the kernel's side, and what a shared page is given."""

from __future__ import annotations

import numpy as np
import pytest
from traitlets import TraitError

from tests.explorer.frames import DUARTE, OKAFOR, example, frame
from workbench import Explorer, plot_coverage, select
from workbench.errors import WorkbenchError
from workbench.explorer.answers import answer
from workbench.explorer.material import Material
from workbench.explorer.shared import page_data

QUOTES = frame(
    {**DUARTE, "article_id": "a1", "story": "a1"},
    {**DUARTE, "article_id": "a2", "story": "a1"},
    {**OKAFOR, "article_id": "a3", "story": "a3"},
)


def test_the_page_is_told_whether_any_story_has_copies() -> None:
    assert answer(Material.of(QUOTES), {"type": "data"})[0]["header"]["copies"] is True
    assert answer(Material.of(example()), {"type": "data"})[0]["header"]["copies"] is False
    older = QUOTES.drop(columns="story")
    assert answer(Material.of(older), {"type": "data"})[0]["header"]["copies"] is False


def test_the_page_is_told_which_rows_are_one_when_it_asks() -> None:
    _, [numbers] = answer(Material.of(QUOTES), {"type": "statements"})
    assert np.frombuffer(numbers, "<u4").tolist() == [0, 0, 1]


def test_code_counts_as_the_explorer_does() -> None:
    explorer = Explorer(QUOTES, count="stories")
    assert explorer.count == "stories"
    names = {"quotes": QUOTES, "select": select, "plot_coverage": plot_coverage}
    calls = [line for line in explorer.code.splitlines() if line.startswith("plot_coverage")]
    assert len(calls) == 4
    assert all('count="stories"' in call for call in calls)
    exec("shown = select(quotes)", names)  # noqa: S102
    figure = eval(calls[3].removesuffix(".show()"), names)  # noqa: S307
    assert list(figure.data[0].x) == [2]
    explorer.count = "quotes"
    assert "count=" not in explorer.code


@pytest.mark.parametrize("count", ["story", None, 3, ["stories"]])
def test_a_count_that_is_none_is_refused_and_changes_nothing(count: object) -> None:
    with pytest.raises(WorkbenchError, match="Unknown count"):
        Explorer(QUOTES, count=count)  # type: ignore[arg-type]
    explorer = Explorer(QUOTES, count="stories")
    with pytest.raises(TraitError, match="known: quotes, stories"):
        explorer.count = count
    with pytest.raises(WorkbenchError, match="Unknown count"):
        explorer.set_state({"count": count})
    assert explorer.count == "stories"


def test_a_shared_page_holds_the_count_and_which_rows_are_one() -> None:
    data = page_data(Material.of(QUOTES), {}, articles=False, count="stories")
    assert data.head["count"] == "stories"
    start = data.head["statements"]
    assert start % 4 == 0
    assert np.frombuffer(data.columns[start:], "<u4").tolist() == [0, 0, 1]
    alone = page_data(Material.of(example()), {}, articles=False)
    assert (alone.head["count"], alone.head["statements"]) == ("quotes", None)
