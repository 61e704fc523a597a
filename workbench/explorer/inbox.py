"""What a page may send to the Explorer: three methods, in them plain values, not too deep."""

from __future__ import annotations

import logging
import math
import re
import reprlib
from collections.abc import Mapping
from typing import Any

from workbench.errors import WorkbenchError

logger = logging.getLogger(__name__)
# The deepest that a page sends is the list of values in a filter's ``exclude`` in a question.
MOST_LEVELS = 8
# The longest that it sends are filters with every value of a long facet.
MOST_VALUES = 200_000
# Answers repeat a question's id; ours have some twenty letters.
LONGEST_ID = 200
# No sentence of ours is longer; what stands in it may be.
LONGEST_TOLD = 600
_SURROGATES = re.compile("[\ud800-\udfff]")
_METHODS = ("custom", "request_state", "update")


def read_message(data: object) -> tuple[str, Any]:
    """A message's method and what it brings: the state to set, or the content of a question.

    Raises WorkbenchError for what is no message of an Explorer's page.
    """
    if not isinstance(data, Mapping) or data.get("method") not in _METHODS:
        method = data.get("method") if isinstance(data, Mapping) else data
        raise WorkbenchError(
            f"The page sent {reprlib.repr(method)}, which is no method of a widget "
            f"({', '.join(_METHODS)}); rerun the cell."
        )
    method = str(data["method"])
    brought = data.get("state" if method == "update" else "content")
    if method != "request_state" and not isinstance(brought, Mapping):
        what = "state" if method == "update" else "question"
        raise WorkbenchError(
            f"The page sent {reprlib.repr(brought)}, which is no {what}; rerun the cell."
        )
    if method == "update":
        check_plain(brought)
    return method, brought


def check_plain(sent: object) -> None:
    """WorkbenchError for what no page of ours sends and Python or the browser would stumble over.

    These are half characters, numbers that are none, and far too much or too deep.
    """
    left, seen = [(sent, 1)], 0
    while left:
        value, level = left.pop()
        seen += 1
        if level > MOST_LEVELS or seen > MOST_VALUES:
            raise WorkbenchError(
                f"The page sent more than {MOST_LEVELS} levels or {MOST_VALUES:,} values; "
                "rerun the cell."
            )
        if isinstance(value, Mapping):
            left.extend((part, level + 1) for pair in value.items() for part in pair)
        elif isinstance(value, list | tuple):
            left.extend((part, level + 1) for part in value)
        elif isinstance(value, str) and _SURROGATES.search(value):
            raise WorkbenchError(
                f"The page sent half a character in {reprlib.repr(value)}; write it whole."
            )
        elif isinstance(value, float) and not math.isfinite(value):
            raise WorkbenchError(f"The page sent {value}, which is no number; rerun the cell.")


def answered_id(question: object) -> str | int | None:
    """The id under which a question is answered; None, to all pages, where it has none of ours."""
    given = question.get("id") if isinstance(question, Mapping) else None
    if isinstance(given, str):
        return given if len(given) <= LONGEST_ID and not _SURROGATES.search(given) else None
    if isinstance(given, int) and not isinstance(given, bool) and abs(given) < 1 << 53:
        return given
    return None


def told(fault: Exception) -> dict[str, str]:
    """The answer that names ``fault``, in one line that is not too long.

    What is no WorkbenchError is ours to mend: the log has it, and the page is told all the same, as
    one that is never answered would wait for ever and offer nothing to do about it.
    """
    if not isinstance(fault, WorkbenchError):
        logger.error("No answer to a question", exc_info=fault)
        words = f"The kernel failed at this ({type(fault).__name__}); rerun the cell."
        return {"type": "error", "message": words}
    words = " ".join(str(fault).split())
    short = words if len(words) <= LONGEST_TOLD else f"{words[: LONGEST_TOLD - 2]} …"
    return {"type": "error", "message": _SURROGATES.sub("\ufffd", short)}
