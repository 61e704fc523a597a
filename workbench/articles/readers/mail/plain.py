"""The lines of a mail's plain text, without the addresses of its links and its signature."""

from __future__ import annotations

import re

LINK = re.compile(r"\s?(?:<https?://[^\s<>]*>|\[https?://[^\s\[\]]*\]|\(\s?https?://[^\s()]*\s?\))")
ALONE = re.compile(r"\W*(?:https?://\S+|www\.\S+)\W*")
# What mail programs put between a text and the name of who sent it.
SIGNATURE = "-- "
LONGEST_ADDRESS = 2_000
# Programs that break lines leave a long address whole; any other line they keep shorter.
WIDEST = 100


def lines_of_plain(text: str, *, flowed: bool = False) -> list[str]:
    """The lines of ``text`` as they were broken, "" for blank ones and for addresses alone.

    ``flowed``: a line that ends in a blank goes on in the next one.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if SIGNATURE in lines:
        lines = lines[: lines.index(SIGNATURE)]
    if flowed:
        lines = _unflowed(lines)
    bare = [LINK.sub("", line) if len(line) > WIDEST else line for line in lines]
    return ["" if _is_address(line) else line for line in bare]


def without_links(line: str) -> str:
    """``line`` without the addresses in brackets behind the words that they belong to.

    To be asked when broken lines are joined: a line was broken with its addresses in it.
    """
    return LINK.sub("", line).strip()


def _unflowed(lines: list[str]) -> list[str]:
    found: list[str] = []
    goes_on = False
    for line in lines:
        line = line.removeprefix(" ")
        if goes_on:
            found[-1] += line
        else:
            found.append(line)
        goes_on = line.endswith(" ")
    return found


def _is_address(line: str) -> bool:
    return len(line) <= LONGEST_ADDRESS and ALONE.fullmatch(line) is not None
