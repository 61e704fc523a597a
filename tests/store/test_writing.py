"""A store that is written by name: what would empty it by mistake is refused or said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.store.made import STORY
from workbench import open_workbench, read_articles
from workbench.errors import WorkbenchError, WorkbenchWarning


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return articles(tmp_path / "news", "Monday")


def articles(place: Path, day: str) -> Path:
    place.mkdir()
    (place / f"{day}.txt").write_text(STORY.format(day=day, body="Orlen Air"))
    return place


def extract(place: Path, store: Path) -> list[str | None]:
    bench = open_workbench(place, cache=False, progress=False).extract(store)
    return [article.file for article in bench.articles]


def all_bytes(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_store_is_not_made_of_a_store(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    extract(folder, store)
    before = all_bytes(store)
    for target in (store, tmp_path / "other"):
        with pytest.raises(WorkbenchError, match="give the folder of the articles"):
            extract(store, target)
    assert all_bytes(store) == before
    assert not (tmp_path / "other").exists()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_store_is_not_written_among_the_articles_it_is_made_of(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(folder)
    for target in (folder, tmp_path / "link"):
        with pytest.raises(WorkbenchError, match="folder of the articles; give another"):
            extract(folder, target)
    assert [each.name for each in folder.iterdir()] == ["Monday.txt"]


def test_what_makes_a_folder_a_store_is_none_of_its_articles(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    articles(home / "articles", "Friday")
    extract(home, home)
    assert [article.file for article in read_articles(home, progress=False)] == [
        "articles/Friday.txt"
    ]


def test_a_folder_that_is_empty_all_at_once_empties_no_store(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    extract(folder, store)
    before = all_bytes(store)
    (folder / "Monday.txt").rename(tmp_path / "Monday.txt")
    (folder / "metadata.csv").write_text("file,title\n")
    with pytest.raises(WorkbenchError, match="left as it is"):
        extract(folder, store)
    assert all_bytes(store) == before


def test_another_folder_for_the_same_store_is_told(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    extract(folder, store)
    with pytest.warns(WorkbenchWarning, match="none of them in '.*more'"):
        extract(articles(tmp_path / "more", "Sunday"), store)
