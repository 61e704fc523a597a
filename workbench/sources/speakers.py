"""From what was found to the ``Speaker`` of a row: canonical names, role, institution, country.

Conventions, the same for every row: a person's institution is what the article states ("an analyst
at X"), else what the authority file says, else None; an office is no institution (an ambassador, a
minister, "US officials" have none), but "Sen." and "Rep." name their chamber. An organisation is
its own institution. ``role`` is the one that goes with the institution. ``country`` is whom they
speak for as far as the words say so: "US officials" and the "US Ambassador to South Korea" are the
United States', an institute "in Singapore" is Singapore's. Where a named person or body speaks
together with unnamed others ("Ann Smith and her allies"), the row is the named one's.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.sources.authority import Authority, Source
from workbench.sources.employers import THE_CAMPAIGN
from workbench.sources.institution_kinds import institution_kind
from workbench.sources.model import Speaker, SpeakerKind
from workbench.sources.people import Found, Person
from workbench.sources.places import country_of_name
from workbench.sources.profiles import Profile
from workbench.sources.view import View
from workbench.sources.wording import in_marks


class Speakers:
    """Makes the speakers of one article."""

    def __init__(self, view: View, authority: Authority) -> None:
        self._view = view
        self._authority = authority

    def unknown(self, mention: str | None, reason: str, confidence: float = 0.5) -> Speaker:
        """Nobody: the article does not say who speaks."""
        return Speaker(None, mention, "unknown", confidence=confidence, reason=reason)

    def person(self, found: Found, mention: str | None) -> Speaker:
        """One person; unknown where nobody was found."""
        person = found.person
        if person is None:
            return self.unknown(mention, found.reason)
        entry = self._entry(person)
        profile = self._view.profiles.get(id(person))
        employer = profile.employer if profile else None
        institution = employer.institution if employer else None
        kind = employer.institution_kind if employer else None
        at = person.at[0] if person.at else 0
        if institution:
            institution, kind = self._institution(institution, kind, at)
        elif profile:
            institution = self._campaign(profile, at)
            kind = "campaign" if institution else None
        return Speaker(
            entry.name if entry else person.name,
            mention,
            "person",
            (profile.role if profile else None) or (entry.role if entry else None),
            institution or (entry.institution if entry else None),
            kind if institution else (entry.institution_kind if entry else None),
            (profile.country if profile else None) or (entry.country if entry else None),
            found.sure,
            found.reason + self._by_file(person.name, entry),
        )

    def people(self, found: Sequence[Found], mention: str | None) -> Speaker:
        """Several named people; what they share is the row's, the rest is None."""
        each = [self.person(f, mention) for f in found if f.person is not None]
        names = list(dict.fromkeys(s.name for s in each if s.name))
        if len(names) == 1:
            return each[0]
        return Speaker(
            "; ".join(names),
            mention,
            "people",
            _shared([s.role for s in each]),
            _shared([s.institution for s in each]),
            _shared([s.institution_kind for s in each]),
            _shared([s.country for s in each]),
            min(s.confidence for s in each),
            "Several people are named together.",
        )

    def organisation(
        self, name: str, mention: str | None, reason: str, sure: float = 0.95
    ) -> Speaker:
        """A body that speaks is its own institution."""
        entry = self._authority.find(name)
        canonical = entry.name if entry else name
        kind: SpeakerKind = "organisation"
        if entry and entry.kind in ("group", "document"):
            kind = "group" if entry.kind == "group" else "document"
        own = canonical if kind == "organisation" else None
        return Speaker(
            canonical,
            mention,
            kind,
            entry.role if entry else None,
            (entry.institution if entry else None) or own,
            (entry.institution_kind if entry else None)
            or (institution_kind(name) if own else None),
            (entry.country if entry else None) or country_of_name(name),
            sure,
            reason + self._by_file(name, entry),
        )

    def organisations(self, names: Sequence[str], mention: str | None) -> Speaker:
        """Several named bodies speak together, joined by "; " in order of mention."""
        each = [self.organisation(name, mention, "It is named here.") for name in names]
        joined = "; ".join(dict.fromkeys(s.name for s in each if s.name))
        return Speaker(
            joined,
            mention,
            "organisation",
            None,
            joined,
            _shared([s.institution_kind for s in each]),
            _shared([s.country for s in each]),
            0.9,
            "Several organisations are named together.",
        )

    def unnamed(
        self,
        name: str,
        mention: str | None,
        kind: SpeakerKind,
        *,
        role: str | None = None,
        institution: str | None = None,
        country: str | None = None,
        at: int = 0,
        reason: str,
    ) -> Speaker:
        """A group, a document or an unnamed person, called what the article calls it."""
        sort = None
        if institution:
            institution, sort = self._institution(institution, None, at)
        return Speaker(name, mention, kind, role, institution, sort, country, 0.9, reason)

    def _institution(self, name: str, kind: str | None, at: int) -> tuple[str | None, str | None]:
        """The canonical form of an institution that the article states, and its kind."""
        if name == THE_CAMPAIGN:
            return self._view.organisations.described([name], at, True), "campaign"
        name = self._view.campaign_of(name, at)
        entry = self._authority.find(name)
        if entry and entry.kind == "organisation":
            return entry.name, entry.institution_kind or kind or institution_kind(entry.name)
        full, _ = self._view.organisations.fullest(name, at)
        entry = self._authority.find(full)
        if entry and entry.kind == "organisation":
            return entry.name, entry.institution_kind or kind or institution_kind(entry.name)
        return full, kind or institution_kind(full)

    def _campaign(self, profile: Profile, at: int) -> str | None:
        """The campaign that somebody's staff belongs to, if the article speaks of it."""
        for name in profile.staff_of:
            campaign = self._view.campaign_of(f"{name} campaign", at)
            if campaign in self._view.organisations.names:
                return campaign
        return None

    def _entry(self, person: Person) -> Source | None:
        entry = self._authority.find(person.name)
        return entry if entry and entry.kind == "person" else None

    def _by_file(self, printed: str, entry: Source | None) -> str:
        if entry is None or entry.name == printed:
            return ""
        return f" sources.yml has {in_marks(printed)} as {entry.name}."


def _shared(values: Sequence[str | None]) -> str | None:
    first = values[0] if values else None
    return first if first and all(value == first for value in values) else None
