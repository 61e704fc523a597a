"""How to install what an extra brings: a command that works for this very installation."""

from __future__ import annotations

import re
import shlex
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

EXTRA = "formats"
PROJECT = Path(__file__).parents[2]
# "lxml>=6,<7; extra == 'formats'", as an installed package lists what it needs.
_OF_EXTRA = r"([^;]+);.*\bextra\s*==\s*['\"]{}['\"]"


@cache
def how_to_install(extra: str = EXTRA) -> str:
    """One sentence with the command, by where this package and its Python stand.

    Beside its pyproject.toml the package is a checkout, whose own environment is made by ``make``.
    Elsewhere the libraries are named: what is called workbench on an index is somebody else's.
    """
    python = _python()
    if (PROJECT / "pyproject.toml").is_file():
        command = f"{python} -m pip install -e '.[{extra}]'"
        if Path(sys.prefix).resolve() == (PROJECT / ".venv").resolve():
            return f"In the project's folder run: make lab (or {command})"
        return f"In the project's folder run: {command}"
    libraries = _libraries(extra)
    if libraries:
        return f"Run: {python} -m pip install {' '.join(map(shlex.quote, libraries))}"
    return f"In the project's folder run: {python} -m pip install '.[{extra}]'"


def _python() -> str:
    """This Python as a shell finds it from the project's folder."""
    own = Path(sys.executable or "python3")
    inside = own.is_relative_to(PROJECT)
    return shlex.quote(str(own.relative_to(PROJECT) if inside else own))


def _libraries(extra: str) -> list[str]:
    """What the extra brings, as the installed package says it; none where it says nothing."""
    try:
        needed = metadata.requires("workbench") or []
    except metadata.PackageNotFoundError:
        return []
    found = (re.fullmatch(_OF_EXTRA.format(extra), each) for each in needed)
    return [match[1].strip() for match in found if match]
