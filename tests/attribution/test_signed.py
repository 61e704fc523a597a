"""Quotations signed with a dash or announced with a colon."""

from __future__ import annotations

import pytest

from tests.attribution.marked import marked
from workbench.attribution.model import Attribution
from workbench.attribution.signed import signed

NAMED = {
    "[q:“We fish here.”] — Bela Trask, angler": "Bela Trask, angler",
    "[q:“We fish here.”]\n— Bela Trask": "Bela Trask",
    '[q:"We fish here."] -- Warden Bela Trask': "Warden Bela Trask",
    "And from Warden Bela Trask:\n\n[q:“We fish here.”]": "Warden Bela Trask",
    "It rained. This from Bela Trask: [q:“We fish here.”]": "Bela Trask",
    "Here is Bela Trask on the ban: [q:“We fish here.”]": "Bela Trask",
}
NOT_NAMED = [
    "[q:“We fish here.”] — and nobody objected.",
    "[q:“We fish here.”]\n\n— Bela Trask",
    "Three rules hang at the pier: [q:“We fish here.”]",
    "[q:“We fish here.”] Bela Trask left.",
]


def without_cue(attribution: Attribution) -> Attribution:
    return Attribution(attribution.content)


@pytest.mark.parametrize(("text", "name"), NAMED.items())
def test_the_name_that_signs_or_announces_is_the_source(text: str, name: str) -> None:
    plain, attribution = marked(text)
    (found,) = signed(plain, [without_cue(attribution)])
    assert [plain[s:e] for s, e in found.source] == [name]
    assert len(found.cue) == 1


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_no_name_signs_nothing(text: str) -> None:
    plain, attribution = marked(text)
    assert signed(plain, [without_cue(attribution)]) == [without_cue(attribution)]
