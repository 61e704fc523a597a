"""Words and runs of words that go on for pages are read in no more time than others.

What would be wrong here is a pattern that begins anew at every letter: these tests would not end.
"""

from __future__ import annotations

import re

import numpy as np
import pytest

from workbench.attribution.entities import Entity
from workbench.speakers.boundaries import bounded
from workbench.speakers.campaigns import Campaigns
from workbench.speakers.documents import named_texts
from workbench.speakers.words import ParsedWords

LONG = 20_000
SHAPES = [
    "Smith-" * LONG, "U.S." * LONG, "A" * LONG, "Ab " * LONG, "Ab/" * LONG, "Ab and " * LONG,
    "campaign " * LONG, "Lee campaign " * LONG, "poll " * LONG, "A" * LONG + " poll",
    "Council of " * LONG, " " * LONG,
]  # fmt: skip


@pytest.mark.parametrize("text", SHAPES, ids=lambda text: text[:12])
def test_campaigns_and_polls_are_looked_for_in_reach_of_their_word(text: str) -> None:
    assert Campaigns(text, ["Ann Lee"]).all in (frozenset(), {"Lee campaign"})
    assert len(named_texts(text)) <= 1


@pytest.mark.parametrize(
    "printed", ["Office in " + "A" * 60 + "_!", "Council of " * 200, "Bank of " + "Ab " * 500]
)
def test_ends_of_long_bodies_are_found(printed: str) -> None:
    text = f"{printed} said no."
    words = _words(text)
    first, last = words.between(0, len(printed))
    [body] = bounded(text, words, [Entity(0, len(printed), first, last, "body", 0.9)])
    assert body.start == 0 or text[body.start - 1] == " "


def _words(text: str) -> ParsedWords:
    spans = [(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
    start, end = np.array(spans, dtype=np.int64).T
    return ParsedWords.of(text, start, end, np.zeros(len(start), dtype=np.int64))
