"""What the workbench itself writes and an analyst keeps beside articles is never an article."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.hostile.checks import command
from workbench.articles import read_articles
from workbench.articles.files import OWN_FILES

TEXT = "Ferry line to close\n\nThe board voted on Tuesday to close the old terminal.\n"
# Each would be read, if its name did not say what it is.
TABLE = f"title,text\nOne,{TEXT.split(chr(10))[2]}\n"
RESERVED = (
    "speakers.csv", "claims.yml", "run.json", "quotes.parquet", "articles.parquet", "themes.yml",
    "sources.yml", "corrections.jsonl", "views.json", ".workbench/a.txt", ".workbench/texts/a.csv",
)  # fmt: skip


def files_of(place: Path) -> list[str | None]:
    return [article.file for article in read_articles(place, progress=False)]


def write(place: Path, name: str, words: str) -> None:
    (place / name).parent.mkdir(parents=True, exist_ok=True)
    (place / name).write_text(words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    for name in RESERVED:
        write(place, name, TABLE)
        write(place, f"deep/er/{name}", TABLE)
    write(place, "deep/a.txt", TEXT)
    return place


def test_own_files_are_passed_over_wherever_they_stand(folder: Path) -> None:
    assert files_of(folder) == ["deep/a.txt"]


@pytest.mark.parametrize("suffix", ["zip", "tar"])
def test_own_files_are_passed_over_in_archives_too(folder: Path, suffix: str) -> None:
    place = folder.parent / f"packed.{suffix}"
    if suffix == "zip":
        with zipfile.ZipFile(place, "w") as packed:
            for path in sorted(folder.rglob("*")):
                packed.write(path, path.relative_to(folder))
    else:
        with tarfile.open(place, "w") as archive:
            archive.add(folder, arcname=".")
    assert files_of(place) == [f"packed.{suffix}/deep/a.txt"]


def test_a_file_whose_name_only_contains_an_own_one_is_an_article(tmp_path: Path) -> None:
    write(tmp_path, "my_speakers.csv", TABLE)
    write(tmp_path, "run.json.txt", TEXT)
    assert files_of(tmp_path) == ["my_speakers.csv", "run.json.txt"]


def test_every_reserved_name_is_tested() -> None:
    assert {name.split("/")[-1] for name in RESERVED} >= OWN_FILES - {"metadata.csv"}


def test_a_store_among_the_articles_is_passed_over_and_a_manifest_alone_is_not(
    tmp_path: Path,
) -> None:
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "out/manifest.jsonl", "{}")
    write(tmp_path, "out/articles.parquet/000000.parquet", "PAR1")
    write(tmp_path, "out/texts/000000.csv", TABLE)
    write(tmp_path, "begun/manifest.jsonl", "{}")
    write(tmp_path, "begun/lock", "")
    write(tmp_path, "mine/manifest.jsonl", '{"title": "One", "text": "It rained."}')
    assert files_of(tmp_path) == ["a.txt", "mine/manifest.jsonl"]


def test_a_real_store_among_its_own_articles_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    assert command("extract", str(tmp_path), "-o", str(tmp_path / "out"))[0] == 0
    assert (tmp_path / "out" / "articles.parquet").exists()
    assert files_of(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("inside", ["", "project/"])
@pytest.mark.parametrize("suffix", ["zip", "tar"])
def test_a_real_store_in_an_archive_gives_no_articles(
    tmp_path: Path, suffix: str, inside: str
) -> None:
    write(tmp_path, "in/a.txt", TEXT)
    assert command("extract", str(tmp_path / "in"), "-o", str(tmp_path / "in" / "out"))[0] == 0
    place = tmp_path / f"sent.{suffix}"
    paths = [path for path in sorted((tmp_path / "in").rglob("*")) if path.is_file()]
    if suffix == "zip":
        with zipfile.ZipFile(place, "w") as packed:
            for path in paths:
                packed.write(path, inside + path.relative_to(tmp_path / "in").as_posix())
    else:
        with tarfile.open(place, "w") as archive:
            for path in paths:
                archive.add(path, inside + path.relative_to(tmp_path / "in").as_posix())
    articles = read_articles(place, progress=False)
    assert [article.file for article in articles if article.text] == [f"{place.name}/{inside}a.txt"]
    if suffix == "zip":
        assert len(articles) == 1


def test_names_like_those_of_a_store_alone_are_none(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w") as packed:
        packed.writestr("manifest.jsonl", '{"title": "One", "text": "It rained all day."}')
        packed.writestr("lock/a.txt", TEXT)
        packed.writestr("said/b.txt", f"{TEXT} Twice.")
        packed.writestr("x/my_manifest.jsonl", '{"title": "Two", "text": "It rained all night."}')
        packed.writestr("x/lock", "")
    assert len([each for each in read_articles(place, progress=False) if each.text]) == 4
