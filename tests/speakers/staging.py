"""Articles with entities put in by hand, and heads with empty weights: what the rules decide."""

from __future__ import annotations

import re

import numpy as np

from workbench.attribution.entities import Entity, EntityKind
from workbench.attribution.vectors import SIDES, WordVectors
from workbench.speakers.scene import FEATURES, QUESTION_FEATURES
from workbench.speakers.ties import TIES
from workbench.speakers.words import ParsedWords

WIDTH, INNER = 4, 3


def word_vectors(text: str) -> WordVectors:
    """The words of ``text``, all with the same empty vector."""
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    start, end = (np.array([span[i] for span in spans], np.int64) for i in (0, 1))
    line = np.array([text.count("\n", 0, at) for at in start.tolist()], np.int64)
    return WordVectors(
        np.zeros((len(spans), len(SIDES) * (WIDTH + 1)), np.float32), start, end, line
    )


def parsed(text: str) -> ParsedWords:
    words = word_vectors(text)
    return ParsedWords.of(text, words.start, words.end, words.line)


def entity(
    text: str, name: str, kind: EntityKind, *, at: int = 0, holder: int | None = None
) -> Entity:
    """The first ``name`` at or behind code point ``at``, as the network would mark it."""
    start = text.index(name, at)
    first, last = parsed(text).between(start, start + len(name))
    return Entity(start, start + len(name), first, last, kind, 0.9, holder)


def empty_heads() -> dict[str, np.ndarray]:
    """Heads to which every answer is as good as another."""
    weights = {"ties.none": np.zeros(1, np.float32)}
    for name, numbers in (("antecedents", FEATURES), ("ties", TIES)):
        weights |= {
            f"{name}.pair.inner.weight": np.zeros((INNER, numbers + 1), np.float32),
            f"{name}.pair.inner.bias": np.zeros(INNER, np.float32),
            f"{name}.pair.outer.weight": np.zeros((1, INNER), np.float32),
            f"{name}.pair.outer.bias": np.zeros(1, np.float32),
        }
    weights["antecedents.nameless.weight"] = np.zeros((3, WIDTH + QUESTION_FEATURES), np.float32)
    weights["antecedents.nameless.bias"] = np.zeros(3, np.float32)
    return weights
