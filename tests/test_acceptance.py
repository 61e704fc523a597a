"""Accepting proposals with one call: which file is written, when none is, what is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from workbench import acceptance, open_workbench
from workbench.acceptance import COLUMNS, NEW_FILE, accept_sources
from workbench.authority import load_sources, suggest_sources
from workbench.errors import WorkbenchError

STORY = "“{} is late,” said {}.\n"


def _table(*names: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(names, columns=["name", "suggestion"]).assign(kind="person")


def _inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for n, speaker in enumerate(["Mr. Ferro", "Olga Ferro, the mayor", "Olga Ferro, the mayor"]):
        text = STORY.format(f"The harbour report number {n}", speaker)
        (tmp_path / "articles" / f"{n}.txt").write_text(text, "utf-8")
    return tmp_path


def test_one_call_joins_two_names_of_a_folder(folder: Path) -> None:
    bench = open_workbench(folder, progress=False)
    suggestions = bench.suggest()
    assert list(suggestions["suggestion"]) == ["Olga Ferro"]
    done = bench.accept(suggestions.loc[[0]])
    assert done.to_dict("records") == [
        {"name": "Ferro", "entry": "Olga Ferro", "change": "new entry"}
    ]
    assert bench.suggest().empty
    again = open_workbench(folder, progress=False)
    assert set(again.quotes["speaker"]) == {"Olga Ferro"}
    assert again.sources == folder / "sources.yml"


def test_new_file_extends_the_shipped_one_and_says_so(tmp_path: Path) -> None:
    accept_sources(_table(("Ferro", "Olga Ferro")), tmp_path / "sources.yml")
    text = (tmp_path / "sources.yml").read_text("utf-8")
    assert text == NEW_FILE + "Olga Ferro:\n  kind: person\n  aliases: [Ferro]\n"
    assert len(load_sources(tmp_path / "sources.yml")) == len(load_sources()) + 1


def test_dry_run_tells_the_same_and_writes_nothing(folder: Path) -> None:
    bench = open_workbench(folder, progress=False)
    table = _table(("Ferro", "Olga Ferro"), ("Shoigu", "Sergei Shoigu"))
    preview = bench.accept(table, dry_run=True)
    assert _inside(folder) == ["articles"]
    assert list(preview["change"]) == ["new entry", "already there"]
    assert list(preview.columns) == list(COLUMNS)
    pd.testing.assert_frame_equal(bench.accept(table), preview)


def test_accepting_again_does_not_touch_the_file(tmp_path: Path) -> None:
    file = tmp_path / "sources.yml"
    accept_sources(_table(("Ferro", "Olga Ferro")), file)
    before = file.stat()
    again = accept_sources(_table(("Ferro", "Olga Ferro")), file)
    assert list(again["change"]) == ["already there"]
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_nothing_to_accept_makes_no_file(tmp_path: Path) -> None:
    for table in (_table(), _table(("Shoigu", "Sergei Shoigu"))):
        accept_sources(table, tmp_path / "sources.yml")
    assert not _inside(tmp_path)


def test_one_row_alone_can_be_accepted(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        [("a", "Ferro"), ("b", "Olga Ferro")], columns=["article_id", "speaker"]
    ).assign(speaker_kind="person")
    done = accept_sources(suggest_sources(frame).loc[0], tmp_path / "sources.yml")
    assert list(done["entry"]) == ["Olga Ferro"]


def test_mark_line_ends_mode_and_link_of_the_file_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "mine.yml", tmp_path / "sources.yml"
    real.write_bytes("\ufeff# Mine.\r\nOlga Ferro:\r\n  kind: person\r\n".encode())
    real.chmod(0o640)
    link.symlink_to("mine.yml")
    accept_sources(_table(("Ferro", "Olga Ferro")), link)
    wanted = "\ufeff# Mine.\r\nOlga Ferro:\r\n  kind: person\r\n  aliases: [Ferro]\r\n"
    assert real.read_bytes() == wanted.encode()
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "text", ["Ann: [\n", "Ann:\n  kind: human\n", "Luis Ek:\n  kind: person\n  aliases: [Ferro]\n"]
)
def test_broken_file_or_conflict_leaves_everything_as_it_was(tmp_path: Path, text: str) -> None:
    file = tmp_path / "sources.yml"
    file.write_text(text, "utf-8")
    for dry_run in (True, False):
        with pytest.raises(WorkbenchError, match=r"sources\.yml"):
            accept_sources(_table(("A", "B C"), ("Ferro", "O. Ferro")), file, dry_run=dry_run)
    assert file.read_text("utf-8") == text
    assert _inside(tmp_path) == ["sources.yml"]


def test_file_whose_writing_fails_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sources.yml"
    file.write_text("# Mine.\n", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workbench.files.replacing._finish", full)
    with pytest.raises(WorkbenchError, match=r"Cannot write .*No space left"):
        accept_sources(_table(("Ferro", "Olga Ferro")), file)
    assert file.read_text("utf-8") == "# Mine.\n"
    assert _inside(tmp_path) == ["sources.yml"]


def test_file_that_would_be_too_large_to_be_read_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acceptance, "MOST_BYTES", 100)
    with pytest.raises(WorkbenchError, match="would be over 100 bytes"):
        accept_sources(_table(("Ferro", "Olga Ferro")), tmp_path / "sources.yml")
    assert not _inside(tmp_path)


def test_what_another_process_wrote_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sources.yml"
    real = acceptance.file_path

    def late(*given: Any) -> Path:
        path = real(*given)
        path.write_text("Bo Ek:\n  kind: person\n", "utf-8")
        return path

    monkeypatch.setattr(acceptance, "file_path", late)
    accept_sources(_table(("Ferro", "Olga Ferro")), file)
    assert {"Bo Ek", "Olga Ferro"} <= {s.name for s in load_sources(file).entries}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("Ferro", "not a str; give for example suggestions.loc"),
        ([0, 3], "not a list"),
        (None, "not a NoneType"),
        (pd.DataFrame({"name": ["a"], "kind": ["person"]}), "suggestion not found"),
        (pd.DataFrame({"speaker": ["a"]}), "name, suggestion, kind not found"),
        (_table(("Ferro", pd.NA)), "'suggestion' of a proposal must hold a name"),  # type: ignore[arg-type]
        (_table((" ", "Bo Ek")), "'name' of a proposal must hold a name, not ' '"),
        (_table(("Ferro", "Bo Ek")).assign(kind="human"), "Unknown kind of a proposal 'human'"),
    ],
)
def test_what_is_no_proposal_is_told(tmp_path: Path, given: Any, words: str) -> None:
    with pytest.raises(WorkbenchError) as caught:
        accept_sources(given, tmp_path / "sources.yml")
    assert words in str(caught.value)
    assert not _inside(tmp_path)


@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.parametrize("path", ["", 3, "nul\0.yml", "none/sources.yml", "."])
def test_what_is_no_place_for_a_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: Any, dry_run: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    if dry_run and path == "none/sources.yml":
        return
    with pytest.raises(WorkbenchError):
        accept_sources(_table(("Ferro", "Olga Ferro")), path, dry_run=dry_run)
    assert not _inside(tmp_path)


def test_workbench_of_a_single_file_has_no_sources_to_write(folder: Path) -> None:
    bench = open_workbench(folder / "articles" / "0.txt", progress=False)
    with pytest.raises(WorkbenchError, match=r"not a folder, and only a folder has a sources\.yml"):
        bench.accept(_table(("Ferro", "Olga Ferro")))


@pytest.mark.parametrize("there", [True, False])
def test_nothing_is_written_out_of_the_folder(folder: Path, there: bool) -> None:
    bench = open_workbench(folder / "articles", progress=False)
    if there:
        (folder / "outside.yml").write_text("", "utf-8")
    (folder / "articles" / "sources.yml").symlink_to(folder / "outside.yml")
    with pytest.raises(WorkbenchError, match="is a link that leads out of"):
        bench.accept(_table(("Ferro", "Olga Ferro")))
    assert (folder / "outside.yml").exists() == there
