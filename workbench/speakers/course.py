"""How an article goes on: who spoke just before a question, and what stands right before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from workbench.language.en.roles import FAMILY
from workbench.language.en.titles import SUFFIXES
from workbench.speakers.antecedents import before_relative, before_they, behind, introduced
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast
from workbench.speakers.likeness import plain_words
from workbench.speakers.placements import FIRST
from workbench.speakers.ruled_out import is_new
from workbench.speakers.scene import Scene
from workbench.speakers.together import Together, named_together

# A name, or what is said of one behind a comma, has at most so many words.
MOST_WORDS = 12
# What these take up, where that is named.
RELATIVES = {"who": "person", "which": "body"}
PAIR = 2
# So near to a name stands whose kin somebody is, in words.
NEAR_KIN = 8
_KIN = re.compile(rf"\b(?:{'|'.join(sorted(FAMILY))}|couple|married|twins)\b", re.IGNORECASE)
# A content is a quotation if so much of each piece stands in quotation marks.
MOSTLY = 0.5
# "The woman, who asked not to be named", "an official speaking on condition of anonymity".
_UNNAMED = re.compile(
    r",? (?:(?:and )?who (?:has |had |have )?(?:also )?"
    r"(?:asked|wished|requested|wanted|preferred|insisted|did not (?:wish|want)|declined|refused) "
    r"[^.,;\n]{0,30}\b(?:be (?:named|identified)|anonym\w+)\b|"
    r"(?:who (?:spoke|was speaking) |speaking )?(?:up)?on (?:the )?condition of anonymity\b|"
    r"who (?:cannot|can't|could not|may not) be (?:named|identified)\b)"
)


def _families(cast: Cast) -> dict[str, tuple[int, ...]]:
    """The people of each family name in small letters; none where a body bears its plural."""
    found: dict[str, list[int]] = defaultdict(list)
    bodies = {m.name.split()[-1].casefold() for m in cast.members if m.kind == "body"}
    for number, member in enumerate(cast.members):
        words = [word for word in member.name.split() if word.strip(".").casefold() not in SUFFIXES]
        surname = words[-1].casefold() if words else ""
        if member.kind == "person" and not {f"{surname}s", f"{surname}es"} & bodies:
            found[surname].append(number)
    return {surname: tuple(members) for surname, members in found.items()}


class Course:
    """The statements of an article up to the one that is asked about, in the order of the text."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._text, self._words, self._places = scene.text, scene.words, scene.places
        self._roles = scene.roles
        self._members = cast.members
        self._kinds = [member.kind for member in cast.members]
        self._phrases = {
            place.first: number
            for number, member in enumerate(cast.members)
            if member.kind == "phrase"
            for place in member.places
        }
        self._families = _families(cast)
        # Where the two of a family name are first named as kin; None for nowhere.
        self._kin: dict[str, int | None] = {}
        self._last: Asked | None = None
        self._speaker: int | None = None
        # Whom a noun for a body ("the club") has meant so far, by its plain words.
        self.called: dict[tuple[str, ...], int] = {}

    def spoke(self, question: Asked, member: int | None) -> None:
        """Note who speaks in a statement."""
        self._last, self._speaker = question, member

    def kin_called(self, surname: str, question: Asked) -> tuple[int, ...] | None:
        """The only two people of a family name, where the article has named them side by side or
        one as the other's kin before a question; None else, and where a body is called so."""
        pair = self._families.get(surname.casefold(), ())
        if len(pair) != PAIR:
            return None
        if surname.casefold() not in self._kin:
            self._kin[surname.casefold()] = self._first_as_kin(pair)
        first = self._kin[surname.casefold()]
        return pair if first is not None and first < question.first else None

    def _first_as_kin(self, pair: Sequence[int]) -> int | None:
        """The first word at which one of two is named beside the other, or as their kin."""
        places = sorted(
            (place.first, number) for number in pair for place in self._members[number].places
        )
        beside = (two[1][0] for two in pairwise(places) if self._are_kin(*two))
        return next(beside, None)

    def _are_kin(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two names (first word, member) stand near each other with "and" or a word for
        kin between them or beside them."""
        (first, somebody), (last, another) = one, other
        if somebody == another or last - first > NEAR_KIN:
            return False
        end = min(last + NEAR_KIN, len(self._words.end)) - 1
        start = int(self._words.start[max(0, last - NEAR_KIN)])
        around = self._text[start : int(self._words.end[end])]
        return " and " in around or _KIN.search(around) is not None

    def together_before(self, question: Asked) -> Together | None:
        """The last names side by side before a question (see ``together``)."""
        return named_together(self._text, self._words, self._places, self._kinds, question.first)

    def stands_out(self, first: int, question: Asked) -> bool:
        """Whether names that begin at word ``first`` are what "they" takes up: they stand in the
        same sentence or the one before, and no people without names stand nearer."""
        sentence = self._words.sentence
        if int(sentence[question.first] - sentence[first]) > 1:
            return False
        other = before_they(self._text, self._words, question.first)
        if other is None:
            return True
        return bool(sentence[other.first] <= sentence[first]) and first < other.first

    def people_stand_nearer(self, member: int, question: Asked) -> bool:
        """Whether people without names stand in the sentence of "they", and a member does not but
        in their description ("Acme workers")."""
        sentence = self._words.sentence
        other = before_they(self._text, self._words, question.first)
        if other is None or sentence[other.first] < sentence[question.first]:
            return False
        last = self.last_before(member, question)
        described = other.first <= last < other.last
        return last < 0 or described or bool(sentence[last] < sentence[question.first])

    def people_before(self, question: Asked) -> bool:
        """Whether a noun for people stands where "they" may take it up."""
        return before_they(self._text, self._words, question.first) is not None

    def right_before(self, question: Asked) -> int | None:
        """The person whom "who" follows, also behind what is said of them ("Lee, a clerk who"), the
        body that "which" does, and whoever a source describes behind a comma ("Acme, a group");
        None where nobody is named."""
        if is_new(question):
            at = question.first - 1
            return self._named_before(at) if at > 0 and self._word(at) == "," else None
        kind = RELATIVES.get(question.text.casefold())
        if question.kind != "source" or kind is None:
            return None
        ends = behind(self._text, self._words, question.first)
        for last in (ends, self._apposition(ends)):
            number = None if last is None else self._named_before(last)
            if number is not None and self._kinds[number] == kind:
                return number
        return None

    def follows_a_noun(self, question: Asked) -> bool:
        """Whether a question is "who" behind a noun that is no name ("the clerks who")."""
        if question.kind != "source" or question.text.casefold() != "who":
            return False
        noun = before_relative(self._text, self._words, question.first)
        return noun is not None and noun.text.split()[-1][0].islower()

    def stays_unnamed(self, question: Asked) -> bool:
        """Whether the text says of a source that it is not to be named."""
        end = int(self._words.end[question.last - 1])
        return question.kind == "source" and _UNNAMED.match(self._text, end) is not None

    def spoke_just_before(self, question: Asked) -> int | None:
        """The person who made the statement before, in this paragraph or the one before it; None
        where a sentence between the two begins with somebody else."""
        last = self._speaker
        if self._last is None or last is None or self._kinds[last] != "person":
            return None
        if int(self._words.line[question.first] - self._words.line[self._last.first]) > 1:
            return None
        said = [*self._last.content, *question.content]
        between = self._places.between(self._last.last, question.first)
        for i in range(between.start, between.stop):
            owner, first = int(self._places.owner[i]), int(self._places.first[i])
            begins = self._kinds[owner] == "person" and self._places.weight[i] >= FIRST
            within = any(start <= first < end for start, end in said)
            if begins and owner != last and not within:
                return None
        return last

    def nameless_just_before(self, question: Asked) -> int | None:
        """Whoever without a name made the statement before, in this paragraph or the one before."""
        if self._last is None:
            return None
        last = self._phrases.get(self._last.first) if self._speaker is None else self._speaker
        if last is None or self._kinds[last] != "phrase":
            return None
        lines = int(self._words.line[question.first] - self._words.line[self._last.first])
        return last if lines <= 1 else None

    def goes_on(self, question: Asked) -> bool:
        """Whether a statement stands in the sentence of the one before, and outside its content."""
        if self._last is None:
            return False
        sentence, at = self._words.sentence, question.first
        inside = any(start <= at < end for start, end in self._last.content)
        return not inside and bool(sentence[at] == sentence[self._last.first])

    def is_quoted(self, question: Asked) -> bool:
        """Whether the content of a statement stands in quotation marks, for the most part."""
        quoted = [self._words.quoted[start:end].mean() for start, end in question.content]
        return bool(quoted) and min(quoted) > MOSTLY

    def introduced(self, question: Asked, noun: str) -> bool:
        """Whether somebody without a name was introduced by a noun ("a clerk") that a question
        takes up."""
        return introduced(self._text, self._words, question.first, noun) is not None

    def has_role(self, question: Asked, member: int) -> bool:
        """Whether the last word of a question is a word of a member's roles."""
        asked = plain_words(question.text)
        return bool(asked) and asked[-1] in self._roles.get(member, frozenset())

    def last_before(self, member: int, question: Asked) -> int:
        """The last word before a question at which a member is named; -1 for none."""
        places = self._members[member].places
        number = bisect_left(places, question.first, key=lambda place: place.first)
        return places[number - 1].first if number else -1

    def _apposition(self, last: int) -> int | None:
        """Where a comma stands before what is said of somebody ("a clerk at"), up to word ``last``;
        None without one."""
        for at in range(last - 1, max(0, last - MOST_WORDS), -1):
            if self._word(at) == ",":
                return at if self._word(at + 1).casefold() in ("a", "an", "the", "one") else None
        return None

    def _named_before(self, last: int) -> int | None:
        """The member whose name ends right before word ``last``."""
        near = self._places.between(last - MOST_WORDS, last)
        for i in range(near.start, near.stop):
            owner = int(self._places.owner[i])
            if self._places.last[i] == last and self._kinds[owner] != "phrase":
                return owner
        return None

    def _word(self, at: int) -> str:
        return self._text[self._words.start[at] : self._words.end[at]]
