"""Drafts of processes that were killed go; those of processes that live stay."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.exports.frames import two
from tests.exports.steps import each_step
from workbench.exports import write
from workbench.files import workshop as workshops
from workbench.files.recovery import tidy
from workbench.files.workshop import PREFIX, abandoned, alone_in, workshop

WRITER = """
import sys
from pathlib import Path
from workbench.files.replacing import replacing

with replacing(Path(sys.argv[1])) as draft:
    draft.write_text("half")
    print(draft, flush=True)
    sys.stdin.readline()
    draft.write_text("whole")
"""


class Writer:
    """Another process that has half of a draft written, and waits."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stdout
        self.draft = Path(self.process.stdout.readline().strip())

    def end(self, how: signal.Signals | None = None) -> None:
        """Let it finish, or send it a signal that it cannot heed."""
        if how:
            self.process.send_signal(how)
        self.process.communicate("" if how else "go on\n", timeout=60)


def test_two_runs_at_once_leave_each_other_their_drafts(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "one.csv")
    try:
        write(two(), tmp_path / "two.csv")
        assert writer.draft.read_text() == "half"
        writer.end()
    finally:
        writer.process.kill()
    assert (tmp_path / "one.csv").read_text() == "whole"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["one.csv", "two.csv"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_draft_of_a_killed_run_goes_at_the_next_one(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "one.csv")
    writer.end(signal.SIGKILL)
    assert writer.draft.read_text() == "half"
    write(two(), tmp_path / "two.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["two.csv"]


def test_rows_that_a_killed_run_left_in_the_temporary_folder_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    left = _left(tmp_path / "tmp", f"{PREFIX}abcd1234")
    write(two(), tmp_path / "two.csv")
    assert not left.exists()


def _left(above: Path, name: str) -> Path:
    folder = above / name
    folder.mkdir(parents=True)
    (folder / "lock").touch()
    (folder / "rows").write_text("“We will sign,” said Ana Petrov.")
    return folder


@pytest.mark.parametrize(
    "name", [".workbench-draft-notes", ".workbench-draft-ABCD1234", "workbench-abcd1234"]
)
def test_folder_of_another_name_is_left_alone(name: str, tmp_path: Path) -> None:
    folder = _left(tmp_path, name)
    tidy(tmp_path)
    assert folder.exists()


def test_link_with_the_name_of_a_workshop_is_left_alone_with_what_it_leads_to(
    tmp_path: Path,
) -> None:
    folder = _left(tmp_path, "mine")
    (tmp_path / f"{PREFIX}abcd1234").symlink_to(folder)
    tidy(tmp_path)
    assert (folder / "rows").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no such users")
def test_workshop_of_another_user_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _left(tmp_path, f"{PREFIX}abcd1234")
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    tidy(tmp_path)
    assert folder.exists()


def test_workshop_on_a_disk_without_locks_works_and_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl", reason="Windows locks in another way")

    def unable(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", unable)
    with workshop(tmp_path) as place:
        (place / "draft").write_text("half")
        monkeypatch.undo()
        tidy(tmp_path)
        assert (place / "draft").read_text() == "half"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("step", ["tempfile.mkdtemp", "os.open", "workshop.take"])
def test_workshop_that_is_taken_for_abandoned_before_it_is_locked_is_made_anew(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process sweeps once: just after the folder, just after the lock's file is made."""
    module, _, name = step.partition(".")
    home = {"tempfile": tempfile, "os": os, "workshop": workshops}[module]
    real, swept = getattr(home, name), []

    def sweep() -> None:
        if not swept:
            swept.append(step)
            with abandoned(tmp_path):
                pass

    def slow(*given: Any, **options: Any) -> Any:
        if name == "take":
            sweep()
        made = real(*given, **options)
        sweep()
        return made

    monkeypatch.setattr(home, name, slow)
    with workshop(tmp_path) as place:
        assert swept
        assert [str(each) for each in tmp_path.iterdir()] == [str(place)]
        tidy(tmp_path)
        assert place.exists()


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A folder that another process keeps locked."""
    fcntl = pytest.importorskip("fcntl", reason="Windows locks no folder")
    folder = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    yield tmp_path
    os.close(folder)


def test_folder_that_somebody_keeps_locked_stops_nobody_for_ever(held: Path) -> None:
    with alone_in(held, patience=0.01) as alone:
        assert not alone


def test_machine_without_a_temporary_folder_can_write_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", none)
    assert write(two(), tmp_path / "a.csv").exists()


def test_lock_of_a_workshop_goes_last(tmp_path: Path) -> None:
    """Killed while it is removed, a workshop with something in it has to have its lock."""
    seen: set[bool] = set()

    def look(_: str) -> None:
        for place in tmp_path.iterdir():
            names = [file.name for file in place.iterdir()]
            if any(name.startswith("draft") for name in names):
                seen.add("lock" in names)

    with each_step(look), workshop(tmp_path) as place:
        for number in range(9):
            (place / f"draft{number}").touch()
    assert seen == {True}
