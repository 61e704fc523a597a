"""Who speaks in each statement of an article, in which role, for which institution.

entities -> cast -> answers -> profiles and affiliations -> conventions: each stage reads what those
before it made, and the last one makes the ``Speaker`` of a row.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.articles.model import Article
from workbench.attribution.bundle import Bundle
from workbench.attribution.entities import Entity
from workbench.attribution.model import Analysis
from workbench.sources.authority import Authority
from workbench.sources.model import Speaker
from workbench.speakers.affiliations import Affiliations
from workbench.speakers.answers import Answer, answer_all
from workbench.speakers.asked import Asked
from workbench.speakers.asking import phrases, question_of
from workbench.speakers.bodies import is_named
from workbench.speakers.cast import Cast, Named, Place, gather
from workbench.speakers.conventions import Conventions
from workbench.speakers.heading import Inside
from workbench.speakers.heads import Heads
from workbench.speakers.likeness import NO_PRONOUN, pronoun_kind
from workbench.speakers.names import settled
from workbench.speakers.phrases import phrase_of
from workbench.speakers.profiles import best_post, chamber_of, loose_posts, posts_of, role_words
from workbench.speakers.reasons import reason_of
from workbench.speakers.scene import Scene
from workbench.speakers.words import ParsedWords


def resolve_speakers(
    article: Article, analysis: Analysis, authority: Authority, model: Bundle
) -> list[Speaker]:
    """The speaker of every attribution of ``analysis``, in their order.

    A result depends on the article, the analysis, the authority file and the model alone. Where the
    article does not say who speaks, the speaker is of kind ``unknown`` with ``name`` None;
    ``reason`` says in words how each was found.
    """
    if not analysis.attributions or analysis.words is None:
        return []
    text, vectors = article.text, analysis.words
    words = ParsedWords.of(text, vectors.start, vectors.end, vectors.line)
    asked = [question_of(text, words, each) for each in analysis.attributions]
    entities = settled(text, words, analysis.entities)
    names = _names(text, entities)
    inside = [
        (Place(*words.between(n.start, n.end), ""), _inside(text, words, asked, n)) for n in names
    ]
    cast = gather(text, names, words, authority.prefers, phrases(asked, words, inside))
    posts = posts_of(text, cast, entities)
    scene = Scene(text, words, cast.members, asked, role_words(posts))
    answering = Heads(model.heads).on(vectors, cast.members)
    answers = answer_all(scene, answering, cast, asked)
    rows = _Rows(article, analysis, entities, authority, cast, asked, answers, posts)
    rows._words = words
    rows.affiliations = Affiliations(text, words, cast, scene, answering)
    return [rows.speaker(i) for i in range(len(asked))]


def _names(text: str, entities: Sequence[Entity]) -> list[Named]:
    """The entities that are names, in the order of the text: a body may also be called "the club",
    and where two overlap the longer one counts."""
    found: list[Named] = []
    for entity in sorted(entities, key=lambda each: (each.start, -each.end)):
        printed = text[entity.start : entity.end]
        named = entity.kind == "person" and pronoun_kind(printed) == NO_PRONOUN
        named |= entity.kind == "body" and is_named(printed)
        if named and not (found and entity.end <= found[-1].end):
            found.append(Named(entity.start, entity.end, entity.kind))  # type: ignore[arg-type]
    return found


def _inside(text: str, words: ParsedWords, asked: Sequence[Asked], name: Named) -> Inside:
    return Inside(name.start, name.end, name.kind, text[name.end : name.end + 2] in ("'s", "’s"))


class _Rows:
    """Puts together what was found of each statement."""

    affiliations: Affiliations
    _words: ParsedWords

    def __init__(self, article, analysis, entities, authority, cast, asked, answers, posts) -> None:  # type: ignore[no-untyped-def]
        self._article = article
        self._text: str = article.text
        self._analysis: Analysis = analysis
        self._entities: Sequence[Entity] = entities
        self._cast: Cast = cast
        self._asked: Sequence[Asked] = asked
        self._answers: Sequence[Answer] = answers
        self._posts = posts
        self._make = Conventions(authority)
        self._known: dict[int, tuple[str | None, str | None]] = {}
        for i, answer in enumerate(answers):
            if asked[i].kind != "source" or len(answer.members) != 1:
                continue
            if cast.members[answer.members[0]].kind == "person":
                self._posts.setdefault(answer.members[0], []).extend(self._loose(i))

    def _span(self, i: int) -> tuple[int, int]:
        source = self._analysis.attributions[i].source
        return source[0][0], source[-1][1]

    def _loose(self, i: int):  # type: ignore[no-untyped-def]
        return loose_posts(self._text, self._entities, *self._span(i))

    def speaker(self, i: int) -> Speaker:
        question, answer = self._asked[i], self._answers[i]
        mention = question.text if question.kind == "source" else None
        reason = reason_of(self._cast, question, answer)
        if answer.members:
            each = [self._member(n, mention, answer.sure, reason) for n in answer.members]
            return each[0] if len(each) == 1 else self._make.several(each, mention, answer.sure)
        return self._nameless(i, mention, reason)

    def _member(self, number: int, mention: str | None, sure: float, reason: str) -> Speaker:
        member = self._cast.members[number]
        if member.kind == "body":
            return self._make.body(member.name, mention, sure, reason)
        role, institution = self._profile(number)
        return self._make.person(member.name, mention, role, institution, sure, reason)

    def _profile(self, number: int) -> tuple[str | None, str | None]:
        if number not in self._known:
            posts = self._posts.get(number, [])
            post = best_post(posts)
            role = post.role if post else None
            role = role or next((p.role for p in posts if p.role), None)
            institution = self.affiliations.of_post(post) or chamber_of(role)
            if institution is None:
                institution, _ = self.affiliations.of_places(self._cast.members[number].places)
            self._known[number] = role, institution
        return self._known[number]

    def _owned(self, place: Place, name: str) -> str:
        """ "Her aides" by the name of whom "her" means, where that is a name."""
        owner = name.split(" ", 1)[0]
        if pronoun_kind(owner) == NO_PRONOUN or " " not in name:
            return name
        start = self._text.find(owner, int(self._words.start[place.first]))
        meant = self.affiliations.meant(start, start + len(owner), ("person", "body"))
        return name if meant is None else f"{meant}’s {name.split(' ', 1)[1]}"

    def _nameless(self, i: int, mention: str | None, reason: str) -> Speaker:
        answer, question = self._answers[i], self._asked[i]
        byline = self._article.byline
        if question.kind == "source" and byline and question.text.casefold() in ("i", "me", "my"):
            return self._make.person(byline, mention, None, None, 0.8, reason)
        place = Place(question.first, question.last, question.text)
        named = question.kind == "source" and pronoun_kind(question.text) == NO_PRONOUN
        if answer.phrase is not None:
            place = self._cast.members[answer.phrase].places[0]
            named = True
        if not named:
            return self._make.unknown(mention, answer.sure, reason)
        own = next(
            (j for j, a in enumerate(self._asked) if a.kind == "source" and a.first == place.first),
            i,
        )
        kind = "group" if answer.nameless == "unknown" else answer.nameless or "group"
        post = best_post(self._loose(own))
        institution = self.affiliations.of_post(post)
        if institution is None:
            institution, _ = self.affiliations.of_places([place], place)
        role = post.role if post else None
        name = self._owned(place, phrase_of(place.text))
        return self._make.nameless(name, mention, kind, role, institution, answer.sure, reason)
