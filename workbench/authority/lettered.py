"""What the letters of a frame stand for: ONS for the Office for National Statistics, if for one.

Long forms are looked for among the names of the frame, in brackets beside letters, and in the
authority; what the authority alone holds can make letters doubtful, but is proposed for none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.authority.acronyms import acronyms, letters_of, spelled_out, without_letters
from workbench.authority.entries import Authority, Source
from workbench.authority.name_keys import name_key
from workbench.authority.owned import HEADS, body_of, country_before
from workbench.authority.placed import placed
from workbench.authority.seen import Pair, Seen


@dataclass(frozen=True, slots=True)
class _Short:
    """Letters of the frame, and the country before them ("UK ONS")."""

    letters: str
    country: str | None
    seen: Seen

    @property
    def countries(self) -> frozenset[str]:
        return frozenset({self.country}) if self.country else self.seen.countries


@dataclass(frozen=True, slots=True)
class _Long:
    """A long form that letters may stand for: seen in the frame, explained in it, or known."""

    name: str
    core: tuple[str, ...]
    countries: frozenset[str]
    seen: Seen | None
    entry: Source | None


class Letters:
    """The names of a frame that are letters, and the long forms they may stand for."""

    def __init__(
        self, bodies: Sequence[Seen], authority: Authority, texts: Sequence[object]
    ) -> None:
        self._authority = authority
        self._short = [short for one in bodies if (short := _short(one))]
        self._long: dict[str, list[_Long]] = defaultdict(list)
        self._explained: dict[str, set[str]] = defaultdict(set)
        self._national: dict[str, set[str]] = defaultdict(set)
        for short in self._short:
            if short.country:
                self._national[short.letters].add(short.country)
        if self._short:
            self._gather(bodies, texts)

    def _gather(self, bodies: Sequence[Seen], texts: Sequence[object]) -> None:
        wanted = frozenset(short.letters for short in self._short)
        forms: list[tuple[str, Seen | None]] = [(one.name, one) for one in bodies]
        known = (entry for entry in self._authority.entries if entry.kind == "organisation")
        forms += [(form, None) for entry in known for form in (entry.name, *entry.aliases)]
        for name, seen in forms:
            for letters in acronyms(name) & wanted:
                self._long[letters].append(self._form(name, seen))
        for letters, name in spelled_out([*texts, *(one.name for one in bodies)], wanted):
            self._explained[letters].add(name_key(name))
            self._long[letters].append(self._form(name, None))

    def _form(self, name: str, seen: Seen | None) -> _Long:
        bare = without_letters(name)
        entry = self._authority.find(name) or self._authority.find(bare)
        body = placed(seen) if seen else body_of(bare)
        country = body.country or (entry.country if entry else None)
        own = seen.countries if seen else frozenset[str]()
        return _Long(bare, body.core, frozenset({country}) if country else own, seen, entry)

    def has_long_form(self, one: Seen) -> bool:
        """Whether a name is letters for which some long form was found, of one body or of two."""
        short = _short(one)
        return short is not None and short.letters in self._long

    def pairs(self) -> Iterator[Pair]:
        """Letters with their long form, where they can be one body's only."""
        for short in self._short:
            found = [form for form in self._long.get(short.letters, ()) if _can_mean(short, form)]
            if found and _one_body(found) and not self._doubtful(short, found):
                yield from self._pair(short, found)

    def _doubtful(self, short: _Short, found: Sequence[_Long]) -> bool:
        """Whether the letters can be another country's ("Philippine FDA") or any one's ("MoD")."""
        here = frozenset[str]().union(*(form.countries for form in found)) | short.countries
        if short.country is None and not self._national[short.letters] <= here:
            return True
        explained = self._explained[short.letters]
        return all(_anyones(short, f) and name_key(f.name) not in explained for f in found)

    def _pair(self, short: _Short, found: Sequence[_Long]) -> Iterator[Pair]:
        explained = self._explained[short.letters]
        # A known one first, so that what has an entry keeps its name; then the commonest.
        here = [f for f in found if f.seen or name_key(f.name) in explained]
        if not here:
            return
        long = min(here, key=lambda f: (f.entry is None, f.seen is None))
        how = ", as the frame explains in brackets" if name_key(long.name) in explained else ""
        reason = f"{short.seen.name} abbreviates {long.name}{how}"
        entry = self._authority.find(short.seen.name)
        if entry is None:
            yield Pair(short.seen, long.entry.name if long.entry else long.name, reason)
            return
        for form in here:
            if form.entry is None and form.seen:
                yield Pair(form.seen, entry.name, f"{short.seen.name} abbreviates {form.name}")


def _short(one: Seen) -> _Short | None:
    letters = letters_of(one.name)
    if letters:
        return _Short(letters, None, one)
    country, rest = country_before(one.name)
    letters = letters_of(rest) if country else ""
    return _Short(letters, country, one) if letters else None


def _can_mean(short: _Short, form: _Long) -> bool:
    """Whether the countries of letters and long form agree; one that is said must be said twice."""
    if short.country:
        return short.country in form.countries
    return not _apart(short.countries, form.countries)


def _anyones(short: _Short, form: _Long) -> bool:
    """Whether the letters of a country's ministry do not say which country: "MoD"."""
    if not form.countries or short.countries or form.core[-1] not in HEADS:
        return False
    if any(short.letters.startswith(_initials(country)) for country in form.countries):
        return False
    return form.seen is None or form.seen.articles.isdisjoint(short.seen.articles)


def _initials(country: str) -> str:
    return "".join(word[0] for word in country.split())


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _one_body(found: Sequence[_Long]) -> bool:
    """Whether all are one body: one entry at most, the same words, and of one country at most."""
    entries = {form.entry.name for form in found if form.entry}
    known = {form.core for form in found if form.entry}
    new = {form.core for form in found if not form.entry}
    countries = [form.countries for form in found if form.countries]
    one_place = all(not _apart(a, b) for a, b in combinations(set(countries), 2))
    same = new <= known if known else len(new) == 1
    return len(entries) <= 1 and same and one_place
