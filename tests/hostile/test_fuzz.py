"""The fuzz, briefly; and that it finds what is broken, makes it small and can run it again."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.hostile import fuzz, running
from tests.hostile.checks import check, is_tame
from tests.hostile.choices import Choices, smaller
from tests.hostile.running import case_of, load, made_small, one
from tests.hostile.watching import watched

# So many of each that the doors take some four seconds each; the same cases in every run.
BRIEFLY = {
    "reading": 60, "formats": 120, "text": 20, "notebooks": 6, "widget": 40, "upload": 300,
    "writing": 60, "corrections": 150,
}  # fmt: skip
SEED = "brief"


@pytest.mark.usefixtures("fuzz_browser")
@pytest.mark.parametrize("door", fuzz.DOORS)
def test_hostile_input_breaks_nothing(door: str) -> None:
    faults = [fault for _, fault in fuzz.fuzz(door, SEED, range(BRIEFLY[door])) if fault]
    assert not faults, "\n".join(fault.told() for fault in faults)


def door_that_breaks(draw: Choices, folder: Path) -> None:
    """Breaks wherever a list holds a number over 500, in a folder that must be empty."""
    assert list(folder.iterdir()) == []
    (folder / "a.txt").write_text("a", "utf-8")
    numbers = draw.note("numbers", draw.some(50, lambda: draw.below(1000), often=20))
    check(all(number <= 500 for number in numbers), "a number over 500", numbers)


def found_by(door: running.Door, folder: Path) -> running.Fault:
    faults = (one("door", door, case_of("s", "door", n), folder) for n in range(100))
    return next(fault for fault in faults if fault)


def test_fault_is_found_and_made_as_small_as_can_be(tmp_path: Path) -> None:
    found = found_by(door_that_breaks, tmp_path / "case")
    least = made_small("door", door_that_breaks, found, tmp_path / "case")
    assert least.kind == "PromiseError: a number over 500"
    assert least.notes == (("numbers", "[501]"),)
    assert "501" in least.told()


def test_seed_and_number_say_what_a_case_is() -> None:
    drawn = [
        [draw.below(10**9) for _ in range(20)]
        for draw in (case_of("s", "door", 1), case_of("s", "door", 1), case_of("t", "door", 1))
    ]
    assert drawn[0] == drawn[1] != drawn[2]


def test_numbers_that_are_given_build_the_case_anew() -> None:
    first = case_of("s", "door", 3)
    made = first.some(50, lambda: first.pick("abc"))
    again = Choices(given=first.numbers)
    assert again.some(50, lambda: again.pick("abc")) == made
    assert Choices(given=[]).some(50, lambda: "a") == []


def test_making_smaller_ends_also_where_nothing_gets_smaller() -> None:
    asked: list[Sequence[int]] = []

    def never(numbers: Sequence[int]) -> bool:
        asked.append(numbers)
        return False

    assert smaller([1, 2, 3] * 100, never, tries=50) == [1, 2, 3] * 100
    assert len(asked) == 50


def test_case_that_hangs_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MOST_SECONDS", 0.1)

    def hangs(_: Choices, __: Path) -> None:
        while True:
            # Nothing that catches errors may catch the alarm.
            with contextlib.suppress(Exception):
                sum(range(1000))

    fault = one("door", hangs, Choices(), tmp_path / "case")
    assert fault is not None
    assert fault.kind == "TooSlow"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_alarm_that_rings_while_something_is_freed_rings_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "MOST_SECONDS", 0.1)

    class Freed:
        def __del__(self) -> None:
            while True:
                sum(range(1000))

    def hangs(_: Choices, __: Path) -> None:
        Freed()
        while True:
            sum(range(1000))

    fault = one("door", hangs, Choices(), tmp_path / "case")
    assert fault is not None
    assert fault.kind == "TooSlow"


def test_case_that_takes_too_much_memory_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    peaks = iter([0, running.MOST_BYTES + 1])
    monkeypatch.setattr(running, "_peak", lambda: next(peaks))
    fault = one("door", lambda *_: None, Choices(), tmp_path / "case")
    assert fault is not None
    assert fault.kind == "PromiseError: a case takes too much memory"


def test_programs_connections_and_files_of_others_are_noted(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "a.txt").symlink_to("outside/a.txt")
    (tmp_path / "outside" / "a.txt").write_text("a", "utf-8")
    with watched(tmp_path) as watch:
        (tmp_path / "a.txt").read_text("utf-8")
        (tmp_path / "b.txt").write_text("b", "utf-8")
        subprocess.run(["true"], check=True)
        with socket.socket() as connection, contextlib.suppress(OSError):
            connection.connect(("127.0.0.1", 9))
    assert [act.split()[0] for act in watch.acts] == ["subprocess.Popen", "socket.connect"]
    assert watch.opened == [str(tmp_path / "outside" / "a.txt")]


def test_command_keeps_what_it_found_and_runs_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz, "door_named", lambda _: door_that_breaks)
    said: list[str] = []
    command = ["--minutes", "0.01", "--seed", "s", "--door", "text", "--found", str(tmp_path)]
    assert fuzz.main(command, said.append) == 1
    (kept,) = tmp_path.iterdir()
    door, numbers = load(kept)
    assert door == "text"
    assert json.loads(kept.read_text("utf-8"))["notes"] == [["numbers", "[501]"]]
    assert said[0] == "Seed s (the same cases: --seed s)."
    assert f"--again {kept}" in "\n".join(said)
    assert said[-1].endswith("Faults: 1.")
    assert fuzz.main(["--again", str(kept)], said.append) == 1
    monkeypatch.setattr(fuzz, "door_named", lambda _: lambda draw, folder: None)
    assert fuzz.main(["--again", str(kept)], said.append) == 0
    assert numbers


@pytest.mark.parametrize(
    ("line", "tame"),
    [("a plain line, “é” 🌊", True), ("a\nb", False), ("\x1b[31m", False), ("\u202etxt", False)],
)
def test_terminal_gets_one_line_of_plain_text(line: str, tame: bool) -> None:
    assert is_tame(line) == tame
