"""Hostile messages to the Explorer: each is answered by its fault, and nothing changes."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from ipywidgets.widgets.widget import _instances

from tests.explorer.frames import ARTICLE, example
from tests.hostile import widget_inputs
from tests.hostile.checks import is_tame
from tests.hostile.tables import Case, each
from workbench.explorer import Explorer

FILTERS = {"theme": ["wells"]}


class Answering(Explorer):
    """Keeps what it answers, as the kernel would write it."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        super().__init__(example(), [ARTICLE], filters=FILTERS)

    def send(self, content: Any, buffers: Any = None) -> None:
        written = json.dumps(content, ensure_ascii=False, allow_nan=False).encode()
        self.sent.append(json.loads(written))

    def given(self, data: Any) -> list[Any]:
        self.sent.clear()
        self._handle_msg({"content": {"data": data}, "buffers": []})
        return self.sent


@each(widget_inputs, keys=("says", "id", "answers"))
def test_hostile_message_is_answered_and_changes_nothing(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    explorer = Answering()
    explorer.open()
    before = explorer.get_state()
    answers = explorer.given(case.build())
    if "answers" in case.wanted:
        assert [each["type"] for each in answers] == case.wanted["answers"]
    else:
        [answer] = answers
        assert answer["type"] == "error"
        assert case.wanted["says"] in answer["message"]
        assert is_tame(answer["message"])
        assert len(answer["message"]) <= 600
        assert answer["id"] == case.wanted.get("id")
    assert explorer.get_state() == before
    assert explorer.model_id in _instances
    assert len(explorer.selection) == 2
    # Neither ipywidgets nor the Explorer had an exception to report.
    assert caplog.records == []
    [good] = explorer.given({"method": "custom", "content": {"type": "texts", "rows": [0]}})
    assert good["type"] == "texts"
    explorer.close()
