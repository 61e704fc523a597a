"""Cases one after another: run each, tell what broke, make it small, and keep it as a file."""

from __future__ import annotations

import contextlib
import json
import logging
import resource
import shutil
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from tests.hostile.checks import PromiseError
from tests.hostile.choices import Choices, smaller

# A case is built and checked by one function; its folder is empty and goes with it.
Door = Callable[[Choices, Path], None]
# Of the processor, not of the clock: what takes longer for a few lines hangs for a newspaper.
MOST_SECONDS = 30
MOST_BYTES = 500_000_000
# Of a case that hangs, few smaller ones can be tried.
TRIES, TRIES_OF_SLOW = 120, 6
SHOWN = 2_000
_OURS = ("workbench", "tests")


class TooSlow(BaseException):
    """A case used up its share of the processor; nothing that catches errors may catch this."""


@dataclass(frozen=True)
class Fault:
    """A broken promise: ``kind`` tells it from others, ``numbers`` build the case anew."""

    door: str
    kind: str
    numbers: tuple[int, ...]
    message: str
    notes: tuple[tuple[str, str], ...]

    def told(self) -> str:
        """The fault and its case, as a reader wants to see them."""
        notes = "\n".join(f"    {what}: {value}" for what, value in self.notes)
        return f"{self.door}: {self.message.rstrip()}\n{notes}"


def one(name: str, door: Door, draw: Choices, folder: Path) -> Fault | None:
    """Runs one case in ``folder``, which is made for it and removed; None where all holds."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    before = _peak()
    try:
        with _processor_time(), _quiet():
            door(draw, folder)
        grown = _peak() - before
        if grown > MOST_BYTES:
            raise PromiseError("a case takes too much memory", f"{grown / 1e6:.0f} MB")
    except (Exception, TooSlow) as fault:
        return _fault(name, fault, draw)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return None


def case_of(seed: str, name: str, number: int) -> Choices:
    """The choices of a door's case by its ``number``, always the same of one ``seed``."""
    return Choices(Random(f"{seed}/{name}/{number}"))


def made_small(name: str, door: Door, found: Fault, folder: Path) -> Fault:
    """The same kind of fault from fewer and lesser numbers."""
    least = found

    def fails(numbers: Sequence[int]) -> bool:
        nonlocal least
        again = one(name, door, Choices(given=numbers), folder)
        if again is None or again.kind != found.kind:
            return False
        least = Fault(name, again.kind, tuple(numbers), again.message, again.notes)
        return True

    slow = found.kind.startswith(TooSlow.__name__)
    smaller(found.numbers, fails, TRIES_OF_SLOW if slow else TRIES)
    return least


def keep(fault: Fault, folder: Path) -> Path:
    """Writes ``fault`` into ``folder``, in a file that ``load`` reads; gives its path."""
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.glob(f"{fault.door}-*.json"))) + 1
    file = folder / f"{fault.door}-{number:03}.json"
    content = {
        "door": fault.door,
        "kind": fault.kind,
        "numbers": fault.numbers,
        "message": fault.message,
        "notes": fault.notes,
    }
    file.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    return file


def load(file: Path) -> tuple[str, list[int]]:
    """The door and the numbers of a case that was kept."""
    content = json.loads(file.read_text("utf-8"))
    return content["door"], content["numbers"]


def _fault(name: str, fault: BaseException, draw: Choices) -> Fault:
    notes = tuple((what, repr(value)[:SHOWN]) for what, value in draw.notes)
    told = traceback.format_exception(fault, limit=-6)
    # A half character in a message must not stop the report.
    message = "".join(told).encode("utf-8", "backslashreplace").decode("utf-8")
    return Fault(name, _kind(fault), tuple(draw.numbers), message, notes)


def _kind(fault: BaseException) -> str:
    """What two cases have in common that break the same promise at the same place."""
    if isinstance(fault, PromiseError):
        return f"{type(fault).__name__}: {fault.what}"
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if any(f"/{part}/" in frame.filename for part in _OURS)]
    place = ours[-1] if ours else frames[-1]
    # Where a case hangs is chance.
    where = "" if isinstance(fault, TooSlow) else f" in {Path(place.filename).name}, {place.name}"
    return f"{type(fault).__name__}{where}"


def _peak() -> int:
    """The most memory that this process ever had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """What is logged or warned of would fill the screen; what a door wants of it, it asks for."""
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(logging.NOTSET)


@contextlib.contextmanager
def _processor_time() -> Iterator[None]:
    """Raises TooSlow in the block once it has used so many seconds of the processor."""

    def ring(_: int, __: FrameType | None) -> Any:
        raise TooSlow(f"over {MOST_SECONDS} s of the processor")

    before = signal.signal(signal.SIGVTALRM, ring)
    # Again and again: what is raised while Python is freeing something is printed and forgotten.
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
