"""What cells print as a page holds it: text, in the colours that terminals give it."""

from __future__ import annotations

import re
from html import escape

from nbconvert.filters.ansi import ansi2html, strip_ansi

COLOURS = "the colours of a print with too many of them"
_ESCAPE = "\x1b["
# No colour takes so many numbers; nbconvert takes them off one by one, and moves the others.
_ENDLESS = re.compile(r"\x1b\[[^@-~\n]{100,}[@-~]")
# nbconvert cuts the text anew at every change of colour. Of more letters than these, all cuts
# together, it would take seconds.
_MOST = 500_000_000


def printed_html(text: object) -> tuple[str, bool]:
    """``text`` as HTML, and whether it has its colours."""
    printed = _ENDLESS.sub("", str(text))
    if printed.count(_ESCAPE) * len(printed) <= _MOST:
        return str(ansi2html(printed)), True
    return escape(str(strip_ansi(printed))), False
