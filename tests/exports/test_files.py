"""Files put in place whole: links stay links, private files private, devices devices."""

from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from tests.exports.frames import two
from tests.exports.steps import logged
from workbench.errors import WorkbenchError
from workbench.exports import FORMATS, as_bytes, write
from workbench.files.replacing import replacing

needs_posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such links, modes, pipes and devices"
)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _put(path: Path, text: str = "new") -> None:
    with replacing(path) as draft:
        draft.write_text(text)


@needs_posix
def test_file_that_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "shown" / "link.csv"
    link.parent.mkdir()
    real.write_text("old")
    link.symlink_to("../real.csv")
    _put(link)
    assert link.is_symlink()
    assert real.read_text() == link.read_text() == "new"
    assert [file.name for file in link.parent.iterdir()] == ["link.csv"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["real.csv", "shown"]


@needs_posix
def test_link_to_nothing_gets_what_it_leads_to(tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to("real.csv")
    _put(link)
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"


@needs_posix
def test_link_that_leads_to_itself_is_left_alone(tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to("link.csv")
    with pytest.raises(WorkbenchError, match=r"Cannot reach .*link\.csv.* \(.*symbolic links"):
        write(two(), link)
    assert link.is_symlink()


@needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o400])
def test_who_may_read_a_file_stays_as_it_was(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(mode)
    _put(path)
    assert path.read_text() == "new"
    assert _mode(path) == mode


@needs_posix
def test_draft_is_private_whatever_the_file_is(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with replacing(path) as draft:
        draft.write_text("new")
        assert _mode(draft.parent) == 0o700


@needs_posix
def test_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    path, other = tmp_path / "out.csv", tmp_path / "other.csv"
    other.write_text("")
    _put(path)
    assert _mode(path) == _mode(other)


@needs_posix
@pytest.mark.parametrize("name", FORMATS)
def test_pipe_is_written_to_and_stays_a_pipe(name: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write(two(), pipe, format=name)
    reader.join(timeout=10)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    # An archive that cannot be gone back in is laid out in another way, with the same contents.
    assert read[0][:2] == b"PK" if name == "excel" else read == [as_bytes(two(), name)]


@needs_posix
def test_device_stays_a_device() -> None:
    write(two(), "/dev/null", format="csv")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux for a file's name")
def test_file_is_on_the_disk_before_it_gets_its_name_and_its_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = logged(monkeypatch)
    _put(tmp_path / "out.csv")
    assert log == ["sync new", "new -> out.csv", f"sync {tmp_path.name}"]


def test_disk_that_cannot_take_what_was_written_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a disk on a network has it: only when it is forced to does it say that it is full."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out.csv"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkbenchError, match="No space left on device"):
        write(two(), path)
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


@pytest.mark.parametrize("name", ["a" * 250 + ".csv", "\u00e9" * 125 + ".csv"])
def test_longest_name_there_may_be_is_written_to(name: str, tmp_path: Path) -> None:
    assert write(two(), tmp_path / name).read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == [name]
