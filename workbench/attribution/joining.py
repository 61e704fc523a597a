"""What was found in the stretches of a text, put together as found in the whole text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.attribution.model import Analysis, Attribution, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.attribution.entities import Entity
    from workbench.attribution.vectors import WordVectors


def joined(parts: Iterable[tuple[int, Analysis]]) -> Analysis:
    """``parts``: where each stretch begins (code points) and what was found in it, in order."""
    attributions: list[Attribution] = []
    entities: list[Entity] = []
    words = _Words()
    for start, part in parts:
        attributions += [_attribution(each, start) for each in part.attributions]
        before = len(entities)
        entities += [_entity(each, start, words.count, before) for each in part.entities]
        if part.words is not None:
            words.add(start, part.words)
    return Analysis(tuple(attributions), tuple(entities), words.all())


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


class _Words:
    """The words of all stretches so far; no memory has room for a book's vectors twice."""

    def __init__(self) -> None:
        self.count = self._line = 0
        self._places: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []
        self._vectors: NDArray[np.float16] | NDArray[np.float32] | None = None

    def add(self, start: int, part: WordVectors) -> None:
        """Add the words of a stretch that begins at code point ``start``."""
        import numpy as np

        lines = part.line + self._line
        self._line = int(lines[-1]) if len(lines) else self._line
        self._places.append((part.start + start, part.end + start, lines))
        width = part.vectors.shape[1]
        if self._vectors is None:
            self._vectors = np.empty((0, width), part.vectors.dtype)
        before, self.count = self.count, self.count + len(part.start)
        self._vectors.resize((self.count, width), refcheck=False)  # nobody else has it yet
        self._vectors[before:] = part.vectors

    def all(self) -> WordVectors | None:
        import numpy as np

        from workbench.attribution.vectors import WordVectors

        if self._vectors is None:
            return None
        start, end, line = (np.concatenate(each) for each in zip(*self._places, strict=True))
        return WordVectors(self._vectors, start, end, line)
