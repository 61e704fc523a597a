"""Names as an article uses them: whole, free of titles, and of one kind wherever they are printed.

The network marks each place by itself. What it saw at one place holds for the others: a name that
is a person's five times is one's the sixth time, too (one sense a discourse, Gale, Church and
Yarowsky, 1992).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbench.attribution.entities import Entity, EntityKind
from workbench.language.en.names import CAPITAL_PARTICLES, PARTICLES
from workbench.language.en.titles import COURTESY, OFFICES, SUFFIXES
from workbench.speakers.bodies import is_named
from workbench.speakers.cast import Named
from workbench.speakers.likeness import NO_PRONOUN, pronoun_kind
from workbench.speakers.words import ParsedWords

TITLE = re.compile(
    rf"(?:(?:{'|'.join(sorted(COURTESY.keys() | OFFICES.keys()))})\b\.?\s*)+", re.IGNORECASE
)
_PARTICLES = PARTICLES | CAPITAL_PARTICLES
_EDGE = frozenset(" .,;:'’‘\"“”()[]-–—")
# Behind a person's name these begin something else: a party and a state, an honour, a new clause.
_BEHIND = re.compile(r"(?<!\s)(?:\s*[(\[,;:]|\s+(?:MP|MEP|MSP|QC|CBE|OBE|MBE)\b)")
_STOP = re.compile(r"[.\s]*")
_BEGINS = re.compile(r"\b[^\W\d_]")
_LETTER = re.compile(r"\w")
_LAST = re.compile(r"(?:^|\s)(\w+)\.\Z")
# The full stop behind these is theirs, whether it was marked or not.
_WITH_A_STOP = (" Jr", " Sr")
LONGEST_SUFFIX = 8  # characters, with the space before it and its stop
# Names that are looked for elsewhere have more characters than the first and no more than the
# second.
FEWEST, LONGEST = 2, 80
_WORD = re.compile(r"\w+(?:[-’'.&]\w+)*")
# The small words inside names, at the end of one that broke off; and how such a name goes on.
_SMALL = r"(?:of|for|and|the|a|an|in|on|to|at|de|da|del|la|le|al|el|bin|ibn|van|von|der|den|&)"
_CALLED = re.compile(r"(?:[a-z]{3,} )+(?=[A-Z])")
# Family names and bodies go on over these ("Corriere della Sera").
_FOREIGN = re.compile(
    r" (?:de|da|do|dos|del|della|delle|di|du|des|von|van|der|bin|al)(?: [A-Z][\w’-]*)+"
)
_DANGLES = re.compile(rf"(?<!\s)(?:\s+{_SMALL})+$", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"(?: {_SMALL}){{0,2}}(?: [A-Z][\w.’'&-]*)+(?:(?: {_SMALL}){{1,2}}(?: [A-Z][\w’&-]*)+)?"
)
_OPENS = re.compile(r"(?:^|[.!?:\n][\"”’)\]]*\s+|[\"“‘(]\s*)$")
# Of all that was seen of a name so much must speak for one kind to outweigh the rest.
OUTWEIGHS = 0.7


@dataclass(frozen=True, slots=True)
class _Seen:
    """How often a printed name was marked as each kind, weighed by how sure the network was."""

    sure: dict[str, Counter[str]]
    surnames: frozenset[str]

    def kind(self, printed: str) -> str | None:
        if printed in self.surnames:
            return "person"
        found = self.sure.get(printed)
        if not found:
            return None
        kind, most = found.most_common(1)[0]
        return kind if most >= OUTWEIGHS * found.total() else None


def settled(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, with their numbers, as the article as a whole has them; then the places where
    a name is printed that was marked elsewhere only."""
    trimmed = [_completed(text, words, _trimmed(text, words, each)) for each in entities]
    whole = _joined(text, trimmed)
    seen = _seen(text, whole)
    whole = [_agreed(text, each, seen) for each in whole]
    return [*whole, *_repeated(text, words, whole, seen)]


def names_of(text: str, entities: Sequence[Entity]) -> list[Named]:
    """The entities that are names, in the order of the text: a body may also be called "the club",
    and where two overlap the longer one counts."""
    found: list[Named] = []
    named = [each for each in entities if _is_name(text[each.start : each.end], each.kind)]
    for entity in sorted(named, key=lambda each: (each.start, -each.end)):
        if not (found and entity.end <= found[-1].end):
            found.append(Named(entity.start, entity.end, entity.kind))  # type: ignore[arg-type]
    return found


def _is_name(printed: str, kind: EntityKind) -> bool:
    if kind == "body":
        return is_named(printed)
    has_letters = any(char.isalpha() for char in printed)
    return kind == "person" and has_letters and pronoun_kind(printed) == NO_PRONOUN


def _trimmed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A person's name without titles, honours and marks around it, a body's without what it is
    called in front of its name ("company Tidewater")."""
    if entity.kind == "body":
        return _named_part(text, words, entity)
    if entity.kind != "person":
        return entity
    start, end = entity.start, entity.end
    titles = TITLE.match(text, start, end)
    if titles and titles.end() < end:
        start = titles.end()
    elif titles:  # The title alone was marked: the name is what follows.
        following = _WORD.match(text, _STOP.match(text, end).end())  # type: ignore[union-attr]
        if following and following[0][0].isupper():
            start, end = following.span()
    behind = _BEHIND.search(text, start, end)
    if behind and behind.start() > start:
        end = behind.start()
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]) and not _abbreviated(text, start, end):
        end -= 1
    if text[end : end + 1] == "." and text[start:end].endswith(_WITH_A_STOP):
        end += 1
    if start >= end or (start, end) == (entity.start, entity.end):
        return entity
    first, last = words.between(start, end)
    return replace(entity, start=start, end=end, first=first, last=last) if first < last else entity


def _named_part(text: str, words: ParsedWords, entity: Entity) -> Entity:
    called = _CALLED.match(text, entity.start, entity.end)
    if called is None:
        return entity
    first, last = words.between(called.end(), entity.end)
    return replace(entity, start=called.end(), first=first) if first < last else entity


def _completed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A name that breaks off at a small word ("Committee for", "Osama bin") with what follows it,
    or without that word where no more of the name does."""
    foreign = entity.kind != "role" and _FOREIGN.match(text, entity.end)
    if foreign:
        first, last = words.between(entity.start, foreign.end())
        return replace(entity, end=foreign.end(), last=last)
    start, end = entity.start, entity.end
    dangles = _DANGLES.search(text, max(start, end - LONGEST), end)
    if entity.kind == "role" or dangles is None:
        return entity
    more = _GOES_ON.match(text, end)
    end = more.end() if more else dangles.start()
    first, last = words.between(start, end)
    return replace(entity, end=end, last=last) if first < last and start < end else entity


def _joined(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with a name that fell in two at a particle ("Marine Le" and "Pen") whole at its
    last part; what stood for the first one is left as long as it is."""
    joined = list(entities)
    for number in range(1, len(joined)):
        one, other = joined[number - 1], joined[number]
        last = text[one.start : one.end].rsplit(" ", 1)[-1]
        apart = other.start != one.end + 1 or text[one.end] != " "
        if "person" == other.kind != one.kind != "role" and not apart and last in _PARTICLES:
            joined[number] = replace(other, start=one.start, first=one.first)
    return joined


def _is_edge(char: str) -> bool:
    return char in _EDGE or char.isspace()


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether a name ends with a full stop of its own: "Sammy Davis Jr.", "J. R."."""
    last = _LAST.search(text[max(start, end - LONGEST_SUFFIX) : end])
    return last is not None and (len(last[1]) == 1 or last[1].casefold() in SUFFIXES)


def _seen(text: str, entities: Sequence[Entity]) -> _Seen:
    sure: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in entities:
        if entity.kind != "role":
            sure[text[entity.start : entity.end]][entity.kind] += entity.sure  # type: ignore[assignment]
    full = [name.split() for name, found in sure.items() if found["person"] > found["body"]]
    surnames = frozenset(name[-1] for name in full if len(name) > 1)
    return _Seen(dict(sure), surnames - SUFFIXES)


def _agreed(text: str, entity: Entity, seen: _Seen) -> Entity:
    if entity.kind == "role":
        return entity
    kind = seen.kind(text[entity.start : entity.end])
    return entity if kind in (None, entity.kind) else replace(entity, kind=kind)  # type: ignore[arg-type]


def _repeated(
    text: str, words: ParsedWords, entities: Sequence[Entity], seen: _Seen
) -> Iterator[Entity]:
    """Places of names that were marked elsewhere only, and are no part of a longer name."""
    covered = np.zeros(len(words.start), bool)
    for entity in entities:
        covered[entity.first : entity.last] = True
    for start, end in _printed(text, _people(text, entities, seen)):
        first, last = words.between(start, end)
        if first < last and not covered[first:last].any() and _alone(text, start, end):
            yield Entity(start, end, first, last, "person", 0.5)


def _people(text: str, entities: Sequence[Entity], seen: _Seen) -> set[str]:
    """The names that are looked for everywhere."""
    return {
        name
        for entity in entities
        if entity.kind != "role" and FEWEST < entity.end - entity.start <= LONGEST
        if (name := text[entity.start : entity.end])[0].isupper() and seen.kind(name) == "person"
    }


def _printed(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where ``names`` are printed, the longest one at each place, none inside another."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[:FEWEST]].add(len(name))
    longest = {head: sorted(own, reverse=True) for head, own in lengths.items()}
    behind = 0
    for match in _BEGINS.finditer(text):
        start = match.start()
        if start < behind:
            continue
        for length in longest.get(text[start : start + FEWEST], ()):
            end = start + length
            if text[start:end] in names and not _LETTER.match(text, end):
                yield start, end
                behind = end
                break


def _alone(text: str, start: int, end: int) -> bool:
    """Whether no word with a capital stands beside a name, as part of a longer one."""
    behind = re.compile(r"[ -](\w)").match(text, end)
    if behind and behind[1].isupper():
        return False
    before = text[max(0, start - 24) : start]
    if before[-1:] in ("-", "’", "'"):
        return False
    last = re.search(r"(\w[\w.’'-]*)[ ]$", before)
    if last is None or not last[1][0].isupper():
        return True
    if TITLE.fullmatch(last[1]):
        return True
    return _OPENS.search(before[: last.start()]) is not None and last.start() > 0
