"""Code names the frame as the notebook does, by what its variables hold when it is asked for."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import pytest

from tests.explorer.frames import ARTICLE, example
from workbench import open_workbench
from workbench.explorer import Explorer, naming, widget
from workbench.explorer.naming import Home


@pytest.fixture
def variables(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the notebook holds."""
    held: dict[str, Any] = {}
    monkeypatch.setattr(widget, "notebook_variables", lambda: held)
    return held


def test_workbench_that_made_it_is_named(root: Path, variables: dict[str, Any]) -> None:
    bench = open_workbench(root / "data", progress=False)
    explorer = bench.explore()
    variables["my_bench"] = bench
    assert explorer.frame_name == "my_bench.quotes"
    assert "shown = select(my_bench.quotes)" in explorer.code
    # The same frame, given by hand.
    assert Explorer(bench.quotes, bench.articles).frame_name == "my_bench.quotes"
    del variables["my_bench"]
    assert explorer.frame_name is None
    assert "shown = select(quotes)" in explorer.code


def test_variable_that_holds_the_frame_is_named(variables: dict[str, Any]) -> None:
    frame = example()
    explorer = Explorer(frame, [ARTICLE])
    # IPython's own, a copy, and names that no code could write.
    variables |= {"_": frame, "_12": frame, "Out": {1: frame}, "copy": frame.copy()}
    variables |= {"class": frame, "a b": frame}
    assert explorer.frame_name is None
    variables |= {"money": frame, "later": frame}
    assert explorer.frame_name == "money"
    exec(explorer.code.partition("\nplot")[0], variables)  # noqa: S102 (the code is what is tested)
    assert len(variables["shown"]) == 7


def test_code_names_the_articles_that_it_looks_through(variables: dict[str, Any]) -> None:
    frame, texts = example(), [ARTICLE]
    explorer = Explorer(frame, texts, filters={"text": "villagers fear", "text_in": "article"})
    variables |= {"money": frame, "printed": texts}
    assert explorer.articles_name == "printed"
    assert 'text_in=["article"], articles=printed)' in explorer.code
    exec(explorer.code.partition("\nplot")[0], variables)  # noqa: S102 (the code is what is tested)
    assert len(variables["shown"]) == 7
    del variables["printed"]
    assert explorer.articles_name is None
    assert "articles=articles)" in explorer.code
    # Read once, they cannot be given again.
    assert Explorer(frame, iter(texts)).articles_name is None


def test_articles_of_a_workbench_are_named_by_it(root: Path, variables: dict[str, Any]) -> None:
    variables["bench"] = bench = open_workbench(root / "data", progress=False)
    variables["some"] = some = bench.quotes.head(5)
    explorer = Explorer(some, bench.articles, filters={"text": "a", "text_in": "article"})
    assert 'select(some, text=["a"], text_in=["article"], articles=bench.articles)' in explorer.code


def test_variable_given_another_value_is_named_no_longer(variables: dict[str, Any]) -> None:
    frame = example()
    explorer = Explorer(frame, [ARTICLE])
    variables["quotes"] = frame
    assert explorer.frame_name == "quotes"
    variables["quotes"] = frame.head(2)
    assert explorer.frame_name is None


def test_naming_keeps_nothing_alive() -> None:
    class Bench:
        """Stands for a workbench."""

    bench = Bench()
    home = Home(weakref.ref(bench), "quotes")
    assert home.name_in({"b": bench}) == "b.quotes"
    del bench
    assert home.name_in({"b": None}) is None


def test_outside_a_notebook_the_programs_variables_are_asked() -> None:
    assert naming.notebook_variables()["__name__"] == "__main__"
