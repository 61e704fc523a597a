"""The lines of a mail's plain text, without the addresses of its links and its signature."""

from __future__ import annotations

import re

LINK = re.compile(r"\s?(?:<https?://[^\s<>]*>|\[https?://[^\s\[\]]*\]|\(\s?https?://[^\s()]*\s?\))")
ALONE = re.compile(r"\W*(?:https?://\S+|www\.\S+)\W*")
# What mail programs put between a text and the name of who sent it.
SIGNATURE = "-- "
LONGEST_ADDRESS = 2_000


def lines_of_plain(text: str, *, flowed: bool = False) -> list[str]:
    """The lines of ``text`` with "" for blank ones; ``flowed``: a blank at its end goes on."""
    lines: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line == SIGNATURE:
            break
        if flowed and line.startswith(" "):
            line = line[1:]
        bare = LINK.sub("", line)
        empty = not any(map(str.isalnum, bare)) or _is_address(bare)
        shown = "" if empty else bare.rstrip()
        if goes_on and lines and shown:
            lines[-1] = f"{lines[-1]} {shown.lstrip()}"
        elif shown or not line.strip():
            lines.append(shown)
        goes_on = flowed and line.endswith(" ") and bool(shown)
    return lines


def _is_address(line: str) -> bool:
    return len(line) <= LONGEST_ADDRESS and ALONE.fullmatch(line) is not None
