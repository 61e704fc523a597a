"""Names as an article uses them: whole, free of titles, and of one kind wherever they are printed.

The network marks each place by itself. What it saw at one place holds for the others: a name that
is a person's five times is one's the sixth time, too (one sense a discourse, Gale, Church and
Yarowsky, 1992).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbench.attribution.entities import Entity, EntityKind
from workbench.language.en.lexicon import words as listed
from workbench.language.en.names import is_first_name
from workbench.language.en.places import is_place
from workbench.language.en.roles import PEOPLE
from workbench.language.en.titles import SUFFIXES, TITLE
from workbench.people.personal_names import fold
from workbench.speakers.bodies import initials, is_named, tidy
from workbench.speakers.boundaries import bounded
from workbench.speakers.capitals import OPENS, is_common, without_capitals_by_place
from workbench.speakers.cast import Named
from workbench.speakers.firms import with_firms
from workbench.speakers.holders import with_holders
from workbench.speakers.likeness import NO_PRONOUN, pronoun_kind
from workbench.speakers.located import places_in, printed_of
from workbench.speakers.nobodys import is_nobodys, is_party_and_state
from workbench.speakers.owners_names import with_endings
from workbench.speakers.parted import parted
from workbench.speakers.printed import FEWEST, LONGEST, printed_places
from workbench.speakers.role_spans import whole_roles
from workbench.speakers.spans import kept
from workbench.speakers.words import ParsedWords

# Of all that was seen of a name so much must speak for one kind to outweigh the rest.
OUTWEIGHS = 0.7
# A body is looked for elsewhere where it was marked so surely, all places together.
SURELY = 0.9
# "The Guildford Four".
_OF_SO_MANY = re.compile(r"[A-Z]\w+ (?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)")
# "In Clarkston": a place, unless it is whose something is, or more of a name follows.
_LOCATED = re.compile(
    r"\b(?:[Ii]n|near|outside|across|throughout|around) ([A-Z][\w-]+)\b(?!['’]|[ -][A-Z])"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """How often a printed name was marked as each kind, weighed by how sure the network was."""

    sure: dict[str, Counter[str]]
    surnames: frozenset[str]
    letters: frozenset[str]
    alone: frozenset[str]
    given: frozenset[str]

    def _in_full(self, printed: str) -> bool:
        """Whether this is a first name before a name that a person goes by alone."""
        first, *rest = printed.split() or [""]
        if len(rest) not in (1, 2) or rest[-1] not in self.alone:
            return False
        unknown = len(rest) == 1 and first.casefold() not in listed("common")
        return is_first_name(first) or (unknown and not is_place(first))

    def kind(self, printed: str) -> str | None:
        if printed.isupper() and fold(printed) in self.letters:
            return "body"
        if printed in self.surnames or self._in_full(printed):
            return "person"
        found = self.sure.get(printed)
        if not found:
            return None
        kind, most = found.most_common(1)[0]
        return kind if most >= OUTWEIGHS * found.total() else None


def settled(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` as the article as a whole has them, then the places where a name is printed that
    was marked elsewhere only. Numbers are new: holders are by the numbers of what is returned."""
    own = with_endings(text, words, parted(text, words, bounded(text, words, entities)))
    whole = without_capitals_by_place(text, own)
    whole = with_firms(text, words, with_holders(text, whole_roles(text, words, whole)))
    seen = _seen(text, whole)
    placed, places = _places(text), printed_of(places_in(text))
    nobody = (
        number
        for number, each in enumerate(whole)
        if _are_people(text, each, seen)
        or _is_placed(text, each, seen, placed)
        or is_party_and_state(text, each)
        or (each.kind == "body" and is_nobodys(text, each, places))
    )
    agreed = [_agreed(text, each, seen) for each in kept(whole, nobody)]
    return [*agreed, *_repeated(text, words, agreed, whole, seen)]


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
    if kind == "body":  # "Colorado state director": a place.
        return is_named(printed) and not (
            printed.endswith(" state") and is_place(printed.removesuffix(" state"))
        )
    has_letters = any(char.isalpha() for char in printed)
    return kind == "person" and has_letters and pronoun_kind(printed) == NO_PRONOUN


def _seen(text: str, entities: Sequence[Entity]) -> _Seen:
    sure: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in entities:
        if entity.kind != "role":
            sure[text[entity.start : entity.end]][entity.kind] += entity.sure  # type: ignore[assignment]
    full = [name.split() for name, found in sure.items() if found["person"] > found["body"]]
    surnames = frozenset(name[-1] for name in full if len(name) > 1)
    given = frozenset(name[0] for name in full if len(name) > 1)
    bodies = (initials(name) for name, found in sure.items() if found["body"] > found["person"])
    people = (name for name, found in sure.items() if found["person"] > found["body"])
    alone = (name for name in people if " " not in name)
    return _Seen(dict(sure), surnames - SUFFIXES, frozenset(bodies) - {""}, frozenset(alone), given)


def _agreed(text: str, entity: Entity, seen: _Seen) -> Entity:
    if entity.kind == "role":
        return entity
    kind = seen.kind(text[entity.start : entity.end])
    return entity if kind in (None, entity.kind) else replace(entity, kind=kind)  # type: ignore[arg-type]


def _repeated(
    text: str,
    words: ParsedWords,
    entities: Sequence[Entity],
    marked: Sequence[Entity],
    seen: _Seen,
) -> Iterator[Entity]:
    """Places of names that were marked elsewhere only, and are no part of a longer name; ``marked``
    are all entities, those that name nobody among them."""
    covered = np.zeros(len(words.start), bool)
    for entity in marked:
        covered[entity.first : entity.last] = True
    people = _people(text, entities, seen)
    for start, end in printed_places(text, people | _bodies(text, entities, seen)):
        first, last = words.between(start, end)
        if first < last and not covered[first:last].any() and _alone(text, start, end):
            kind: EntityKind = "person" if text[start:end] in people else "body"
            yield Entity(start, end, first, last, kind, 0.5)


def _are_people(text: str, entity: Entity, seen: _Seen) -> bool:
    """Whether a body is but people by a name of theirs: a family, adherents, "the U.S. media"."""
    printed = tidy(text[entity.start : entity.end])
    *before, last = printed.split() or [""]
    if entity.kind == "person":
        return not before and last.casefold() in PEOPLE
    if entity.kind != "body":
        return False
    if _OF_SO_MANY.fullmatch(printed):
        return True
    if last.casefold() in PEOPLE and (not before or is_place(" ".join(before))):
        return True
    return not before and last.endswith("s") and last[:-1] in seen.surnames


def _places(text: str) -> frozenset[str]:
    """Single names in which something is ("in Clarkston")."""
    return frozenset(found[1] for found in _LOCATED.finditer(text))


def _is_placed(text: str, entity: Entity, seen: _Seen, placed: frozenset[str]) -> bool:
    """Whether a person of one name is a place by how the article uses the name, and nobody."""
    printed = text[entity.start : entity.end]
    if entity.kind != "person" or printed not in placed or printed in seen.surnames:
        return False
    return printed not in seen.given


def _people(text: str, entities: Sequence[Entity], seen: _Seen) -> set[str]:
    """The names that are looked for everywhere."""
    return {
        name
        for entity in entities
        if entity.kind != "role" and FEWEST < entity.end - entity.start <= LONGEST
        if (name := text[entity.start : entity.end])[0].isupper() and seen.kind(name) == "person"
    }


def _bodies(text: str, entities: Sequence[Entity], seen: _Seen) -> set[str]:
    """The same of bodies: names that are no place's and no common word."""
    return {
        name
        for entity in entities
        if entity.kind == "body" and FEWEST < entity.end - entity.start <= LONGEST
        if (name := text[entity.start : entity.end])[0].isupper() and seen.kind(name) == "body"
        if seen.sure[name]["body"] >= SURELY and not is_place(name) and not is_common(name)
    }


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
    return OPENS.search(before[: last.start()]) is not None and last.start() > 0
