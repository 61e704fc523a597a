"""Cells and pages set an Explorer's state at the same time, each in a thread of its own."""

from __future__ import annotations

from typing import Any

import pytest

from tests.explorer.frames import ARTICLE, example
from tests.moments import at_once
from workbench.errors import WorkbenchError
from workbench.explorer import Explorer

ROUNDS = 400
BY_PAGE = {"filters": {"theme": ["dams"]}, "look": {"list": {"group": "speaker"}}}


class OnScreen(Explorer):
    """Keeps what its pages have heard last of each part of the state."""

    def __init__(self) -> None:
        self.heard: dict[str, Any] = {}
        super().__init__(example(), [ARTICLE])
        self.open()

    def _send(self, msg: Any, buffers: Any = None) -> None:
        if msg["method"] in {"update", "echo_update"}:
            self.heard |= msg["state"]

    def page_sets(self, state: dict[str, Any]) -> None:
        self._handle_msg({"content": {"data": {"method": "update", "state": state}}, "buffers": []})

    @property
    def at_one(self) -> bool:
        return all(self.heard.get(name, {}) == getattr(self, name) for name in BY_PAGE)


def test_screen_and_kernel_agree_after_a_cell_and_a_page_have_set_the_same() -> None:
    explorer = OnScreen()

    def cell() -> None:
        explorer.filters = {}
        explorer.look = {}

    for each in range(ROUNDS):
        explorer.page_sets({"filters": {"theme": ["wells"]}, "look": {"tab": "charts"}})
        at_once(cell, lambda: explorer.page_sets(BY_PAGE))
        assert explorer.at_one, (each, explorer.heard, explorer.filters, explorer.look)
    explorer.close()


def test_cell_that_sets_what_is_not_there_is_refused_whatever_a_page_sends() -> None:
    explorer = OnScreen()

    def cell() -> None:
        with pytest.raises(WorkbenchError, match="nowhere"):
            explorer.filters = {"theme": ["nowhere"]}

    for _ in range(ROUNDS):
        at_once(cell, lambda: explorer.page_sets(BY_PAGE))
        assert explorer.filters == BY_PAGE["filters"]
        explorer.filters = {}
    explorer.close()
