"""Why a speaker is who: a sentence for every way in which a name is found."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers
from workbench import read_articles
from workbench.authority import load_sources
from workbench.authority.parsing import parse_sources
from workbench.quotes.statements import read_statements

SOURCES = """
River Board of Orlen: {kind: organisation, aliases: [the river agency]}
Rolf Ek-Lund: {kind: person, aliases: [Rolf Ek, the old surveyor]}
"""
SAID = "[c:said] [q:no]."
BEFORE = "[p:Ann Smith] came. "

# text -> what the network answers, why the last of its statements is whose
REASONS = {
    f"[s:[p:Ann Smith]] {SAID}": ("group", "Ann Smith is named here."),
    f"{BEFORE}[s:[p:Smith]] {SAID}": ("group", "“Smith” is Ann Smith, named in full elsewhere."),
    f"{BEFORE}[s:She] {SAID}": ("somebody", "“She” is Ann Smith, by what stands around it."),
    f"{BEFORE}[s:She] {SAID} ": ("unknown", "The article does not name who “She” is."),
    f"{BEFORE}[q:No], it {SAID[:8]}.": (
        "somebody",
        "“said” has no source of its own; by what stands around it, Ann Smith speaks.",
    ),
    f"[q:It will rain], it {SAID[:8]}.": ("group", "The article does not say who speaks."),
    f"{BEFORE}“[q:It always worked here.]”": (
        "somebody",
        "No words report this quotation; by what stands around it, Ann Smith speaks.",
    ),
    f"[s:Two clerks] {SAID}": ("group", "The article does not name who “Two clerks” is."),
    "[s1:Two clerks] [c1:said] [q1:so]. [s2:They] [c2:said] [q2:no].": (
        "somebody",
        "“They” is “Two clerks”, whom the article does not name.",
    ),
    f"[s:[p:Ann Smith] and [p:Bob Reyes]] {SAID}": ("group", "Several are named together."),
    f"[s:[p:Rolf Ek]] {SAID}": (
        "group",
        "Rolf Ek is named here. sources.yml has “Rolf Ek” as Rolf Ek-Lund.",
    ),
}


@pytest.mark.parametrize("marked", REASONS)
def test_a_reason_is_a_sentence_that_names_what_was_seen(marked: str) -> None:
    answer, reason = REASONS[marked]
    authority = parse_sources(SOURCES, "sources.yml")
    assert speakers(marked, authority=authority, answer=answer)[-1].reason == reason


def test_every_row_of_the_shipped_articles_has_its_reason_in_sentences() -> None:
    for article in read_articles("data/articles", progress=False):
        for speaker in read_statements(article, load_sources(None)).speakers:
            assert speaker.reason.endswith("."), speaker
            assert not speaker.reason.endswith("..")
            # Python's own quotation marks are no analyst's.
            assert " '" not in speaker.reason
            assert not speaker.reason.startswith("'")
