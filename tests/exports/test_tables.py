"""Parquet files: what was written is what is read back, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pandas.testing import assert_frame_equal

from tests.exports.steps import each_step, logged
from workbench import Article, articles_frame
from workbench.articles.files import ARTICLES_TABLE, QUOTES_TABLE
from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports import tables
from workbench.exports.generation import generation_of
from workbench.exports.recovery import TABLES
from workbench.exports.tables import read_tables, tables_folder, write_tables
from workbench.quotes import schema

TEXT = "“Naïve 🙂 =SUM(A1),” Ana Petrov said."
ROW = {
    "quote_id": "q1",
    "article_id": "a1",
    "file": "harbour.txt",
    "title": None,
    "outlet": "Varna Post",
    "published": pd.Timestamp("2024-02-29"),
    "section": None,
    "paragraph": 0,
    "start": 0,
    "end": 20,
    "spans": [(0, 20)],
    "quote": "“Naïve 🙂 =SUM(A1),”",
    "kind": "direct",
    "speech": True,
    "cue": "said",
    "speaker": "Ana Petrov",
    "speaker_mention": "Ana Petrov",
    "speaker_kind": "person",
    "role": None,
    "institution": None,
    "institution_kind": None,
    "country": None,
    "themes": ["strikes"],
    "theme_terms": [{"theme": "strikes", "term": "dock workers", "start": 40, "end": 52}],
    "words": 2,
    "confidence": 0.75,
    "reviewed": False,
}
BELIEF = ROW | {
    "quote_id": "q2",
    "published": pd.NaT,
    "spans": [(3, 5), (7, 9)],
    "start": 3,
    "end": 9,
    "kind": "indirect",
    "speech": False,
    "institution": "Port of Varna",
    "themes": [],
    "theme_terms": [],
}


def _quotes(*rows: dict[str, object]) -> pd.DataFrame:
    return schema.conform(pd.DataFrame(rows)) if rows else schema.empty()


@pytest.fixture
def articles() -> list[Article]:
    return [Article.from_text(TEXT, title="Harbour", published="2024-02-29", file="harbour.txt")]


@pytest.mark.parametrize("rows", [(), (BELIEF,), (ROW, BELIEF)], ids=["none", "no theme", "two"])
def test_quotes_come_back_as_they_were(
    rows: tuple[dict[str, object], ...], articles: list[Article], tmp_path: Path
) -> None:
    quotes = _quotes(*rows)
    quotes.attrs["themes"] = ["strikes", "ports"]
    write_tables(articles, quotes, tmp_path)
    read = schema.conform(pd.read_parquet(tmp_path / QUOTES_TABLE))
    schema.check(read)
    assert_frame_equal(read, quotes)
    assert read.attrs == quotes.attrs


def test_articles_come_back_as_they_were(articles: list[Article], tmp_path: Path) -> None:
    write_tables(articles, _quotes(), tmp_path)
    read = pd.read_parquet(tmp_path / ARTICLES_TABLE)
    read["issues"] = read["issues"].map(list)
    assert_frame_equal(read, articles_frame(articles))


def test_nested_columns_have_their_types_even_where_all_are_empty(
    articles: list[Article], tmp_path: Path
) -> None:
    write_tables(articles, _quotes(), tmp_path / "none")
    write_tables(articles, _quotes(ROW), tmp_path / "one")
    none, one = (pq.read_schema(tmp_path / name / QUOTES_TABLE) for name in ("none", "one"))
    for name in ("spans", "themes", "theme_terms"):
        assert none.field(name).type == one.field(name).type
    assert none.field("themes").type == pa.list_(pa.string())


def test_failure_halfway_leaves_the_old_files_and_no_rubbish(
    articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(articles, _quotes(ROW), tmp_path)
    before = _files(tmp_path)
    write, written = tables.frame_written, []

    def full_disk(frame: pd.DataFrame, file: IO[bytes], bar: Bar) -> object:
        if written:
            file.write(b"half")
            raise OSError(28, "No space left on device")
        written.append(file)
        return write(frame, file, bar)

    monkeypatch.setattr(tables, "frame_written", full_disk)
    with pytest.raises(WorkbenchError, match="No space left on device"):
        write_tables(articles, _quotes(), tmp_path)
    assert _files(tmp_path) == before


@pytest.mark.parametrize("number", range(4))
def test_exchange_that_fails_at_any_rename_is_undone(
    number: int, articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(articles, _quotes(ROW), tmp_path)
    before, left, rename = _files(tmp_path), [number], Path.replace

    def refused(old: Path, new: Path) -> Path:
        left[0] -= 1
        if left[0] == -1:
            raise PermissionError(13, "Permission denied")
        return rename(old, new)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(WorkbenchError, match="Permission denied"):
        write_tables(articles, _quotes(), tmp_path)
    assert left[0] < 0
    assert _files(tmp_path) == before


def test_what_cannot_be_put_back_stays_for_the_next_run(
    articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails in the midst: the old tables wait in the workshop, and come back."""
    write_tables(articles, _quotes(ROW), tmp_path)
    before, left, rename = _files(tmp_path), [2], Path.replace

    def dies(old: Path, new: Path) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(5, "Input/output error")
        return rename(old, new)

    monkeypatch.setattr(Path, "replace", dies)
    with pytest.raises(WorkbenchError, match="Input/output error"):
        write_tables(articles, _quotes(), tmp_path)
    monkeypatch.undo()
    assert not set(TABLES) & set(_files(tmp_path))
    tables_folder(tmp_path)
    assert set(_files(tmp_path)) == set(TABLES)
    assert _files(tmp_path)[QUOTES_TABLE] in (before[QUOTES_TABLE], _alone(articles, tmp_path))


def _alone(articles: list[Article], folder: Path) -> bytes:
    """The table of quotes as the run wrote it that failed."""
    write_tables(articles, _quotes(), folder / "other")
    return (folder / "other" / QUOTES_TABLE).read_bytes()


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_no_reader_at_any_moment_sees_tables_of_two_runs(
    articles: list[Article], tmp_path: Path
) -> None:
    write_tables(articles, _quotes(ROW), tmp_path)
    seen: set[tuple[str | None, ...]] = set()

    def look(_: str) -> None:
        there = [tmp_path / name for name in TABLES if (tmp_path / name).exists()]
        seen.add(tuple(map(generation_of, there)))

    with each_step(look):
        write_tables(articles, _quotes(ROW, BELIEF), tmp_path)
    pairs = [found for found in seen if len(found) == 2]
    assert len(pairs) == 2, "the old pair and the new one are to be seen, and no other"
    assert all(one == other is not None for one, other in pairs)


def test_tables_of_two_runs_are_not_read_together(articles: list[Article], tmp_path: Path) -> None:
    for name, rows in (("one", (ROW,)), ("two", (ROW, BELIEF))):
        write_tables(articles, _quotes(*rows), tmp_path / name)
    quotes, read = read_tables(tmp_path / "two")
    assert_frame_equal(quotes, _quotes(ROW, BELIEF))
    assert_frame_equal(read, articles_frame(articles))
    (tmp_path / "one" / QUOTES_TABLE).replace(tmp_path / "two" / QUOTES_TABLE)
    with pytest.raises(WorkbenchError, match=r"not of one run.*run workbench extract again"):
        read_tables(tmp_path / "two")


@pytest.mark.parametrize("fault", ["missing", "damaged", "unmarked", "no folder"])
def test_tables_that_are_not_whole_are_not_read(
    fault: str, articles: list[Article], tmp_path: Path
) -> None:
    write_tables(articles, _quotes(ROW), tmp_path)
    table = tmp_path / ARTICLES_TABLE
    if fault == "missing":
        table.unlink()
    elif fault == "damaged":
        table.write_bytes(table.read_bytes()[:-9])
    elif fault == "unmarked":
        pd.read_parquet(table).to_parquet(table)
    with pytest.raises(WorkbenchError, match="run workbench extract again") as told:
        read_tables(tmp_path / "none" if fault == "no folder" else tmp_path)
    assert "\n" not in str(told.value)


def test_same_tables_are_the_same_bytes(articles: list[Article], tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_tables(articles, _quotes(ROW), tmp_path / name)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


def test_old_tables_are_off_the_disk_before_new_ones_are_on_it(
    articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(articles, _quotes(ROW), tmp_path)
    log = logged(monkeypatch)
    write_tables(articles, _quotes(), tmp_path)
    order = [what for what in log if what != "sync lock"]
    draft = order.index("sync new-articles.parquet")
    assert order[draft - 1 :] == [
        *("sync new-quotes.parquet", "sync new-articles.parquet", "sync workshop"),
        *("quotes.parquet -> old-quotes.parquet", "articles.parquet -> old-articles.parquet"),
        *("sync workshop", f"sync {tmp_path.name}"),
        *("new-quotes.parquet -> quotes.parquet", "new-articles.parquet -> articles.parquet"),
        f"sync {tmp_path.name}",
    ]


def test_exchange_is_for_one_process_at_a_time(
    articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl", reason="Windows locks no folder")
    write_tables(articles, _quotes(ROW), tmp_path)
    rename, held = Path.replace, []

    def renamed(old: Path, new: Path) -> Path:
        folder = os.open(tmp_path, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held.append(old.name)
        finally:
            os.close(folder)
        return rename(old, new)

    monkeypatch.setattr(Path, "replace", renamed)
    write_tables(articles, _quotes(), tmp_path)
    assert len(held) == 4


def test_folder_that_is_a_file_is_a_clear_error(articles: list[Article], tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(WorkbenchError, match=r"Cannot write to .*out.*-o"):
        write_tables(articles, _quotes(), tmp_path / "out")


@pytest.mark.parametrize("folder", ["~nosuchuser/out\0", "out\0", ""])
def test_folder_with_an_impossible_name_is_a_clear_error(
    folder: str, articles: list[Article]
) -> None:
    with pytest.raises(WorkbenchError, match="cannot be the name"):
        write_tables(articles, _quotes(), folder)
