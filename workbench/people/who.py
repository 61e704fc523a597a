"""The people of one article: every form of a name joined to the person who bears it.

Names are joined inside the article only; what joins them across articles is the authority file.
A family name that several people of the article share is nobody's unless the context decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from workbench.language.en.names import gender_of_first_name, is_first_name
from workbench.language.en.titles import COURTESY
from workbench.people.person import Found, NameUse, Person
from workbench.people.personal_names import Parts, fold, parts_of, short_family, short_forms
from workbench.people.sharing import Sharing
from workbench.people.slips import one_slip_apart, without_a_letter
from workbench.text.wording import in_marks

NEAR_LINES = 2  # a full name this many paragraphs back still owns the bare family name
# How far ahead of its namesakes a person must be to own the family name they share.
CLEAR_LEAD = 1.5
# So many bare names before count for whoever they went to: who has the name keeps it.
MOST_BARE = 4
# A family name printed with one letter wrong is still told from others from so many letters on.
LONG_ENOUGH, LONGEST = 5, 40


class People:
    """Who is who in one article.

    ``line_of`` gives the number of the line that an offset stands in; ``prefers`` says whether the
    authority file gives a short name to a person.
    """

    def __init__(self, line_of: Callable[[int], int], prefers: Callable[[str, str], bool]) -> None:
        self._line_of = line_of
        self._prefers = prefers
        self._by_family: dict[str, Sharing[Person]] = {}
        self._by_given: dict[str, Sharing[Person]] = {}
        self._shortened: dict[str, set[str]] = {}
        self._names: set[str] = set()
        self._single: dict[str, Person] = {}
        self.all: list[Person] = []

    def add(self, uses: Iterable[NameUse]) -> None:
        """Take in all names, full ones first, so that a late full name explains an early one."""
        people = list(uses)
        for use in people:
            if len(parts_of(use.text).words) > 1:
                self._add_full(use)
        for use in people:
            if len(parts_of(use.text).words) == 1:
                found = self.find(use)
                person = found.person
                if person is None and not self._fitting(use):
                    person = self.add_single(use)
                if person is not None:
                    alone = person.given_at if _is_given(use, person) else person.bare_at
                    alone.append(use.start)
                    self._note(person, use)

    def _add_full(self, use: NameUse) -> None:
        parts = parts_of(use.text)
        key = short_family(parts.family)
        if key not in self._by_family and LONG_ENOUGH <= len(key) <= LONGEST:
            for form in without_a_letter(key):
                self._shortened.setdefault(form, set()).add(key)
        family = self._by_family.setdefault(key, Sharing())
        person = family.first_named(parts)
        if person is None and (person := self._spelt_otherwise(parts)) is not None:
            if self._line_of(person.full_at[-1]) == self._line_of(use.start):
                person = None  # Named beside each other they are two.
            elif use.text not in person.spellings:
                person.spellings.append(use.text)
        if person is None:
            person = Person(_spoken(use.text), parts)
            self.all.append(person)
        elif len(parts.words) > len(person.parts.words):
            person.name, person.parts = use.text, parts
        family.add(person, use.start, person.parts)
        for given in parts.given:
            for form in (given, *short_forms(given)) if len(given) > 1 else ():
                self._by_given.setdefault(form, Sharing()).add(person, use.start)
        person.full_at.append(use.start)
        self._names.add(fold(use.text))
        self._note(person, use)

    def _spelt_otherwise(self, parts: Parts) -> Person | None:
        """The only person of this family name, if their first name is a slip away."""
        family = self._by_family.get(short_family(parts.family))
        only = family.only() if family else None
        if only is None or len(parts.given) != 1 or parts.family_first or not only.parts.given:
            return None
        return only if _is_slip(parts.given[0], only.parts.given[0]) else None

    def add_single(self, use: NameUse) -> Person:
        """A person known by one name only ("Sullivan")."""
        key = short_family(fold(use.text))
        self._names.add(fold(use.text))
        if key not in self._single:
            self._single[key] = Person(use.text, parts_of(use.text))
            self.all.append(self._single[key])
        return self._single[key]

    def _note(self, person: Person, use: NameUse) -> None:
        person.at.append(use.start)
        for title in use.title.casefold().replace(".", "").split():
            person.gender = COURTESY.get(title, "") or person.gender
        if not person.gender and person.parts.given and not person.parts.family_first:
            person.gender = gender_of_first_name(person.parts.given[0])

    def knows(self, name: str) -> bool:
        """Whether somebody of the article goes by exactly this name."""
        return fold(name) in self._names

    def candidates(self, use: NameUse) -> list[Person]:
        """Everybody of the article whose name this can be a part of; of too many the nearest."""
        parts = parts_of(use.text)
        if parts.given:
            family = self._by_family.get(short_family(parts.family))
            found = family.named(parts, use.start) if family else []
            other = None if found else self._spelt_otherwise(parts)
            return found if other is None else [other]
        key = short_family(fold(use.text))
        sharing = self._by_family.get(key) or self._by_given.get(key) or self._misspelt(key)
        return sharing.near(use.start) if sharing else []

    def _misspelt(self, key: str) -> Sharing[Person] | None:
        """The bearers of the one family name of the article that a slip away from ``key`` is."""
        if not LONG_ENOUGH <= len(key) <= LONGEST:
            return None
        near = set().union(*(self._shortened.get(form, ()) for form in without_a_letter(key)))
        meant = [family for family in near if one_slip_apart(key, family)]
        return self._by_family[meant[0]] if len(meant) == 1 else None

    def find(self, use: NameUse) -> Found:
        """The person a name stands for at its place; no person where several could be meant."""
        candidates = self._fitting(use)
        if len(candidates) == 1:
            person = candidates[0]
            if fold(use.text) == fold(person.name):
                return Found(person, f"{person.name} is named here.")
            reason = f"{in_marks(use.text)} is {person.name}, named in full elsewhere."
            return Found(person, reason, 0.97)
        if candidates:
            return self._among(use, candidates)
        key = short_family(fold(use.text))
        if key in self._single:
            reason = f"The article gives no fuller name than {in_marks(use.text)}."
            return Found(self._single[key], reason, 0.9)
        return Found(None, f"Nobody in the article is called {in_marks(use.text)}.")

    def _fitting(self, use: NameUse) -> list[Person]:
        """The candidates whom the title allows: "Mrs. Voss" is not Bob Voss."""
        candidates = self.candidates(use)
        wanted = _gender_of_title(use.title)
        if not wanted:
            return candidates
        fitting = [p for p in candidates if p.gender in ("", wanted)]
        return [p for p in fitting if p.gender == wanted] or fitting

    def _among(self, use: NameUse, candidates: Sequence[Person]) -> Found:
        # An article introduces people before it calls them by half of their name.
        introduced = [p for p in candidates if p.full_at and p.full_at[0] < use.start]
        if len(introduced) == 1:
            shared = f"Several share the name {in_marks(use.text)}"
            why = f"{shared}; so far only {introduced[0].name} has been named."
            return Found(introduced[0], why, 0.85)
        candidates = introduced or candidates
        scored = sorted(((self._claim(p, use), p) for p in candidates), key=lambda x: -x[0])
        (best, person), (second, _) = scored[0], scored[1]
        if best > CLEAR_LEAD * second:
            shared = f"Several share the name {in_marks(use.text)}"
            why = f"{shared}; the text there is about {person.name}."
            return Found(person, why, 0.85)
        by_family = [p for p in candidates if not p.given_at]
        called = [p for p in by_family if p.bare_at and p.bare_at[0] < use.start]
        if len(by_family) == len(called) == 1:  # "Lee and her husband, Tom"
            why = (
                f"The others of that name are called by their first names, not {by_family[0].name}."
            )
            return Found(by_family[0], why, 0.7)
        names = " or ".join(p.name for _, p in scored[:3])
        return Found(None, f"{in_marks(use.text)} could be {names}.", 0.5)

    def _claim(self, person: Person, use: NameUse) -> float:
        """How strongly a person owns the bare family name: named in full often, or just now, and
        called by it before."""
        claim = float(len(person.full_at) + min(bisect_left(person.bare_at, use.start), MOST_BARE))
        before = bisect_left(person.full_at, use.start)
        if before:
            distance = self._line_of(use.start) - self._line_of(person.full_at[before - 1])
            claim += 2.0 if distance <= NEAR_LINES else 0.5
        return claim * 2 if self._prefers(use.text, person.name) else claim


def _is_given(use: NameUse, person: Person) -> bool:
    """Whether a name of one word is somebody's first name, and not their family name."""
    given = fold(use.text)
    forms = {form for name in person.parts.given for form in (name, *short_forms(name))}
    return given in forms and given != person.parts.family


def _spoken(name: str) -> str:
    """The name of a transcript, "JANE TAPPERT", as "Jane Tappert"."""
    shouted = name.isupper() and len(name) > len("J. R. R.")
    return name.title() if shouted else name


def _is_slip(one: str, other: str) -> bool:
    """Whether a first name is another one misspelt: "Erica" is no "Erick"."""
    genders = {gender_of_first_name(one), gender_of_first_name(other)}
    if min(len(one), len(other)) < LONG_ENOUGH or max(len(one), len(other)) > LONGEST:
        return False
    known = is_first_name(one) or is_first_name(other)
    return known and genders != {"f", "m"} and one_slip_apart(one, other)


def _gender_of_title(title: str) -> str:
    for word in title.casefold().replace(".", "").split():
        if COURTESY.get(word):
            return COURTESY[word]
    return ""
