"""Who speaks in each statement by the article alone, put together from answers and profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.language.en.places import states_in
from workbench.language.en.roles import occupation_of
from workbench.speakers.affiliations import Affiliations
from workbench.speakers.answers import Answer
from workbench.speakers.antecedents import before_relative, before_they, introduced
from workbench.speakers.asked import Asked
from workbench.speakers.bodies import is_body_again
from workbench.speakers.campaigns import CAMPAIGN
from workbench.speakers.cast import Cast, Place
from workbench.speakers.documents import NamedText, sort_of
from workbench.speakers.heading import is_owner
from workbench.speakers.letters import author_of, letter_of
from workbench.speakers.likeness import NO_PRONOUN, PLURAL, RELATIVE, pronoun_kind
from workbench.speakers.phrases import head_of, noun_alone, phrase_of
from workbench.speakers.post import Post, is_placed
from workbench.speakers.posts import LoosePosts
from workbench.speakers.profiles import MAKER_SURE, Profile, Profiles
from workbench.speakers.reasons import reason_of, reason_of_author, reason_of_letter
from workbench.speakers.voices import Voice
from workbench.speakers.words import ParsedWords

FIRST_PERSON = frozenset({"i", "i’ve", "i've", "me", "my"})
# Alone these take up people as "they" does ("Others fear that"); "many" may be anybody.
QUANTIFIERS = frozenset("several few all others none".split())
# What a source says of somebody meant by it is held to be so from this probability on.
SAID_OF = 0.5
# How sure "I" is the author of an article with a byline, or with a note that says who wrote it.
BYLINE = 0.8
# "The letter" is so many words; one of which more is said is no other one.
LETTER_ALONE = 2


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes the voice of a statement by its number.

    ``asked`` and ``answers`` have one entry for each statement. ``byline``: who wrote the article;
    ``author``: the member who did, by a note at its end.
    ``texts``: the polls and studies that go by "the poll" (see ``documents``).
    """

    text: str
    byline: str | None
    author: int | None
    words: ParsedWords
    texts: Mapping[str, NamedText]
    loose: LoosePosts
    cast: Cast
    asked: Sequence[Asked]
    answers: Sequence[Answer]
    affiliations: Affiliations
    profiles: Profiles

    def voice(self, number: int) -> Voice:
        question, answer = self.asked[number], self.answers[number]
        reason = reason_of(self.cast, question, answer)
        if self.author is not None and self._writes(question):
            reason = reason_of_author(question, self.cast.members[self.author].name)
            return self._member(self.author, question.mention, BYLINE, reason)
        if not answer.members:
            return self._nameless(number, reason)
        states = states_in(phrase_of(question.text)) if question.kind == "source" else []
        # Of "China and Russia" one alone may have been marked, or be meant.
        if len(states) > max(1, len(answer.members)):
            return _of_states(states, question.mention, answer.sure, reason)
        each = [self._member(n, question.mention, answer.sure, reason) for n in answer.members]
        if len(each) > 1:
            return Voice(
                "several", None, question.mention, sure=answer.sure, reason=reason, each=tuple(each)
            )
        if answer.how == "named":
            return each[0]
        otherwise = self._nameless(number, reason)
        return replace(each[0], called=phrase_of(question.text), otherwise=otherwise)

    def _writes(self, question: Asked) -> bool:
        """Whether a source is whoever writes the article: "I", outside of quotation marks."""
        first = question.kind == "source" and question.text.casefold() in FIRST_PERSON
        return first and not self.words.quoted[question.first] and not self._signed_by_another()

    def _signed_by_another(self) -> bool:
        """Whether the byline names a person, and nobody of the author's name."""
        words = (self.byline or "").split()
        named = len(words) > 1 and all(word[0].isupper() for word in words)
        author = self.cast.members[self.author].name if self.author is not None else ""
        return named and author.split()[-1:] != words[-1:]

    def _member(self, number: int, mention: str | None, sure: float, reason: str) -> Voice:
        member = self.cast.members[number]
        if member.kind == "body":
            return Voice("body", member.name, mention, sure=sure, reason=reason)
        profile = self.profiles.of_member(number)
        return Voice("person", member.name, mention, profile=profile, sure=sure, reason=reason)

    def _nameless(self, number: int, reason: str) -> Voice:
        question, answer = self.asked[number], self.answers[number]
        mention = question.mention
        if self.byline and question.text.casefold() in FIRST_PERSON:
            return Voice("person", self.byline, mention, sure=BYLINE, reason=reason)
        place = self._called(question, answer)
        if place is None:
            return Voice("unknown", None, mention, sure=answer.sure, reason=reason)
        member = self._followed(question, place)
        if member is not None:
            return self._member(member, mention, answer.sure, reason)
        if (writer := self._writer(question, place)) is not None:
            reason = reason_of_letter(question, self.cast.members[writer].name)
            return self._member(writer, mention, answer.sure, reason)
        body = self._body(place)
        if body is not None:
            return Voice("body", body, mention, sure=answer.sure, reason=reason)
        office = self._office(place)
        if office is not None:
            return Voice("body", office, mention, sure=answer.sure, reason=reason)
        campaign = self._campaign(place)
        named = states_in(phrase_of(place.text)) if campaign is None else [campaign]
        if named:
            return _of_states(named, mention, answer.sure, reason)
        kind = "group" if answer.nameless == "unknown" else answer.nameless or "group"
        known = self.texts.get(sort_of(head_of(place.text)) or "")
        if known and known.is_called(place.text, int(self.words.start[place.first])):
            name, kind = known.name, "document"
            profile = Profile(None, "; ".join(known.makers), MAKER_SURE, "post")
        else:
            name, profile = self._owned(place, phrase_of(place.text)), self._profile(place, kind)
        called = place.text
        return Voice("nameless", name, mention, kind, profile, answer.sure, reason, called=called)

    def _called(self, question: Asked, answer: Answer) -> Place | None:
        """The words by which somebody without a name is called; None where the article has none."""
        if answer.phrase is not None:
            return self.cast.members[answer.phrase].places[0]
        if question.kind != "source":
            return None
        pronoun = pronoun_kind(question.text)
        if pronoun == RELATIVE:
            return before_relative(self.text, self.words, question.first)
        if pronoun == PLURAL or question.text.casefold() in QUANTIFIERS:
            people = before_they(self.text, self.words, question.first)
            if people is not None or pronoun == PLURAL:
                return people
        here = Place(question.first, question.last, question.text)
        if pronoun != NO_PRONOUN:
            return None
        noun = noun_alone(question.text)
        known = noun and introduced(self.text, self.words, question.first, noun)
        return known or here

    def _profile(self, place: Place, kind: str) -> Profile:
        posts = self.loose.at(place)
        if kind == "document":
            return self.profiles.of_document(place, posts)
        profile = self.profiles.of_nameless(place, posts)
        if profile.role is None:
            return replace(profile, role=occupation_of(head_of(place.text)))
        return profile

    def _followed(self, question: Asked, place: Place) -> int | None:
        """The member whose name a relative pronoun follows ("the White House, which")."""
        if pronoun_kind(question.text) != RELATIVE:
            return None
        for word in range(place.first, place.last):
            number = self.cast.at.get(word)
            if number is not None:
                named = self.cast.members[number].places
                if any(at.first == word and at.last == place.last for at in named):
                    return number
        return None

    def _writer(self, question: Asked, place: Place) -> int | None:
        """The member who wrote the letter that speaks."""
        noun = letter_of(phrase_of(place.text))
        if noun is None:
            return None
        here = place.first == question.first
        if here and len(place.text.split()) > LETTER_ALONE:  # "a letter from Lee", by its own words
            return author_of(self.text, self.words, self.cast, noun, place.last, place.first)
        return author_of(self.text, self.words, self.cast, noun, question.first)

    def _body(self, place: Place) -> str | None:
        """The body of the article that "the club" or "the ministry" is, as far as that is clear."""
        if not is_body_again(place.text):
            return None
        start, end = self.words.start[place.first], self.words.end[place.last - 1]
        return self.affiliations.meant(int(start), int(end))

    def _campaign(self, place: Place) -> str | None:
        """The campaign that "Ann Lee's campaign" or "his campaign" is; None for other words."""
        if (named := self.cast.campaigns.named(head_of(place.text))) is not None:
            return named
        owner, _, rest = phrase_of(place.text).partition(" ")
        at = self._pronoun(place, owner)
        if at is None or not rest.casefold().endswith(CAMPAIGN):
            return None
        return self.affiliations.campaign_of(*at)

    def _office(self, place: Place) -> str | None:
        """ "His office" and "Governor Ann Lee's office", which is a body, by whose it is."""
        if head_of(place.text).casefold().split()[-1:] != ["office"]:
            return None
        owner, _, rest = phrase_of(place.text).partition(" ")
        at = self._pronoun(place, owner)
        if at is not None:
            person = self.affiliations.meant(*at, ("person",))
            return None if person is None else f"{person}’s {rest}"
        for word in range(place.first, place.last):
            member = self.cast.members[self.cast.at[word]] if word in self.cast.at else None
            if member is not None and member.kind == "person":
                named = next(each for each in member.places if each.first == word)
                end = int(self.words.end[named.last - 1])
                return f"{member.name}’s office" if is_owner(self.text, end) else None
        return None

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


def _of_states(names: Sequence[str], mention: str | None, sure: float, reason: str) -> Voice:
    """The voice of one body or of several, all by their names."""
    each = tuple(Voice("body", name, mention, sure=sure, reason=reason) for name in names)
    return Voice("several", None, mention, sure=sure, each=each) if each[1:] else each[0]


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
            own = found.setdefault(answer.members[0], [])
            if not any(is_placed(post) for post in own):
                own.extend(loose.of_named(Place(question.first, question.last, question.text)))
    return found
