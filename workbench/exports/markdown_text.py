"""Quotes as a Markdown list: a bullet a quote, with its speaker and where it is printed."""

from __future__ import annotations

import re

from workbench.exports.citations import Citation
from workbench.exports.layouts import Layout

# What means something anywhere in a line; "www." and "://" because bare addresses become links,
# doubled marks because "==" or "++" are markup to some programs and "--" becomes a dash.
_MARKS = re.compile(
    r"[\\`*_{}\[\]<>~|^$&@]|([-=+:%])\1+|(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE
)
# What means something only where a line begins: bullets, headings, numbers of a list.
_BULLET = re.compile(r"\A[-+=:#%]")
_NUMBER = re.compile(r"\A(\(?(?:\d{1,9}|[a-z]|[ivxlcdm]+))(?=[.)])", re.IGNORECASE)
# What any reader of Markdown may take for a line's end.
_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
# A line that goes on within its bullet; the backslash keeps the break.
_NEXT_LINE = "\\\n  "


def _note(words: str) -> str:
    return f"{_begun(words)}\n\n"


LAYOUT = Layout("# Quotes\n\n", file_note=_note)


def markdown_row(citation: Citation) -> str:
    """One bullet; line breaks within the quote stay line breaks within the bullet."""
    lines = [" ".join(line.split()) for line in _LINE_ENDS.split(citation.quote)]
    quote = _NEXT_LINE.join(_begun(line) for line in lines if line)
    manner = f" ({citation.manner})" if citation.manner else ""
    note = f"{_NEXT_LINE}Note: {_words(citation.note)}" if citation.note else ""
    return f"- {quote} — {_words(citation.who)}{manner}. {_place(citation)}.{note}\n"


def _place(citation: Citation) -> str:
    """Article, outlet, date and paragraph; what is not known is said or left out."""
    heading = _words(citation.heading)
    title = f"*{heading}*" if citation.title else heading
    return ", ".join([title, *map(_words, citation.where)])


def _begun(line: str) -> str:
    """A line's words, where their first characters could mean something too."""
    words = _words(line)
    if _BULLET.match(words):
        return f"\\{words}"
    return _NUMBER.sub(r"\1\\", words)


def _words(text: str) -> str:
    """``text`` on one line, every character of it itself and no markup."""
    return _MARKS.sub(_escaped, " ".join(text.split()))


def _escaped(marks: re.Match[str]) -> str:
    return "".join(f"\\{mark}" for mark in marks[0])
