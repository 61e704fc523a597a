"""``workbench extract --scheduler`` writes the store that it writes without one."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pytest

from tests.cluster.clusters import local_cluster
from workbench import cli

STORY = "The harbour was closed. “Nobody asked us on day {n},” said Ann Lowe, a pilot at Orlen Air."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    for n in range(20):
        (place / f"{n:02d}.txt").write_text(STORY.format(n=n), "utf-8")
    return place


def ended(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """The exit code of ``workbench extract`` with so many arguments."""
    monkeypatch.setattr(sys, "argv", ["workbench", "extract", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert isinstance(end.value.code, int)
    return end.value.code


def test_a_cluster_makes_the_same_store(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with local_cluster() as client:
        address = client.scheduler.address
        assert ended(monkeypatch, place, "-o", tmp_path / "far", "--scheduler", address) == 0
    assert ended(monkeypatch, place, "-o", tmp_path / "near", "--processes", 1) == 0
    far, near = (pd.read_parquet(tmp_path / name / "quotes.parquet") for name in ("far", "near"))
    assert len(near) == 20
    pd.testing.assert_frame_equal(far, near)


def test_a_wrong_address_is_one_line_and_nothing_is_written(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("workbench.cluster.connecting.PATIENCE", 0.5)
    assert ended(monkeypatch, place, "-o", tmp_path / "far", "--scheduler", "127.0.0.1:1") == 2
    told = capsys.readouterr().err.strip()
    assert told.startswith("Error: No Dask scheduler answers at '127.0.0.1:1'")
    assert "\n" not in told
    assert not (tmp_path / "far" / "quotes.parquet").exists()
