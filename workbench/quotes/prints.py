"""Fingerprints: of a file, and of all that what was extracted from it depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

# A print has so many hexadecimal digits: enough for any number of files there will ever be.
DIGITS = 32
PIECE = 1 << 20
# The parts of this package that decide what an article is and what it says. Themes and names are
# kept apart: they are applied to what was extracted.
_READING = ("articles", "text", "language")
_EXTRACTING = (*_READING, "attribution", "people", "quotes", "speakers")
# Of these only what stands in files with such endings; other files are made of them.
_SOURCES = (".py", ".txt", ".onnx", ".npz", ".json")


def print_of(data: bytes) -> str:
    """The fingerprint of some bytes."""
    return hashlib.sha256(data).hexdigest()[:DIGITS]


@cache
def reading_print() -> str:
    """Of the readers: with another one, every file is read again."""
    return _of_packages(_READING)


@cache
def extracting_print(model: Path | None = None) -> str:
    """Of all that finds statements and who speaks; ``model`` is a folder of other weights."""
    digest = hashlib.sha256(_of_packages(_EXTRACTING).encode())
    for file in sorted(model.iterdir()) if model else ():
        digest.update(file.name.encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:DIGITS]


def _of_packages(names: Iterable[str]) -> str:
    digest = hashlib.sha256()
    root = resources.files("workbench")
    for name in names:
        for path, file in sorted(_files(root / name, name), key=lambda pair: pair[0]):
            digest.update(path.encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:DIGITS]


def _files(folder: Traversable, path: str) -> Iterable[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        below = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, below)
        elif entry.name.endswith(_SOURCES):
            yield below, entry
