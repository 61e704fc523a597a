"""Texts as BibTeX files hold them: LaTeX that prints the same letters, in balanced braces."""

from __future__ import annotations

import re

# BibTeX counts braces whatever stands before them, so that none of a text's own may stand there.
_LETTERS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}", '"': r"\textquotedbl{}",
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_LETTERS)) + "]")
# Everything that some reader may take for a line's end, and what no field may hold.
_CONTROLS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def latex(text: str) -> str:
    """``text`` in one line, every character of it itself and no command."""
    return _SPECIAL.sub(lambda found: _LETTERS[found[0]], _CONTROLS.sub(" ", text).strip())


def address(url: str) -> str:
    """An address as it stands in a field that no program expands; braces would unbalance it."""
    return re.sub(r"[{}\\\x00-\x20\x7f-\x9f]", lambda found: f"%{ord(found[0]):02X}", url)
