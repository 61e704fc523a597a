"""The other side of ``apart``: reads files from its input until that ends.

python -m workbench.articles.readers.process
"""

from __future__ import annotations

import signal
import sys

from workbench.articles.readers.apart import asked_file, packed, seconds_for, write_frame
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.registry import read

# So many seconds after its time a process ends itself, if the one that asks it was killed.
GRACE = 5.0
MOST_MEMORY = 3 << 30  # bytes of address space, where the system can hold a process to it


def main() -> None:
    _limit_memory()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints is no answer.
    while (file := asked_file(asked)) is not None:
        _end_after(seconds_for(len(file.data)) + GRACE)
        answer = _answer(file)
        _end_after(0)
        write_frame(answers, answer)


def _answer(file: File) -> bytes:
    try:
        return packed(read(file))
    except MemoryError:  # Packing a large table takes some, too.
        return packed(Reading(issues=("too_large",)))
    except Exception:  # A fault of a reader costs one file, never the run.
        return packed(Reading(issues=("reader_failed",)))


def _end_after(seconds: float) -> None:
    """End this process by itself, whatever it does then, where nobody is left to end it; 0: not."""
    if hasattr(signal, "setitimer"):  # Windows has no such clock.
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
