"""Real saved pages: how well their stories are read, and what was found by looking into them."""

from __future__ import annotations

import importlib.util
import zipfile
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from tests.articles.readers.web.pages import read

SAMPLES = Path(__file__).parents[5] / "shared" / "exports" / "web_pages.zip"
pytestmark = pytest.mark.skipif(
    not SAMPLES.exists(), reason="the real pages (../shared/exports/web_pages.zip) are not here"
)

# Seen in the pages' own lines: outlet, day of publication as printed, agency.
FACTS = {
    "db6b0816c612": ("Houston Chronicle", date(2019, 11, 20), "Associated Press"),
    "7916ecca969f": ("Al Jazeera", date(2019, 11, 20), None),
    "70cb2d5bca75": ("BBC News", date(2019, 11, 19), None),
    "ffc109d474fd": ("CNBC", date(2019, 11, 19), None),
    "5fa3154ec031": ("the Guardian", date(2019, 11, 18), None),
    "cc03ddb5ef7d": ("Autoracing", date(2018, 1, 22), None),
    "51d066b0602c": ("NBC 5 Dallas-Fort Worth", date(2019, 11, 18), None),
    "ea25dd7edff4": ("Smithsonian", date(2019, 11, 18), None),
    "a1fca19b884e": ("New York Post", date(2019, 11, 19), None),
    "b0cf2bbf0192": ("pv magazine International", date(2019, 11, 20), None),
    "9a440270bf86": ("CBSSports.com", date(2019, 11, 19), None),
    "f105de6e63ca": ("ノート100YEN.com", date(2018, 8, 16), None),
    "4219d096902d": ("The Anti-June Cleaver", date(2017, 12, 6), None),
    # Its only date is one of an update.
    "95301fb7883e": ("Vortex Cannon Entertainment", None, None),
    # First published in the night after the day that its address names.
    "7a664e40d256": ("CBS News", date(2019, 11, 20), None),
}
FLOOR = 0.97


def benchmark() -> ModuleType:
    path = Path(__file__).parents[4] / "benchmarks" / "web_pages.py"
    spec = importlib.util.spec_from_file_location("web_pages", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    __import__("sys").modules["web_pages"] = module
    spec.loader.exec_module(module)
    return module


def test_stories_are_read_as_others_marked_them() -> None:
    scores = benchmark().scores(SAMPLES)
    assert len(scores) == 60
    assert sum(score.f1 for score in scores) / 60 > FLOOR
    assert [score.name for score in scores if score.f1 < 0.6 and not score.flagged] == []
    assert sum(score.flagged for score in scores) <= 6


@pytest.mark.parametrize("name", FACTS)
def test_outlet_and_day(name: str) -> None:
    with zipfile.ZipFile(SAMPLES) as pages:
        draft = read(pages.read(f"{name}.html"))
    assert (draft.outlet, draft.published, draft.network) == FACTS[name]
