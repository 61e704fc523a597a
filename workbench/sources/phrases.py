"""The words of a source as a name: "His aides said" is said by "Rolf Ek’s aides"."""

from __future__ import annotations

from workbench.sources.authority import Authority
from workbench.sources.institution_kinds import institution_kind
from workbench.sources.mention import QUANTIFIERS, Mention
from workbench.sources.name_use import NameUse
from workbench.sources.name_words import is_common
from workbench.sources.people import Person
from workbench.sources.personal_names import everyday_name
from workbench.sources.places import country_at_start
from workbench.sources.reading import Token
from workbench.sources.view import View
from workbench.sources.words import FEMININE, MASCULINE, PARTIES, country_words

LEADING = frozenset({"the", "a", "an"})
# Whom one speaks to.
AUDIENCES = frozenset("reporters journalists media investigators lawmakers".split())
# Endings of a people's name, which keeps its capital ("Ruritanian officials").
DEMONYMS = ("ian", "ean", "ese", "ish")
LONGEST_NAME = 90  # characters; a longer description is cut at a word


class Phrases:
    """Reads the noun phrases of one article's sources."""

    def __init__(self, view: View, authority: Authority) -> None:
        self._view = view
        self._reading = view.reading
        self._authority = authority

    def phrase(self, mention: Mention) -> str:
        """The mention up to the end of its noun phrase, without "the" or "a"."""
        tokens = self._reading.between(mention.start, self.core_end(mention))
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

    def core_end(self, mention: Mention) -> int:
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
            if token.lower == "to" and self._addressee(token, mention):
                return token.start
            if (token.text in {",", ";", "—"} and depth <= 0) or token.lower in {
                "who",
                "which",
                "whose",
            }:
                return token.start
        return mention.end

    def _addressee(self, token: Token, mention: Mention) -> bool:
        """Whether "to" begins whom they told, who is no part of who they are."""
        i = self._reading.index(token.end)
        if any(t.lower in AUDIENCES for t in self._reading.tokens[i : i + 2]):
            return True
        names = self._view.names.within(token.end, mention.end)
        if not names:
            return False
        entry = self._authority.find(names[0].text)
        kind = entry.institution_kind if entry else institution_kind(names[0].text)
        return kind == "media"

    def country(self, mention: Mention) -> str | None:
        tokens = self._reading.between(mention.start, mention.noun_end or mention.end)
        for i, token in enumerate(tokens[:4]):
            country, _ = country_at_start(tokens[i:])
            if country:
                return country
            if not (token.lower in LEADING or token.lower in QUANTIFIERS or token.text.islower()):
                return None
        return None

    def with_owner(self, mention: Mention) -> str:
        """The phrase with a name in place of the pronoun of "his aides", where it is known."""
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

    def plain(self, phrase: str, mention: Mention) -> str:
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
        if bare != first and not is_common(bare):
            return phrase  # an unknown owner: "Yoon’s office"
        opens = self._reading.sentence_bounds(mention.start)[0] + 2 >= mention.start
        if not opens or not mention.text.startswith(first) or key.endswith(DEMONYMS):
            return phrase  # its capital is its own, or it is the owner's name in place of "his"
        return phrase[0].lower() + phrase[1:]
