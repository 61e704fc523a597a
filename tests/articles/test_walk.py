"""From a path to its files: each comes once, by a name of its own, and is held alone."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.articles import read_articles
from workbench.articles.walk import find_files

MEGABYTE = 1_000_000


def found(path: Path) -> dict[str, str | None]:
    return {file.name: file.issue for file in find_files(path)}


def test_files_come_in_the_order_of_their_whole_names(tmp_path: Path) -> None:
    names = ["a-b.txt", "a.txt", "a/b.txt", "a/c/d.txt", "a0.txt", "b.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).touch()
    assert list(found(tmp_path)) == sorted(names) == names


def test_a_thousand_folders_in_one_another_are_walked(tmp_path: Path) -> None:
    folders = [tmp_path.joinpath(*["d"] * depth) for depth in range(1, 1200)]
    for folder in folders:
        folder.mkdir()
    (folders[-1] / "a.txt").touch()
    try:
        assert found(tmp_path) == {"d/" * len(folders) + "a.txt": None}
    finally:  # pytest removes folders by functions that call themselves
        (folders[-1] / "a.txt").unlink()
        for folder in reversed(folders):
            folder.rmdir()


def test_a_folder_named_like_an_archive_or_a_table_is_a_folder(tmp_path: Path) -> None:
    for name in ("a.zip", "metadata.csv", "themes.yml"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").touch()
    assert list(found(tmp_path)) == ["a.zip/a.txt", "metadata.csv/a.txt", "themes.yml/a.txt"]


@pytest.mark.parametrize("when", ["at once", "on the way"])
def test_a_folder_that_cannot_be_listed_is_named_and_the_others_are_read(
    when: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "locked/b.txt", "open/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("It rained.")
    scandir = os.scandir

    def refusing(path: Path) -> object:
        return _Refusing(when) if Path(path).name == "locked" else scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    read = {article.file: article.text for article in read_articles(tmp_path, progress=False)}
    assert read == {"a.txt": "It rained.", "locked": "", "open/c.txt": "It rained."}
    assert found(tmp_path)["locked"] == "folder_unreadable"


class _Refusing:
    """A folder that the system does not list, or not to its end."""

    def __init__(self, when: str) -> None:
        self.when = when

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        if self.when == "at once":
            raise PermissionError(errno.EACCES, "no permission")
        return self._broken()

    def _broken(self) -> Iterator[os.DirEntry[str]]:
        raise OSError(errno.EIO, "a fault of the disk")
        yield

    def __exit__(self, *_: object) -> None: ...


# Root may list everything: it reads once, so that all is loaded, and then becomes nobody.
CHILD = """
import json, os, sys
from pathlib import Path
from workbench.workspace import open_workbench
given = Path(sys.argv[1])
open_workbench(given / "first", progress=False).articles
if not os.geteuid():
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
articles = open_workbench(given / "then", progress=False).articles
print(json.dumps({article.file: [article.text, *article.issues[:1]] for article in articles}))
"""
Nobody = tuple[Path, Callable[[], dict[str, list[str]]]]


@pytest.fixture
def as_nobody() -> Iterator[Nobody]:
    """A folder, and what somebody without any rights reads in it."""
    with tempfile.TemporaryDirectory() as made:  # pytest's own folders are for its user alone
        Path(made).chmod(0o755)
        for name in ("first", "then"):
            (Path(made) / name).mkdir()
        (Path(made) / "first" / "a.txt").write_text("It rained.")

        def read() -> dict[str, list[str]]:
            done = subprocess.run(
                [sys.executable, "-c", CHILD, made], capture_output=True, text=True, check=True
            )
            return json.loads(done.stdout)

        try:
            yield Path(made) / "then", read
        finally:
            for each in Path(made).rglob("*"):
                each.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no such users")
@pytest.mark.parametrize(("mode", "name", "issue"), [
    (0o000, "locked", "folder_unreadable"), (0o311, "locked", "folder_unreadable"),
    (0o444, "locked/b.txt", "unreadable"),
])  # fmt: skip
def test_a_subfolder_without_permission_is_named(
    as_nobody: Nobody, mode: int, name: str, issue: str
) -> None:
    folder, read = as_nobody
    (folder / "locked").mkdir()
    for file in (folder / "a.txt", folder / "locked" / "b.txt"):
        file.write_text("It rained.")
    (folder / "locked").chmod(mode)
    texts = read()
    assert texts["a.txt"][0] == "It rained."
    assert texts[name] == ["", issue]
    assert len(texts) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no such users")
def test_a_file_without_permission_is_named(as_nobody: Nobody) -> None:
    folder, read = as_nobody
    for name in ("a.txt", "locked.txt"):
        (folder / name).write_text("It rained.")
    (folder / "locked.txt").chmod(0)
    texts = read()
    assert texts["a.txt"][0] == "It rained."
    assert texts["locked.txt"] == ["", "unreadable"]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no such users")
@pytest.mark.parametrize("mode", [0o000, 0o311])
def test_articles_without_permission_are_named_by_their_folder(
    as_nobody: Nobody, mode: int
) -> None:
    folder, read = as_nobody
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").write_text("It rained.")
    (folder / "articles").chmod(mode)
    assert read() == {"articles": ["", "folder_unreadable"]}


def test_a_file_that_became_a_link_after_it_was_seen_is_not_followed(tmp_path: Path) -> None:
    given, secret = tmp_path / "given", tmp_path / "secret.txt"
    given.mkdir()
    secret.write_text("secret")
    (given / "a.txt").write_text("It rained.")
    (file,) = find_files(given)
    (given / "a.txt").unlink()
    assert file.read() == (b"", "unreadable")
    (given / "a.txt").symlink_to(secret)
    assert file.read() == (b"", "unreadable")


def zipped(place: Path, members: int, data: bytes) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(members):
            archive.writestr(f"{number}.txt", data)
    return place


def tarred(place: Path, members: int, data: bytes) -> Path:
    with tarfile.open(place, "w:gz" if place.suffix == ".gz" else "w", format=0) as archive:  # type: ignore[call-overload]
        for number in range(members):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return place


ARCHIVES = [("z.zip", zipped), ("z.tar", tarred), ("z.tar.gz", tarred)]


def peak(work: Callable[[], object]) -> int:
    """The most memory that ``work`` holds at once, in bytes."""
    work()  # what is loaded only once
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("name", "made"), ARCHIVES)
def test_of_an_archive_one_member_is_held_at_a_time(
    name: str, made: Callable[[Path, int, bytes], Path], tmp_path: Path
) -> None:
    place = made(tmp_path / name, 30, bytes(range(256)) * 4000)
    assert peak(lambda: [len(file.read()[0]) for file in find_files(place)]) < 4 * MEGABYTE


def test_reading_articles_holds_one_member_at_a_time(tmp_path: Path) -> None:
    # Of these bytes no text is left, so that the articles themselves hold nothing.
    place = zipped(tmp_path / "z.zip", 12, bytes(MEGABYTE))
    assert peak(lambda: read_articles(place, progress=False)) < 6 * MEGABYTE


def test_headers_of_a_tar_are_not_kept(tmp_path: Path) -> None:
    place = tarred(tmp_path / "z.tar", 4000, b"")
    assert peak(lambda: sum(1 for _ in find_files(place))) < 2 * MEGABYTE


def test_a_bomb_is_unpacked_no_further_than_the_budget(tmp_path: Path) -> None:
    """Of 700 MB of zeros in a member that nobody reads, 500 MB, and never more than a piece."""
    place = tmp_path / "z.tar.gz"
    with tarfile.open(place, "w:gz", compresslevel=1) as archive:
        member = tarfile.TarInfo("film.bin")
        member.size = 700 * MEGABYTE
        archive.addfile(member, _Zeros(member.size))
    assert found(place) == {"z.tar.gz/film.bin": "format_unsupported", "z.tar.gz": "too_large"}
    assert peak(lambda: found(place)) < 2 * MEGABYTE


class _Zeros(io.RawIOBase):
    def __init__(self, left: int) -> None:
        self.left = left

    def read(self, size: int = -1) -> bytes:
        count = min(size, self.left)
        self.left -= count
        return bytes(count)
