"""Plotly.js for the browser, from the installed plotly package."""

from __future__ import annotations

import gzip
from functools import cache


@cache
def packed_plotly() -> bytes:
    """The script as gzip, about 1.5 MB; packed once a process, as every page asks for it once."""
    from plotly.offline import get_plotlyjs

    return gzip.compress(get_plotlyjs().encode("utf-8"), compresslevel=6, mtime=0)
