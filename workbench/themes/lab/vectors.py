"""The encoder's vectors by text, kept in a folder so that the next session need not wait for them.

One file: a head that names the model and the folder, then for each text the hash of it and its
vector. What is of another model, of another folder (as where this one came with a stranger's
articles) or damaged is not believed, and is written again.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from workbench.files.replacing import replacing
from workbench.themes.lab.sentences import SHA256

Vector = NDArray[np.float32]

FILE = "likeness.bin"
WIDTH = 384
# 78 MB; whoever compares more waits for the others.
MOST = 50_000
_MARK = b"workbench likeness 1\n" + bytes.fromhex(SHA256)
_RECORD = np.dtype([("text", "V16"), ("vector", "<f4", (WIDTH,))])


class Vectors:
    """Vectors that were made once; ``folder`` is where they are kept, None for nowhere."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def __contains__(self, text: str) -> bool:
        return _key(text) in self._known

    def __getitem__(self, text: str) -> Vector:
        return self._known[_key(text)]

    def add(self, found: Mapping[str, Vector]) -> None:
        """Keep what was ``found``; where it cannot be written it is kept in memory alone."""
        self._known.update((_key(text), vector) for text, vector in found.items())
        if found and self._folder is not None:
            with suppress(OSError):
                self._write(self._folder)

    @cached_property
    def _known(self) -> dict[bytes, Vector]:
        with suppress(OSError):
            return {} if self._folder is None else _kept(self._folder)
        return {}

    def _write(self, folder: Path) -> None:
        file = folder / FILE
        if file.is_symlink():
            return
        fitting = [(key, vector) for key, vector in self._known.items() if len(vector) == WIDTH]
        records = np.array(fitting[-MOST:], _RECORD)
        with replacing(file) as draft:
            draft.write_bytes(_head(folder) + records.tobytes())


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _head(folder: Path) -> bytes:
    # The number that the system gave to the folder: a copy of it has another one.
    return _MARK + (folder.stat().st_ino % 2**64).to_bytes(8, "little")


def _kept(folder: Path) -> dict[bytes, Vector]:
    """What the file in ``folder`` holds, as far as it can be believed. Raises OSError."""
    file, head = folder / FILE, _head(folder)
    there = os.lstat(file)
    size = there.st_size - len(head)
    if not stat.S_ISREG(there.st_mode) or not 0 < size <= MOST * _RECORD.itemsize:
        return {}
    data = file.read_bytes()
    if not data.startswith(head) or size % _RECORD.itemsize or len(data) != there.st_size:
        return {}
    records = np.frombuffer(data, _RECORD, offset=len(head))
    # Numbers that are none would make every comparison one.
    sound = np.isfinite(records["vector"]).all(axis=1)
    return {bytes(each["text"]): each["vector"] for each in records[sound]}
