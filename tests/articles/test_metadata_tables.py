"""Tables of metadata of any size: whose row is whose, in work that grows no faster than they."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.work import growth
from workbench.articles.matching import Names
from workbench.articles.metadata_tables import Table, stated_by_file
from workbench.articles.sidecar import Stated


def stated(title: str) -> Stated:
    return {"title": title}


def titles(rows: dict[str, Stated], names: list[str], folder: str = "") -> dict[str, str]:
    found, _ = Names(names).match(rows, folder)
    return {name: row["title"] for name, row in found.items()}


def test_a_whole_name_goes_before_a_bare_one_whatever_their_order() -> None:
    names = ["sub/a.txt", "sub/b.txt"]
    for order in (["a.txt", "sub/a.txt"], ["sub/a.txt", "a.txt"]):
        rows = {name: stated(name) for name in order}
        assert titles(rows, names) == {"sub/a.txt": "sub/a.txt"}
        assert Names(names).match(rows)[1] == []


def test_a_bare_name_fits_one_file_of_the_folder_and_no_other() -> None:
    names = ["a.txt", "sub/deep/a.txt", "sub/b.txt", "subway/a.txt", "sub-way/b.txt"]
    rows = {"a.txt": stated("A"), "b.txt": stated("B")}
    assert titles(rows, names, "sub/") == {"sub/deep/a.txt": "A", "sub/b.txt": "B"}
    assert titles({"b.txt": stated("B")}, names) == {}
    assert Names(names).match({"b.txt": stated("B")})[1] == ["b.txt"]


def test_a_name_that_is_escaped_in_tables_is_found_by_its_own_letters() -> None:
    assert titles({"a\u202eb.txt": stated("A")}, ["a\\u202eb.txt"]) == {"a\\u202eb.txt": "A"}


def test_the_nearest_table_has_the_last_word(tmp_path: Path) -> None:
    top = ("metadata.csv", b"file,title\nb/x.txt,top\na/x.txt,top\n", None)
    near = ("a/metadata.csv", b"file,title\nx.txt,near\n", None)
    for tables in ([top, near], [near, top]):
        found = stated_by_file(tmp_path, None, tables, ["a/x.txt", "b/x.txt"])
        assert found == {"a/x.txt": stated("near"), "b/x.txt": stated("top")}


def _one_table(size: int) -> tuple[list[Table], list[str]]:
    names = [f"sub/{number}.txt" for number in range(size)]
    rows = "".join(f"{name},A\n" for name in names)
    return [("metadata.csv", f"file,title\n{rows}".encode(), None)], names


def _bare_names(size: int) -> tuple[list[Table], list[str]]:
    names = [f"{number % 7}/{number}.txt" for number in range(size)]
    rows = "".join(f"{number}.txt,A\n" for number in range(size))
    return [("metadata.csv", f"file,title\n{rows}".encode(), None)], names


def _strangers(size: int) -> tuple[list[Table], list[str]]:
    names = [f"{number}.txt" for number in range(size)]
    rows = "".join(f"gone/{number}.txt,A\n" for number in range(size))
    return [("metadata.csv", f"file,title\n{rows}".encode(), None)], names


def _a_table_a_folder(size: int) -> tuple[list[Table], list[str]]:
    folders = [f"{number}" for number in range(size)]
    tables: list[Table] = [
        (f"{folder}/metadata.csv", b"file,title\na.txt,A\n", None) for folder in folders
    ]
    return tables, [f"{folder}/a.txt" for folder in folders]


def _one_name_for_all(size: int) -> tuple[list[Table], list[str]]:
    names = [f"{number}/a.txt" for number in range(size)]
    table = ("metadata.csv", b"file,title\na.txt,A\n", None)
    return [table, *_a_table_a_folder(size)[0]], names


def _a_bare_name_a_folder(size: int) -> tuple[list[Table], list[str]]:
    tables, names = _a_table_a_folder(size)
    return tables, [name.replace("/", "/deep/") for name in names]


@pytest.mark.parametrize(
    "made",
    [
        _a_bare_name_a_folder,
        _one_table,
        _bare_names,
        _strangers,
        _a_table_a_folder,
        _one_name_for_all,
    ],
)
@pytest.mark.filterwarnings("ignore:.*rows for files")
def test_work_grows_no_faster_than_tables_and_files(
    made: Callable[[int], tuple[list[Table], list[str]]], tmp_path: Path
) -> None:
    def ready(size: int) -> Callable[[], object]:
        tables, names = made(size)
        return lambda: stated_by_file(tmp_path, None, tables, names)

    assert growth(ready, 100) < 1.2
