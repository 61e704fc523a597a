"""Files in pieces: whole or not at all, under their own name or none, and nowhere else."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import WorkbenchError
from workbench.uploading import receiving
from workbench.uploading.receiving import MOST_OPEN, MOST_PIECE, Receiver

STORY = b"Harbour talks resume\n\nThe port authority declined to comment.\n"


@pytest.fixture
def receiver(tmp_path: Path) -> Receiver:
    folder = tmp_path / "my_articles"
    folder.mkdir()
    (tmp_path / "outside.txt").write_bytes(b"not to be touched")
    return Receiver(folder)


def take(receiver: Receiver, data: bytes = STORY, *, key: str = "a", **changed: Any) -> Any:
    given = {"name": "story.txt", "size": len(STORY), "offset": 0, "choice": "new"} | changed
    return receiver.take(key, data, **given)


def names(receiver: Receiver) -> list[str]:
    """All that stands in the folder, drafts too."""
    return sorted(each.name for each in receiver.folder.iterdir())


def test_file_of_one_piece_arrives(receiver: Receiver) -> None:
    received, file = take(receiver)
    assert (received, file) == (len(STORY), receiver.folder / "story.txt")
    assert file.read_bytes() == STORY
    assert receiver.arrived == [file]
    assert names(receiver) == ["story.txt"]


def test_file_has_its_name_only_when_its_last_piece_is_in(receiver: Receiver) -> None:
    assert take(receiver, STORY[:20]) == (20, None)
    assert "story.txt" not in names(receiver)
    assert take(receiver, STORY[20:40], offset=20) == (40, None)
    assert receiver.arrived == []
    _, file = take(receiver, STORY[40:], offset=40)
    assert file.read_bytes() == STORY
    assert names(receiver) == ["story.txt"]


def test_empty_file_arrives(receiver: Receiver) -> None:
    _, file = take(receiver, b"", size=0)
    assert file.read_bytes() == b""


WRONG = {
    "out of order": {"data": STORY[30:], "offset": 30},
    "the same twice": {"data": STORY[:20], "offset": 0, "size": 30},
    "more than there was": {"data": STORY[20:] + b"!", "offset": 20},
    "of another size": {"data": STORY[20:], "offset": 20, "size": len(STORY) + 1},
    "empty": {"data": b"", "offset": 20},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_piece_that_does_not_fit_breaks_the_file_off(receiver: Receiver, wrong: str) -> None:
    take(receiver, STORY[:20])
    if wrong == "the same twice":
        take(receiver, **WRONG[wrong])  # begins it again, and is then waited for in its new size
        with pytest.raises(WorkbenchError):
            take(receiver, STORY[20:], offset=20)
    else:
        with pytest.raises(WorkbenchError):
            take(receiver, **WRONG[wrong])
    assert names(receiver) == []
    with pytest.raises(WorkbenchError, match="knows nothing of this file"):
        take(receiver, STORY[20:], offset=20)


def test_piece_that_is_too_large_is_refused(receiver: Receiver) -> None:
    size = MOST_PIECE + 1
    with pytest.raises(WorkbenchError, match="more than"):
        take(receiver, bytes(size), size=size)
    assert names(receiver) == []


def test_piece_for_a_kernel_that_was_restarted_is_refused(receiver: Receiver) -> None:
    take(receiver, STORY[:20])
    with pytest.raises(WorkbenchError, match="knows nothing of this file"):
        take(Receiver(receiver.folder), STORY[20:], offset=20)


HOSTILE = ["../outside.txt", "/etc/passwd", "a/../../outside.txt", r"..\outside.txt"]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leads_out_of_the_folder(receiver: Receiver, name: str) -> None:
    _, file = take(receiver, name=name)
    assert file.parent == receiver.folder
    assert (receiver.folder.parent / "outside.txt").read_bytes() == b"not to be touched"


REFUSED = ["..", "", "a/..", ".hidden", "themes.yml", "manifest.jsonl"]


@pytest.mark.parametrize("name", REFUSED)
def test_name_that_is_not_taken_writes_nothing(receiver: Receiver, name: str) -> None:
    assert receiver.look(name, 1).fault
    with pytest.raises(WorkbenchError):
        take(receiver, name=name)
    assert names(receiver) == []


def refuse(*_: object) -> None:
    raise AssertionError("a draft was begun")


@pytest.mark.parametrize("choice", ["new", "replace"])
@pytest.mark.parametrize("what", ["link", "broken link", "folder", "pipe"])
def test_what_is_no_file_is_neither_followed_nor_replaced(
    receiver: Receiver, what: str, choice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, place = receiver.folder.parent / "outside.txt", receiver.folder / "story.txt"
    if what == "folder":
        place.mkdir()
    elif what == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to(outside if what == "link" else outside.with_name("new.txt"))
    assert receiver.look("story.txt", 1).there
    with monkeypatch.context() as patched:
        patched.setattr(receiving, "replacing", refuse)
        with pytest.raises(WorkbenchError):
            take(receiver, choice=choice)
    assert outside.read_bytes() == b"not to be touched"
    assert not outside.with_name("new.txt").exists()
    assert names(receiver) == ["story.txt"]
    _, file = take(receiver, choice="both")
    assert file.name == "story (2).txt"


def test_link_put_there_behind_the_back_of_the_check_is_not_followed(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = receiver.folder.parent / "outside.txt"
    (receiver.folder / "story.txt").symlink_to(outside)
    monkeypatch.setattr(receiving, "_status", lambda _: None)
    with pytest.raises(WorkbenchError, match="a link"):
        take(receiver, choice="replace")
    assert outside.read_bytes() == b"not to be touched"
    assert len(list(outside.parent.iterdir())) == 2


def test_file_that_is_there_stays_unless_it_is_to_be_replaced(receiver: Receiver) -> None:
    there = receiver.folder / "story.txt"
    there.write_bytes(b"old")
    assert receiver.look("story.txt", 1).there
    with pytest.raises(WorkbenchError, match="drop it again"):
        take(receiver, STORY[:20])
    assert there.read_bytes() == b"old"
    _, other = take(receiver, choice="both")
    assert (other.name, there.read_bytes()) == ("story (2).txt", b"old")
    take(receiver, STORY[:20], choice="replace")
    assert there.read_bytes() == b"old"
    take(receiver, STORY[20:], offset=20, choice="replace")
    assert there.read_bytes() == STORY
    assert receiver.arrived == [other, there]


def test_two_files_of_one_name_on_their_way_are_told_apart(receiver: Receiver) -> None:
    take(receiver, STORY[:20], key="a")
    with pytest.raises(WorkbenchError, match="on its way"):
        take(receiver, STORY[:20], key="b", name="STORY.txt")
    take(receiver, STORY[:20], key="c", choice="both")
    _, first = take(receiver, STORY[20:], key="a", offset=20)
    _, second = take(receiver, STORY[20:], key="c", offset=20, choice="both")
    assert [first.name, second.name] == ["story.txt", "story (2).txt"]


def test_file_that_came_to_be_there_meanwhile_is_not_replaced(receiver: Receiver) -> None:
    take(receiver, STORY[:20])
    (receiver.folder / "story.txt").write_bytes(b"another program's")
    with pytest.raises(WorkbenchError, match="meanwhile"):
        take(receiver, STORY[20:], offset=20)
    assert names(receiver) == ["story.txt"]
    assert (receiver.folder / "story.txt").read_bytes() == b"another program's"


def test_what_is_broken_off_leaves_nothing_behind(receiver: Receiver) -> None:
    take(receiver, STORY[:20], key="a")
    take(receiver, STORY[:20], key="b", name="other.txt")
    receiver.leave("a")
    receiver.leave("unknown")
    assert len(names(receiver)) == 1
    receiver.close()
    assert names(receiver) == []


def test_files_that_a_closed_page_has_begun_make_room_for_others(receiver: Receiver) -> None:
    for number in range(MOST_OPEN + 4):
        take(receiver, STORY[:20], key=str(number), name=f"{number}.txt")
    assert len(names(receiver)) == MOST_OPEN
    with pytest.raises(WorkbenchError, match="knows nothing"):
        take(receiver, STORY[20:], key="0", name="0.txt", offset=20)
    take(receiver, STORY[20:], key=str(MOST_OPEN), name=f"{MOST_OPEN}.txt", offset=20)
    assert [file.name for file in receiver.arrived] == [f"{MOST_OPEN}.txt"]


@pytest.mark.parametrize("when", ["while it is written", "when it is closed", "at its name"])
def test_full_disk_is_told_and_leaves_what_was_there(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    there = receiver.folder / "story.txt"
    there.write_bytes(b"old")
    take(receiver, STORY[:20], choice="replace")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    stream = receiver._coming["a"].stream
    if when == "at its name":
        monkeypatch.setattr(os, "fsync", full)
    else:
        receiver._coming["a"].stream = _Full(stream, when)  # type: ignore[assignment]
    with pytest.raises(WorkbenchError, match="No space left on device"):
        take(receiver, STORY[20:], offset=20, choice="replace")
    stream.close()
    assert there.read_bytes() == b"old"
    assert names(receiver) == ["story.txt"]
    assert receiver.arrived == []


class _Full:
    def __init__(self, stream: Any, when: str) -> None:
        self.stream, self.when = stream, when

    def write(self, data: bytes) -> None:
        self._refuse("while it is written")
        self.stream.write(data)

    def close(self) -> None:
        self._refuse("when it is closed")

    def _refuse(self, what: str) -> None:
        if self.when == what:
            raise OSError(errno.ENOSPC, "No space left on device")
