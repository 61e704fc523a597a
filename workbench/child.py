"""A Python process of our own that works for this one, and imports what this one imports.

Python would put the current folder before all others, and run what lies there under the name of a
module that it looks for: that folder may be the analyst's, with files from anywhere in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

# Where this package stands, for a parent that found it in its current folder.
_OURS = str(Path(__file__).resolve().parent.parent)


def begun(module: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """A process that runs ``module``, asked and answering by pipes; what else it prints is lost.

    ``environment`` is set for it besides what is set here. Raises OSError.
    """
    known = (place for place in (*sys.path, _OURS) if isinstance(place, str))
    places = [place for place in known if place and os.pathsep not in place]
    return subprocess.Popen(  # noqa: S603 - this Python and a module of ours
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **(environment or {}), "PYTHONPATH": os.pathsep.join(places)},
    )
