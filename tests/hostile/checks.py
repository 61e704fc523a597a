"""What must hold of every hostile case, and how a breach of it is reported."""

from __future__ import annotations

import contextlib
import io
import sys
import warnings
from collections.abc import Iterator
from unicodedata import category

from workbench.errors import WorkbenchError, WorkbenchWarning

# Longer than any sentence of ours, names of files and all.
LONGEST = 3_000


class PromiseError(AssertionError):
    """A promise that a case broke; ``what`` tells one kind of breach from another."""

    def __init__(self, what: str, details: object = "") -> None:
        super().__init__(f"{what}: {details!r}"[:LONGEST])
        self.what = what


def check(holds: object, what: str, details: object = "") -> None:
    """Raises PromiseError unless ``holds``; ``what`` says what is wrong."""
    if not holds:
        raise PromiseError(what, details)


def is_tame(line: str) -> bool:
    """Whether a terminal can show ``line`` as it stands: one line, no controls, no turned text."""
    return len(line) <= LONGEST and not any(
        category(letter) in ("Cc", "Cs", "Zl", "Zp") or letter in TURNING for letter in line
    )


# What makes a terminal show letters in another order than they have.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@contextlib.contextmanager
def refusing() -> Iterator[None]:
    """A refusal by WorkbenchError is an answer, if it is one line that a terminal can show."""
    try:
        yield
    except WorkbenchError as fault:
        check(is_tame(str(fault)), "an error is not one line of plain text", str(fault))


@contextlib.contextmanager
def warned() -> Iterator[list[str]]:
    """The workbench's own warnings within the block, each of which must be one line."""
    told: list[str] = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield told
    for warning in caught:
        if issubclass(warning.category, WorkbenchWarning):
            told.append(str(warning.message))
            check(is_tame(told[-1]), "a warning is not one line of plain text", told[-1])


def command(*arguments: str) -> tuple[int, str, str]:
    """``workbench`` with ``arguments``, run in this process: exit code, stdout and stderr."""
    from workbench.cli import main

    out, err = io.StringIO(), io.StringIO()
    before, code = sys.argv, 0
    sys.argv = ["workbench", *arguments]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.argv = before
    return code, out.getvalue(), err.getvalue()
