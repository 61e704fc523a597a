"""A store that does not fit in memory is opened all the same, and says how to get on."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.store.made import bring
from workbench import Explorer, coverage, open_workbench, select
from workbench.errors import WorkbenchError
from workbench.store import holding, memory
from workbench.store.opening import opened
from workbench.workspace import Workbench

STORY = "“The harbour is closed,” said Ann Lowe, a pilot at {body}, on {day}."
FOUR = (("Monday", "Orlen Air"), ("Friday", "Tidewater"), ("Sunday", "Roofline"), ("May", "Velora"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, (day, body) in enumerate(FOUR):
        (tmp_path / f"{number}.txt").write_text(STORY.format(day=day, body=body))
    return tmp_path


@pytest.fixture
def bench(folder: Path) -> Workbench:
    return open_workbench(folder, progress=False, in_memory=False)


def test_what_fits_in_memory_is_a_frame(folder: Path) -> None:
    bench = open_workbench(folder, progress=False)
    assert bench.stored is None
    assert isinstance(bench.quotes, pd.DataFrame)


def test_what_takes_more_than_half_of_the_free_memory_stays_where_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = len(open_workbench(folder, progress=False).quotes)
    needed = rows * memory.QUOTE_BYTES + len(FOUR) * memory.ARTICLE_BYTES
    monkeypatch.setattr(memory, "free_memory", lambda: 2 * needed)
    assert open_workbench(folder, progress=False).stored is None
    monkeypatch.setattr(memory, "free_memory", lambda: 2 * needed - 1)
    bench = open_workbench(folder, progress=False)
    for asked in ("quotes", "articles"):
        with pytest.raises(WorkbenchError) as told:
            getattr(bench, asked)
        assert "\n" not in str(told.value)
        for words in (f"The {rows} quotes", "bench.select(", "bench.coverage(", "bench.explore()"):
            assert words in str(told.value)
    assert len(open_workbench(folder, progress=False, in_memory=True).quotes) == rows


def test_quotes_that_were_left_on_the_disk_by_choice_are_not_said_to_be_too_many(
    bench: Workbench,
) -> None:
    with pytest.raises(WorkbenchError, match="stay on the disk, as in_memory=False says") as said:
        _ = bench.quotes
    assert "GB" not in str(said.value)


def test_select_coverage_and_explorer_of_a_workbench_need_no_frame(
    folder: Path, bench: Workbench
) -> None:
    held = open_workbench(folder, progress=False)
    how = {"institution": ["Roofline", "Tidewater"]}
    found = bench.select(**how)
    expected = held.select(**how)
    assert found["story"].notna().all()
    pd.testing.assert_frame_equal(found, expected, check_categorical=False, check_index_type=False)
    for count in ("stories", "quotes"):
        asked = {"by": ["expert", "institution"], "count": count, **how}
        counted = bench.coverage(**asked)
        pd.testing.assert_frame_equal(counted, held.coverage(**asked), check_categorical=False)
    assert list(counted["institution"]) == ["Roofline", "Tidewater"]
    explorer = bench.explore()
    explorer.filters = how
    assert len(explorer.selection) == 2
    assert repr(explorer) == repr(held.explore())
    assert bench.report == held.report


def test_a_stored_selection_stands_where_a_frame_does(bench: Workbench) -> None:
    assert bench.stored is not None
    quotes = bench.stored
    explorer = Explorer(quotes, filters={"institution": ["Roofline"]})
    names = {"quotes": quotes}
    exec(explorer.code, names)  # noqa: S102
    pd.testing.assert_frame_equal(names["shown"], select(quotes, institution="Roofline"))
    assert len(coverage(quotes, by="article")) == len(FOUR)
    with pytest.raises(WorkbenchError, match="A store has its articles"):
        Explorer(quotes, [])


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_store_that_another_run_writes_while_it_is_opened_is_no_damaged_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_memory: bool
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    bring(folder, store)
    before = opened(store)
    for number in range(len(FOUR)):
        (folder / f"{number}.txt").write_text(STORY.format(day="Tuesday", body=f"Pier {number}"))
    bring(folder, store)
    seen = iter([before])
    monkeypatch.setattr(holding, "opened", lambda place: next(seen, None) or opened(place))
    found = holding.held(store, in_memory)
    assert (len(found.articles), found.stored is None) == (4 if in_memory else 0, in_memory)
    assert next(seen, None) is None
