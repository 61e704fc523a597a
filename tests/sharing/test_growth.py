"""Twice as much of anything takes twice as many steps, not four times."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from workbench.sharing.cleaning import cleaned
from workbench.sharing.markdown import markdown_html
from workbench.sharing.maths import latex_output
from workbench.sharing.plotly_html import with_figures
from workbench.sharing.reading import tokens
from workbench.sharing.styles import without_fetching
from workbench.sharing.tables import aligned
from workbench.sharing.widgets import models_within

PIECES = [
    '<table class="dataframe"',
    '<table class="dataframe">',
    '<table class="dataframe"><tbody><tr><td>1',
    "<b>",
    "</b>",
    "<p>",
    "<div><p>",
    "<a href='",
    "<a <a ",
    "<!--",
    "<![CDATA[",
    "<script>",
    "<script></script>",
    '<p id=a><script>Plotly.newPlot("a", [], {})</script>',
    "<style>",
    "<style>@import 'a';",
    "<title>",
    "<video>",
    "<video></video>",
    "<video><source src=a>",
    "<img src=a>",
    "<img srcset='a 1x, b 2x'>",
    "<object>",
    "<form>",
    "<svg><style>",
    "&",
    "&#9999999999",
    "<p style='a: url('>",
]
STYLES = [
    "a{b:url(",
    '"',
    "/*",
    "\\",
    "(",
    "{",
    "@import 'a' ",
    "url(a)",
    "image-set('a'",
    "(@a 'b' ",
]
FORMULAS = ["\\begin{a}", "\\begin{a", "\\[", "$", "$$", "$a ", "\\begin{a}b\\end{c}"]
WRITTEN = ["\\begin{a}", "\\\\[ ", "\\\\( ", "$a ", "# a\n", "![a](b) ", "<a href='", "[a]("]
LETTERS = 4_000


def html(source: str) -> None:
    cleaned(aligned(with_figures(tokens(source), lambda _: "")))


def steps(work: Callable[[str], object], source: str) -> int:
    """The calls of functions, ours and Python's own, that ``work`` makes for ``source``."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(source)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize(
    ("work", "piece"),
    [
        *((html, piece) for piece in PIECES),
        *((without_fetching, piece) for piece in STYLES),
        *((latex_output, piece) for piece in FORMULAS),
        *((markdown_html, piece) for piece in WRITTEN),
    ],
)
def test_steps_grow_as_the_letters_do(work: Callable[[str], object], piece: str) -> None:
    work(piece)  # What is loaded or made once is not counted.
    few, many = (steps(work, piece * (letters // len(piece))) for letters in (LETTERS, 2 * LETTERS))
    assert many <= 2.2 * few + 200


def test_widgets_are_found_in_as_many_steps_as_there_are() -> None:
    def wide(letters: int) -> dict[str, dict[str, object]]:
        children = [f"IPY_MODEL_{number}" for number in range(letters)]
        return {"box": {"children": children}}

    boxes = {letters: wide(letters) for letters in (1000, 2000)}
    few, many = (steps(lambda _, box=box: models_within("box", box), "") for box in boxes.values())
    assert many <= 2.2 * few


# What a pattern does is no step that Python counts. Of these a pattern that looks for the end of
# each beginning would look at 10,000,000,000,000 letters, and this test would not end.
@pytest.mark.parametrize(
    ("work", "piece"),
    [
        (html, '<table class="dataframe"'),
        (html, "<!--"),
        (html, "<a <a "),
        (html, "&#9"),
        (html, "<a href='"),
        (without_fetching, "url("),
        (without_fetching, "/*"),
        (without_fetching, "\\"),
        (latex_output, "\\begin{a}"),
        (latex_output, "\\["),
        (latex_output, "\\begin{a"),
        (markdown_html, "\\begin{a}"),
    ],
)
def test_patterns_look_at_a_letter_a_few_times(work: Callable[[str], object], piece: str) -> None:
    work(piece * (2_000_000 // len(piece)))
