"""A page's Content-Security-Policy: it runs its own script, and connects to nothing."""

from __future__ import annotations

import base64
import hashlib

# What Plotly's WebGL charts need: they compile their drawing code from text.
_COMPILED = ("gl", "3d")
_EVAL = "'unsafe-eval'"


def policy(script: str, trace_types: set[str]) -> str:
    """The policy of a page whose own script is ``script``: a meta element to stand before it.

    No other script runs, whatever a notebook's outputs hold, but what this one unpacks from the
    page's data (``blob:``, Plotly and the Explorer); handlers in attributes do not run either.
    ``trace_types`` are the types of its figures' traces.
    """
    compiled = any(word in kind for kind in trace_types for word in _COMPILED)
    rules = [
        "default-src 'none'",
        f"script-src 'sha256-{_digest(script)}' blob:{' ' + _EVAL if compiled else ''}",
        # Plotly and tables write styles into elements.
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "media-src data: blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def _digest(script: str) -> str:
    # A browser has read line ends as \n before it hashes.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
