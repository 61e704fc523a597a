"""The parts of a file that is a package (DOCX, ODT), unpacked within bounds."""

from __future__ import annotations

import re
import zipfile
import zlib
from xml.parsers import expat

from workbench.articles.readers.model import NotReadError

# Once unpacked. A book of a thousand pages is 20 MB.
LARGEST_PART = 64_000_000
# What a damaged package, or the XML in it, raises.
FAULTS = (
    *(zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError),
    *(RuntimeError, ValueError, OverflowError, expat.ExpatError),
)
# The part that holds the text of a Word file, in the list of the package's relations.
MAIN = re.compile(
    r"<(?:\w+:)?Relationship\b[^>]*?\bType=[\"'][^\"']*/officeDocument[\"'][^>]*>", re.I
)
LONGEST_RELATIONS = 100_000
TARGET = re.compile(r"\bTarget=[\"']([^\"']+)[\"']", re.I)


def part(package: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one file in ``package``; NotReadError ``too_large`` where they are too many."""
    entry = next(entry for entry in (*package.infolist(), None) if _is(entry, name))
    if entry is None:
        raise KeyError(name)
    with package.open(entry) as file:
        data = file.read(LARGEST_PART + 1)  # what the entry says of its size need not be true
    if len(data) > LARGEST_PART:
        raise NotReadError("too_large")
    return data


def _is(entry: zipfile.ZipInfo | None, name: str) -> bool:
    return entry is None or plain_name(entry.filename) == name.lower()


def plain_name(name: str) -> str:
    return name.replace("\\", "/").lower().lstrip("/")


def main_part(package: zipfile.ZipFile) -> str:
    """The part that holds the text of a Word file: as the package says, or as all name it."""
    try:
        relations = part(package, "_rels/.rels")[:LONGEST_RELATIONS].decode("utf-8", "replace")
    except FAULTS:
        relations = ""
    main = MAIN.search(relations)
    target = TARGET.search(main[0]) if main else None
    return target[1].lstrip("/") if target else "word/document.xml"
