"""Names as an article uses them: whole, free of titles, and of one kind wherever they are printed.

The network marks each place by itself. What it saw at one place holds for the others: a name that
is a person's five times is one's the sixth time, too (one sense a discourse, Gale, Church and
Yarowsky, 1992).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.attribution.entities import Entity
from workbench.sources.words import CAPITAL_PARTICLES, COURTESY, OFFICES, PARTICLES, SUFFIXES
from workbench.speakers.words import ParsedWords

TITLE = re.compile(
    rf"(?:(?:{'|'.join(sorted(COURTESY.keys() | OFFICES.keys()))})\b\.?\s*)+", re.IGNORECASE
)
_PARTICLES = PARTICLES | CAPITAL_PARTICLES
_EDGE = " .,;:'’‘\"“”()[]-–—"
# Behind a person's name these begin something else: a party and a state, an honour, a new clause.
_BEHIND = re.compile(r"\s*[(\[,;:].*|\s+(?:MP|MEP|MSP|QC|CBE|OBE|MBE)\b.*", re.DOTALL)
_WORD = re.compile(r"\w+(?:[-’'.&]\w+)*")
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
    whole = _joined(text, [_trimmed(text, words, each) for each in entities])
    seen = _seen(text, whole)
    whole = [_agreed(text, each, seen) for each in whole]
    return [*whole, *_repeated(text, words, whole, seen)]


def _trimmed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A person's name without titles, honours and marks around it."""
    if entity.kind != "person":
        return entity
    start, end = entity.start, entity.end
    titles = TITLE.match(text, start, end)
    if titles and titles.end() < end:
        start = titles.end()
    elif titles:  # The title alone was marked: the name is what follows.
        following = _WORD.match(text, re.compile(r"[.\s]*").match(text, end).end())  # type: ignore[union-attr]
        if following and following[0][0].isupper():
            start, end = following.span()
    behind = _BEHIND.search(text, start, end)
    if behind and behind.start() > start:
        end = behind.start()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _abbreviated(text, start, end):
        end -= 1
    if start >= end or (start, end) == (entity.start, entity.end):
        return entity
    first, last = words.between(start, end)
    return replace(entity, start=start, end=end, first=first, last=last) if first < last else entity


def _joined(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with a name that fell in two at a particle ("Marine Le" and "Pen") whole at its
    last part; what stood for the first one is left as long as it is."""
    joined = list(entities)
    for number in range(1, len(joined)):
        one, other = joined[number - 1], joined[number]
        between = text[one.end : other.start]
        last = text[one.start : one.end].rsplit(" ", 1)[-1]
        if "person" == other.kind != one.kind != "role" and between == " " and last in _PARTICLES:
            joined[number] = replace(other, start=one.start, first=one.first)
    return joined


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether a name ends with a full stop of its own: "Sammy Davis Jr.", "J. R."."""
    last = text[start:end].split()[-1]
    return last.endswith(".") and (len(last) == 2 or last[:-1].casefold() in SUFFIXES)


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
    names = _names(text, entities, seen)
    if not names:
        return
    taken = sorted((e.first, e.last) for e in entities)
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    covered = {word for first, last in taken for word in range(first, last)}
    for match in pattern.finditer(text):
        first, last = words.between(*match.span())
        if first < last and not covered.intersection(range(first, last)) and _alone(text, match):
            yield Entity(match.start(), match.end(), first, last, names[match[0]], 0.5)  # type: ignore[arg-type]


def _names(text: str, entities: Sequence[Entity], seen: _Seen) -> Mapping[str, str]:
    """The names that are looked for everywhere, and the kind of each."""
    printed = {text[e.start : e.end] for e in entities if e.kind != "role"}
    return {
        name: kind
        for name in printed
        if len(name) > 2 and name[0].isupper() and (kind := seen.kind(name)) == "person"
    }


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether no word with a capital stands beside a name, as part of a longer one."""
    behind = re.compile(r"[ -](\w)").match(text, match.end())
    if behind and behind[1].isupper():
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    if before[-1:] in ("-", "’", "'"):
        return False
    last = re.search(r"(\w[\w.’'-]*)[ ]$", before)
    if last is None or not last[1][0].isupper():
        return True
    if TITLE.fullmatch(last[1]):
        return True
    return _OPENS.search(before[: last.start()]) is not None and last.start() > 0
