"""What somebody gives as a path, read in one way everywhere; every fault is one line."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import WorkbenchError


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
            f"{name!r} cannot be the name of a file or folder: it is empty or holds a character "
            f"that no name may have; {remedy}."
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
        raise WorkbenchError(f"Cannot reach {str(path)!r} ({reason(fault)}); {remedy}.") from fault


def reason(fault: OSError) -> str:
    """Why the system refused, in its own words."""
    return fault.strerror or str(fault)
