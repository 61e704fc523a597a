"""The word lists beside this module: one word or phrase a line, "#" begins a remark."""

from __future__ import annotations

from functools import cache
from importlib import resources


def lines_of(name: str) -> list[str]:
    """The lines of one list, in their order."""
    file = resources.files("workbench.language.en") / "lists" / f"{name}.txt"
    text = file.read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list ("men", "women", ...), lower case."""
    return frozenset(" ".join(lines_of(name)).casefold().split())


@cache
def known_bodies() -> frozenset[str]:
    """Bodies that go by one name, or by two that read like somebody's, as they are printed."""
    return frozenset(lines_of("bodies"))
