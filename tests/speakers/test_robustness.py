"""Any text, any names in it, any statements: a speaker each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.speakers.marked import article_of
from tests.speakers.staging import staged_model, word_vectors
from workbench.attribution.bundle import Bundle
from workbench.attribution.entities import ENTITY_KINDS, Entity
from workbench.attribution.model import Analysis, Attribution
from workbench.authority.entries import Authority
from workbench.authority.parsing import parse_sources
from workbench.speakers.pipeline import resolve_speakers
from workbench.speakers.reasons import is_reason_for, reason_in_full

PIECES = (
    "Ann Smith|said|he|who|I|“|”|,|.|\n|Mr.|Sen.|’s|the|The|A|of|and|President|officials|a report|"
    "her aides|its|former|(R-Ga.)|US|é|Kim Jong-un|weapons.Mr. Kim|Marine Le|Pen|Sammy Davis Jr.|"
    "\u200b|😀|👩‍🔬|Zoe\u0308|\u0301|Mad\u00adsen|\ud83d|\udca9|'|—|''|AT&T|’|\u00a0|\x1c|0|ǅ|ß|"
    "South Korea’s spy agency|State Senate|the club|J. R."
)
TEXTS = st.lists(
    st.one_of(st.sampled_from(PIECES.split("|")), st.text(max_size=3)), min_size=1, max_size=30
)
AUTHORITY = parse_sources(
    "Ann Smith-Lee:\n  kind: person\n  aliases: [Ann Smith, her aides]\n  institution: Acme Labs\n"
    "State Senate:\n  kind: group\n",
    "sources.yml",
)


def random_model(seed: int, scale: float) -> Bundle:
    """Heads that weigh by lot, however wildly."""
    chance, model = np.random.default_rng(seed), staged_model()
    heads = {
        name: (chance.normal(0, scale, array.shape)).astype(np.float32)
        for name, array in model.heads.items()
    }
    return replace(model, heads=heads)


@st.composite
def analyses(draw: st.DrawFn, text: str) -> Analysis:
    """Statements and entities anywhere in ``text``, of which only a part may have been read."""

    def span(least: int = 1) -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - least))
        return start, draw(st.integers(start + least, len(text)))

    def spans(most: int) -> tuple[tuple[int, int], ...]:
        return tuple(sorted(span() for _ in range(draw(st.integers(0, most)))))

    words = word_vectors(text, *span(0))
    count = draw(st.integers(0, 8))
    entities = []
    for _ in range(count):
        start, end = span(0)
        kind = draw(st.sampled_from(ENTITY_KINDS))
        holder = draw(st.one_of(st.none(), st.integers(0, count - 1)))
        sure = draw(st.sampled_from([0.0, 0.5, 1.0]))
        entities.append(Entity(start, end, *words.between(start, end), kind, sure, holder))
    statements = [
        Attribution((span(), *spans(1)), spans(2), spans(1)) for _ in range(draw(st.integers(1, 4)))
    ]
    chance = np.random.default_rng(draw(st.integers(0, 9)))
    vectors = chance.normal(0, 3, words.vectors.shape).astype(np.float32)
    return Analysis(tuple(statements), tuple(entities), replace(words, vectors=vectors))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.integers(0, 9), st.sampled_from([0.0, 1.0, 100.0]), st.data())
def test_any_statement_in_any_text_gets_a_speaker(
    pieces: list[str], seed: int, scale: float, data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from(["", " "])).join(pieces) or "“"
    analysis = data.draw(analyses(text))
    authority = data.draw(st.sampled_from([Authority(), AUTHORITY]))
    article = article_of(text, byline=data.draw(st.sampled_from([None, "Ann Lee"])))
    found = resolve_speakers(article, analysis, authority, random_model(seed, scale))
    assert len(found) == len(analysis.attributions)
    for speaker in found:
        assert (speaker.name is None) == (speaker.kind == "unknown")
        values = (speaker.name, speaker.role, speaker.institution, speaker.country)
        assert "" not in (*values, speaker.institution_kind, speaker.mention)
        assert all(value is None or value.strip() for value in values)
        assert 0 <= speaker.confidence <= 1
        assert 0 <= speaker.institution_sure <= 1
        assert speaker.reason.endswith(".")
        assert is_reason_for(reason_in_full(speaker), speaker.name, speaker.institution)
