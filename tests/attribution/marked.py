"""Texts with marks in them: ``[q:It works], [c:said] [s:Ann Smith]`` for tests to read easily."""

from __future__ import annotations

import re

from workbench.attribution.model import Attribution

_MARK = re.compile(r"\[([qcs]):([^\]]*)\]")


def marked(text: str) -> tuple[str, Attribution]:
    """The text without its marks and the one attribution they describe."""
    spans: dict[str, list[tuple[int, int]]] = {"q": [], "c": [], "s": []}
    plain, position = "", 0
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        spans[match.group(1)].append((len(plain), len(plain) + len(match.group(2))))
        plain += match.group(2)
        position = match.end()
    plain += text[position:]
    return plain, Attribution(tuple(spans["q"]), tuple(spans["s"]), tuple(spans["c"]))
