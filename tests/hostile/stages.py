"""Every stage of the pipeline as work that can be counted: what it needs is made ready before.

Each takes a :class:`Given` and gives the work. The network is replaced by scores that cost nothing,
so that what is counted is our own code.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from tests.speakers.marked import article_of, unmark
from tests.speakers.staging import staged_model, word_vectors
from workbench.articles import Article, captions, furniture, headings, metadata
from workbench.articles.blocks import split_blocks
from workbench.articles.classify import classify
from workbench.articles.dates import dates_of_line
from workbench.articles.decoding import canonical, decode
from workbench.articles.language import foreign_paragraphs
from workbench.articles.readers.plain.file import repaired_text
from workbench.articles.shape import is_quotation, lower_words
from workbench.attribution import analyse, scoring
from workbench.attribution import decode as decoding
from workbench.attribution.asides import asides
from workbench.attribution.bundle import load_bundle
from workbench.attribution.entities import ENTITY_TAGS, Entity, EntityKind, marked
from workbench.attribution.features import read_pieces
from workbench.attribution.foreign import foreign_quotations
from workbench.attribution.interrupted import completed
from workbench.attribution.model import Analysis, Attribution
from workbench.attribution.relayed import relayed
from workbench.attribution.repair import repaired
from workbench.attribution.runon import joined_run_ons
from workbench.attribution.signed import signed
from workbench.attribution.transcripts import spoken_lines
from workbench.attribution.uncued import uncued_quotations
from workbench.attribution.vectors import SIDES
from workbench.attribution.windows import cut_windows
from workbench.authority import Authority
from workbench.explorer.pieces import Mark, cut_article
from workbench.quotes.evidence import evidence_of
from workbench.quotes.identity import quote_ids
from workbench.quotes.repeated import repeats
from workbench.quotes.row import rows_of
from workbench.quotes.schema import FIRST, NAMES, conform
from workbench.quotes.statements import statements_of
from workbench.speakers.affiliations import Affiliations
from workbench.speakers.answers import Answer, answer_all
from workbench.speakers.asking import phrases, question_of
from workbench.speakers.authors import author_by_note
from workbench.speakers.cast import Cast, gather
from workbench.speakers.conventions import Conventions
from workbench.speakers.documents import named_texts
from workbench.speakers.heads import Heads
from workbench.speakers.model import Speaker
from workbench.speakers.names import names_of, settled
from workbench.speakers.pipeline import resolve_speakers
from workbench.speakers.posts import LoosePosts, employers_of, offices_of, posts_of, role_words
from workbench.speakers.profiles import Profiles
from workbench.speakers.rows import Rows, with_loose_posts
from workbench.speakers.scene import Scene
from workbench.speakers.ties import Ties
from workbench.speakers.voices import Voice
from workbench.speakers.words import ParsedWords
from workbench.text import quotations
from workbench.text.normalised import normalised
from workbench.text.sentences import read
from workbench.themes import load_themes, match_themes

Work = Callable[[], object]
Stage = Callable[["Given"], Work]
NOBODY = Speaker(None, None, "unknown")
MODEL = staged_model()
# What the network would mark, had it read the text: capitals are names, some words are roles.
ROLES = frozenset("tester senator chief spokesman governor judge clerks".split())
NAME = re.compile(rf"(?:[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*)|\b(?:{'|'.join(sorted(ROLES))})\b")


class Given:
    """One text of a shape, and what earlier stages made of it."""

    def __init__(self, shape: str) -> None:
        made = unmark(shape)
        self.text, attributions = made.text, made.attributions
        if not attributions:
            found = quotations.find_quotations(self.text)
            attributions = tuple(Attribution(((q.start, q.end),)) for q in found)
        self.attributions = list(attributions)
        self.whole = [(0, len(self.text))]

    @cached_property
    def bare(self) -> list[Attribution]:
        """The statements without their sources and cues."""
        return [Attribution(a.content) for a in self.attributions]

    @cached_property
    def lines(self) -> list[str]:
        return [block.words for block in split_blocks(self.text)]

    @cached_property
    def article(self) -> Article:
        return article_of(self.text)

    @cached_property
    def analysis(self) -> Analysis:
        words = word_vectors(self.text)
        spans = [(m.start(), m.end(), _kind(m[0])) for m in NAME.finditer(self.text)]
        last = [max(0, i - 1) for i in range(len(spans))]
        entities = [
            Entity(start, end, *words.between(start, end), kind, 0.9, holder)
            for (start, end, kind), holder in zip(spans, last, strict=True)
        ]
        return Analysis(tuple(self.attributions), tuple(entities), words)

    @cached_property
    def staged(self) -> Staged:
        return Staged(self)

    @cached_property
    def statements(self) -> tuple[Attribution, ...]:
        return statements_of(self.text, self.attributions)

    @cached_property
    def contents(self) -> list[Any]:
        return [statement.content for statement in self.statements]

    @cached_property
    def pieces(self) -> Any:
        return read_pieces(self.text, load_bundle().tokenizer)

    @cached_property
    def older(self) -> pd.DataFrame:
        """The text's rows as an earlier version wrote them, without what says where words stand."""
        speakers = [NOBODY] * len(self.statements)
        rows = list(rows_of(self.article, self.statements, speakers, [()] * len(speakers)))
        frame = conform(pd.DataFrame(rows, columns=list(NAMES), dtype="object"))
        texts = [self.text[slice(*a.source[0])] if a.source else None for a in self.statements]
        return frame[list(FIRST)].assign(speaker_mention=texts)


def _kind(printed: str) -> EntityKind:
    """Every third length of a name is a body's."""
    return "role" if printed in ROLES else "body" if len(printed) % 3 == 0 else "person"


class Staged:
    """The stages of ``workbench.speakers`` with a text: what each makes of those before it."""

    def __init__(self, given: Given) -> None:
        self.text, analysis = given.text, given.analysis
        self.vectors = analysis.words or word_vectors(given.text)
        lines = (self.vectors.start, self.vectors.end, self.vectors.line)
        self.words = ParsedWords.of(self.text, *lines)
        self.marked = analysis.entities
        asked = [question_of(self.text, self.words, each) for each in analysis.attributions]
        self.asked = [question for question in asked if question is not None]
        self.entities = self.settled()
        self.cast = self.gathered()
        self.posts = posts_of(self.text, self.cast, self.entities, self.words)
        self.scene = Scene(
            self.text, self.words, self.cast.members, self.asked, role_words(self.posts)
        )
        self.bodies = Ties([m for m in self.cast.members if m.kind == "body"], self.words)
        self.answering = Heads(MODEL.heads).on(self.vectors, self.scene.places, self.bodies)
        self.affiliations = Affiliations(
            self.text, self.words, self.cast, self.scene, self.bodies, self.answering
        )
        self.answers = self.answered()

    def settled(self) -> list[Entity]:
        return settled(self.text, self.words, self.marked)

    def gathered(self) -> Cast:
        names = names_of(self.text, self.entities)
        called = phrases(self.text, self.asked, self.words, names)
        return gather(self.text, names, self.words, lambda _short, _full: False, called)

    def answered(self) -> list[Answer]:
        employers = employers_of(self.text, self.cast, self.posts)
        offices = offices_of(self.posts)
        return answer_all(self.scene, self.answering, self.cast, self.asked, employers, offices)

    def author(self) -> int | None:
        return author_by_note(self.text, self.words, self.cast, self.asked)

    def rows(self) -> list[Speaker]:
        loose = LoosePosts(self.text, self.entities, self.cast.campaigns)
        posts = with_loose_posts(self.posts, self.cast, self.asked, self.answers, loose)
        profiles = Profiles(self.cast, posts, self.affiliations)
        rows = Rows(
            self.text, None, self.author(), self.words, named_texts(self.text), loose, self.cast,
            self.asked, self.answers, self.affiliations, profiles,
        )  # fmt: skip
        make = Conventions(Authority())
        return [make.speaker(rows.voice(number)) for number in range(len(self.asked))]


def cheap_scores(_: object, pieces: Any, first: int, last: int) -> decoding.Scores:
    """Scores as the network gives them, drawn by lot: the same for the same words."""
    chance = np.random.default_rng(first * 7 + last)
    n = last - first

    def drawn(width: int, spread: float) -> Any:
        return chance.normal(0, spread, (n, width)).astype(np.float32)

    links = (drawn(n + 1, 2) for _ in range(3))
    tags, entities, mentions = drawn(7, 4), drawn(len(ENTITY_TAGS), 4), drawn(len(SIDES) * 5, 1)
    return decoding.Scores(tags, next(links), next(links), entities, next(links), mentions)


def each_line(given: Given) -> Work:
    common = lower_words(given.text)

    def work() -> None:
        for line in given.lines:
            captions.is_marked_caption(line), captions.announces_caption(line)
            captions.names_those_shown(line, common), headings.markdown_heading(line)
            furniture.is_furniture(line), furniture.is_call(line), furniture.ends_in_call(line)
            metadata.key_line(line, among_others=True), metadata.edge_fact(line)
            metadata.publisher(line), metadata.called_author(line), metadata.byline_names(line)
            metadata.signature(line, common, common), metadata.calling_alone(line)
            dates_of_line(line), is_quotation(line)

    return work


def windows(given: Given) -> Work:
    pieces = given.pieces
    return lambda: cut_windows(pieces)


def ids(given: Given) -> Work:
    contents = given.contents
    return lambda: quote_ids("a", given.text, contents)


def quotation_marks(given: Given) -> Work:
    # Asked for a text it knows, it looks the answer up.
    return lambda: quotations._quotations.__wrapped__(given.text)


def scored(given: Given) -> Work:
    network = load_bundle().network
    pieces = given.pieces
    return lambda: network.scored(pieces)


def decoded(given: Given) -> Work:
    model = load_bundle()
    windows = model.network.scored(given.pieces)

    def work() -> None:
        for window in windows:
            words = given.pieces.words(window.first, window.last)
            decoding.attributions(window.scores, model.transitions, words)
            marked(window.scores.entities, window.scores.holders, words.breaks)

    return work


def options(given: Given) -> Work:
    staged = given.staged
    return lambda: [staged.scene.options(question) for question in staged.asked]


def affiliations(given: Given) -> Work:
    staged = given.staged

    def work() -> None:
        for member in staged.cast.members:
            staged.affiliations.of_places(member.places)

    return work


def speakers(given: Given) -> Work:
    return lambda: resolve_speakers(given.article, given.analysis, Authority(), MODEL)


def repeated(given: Given) -> Work:
    story, voices = given.article.story, [Voice("unknown")] * len(given.statements)
    return lambda: repeats(given.text, story, given.statements, voices)


def rows(given: Given) -> Work:
    nobody = [NOBODY] * len(given.statements)
    return lambda: list(rows_of(given.article, given.statements, nobody, [()] * len(nobody)))


def themes(given: Given) -> Work:
    known = load_themes(
        {"a": {"terms": ["late", "it * too", "it is", "la*"], "where": ["quote", "paragraph"]}}
    )
    return lambda: match_themes(given.article, given.contents, known)


def marks(given: Given) -> Work:
    found = [
        Mark(start, end, kind, row)
        for row, a in enumerate(given.statements)
        for kind, spans in (("content", a.content), ("cue", a.cue), ("source", a.source))
        for start, end in spans
    ]
    return lambda: cut_article(given.article, found)


def evidence(given: Given) -> Work:
    rows = given.older
    return lambda: evidence_of(rows, given.article)


TEXT_STAGES: dict[str, Stage] = {
    "articles: decoding": lambda g: lambda: canonical(decode(g.text.encode())[0]),
    "articles: repaired": lambda g: lambda: repaired_text(g.text),
    "articles: blocks": lambda g: lambda: split_blocks(g.text),
    "articles: lines": each_line,
    "articles: classify": lambda g: lambda: classify(split_blocks(g.text), g.text),
    "articles: language": lambda g: lambda: foreign_paragraphs(g.text, g.article.story),
    "articles: whole": lambda g: lambda: Article.from_text(g.text),
    "attribution: quotation marks": quotation_marks,
    "attribution: features": lambda g: lambda: read_pieces(g.text, load_bundle().tokenizer),
    "attribution: windows": windows,
    "attribution: scores": scored,
    "attribution: decode": decoded,
    "attribution: repair": lambda g: lambda: repaired(g.text, g.attributions),
    "attribution: interrupted": lambda g: lambda: completed(g.text, g.attributions),
    "attribution: relayed": lambda g: lambda: relayed(g.text, g.attributions),
    "attribution: asides": lambda g: lambda: asides(g.text, [], g.whole),
    "attribution: transcripts": lambda g: lambda: spoken_lines(g.text, g.whole, ()),
    "attribution: uncued": lambda g: lambda: uncued_quotations(g.text, [], g.whole),
    "attribution: signed": lambda g: lambda: signed(g.text, g.bare),
    "attribution: foreign": lambda g: lambda: foreign_quotations(g.text, g.whole),
    "attribution: run-ons": lambda g: lambda: joined_run_ons(g.text, g.attributions),
    "attribution: whole": lambda g: lambda: analyse(g.text),
    "text: normal form": lambda g: lambda: normalised(g.text),
    "text: words": lambda g: lambda: read(g.text),
    "speakers: names": lambda g: g.staged.settled,
    "speakers: cast": lambda g: g.staged.gathered,
    "speakers: author": lambda g: g.staged.author,
    "speakers: options": options,
    "speakers: answers": lambda g: g.staged.answered,
    "speakers: affiliations": affiliations,
    "speakers: rows": lambda g: g.staged.rows,
    "speakers: whole": speakers,
    "themes": themes,
    "quotes: statements": lambda g: lambda: statements_of(g.text, g.attributions),
    "quotes: repeats": repeated,
    "quotes: ids": ids,
    "quotes: rows": rows,
    "quotes: evidence": evidence,
    "explorer: pieces": marks,
}  # fmt: skip


# Within these bounds work may grow with their square; made small, they are reached by small texts.
BOUNDS: dict[str, dict[str, int]] = {
    "articles.language": {"SAMPLE": 100},
    "articles.readers.table.rows": {"MOST_TIMES": 3},
    "attribution.asides": {"LONGEST_SENTENCE": 100},
    "attribution.interrupted": {"LONGEST_SENTENCE": 100},
    "attribution.signed": {"REACH": 30},
    "attribution.uncued": {"REACH": 30},
    "quotes.nearest": {"REACH": 100},
    "authority.candidates": {"MOST_COMPARED": 20},
    "people.sharing": {"MOST": 5},
    "speakers.heading": {"REACH": 50},
    "speakers.surroundings": {"REACH": 30},
    "speakers.ties": {"REACH": 30, "NEAR": 10, "MOST_PLACES": 5},
    "text.quotations": {"LONGEST_SINGLE": 50},
    "themes.matching": {"REACH": 100},
}


def prepare() -> None:
    """Make the bounds small, put cheap scores in the network's place, load what is loaded once."""
    for name, bounds in BOUNDS.items():
        module = importlib.import_module(f"workbench.{name}")
        for bound, small in bounds.items():
            assert getattr(module, bound) > small, f"workbench.{name} has no large {bound}"
            setattr(module, bound, small)
    scoring.Network._run = cheap_scores  # type: ignore[method-assign,assignment]
    given = Given("Ann Lee said “it is too late”, a tester said.\nMr. Day left. " * 3)
    for stage in TEXT_STAGES.values():
        stage(given)()
