"""The one error an analyst sees: what is wrong, what would be valid, what to do."""

from __future__ import annotations

import difflib
import linecache
import os
import traceback
import warnings
from collections.abc import Iterable

from workbench.text.printable import plain


class WorkbenchError(ValueError):
    """A fault the user can mend; its message names the fault, the valid choices and the remedy.

    The command line prints the message alone and exits with code 2, a notebook's cell shows it
    alone. Whatever names a message repeats, it is one line that a terminal can show.
    """

    def __init__(self, message: str) -> None:
        super().__init__(plain(message))

    def _render_traceback_(self) -> list[str]:
        """What IPython shows instead of the lines of ours that led here, which are no help: the
        message and, of a cell of several lines, the one that asked for it."""
        line = _line_of_a_cell(self)
        return [f"{type(self).__name__}: {self}", *([line] if line else [])]


def _line_of_a_cell(fault: BaseException) -> str | None:
    """The last line on the way to ``fault`` that stands in no file: what a cell holds."""
    found = None
    for frame, number in traceback.walk_tb(fault.__traceback__):
        file = frame.f_code.co_filename
        lines = linecache.getlines(file)
        several = 0 < number <= len(lines) and len(lines) > 1
        if several and not os.path.exists(file):  # noqa: PTH110 (no name is too odd)
            found = f"In line {number} of the cell: {plain(lines[number - 1].strip())}"
    return found


def unknown_choice(
    what: str, given: object, valid: Iterable[object], remedy: str
) -> WorkbenchError:
    """An error for a value outside a known set, with the nearest valid one as a suggestion."""
    choices = [str(choice) for choice in valid]
    close = difflib.get_close_matches(str(given), choices, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    known = ", ".join(choices) if choices else "none"
    return WorkbenchError(f"Unknown {what} {given!r};{hint} known: {known}. {remedy}")


class WorkbenchWarning(UserWarning):
    """Something that an analyst should know, and that stopped nothing."""


def warn(message: str) -> None:
    """Warn with ``message`` alone, in one line, without the place in the code and its source."""
    # No place in the code is the analyst's, and a second reading says it a second time.
    warnings.warn_explicit(plain(message), WorkbenchWarning, "workbench", 1, registry={})


# As it was when this module was loaded; every other category is left to it.
_format_others = warnings.formatwarning


def _format(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    line: str | None = None,
) -> str:
    if issubclass(category, WorkbenchWarning):
        return f"Warning: {message}\n"
    return _format_others(message, category, filename, lineno, line)


# Once and for good: exchanged for a moment, it would format what other threads warn of meanwhile.
warnings.formatwarning = _format
