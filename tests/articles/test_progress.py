"""The bar: there when work takes long, told of every step, and not of each by itself."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.articles import progress
from workbench.articles.progress import Bar, track


class Told:
    """What a bar is told, in place of a terminal; the clock goes a second with every step."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.log: list[Any] = []
        self.now = 0.0
        monkeypatch.setattr(progress, "_new_bar", lambda: self)
        monkeypatch.setattr(progress.time, "monotonic", lambda: self.now)

    def add_task(self, label: str, *, total: int | None) -> int:
        self.log.append((label, total))
        return 0

    def advance(self, _: int, steps: int) -> None:
        self.log += [steps] if steps else []

    def update(self, _: int, *, description: str, total: int | None, completed: int) -> None:
        self.log.append((description, total, completed))

    def start(self) -> None:
        self.log.append("shown")

    def stop(self) -> None:
        self.log.append("gone")


def test_bar_appears_after_two_seconds_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)
    for _ in track(range(4), "Counting"):
        told.now += 0.9
    assert told.log == [("Counting", 4), 1, 1, 1, "shown", 1, "gone"]


def test_bar_appears_before_the_work_on_an_item_that_was_long_in_coming(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = Told(monkeypatch)

    def slow() -> Any:
        told.now += 3
        yield 1

    for _ in track(slow(), "Waiting"):
        assert told.log == [("Waiting", None), "shown"]


def test_quick_work_shows_none_and_is_told_of_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)
    for _ in track(range(1000), "Counting"):
        told.now += 0.001
    assert sum(told.log[1:]) >= 900
    assert len(told.log) < 25


def test_bar_that_is_asked_for_is_there_at_once_and_told_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = Told(monkeypatch)
    list(track(range(5), "Counting", progress=True))
    assert told.log == [("Counting", 5), "shown", 5, "gone"]


def test_bar_stays_while_the_work_goes_on_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)
    with Bar("Counting", total=2) as bar:
        for _ in bar.over(range(2)):
            told.now += 2
        bar.go_on("Packing")
        told.now += 9
    assert told.log[-2:] == [("Packing", None, 0), "gone"]


def test_bar_goes_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)

    def fail() -> None:
        for _ in track(range(5), "Counting", progress=True):
            raise OSError

    with pytest.raises(OSError, match=r"^$"):
        fail()
    assert told.log[-1] == "gone"


def test_no_bar_at_all_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch)
    assert list(track(iter(range(5)), "Counting", progress=False, total=5)) == [*range(5)]
    assert told.log == []
