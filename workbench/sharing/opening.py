"""A notebook's file, read as far as it is a notebook; what is in it may still be of any kind."""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.paths import named, reason, status
from workbench.text.halves import without_halves

REMEDY = "give the path of a notebook (.ipynb)"
_FORMAT = 4
_OLDER = (1, 2, 3)


def read_notebook(path: Path) -> Mapping[str, Any]:
    """The notebook in a file, as nbformat 4 has it, older ones converted; nothing is checked.

    Raises WorkbenchError where the file is none, cannot be read, or holds no notebook.
    """
    there = status(path, REMEDY)
    if there is None:
        raise WorkbenchError(f"{named(path)} is not there; {REMEDY}.")
    if not stat.S_ISREG(there.st_mode):
        # What others hold may never end.
        kind = "a folder" if stat.S_ISDIR(there.st_mode) else "not a file"
        raise WorkbenchError(f"{named(path)} is {kind}; {REMEDY}.")
    try:
        text = path.read_bytes().decode("utf-8")
        found = json.loads(text)
    except OSError as fault:
        raise WorkbenchError(f"Cannot read {named(path)} ({reason(fault)}); {REMEDY}.") from fault
    except UnicodeDecodeError as fault:
        raise _not_a_notebook(path, "it is not UTF-8") from fault
    except (ValueError, RecursionError) as fault:
        raise _not_a_notebook(path, "it is not JSON, or too deeply nested") from fault
    return _of_this_format(path, text, found)


def _of_this_format(path: Path, text: str, found: object) -> Mapping[str, Any]:
    if not isinstance(found, Mapping):
        raise _not_a_notebook(path, "it is JSON without a notebook")
    version = found.get("nbformat")
    if isinstance(version, int) and version in _OLDER:
        found = _converted(path, text)
    elif version != _FORMAT:
        written = without_halves(json.dumps(version))[:20]
        raise _not_a_notebook(path, f"its nbformat is {written}, and 1 to {_FORMAT} are known")
    if not isinstance(found.get("cells"), list):
        raise _not_a_notebook(path, "it has no list of cells")
    return found


def _converted(path: Path, text: str) -> Mapping[str, Any]:
    import nbformat

    try:
        read: Mapping[str, Any] = nbformat.convert(nbformat.reader.reads(text), _FORMAT)
        return read
    except Exception as fault:  # nbformat has many, all of which mean the same to an analyst
        raise _not_a_notebook(path, "it is in an older format, and not right in it") from fault


def _not_a_notebook(path: Path, why: str) -> WorkbenchError:
    return WorkbenchError(
        f"{named(path)} is no notebook that Jupyter could open ({why}); give a file that "
        "JupyterLab has saved (.ipynb)."
    )
