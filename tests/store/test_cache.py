"""A folder's own store: kept in passing, believed only where it was made, never in the way."""

from __future__ import annotations

import errno
import os
import shutil
import warnings
from pathlib import Path

import pandas as pd
import pytest

from tests.store.made import STORY
from workbench import open_workbench
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.quotes.workers import one
from workbench.store.alone import alone
from workbench.store.cache import FOLDER
from workbench.workspace import Workbench


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "news"
    place.mkdir()
    (place / "a.txt").write_text(STORY.format(day="Monday", body="Orlen Air"))
    return place


def quotes_of(folder: Path, **named: object) -> pd.DataFrame:
    return open_workbench(folder, progress=False, **named).quotes


def unread(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(one, "read_said", pytest.fail)
    return monkeypatch


@pytest.mark.filterwarnings("error")
def test_a_folder_opened_again_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = quotes_of(folder)
    unread(monkeypatch)
    pd.testing.assert_frame_equal(quotes_of(folder), first)
    assert (folder / FOLDER / ".gitignore").read_text() == "*\n"
    assert [article.file for article in open_workbench(folder).articles] == ["a.txt"]


@pytest.mark.filterwarnings("error")
def test_what_was_opened_is_extracted_elsewhere_without_reading_it_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_workbench(folder, progress=False)
    row = bench.quotes["quote_id"].iloc[0]
    bench.corrections.change(row, speaker="Ann Lowe")
    unread(monkeypatch)
    made = bench.extract(tmp_path / "store")
    assert list(made.quotes["speaker"]) == ["Ann Lowe"]
    pd.testing.assert_frame_equal(made.quotes, bench.quotes)
    tables = (tmp_path / "store" / "quotes.parquet").iterdir()
    assert [list(pd.read_parquet(table)["speaker"]) for table in tables] == [["Ann Lowe"]]
    (folder / "b.txt").write_text(STORY.format(day="Monday", body="Velora"))
    monkeypatch.undo()
    assert len(bench.extract(tmp_path / "later").quotes) == 2


def test_a_copy_that_fails_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_workbench(folder, progress=False)
    assert len(bench.quotes) == 1

    copyfile = shutil.copyfile

    def full(source: Path, draft: Path, **how: bool) -> None:
        if how:  # A table, by copytree.
            copyfile(source, draft, **how)
            return
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(WorkbenchError, match="No space left"):
        bench.extract(tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_a_store_that_another_run_writes_to_is_not_copied(folder: Path, tmp_path: Path) -> None:
    bench = open_workbench(folder, progress=False)
    assert len(bench.quotes) == 1
    with alone(folder / FOLDER):
        assert len(bench.extract(tmp_path / "store").quotes) == 1


def test_what_changed_between_two_openings_is_there(folder: Path) -> None:
    assert list(quotes_of(folder)["institution"]) == ["Orlen Air"]
    (folder / "a.txt").write_text(STORY.format(day="Monday", body="Velora"))
    (folder / "themes.yml").write_text("Nobody: {terms: [nobody]}\n")
    quotes = quotes_of(folder)
    assert list(quotes["institution"]) == ["Velora"]
    assert list(quotes["themes"]) == [["Nobody"]]
    assert quotes.attrs["themes"] == ["Nobody"]


def test_without_a_cache_nothing_is_written(folder: Path) -> None:
    quotes = quotes_of(folder, cache=False)
    assert len(quotes) == 1
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("kind", ["file", "archive"])
def test_a_single_file_or_archive_is_read_without_one(
    kind: str, folder: Path, tmp_path: Path
) -> None:
    given = folder / "a.txt"
    if kind == "archive":
        given = Path(shutil.make_archive(str(tmp_path / "news"), "zip", folder))
    assert len(quotes_of(given)) == 1
    assert not (folder / FOLDER).exists()


@pytest.mark.filterwarnings("error")
def test_a_store_that_was_made_elsewhere_is_not_believed(folder: Path, tmp_path: Path) -> None:
    """As it may come with a stranger's articles, and say what it likes."""
    quotes_of(folder)
    (folder / "a.txt").write_text(STORY.format(day="Monday", body="Velora   "))
    same = (folder / "a.txt").stat()
    stranger = tmp_path / "stranger"
    shutil.copytree(folder, stranger)
    (stranger / "a.txt").write_text("“We gave up,” said Bob Ray.".ljust(same.st_size))
    os.utime(stranger / "a.txt", ns=(same.st_atime_ns, same.st_mtime_ns))
    assert list(quotes_of(stranger)["speaker"]) == ["Bob Ray"]


def test_a_table_that_is_damaged_is_made_again(folder: Path) -> None:
    first = quotes_of(folder)
    for table in (folder / FOLDER).rglob("0*.parquet"):
        table.write_bytes(table.read_bytes()[:100])
    (folder / "b.txt").write_text("“We gave up,” said Bob Ray.")
    assert set(quotes_of(folder)["speaker"]) == {*first["speaker"], "Bob Ray"}


def test_a_damaged_table_of_a_folder_that_did_not_change_is_made_again(folder: Path) -> None:
    first = quotes_of(folder)
    for table in (folder / FOLDER).rglob("0*.parquet"):
        table.write_bytes(b"")
    pd.testing.assert_frame_equal(quotes_of(folder), first)


def test_a_store_of_its_own_that_is_damaged_is_an_error_with_a_remedy(
    folder: Path, tmp_path: Path
) -> None:
    open_workbench(folder, progress=False).extract(tmp_path / "out")
    for table in (tmp_path / "out" / "quotes.parquet").iterdir():
        table.unlink()
    with pytest.raises(WorkbenchError, match=r"is damaged .* makes again what is lost"):
        _ = open_workbench(tmp_path / "out").quotes


def test_beside_a_run_that_goes_on_the_articles_are_read_without_a_store(folder: Path) -> None:
    quotes_of(folder)
    with (
        alone(folder / FOLDER),
        pytest.warns(WorkbenchWarning, match=r"^Another run is writing to .*\.workbench'"),
    ):
        assert len(quotes_of(folder)) == 1


def no_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workbench.store.update.Journal", full)


def a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / FOLDER).write_text("mine")


def a_link(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "elsewhere").mkdir()
    (folder / FOLDER).symlink_to(folder.parent / "elsewhere")


def a_link_within(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "elsewhere").mkdir()
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "texts").symlink_to(folder.parent / "elsewhere")


def a_link_as_lock(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "elsewhere").mkdir()
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "lock").symlink_to(folder.parent / "elsewhere" / "made")


@pytest.mark.parametrize("fault", [no_room, a_file, a_link, a_link_within, a_link_as_lock])
def test_where_nothing_can_be_kept_a_line_says_so_and_the_articles_are_read(
    fault: object, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault(folder, monkeypatch)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        bench = open_workbench(folder, progress=False)
        assert len(bench.quotes) == 1
        assert [article.file for article in bench.articles] == ["a.txt"]
    (line,) = [str(warning.message) for warning in told]
    assert line.startswith("Nothing can be kept in ")
    assert "cache=False" in line
    elsewhere = folder.parent / "elsewhere"
    assert not elsewhere.exists() or list(elsewhere.iterdir()) == []


def test_a_mistake_in_a_file_of_the_analyst_is_an_error_not_a_warning(folder: Path) -> None:
    bench = open_workbench(folder, progress=False)
    (folder / "metadata.csv").write_text("file,titel\na.txt,Talks\n")
    with pytest.raises(WorkbenchError, match="titel"):
        _ = bench.quotes


def test_extract_gives_the_workbench_of_its_store(folder: Path, tmp_path: Path) -> None:
    bench = open_workbench(folder, progress=False, cache=False)
    store = bench.extract(tmp_path / "out")
    assert isinstance(store, Workbench)
    pd.testing.assert_frame_equal(store.quotes, bench.quotes)
    assert store.articles == bench.articles
    assert len(open_workbench(tmp_path / "out").explore().selection) == 1


def test_a_folder_with_tables_of_somebody_else_is_no_place_for_a_store(
    folder: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "out" / "texts" / "000001.parquet"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(WorkbenchError, match=r"'.*texts' is there already"):
        open_workbench(folder, progress=False).extract(tmp_path / "out")
    assert mine.read_text() == "mine"


def test_names_are_accepted_beside_the_articles_not_in_a_store(
    folder: Path, tmp_path: Path
) -> None:
    store = open_workbench(folder, progress=False).extract(tmp_path / "out")
    with pytest.raises(WorkbenchError, match="is a store"):
        store.accept(store.suggest())
    assert not (tmp_path / "out" / "sources.yml").exists()


def test_what_looks_damaged_while_another_run_writes_is_left_to_it(folder: Path) -> None:
    quotes_of(folder)
    bench = open_workbench(folder, progress=False)
    assert bench.store is not None
    (table,) = (folder / FOLDER / "quotes.parquet").iterdir()
    table.write_bytes(b"")
    with alone(folder / FOLDER), pytest.warns(WorkbenchWarning, match="Another run"):
        assert len(bench.quotes) == 1
    assert table.exists()


@pytest.mark.parametrize("kind", ["texts", "said", "quotes.parquet", "articles.parquet"])
@pytest.mark.parametrize("damage", ["gone", "zeroed"])
@pytest.mark.filterwarnings("error")
def test_a_store_that_lost_a_part_is_made_again_when_the_folder_changes(
    folder: Path, kind: str, damage: str
) -> None:
    quotes_of(folder)
    for part in (folder / FOLDER / kind).iterdir():
        whole = part.read_bytes()
        part.write_bytes(whole[:4] + bytes(len(whole) - 100) + whole[-96:])
        if damage == "gone":
            part.unlink()
    (folder / "b.txt").write_text(STORY.format(day="Friday", body="Velora"))
    assert len(quotes_of(folder)) == 2
    with pytest.MonkeyPatch.context() as patched:
        unread(patched)
        assert len(quotes_of(folder)) == 2
