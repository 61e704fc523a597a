"""The speaker of each statement, put together from answers, profiles and conventions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.language.en.places import states_in
from workbench.language.en.roles import occupation_of
from workbench.speakers.affiliations import Affiliations
from workbench.speakers.answers import Answer
from workbench.speakers.asked import Asked
from workbench.speakers.campaigns import CAMPAIGN
from workbench.speakers.cast import Cast, Place
from workbench.speakers.conventions import Conventions
from workbench.speakers.documents import NamedText, sort_of
from workbench.speakers.likeness import NO_PRONOUN, RELATIVE, pronoun_kind
from workbench.speakers.model import Speaker
from workbench.speakers.phrases import before_relative, head_of, phrase_of
from workbench.speakers.posts import LoosePosts, Post
from workbench.speakers.profiles import MAKER_SURE, Profile, Profiles
from workbench.speakers.reasons import reason_of
from workbench.speakers.words import ParsedWords

FIRST_PERSON = frozenset({"i", "me", "my"})
# What a source says of somebody meant by it is held to be so from this probability on.
SAID_OF = 0.5
# How sure "I" is the author of an article with a byline.
BYLINE = 0.8


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes the speaker of a statement by its number.

    ``asked`` and ``answers`` have one entry for each statement. ``byline``: who wrote the article.
    ``texts``: the polls and studies that go by "the poll" (see ``documents``).
    """

    text: str
    byline: str | None
    words: ParsedWords
    texts: Mapping[str, NamedText]
    loose: LoosePosts
    cast: Cast
    asked: Sequence[Asked]
    answers: Sequence[Answer]
    affiliations: Affiliations
    profiles: Profiles
    make: Conventions

    def speaker(self, number: int) -> Speaker:
        question, answer = self.asked[number], self.answers[number]
        reason = reason_of(self.cast, question, answer)
        if answer.how != "named" and self.make.known(phrase_of(question.text)):
            return self._nameless(number, reason)  # sources.yml has the last word.
        if not answer.members:
            return self._nameless(number, reason)
        each = [self._member(n, question.mention, answer.sure, reason) for n in answer.members]
        if len(each) == 1:
            return each[0]
        return self.make.several(each, question.mention, answer.sure)

    def _member(self, number: int, mention: str | None, sure: float, reason: str) -> Speaker:
        member = self.cast.members[number]
        if member.kind == "body":
            return self.make.body(member.name, mention, sure, reason)
        return self.make.person(member.name, mention, self.profiles.of_member(number), sure, reason)

    def _nameless(self, number: int, reason: str) -> Speaker:
        question, answer = self.asked[number], self.answers[number]
        if self.byline and question.text.casefold() in FIRST_PERSON:
            return self.make.author(self.byline, question.mention, BYLINE, reason)
        place = Place(question.first, question.last, question.text)
        if answer.phrase is not None:
            place = self.cast.members[answer.phrase].places[0]
        elif question.kind == "source" and pronoun_kind(question.text) == RELATIVE:
            before = before_relative(self.text, self.words, question.first)
            if before is None:
                return self.make.unknown(question.mention, answer.sure, reason)
            place = before
        elif question.kind != "source" or pronoun_kind(question.text) != NO_PRONOUN:
            return self.make.unknown(question.mention, answer.sure, reason)
        campaign = self._campaign(place)
        if campaign is not None:
            return self.make.body(campaign, question.mention, answer.sure, reason)
        states = states_in(phrase_of(place.text))
        if states:
            each = [self.make.body(name, question.mention, answer.sure, reason) for name in states]
            return (
                each[0] if not each[1:] else self.make.several(each, question.mention, answer.sure)
            )
        kind = "group" if answer.nameless == "unknown" else answer.nameless or "group"
        known = self.texts.get(sort_of(head_of(place.text)) or "")
        if known is not None:
            made = Profile(None, "; ".join(known.makers), MAKER_SURE, "post")
            return self.make.nameless(
                known.name, question.mention, "document", made, answer.sure, reason
            )
        posts = self.loose.at(place)
        of = self.profiles.of_document if kind == "document" else self.profiles.of_nameless
        profile = of(place, posts)
        if kind == "group" and profile.role is None:
            profile = replace(profile, role=occupation_of(head_of(place.text)))
        name = self._owned(place, phrase_of(place.text))
        return self.make.nameless(name, question.mention, kind, profile, answer.sure, reason)

    def _campaign(self, place: Place) -> str | None:
        """The campaign that "his campaign" is; None for other words."""
        owner, _, rest = phrase_of(place.text).partition(" ")
        at = self._pronoun(place, owner)
        if at is None or not rest.casefold().endswith(CAMPAIGN):
            return None
        return self.affiliations.campaign_of(*at)

    def _owned(self, place: Place, name: str) -> str:
        """ "Her aides" by the name of whom "her" means, where that is a name."""
        owner, _, rest = name.partition(" ")
        at = self._pronoun(place, owner)
        meant = self.affiliations.meant(*at, ("person", "body")) if at and rest else None
        return name if meant is None else f"{meant}’s {rest}"

    def _pronoun(self, place: Place, word: str) -> tuple[int, int] | None:
        """The code points of ``word`` of a place; None where it is no pronoun, or was not read."""
        if pronoun_kind(word) == NO_PRONOUN:
            return None
        first = int(self.words.start[place.first])
        start = self.text.find(word, first, first + len(place.text))
        return None if start < 0 else (start, start + len(word))


def with_loose_posts(
    posts: Mapping[int, Sequence[Post]],
    cast: Cast,
    asked: Sequence[Asked],
    answers: Sequence[Answer],
    loose: LoosePosts,
) -> dict[int, list[Post]]:
    """``posts``, and those that only the source of somebody who is meant states: "the chief
    executive said" of Ann Lowe, who is named elsewhere."""
    found = {number: list(own) for number, own in posts.items()}
    for question, answer in zip(asked, answers, strict=True):
        if question.kind != "source" or len(answer.members) != 1 or answer.sure < SAID_OF:
            continue
        if cast.members[answer.members[0]].kind == "person":
            place = Place(question.first, question.last, question.text)
            found.setdefault(answer.members[0], []).extend(loose.at(place))
    return found
