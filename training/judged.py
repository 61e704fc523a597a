"""Rows that the workbench finds in annotated articles, each held against what was annotated.

Content is right where it overlaps an annotated one with Jaccard >= 0.5 (the best one counts), its
source where the annotated source, if there is one, overlaps it with Jaccard >= 0.3. Speaker and
institution are right as the scorers of ``../shared`` define it. What nobody annotated is None.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.corpora import SHARED, fold_of, read
from training.crossfold import GENERAL, GENERAL_TEXTS, POLNEAR, POLNEAR_TEXTS
from training.elsewhere import not_learned
from training.marked import MarkedArticle
from training.scorers import scorer
from training.unseen import ALL as HELD
from training.unseen import lines_of, read_held
from workbench import Article
from workbench.articles.normal_form import quoted
from workbench.attribution import Attribution, Bundle, confidence, load_bundle
from workbench.authority import load_sources
from workbench.language.en.institution_kinds import institution_kind
from workbench.quotes.row import words_of
from workbench.quotes.statements import read_statements
from workbench.speakers.model import Speaker

CONTENT, SOURCE = 0.5, 0.3
DEV = SHARED / "polnear/dev.jsonl"
FITTED = "training/fitted/*.txt"


class Traced(float):
    """A confidence that remembers the evidence it was made of."""

    evidence: confidence.Evidence


@dataclass(frozen=True)
class Gold:
    """An annotated statement: code points of its parts, and ``line``, who makes it, where known."""

    content: frozenset[int]
    source: frozenset[int]
    line: dict | None


@dataclass(frozen=True)
class Judged:
    """A row; ``evidence`` is None where a rule found it. ``right``: content and speaker are;
    ``institution``: content is, and the institution is right or rightly missing."""

    article: str
    corpus: str
    attribution: Attribution
    speaker: Speaker
    speech: bool
    evidence: confidence.Evidence | None
    content: bool
    source: bool
    right: bool | None
    institution: bool | None
    of_a_party: bool = False


def of_dev() -> list[Judged]:
    """The rows of PolNeAR's dev part by the model that ships, which did not learn from it; who
    speaks is annotated for 14 of its articles."""
    lines: dict[tuple[str, int], dict] = {
        (line["doc"], line["i"]): line for line in read(SHARED / "polnear/speakers_dev.jsonl")
    }
    return [
        row
        for raw in read(DEV)
        for row in _rows(
            raw["id"],
            "dev",
            raw["text"],
            [_polnear_gold(a, lines.get((raw["id"], i))) for i, a in _numbered(raw)],
            load_bundle(),
            speakers=raw["id"] in {name for name, _ in lines},
        )
    ]


def out_of_fold(bundles: Sequence[Path]) -> list[Judged]:
    """The rows of all articles with annotated speakers, each article read by the bundle that did
    not learn from it."""
    models = [load_bundle(folder) for folder in bundles]
    return [*_general(models), *_polnear(models)]


def of_fitted() -> list[Judged]:
    """The rows of the marked articles by which confidence is fitted, and from which no weights
    learn."""
    return _of_marked("fitted", FITTED)


def of_held() -> list[Judged]:
    """The rows of the marked articles that nothing was learned from or fitted on."""
    return _of_marked("held", HELD)


def of_real() -> list[Judged]:
    """The rows of the marked BBC articles that no weights learned from.

    Where the institution is a party by the marks it is left open: by the guide of acceptance a
    party is none.
    """
    return [
        replace(row, institution=None) if row.of_a_party else row
        for row in _of_articles("bbc", not_learned("bbc_"))
    ]


def _of_marked(corpus: str, pattern: str) -> list[Judged]:
    return _of_articles(corpus, read_held(pattern))


def _of_articles(corpus: str, articles: Iterable[MarkedArticle]) -> list[Judged]:
    return [
        row
        for article in articles
        for row in _rows(
            article.name,
            corpus,
            article.text,
            [_marked_gold(line) for line in lines_of(article)],
            load_bundle(),
        )
    ]


def _marked_gold(line: dict) -> Gold:
    chars = scorer("score_attributions").chars
    # Of beliefs it was marked as well who has them.
    content, source = (frozenset(chars(line[part])) for part in ("spans", "source_spans"))
    return Gold(content, source, {**line, "unsure": False})


def _general(models: Sequence[Bundle]) -> Iterator[Judged]:
    texts = {d["file"]: d["text"] for d in read(GENERAL_TEXTS)}
    gold: dict[str, list[Gold]] = {}
    for line in read(GENERAL):
        content = frozenset(range(line["start"], line["end"]))
        gold.setdefault(line["file"], []).append(Gold(content, frozenset(), line))
    for name, statements in gold.items():
        for row in _rows(
            name, "general", texts[name], statements, models[fold_of(name, len(models))]
        ):
            # Only speech is annotated: of a belief nobody said whether it is one.
            if row.speech or row.content:
                yield row


def _polnear(models: Sequence[Bundle]) -> Iterator[Judged]:
    lines = {(line["doc"], line["i"]): line for line in read(POLNEAR)}
    names = {name for name, _ in lines}
    for raw in read(POLNEAR_TEXTS):
        if (name := raw["id"]) in names:
            gold = [_polnear_gold(a, lines.get((name, i))) for i, a in _numbered(raw)]
            yield from _rows(
                name, "polnear_train", raw["text"], gold, models[fold_of(name, len(models))]
            )


def _numbered(raw: dict) -> Iterator[tuple[int, dict]]:
    return enumerate(raw["attributions"])


def _polnear_gold(attribution: dict, line: dict | None) -> Gold:
    chars = scorer("score_attributions").chars
    content, source = (frozenset(chars(attribution[part])) for part in ("content", "source"))
    return Gold(content, source, line)


def _rows(
    name: str,
    corpus: str,
    text: str,
    gold: Sequence[Gold],
    model: Bundle,
    *,
    speakers: bool = True,
) -> Iterator[Judged]:
    """``speakers``: whether it was annotated who speaks in the article."""
    score = scorer("score_attributions")
    article = Article.from_text(text)
    found, quotations = _traced_statements(article, model), quoted(article)
    for attribution, speaker in zip(found.attributions, found.speakers, strict=True):
        content, source = score.chars(attribution.content), score.chars(attribution.source)
        overlaps = [score.jaccard(set(each.content), content) for each in gold]
        best = max(range(len(gold)), key=overlaps.__getitem__)
        wanted, line = gold[best].source, gold[best].line
        content_right = overlaps[best] >= CONTENT
        yield Judged(
            name,
            corpus,
            attribution,
            speaker,
            bool(
                words_of(text, attribution, quotations, by_text=speaker.kind == "document")[
                    "speech"
                ]
            ),
            getattr(attribution.confidence, "evidence", None),
            content_right,
            not wanted or score.jaccard(set(wanted), source) >= SOURCE,
            _speaker_right(speaker, line) if content_right else False if speakers else None,
            _institution_right(speaker, line) if content_right else False if speakers else None,
            institution_kind((line or {}).get("institution")) == "party",
        )


def _traced_statements(article: Article, model: Bundle):  # type: ignore[no-untyped-def]
    """What is read of ``article``, each confidence with the evidence it was made of."""
    curve = confidence.Curve.of(model.calibration)

    def traced(evidence: confidence.Evidence) -> Traced:
        share = Traced(curve(evidence))
        share.evidence = evidence
        return share

    original = confidence.Curve.of
    confidence.Curve.of = staticmethod(lambda _: traced)  # type: ignore[assignment,method-assign]
    try:
        return read_statements(article, _sources(), model)
    finally:
        confidence.Curve.of = original  # type: ignore[method-assign]


@functools.cache
def _sources():  # type: ignore[no-untyped-def]
    return load_sources()


def _judged_line(line: dict | None) -> bool:
    return line is not None and not line.get("unsure") and not line.get("ambiguous")


def _speaker_right(speaker: Speaker, line: dict | None) -> bool | None:
    if line is None or not _judged_line(line):
        return None
    same = scorer("score_statements").same
    names = [line["speaker"], *line.get("speaker_alt", [])]
    return any(same(name, speaker.name, line["kind"] == "person") for name in names)


def _institution_right(speaker: Speaker, line: dict | None) -> bool | None:
    if line is None or not _judged_line(line):
        return None
    same = scorer("score_statements").same
    return any(
        same(name, speaker.institution, False)
        for name in (line["institution"], *line.get("accept", []))
    )
