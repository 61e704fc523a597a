"""Every row that the workbench finds on PolNeAR's dev part, held against what was annotated.

Content is right where it overlaps an annotated one with Jaccard >= 0.5 (the best one counts), its
source where the annotated source, if there is one, overlaps it with Jaccard >= 0.3. The speaker is
right as ``../shared/score_speakers.py`` defines it. Who speaks is annotated for 276 attributions of
14 articles, reported speech for the most part; where a row's content is right but its speaker is
not annotated, ``right`` is None.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from workbench import Article
from workbench.attribution import Attribution, confidence, load_bundle
from workbench.authority import load_sources
from workbench.quotes.extract import _words
from workbench.quotes.statements import read_statements
from workbench.speakers.model import Speaker
from workbench.text.quotations import find_quotations

SHARED = Path(__file__).resolve().parents[2] / "shared"
CONTENT, SOURCE = 0.5, 0.3


class Traced(float):
    """A confidence that remembers the evidence it was made of."""

    evidence: confidence.Evidence


@dataclass(frozen=True)
class Judged:
    """A row of article number ``article``; ``evidence`` is None where a rule found it."""

    article: int
    attribution: Attribution
    speaker: Speaker
    speech: bool
    evidence: confidence.Evidence | None
    content: bool
    source: bool
    right: bool | None
    with_speakers: bool


@functools.lru_cache(maxsize=2)
def scorer(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def traced(evidence: confidence.Evidence) -> Traced:
    share = Traced(_curve()(evidence))
    share.evidence = evidence
    return share


@functools.lru_cache(maxsize=1)
def _curve() -> confidence.Curve:
    return confidence.Curve.of(load_bundle().calibration)


def judged(*, only_with_speakers: bool = False) -> list[Judged]:
    """The rows of dev, or of those 14 articles alone, in the order of the articles."""
    annotated: dict[str, dict[int, dict]] = {}
    for line in (SHARED / "polnear" / "speakers_dev.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        annotated.setdefault(record["doc"], {})[record["i"]] = record
    _curve()  # before it is replaced
    original = confidence.Curve.of
    confidence.Curve.of = staticmethod(lambda _: traced)
    try:
        return [
            row
            for number, doc in enumerate(scorer("score_attributions").load("dev"))
            if doc["id"] in annotated or not only_with_speakers
            for row in _rows(number, doc, annotated.get(doc["id"]))
        ]
    finally:
        confidence.Curve.of = original


def _rows(number: int, doc: dict, speakers: dict[int, dict] | None) -> list[Judged]:
    score = scorer("score_attributions")
    gold = [(score.chars(a["content"]), score.chars(a["source"])) for a in doc["attributions"]]
    found = read_statements(Article.from_text(doc["text"]), load_sources())
    quotations = [(q.start, q.end) for q in find_quotations(doc["text"])]
    rows = []
    for attribution, speaker in zip(found.attributions, found.speakers, strict=True):
        content, source = score.chars(attribution.content), score.chars(attribution.source)
        overlaps = [score.jaccard(g, content) for g, _ in gold]
        best = max(range(len(gold)), key=overlaps.__getitem__)
        wanted = gold[best][1]
        content_right = overlaps[best] >= CONTENT
        rows.append(
            Judged(
                number,
                attribution,
                speaker,
                bool(_words(doc["text"], attribution, quotations)["speech"]),
                getattr(attribution.confidence, "evidence", None),
                content_right,
                not wanted or score.jaccard(wanted, source) >= SOURCE,
                _right(speaker, (speakers or {}).get(best)) if content_right else False,
                speakers is not None,
            )
        )
    return rows


def _right(speaker: Speaker, line: dict | None) -> bool | None:
    if line is None or line["speaker"] is None:
        return None
    return scorer("score_speakers").same(line["speaker"], speaker.name, line["kind"])


def weights(rows: list[Judged]) -> list[float]:
    """What each of ``rows`` counts, so that those without an annotated speaker are made up for.

    All rows with a wrong content are known to be wrong; of those with a right one, more beliefs
    than statements lack the speaker. The annotated ones stand in for them.
    """
    right = Counter(row.speech for row in rows if row.content)
    known = Counter(row.speech for row in rows if row.content and row.right is not None)
    return [right[row.speech] / known[row.speech] if row.content else 1.0 for row in rows]
