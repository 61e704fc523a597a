"""Texts of a megabyte: every statement found, memory in bounds, no step that is not linear."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.work import growth
from workbench.articles import Article
from workbench.attribution import Attribution
from workbench.attribution.asides import asides
from workbench.attribution.foreign import foreign_quotations
from workbench.attribution.interrupted import completed
from workbench.attribution.repair import repaired
from workbench.attribution.runon import joined_run_ons
from workbench.attribution.transcripts import spoken_lines
from workbench.attribution.uncued import uncued_quotations
from workbench.quotes.identity import quote_ids
from workbench.quotes.nesting import outermost
from workbench.text.quotations import find_quotations
from workbench.themes import load_themes, match_themes

MEGABYTE = 1_000_000
# Characters in which a step that is not linear shows, and four times as many.
SIZE = 5_000
# Beside what the process has before: the tables of one article, some 100 bytes a character, and
# what the network says of each word for questions of who is meant, 776 bytes a word, once.
MOST_MEMORY = 550  # MiB


@pytest.mark.long
def test_a_megabyte_gives_all_its_statements_in_bounded_memory(root: Path) -> None:
    command = [sys.executable, "benchmarks/long_texts.py", "--measure", "extract_quotes"]
    done = subprocess.run(
        [*command, str(MEGABYTE)], capture_output=True, text=True, check=True, cwd=root,
        env={"PYTHONPATH": str(root)},
    )  # fmt: skip
    length, statements, rows, _, before, peak = map(float, done.stdout.split())
    assert length >= MEGABYTE
    assert abs(rows - statements) <= 0.01 * statements
    assert peak - before < MOST_MEMORY


def _lines(line: str, by: str = "\n") -> str:
    return by.join([line] * (4 * SIZE // len(line)))


ONE_PARAGRAPH = _lines("“It is much too late for all of us.”", " ")
CLOSED = _lines("“It is much too late for all of us.”")
OPEN = _lines("“It is much too late for all of us.\n“It is too late.” She left.")
SPOKEN = _lines("OYELLE: It is much too late for all of us.")
ASIDES = _lines("The dam, as reported by two clerks, had a crack.", " ")


def _quoted(text: str) -> list[Attribution]:
    return [Attribution(((q.start, q.end),)) for q in find_quotations(text)]


def _themes(text: str) -> object:
    contents = [a.content for a in _quoted(text)]
    return match_themes(Article.from_text(text), contents, load_themes())


def _whole(text: str) -> list[tuple[int, int]]:
    return [(0, len(text))]


STEPS: dict[str, tuple[str, Callable[[str], object]]] = {
    "uncued in one paragraph": (ONE_PARAGRAPH, lambda t: uncued_quotations(t, [], _whole(t))),
    "asides in one paragraph": (ASIDES, lambda t: asides(t, [], _whole(t))),
    "transcripts": (SPOKEN, lambda t: spoken_lines(t, _whole(t), [])),
    "run-ons": (OPEN, lambda t: joined_run_ons(t, _quoted(t))),
    "foreign": (CLOSED, lambda t: foreign_quotations(t, _whole(t))),
    "ids of the same words": (CLOSED, lambda t: quote_ids("a", t, [a.content for a in _quoted(t)])),
    "nesting": (CLOSED, lambda t: outermost(_quoted(t))),
    "repairs": (CLOSED, lambda t: repaired(t, _quoted(t))),
    "interruptions": (CLOSED, lambda t: completed(t, _quoted(t))),
    "themes": (CLOSED.replace("late", "Ukraine"), _themes),
    "themes in one paragraph": (ONE_PARAGRAPH.replace("late", "Ukraine"), _themes),
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_no_step_does_more_work_than_the_text_is_longer(step: str) -> None:
    text, work = STEPS[step]
    assert growth(lambda size: lambda: work(text[:size]), SIZE) < 1.5
