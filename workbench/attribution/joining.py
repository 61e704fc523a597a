"""What was found in the stretches of a text, put together as found in the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.attribution.model import Analysis, Attribution, Span

if TYPE_CHECKING:
    from workbench.attribution.entities import Entity
    from workbench.attribution.vectors import WordVectors


def joined(parts: Sequence[tuple[int, Analysis]]) -> Analysis:
    """``parts``: where each stretch begins (code points) and what was found in it, in order."""
    attributions: list[Attribution] = []
    entities: list[Entity] = []
    words = 0
    for start, part in parts:
        attributions += [_attribution(each, start) for each in part.attributions]
        before = len(entities)
        entities += [_entity(each, start, words, before) for each in part.entities]
        words += 0 if part.words is None else len(part.words.start)
    vectors = [(start, part.words) for start, part in parts if part.words is not None]
    return Analysis(tuple(attributions), tuple(entities), _vectors(vectors))


def _attribution(attribution: Attribution, by: int) -> Attribution:
    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((start + by, end + by) for start, end in spans)

    return replace(
        attribution,
        content=move(attribution.content),
        source=move(attribution.source),
        cue=move(attribution.cue),
    )


def _entity(entity: Entity, by: int, words: int, entities: int) -> Entity:
    return replace(
        entity,
        start=entity.start + by,
        end=entity.end + by,
        first=entity.first + words,
        last=entity.last + words,
        holder=None if entity.holder is None else entity.holder + entities,
    )


def _vectors(parts: Sequence[tuple[int, WordVectors]]) -> WordVectors | None:
    import numpy as np

    from workbench.attribution.vectors import WordVectors

    if not parts:
        return None
    lines = []
    last = 0
    for _, part in parts:
        lines.append(part.line + last)
        last = int(lines[-1][-1]) if len(part.line) else last
    return WordVectors(
        np.concatenate([part.vectors for _, part in parts]),
        np.concatenate([part.start + start for start, part in parts]),
        np.concatenate([part.end + start for start, part in parts]),
        np.concatenate(lines),
    )
