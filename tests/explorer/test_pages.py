"""What pages are told unasked: as long as there is a widget, and a page to hear it."""

from __future__ import annotations

from typing import Any

from tests.explorer.frames import example
from tests.explorer.test_widget import Sent
from workbench.explorer.pages import Pages


def test_pages_are_told_while_the_widget_is_open_and_no_longer() -> None:
    shown = Sent(example())
    pages = Pages(shown)
    pages.tell({"type": "lab"})
    assert (pages.are_open, shown.sent) == (False, [])
    shown.open()
    shown.sent.clear()
    pages.tell({"type": "lab"}, [b"1"])
    wanted: list[tuple[dict[str, Any], list[bytes]]] = [({"type": "lab", "id": None}, [b"1"])]
    assert (pages.are_open, shown.sent) == (True, wanted)
    shown.close()
    assert not pages.are_open


def test_whoever_holds_the_pages_does_not_hold_the_widget() -> None:
    pages = Pages(Sent(example()))
    pages.tell({"type": "lab"})
    assert not pages.are_open
