"""Statements already resolved, and what may be said again: "it", "they", "the source"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution
from workbench.sources.backward import Backward
from workbench.sources.descriptions import content
from workbench.sources.mention import Mention
from workbench.sources.model import Speaker
from workbench.sources.phrases import Phrases
from workbench.sources.speakers import Speakers
from workbench.sources.statement import Statement
from workbench.sources.view import View
from workbench.sources.wording import in_marks

# Nouns by which one text is called in turn.
STUDIES = frozenset(
    "study survey poll research analysis report paper findings data review polling".split()
)


class Earlier:
    """Looks among the statements before; ``done`` grows as they are resolved."""

    def __init__(
        self,
        view: View,
        speakers: Speakers,
        phrases: Phrases,
        backward: Backward,
        done: Sequence[Statement],
    ) -> None:
        self._view = view
        self._reading = view.reading
        self._speakers = speakers
        self._phrases = phrases
        self._backward = backward
        self._done = done

    def last_of(self, mention: Mention, kinds: tuple[str, ...]) -> Speaker:
        """The last speaker of the given kinds, where it is near."""
        for statement in reversed(self._done[-3:]):
            if statement.speaker.kind in kinds and self.near(statement, mention, 2):
                return self.again(statement, mention)
        named = self._backward.organisation_in_view(mention.start, self._view.names)
        if named is not None and "organisation" in kinds:
            full, _ = self._view.organisations.fullest(named.text, named.start)
            reason = f"{in_marks(mention.text)} is {full}, named just before it."
            return self._speakers.organisation(full, mention.text, reason, 0.7)
        reason = f"It is left open what {in_marks(mention.text)} is: nothing named near it fits."
        return self._speakers.unknown(mention.text, reason)

    def plural(self, mention: Mention) -> Speaker:
        for statement in reversed(self._done[-3:]):
            if statement.speaker.kind in {"group", "people"} and self.near(statement, mention, 2):
                return self.again(statement, mention)
        pair = self._backward.pair_in_view(mention.start, self._view)
        if pair:
            return self._speakers.people(pair, mention.text)
        for statement in reversed(self._done[-1:]):
            if statement.speaker.kind == "organisation" and self.near(statement, mention, 1):
                return self.again(statement, mention)
        reason = f"It is left open who {in_marks(mention.text)} are: nobody named near it fits."
        return self._speakers.unknown(mention.text, reason)

    def again(self, statement: Statement, mention: Mention) -> Speaker:
        speaker = statement.speaker
        reason = f"{in_marks(mention.text)} is whoever spoke last: {speaker.name}."
        sure = 0.8 * speaker.confidence
        return replace(speaker, mention=mention.text, confidence=sure, reason=reason)

    def near(self, statement: Statement, mention: Mention, lines: int) -> bool:
        line = self._reading.line(anchor(statement.attribution))
        return self._reading.line(mention.start) - line <= lines

    def same_description(self, mention: Mention) -> Statement | None:
        """Whom "the source" means after "another source": the last one so called, if near."""
        for statement in reversed(self._done[-4:]):
            same = _same_noun(statement.mention.head, mention.head)
            same = same and statement.mention.kind == mention.kind
            same = same and self._adds_nothing(mention, statement)
            if same and statement.speaker.kind != "unknown" and self.near(statement, mention, 4):
                return statement
        return None

    def _adds_nothing(self, mention: Mention, statement: Statement) -> bool:
        """Whether a description says nothing new: "the poll" can be "a Dunmore Post poll"."""
        known = content(statement.speaker.name or "") | STUDIES | {mention.head}
        return content(self._phrases.phrase(mention)) <= known


def _same_noun(one: str, other: str) -> bool:
    return one == other or {one, other} <= STUDIES


def anchor(attribution: Attribution) -> int:
    """Where a statement is taken up: at its source, else its reporting words, else itself."""
    for spans in (attribution.source, attribution.cue, attribution.content):
        if spans:
            return spans[0][0]
    return 0
