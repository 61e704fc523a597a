"""A span of words that asks who is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AskedKind = Literal["source", "cue", "content", "reference"]
ASKED_KINDS: tuple[AskedKind, ...] = ("source", "cue", "content", "reference")


@dataclass(frozen=True, slots=True)
class Asked:
    """Words ``first`` to ``last``, exclusive.

    ``kind``: a statement's source, its cue or content where no source stands, or a reference
    elsewhere. ``content``: the words of the statement's own content, as (first, last). ``cue``: the
    statement's reporting words.
    """

    first: int
    last: int
    text: str
    kind: AskedKind
    content: tuple[tuple[int, int], ...] = ()
    cue: str = ""

    @property
    def mention(self) -> str | None:
        """The words that name the speaker here; None where none do."""
        return self.text if self.kind == "source" else None
