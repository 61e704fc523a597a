"""Files in pieces as no page of ours sends them: whole in their one folder, or not there at all."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile.checks import check, is_tame
from tests.hostile.choices import Choices
from tests.hostile.letters import odd
from workbench.uploading import Upload
from workbench.uploading.receiving import CHOICES

NAMES = [
    *("a.txt", "A.TXT", "b.html", "../a.txt", "/a.txt", "..", "a\\..\\a.txt", ".a", "link.txt"),
    *("folder", "themes.yml", "manifest.jsonl", "con", "a (2).txt", "a.txt ", "n" * 300),
]
KEYS = ["1", "2", "3"]
NUMBERS = [0, 1, 3, 4, 1 << 60, -1, True, 0.5, None, "1"]
OUTSIDE = b"nobody's to touch"
THERE = b"there before"


class Sent(Upload):
    """Keeps what would go to the browser, as the kernel would write it."""

    def __init__(self, folder: Path) -> None:
        self.sent: list[dict[str, Any]] = []
        super().__init__(folder)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.sent.append(json.loads(json.dumps(content, allow_nan=False)))


@dataclass
class Page:
    """What a page has sent of each file since its beginning, and as what it began it."""

    bytes: dict[str, bytes] = field(default_factory=dict)
    begun: dict[str, dict[str, Any]] = field(default_factory=dict)

    def forget(self, key: str) -> bytes:
        self.begun.pop(key, None)
        return self.bytes.pop(key, b"")


def case(draw: Choices, folder: Path) -> None:
    """A folder with a file, a link out and a folder in it, and an upload that gets messages."""
    place = folder / "articles"
    (place / "folder").mkdir(parents=True)
    (folder / "outside.txt").write_bytes(OUTSIDE)
    (place / "link.txt").symlink_to(folder / "outside.txt")
    (place / "a.txt").write_bytes(THERE)
    upload, page = Sent(place), Page()
    wanted = {"a.txt": THERE}
    try:
        for _ in range(1 + draw.below(12)):
            _message(draw, upload, page, wanted)
            _check(upload, folder, wanted)
    finally:
        upload.close()
    left = sorted(each.name for each in place.iterdir())
    check(left == sorted([*wanted, "folder", "link.txt"]), "a draft is left", left)


def _message(draw: Choices, upload: Sent, page: Page, wanted: dict[str, bytes]) -> None:
    """One message and its answer; ``wanted`` is what the folder holds then."""
    key = draw.pick(KEYS)
    sent = page.bytes.get(key, b"")
    data = draw.pick([b"one", b"", b"four"])
    question = _sound(draw, key, page.begun.get(key), len(sent), len(data))
    if draw.chance(3):
        name = draw.pick(["offset", "size", "choice", "name", "type", "file"])
        question[name] = draw.pick([*NUMBERS, odd(draw)])
    if draw.chance(8):
        del question[draw.pick(list(question)[:-1])]
    key = str(question.get("file"))
    sent = page.bytes.get(key, b"")
    question["files"] = [{"name": question.get("name"), "size": question.get("size")}]
    buffers = [memoryview(data)] * draw.pick([1, 1, 1, 1, 1, 1, 0, 2])
    draw.note("message", (question, len(buffers), data))
    upload.sent.clear()
    upload._handle_custom_msg(question, buffers)
    # Beside answers there is the number of files that the folder holds.
    answers = [each for each in upload.sent if "type" in each]
    check(len(answers) == 1, "a message has no answer or two", upload.sent)
    [answer] = answers
    if answer["type"] == "error":
        check("kernel failed" not in answer["message"], "the kernel failed", answer)
        check(is_tame(answer["message"]), "an error is not one line of plain text", answer)
        # What was no piece at all breaks no file off: its next piece may still come, or its first.
        page.begun.pop(key, None)
    elif answer["type"] == "leave":
        page.forget(key)
    elif answer["type"] == "piece":
        due = question["offset"] in (0, len(sent)) and not isinstance(question["offset"], bool)
        check(due, "a piece was taken that was not the next", question)
        page.bytes[key] = (b"" if question["offset"] == 0 else sent) + data
        page.begun[key] = question
        if answer["name"] is not None:
            before = wanted.get(answer["name"])
            asked = question["choice"] == "replace"
            check(before is None or asked, "a file was replaced unasked", answer)
            wanted[answer["name"]] = page.forget(key)


def _sound(
    draw: Choices, key: str, begun: dict[str, Any] | None, sent: int, length: int
) -> dict[str, Any]:
    """A message as a page of ours sends it: the next piece, the first one of a file, or another."""
    known = begun or {
        "name": odd(draw) if draw.chance(6) else draw.pick(NAMES),
        "size": draw.pick([length, 4, 7, 12]),
        "choice": draw.pick(CHOICES),
    }
    return {
        "type": draw.pick(["piece", "piece", "piece", "piece", "look", "leave", "nothing"]),
        "file": key,
        "offset": sent if begun else 0,
        **{name: known.get(name) for name in ("name", "size", "choice")},
        "id": "page-1",
    }


def _check(upload: Sent, folder: Path, wanted: dict[str, bytes]) -> None:
    outside = sorted(each.name for each in folder.iterdir())
    check(outside == ["articles", "outside.txt"], "something was written outside", outside)
    check((folder / "outside.txt").read_bytes() == OUTSIDE, "a link was followed")
    shown = {each.name for each in upload.folder.iterdir() if not each.name.startswith(".")}
    check(shown == {*wanted, "folder", "link.txt"}, "other files are there", shown)
    check(upload.folder.joinpath("link.txt").is_symlink(), "a link was replaced")
    for name, data in wanted.items():
        held = b""
        with suppress(OSError):
            held = (upload.folder / name).read_bytes()
        check(held == data, "a file is not what was sent", (name, held, data))
