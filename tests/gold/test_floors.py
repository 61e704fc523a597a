"""Whole rows on annotated articles, held to the floors in ``tests/floors.yml``.

The invented articles stand in this project, so that their gate holds everywhere; the general ones
lie beside it, and are scored by acceptance's own scorer.
"""

from __future__ import annotations

import importlib.util
import json

import pytest

from tests.floors import FLOORS, SHARED, outside, shared_figures
from tests.gold.scoring import Score, score
from tests.gold.statements import INVENTED, read_statements, read_texts

SCORER = SHARED / "score_statements.py"

needs_general = pytest.mark.skipif(
    not (SHARED / "speakers" / "general.jsonl").exists(),
    reason="accuracy was not measured: the general articles (../shared/speakers) are not here",
)
needs_scorer = pytest.mark.skipif(
    not SCORER.exists(),
    reason="the two scorers were not compared: ../shared/score_statements.py is not here",
)


@pytest.fixture(scope="module")
def invented() -> Score:
    return score(read_statements(), read_texts())


def test_a_figure_under_its_floor_or_over_its_ceiling_is_named() -> None:
    limits = {"at least": {"a": 72, "b": 88}, "at most": {"c": 1, "d": 3}}
    assert outside({"a": 71.9, "b": 88.0, "c": 1.1, "d": 3.0}, limits) == {
        "a": "71.9 is under 72",
        "c": "1.1 is over 1",
    }


def test_rows_of_the_invented_articles_are_as_right_as_before(invented: Score) -> None:
    assert outside(invented.figures(), FLOORS["invented"]) == {}


@needs_general
def test_rows_of_the_general_articles_are_as_right_as_before() -> None:
    assert outside(shared_figures("score_statements.py"), FLOORS["general"]) == {}


@needs_scorer
def test_the_scorer_of_acceptance_gives_the_same_figures(invented: Score) -> None:
    spec = importlib.util.spec_from_file_location("score_statements", SCORER)
    acceptance = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
    spec.loader.exec_module(acceptance)  # type: ignore[union-attr]
    gold: dict[str, list[dict]] = {}
    for line in (INVENTED / "statements.jsonl").read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        gold.setdefault(raw["file"], []).append(raw)
    assert acceptance.score(gold, read_texts()) == invented.figures()
