"""From entities to a row's speaker, where names and posts decide and the network has no say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.speakers.staging import empty_heads, entity, parsed, word_vectors
from workbench import Article
from workbench.attribution.bundle import load_bundle
from workbench.attribution.entities import Entity
from workbench.attribution.model import Analysis, Attribution
from workbench.authority.entries import Authority
from workbench.speakers.asking import phrases, question_of
from workbench.speakers.cast import Place
from workbench.speakers.heading import Inside
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers

TEXT = (
    "Ann Lowe, chief executive of Heron Trust, said the pier is safe.\n\n"
    "A lawyer for Ms. Lowe said it will stay open.\n"
)


def spans(text: str, words: str, at: int = 0) -> tuple[tuple[int, int], ...]:
    start = text.index(words, at)
    return ((start, start + len(words)),)


@pytest.fixture
def entities() -> tuple[Entity, ...]:
    return (
        entity(TEXT, "Ann Lowe", "person"),
        entity(TEXT, "chief executive", "role", holder=0),
        entity(TEXT, "Heron Trust", "body", holder=1),
        entity(TEXT, "lawyer", "role"),
        entity(TEXT, "Ms. Lowe", "person"),
    )


def speakers(entities: tuple[Entity, ...]) -> list[Speaker]:
    said = TEXT.index("said it")
    statements = (
        Attribution(
            spans(TEXT, "the pier is safe"),
            spans(TEXT, "Ann Lowe, chief executive of Heron Trust,"),
            spans(TEXT, "said"),
        ),
        Attribution(
            spans(TEXT, "it will stay open"),
            spans(TEXT, "A lawyer for Ms. Lowe"),
            spans(TEXT, "said", said),
        ),
    )
    analysis = Analysis(statements, (), entities, word_vectors(TEXT))
    model = replace(load_bundle(), heads=empty_heads())
    return resolve_speakers(Article.from_text(TEXT), analysis, Authority(), model)


def test_a_named_source_has_its_post(entities: tuple[Entity, ...]) -> None:
    first = speakers(entities)[0]
    assert (first.name, first.kind) == ("Ann Lowe", "person")
    assert (first.role, first.institution) == ("chief executive", "Heron Trust")
    assert first.reason == "Ann Lowe is named here."


def test_a_name_behind_a_preposition_does_not_speak(entities: tuple[Entity, ...]) -> None:
    second = speakers(entities)[1]
    assert second.name != "Ann Lowe" or "named here" not in second.reason
    assert second.mention == "A lawyer for Ms. Lowe"


def test_sources_that_name_nobody_are_phrases() -> None:
    text = "It rained.\n\nA lawyer for Ann Lowe spoke. Bo Rice from Tidewater agreed.\n"
    words = parsed(text)
    sources = ("A lawyer for Ann Lowe", "Bo Rice from Tidewater")
    asked = [
        question_of(text, words, Attribution(((0, 1),), spans(text, source))) for source in sources
    ]
    names = []
    for name, kind in (("Ann Lowe", "person"), ("Bo Rice", "person"), ("Tidewater", "body")):
        start = text.index(name)
        place = Place(*words.between(start, start + len(name)), name)
        names.append((place, Inside(start, start + len(name), kind, False)))  # type: ignore[arg-type]
    assert [place.text for place in phrases(asked, words, names)] == ["A lawyer for Ann Lowe"]
