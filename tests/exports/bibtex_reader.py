"""Reads BibTeX as BibTeX's own program does, and refuses all that it would stumble over.

Braces count whatever stands before them; a value is braced or one of the months' names; keys are
distinct; what stands between entries holds no "@". LaTeX's spellings are then undone, and a
command that is none of ours is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
COMMANDS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|",
    "textquotedbl": '"',
}  # fmt: skip
_ESCAPE = re.compile(r"\\(?:([A-Za-z]+)\{\}|([$&#_%]))")
_HEAD = re.compile(r"\s*@([a-z]+)\{([^\s,{}\\\"#%'()=~]+),")
_FIELD = re.compile(r"\s*([a-z]+) = ")


@dataclass(frozen=True)
class Entry:
    """``fields`` as they stand between their outer braces."""

    kind: str
    key: str
    fields: dict[str, str]


def entries(text: str) -> list[Entry]:
    """All entries of a file; ValueError where BibTeX would not read it."""
    found: list[Entry] = []
    place = 0
    while text[place:].strip():
        head = _HEAD.match(text, place)
        if not head:
            raise ValueError(f"no entry: {text[place : place + 60]!r}")
        fields, place = _fields(text, head.end())
        found.append(Entry(head[1], head[2], fields))
    keys = [entry.key.lower() for entry in found]
    if len(set(keys)) < len(keys):
        raise ValueError("repeated entry")
    return found


def _fields(text: str, place: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while True:
        name = _FIELD.match(text, place)
        if not name or name[1] in fields:
            raise ValueError(f"no field: {text[place : place + 60]!r}")
        fields[name[1]], place = _value(text, name.end())
        end = re.compile(r"(,)?\s*(\})?").match(text, place)
        assert end
        place = end.end()
        if end[2]:
            return fields, place
        if not end[1]:
            raise ValueError(f"no comma: {text[place : place + 60]!r}")


def _value(text: str, place: int) -> tuple[str, int]:
    if text[place] != "{":
        word = text[place : place + 3]
        if word not in MONTHS:
            raise ValueError(f"undefined macro: {word!r}")
        return word, place + 3
    depth = 0
    for at in range(place, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if not depth:
            return text[place + 1 : at], at + 1
    raise ValueError("unbalanced braces")


def printed(value: str) -> str:
    """What LaTeX prints for ``value``, outer braces aside; ValueError for anything but letters."""
    plain = _ESCAPE.sub("", value)
    if re.search(r"[\\$&#^_%~]", plain):
        raise ValueError(f"not plain: {plain!r}")
    inner = _ESCAPE.sub(lambda m: f"\0{COMMANDS[m[1]] if m[1] else m[2]}\0", value)
    return re.sub(r"\0(.)\0|[{}]", lambda m: m[1] or "", inner)
