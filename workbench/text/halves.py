"""Halves of characters: what a Python text may hold and no file, table or message can.

A character beyond U+FFFF is two halves (surrogates) in UTF-16. JSON that was cut, file names that
are not UTF-8 and texts cut by programs that count in UTF-16 leave one half alone; UTF-8 has no
bytes for it, so Arrow, the widget's messages and every file refuse it.
"""

from __future__ import annotations

import re

from workbench.errors import WorkbenchError

HALF = re.compile("[\ud800-\udfff]")


def has_halves(text: str) -> bool:
    """Whether ``text`` holds half of a character."""
    return not text.isascii() and HALF.search(text) is not None


def without_halves(text: str) -> str:
    """``text`` with U+FFFD for each half: of the same length, so that offsets stay."""
    return HALF.sub("\ufffd", text) if has_halves(text) else text


def joined_halves(text: str) -> str:
    """``text`` with the two halves of one character joined; a half alone stays."""
    if not has_halves(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def check_whole(what: str, text: str | None) -> None:
    """Raises WorkbenchError where ``text``, one of the ``what`` somebody gave, holds a half."""
    if text and has_halves(text):
        raise WorkbenchError(
            f"The {what} hold half of a character (a lone surrogate): {text!r}. Write the "
            "character itself."
        )


def whole(text: str) -> str:
    """``text`` with the halves of one character joined, and U+FFFD for each that stands alone.

    For what is shown or written; where offsets count, :func:`without_halves` keeps the length.
    """
    return without_halves(joined_halves(text))
