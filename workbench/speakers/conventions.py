"""Names, roles and institutions by the conventions that hold for every row.

A person's institution is what the article states, else what the authority file says, else None. An
organisation is its own institution. ``role`` is the one that goes with the institution.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.authority.entries import Authority, Source
from workbench.language.en.institution_kinds import institution_kind
from workbench.language.en.natives import are_natives, is_native
from workbench.language.en.places import country_of_name
from workbench.speakers.bodies import tidy
from workbench.speakers.model import Speaker
from workbench.speakers.profiles import Profile
from workbench.speakers.reasons import TOGETHER
from workbench.speakers.voices import Voice
from workbench.text.wording import in_marks


class Conventions:
    """Makes rows' speakers; ``authority`` has the last word about names it knows."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority

    def speaker(self, voice: Voice) -> Speaker:
        """The speaker whom the row shows; the authority file has the last word about who is called
        by the words of a source."""
        if voice.otherwise is not None and self._called(voice.mention, voice.called):
            return self.speaker(voice.otherwise)
        mention, sure, reason = voice.mention, voice.sure, voice.reason
        denied = self._denied(voice)
        if denied is not None:
            return denied
        if voice.sort == "several":
            each = [self.speaker(each) for each in voice.each]
            # Without those who are no speakers; one who is left speaks alone.
            left = [speaker for speaker in each if speaker.name is not None] or each
            return (
                self.several(left, mention, sure, reason) if left == each or left[1:] else left[0]
            )
        if voice.name is None:
            return Speaker(None, mention, "unknown", confidence=sure, reason=reason)
        entry = self.known(voice.name) if voice.sort in ("body", "person") else None
        known = entry.kind if entry is not None else None  # The file knows whose name it is.
        if voice.sort == "body" and known == "person":
            return self.person(voice.name, mention, Profile(), sure, reason)
        if voice.sort == "body" or (voice.sort == "person" and known == "organisation"):
            return self.body(voice.name, mention, sure, reason)
        if voice.sort == "person":
            return self.person(voice.name, mention, voice.profile, sure, reason)
        return self.nameless(
            voice.name, mention, voice.kind, voice.profile, sure, reason, voice.called
        )

    def _denied(self, voice: Voice) -> Speaker | None:
        """The speaker of a voice of whose name the authority file says what it is not."""
        entry = self.known(voice.name)
        if entry is None or entry.never is None:
            return None
        if entry.never == "speaker":
            reason = f"sources.yml says that {in_marks(entry.name)} is no speaker."
            return Speaker(None, voice.mention, "unknown", confidence=voice.sure, reason=reason)
        if voice.sort != "person" and entry.kind in ("organisation", "group", "document"):
            return None
        reason = f"{voice.reason} sources.yml says that {in_marks(entry.name)} is no person."
        if entry.kind in ("organisation", "group", "document"):
            return self.body(entry.name, voice.mention, voice.sure, reason)
        return Speaker(
            entry.name,
            voice.mention,
            "unknown",
            entry.role,
            entry.institution,
            entry.institution_kind,
            entry.country,
            voice.sure,
            reason,
            "file" if entry.institution else "none",
        )

    def known(self, *names: str | None) -> Source | None:
        """The entry that one of ``names`` belongs to."""
        return next((e for n in names if n and (e := self._authority.find(n))), None)

    def _called(self, mention: str | None, *names: str | None) -> Source | None:
        """The entry that ``names``, of a source, belong to; "the Russian" is somebody, "Russians"
        are people, and no country, as "the Russians" are."""
        entry = self.known(*names)
        country = entry is not None and entry.country == entry.name
        people = is_native(mention or "") or are_natives(mention or "")
        return None if country and people else entry

    def _renamed(self, entry: Source | None, *names: str | None) -> str:
        """A sentence to add to a reason, where ``entry`` is known by another one of ``names``."""
        by = next((n for n in names if entry and n and self._authority.find(n) == entry), None)
        if entry is None or by is None or by == entry.name:
            return ""
        return f" sources.yml has {in_marks(by)} as {entry.name}."

    def institution(self, name: str | None) -> tuple[str | None, str | None]:
        """The canonical form of an institution that the article states, and its kind."""
        if not name:
            return None, None
        entry = self.known(name)
        if entry and entry.kind == "person":  # Nobody is of a person.
            return None, None
        if entry and entry.kind == "organisation":
            return entry.name, entry.institution_kind or institution_kind(entry.name)
        return tidy(name), institution_kind(name)

    def person(
        self, name: str, mention: str | None, profile: Profile, sure: float, reason: str
    ) -> Speaker:
        entry = self.known(name)
        entry = entry if entry and entry.kind == "person" else None
        always = entry is not None and entry.always == "institution"
        body, kind = (None, None) if always else self.institution(profile.institution)
        reason += self._renamed(entry, name)
        by_file = body is None and entry is not None and (always or entry.institution is not None)
        return Speaker(
            entry.name if entry else name,
            mention,
            "person",
            profile.role or (entry.role if entry else None),
            body or (entry.institution if entry else None),
            kind if body else (entry.institution_kind if entry else None),
            entry.country if entry else None,
            sure,
            reason,
            "file" if by_file else profile.how,
            1.0 if by_file else profile.sure,
        )

    def body(self, name: str, mention: str | None, sure: float, reason: str) -> Speaker:
        entry = self.known(name, mention)
        canonical = entry.name if entry else name
        kind = entry.kind if entry and entry.kind in ("group", "document") else "organisation"
        own = canonical if kind == "organisation" else None
        return Speaker(
            canonical,
            mention,
            kind,  # type: ignore[arg-type]
            entry.role if entry else None,
            (entry.institution if entry else None) or own,
            (entry.institution_kind if entry else None) or institution_kind(own),
            (entry.country if entry else None) or country_of_name(canonical),
            sure,
            reason + self._renamed(entry, name, mention),
            "own",
            sure,
        )

    def several(
        self, each: Sequence[Speaker], mention: str | None, sure: float, reason: str = ""
    ) -> Speaker:
        """Several people or bodies; what they share is the row's, the rest is None."""
        bodies = list(dict.fromkeys(s.institution for s in each if s.institution))
        people = each[0].kind == "person"
        institution = _shared([s.institution for s in each]) if people else "; ".join(bodies)
        return Speaker(
            "; ".join(dict.fromkeys(s.name for s in each if s.name)),
            mention,
            "people" if people else "organisation",
            _shared([s.role for s in each]),
            institution or None,
            _shared([s.institution_kind for s in each]),
            _shared([s.country for s in each]),
            sure,
            reason or TOGETHER,
            each[0].institution_how,
            min(s.institution_sure for s in each),
        )

    def nameless(
        self,
        name: str,
        mention: str | None,
        kind: str,
        profile: Profile,
        sure: float,
        reason: str,
        called: str | None = None,
    ) -> Speaker:
        entry = self._called(called or mention, name, mention)
        if entry and entry.kind == "person":
            reason += self._renamed(entry, name, mention)
            return self.person(entry.name, mention, profile, sure, reason)
        if entry:
            return self.body(name, mention, sure, reason)
        body, sort = self.institution(profile.institution)
        return Speaker(
            name,
            mention,
            kind,  # type: ignore[arg-type]
            profile.role,
            body,
            sort,
            None,
            sure,
            reason,
            profile.how,
            profile.sure,
        )


def _shared(values: Sequence[str | None]) -> str | None:
    first = values[0] if values else None
    return first if first and all(value == first for value in values) else None
