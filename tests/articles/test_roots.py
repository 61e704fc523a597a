"""Several paths at once: each file is read once, under a name that no other one has."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from workbench.articles import Article, read_articles
from workbench.articles.roots import roots_of
from workbench.errors import WorkbenchError

TEXT = "Ferry line to close\n\nThe board voted on Tuesday to close the old terminal.\n"


def read(*paths: Path, **options: object) -> list[Article]:
    return read_articles(paths, progress=False, **options)  # type: ignore[arg-type]


def names(articles: list[Article]) -> list[str | None]:
    return [article.file for article in articles]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("2023/news/a.txt", "2024/news/a.txt", "2024/news/deep/b.txt", "other/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{TEXT}{name}")
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("d.txt", TEXT)
    return tmp_path


def test_files_folders_and_archives_are_read_together_each_by_its_own_name(place: Path) -> None:
    found = read(place / "z.zip", place / "other", place / "2023/news/a.txt")
    assert names(found) == ["a.txt", "other/c.txt", "z.zip/d.txt"]


def test_two_of_one_name_are_told_apart_by_the_folders_above_them(place: Path) -> None:
    found = read(place / "2024/news", place / "2023/news", place / "other")
    assert names(found) == [
        "2023/news/a.txt", "2024/news/a.txt", "2024/news/deep/b.txt", "other/c.txt",
    ]  # fmt: skip
    assert len({article.text for article in found}) == 4


def test_one_path_in_a_list_is_named_like_any_of_several(place: Path) -> None:
    assert names(read(place / "other")) == ["other/c.txt"]
    assert names(read_articles([str(place / "z.zip")], progress=False)) == ["z.zip/d.txt"]
    assert read_articles([], progress=False) == []


def test_what_lies_in_another_path_or_is_given_twice_is_read_once(place: Path) -> None:
    (place / "link").symlink_to("other")
    found = read(place / "2024", place / "2024/news/deep", place / "other", place / "link",
                 place / "2024/news/a.txt", place / "other")  # fmt: skip
    assert names(found) == ["2024/news/a.txt", "2024/news/deep/b.txt", "other/c.txt"]


def test_what_is_hidden_in_another_path_is_read_where_it_is_given_itself(place: Path) -> None:
    (place / "other/.kept").mkdir()
    (place / "other/.kept/e.txt").write_text(TEXT)
    found = read(place / "other", place / "other/.kept")
    assert names(found) == [".kept/e.txt", "other/c.txt"]


def test_no_two_labels_are_the_same_however_the_paths_end(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a/x", "b/a/x", "x", "a/b/a/x")]
    for path in paths:
        path.mkdir(parents=True, exist_ok=True)
    # What lies in another one is left out: "x" and both "a/x" are folders of their own.
    labels = [label for _, label in roots_of(paths)]
    assert len(set(labels)) == len(labels) == 4


def test_tables_of_metadata_speak_of_the_files_of_their_own_path(place: Path) -> None:
    for year in ("2023", "2024"):
        table = f"file,outlet\na.txt,Post of {year}\n"
        (place / year / "news/metadata.csv").write_text(table)
    (place / "metadata.csv").write_text("file,title\nd.txt,Stated\nz.zip/d.txt,Of the archive\n")
    found = {a.file: a for a in read(place / "2023/news", place / "2024/news", place / "z.zip")}
    assert found["2023/news/a.txt"].outlet == "Post of 2023"
    assert found["2024/news/a.txt"].outlet == "Post of 2024"
    assert found["z.zip/d.txt"].title == "Of the archive"
    single = {a.file: a for a in read(place / "2023/news/a.txt", place / "2024/news/a.txt")}
    assert single["2024/news/a.txt"].outlet == "Post of 2024"


@pytest.mark.parametrize("path", [[None], [""], [3], [["a.txt"]]])
def test_a_list_of_what_is_no_path_is_refused_with_the_remedy(path: object) -> None:
    with pytest.raises(WorkbenchError, match="or a list of such paths"):
        read_articles(path)  # type: ignore[arg-type]


def test_one_missing_path_is_an_error_that_names_it(place: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"no file or folder .*nowhere"):
        read(place / "other", place / "nowhere")
