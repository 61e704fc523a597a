"""Where names stand in a text and what they name: a person, an organisation, a place.

The tagger's names are one witness and may be missing; the words themselves (titles, first names,
"Institute", initials, what stands next to them) are the other and win where they are plain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from workbench.attribution.model import Name
from workbench.sources.name_kinds import Kinds
from workbench.sources.name_pieces import Pieces
from workbench.sources.name_runs import Runs
from workbench.sources.name_use import Names, NameUse, UseKind
from workbench.sources.name_words import (
    CONTRACTION,
    abbreviation,
    is_common,
)
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    COURTESY,
    FUNCTION_WORDS,
    OFFICES,
    is_first_name,
    is_role,
    words,
)

JOINTS = frozenset({"'s", "’s", "'", "’", "and", "&"})
TITLE_LINE_WORDS = 5  # of so many longer words at least
TITLE_LINE_SHARE = 0.8  # a line with more of its longer words capitalised is a headline
SILVER: dict[str, UseKind] = {
    "person": "person",
    "organization": "organisation",
    "location": "place",
    "misc": "other",
}


def find_names(
    reading: Reading,
    silver: Sequence[Name] = (),
    known: Callable[[str], str | None] = lambda name: None,
    edges: Collection[int] = frozenset(),
) -> Names:
    """All names of a text, in order; linear in its length.

    ``known`` gives the kind of a name the authority holds; ``edges`` are the offsets where sources
    begin and end, over which no name runs ("The Harbour Gazette Voss said").
    """
    lower = frozenset(t.text for t in reading.tokens if t.text[0].islower())
    votes: Counter[tuple[str, UseKind]] = Counter()
    for name in silver:
        votes[reading.text[name.start : name.end], SILVER[name.kind]] += 1
    runs = Runs(reading, edges)
    plain = lower - _capital_inside(reading)
    kinds = Kinds(reading, runs, plain, _winners(votes), known, edges)
    finder = _Finder(reading, runs, kinds, Pieces(kinds))
    return Names(finder.uses())


def _capital_inside(reading: Reading) -> frozenset[str]:
    """Words (lower case) that also stand capitalised in mid-sentence: "Price" beside "price"."""
    inside: set[str] = set()
    for before, token in zip(reading.tokens, reading.tokens[1:], strict=False):
        if token.capital and before.is_word and before.text[0].islower():
            inside.add(token.lower)
    return frozenset(inside)


def _winners(votes: Counter[tuple[str, UseKind]]) -> dict[str, UseKind]:
    best: dict[str, tuple[int, UseKind]] = {}
    for (text, kind), count in votes.items():
        if count > best.get(text, (0, "other"))[0]:
            best[text] = (count, kind)
    return {text: kind for text, (_, kind) in best.items()}


@dataclass(frozen=True, slots=True)
class _Finder:
    reading: Reading
    runs: Runs
    kinds: Kinds
    pieces: Pieces

    def uses(self) -> list[NameUse]:
        found: list[NameUse] = []
        tokens = self.reading.tokens
        heads = self._headline_lines()
        i = 0
        while i < len(tokens):
            starts = tokens[i].capital and tokens[i].is_word
            if not starts and not self.runs.particle_first(i):
                i += 1
                continue
            end = self.runs.end(i)
            headline = self.reading.line(tokens[i].start) in heads
            found.extend(self._pieces(i, end, headline))
            i = end
        return found

    def _headline_lines(self) -> frozenset[int]:
        """Lines whose capitals say nothing, for nearly every word has one."""
        long: Counter[int] = Counter()
        capital: Counter[int] = Counter()
        for token in self.reading.tokens:
            if len(token.text) > 3 and token.text[0].isalpha():
                line = self.reading.line(token.start)
                long[line] += 1
                capital[line] += token.text[0].isupper()
        return frozenset(
            n
            for n, count in long.items()
            if count >= TITLE_LINE_WORDS and capital[n] >= TITLE_LINE_SHARE * count
        )

    def _pieces(self, i: int, end: int, headline: bool) -> list[NameUse]:
        """The names inside one run: "US Ambassador to South Korea Philip Goldberg" holds more."""
        tokens = list(self.reading.tokens[i:end])
        tokens = self._without_opening_word(tokens)
        if not tokens:
            return []
        text = self.kinds.text(tokens)
        whole_source = tokens[0].start in self.kinds.edges and tokens[-1].end in self.kinds.edges
        if (
            headline
            and not whole_source
            and text not in self.kinds.silver
            and not self.kinds.known(text)
        ):
            return self._headline_pieces(tokens)
        return self.pieces.split(tokens)

    def _headline_pieces(self, tokens: list[Token]) -> list[NameUse]:
        """In a headline only what the tagger saw as a name, or a first name and what follows."""
        found: list[NameUse] = []
        k = 0
        while k < len(tokens):
            for width in (4, 3, 2, 1):
                part = tokens[k : k + width]
                kind = self.kinds.silver.get(self.kinds.text(part)) if len(part) == width else None
                if kind:
                    found.append(self.pieces.use(part, kind))
                    k += width
                    break
            else:
                pair = tokens[k : k + 2]
                if len(pair) == 2 and is_first_name(pair[0].text) and not is_common(pair[1].text):
                    found.append(self.pieces.use(pair, "person"))
                    k += 1
                k += 1
        return found

    def _without_opening_word(self, tokens: list[Token]) -> list[Token]:
        """Drop words that are capitalised only because a sentence or quotation begins."""
        while tokens:
            first = tokens[0]
            key = first.lower
            whole_source = first.start in self.kinds.edges and tokens[-1].end in self.kinds.edges
            if whole_source and key not in FUNCTION_WORDS and not is_common(first.text):
                return tokens
            if len(tokens) > 1 and tokens[1].lower in JOINTS and key not in FUNCTION_WORDS:
                return tokens  # a run goes over these only inside one body's name
            opens = self._opens(first)
            if first.text == "Will" and opens and self._asks(first):
                return tokens[1:]
            function = CONTRACTION.sub("", key) in FUNCTION_WORDS and not abbreviation(first)
            if function and (opens or key in {"the", "a", "an", "i"} or len(tokens) == 1):
                tokens = tokens[1:]
                continue
            common = key in self.kinds.lower or is_common(first.text)
            if opens and common and not (is_first_name(first.text) and len(tokens) > 1):
                single = len(tokens) == 1 and self.kinds.silver.get(first.text) in {
                    "person",
                    "organisation",
                }
                if not single and not self._titled(first):
                    tokens = tokens[1:]
                    continue
            return tokens
        return tokens

    def _asks(self, token: Token) -> bool:
        _, end = self.reading.sentence_bounds(token.start)
        return self.reading.text[token.start : end].rstrip(' \n”"').endswith("?")

    def _titled(self, token: Token) -> bool:
        key = token.lower.rstrip(".")
        return (
            key in COURTESY or key in OFFICES or is_role(key) or key in words("organisation_words")
        )

    def _opens(self, token: Token) -> bool:
        i = self.reading.index(token.start)
        if i == 0:
            return True
        before = self.reading.tokens[i - 1]
        return before.text in ".!?…:“\"‘'—–(" or "\n" in self.reading.text[before.end : token.start]
