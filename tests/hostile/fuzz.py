"""Hostile input by the thousand: ``python -m tests.hostile.fuzz --minutes 30 [--door text]``.

Each door gets an equal share of the time. A case depends on the seed, its door and its number
alone, so a seed gives the same cases on every machine; the time only says how many of them. What
breaks a promise is made small, told, and kept in a folder, one file a fault, to be run again with
``--again FILE``. Exit code 1 where anything was found.

Not Hypothesis, which the tests of single functions use: here a run lasts as long as asked, goes on
after a fault and finds others, and a case is a file that anybody can run again.
"""

from __future__ import annotations

import argparse
import faulthandler
import secrets
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path

from tests.hostile.choices import Choices
from tests.hostile.running import Door, Fault, case_of, keep, load, made_small, one

DOORS = (
    *("reading", "formats", "text", "notebooks", "widget", "upload", "writing", "corrections"),
)
FOUND = Path(__file__).parent / "found"
# What hangs where no signal reaches Python ends the run, with its trace.
_HANGS_S = 900
# Doors take turns, so that a run that is broken off has been through all of them.
_TURN_S = 5.0


def door_named(name: str) -> Door:
    """The function that builds and checks a case of the door."""
    door: Door = import_module(f"tests.hostile.fuzz_{name}").case
    return door


def made_ready(name: str) -> AbstractContextManager[None]:
    """What the door's cases share (a browser, say), for as long as they run."""
    ready = getattr(import_module(f"tests.hostile.fuzz_{name}"), "ready", nullcontext)
    made: AbstractContextManager[None] = ready()
    return made


def fuzz(
    name: str, seed: str, numbers: Iterable[int], seen: set[str] | None = None
) -> Generator[tuple[int, Fault | None]]:
    """Runs the door's cases of these ``numbers``; each with its fault, made small, or None.

    A kind of fault that is among ``seen`` is passed over; those found are added.
    """
    door, known = door_named(name), set() if seen is None else seen
    with tempfile.TemporaryDirectory() as scratch, made_ready(name):
        folder = Path(scratch).resolve() / "case"
        for number in numbers:
            faulthandler.dump_traceback_later(_HANGS_S, exit=True)
            fault = one(name, door, case_of(seed, name, number), folder)
            if fault is None or fault.kind in known:
                yield number, None
                continue
            known.add(fault.kind)
            yield number, made_small(name, door, fault, folder)
    faulthandler.cancel_dump_traceback_later()


def _in_turns(names: list[str], seed: str, seconds: float) -> Iterator[tuple[str, Fault | None]]:
    """Cases of all doors, a few seconds of one after the other, at least one of each."""
    doors = {name: fuzz(name, seed, _counting()) for name in names}
    end = time.monotonic() + seconds
    first = True
    try:
        while first or time.monotonic() < end:
            for name, cases in doors.items():
                turn = time.monotonic() + min(_TURN_S, seconds / len(doors))
                while True:
                    _, fault = next(cases)
                    yield name, fault
                    if time.monotonic() >= turn:
                        break
            first = False
    finally:
        # Left to the end of the program, a door's browser would never be closed.
        for cases in doors.values():
            cases.close()


def _counting() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def main(arguments: list[str] | None = None, say: Callable[[str], object] | None = None) -> int:
    """The command; gives its exit code."""
    tell = say or (lambda line: sys.stdout.write(f"{_plain(line)}\n") and sys.stdout.flush())
    given = _parser().parse_args(arguments)
    if given.again:
        return _again(given.again, tell)
    seed = given.seed or secrets.token_hex(4)
    names = [given.door] if given.door else list(DOORS)
    tell(f"Seed {seed} (the same cases: --seed {seed}).")
    counts = dict.fromkeys(names, 0)
    faults = 0
    for name, fault in _in_turns(names, seed, 60 * given.minutes):
        counts[name] += 1
        if fault:
            faults += 1
            file = keep(fault, given.found)
            tell(f"\n{fault.told()}\n    again: python -m tests.hostile.fuzz --again {file}\n")
    listed = ", ".join(f"{name} {count:,}" for name, count in counts.items())
    tell(f"Cases: {listed}. Faults: {faults}.")
    return int(faults > 0)


def _again(file: Path, tell: Callable[[str], object]) -> int:
    name, numbers = load(file)
    with tempfile.TemporaryDirectory() as scratch, made_ready(name):
        folder = Path(scratch).resolve() / "case"
        fault = one(name, door_named(name), Choices(given=numbers), folder)
    tell(fault.told() if fault else f"{name}: nothing breaks any more.")
    return int(fault is not None)


def _plain(line: str) -> str:
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1, help="how long, all doors together")
    parser.add_argument("--seed", help="any word; without it a new one, which is printed")
    parser.add_argument("--door", choices=DOORS, help="only this one")
    parser.add_argument("--found", type=Path, default=FOUND, help="where faults are kept")
    parser.add_argument("--again", type=Path, metavar="FILE", help="runs one kept case again")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
