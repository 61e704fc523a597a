"""What to call a source without a person's name: a body, a group, a document, "the analyst"."""

from __future__ import annotations

from dataclasses import replace

from workbench.sources.authority import Authority
from workbench.sources.descriptions import EPITHETS, opposed
from workbench.sources.employers import CAMPAIGN_WORDS
from workbench.sources.mention import Mention
from workbench.sources.model import Speaker
from workbench.sources.name_use import NameUse
from workbench.sources.people import Found, Person
from workbench.sources.personal_names import parts_of
from workbench.sources.phrases import LEADING, Phrases
from workbench.sources.places import is_place, seat_of_government
from workbench.sources.roles import Description, describe, gender_of_noun
from workbench.sources.speakers import Speakers
from workbench.sources.view import View
from workbench.sources.wording import in_marks
from workbench.sources.words import (
    FEMININE,
    MASCULINE,
    PREPOSITIONS,
    words,
)

# The headline, perhaps repeated, and the first paragraph: what they leave open is told below.
LEAD_LINES = 2
# So far ahead must a person be in view to be meant by an epithet without having just spoken.
CLEAR = 0.6
MINIMAL = 3  # words in "and [the] ... chain"
# A part of a body that speaks for the whole of it.
PARTS = frozenset("panel division chapter branch arm wing unit".split())


class Naming:
    """Names sources of one article that are no named people."""

    def __init__(self, view: View, authority: Authority) -> None:
        self._view = view
        self._reading = view.reading
        self._authority = authority
        self._speakers = Speakers(view, authority)
        self.phrases = Phrases(view, authority)

    def known(self, mention: Mention) -> Speaker | None:
        """The entry of the authority file that the words of the mention are an alias of."""
        phrase = self._reading.text[mention.start : self.phrases.core_end(mention)].strip(" ,")
        for text in (mention.text, phrase):
            entry = self._authority.find(text)
            if entry is None:
                continue
            if entry.kind == "person":
                use = NameUse(mention.start, mention.end, entry.name, "person")
                person = self._view.people.find(use).person or Person(
                    entry.name, parts_of(entry.name)
                )
                reason = f"sources.yml has {in_marks(text)} as {entry.name}."
                return self._speakers.person(Found(person, reason, 0.95), mention.text)
            reason = f"{in_marks(text)} is named here."
            return self._speakers.organisation(text, mention.text, reason)
        return None

    def organisation(self, mention: Mention) -> Speaker:
        """A body, by its name, or by its description where the article does not name it."""
        bodies = self._bodies(mention)
        full_names = [self._full(body)[0] for body in bodies]
        last = self._joined_body(bodies[-1], mention) if bodies else None
        if last:
            full_names.append(last)
        if len(full_names) > 1:
            return self._speakers.organisations(full_names, mention.text)
        if bodies:
            full, reason = self._full(bodies[0])
            return self._speakers.organisation(full, mention.text, reason)
        campaign = self._campaign(mention)
        if campaign:
            return self._speakers.organisation(campaign, mention.text, f"{campaign} is named here.")
        phrase = self.phrases.phrase(mention)
        described = self._view.organisations.described(
            [w.strip("’'") for w in phrase.casefold().replace("’s", "").split()][:6],
            mention.start,
            mention.definite,
            self.introduces(mention),
        )
        if described:
            reason = f"{in_marks(phrase)} is {described}, named elsewhere."
            return self._speakers.organisation(described, mention.text, reason, 0.75)
        country = self.phrases.country(mention)
        named = self._speakers.organisation(
            self.phrases.plain(phrase, mention),
            mention.text,
            "The article gives it no other name.",
            0.8,
        )
        return replace(named, country=named.country or country)

    def unnamed(self, mention: Mention) -> Speaker:
        """A group, a document, or one person the article does not name."""
        read = self._read(mention)
        kind = "document" if mention.kind == "document" else "group"
        name = self.phrases.plain(self.phrases.with_owner(mention), mention)
        role = None
        if mention.kind == "description":
            role = read.role
        return self._speakers.unnamed(
            name,
            mention.text,
            kind,  # type: ignore[arg-type]
            role=role,
            institution=read.institution,
            country=read.country or self.phrases.country(mention),
            at=mention.start,
            reason=f"The article names nobody, only {in_marks(mention.text)}.",
        )

    def introduces(self, mention: Mention) -> bool:
        """In the lead or the headline: "A New York judge" is often named further down."""
        return self._reading.line(mention.start) <= LEAD_LINES

    def epithet(self, mention: Mention, last: Person | None) -> Found | None:
        """Whom "the New York businessman" means, where only one person in view can be meant."""
        answer = self._view.pronouns.get(mention.start)
        if mention.head not in EPITHETS or answer is None or answer.person is None:
            return None
        clear = answer.lead >= CLEAR and gender_of_noun(mention.head) == answer.person.gender != ""
        if answer.person is not last and not clear:
            return None
        profile = self._view.profiles.get(id(answer.person))
        if opposed(self.phrases.phrase(mention), profile.roles if profile else ""):
            return None
        return Found(answer.person, f"{in_marks(mention.text)} is {answer.reason}.", 0.65)

    def _bodies(self, mention: Mention) -> list[NameUse]:
        """The organisations the mention turns on: its own name, or "a panel of the X Court"."""
        inside = self._view.names.within(mention.start, self.phrases.core_end(mention))
        named = [n for n in inside if self._names_body(n, mention) and not _generic(n, mention)]
        if not named:
            return []
        first = named[0]
        covers = first.start <= mention.noun_end <= first.end
        part = mention.head in PARTS and first.start > mention.noun_end
        if not covers and not part:
            return []
        joined = [first]
        for name in named[1:]:
            between = self._reading.text[joined[-1].end : name.start].split()
            if between in (["and"], ["and", "the"], ["&"], [","], [",", "the"], ["or"], ["nor"]):
                joined.append(name)
        return joined

    def _joined_body(self, body: NameUse, mention: Mention) -> str | None:
        """A body without a name of its own behind "and": "... and the Lund newspaper chain"."""
        tokens = self._reading.between(body.end, self.phrases.core_end(mention))
        if len(tokens) < MINIMAL or tokens[0].lower != "and":
            return None
        phrase = tokens[2:] if tokens[1].lower in LEADING else tokens[1:]
        plain = not any(t.lower in PREPOSITIONS for t in phrase)
        if plain and tokens[-1].lower in words("organisation_words"):
            return self._reading.text[phrase[0].start : tokens[-1].end]
        return None

    def _names_body(self, name: NameUse, mention: Mention) -> bool:
        if name.kind in {"organisation", "place"}:
            return True
        return name.kind == "other" and name.start <= mention.noun_end <= name.end

    def _full(self, body: NameUse) -> tuple[str, str]:
        if self._authority.find(body.text):
            return body.text, f"{body.text} is named here."
        country = seat_of_government(body.text)
        if country:
            return body.text, f"{body.text} stands for its government."
        return self._view.organisations.fullest(body.text, body.start)

    def _campaign(self, mention: Mention) -> str | None:
        """The name of "Jane Voss's campaign", "the Voss campaign" or "her campaign"."""
        if mention.head not in CAMPAIGN_WORDS:
            return None
        for name in self._view.names.within(mention.start, mention.end):
            if self._view.people.find(name).person is not None:
                return self._view.campaign_of(f"{name.text} {mention.head}", name.start)
        tokens = self._reading.between(mention.start, mention.end)
        if tokens and tokens[0].lower in MASCULINE | FEMININE:
            answer = self._view.pronouns.get(tokens[0].start)
            if answer and answer.person:
                return self._view.campaign_of(f"{answer.person.name} {mention.head}", mention.start)
        return None

    def _read(self, mention: Mention) -> Description:
        """Institution and country of a group: "State Department officials", "aides at X"."""
        end = self.phrases.core_end(mention)
        read = describe(self._reading, mention.start, end, self._view.names)
        if read.institution or read.head:
            return read
        return self._around_plural(mention, end) or read

    def _around_plural(self, mention: Mention, end: int) -> Description | None:
        """The same for plural nouns and documents, which ``describe`` does not look for."""
        for name in self._view.names.within(mention.start, end):
            if name.kind != "organisation" or is_place(name.text):
                continue
            if name.end < mention.noun_end and self._qualifies(name, mention):
                return Description(institution=name.text)
            before = self._reading.between(mention.noun_end, name.start)
            plain = [t.lower for t in before if t.lower not in LEADING]
            governs = plain[:1] in (["at"], ["from"], ["with"], ["by"], ["of"], ["in"])
            if governs and all(w not in PREPOSITIONS for w in plain[1:]):
                return Description(institution=name.text)
        return None

    def _qualifies(self, name: NameUse, mention: Mention) -> bool:
        between = self._reading.between(name.end, mention.noun_end)
        return not any(t.lower in PREPOSITIONS | {"and"} for t in between)


def _generic(name: NameUse, mention: Mention) -> bool:
    """A bare noun with a capital, of a longer phrase: "Fund" in "a pro-harbour relief Fund"."""
    alone = name.text.casefold() in words("organisation_words")
    return alone and len(mention.text) > len(name.text) + len("the ")
