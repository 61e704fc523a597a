"""What the tagger returns: spans of code-point offsets, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.attribution.entities import Entity
    from workbench.attribution.vectors import WordVectors

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement and who is said to have made it.

    ``content``, ``source`` and ``cue`` are tuples of ``(start, end)`` in reading order (Unicode
    code points of the text, end exclusive). ``source`` is empty where the text names none in
    reach, ``cue`` where a quotation stands without reporting words. ``confidence`` is the
    probability, from 0 to 1, that the content and its source were found right; where ``by_rule``,
    which is for what the tagger did not find, it is an estimate and not calibrated.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    confidence: float = 1.0
    by_rule: bool = False

    @property
    def start(self) -> int:
        return self.content[0][0]

    @property
    def end(self) -> int:
        return self.content[-1][1]


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one pass over a text found, each part in text order.

    ``words`` is what the network says of every word, for questions about who is meant; None for a
    text without words.
    """

    attributions: tuple[Attribution, ...] = ()
    entities: tuple[Entity, ...] = ()
    words: WordVectors | None = None
