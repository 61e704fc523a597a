"""Who speaks in each attribution of an article: the whole way from a source span to a ``Speaker``.

The article is read once (``view``); then its statements are taken in the order of the text, since
"it", "they", "the source" and quotations without reporting words lean on the statement before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.articles.model import Article
from workbench.attribution.model import Analysis, Attribution
from workbench.attribution.spans import Covered
from workbench.sources.authority import Authority
from workbench.sources.backward import Backward
from workbench.sources.bearers import Bearers
from workbench.sources.earlier import Earlier, anchor
from workbench.sources.mention import Mention
from workbench.sources.mentions import read_mention
from workbench.sources.model import Speaker
from workbench.sources.naming import Naming
from workbench.sources.people import Found, Person
from workbench.sources.plain import plain
from workbench.sources.pronouns import NOBODY_FITS, Answer
from workbench.sources.speakers import Speakers
from workbench.sources.statement import Statement
from workbench.sources.view import View, view_article
from workbench.sources.wording import in_marks
from workbench.sources.words import (
    FEMININE,
    FIRST_PERSON,
    MASCULINE,
    NEUTER,
    PLURAL,
    RELATIVE,
    SECOND_PERSON,
    words,
)

# Among so many statements before is looked for the one that quotes an "I".
MOST_BEFORE = 100


def resolve_speakers(article: Article, analysis: Analysis, authority: Authority) -> list[Speaker]:
    """The speaker of every attribution of ``analysis``, in their order.

    A result depends on the article, the analysis and the authority file alone. Where the article
    does not say who speaks, the speaker is of kind ``unknown`` with ``name`` None; ``reason`` says
    in words how each was found. Names come in NFC without zero-width characters and pictographs
    (see ``plain``), mentions as printed.
    """
    if not analysis.attributions:
        return []
    text = plain(article.text)
    article, analysis = text.article(article), text.analysis(analysis)
    view = view_article(article.text, analysis, authority)
    found = _Resolver(article, view, authority).all(analysis.attributions)
    return [
        replace(speaker, mention=text.as_printed(speaker.mention, attribution.source))
        if speaker.mention
        else speaker
        for speaker, attribution in zip(found, analysis.attributions, strict=True)
    ]


class _Resolver:
    def __init__(self, article: Article, view: View, authority: Authority) -> None:
        self._article = article
        self._view = view
        self._reading = view.reading
        self._foreign = Covered(article.foreign)
        self._speakers = Speakers(view, authority)
        self._naming = Naming(view, authority)
        self._bearers = Bearers(view.people.all, view.profiles)
        self._done: list[Statement] = []
        self._spoke: list[Person] = []
        self._backward = Backward(article, view.reading)
        self._earlier = Earlier(
            view, self._speakers, self._naming.phrases, self._backward, self._done
        )

    def all(self, attributions: Sequence[Attribution]) -> list[Speaker]:
        order = sorted(range(len(attributions)), key=lambda i: (anchor(attributions[i]), i))
        found: dict[int, Speaker] = {}
        for i in order:
            mention = self._view.mentions[i]
            speaker, person = self._one(attributions[i], mention)
            self._done.append(Statement(attributions[i], mention, speaker, person))
            self._spoke += [person] if person is not None else []
            found[i] = speaker
        return [found[i] for i in range(len(attributions))]

    def _one(self, attribution: Attribution, mention: Mention) -> tuple[Speaker, Person | None]:
        if mention.kind == "none":
            return self._without_source(attribution)
        if mention.kind == "person":
            return self._people([self._view.people.find(n) for n in mention.names], mention)
        if mention.kind == "pronoun":
            return self._pronoun(attribution, mention)
        if mention.kind == "description":
            return self._description(mention)
        return self._named_or_unnamed(mention), None

    def _without_source(self, attribution: Attribution) -> tuple[Speaker, Person | None]:
        if self._foreign.touches(attribution.start, attribution.end):
            return self._speakers.unknown(None, "the paragraph is not in English"), None
        before = self._done[-1] if self._done else None
        if not attribution.cue:
            before = self._backward.continued(attribution, self._done)
            reason = "No words report this quotation; it goes on from the statement before"
            nobody = "No words report this quotation, and no statement stands right before it."
        else:
            before = before if self._backward.coordinated(attribution, before) else None
            reason = "Its reporting words go with those before them in the sentence"
            nobody = "The article names no source for it."
        if before is None or before.speaker.kind == "unknown":
            return self._speakers.unknown(None, nobody), None
        speaker = before.speaker
        sure = 0.93 * speaker.confidence
        who = speaker.name or "nobody"
        return replace(
            speaker, mention=None, confidence=sure, reason=f"{reason}, made by {who}."
        ), before.person

    def _people(self, found: list[Found], mention: Mention) -> tuple[Speaker, Person | None]:
        known = [f for f in found if f.person is not None]
        if len(known) < len(found) or not known:
            reason = next(f.reason for f in found if f.person is None)
            return self._speakers.unknown(mention.text, reason), None
        if len(known) == 1:
            return self._speakers.person(known[0], mention.text), known[0].person
        return self._speakers.people(known, mention.text), None

    def _pronoun(self, attribution: Attribution, mention: Mention) -> tuple[Speaker, Person | None]:
        head = mention.head
        if head in MASCULINE | FEMININE:
            return self._he_or_she(mention)
        if head in RELATIVE | {"them"} and (head != "them" or mention.plural):
            return self._relative(mention)
        if head in FIRST_PERSON:
            return self._first_person(attribution, mention), None
        if head in SECOND_PERSON:
            reason = f"{in_marks(mention.text)} is whoever is spoken to."
            return self._speakers.unknown(mention.text, reason), None
        if head in NEUTER:
            return self._earlier.last_of(mention, ("organisation", "document")), None
        if head in PLURAL:
            return self._earlier.plural(mention), None
        reason = f"The article does not say who {in_marks(mention.text)} is."
        return self._speakers.unknown(mention.text, reason), None

    def _he_or_she(self, mention: Mention) -> tuple[Speaker, Person | None]:
        answer = self._view.pronouns.get(mention.start)
        if answer is None or answer.person is None:
            why = answer.reason if answer else NOBODY_FITS
            reason = f"It is left open who {in_marks(mention.text)} is: {why}."
            return self._speakers.unknown(mention.text, reason), None
        return self._speakers.person(_found(mention, answer), mention.text), answer.person

    def _relative(self, mention: Mention) -> tuple[Speaker, Person | None]:
        """Take "who" and "which" for what stands right before them."""
        span = self._backward.antecedent(mention.start, self._view.names)
        if span is None:
            reason = f"Nothing that can speak stands right before {in_marks(mention.text)}."
            return self._speakers.unknown(mention.text, reason), None
        inner = read_mention(
            self._reading,
            self._view.names,
            [span],
            lambda use: self._view.people.find(use).person is not None,
        )
        if inner.kind in {"none", "pronoun"}:
            reason = f"Nobody who can speak stands right before {in_marks(mention.text)}."
            return self._speakers.unknown(mention.text, reason), None
        speaker, person = self._one(Attribution(((span),), (span,)), inner)
        named = speaker.name or "somebody unknown"
        reason = f"{in_marks(mention.text)} is {named}, right before it. {speaker.reason}".strip()
        sure = 0.9 * speaker.confidence
        return replace(speaker, mention=mention.text, confidence=sure, reason=reason), person

    def _first_person(self, attribution: Attribution, mention: Mention) -> Speaker:
        """Take "I" for the author, or inside a quotation for whoever is quoted."""
        if self._reading.quoted(mention.start):
            for statement in reversed(self._done[-MOST_BEFORE:]):
                inside = any(s <= mention.start < e for s, e in statement.attribution.content)
                if inside and statement.attribution is not attribution:
                    speaker = statement.speaker
                    who = speaker.name or "somebody unknown"
                    told = f"{in_marks(mention.text)} stands in a quotation of {who}."
                    reason = f"{told} {speaker.reason}"
                    return replace(speaker, mention=mention.text, confidence=0.7, reason=reason)
        elif self._article.byline and mention.head in {"i", "me", "my"}:
            reason = (
                f"{in_marks(mention.text)} outside quotation marks is the author, by the byline."
            )
            return Speaker(
                self._article.byline, mention.text, "person", confidence=0.8, reason=reason
            )
        reason = f"The article does not say who {in_marks(mention.text)} is."
        return self._speakers.unknown(mention.text, reason)

    def _description(self, mention: Mention) -> tuple[Speaker, Person | None]:
        """Find the bearer of "the ambassador", or somebody the article does not name."""
        owner = self._naming.phrases.owner(mention)
        phrase = self._naming.phrases.phrase(mention)
        known = self._naming.known(mention)
        if known is not None:
            return known, None
        if mention.definite and mention.head in words("groups"):
            return self._named_or_unnamed(mention), None
        lead = self._naming.introduces(mention)
        if mention.definite or lead:
            bearer = self._bearers.find(mention.head, phrase, self._spoke, lead)
            if bearer is not None and (owner is None or bearer.person is not owner):
                found = Found(bearer.person, bearer.reason, bearer.sure)
                return self._speakers.person(found, mention.text), bearer.person
        if mention.definite:
            again = self._earlier.same_description(mention)
            if again is not None:
                return self._earlier.again(again, mention), again.person
            epithet = self._naming.epithet(mention, self._done[-1].person if self._done else None)
            if epithet is not None and epithet.person is not None:
                return self._speakers.person(epithet, mention.text), epithet.person
        return self._named_or_unnamed(mention), None

    def _named_or_unnamed(self, mention: Mention) -> Speaker:
        known = self._naming.known(mention)
        if known is not None:
            return known
        if mention.kind == "organisation":
            return self._naming.organisation(mention)
        if (mention.kind == "document" and mention.definite) or mention.head in {"source"}:
            again = self._earlier.same_description(mention) if mention.definite else None
            if again is not None:
                return self._earlier.again(again, mention)
        return self._naming.unnamed(mention)


def _found(mention: Mention, answer: Answer) -> Found:
    reason = f"{in_marks(mention.text)} is {answer.reason}."
    return Found(answer.person, reason, 0.7 + 0.25 * answer.lead)
