"""A Dask cluster makes the frame that this machine makes, whatever dies on the way."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from tests.cluster.clusters import distributed, local_cluster, processes_of
from tests.quotes.workers import cluster_made
from workbench import Article, extract_quotes
from workbench.attribution.bundle import SHIPPED
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.quotes.workers import cluster as cluster_module
from workbench.quotes.workers.cluster import BATCH, BATCH_LENGTH, _in_batches

ARTICLES = [
    Article.from_text(f"“It is {n},” said Ann Lowe of Orlen Air.\n\nBob Ray said no.", file=f"{n}")
    for n in range(3 * BATCH + 5)
]


@pytest.fixture(scope="module")
def client() -> Iterator[distributed.Client]:
    with local_cluster() as client:
        yield client


@pytest.fixture(scope="module")
def here() -> pd.DataFrame:
    return extract_quotes(ARTICLES, processes=1, progress=False)


def test_the_frame_is_that_of_this_machine(client: distributed.Client, here: pd.DataFrame) -> None:
    found = extract_quotes(iter(ARTICLES), client=client, progress=False)
    pd.testing.assert_frame_equal(found, here)
    assert found.attrs == here.attrs


def test_sources_and_another_model_travel_by_content(
    client: distributed.Client, tmp_path: Path
) -> None:
    model, sources = tmp_path / "model", tmp_path / "sources.yml"
    model.mkdir()
    for file in SHIPPED.iterdir():
        (model / file.name).write_bytes(file.read_bytes())
    calibration = model / "calibration.json"
    calibration.write_text(calibration.read_text("utf-8").replace("1", "2"), "utf-8")
    sources.write_text("Ann B. Lowe: {kind: person, aliases: [Ann Lowe]}\n")
    given = {"sources": sources, "model": model, "progress": False}
    expected = extract_quotes(ARTICLES[:3], **given)
    found = extract_quotes(_taken_away(ARTICLES[:3], model), client=client, **given)
    pd.testing.assert_frame_equal(found, expected)
    assert set(found["speaker"]) == {"Ann B. Lowe", "Bob Ray"}


def _taken_away(articles: list[Article], model: Path) -> Iterator[Article]:
    """The articles; once they are asked for, no worker finds the model on a disk."""
    model.rename(model.with_name("elsewhere"))
    yield from articles


def test_a_worker_that_is_killed_costs_no_row(
    client: distributed.Client, here: pd.DataFrame
) -> None:
    def killing() -> Iterator[Article]:
        yield from ARTICLES[: 2 * BATCH]
        os.kill(processes_of(client)[0], signal.SIGKILL)
        yield from ARTICLES[2 * BATCH :]

    pd.testing.assert_frame_equal(extract_quotes(killing(), client=client, progress=False), here)


# An item that kills workers is in tests/cluster/test_batches.py as well: CI has it here.
@pytest.mark.parametrize("text", ["bad", pytest.param("die", marks=pytest.mark.long)])
def test_an_article_that_fails_or_kills_workers_costs_itself(
    client: distributed.Client, here: pd.DataFrame, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(cluster_module, "read_batch", cluster_made.read_batch)
    bad = Article.from_text(text, file="x.txt")
    articles = [*ARTICLES[:20], bad, *ARTICLES[20:]]
    with pytest.warns(WorkbenchWarning, match=r"Articles without rows.*: 1 \(x.txt\)"):
        found = extract_quotes(articles, client=client, progress=False)
    assert found.attrs["not_extracted"] == [bad.id]
    pd.testing.assert_frame_equal(found, here)


def test_a_worker_with_other_code_ends_the_run(
    client: distributed.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "extracting_print", lambda: "of other code")
    with pytest.raises(WorkbenchError, match="another version of the workbench"):
        extract_quotes(ARTICLES, client=client, progress=False)


def test_batches_end_with_a_number_of_articles_or_a_length() -> None:
    long = Article.from_text("a" * BATCH_LENGTH)
    found = list(_in_batches([*ARTICLES[: BATCH + 1], long, *ARTICLES[:2]]))
    assert [len(batch) for batch in found] == [BATCH, 2, 2]
    one, two, three = ARTICLES[:3]
    assert list(_in_batches([one, None, two, None, None, three])) == [
        [one], [], [two], [], [], [three],
    ]  # fmt: skip


def test_what_is_no_client_is_told() -> None:
    with pytest.raises(WorkbenchError, match=r"takes a dask\.distributed\.Client, not str"):
        extract_quotes(ARTICLES, client="tcp://10.0.0.1:8786")  # type: ignore[arg-type]


def test_without_the_extra_the_error_names_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WorkbenchError, match=r"python -m pip install -e '\.\[cluster\]'"):
        extract_quotes(ARTICLES, client=object())  # type: ignore[arg-type]
