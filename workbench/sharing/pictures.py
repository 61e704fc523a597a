"""Pictures for a page: from the notebook's folder and from its cells, by what is in them.

A picture's address is written by whoever wrote the notebook, and what it leads to is read with the
rights of whoever shares it. So only what is a picture comes into a page, only from within the
notebook's folder, and nothing that is hidden there.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote
from xml.parsers.expat import ExpatError, ParserCreate

# An address in a text -> the picture's own data as an address; None where there is none.
Pictures = Callable[[str], str | None]

ATTACHMENT = "attachment:"
_SVG = "image/svg+xml"
# How files of each kind begin.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_BITMAP_HEADS = frozenset({12, 40, 52, 56, 64, 108, 124})
_AVIF = (b"ftypavif", b"ftypavis")
# More bytes than a picture in a page should have: what is bigger would fill the memory.
_LARGEST = 50_000_000
_SCHEME = re.compile(r"[a-zA-Z][\w+.-]*:")


def kind(data: bytes) -> str | None:
    """The media type of the picture that ``data`` is; None if it is none."""
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            return name
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in _AVIF:
        return "image/avif"
    if data.startswith(b"BM") and int.from_bytes(data[14:18], "little") in _BITMAP_HEADS:
        # "BM" alone also begins a text about cars.
        return "image/bmp" if int.from_bytes(data[2:6], "little") == len(data) else None
    return _SVG if _is_drawing(data) else None


def as_address(data: bytes) -> str | None:
    """``data`` as an address that holds it; None if it is no picture."""
    found = kind(data)
    return found and f"data:{found};base64,{base64.b64encode(data).decode('ascii')}"


def from_letters(letters: object) -> str | None:
    """The address of a picture that a notebook holds in base64, or as the text of a drawing."""
    if isinstance(letters, list):
        letters = "".join(map(str, letters))
    if not isinstance(letters, str):
        return None
    if letters.lstrip().startswith("<"):
        return as_address(letters.strip().encode("utf-8", "replace"))
    try:
        return as_address(base64.b64decode("".join(letters.split()), validate=True))
    except (binascii.Error, ValueError):
        return None


def of_notebook(folder: str | None, attachments: object) -> Pictures:
    """Where the addresses in a cell's text lead: to its ``attachments``, or to files.

    Without a ``folder`` there are no files.
    """

    def picture(address: str) -> str | None:
        if address.startswith(ATTACHMENT):
            return _attached(address.removeprefix(ATTACHMENT), attachments)
        # A blank in a file's name is %20 in an address.
        names = () if folder is None else dict.fromkeys([address, unquote(address)])
        return next(filter(None, (_in_folder(Path(folder or "."), name) for name in names)), None)

    return picture


def _attached(name: str, attachments: object) -> str | None:
    for each in dict.fromkeys([name, unquote(name)]):
        found = attachments.get(each) if isinstance(attachments, Mapping) else None
        if isinstance(found, Mapping):
            # A drawing before its pixels, as JupyterLab does.
            values = sorted(found.items(), key=lambda item: item[0] != _SVG)
            return next(filter(None, (from_letters(value) for _, value in values)), None)
    return None


def _in_folder(folder: Path, name: str) -> str | None:
    """The picture ``name`` if it lies in ``folder`` after all links, and nothing hides it."""
    if _SCHEME.match(name) or not name.strip("./\\"):
        return None
    try:
        root = folder.resolve(strict=True)
        file = (root / name).resolve(strict=True)
        within = file.relative_to(root)
        return None if _hidden(Path(name)) or _hidden(within) else as_address(_content(file))
    except (OSError, ValueError, RuntimeError):
        # Not there, not readable, outside, a name that no file can have, a circle of links.
        return None


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") and part != ".." for part in path.parts)


def _content(file: Path) -> bytes:
    """What a regular file holds; nothing of others, which may never end, or of one too big."""
    if not file.is_file() or file.stat().st_size > _LARGEST:
        return b""
    # A link that has taken the file's place meanwhile is not followed.
    with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as opened:
        return opened.read(_LARGEST)


def _is_drawing(data: bytes) -> bool:
    """Whether ``data`` is SVG: a whole XML text, whose outermost element says so."""
    # The last element to end is the outermost.
    ended: deque[str] = deque(maxlen=1)
    parser = ParserCreate(namespace_separator=" ")
    parser.EndElementHandler = ended.append
    # With entities of its own a small file can become one of any size.
    parser.EntityDeclHandler = _refuse
    try:
        data.decode("utf-8")
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError):
        return False
    return ended.pop() in ("svg", "http://www.w3.org/2000/svg svg")


def _refuse(*_: object) -> None:
    raise ValueError
