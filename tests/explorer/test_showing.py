"""How long an Explorer lives: while something shows it or a variable names it, and no longer."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ipywidgets
import pytest
from IPython.core.interactiveshell import InteractiveShell
from ipywidgets import comm
from ipywidgets.widgets.widget import _instances
from pandas.testing import assert_frame_equal

from tests.explorer.frames import ARTICLE, example, large
from workbench.explorer import Explorer
from workbench.explorer.widget import open_explorers
from workbench.quotes import select


@pytest.fixture(autouse=True)
def without_garbage_collector() -> Iterator[None]:
    """What is let go of goes at once, not when the collector happens to run."""
    ipywidgets.Widget.close_all()
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    ipywidgets.Widget.close_all()


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    shell = InteractiveShell.instance()
    shell.run_cell("from tests.explorer.frames import example; from workbench.explorer import *")
    yield shell
    InteractiveShell.clear_instance()


class Living:
    """What of an Explorer is still there: itself, its frame."""

    def __init__(self, explorer: Explorer) -> None:
        self._parts: dict[str, weakref.ref[Any]] = {
            "widget": weakref.ref(explorer),
            "frame": weakref.ref(explorer._source.quotes),
        }

    def __call__(self) -> list[str]:
        return [name for name, part in self._parts.items() if part() is not None]


def shown(explorer: Explorer) -> Explorer:
    explorer._repr_mimebundle_()
    return explorer


def gone(explorer: Explorer) -> None:
    """As a page does that no longer shows it, while no other page answers."""
    for sure in (False, True):
        explorer._handle_custom_msg({"type": "unseen", "id": "p", "sure": sure}, [])


def held() -> tuple[int, int]:
    """How many widgets and comms the kernel keeps: two of each an Explorer, its layout with it."""
    return len(_instances), len(comm.get_comm_manager().comms)


def test_explorer_that_was_never_shown_goes_with_its_variable() -> None:
    explorer = Explorer(example(), [ARTICLE])
    living = Living(explorer)
    assert held() == (0, 0)
    del explorer
    assert living() == []


def test_shown_explorer_stays_without_a_variable_until_no_page_shows_it() -> None:
    living = Living(explorer := shown(Explorer(example(), [ARTICLE])))
    name = explorer.model_id
    del explorer
    assert held() == (2, 2)
    assert living() == ["widget", "frame"]
    gone(open_explorers[name])
    assert (living(), held(), dict(open_explorers)) == ([], (0, 0), {})


def test_rerun_leaves_what_one_run_leaves() -> None:
    quotes = large(3_000)
    classes = len(Explorer.__subclasses__())
    for _ in range(4):
        gone(shown(Explorer(quotes)))
    assert held() == (0, 0)
    # A class for each object would be freed by the collector alone.
    assert len(Explorer.__subclasses__()) == classes


def test_columns_are_as_narrow_as_they_can_be_and_go_when_nothing_shows_them() -> None:
    explorer = shown(Explorer(large(3_000)))
    widths = {name: facet.codes.itemsize for name, facet in explorer._source.table.facets.items()}
    assert set(widths.values()) == {1, 2}
    table = weakref.ref(explorer._source.table.facets["theme"].codes)
    gone(explorer)
    assert table() is None


@pytest.mark.parametrize("filters", [{}, {"theme": ["wells"]}])
def test_variable_goes_on_working_when_nothing_shows_it(
    filters: dict[str, Any], tmp_path: Path
) -> None:
    explorer = shown(Explorer(example(), [ARTICLE], filters={"theme": ["dams"]}))
    code = Explorer(example(), [ARTICLE], filters=filters).code
    gone(explorer)
    explorer.filters = filters
    assert_frame_equal(explorer.selection, select(example(), **filters))
    assert explorer.code == code
    assert explorer.export(tmp_path / "rows.csv").stat().st_size > 0
    assert repr(explorer).startswith("Explorer(7 quotes")
    assert held() == (0, 0)


def test_explorer_shown_again_is_the_same_to_pages_and_outputs() -> None:
    explorer = shown(Explorer(example()))
    before = explorer.model_id
    gone(explorer)
    data, _ = explorer._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == before
    assert held() == (2, 2)
    assert open_explorers[before] is explorer
    explorer.close()


def test_page_that_still_shows_it_keeps_it() -> None:
    explorer = shown(Explorer(example()))
    ask = explorer._handle_custom_msg
    ask({"type": "unseen", "id": "p", "sure": False}, [])
    ask({"type": "seen", "id": "q"}, [])
    ask({"type": "unseen", "id": "p", "sure": True}, [])
    assert held() == (2, 2)
    gone(explorer)
    assert held() == (0, 0)


def test_cell_that_shows_it_while_pages_are_asked_keeps_it() -> None:
    explorer = shown(Explorer(example()))
    ask = explorer._handle_custom_msg
    ask({"type": "unseen", "id": "p", "sure": False}, [])
    shown(explorer)
    ask({"type": "unseen", "id": "p", "sure": True}, [])
    assert held() == (2, 2)


def test_page_is_not_sure_before_the_others_were_asked() -> None:
    explorer = shown(Explorer(example()))
    explorer._handle_custom_msg({"type": "unseen", "id": "p", "sure": True}, [])
    assert held() == (2, 2)


def _in_a_box(explorer: Explorer) -> ipywidgets.Widget:
    return ipywidgets.VBox([ipywidgets.Label("Dams"), explorer])


def _linked(explorer: Explorer) -> ipywidgets.Widget:
    return ipywidgets.jslink((explorer, "filters"), (ipywidgets.Text(), "value"))


def _in_an_output(explorer: Explorer) -> ipywidgets.Widget:
    data, _ = explorer._repr_mimebundle_()
    return ipywidgets.Output(outputs=({"output_type": "display_data", "data": data},))


@pytest.mark.parametrize("put", [_in_a_box, _linked, _in_an_output])
def test_widget_that_refers_to_it_keeps_it_but_not_its_columns(put: Any) -> None:
    explorer = Explorer(example())
    holder = put(explorer)
    codes = weakref.ref(explorer._source.table.facets["theme"].codes)
    gone(explorer)
    assert explorer.comm is not None
    assert codes() is None
    holder.close()
    gone(explorer)
    assert explorer.comm is None


def test_layout_that_another_widget_has_too_stays_open() -> None:
    explorer = shown(Explorer(example()))
    label = ipywidgets.Label("Dams", layout=explorer.layout)
    gone(explorer)
    assert explorer.layout.comm is not None
    assert label.layout is explorer.layout


def test_results_that_ipython_keeps_go_too(shell: InteractiveShell) -> None:
    for _ in range(3):
        shell.run_cell("Explorer(example())", store_history=True)
    shell.run_cell("1 + 1", store_history=True)
    for each in list(open_explorers.values()):
        gone(each)
    del each
    assert dict(open_explorers) == {}
    assert list(shell.user_ns["Out"].values()) == [2]
    assert shell.user_ns["_"] == 2
    shell.run_cell("[_, __, ___]", store_history=True)
    assert shell.user_ns["_"] == [2, "", ""]


def test_variables_that_hold_results_stay(shell: InteractiveShell) -> None:
    shell.run_cell("explorer = Explorer(example(), filters={'theme': 'wells'})\nexplorer")
    gone(shell.user_ns["explorer"])
    shell.run_cell("rows = len(explorer.selection)")
    assert shell.user_ns["rows"] == 2
