"""A page's Content-Security-Policy: it may run what it was made with, and connect to nothing."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser

# Of a script element's types, those that browsers run; all others are data.
_RUN = {"", "module", "text/javascript", "application/javascript", "text/ecmascript"}
# What Plotly's WebGL charts need: they compile their drawing code from text.
_COMPILED = ("gl", "3d")


def policy(html: str, trace_types: set[str]) -> str:
    """The policy for ``html``, as a meta element that must come before any script in it.

    Scripts run only as they stand in ``html`` now, or from memory (``blob:``, where ``page.js``
    unpacks Plotly and the Explorer); handlers in attributes do not run. ``trace_types`` are the
    types of its figures' traces.
    """
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in _scripts(html))
    compiled = any(word in kind for kind in trace_types for word in _COMPILED)
    rules = [
        "default-src 'none'",
        f"script-src {hashes} blob:{' ' + _EVAL if compiled else ''}",
        # Plotly and tables write styles into elements.
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "media-src data: blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


_EVAL = "'unsafe-eval'"


def _scripts(html: str) -> list[str]:
    """The text of every inline script that a browser would run, each once, in order."""
    parser = _Scripts()
    parser.feed(html)
    parser.close()
    return list(dict.fromkeys(parser.texts))


class _Scripts(HTMLParser):
    """Collects the ``texts`` of scripts. One that it reads as no browser would does not run."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("type") or ""
        self.inside = tag == "script" and kind.strip().lower() in _RUN
        if self.inside:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[-1] += data


def _digest(script: str) -> str:
    # A browser has read line ends as \n before it hashes.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
