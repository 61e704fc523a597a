"""Articles with entities put in by hand, and heads with empty weights: what the rules decide."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from workbench.attribution.bundle import Bundle, load_bundle
from workbench.attribution.entities import Entity, EntityKind
from workbench.attribution.vectors import SIDES, WordVectors
from workbench.speakers.heads import NAMELESS
from workbench.speakers.scene import FEATURES, QUESTION_FEATURES
from workbench.speakers.ties import TIES
from workbench.speakers.words import ParsedWords

WIDTH, INNER = 4, 3
# So far above the others an answer is sure.
FOR_SURE = 20.0


def word_vectors(text: str, start: int = 0, end: int | None = None) -> WordVectors:
    """The words of ``text`` between two code points, all with the same empty vector."""
    spans = [m.span() for m in re.compile(r"\w+|[^\w\s]").finditer(text, start, end or len(text))]
    starts, ends = (np.array([span[i] for span in spans], np.int64) for i in (0, 1))
    breaks = np.array([i for i, char in enumerate(text) if char == "\n"], np.int64)
    return WordVectors(
        np.zeros((len(spans), len(SIDES) * (WIDTH + 1)), np.float32),
        starts,
        ends,
        np.searchsorted(breaks, starts),
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


def staged_model(answer: str = "group") -> Bundle:
    """A model that answers every question with ``answer``, a sort of ``NAMELESS`` or "somebody"
    named in reach, and ties nobody to a body."""
    heads = empty_heads()
    bias = heads["antecedents.nameless.bias"]
    if answer == "somebody":
        bias -= FOR_SURE
    else:
        bias[NAMELESS.index(answer)] = FOR_SURE
    heads["ties.none"] += FOR_SURE
    return replace(load_bundle(), heads=heads)
