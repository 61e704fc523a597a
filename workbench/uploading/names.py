"""The name that a file from a browser gets in the folder, and why some get none.

A name comes from outside: from a page, from a folder that somebody sent. It is a bare name when it
leaves here, one that Windows and macOS take too, so that the folder can be passed on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import PurePosixPath

from workbench.articles.budget import MOST_ARCHIVE_BYTES
from workbench.articles.files import (
    ARCHIVE_SUFFIXES,
    METADATA_NAME,
    OWN_FILES,
    STORE_MANIFEST,
    is_archive,
    is_hidden,
    is_text,
    most_bytes,
)
from workbench.text.printable import ACTING, JOINERS

# What a name may have at most, in bytes of UTF-8, on Linux and macOS.
MOST_NAME_BYTES = 255
# Of names that are both kept the later get a number; nobody has more of one name.
MOST_NUMBER = 10_000
# What is longer is no suffix but the end of a headline.
_LONGEST_SUFFIX = 20
_PATHS = re.compile(r"[/\\]")
# Windows takes none of these in a name, and none of those names, whatever suffix they have.
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_RESERVED = frozenset({*OWN_FILES, STORE_MANIFEST}) - {METADATA_NAME}
_TWO_SUFFIXES = (*(each for each in ARCHIVE_SUFFIXES if each.count(".") > 1), ".warc.gz")


def cleaned(name: str) -> str:
    """``name`` without path, controls and what no system takes; "" if nothing is left of it.

    One leading dot stays, as that of a hidden file (:func:`fault_of` refuses those); several are
    those of a headline, and go.
    """
    bare = unicodedata.normalize("NFC", _PATHS.split(name)[-1])
    plain = "".join(c for c in bare if unicodedata.category(c) not in ACTING or c in JOINERS)
    plain = _FORBIDDEN.sub("_", plain).strip(" ").rstrip(". ")
    if plain.startswith(".."):
        plain = plain.lstrip(". ")
    return _shortened(f"_{plain}" if _DEVICES.fullmatch(plain) else plain)


def fault_of(name: str, size: int) -> str | None:
    """Why a file of that cleaned ``name`` with ``size`` bytes is not taken, None if it is."""
    if not name:
        return "It has no name that a file may have; give it another."
    if is_hidden(name):
        return "It is a hidden file or one of the system's own, and no article."
    if name.casefold() in _RESERVED:
        return (
            "Its name is that of one of the workbench's own files; rename it if it is an "
            "article, or put it there with JupyterLab's file browser."
        )
    most = MOST_ARCHIVE_BYTES if is_archive(name) else most_bytes(name)
    if size > most:
        kind = "a text" if is_text(name) else "an archive" if is_archive(name) else "a file"
        return (
            f"It is larger than {most // 1_000_000} MB, the most that is read of {kind}; split it."
        )
    return None


def numbered(name: str, taken: Callable[[str], bool]) -> str | None:
    """``name``, or with the first number behind it that is not ``taken``; None if all are."""
    stem, suffix = _split(name)
    for number in range(1, MOST_NUMBER):
        tried = name if number == 1 else _shortened(f"{stem} ({number}){suffix}", number)
        if not taken(tried):
            return tried
    return None


def _split(name: str) -> tuple[str, str]:
    suffix = next(
        (s for s in _TWO_SUFFIXES if name.lower().endswith(s)), PurePosixPath(name).suffix
    )
    return name[: len(name) - len(suffix)], name[len(name) - len(suffix) :]


def _shortened(name: str, number: int = 1) -> str:
    """``name`` within the limit, its suffix and the ``number`` before it kept."""
    if len(name.encode()) <= MOST_NAME_BYTES:
        return name
    stem, suffix = _split(name)
    if len(suffix.encode()) > _LONGEST_SUFFIX:
        stem, suffix = name, ""
    if number > 1:
        stem, suffix = stem.removesuffix(f" ({number})"), f" ({number}){suffix}"
    room = MOST_NAME_BYTES - len(suffix.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + suffix
