"""Who speaks in each statement of an article, in which role, for which institution.

entities -> names -> cast -> answers -> profiles -> rows: each stage reads what those before it
made. The last one makes voices, who speaks by the article alone; of these the conventions that hold
for all rows make speakers, by the authority file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.articles.model import Article
from workbench.attribution.bundle import Bundle
from workbench.attribution.entities import Entity
from workbench.attribution.model import Analysis, Attribution
from workbench.attribution.vectors import WordVectors
from workbench.authority import Authority
from workbench.speakers.affiliations import Affiliations
from workbench.speakers.answers import answer_all
from workbench.speakers.asked import Asked
from workbench.speakers.asking import phrases, question_of
from workbench.speakers.authors import author_by_note
from workbench.speakers.cast import gather
from workbench.speakers.conventions import Conventions
from workbench.speakers.documents import named_texts
from workbench.speakers.heads import Heads
from workbench.speakers.model import Speaker
from workbench.speakers.names import names_of, settled
from workbench.speakers.posts import LoosePosts, employers_of, offices_of, posts_of, role_words
from workbench.speakers.profiles import Profiles
from workbench.speakers.rows import Rows, with_loose_posts
from workbench.speakers.scene import Scene
from workbench.speakers.ties import Ties
from workbench.speakers.voices import Voice
from workbench.speakers.words import ParsedWords

# How sure the speaker of an unread text is: nothing is known of it.
UNREAD = 0.5


def resolve_speakers(
    article: Article, analysis: Analysis, authority: Authority, model: Bundle
) -> list[Speaker]:
    """The speaker of every attribution of ``analysis``, in their order.

    A result depends on the article, the analysis, the authority file and the model alone. Where the
    article does not say who speaks, the speaker is of kind ``unknown`` with ``name`` None;
    ``reason`` says in words how each was found.
    """
    make = Conventions(authority)
    return [make.speaker(each) for each in voices_of(article, analysis, authority.prefers, model)]


def voices_of(
    article: Article, analysis: Analysis, prefers: Callable[[str, str], bool], model: Bundle
) -> list[Voice]:
    """Who makes every attribution of ``analysis`` by the article alone, in their order.

    ``prefers`` says whether the authority file gives a short name to a person, where several of the
    article share it: all that is asked of that file here.
    """
    statements, vectors = analysis.attributions, analysis.words
    if vectors is None:  # Nothing of the text was read: it is in another language.
        return [_unread(article.text, each) for each in statements]
    words = ParsedWords.of(article.text, vectors.start, vectors.end, vectors.line)
    asked = [question_of(article.text, words, each) for each in statements]
    read = [question for question in asked if question is not None]
    rows = _rows(article, analysis.entities, words, vectors, read, prefers, model) if read else None
    numbers = iter(range(len(read)))
    return [
        _unread(article.text, statement)
        if rows is None or question is None
        else rows.voice(next(numbers))
        for statement, question in zip(statements, asked, strict=True)
    ]


def _unread(text: str, attribution: Attribution) -> Voice:
    """Of a statement in a text that the network did not read."""
    source = attribution.source
    mention = text[source[0][0] : source[-1][1]] if source else None
    reason = "The text is not in English: who speaks is not read."
    return Voice("unread", None, mention, sure=UNREAD, reason=reason)


def _rows(
    article: Article,
    marked: Sequence[Entity],
    words: ParsedWords,
    vectors: WordVectors,
    asked: Sequence[Asked],
    prefers: Callable[[str, str], bool],
    model: Bundle,
) -> Rows:
    """The rows of the statements that are ``asked`` about, by all stages."""
    text = article.text
    entities = settled(text, words, marked)
    names = names_of(text, entities)
    cast = gather(text, names, words, prefers, phrases(text, asked, words, names))
    posts = posts_of(text, cast, entities, words)
    scene = Scene(text, words, cast.members, asked, role_words(posts))
    bodies = Ties([member for member in cast.members if member.kind == "body"], words)
    answering = Heads(model.heads).on(vectors, scene.places, bodies)
    employers, offices = employers_of(text, cast, posts), offices_of(posts)
    answers = answer_all(scene, answering, cast, asked, employers, offices)
    affiliations = Affiliations(text, words, cast, scene, bodies, answering)
    loose = LoosePosts(text, entities, cast.campaigns)
    profiles = Profiles(cast, with_loose_posts(posts, cast, asked, answers, loose), affiliations)
    return Rows(
        text,
        article.byline,
        author_by_note(text, words, cast, asked),
        words,
        named_texts(text),
        loose,
        cast,
        asked,
        answers,
        affiliations,
        profiles,
    )
