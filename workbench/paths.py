"""What somebody gives as a path, read in one way everywhere; every fault is one line."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import WorkbenchError

_LONG, _ENDS = 300, 100


def as_path(given: object, remedy: str) -> Path:
    """``given`` as a path, "~" spelled out; ``remedy`` says what to give instead.

    Raises WorkbenchError for what is not a path, is empty, or holds what no name may have (NUL,
    half a character). The file system is not asked.
    """
    if not isinstance(given, str | bytes | os.PathLike):
        raise WorkbenchError(f"{given!r} is not a path; {remedy}.")
    name = os.fsdecode(given)
    try:
        possible = bool(name) and b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:
        possible = False
    if not possible:
        raise WorkbenchError(
            f"{named(name)} cannot be the name of a file or folder: it is empty or holds a "
            f"character that no name may have; {remedy}."
        )
    # Not Path's own: that takes a file called "~quotes.csv" for somebody's home.
    return Path(os.path.expanduser(name))  # noqa: PTH111


def status(path: Path, remedy: str) -> os.stat_result | None:
    """What ``path`` leads to, None where there is nothing.

    Raises WorkbenchError where the system does not say: a name that is too long, a folder that
    may not be entered, a link that leads to itself.
    """
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as fault:
        raise WorkbenchError(f"Cannot reach {named(path)} ({reason(fault)}); {remedy}.") from fault


def reason(fault: OSError) -> str:
    """Why the system refused, in its own words."""
    return fault.strerror or str(fault)


def named(path: object) -> str:
    """``path`` between quotation marks for a message; of a very long one the ends."""
    name = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else str(path)
    return repr(name if len(name) <= _LONG else f"{name[:_ENDS]}...{name[-_ENDS:]}")
