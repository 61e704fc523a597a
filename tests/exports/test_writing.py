"""Writing to a file: the right format, whole or not at all, and errors that say what to do."""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import IO, ClassVar

import pandas as pd
import pytest

from tests.exports.frames import BARE, HARBOUR, two
from workbench import select
from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports import FORMATS, as_bytes, write, writing

ARTICLES = [HARBOUR, BARE]


@pytest.mark.parametrize("name", FORMATS)
def test_suffix_says_the_format(name: str, tmp_path: Path) -> None:
    quotes, filters = two(), {"speech": None, "theme": ["ports"]}
    path = write(
        quotes, tmp_path / f"out{FORMATS[name].suffix.upper()}", articles=ARTICLES, filters=filters
    )
    assert path.read_bytes() == as_bytes(quotes, name, articles=ARTICLES, filters=filters)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_format_given_by_name_goes_before_the_suffix(tmp_path: Path) -> None:
    path = write(two(), str(tmp_path / "out.txt"), format="ris")
    assert path.read_text("utf-8").startswith("TY  - NEWS")


def test_filters_select_as_select_does(tmp_path: Path) -> None:
    quotes = two()
    whole = write(quotes, tmp_path / "whole.csv").read_bytes()
    said = write(quotes, tmp_path / "said.csv", filters={}).read_bytes()
    assert said == as_bytes(quotes, "csv", filters={"speech": True}) != whole
    lines = as_bytes(select(quotes), "csv").split(b"\r\n")
    assert [line.rpartition(b',"Selected')[0] for line in said.split(b"\r\n")[1:-1]] == lines[1:-1]


@pytest.mark.parametrize("suffix", ["", ".doc", ".xls"])
def test_unknown_suffix_names_those_there_are(suffix: str, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"Unknown file suffix .*\.csv, \.xlsx.*format="):
        write(two(), tmp_path / f"out{suffix}")
    assert not list(tmp_path.iterdir())


def test_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"no folder '.*nowhere'; make it first"):
        write(two(), tmp_path / "nowhere" / "out.csv")


def test_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(WorkbenchError, match=r"out\.csv' is a folder"):
        write(two(), tmp_path / "out.csv")


def test_existing_folder_is_named_whatever_its_name_ends_in(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"is a folder; give the name of a file in it.*\.csv"):
        write(two(), tmp_path)


def test_name_that_ends_as_a_folder_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"ends as a folder does.*for example '.*x\.csv'"):
        write(two(), f"{tmp_path}/x.csv/")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("~nosuchuser/x.csv", r"no folder '~nosuchuser'; make it first"),
        ("x\0.csv", r"'x\\x00\.csv' cannot be the name of a file"),
        ("x\ud800.csv", r"cannot be the name of a file"),
        ("", r"'' cannot be the name of a file or folder: it is empty"),
        (None, r"None is not a path; give the name of a file, for example 'quotes\.csv'"),
        (3, r"3 is not a path"),
        ("x" * 300 + ".csv", r"Cannot reach 'xxx.*name too long"),
    ],
)
def test_path_that_is_none_is_told_so_in_one_line(
    path: object, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkbenchError, match=told) as fault:
        write(two(), path)  # type: ignore[arg-type]
    assert "\n" not in str(fault.value)
    assert not list(tmp_path.iterdir())


def test_name_may_begin_as_an_editors_copy_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert write(two(), "~quotes.csv").resolve() == tmp_path / "~quotes.csv"


def test_home_folder_is_spelled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert write(two(), "~/x.csv") == tmp_path / "x.csv"


@pytest.mark.parametrize("filters", [["theme"], "theme", 3])
def test_filters_that_are_no_mapping_are_told_how_to_write_them(filters: object) -> None:
    with pytest.raises(WorkbenchError, match=r"is no mapping; write filters={'theme': \['...'\]}"):
        as_bytes(two(), "csv", filters=filters)  # type: ignore[arg-type]


def test_what_is_no_frame_is_told_so() -> None:
    with pytest.raises(WorkbenchError, match="A list is no quote frame"):
        as_bytes([1], "csv")  # type: ignore[arg-type]


def test_one_article_may_be_given_by_itself() -> None:
    one = as_bytes(two(), "ris", articles=HARBOUR)
    assert one == as_bytes(two(), "ris", articles=[HARBOUR])
    assert b"AU  - Ana Petrov" in one


@pytest.mark.parametrize("articles", ["data", ["a.txt"], 3, pd.DataFrame({"id": ["a1"]})])
def test_what_is_no_article_is_told_so(articles: object) -> None:
    with pytest.raises(WorkbenchError, match=r"articles holds a .*, not an Article; give what"):
        as_bytes(two(), "ris", articles=articles)  # type: ignore[arg-type]


def test_excel_without_a_temporary_folder_says_which_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    for make in (lambda: as_bytes(two(), "excel"), lambda: write(two(), tmp_path / "x.xlsx")):
        with pytest.raises(WorkbenchError, match=r"temporary folder.*set .* TMPDIR"):
            make()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_full_disk_is_told_in_a_line_also_to_a_page(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "_write", full)
    with pytest.raises(WorkbenchError, match=r"Cannot make the .* file \(No space left on device"):
        as_bytes(two(), name)


def test_file_open_elsewhere_says_to_close_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows has it: a file that Excel has open cannot be replaced."""

    def refused(_: Path, __: Path) -> None:
        raise PermissionError(13, "Permission denied")

    old = tmp_path / "out.csv"
    old.write_text("old")
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(WorkbenchError, match=r"Permission denied.*close it where it is open"):
        write(two(), old)
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


class FullDisk(io.BytesIO):
    """A disk with room for a few bytes."""

    def write(self, data: object) -> int:
        if self.tell() > 100:
            raise OSError(28, "No space left on device")
        return super().write(data)  # type: ignore[arg-type]


# The library leaves its archive open when a write fails; it is closed when it is thrown away.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", ["csv", "excel", "parquet"])
def test_full_disk_leaves_the_old_file_and_no_draft(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"out{FORMATS[name].suffix}"
    path.write_text("old")
    real = writing._write

    def full(selection: object, kind: object, articles: object, _: IO[bytes], **more: bool) -> None:
        real(selection, kind, articles, FullDisk(), **more)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "_write", full)
    with pytest.raises(WorkbenchError, match="No space left on device"):
        write(two(), path)
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


class Steps(Bar):
    """A bar that remembers how it was told of the work."""

    made: ClassVar[list[Steps]] = []

    def __init__(self, label: str, *, total: int | None, progress: bool | None) -> None:
        super().__init__(label, total=total, progress=False)
        self.log: list[object] = [(label, total, progress)]
        Steps.made.append(self)

    def __exit__(self, *_: object) -> None:
        self.log.append("gone")

    def advance(self, steps: int = 1) -> None:
        if steps:
            self.log.append(steps)

    def go_on(self, label: str) -> None:
        self.log.append(label)


@pytest.mark.parametrize("name", FORMATS)
def test_every_row_is_a_step_of_a_bar_that_stays_to_the_end(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Steps.made.clear()
    monkeypatch.setattr(writing, "Bar", Steps)
    write(two(), tmp_path / f"out{FORMATS[name].suffix}", progress=True)
    (bar,) = Steps.made
    began, *steps = bar.log
    assert began == (f"Writing {FORMATS[name].label}", 2, True)
    assert steps == {
        "parquet": [2, "gone"],
        "excel": [1, 1, "Putting the Excel file together", "gone"],
    }.get(name, [1, 1, "gone"])


@pytest.mark.parametrize(
    ("name", "engine"), [("parquet", "pyarrow.parquet"), ("excel", "xlsxwriter")]
)
def test_package_that_is_missing_is_named_before_any_work(
    name: str, engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # None is how Python remembers that there is no such module.
    monkeypatch.setitem(sys.modules, engine, None)
    monkeypatch.setattr(writing, "make_selection", None)
    package = engine.partition(".")[0]
    with pytest.raises(WorkbenchError, match=rf"need the package {package}, which cannot be loade"):
        write(two(), tmp_path / "out", format=name)
