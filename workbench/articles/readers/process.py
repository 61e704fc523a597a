"""The other side of ``apart``: reads files from its input until that ends.

python -m workbench.articles.readers.process
"""

from __future__ import annotations

import sys

from workbench.articles.readers.apart import asked_file, packed, write_frame
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.registry import read

MOST_MEMORY = 3 << 30  # bytes of address space, where the system can hold a process to it


def main() -> None:
    _limit_memory()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints is no answer.
    while (file := asked_file(asked)) is not None:
        write_frame(answers, _answer(file))


def _answer(file: File) -> bytes:
    try:
        return packed(read(file))
    except MemoryError:  # Packing a large table takes some, too.
        return packed(Reading(issues=("too_large",)))
    except Exception:  # A fault of a reader costs one file, never the run.
        return packed(Reading(issues=("reader_failed",)))


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
