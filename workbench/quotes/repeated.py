"""A text that repeats its own paragraphs gives each quote once.

Scrapers save a story twice, or its teaser and a quotation that is set apart from the text in large
type beside the paragraphs that hold the same words. What somebody says twice stands in paragraphs
of its own each time and is two statements.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from workbench.attribution.model import Attribution, Span
from workbench.quotes.words import bare_words
from workbench.speakers.voices import Voice

Words = tuple[str, ...]
# A paragraph of fewer words may well be written twice ("“No,” she said.").
FEWEST_WORDS = 12
# A quotation set apart has so many, and is looked for by its first ones in so many others.
FEWEST_QUOTED = 5
MOST_ALIKE = 8


def repeats(
    text: str,
    story: Sequence[Span],
    attributions: Sequence[Attribution],
    voices: Sequence[Voice],
) -> set[int]:
    """Which of ``attributions`` say again what another says, because the text repeats itself.

    ``story`` are its paragraphs, ``voices`` who makes each statement. Of two in paragraphs alike
    the first stays, unless only the other's speaker has a name, or has another and is surer. A
    quotation set apart goes where the text says as well who speaks.
    """
    read = _Read(text, story, attributions, voices)
    return read.in_repeated_paragraphs() | read.set_apart()


class _Read:
    """An article's statements with their words and paragraphs."""

    def __init__(
        self,
        text: str,
        story: Sequence[Span],
        attributions: Sequence[Attribution],
        voices: Sequence[Voice],
    ) -> None:
        self._voices = voices
        self._paragraphs = [_words(text, [span]) for span in story]
        self._said = [_words(text, each.content) for each in attributions]
        self._with_source = [_words(text, (*e.content, *e.source)) for e in attributions]
        starts = [start for start, _ in story]
        self._places = [bisect_right(starts, each.start) - 1 for each in attributions]

    def in_repeated_paragraphs(self) -> set[int]:
        """Those that stand in a paragraph that comes again, and that stand in its like too."""
        copies = self._copies()
        kept: dict[tuple[int, Words], int] = {}
        gone = set()
        for i, said in enumerate(self._said):
            first = copies.get(self._places[i])
            if first is None or not said:
                continue
            other = kept.setdefault((first, said), i)
            if self._places[other] != self._places[i]:
                better, worse = (i, other) if self._knows_more(i, other) else (other, i)
                kept[first, said] = better
                gone.add(worse)
        return gone

    def _copies(self) -> dict[int, int]:
        """For each paragraph of a run that comes again, the first paragraph with its words."""
        first: dict[Words, int] = {}
        same = [
            first.setdefault(words, i) if words else i for i, words in enumerate(self._paragraphs)
        ]
        copies: dict[int, int] = {}
        for run in _runs(same):
            if sum(len(self._paragraphs[i]) for i in run) >= FEWEST_WORDS:
                copies.update({i: same[i] for i in run})
        return copies | {first: first for first in copies.values()}

    def set_apart(self) -> set[int]:
        """Quotations that are all of their paragraph and stand in another one's statement."""
        alone = {i: self._said[i][:FEWEST_QUOTED] for i in range(len(self._said)) if self._alone(i)}
        holders: dict[Words, list[tuple[int, int]]] = {key: [] for key in alone.values()}
        for i, said in enumerate(self._said):
            if i in alone:
                continue
            for at in range(len(said) - FEWEST_QUOTED + 1):
                known = holders.get(said[at : at + FEWEST_QUOTED])
                if known is not None and len(known) < MOST_ALIKE:
                    known.append((i, at))
        return {i for i, key in alone.items() if self._is_held(i, holders[key])}

    def _alone(self, i: int) -> bool:
        place = self._places[i]
        if place < 0 or len(self._said[i]) < FEWEST_QUOTED:
            return False
        return self._paragraphs[place] in (self._said[i], self._with_source[i])

    def _is_held(self, i: int, places: Sequence[tuple[int, int]]) -> bool:
        said = self._said[i]
        return any(
            self._said[other][at : at + len(said)] == said and self._agree(i, other)
            for other, at in places
        )

    def _agree(self, i: int, other: int) -> bool:
        """Whether the other statement says who speaks as well as this one does."""
        name = self._voices[i].name
        return name is None or name == self._voices[other].name

    def _knows_more(self, i: int, other: int) -> bool:
        """Whether a statement says better who speaks than an earlier one like it."""
        voice, earlier = self._voices[i], self._voices[other]
        if voice.name is None or voice.name == earlier.name:
            return False
        return earlier.name is None or voice.sure > earlier.sure


def _runs(same: Sequence[int]) -> Iterator[list[int]]:
    """Neighbouring paragraphs whose first likes are neighbours too."""
    run: list[int] = []
    for i, first in enumerate(same):
        if first == i:
            goes_on = False
        else:
            goes_on = bool(run) and run[-1] == i - 1 and same[run[-1]] == first - 1
        if run and not goes_on:
            yield run
            run = []
        if first != i:
            run.append(i)
    if run:
        yield run


def _words(text: str, spans: Sequence[Span]) -> Words:
    return tuple(word for start, end in spans for _, word in bare_words(text[start:end]))
