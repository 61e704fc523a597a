"""Whether a name is what a source span turns on: Karl Orne, or only a spokesman for him."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.sources.employers import ENDS_ROLE
from workbench.sources.name_use import NameUse
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    COURTESY,
    DETERMINERS,
    OFFICES,
    PREPOSITIONS,
    TITLE_WORDS,
    is_role,
)

# What somebody's own words or thoughts are called; a letter or a speech is a text of its own.
UTTERANCES = frozenset(
    "reaction response answer reply remark remarks comment comments conclusion argument arguments "
    "claim claims view views opinion belief insistence assertion assertions suggestion suggestions "
    "warning warnings criticism complaint complaints promise pledge vow threat call calls demand "
    "demands plea contention explanation description admission acknowledgment denial prediction "
    "assessment endorsement accusation accusations allegation allegations words thinking position "
    "stance declaration announcement recollection advice".split()
)
# What stands between a person and the body in "Ann Smith of Acme Institute".
AFFILIATED = frozenset({"of", "from", "at", "with"})
# Whether a name that is not plainly a person's can be one here (asked for bare words).
PersonTest = Callable[[NameUse], bool]


@dataclass(frozen=True, slots=True)
class Heads:
    """Looks for people in one source span that ends at ``end``."""

    reading: Reading
    end: int
    is_person: PersonTest

    def can_be_person(self, name: NameUse) -> bool:
        if name.kind == "person":
            return True
        return (name.weak or name.kind in {"other", "place", "people"}) and self.is_person(name)

    def is_head(self, name: NameUse, start: int) -> bool:
        """Whether the phrase that begins at ``start`` turns on ``name``."""
        before = self.reading.between(start, name.start)
        if any(t.text in {",", ";", "—"} for t in before):
            return False
        if any(
            t.lower in ENDS_ROLE | {"who", "that"}
            or (t.lower in {"'s", "’s", "'", "’"} and not self._owned(t, name))
            for t in before
        ):
            return False
        for k, token in enumerate(before):
            if token.lower in PREPOSITIONS and not self._inside_title(before, k):
                return False
        if not self._title_words(before, name):
            return False
        if (
            before
            and before[0].lower in {"the", "a", "an"}
            and not any(is_role(t.text) or t.lower in {"late", "then"} for t in before)
        ):
            # "the Voss campaign", "a Voss supporter": the name only qualifies; not in "the Rev. X".
            adjective = len(before) > 1 and name.kind == "person" and not before[1].capital
            if not name.title and not adjective:
                return False
        return self._ends_phrase(name)

    def _title_words(self, before: Sequence[Token], name: NameUse) -> bool:
        """Whether what stands before a name can be its title: it ends in a role, for example."""
        lower = [t for t in before if t.is_word and not t.capital and t.lower not in DETERMINERS]
        odd = [
            t
            for t in lower
            if not (is_role(t.text) or t.lower in TITLE_WORDS | PREPOSITIONS | {"'s", "’s"})
        ]
        if not odd or not before:
            return True
        last = before[-1]
        governs = any(t.lower.endswith("ing") and "-" not in t.text for t in odd)
        if name.kind == "person" and len(odd) < 3 and not governs:
            return True  # "14-year-old Ann Smith", "brothers John and Paul Smith"
        return (
            is_role(last.text)
            or last.lower.rstrip(".") in OFFICES
            or self._inside_title_end(before)
        )

    def _owned(self, possessive: Token, name: NameUse) -> bool:
        """Whether the owned name is meant: "Ann Voss's manager Rolf Ek", "the BBC's Rolf Ek"."""
        between = self.reading.between(possessive.end, name.start)
        return not between or any(is_role(t.text) for t in between)

    def _inside_title(self, before: Sequence[Token], k: int) -> bool:
        """Whether a preposition belongs to a title: "Secretary of State", "Ambassador to Chad"."""
        if k == 0 or not any(is_role(t.text) for t in before[:k]):
            return False
        complement = [t for t in before[k + 1 :] if t.lower not in {"the", "a"} and t.is_word]
        offices = {t.lower.rstrip(".") for t in complement} & (set(COURTESY) | set(OFFICES))
        roles = [t for t in complement if is_role(t.text)]
        if not complement or offices & set(COURTESY):
            return False
        if roles and complement.index(roles[0]) == 0:
            return False
        return complement[0].capital or complement[0].lower in {"state", "staff"}

    def _inside_title_end(self, before: Sequence[Token]) -> bool:
        return any(
            self._inside_title(before, k) for k, t in enumerate(before) if t.lower in PREPOSITIONS
        )

    def _ends_phrase(self, name: NameUse) -> bool:
        """Nothing behind the name makes it a mere qualifier ("Voss's aides")."""
        i = self.reading.index(name.end)
        rest = [t for t in self.reading.tokens[i : i + 12] if t.start < self.end]
        if rest and rest[0].text == "(":
            closing = next((k for k, t in enumerate(rest) if t.text == ")"), len(rest) - 1)
            rest = rest[closing + 1 :]
        if not rest:
            return True
        if rest[0].lower in {"'s", "’s"}:
            return self._owns_words(rest[1:])
        following = rest[0]
        if following.lower in PREPOSITIONS | {
            "who",
            "whose",
            "whom",
            "which",
            "that",
            "and",
            "&",
            "or",
            "himself",
            "herself",
            "then",
            "now",
            "also",
            "nor",
        }:
            return True
        return (
            following.text in {",", ";", "—", "–", "-", "”", '"', "’", "'"}
            or following.text.isdigit()
        )

    def _owns_words(self, owned: Sequence[Token]) -> bool:
        """Whether what a name owns is its own speech: "Ek's conclusion", "Voss's gut reaction"."""
        if not owned or not all(t.text.islower() for t in owned):
            return False
        return owned[-1].lower in UTTERANCES

    def coordinated(self, head: NameUse, people: Sequence[NameUse]) -> tuple[NameUse, ...] | None:
        """The names joined to ``head`` by "and" or commas; None where a group is joined to it."""
        joined = [head]
        before = head
        for name in people:
            last, before = before, name
            if name.start <= joined[-1].end:
                continue
            between = self.reading.between(joined[-1].end, name.start)
            link = [t for t in between if t.lower not in {"both", "then", "the", "or", "nor"}]
            plain = all(
                t.text == ","
                or t.lower in {"and", "&"}
                or t.capital
                or is_role(t.text)
                or self._belongs_with(t)
                for t in link
            )
            conjunction = any(t.lower in {"and", "&", "or", "nor"} for t in between)
            comma = any(t.text == "," for t in link)
            goes_on = conjunction or (comma and self._list_goes_on(name))
            alike = plain and link and goes_on
            passed = last.start > joined[-1].end  # "a biographer of X, Y, and Z": Z is one of them
            described = not alike and not passed and self._after_description(between, name)
            if (alike or described) and self._ends_phrase(name):
                joined.append(name)
        if len(joined) > 1 and not self._has_and(joined):
            return (head,)
        return tuple(joined)

    def _belongs_with(self, token: Token) -> bool:
        """Whether "her" is the one before's: "Ann Lee and her brother Bob Ray"."""
        after = self.reading.index(token.end)
        following = self.reading.tokens[after : after + 1]
        return token.lower in {"his", "her", "their"} and any(is_role(t.text) for t in following)

    def _after_description(self, between: Sequence[Token], name: NameUse) -> bool:
        """Whether ``name`` is the next person behind what describes the one before.

        ``between`` is ", a nurse at Acme Hospital, and" or "of Acme Institute and", not "an aide
        to": only a comma on both sides, or a body right behind "of", closes a description.
        """
        words = list(between)
        while len(words) > 2 and (words[-1].lower == "the" or is_role(words[-1].text)):
            words.pop()  # the next person's own title
        if name.kind != "person" or len(name.text.split()) < 2 or len(words) < 3:
            return False
        conjunction = words[-1].lower in {"and", "&"}
        inner = words[:-1] if conjunction else words
        if words[0].text == "," and inner[-1].text == "," and len(inner) > 2:
            return _appositions(inner) and (conjunction or self._list_goes_on(name))
        body = [t for t in inner[1:] if t.lower not in {"the", "of", "for"}]
        return (
            conjunction
            and words[0].lower in AFFILIATED
            and bool(body)
            and all(t.capital for t in body)
        )

    def _list_goes_on(self, name: NameUse) -> bool:
        return any(t.lower in {"and", "&"} for t in self.reading.between(name.end, self.end))

    def _has_and(self, joined: Sequence[NameUse]) -> bool:
        between = self.reading.between(joined[0].end, joined[-1].start)
        return any(t.lower in {"and", "&", "or", "nor"} for t in between)


def _appositions(tokens: Sequence[Token]) -> bool:
    """Whether every stretch between the commas of ``tokens`` describes somebody or is an age."""
    stretches: list[list[Token]] = []
    for token in tokens[:-1]:
        if token.text == ",":
            stretches.append([])
        else:
            stretches[-1].append(token)
    return all(
        stretch
        and (
            stretch[0].lower in {"a", "an", "the", "who"}
            or stretch[0].text.isdigit()
            or any(is_role(t.text) for t in stretch)
        )
        for stretch in stretches
    )
