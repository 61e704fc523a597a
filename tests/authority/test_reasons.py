"""Why a speaker is who: one sentence or two for every way in which a name is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources.marked import speakers

from workbench import read_articles
from workbench.authority import load_sources
from workbench.authority.entries import parse_sources
from workbench.quotes.statements import read_statements

SOURCES = """
River Board of Orlen:
  kind: organisation
  aliases: [the river agency]
Rolf Ek-Lund:
  kind: person
  aliases: [Rolf Ek, the old surveyor]
"""

# marked text -> why the last of its statements is whose
REASONS = {
    "[s:Ann Smith] [c:said] [q:no].": "Ann Smith is named here.",
    "Ann Smith came. [s:Smith] [c:said] [q:no].": (
        "“Smith” is Ann Smith, named in full elsewhere."
    ),
    "[s:Mr. Okafor] [c:said] [q:no].": "The article gives no fuller name than “Okafor”.",
    "Ann Voss met Bob Voss. [s:Voss] [c:said] [q:no].": "“Voss” could be Ann Voss or Bob Voss.",
    "[s:Ann Smith] [c:said] [q:no]. [s2:She] [c2:added] [q2:yes].": (
        "“She” is Ann Smith, the woman who stands out most there."
    ),
    "[s:He] [c:said] [q:no].": "It is left open who “He” is: nobody named before it fits.",
    "[s:Rolf Ek] [c:said] [q:no].": (
        "Rolf Ek is named here. sources.yml has “Rolf Ek” as Rolf Ek-Lund."
    ),
    "[s:The old surveyor] [c:said] [q:no].": (
        "sources.yml has “The old surveyor” as Rolf Ek-Lund."
    ),
    "[s:The river agency] [c:said] [q:no].": (
        "“The river agency” is named here. "
        "sources.yml has “The river agency” as River Board of Orlen."
    ),
    "[s:Harbour officials] [c:said] [q:no].": (
        "The article names nobody, only “Harbour officials”."
    ),
    "[q:It will rain], it [c:was said].": "The article names no source for it.",
    "“[q:It always worked here.]”": (
        "No words report this quotation, and no statement stands right before it."
    ),
    "“[q:No],” [s:Ann Smith] [c:said]. “[q2:It works well for all of us.]”": (
        "No words report this quotation; it goes on from the statement before, made by Ann Smith."
    ),
    "[s:I] [c:think] [q:the port is old].": (
        "“I” outside quotation marks is the author, by the byline."
    ),
    "[s:We] [c:think] [q:the port is old].": "The article does not say who “We” is.",
    "[s:You] [c:say] [q:no].": "“You” is whoever is spoken to.",
    "[s:Ann Smith and Bob Reyes] [c:said] [q:no].": "Several people are named together.",
}


@pytest.mark.parametrize("marked", REASONS)
def test_reason_is_a_sentence_that_names_what_was_seen(marked: str) -> None:
    authority = parse_sources(SOURCES, "sources.yml")
    found = speakers(marked, authority=authority, byline="Ann Lee")
    assert found[-1].reason == REASONS[marked]


def test_every_row_of_the_shipped_articles_has_its_reason_in_sentences() -> None:
    folder = Path(__file__).parents[2] / "data" / "articles"
    for article in read_articles(folder, progress=False):
        for speaker in read_statements(article, load_sources(None)).speakers:
            assert speaker.reason.endswith("."), speaker
            assert not speaker.reason.endswith("..")
            # Python's own quotation marks are no analyst's.
            assert " '" not in speaker.reason
            assert not speaker.reason.startswith("'")
