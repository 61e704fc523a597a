"""Parquet files: what was written is what is read back, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pandas.testing import assert_frame_equal

from workbench import Article, articles_frame
from workbench.articles.files import ARTICLES_TABLE, QUOTES_TABLE
from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports import tables
from workbench.exports.tables import write_tables
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
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    write, written = tables.write_frame, []

    def full_disk(frame: pd.DataFrame, file: IO[bytes], bar: Bar) -> None:
        if written:
            file.write(b"half")
            raise OSError(28, "No space left on device")
        written.append(file)
        write(frame, file, bar)

    monkeypatch.setattr(tables, "write_frame", full_disk)
    with pytest.raises(WorkbenchError, match="No space left on device"):
        write_tables(articles, _quotes(), tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_folder_that_is_a_file_is_a_clear_error(articles: list[Article], tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(WorkbenchError, match=r"Cannot write to .*out.*-o"):
        write_tables(articles, _quotes(), tmp_path / "out")


@pytest.mark.parametrize("folder", ["~nosuchuser/out\0", "out\0"])
def test_folder_with_an_impossible_name_is_a_clear_error(
    folder: str, articles: list[Article]
) -> None:
    with pytest.raises(WorkbenchError, match="cannot be the name"):
        write_tables(articles, _quotes(), Path(folder))
