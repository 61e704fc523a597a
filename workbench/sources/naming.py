"""What to call a source without a person's name: organisations, groups, documents, "the analyst"."""

from __future__ import annotations

from dataclasses import replace

from workbench.sources.authority import Authority
from workbench.sources.descriptions import EPITHETS, opposed
from workbench.sources.mentions import QUANTIFIERS, Mention
from workbench.sources.model import Speaker
from workbench.sources.names import NameUse
from workbench.sources.people import Found, Person
from workbench.sources.personal_names import everyday_name, parts_of
from workbench.sources.places import country_at_start, is_place, seat_of_government
from workbench.sources.roles import CAMPAIGN_WORDS, Description, describe, gender_of_noun
from workbench.sources.speakers import Speakers
from workbench.sources.view import View
from workbench.sources.words import (
    FEMININE,
    MASCULINE,
    PARTIES,
    PREPOSITIONS,
    country_words,
    words,
)

LEADING = frozenset({"the", "a", "an"})
# The headline, perhaps repeated, and the first paragraph: what they leave open is told below.
LEAD_LINES = 2
# So far ahead must a person be in view to be meant by an epithet without having just spoken.
CLEAR = 0.6
# A part of a body that speaks for the whole of it.
PARTS = frozenset("panel division chapter branch arm wing unit".split())
# Endings of a people's name, which keeps its capital ("Ruritanian officials").
DEMONYMS = ("ian", "ean", "ese", "ish")
LONGEST_NAME = 90  # characters; a longer description is cut at a word


class Naming:
    """Names sources of one article that are no named people."""

    def __init__(self, view: View, authority: Authority) -> None:
        self._view = view
        self._reading = view.reading
        self._authority = authority
        self._speakers = Speakers(view, authority)

    def known(self, mention: Mention) -> Speaker | None:
        """The entry of the authority file that the words of the mention are an alias of."""
        phrase = self._reading.text[mention.start : self._core_end(mention)].strip(" ,")
        for text in (mention.text, phrase):
            entry = self._authority.find(text)
            if entry is None:
                continue
            if entry.kind == "person":
                use = NameUse(mention.start, mention.end, entry.name, "person")
                person = self._view.people.find(use).person or Person(
                    entry.name, parts_of(entry.name)
                )
                reason = f"sources.yml has {text!r} as {entry.name}"
                return self._speakers.person(Found(person, reason, 0.95), mention.text)
            return self._speakers.organisation(text, mention.text, f"{text!r} is named here")
        return None

    def organisation(self, mention: Mention) -> Speaker:
        """A body, by its name, or by its description where the article does not name it."""
        bodies = self._bodies(mention)
        if len(bodies) > 1:
            return self._speakers.organisations([self._full(b)[0] for b in bodies], mention.text)
        if bodies:
            full, reason = self._full(bodies[0])
            return self._speakers.organisation(full, mention.text, reason)
        campaign = self._campaign(mention)
        if campaign:
            return self._speakers.organisation(campaign, mention.text, f"{campaign} is named here")
        phrase = self.phrase(mention)
        described = self._view.organisations.described(
            [w.strip("’'") for w in phrase.casefold().replace("’s", "").split()][:6],
            mention.start,
            mention.definite,
            self.introduces(mention),
        )
        if described:
            return self._speakers.organisation(
                described, mention.text, f"{phrase!r} is {described}, named elsewhere", 0.75
            )
        country = self._country(mention)
        named = self._speakers.organisation(
            self._plain(phrase, mention), mention.text, "the article gives it no other name", 0.8
        )
        return replace(named, country=named.country or country)

    def unnamed(self, mention: Mention) -> Speaker:
        """A group, a document, or one person the article does not name."""
        read = self._read(mention)
        kind = "document" if mention.kind == "document" else "group"
        name = self._plain(self._with_owner(mention), mention)
        role = None
        if mention.kind == "description":
            role = read.role
        return self._speakers.unnamed(
            name,
            mention.text,
            kind,  # type: ignore[arg-type]
            role=role,
            institution=read.institution,
            country=read.country or self._country(mention),
            at=mention.start,
            reason="the article gives no name",
        )

    def phrase(self, mention: Mention) -> str:
        """The mention up to the end of its noun phrase, without "the" or "a"."""
        tokens = self._reading.between(mention.start, self._core_end(mention))
        kept = list(tokens)
        while len(kept) > 1 and kept[0].lower in LEADING:
            kept.pop(0)
        if not kept:
            return mention.text
        return self._reading.text[kept[0].start : kept[-1].end]

    def owner(self, mention: Mention) -> Person | None:
        """Whose spokesman, wife or campaign it is, where a name or "his" says so."""
        tokens = self._reading.between(mention.start, mention.end)
        if tokens and tokens[0].lower in MASCULINE | FEMININE:
            answer = self._view.pronouns.get(tokens[0].start)
            return answer.person if answer else None
        for name in self._view.names.within(mention.start, mention.end):
            found = self._view.people.find(name).person
            i = self._reading.index(name.end)
            if (
                found
                and i < len(self._reading.tokens)
                and self._reading.tokens[i].lower in {"'s", "’s"}
            ):
                return found
        return None

    def introduces(self, mention: Mention) -> bool:
        """ "A New York judge" in the lead or a bare "Judge" in the headline: named further down."""
        return self._reading.line(mention.start) <= LEAD_LINES

    def epithet(self, mention: Mention, last: Person | None) -> Found | None:
        """ "the New York businessman" where only the one who has just spoken can be meant."""
        answer = self._view.pronouns.get(mention.start)
        if mention.head not in EPITHETS or answer is None or answer.person is None:
            return None
        clear = answer.lead >= CLEAR and gender_of_noun(mention.head) == answer.person.gender != ""
        if answer.person is not last and not clear:
            return None
        profile = self._view.profiles.get(id(answer.person))
        if opposed(self.phrase(mention), profile.roles if profile else ""):
            return None
        return Found(answer.person, f"{mention.text!r} is {answer.reason}", 0.65)

    def _core_end(self, mention: Mention) -> int:
        """Where the noun phrase ends: at a comma or a relative clause."""
        depth = 0
        for token in self._reading.between(mention.start, mention.end):
            depth += (token.text in "([") - (token.text in ")]")
            inside = any(
                n.start < token.start < n.end
                for n in self._view.names.within(mention.start, mention.end)
            )
            if inside or token.start <= mention.start:
                continue
            if (
                token.text in {",", ";", "—"}
                and depth <= 0
                or token.lower in {"who", "which", "whose"}
            ):
                return token.start
        return mention.end

    def _bodies(self, mention: Mention) -> list[NameUse]:
        """The organisations the mention turns on: its own name, or "a panel of the X Court"."""
        inside = self._view.names.within(mention.start, self._core_end(mention))
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

    def _names_body(self, name: NameUse, mention: Mention) -> bool:
        if name.kind in {"organisation", "place"}:
            return True
        return name.kind == "other" and name.start <= mention.noun_end <= name.end

    def _full(self, body: NameUse) -> tuple[str, str]:
        if self._authority.find(body.text):
            return body.text, f"{body.text} is named here"
        country = seat_of_government(body.text)
        if country:
            return body.text, f"{body.text} stands for its government"
        return self._view.organisations.fullest(body.text, body.start)

    def _campaign(self, mention: Mention) -> str | None:
        """ "Hillary Clinton's campaign", "the Dole campaign", and "the campaign" just named."""
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
        end = self._core_end(mention)
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

    def _country(self, mention: Mention) -> str | None:
        tokens = self._reading.between(mention.start, mention.noun_end or mention.end)
        for i, token in enumerate(tokens[:4]):
            country, width = country_at_start(tokens[i:])
            if country:
                following = tokens[i + width : i + width + 1]
                return country if following or mention.kind != "group" else country
            if not (token.lower in LEADING or token.lower in QUANTIFIERS or token.text.islower()):
                return None
        return None

    def _with_owner(self, mention: Mention) -> str:
        """ "His aides" with the name in place of the pronoun, where it is known."""
        phrase = self.phrase(mention)
        first, _, rest = phrase.partition(" ")
        if rest and first.casefold() in {"his", "her"}:
            owner = self.owner(mention)
            if owner is not None:
                return f"{everyday_name(owner.name)}’s {rest}"
        tokens = self._reading.between(mention.start, mention.end)
        for token in tokens:
            if (
                token.lower in {"him", "her"}
                and token.start > mention.start
                and mention.head in {"those", "people"}
            ):
                answer = self._view.pronouns.get(token.start)
                if answer and answer.person:
                    return phrase.replace(token.text, everyday_name(answer.person.name))
        return phrase

    def _plain(self, phrase: str, mention: Mention) -> str:
        """A description as it would stand inside a sentence, so that rows join: "experts"."""
        if len(phrase) > LONGEST_NAME:
            phrase = phrase[:LONGEST_NAME].rsplit(" ", 1)[0]
        first = phrase.split(" ", 1)[0]
        key = first.casefold()
        capital = first[:1].isupper() and first[1:].islower()
        rest = phrase[len(first) :].strip()
        if rest[:1].isupper():
            return phrase  # a name of several words: "First Amendment activists"
        if not capital or key in PARTIES or key in country_words():
            return phrase
        names = self._view.names.within(mention.start, mention.end)
        bare = first.removesuffix("'s").removesuffix("’s").rstrip("'’")
        if any(n.text.startswith(bare) and n.kind != "other" for n in names):
            return phrase
        known = self._view.people.candidates(NameUse(mention.start, mention.start, bare, "other"))
        if known:
            return phrase
        opens = self._reading.sentence_bounds(mention.start)[0] + 2 >= mention.start
        if not opens or not mention.text.startswith(first) or key.endswith(DEMONYMS):
            return phrase  # its capital is its own, or it is the owner's name in place of "his"
        return phrase[0].lower() + phrase[1:]


def _generic(name: NameUse, mention: Mention) -> bool:
    """A bare noun with a capital, of a longer phrase: "PAC" in "a pro-Cruz super PAC"."""
    alone = name.text.casefold() in words("organisation_words")
    return alone and len(mention.text) > len(name.text) + len("the ")
