"""Every stage of the pipeline as work that can be counted: what it needs is made ready before.

Each takes a :class:`Given` and gives the work. The network is replaced by scores that cost nothing,
so that what is counted is our own code.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from workbench.sources.names import find_names
from workbench.sources.view import view_article

from tests.sources.marked import article_of, unmark
from workbench.articles import Article, captions, furniture, headings, metadata
from workbench.articles.blocks import split_blocks
from workbench.articles.classify import classify
from workbench.articles.dates import dates_of_line
from workbench.articles.decoding import canonical, decode
from workbench.articles.language import foreign_paragraphs
from workbench.articles.shape import is_quotation, lower_words
from workbench.attribution import analyse, quotemarks, scoring
from workbench.attribution import decode as decoding
from workbench.attribution.asides import asides
from workbench.attribution.bundle import load_bundle
from workbench.attribution.features import read_pieces
from workbench.attribution.foreign import foreign_quotations
from workbench.attribution.interrupted import completed
from workbench.attribution.model import Analysis, Attribution
from workbench.attribution.repair import repaired
from workbench.attribution.runon import joined_run_ons
from workbench.attribution.signed import signed
from workbench.attribution.transcripts import spoken_lines
from workbench.attribution.uncued import uncued_quotations
from workbench.attribution.windows import cut_windows
from workbench.authority import Authority
from workbench.explorer.pieces import Mark, cut_article
from workbench.quotes.evidence import evidence_of
from workbench.quotes.extract import rows_of
from workbench.quotes.identity import quote_ids
from workbench.quotes.schema import FIRST, NAMES, conform
from workbench.quotes.statements import statements_of
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers
from workbench.text.normalised import plain
from workbench.text.sentences import read
from workbench.themes import load_themes, match_themes

Work = Callable[[], object]
Stage = Callable[["Given"], Work]
NOBODY = Speaker(None, None, "unknown")


class Given:
    """One text of a shape, and what earlier stages made of it."""

    def __init__(self, marked: str) -> None:
        self.text, attributions = unmark(marked)
        if not attributions:
            found = quotemarks.find_quotations(self.text)
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
        return Analysis(tuple(self.attributions))

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


def cheap_scores(_: object, pieces: Any, first: int, last: int) -> decoding.Scores:
    """Scores as the network gives them, drawn by lot: the same for the same words."""
    chance = np.random.default_rng(first * 7 + last)
    n = last - first

    def drawn(width: int, spread: float) -> Any:
        return chance.normal(0, spread, (n, width)).astype(np.float32)

    return decoding.Scores(drawn(7, 4), drawn(n + 1, 2), drawn(n + 1, 2), drawn(9, 4))


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


def names(given: Given) -> Work:
    reading = read(given.text)
    return lambda: find_names(reading)


def ids(given: Given) -> Work:
    contents = given.contents
    return lambda: quote_ids("a", given.text, contents)


def quotation_marks(given: Given) -> Work:
    # Asked for a text it knows, it looks the answer up.
    return lambda: quotemarks._quotations.__wrapped__(given.text)


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
            decoding.names(window.scores.names)

    return work


def view(given: Given) -> Work:
    return lambda: view_article(given.text, given.analysis, Authority())


def speakers(given: Given) -> Work:
    return lambda: resolve_speakers(given.article, given.analysis, Authority())


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
    "attribution: asides": lambda g: lambda: asides(g.text, [], g.whole),
    "attribution: transcripts": lambda g: lambda: spoken_lines(g.text, g.whole, ()),
    "attribution: uncued": lambda g: lambda: uncued_quotations(g.text, [], g.whole),
    "attribution: signed": lambda g: lambda: signed(g.text, g.bare),
    "attribution: foreign": lambda g: lambda: foreign_quotations(g.text, g.whole),
    "attribution: run-ons": lambda g: lambda: joined_run_ons(g.text, g.attributions),
    "attribution: whole": lambda g: lambda: analyse(g.text),
    "sources: plain": lambda g: lambda: plain(g.text),
    "sources: words": lambda g: lambda: read(g.text),
    "sources: names": names,
    "sources: view": view,
    "sources: resolve": speakers,
    "themes": themes,
    "quotes: statements": lambda g: lambda: statements_of(g.text, g.attributions),
    "quotes: ids": ids,
    "quotes: rows": rows,
    "quotes: evidence": evidence,
    "explorer: pieces": marks,
}  # fmt: skip


# Within these bounds work may grow with their square; made small, they are reached by small texts.
BOUNDS: dict[str, dict[str, int]] = {
    "articles.language": {"SAMPLE": 100},
    "attribution.asides": {"LONGEST_SENTENCE": 100},
    "attribution.interrupted": {"LONGEST_SENTENCE": 100},
    "attribution.quotemarks": {"LONGEST_SINGLE": 50},
    "attribution.signed": {"REACH": 30},
    "attribution.uncued": {"REACH": 30},
    "quotes.nearest": {"REACH": 100},
    "sources.backward": {"REACH": 100, "MOST_PASSED": 5},
    "sources.bearers": {"MOST_BEARING": 10},
    "sources.candidates": {"MOST_COMPARED": 20},
    "sources.name_runs": {"LONGEST_RUN": 10},
    "sources.pronouns": {"MOST_IN_VIEW": 5},
    "sources.resolve": {"MOST_BEFORE": 5},
    "sources.sharing": {"MOST": 5},
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
