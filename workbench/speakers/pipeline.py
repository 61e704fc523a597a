"""Who speaks in each statement of an article, in which role, for which institution.

entities -> names -> cast -> answers -> profiles -> rows: each stage reads what those before it
made, and the last one makes the ``Speaker`` of a row by the conventions that hold for all.
"""

from __future__ import annotations

from workbench.articles.model import Article
from workbench.attribution.bundle import Bundle
from workbench.attribution.model import Analysis
from workbench.authority import Authority
from workbench.speakers.affiliations import Affiliations
from workbench.speakers.answers import answer_all
from workbench.speakers.asking import phrases, question_of
from workbench.speakers.cast import gather
from workbench.speakers.conventions import Conventions
from workbench.speakers.heads import Heads
from workbench.speakers.model import Speaker
from workbench.speakers.names import names_of, settled
from workbench.speakers.posts import posts_of, role_words
from workbench.speakers.profiles import Profiles
from workbench.speakers.rows import Rows, with_loose_posts
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
    make = Conventions(authority)
    text, vectors = article.text, analysis.words
    if vectors is None:  # Nothing of the text was read: it is in another language.
        return [make.unread(text, each) for each in analysis.attributions]
    words = ParsedWords.of(text, vectors.start, vectors.end, vectors.line)
    asked = [question_of(text, words, each) for each in analysis.attributions]
    entities = settled(text, words, analysis.entities)
    names = names_of(text, entities)
    cast = gather(text, names, words, authority.prefers, phrases(text, asked, words, names))
    posts = posts_of(text, cast, entities, words)
    scene = Scene(text, words, cast.members, asked, role_words(posts))
    answering = Heads(model.heads).on(vectors, cast.members)
    answers = answer_all(scene, answering, cast, asked)
    affiliations = Affiliations(text, words, cast, scene, answering)
    posts = with_loose_posts(posts, cast, asked, answers, text, entities)
    profiles = Profiles(cast, posts, affiliations)
    rows = Rows(
        text, article.byline, words, entities, cast, asked, answers, affiliations, profiles, make
    )
    return [rows.speaker(number) for number in range(len(asked))]
