# ruff: noqa: E501 - a table reads best with one case a line
"""What is done for a statement does not grow with the people, bodies and statements around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.speakers.marked import article_of, unmark
from tests.speakers.staging import staged_model
from tests.work import growth
from workbench.authority import Authority
from workbench.people import sharing
from workbench.speakers import surroundings, ties
from workbench.speakers.pipeline import resolve_speakers

# Within these bounds work may grow with its square; small texts go beyond small ones.
SMALL = 20
LETTERS = str.maketrans("0123456789", "abcdefghij")
# One line of a text each; {n} is another word in every line.
LINES = {
    "many people": "[s{i}:[p:Ann Lee{n}], a [r<:tester] at [b<:Acme Labs]], [c{i}:said] [q{i}:no].",
    "one family name": "[s{i}:[p:Ann{n} Lee]] [c{i}:said] [q{i}:no] to [p:Lee] and [p:Mr. Lee].",
    "many bodies": "[s{i}:[b:Acme{n} Labs of Orlen]] [c{i}:said] [q{i}:no] to [b:Labs] and [b:A{n}].",
    "people and bodies": "[s{i}:[p:Bo{n} Ek]] [c{i}:said] [q{i}:no] at [b:the Acme{n} Trust].",
    "one person": "[s{i}:Sen. [p:Ann Lee], a [r<:tester{n}] of [b<:Acme]], [c{i}:said] [q{i}:no]. Lee left.",
    "one description": "[s{i}:the [r:tester]] [c{i}:said] [q{i}:no] to [b:the club].",
    "descriptions": "[s{i}:[r:tester] of {n}] [c{i}:said] [q{i}:no]. [s9000{i}:Her aides] left [q9000{i}:it].",
    "families": "[p:Ann Ek{n}] and her son [p:Bo Ek{n}] left. [s{i}:The Ek{n}s] [c{i}:said] [q{i}:no].",
    "pronouns": "[p:Bo{n} Ek] left. [s{i}:He] [c{i}:said] [q{i}:no].",
    "without words of reporting": "[p:Bo{n} Ek] left. “[q{i}:It is late.]”",
}


# The same on one line.
ONE_LINE = ("many people", "one description", "pronouns")
CASES = [*((name, "\n") for name in LINES), *((name, " ") for name in ONE_LINE)]
# Those that go through most of the parts; each takes seconds, and the others are for CI.
OFTEN = [
    ("many people", "\n"), ("one family name", "\n"), ("people and bodies", "\n"),
    ("descriptions", "\n"), ("pronouns", "\n"), ("many people", " "),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "end"),
    [case if case in OFTEN else pytest.param(*case, marks=pytest.mark.long) for case in CASES],
)
def test_work_grows_with_the_text_and_no_faster(
    name: str, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, bound in ((surroundings, "REACH"), (ties, "REACH"), (sharing, "MOST")):
        assert getattr(module, bound) > SMALL
        monkeypatch.setattr(module, bound, SMALL)
    model = staged_model()

    def resolve(count: int) -> Callable[[], object]:
        # Other words for each size, as what is asked of a word is kept.
        words = [f"{count}{i}".translate(LETTERS) for i in range(count)]
        made = unmark(end.join(LINES[name].format(i=i + 1, n=word) for i, word in enumerate(words)))
        article, analysis = article_of(made.text), made.analysis()
        return lambda: resolve_speakers(article, analysis, Authority(), model)

    # Counted, so that what is linear gives 1.00; a list looked through each time gives 1.05.
    assert growth(resolve, 60) < (1.2 if name == "one family name" else 1.03)
