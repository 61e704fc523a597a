"""A widget that pages ask: each message is read, answered by itself, and can change nothing half.

Whatever a page sends is data of a stranger (:mod:`workbench.explorer.inbox`), and comes in another
thread than cells run in where the kernel has subshells (ipykernel 7 with JupyterLab).
"""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from threading import RLock
from typing import Any

import traitlets

from workbench.errors import WorkbenchError
from workbench.explorer.answers import Answer
from workbench.explorer.inbox import answered_id, check_plain, read_message, told
from workbench.explorer.showing import ShownWidget


class AnsweringWidget(ShownWidget):
    """Answers questions of pages: whether it is shown by itself, all others by ``_answer``.

    ``turn`` is held by whoever sets state that cells and pages share (:class:`InTurn`): a cell, or
    what a page has sent.
    """

    def __init__(self, **state: Any) -> None:
        self.turn = RLock()
        super().__init__(**state)

    def _answer(self, kind: object, question: Mapping[str, Any]) -> Answer:
        """The answer to a question of that ``type``; WorkbenchError for one that is none."""
        raise NotImplementedError

    def _handle_msg(self, msg: Mapping[str, Any]) -> None:
        """A message of a page; what is wrong with it is answered, and changes nothing."""
        try:
            method, brought = read_message(msg["content"]["data"])
            if method == "request_state":
                self.send_state()
            elif method == "update":
                self.set_state(brought)
        except WorkbenchError as fault:
            self.send(told(fault) | {"id": None})
        else:
            if method == "custom":
                self._handle_custom_msg(brought, msg["buffers"])

    def set_state(self, sync_data: Mapping[str, Any]) -> None:
        """What a page has changed: the widget's state, and of a layout what stands in it.

        Raises WorkbenchError for what is wrong with it; the state is then what it was, and the
        pages are sent it again.
        """
        with self.turn:
            try:
                if own := [name for name in sync_data if name.startswith("_")]:
                    raise WorkbenchError(f"A page cannot change {own[0]!r}; rerun the cell.")
                super().set_state(dict(sync_data))
            except (WorkbenchError, traitlets.TraitError) as fault:
                self.send_state([name for name in sync_data if name in self.keys])
                raise WorkbenchError(str(fault)) from fault

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        """One question of a page; each has a ``type`` and an ``id`` that its answer repeats.

        Without an id the answer goes to every page that shows this widget.
        """
        try:
            check_plain(content)
            reply, answered = self._reply(content)
        except Exception as fault:
            reply, answered = told(fault), []
        self.send({**reply, "id": answered_id(content)}, buffers=answered)

    def _reply(self, question: object) -> Answer:
        if not isinstance(question, Mapping):
            asked = reprlib.repr(question)
            raise WorkbenchError(f"The page sent {asked}, which is no question; rerun the cell.")
        kind = question.get("type")
        if kind == "seen":
            self.seen()
            return {"type": kind}, []
        if kind == "unseen":
            return {"type": kind, "kept": self.unseen(sure=question.get("sure") is True)}, []
        return self._answer(kind, question)
