"""What a store holds and by what it was made: a journal, one line an event, in one file.

A part counts from the moment at which its line stands in the journal, whole and on the disk. So a
run that is killed leaves what the journal says, and a line that was cut off says nothing. A file
counts once all of its articles do: until then the parts that have some of them only save work.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from workbench.files.replacing import replacing

NAME = "manifest.jsonl"
# Of the store's own form: what has another one is not read, and everything is made again.
FORM = 3
# A journal with so many lines for each one that is needed is written again, short.
_LINES = 3


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file by the name below the folder read, as it was when it was read.

    ``size`` in bytes, ``changed`` in nanoseconds since 1970, ``content`` the fingerprint of its
    bytes, ``stated`` that of what a table of metadata said of it. ``parts``: where its articles
    are, in their order. ``issue``: why there were no bytes to be had, "" where there were.
    """

    name: str
    size: int
    changed: int
    content: str
    stated: str = ""
    parts: tuple[int, ...] = ()
    issue: str = ""

    def looks_like(self, size: int, changed: int) -> bool:
        """Whether a file of that size and time is taken to be the same without a look into it.

        Not where it could not be read: a permission, a disk that is there again, or room in the
        budget of all archives change neither.
        """
        return not self.issue and (self.size, self.changed) == (size, changed)


@dataclass(frozen=True, slots=True)
class Made:
    """Fingerprints of what made a part: readers and model, and the files that its quotes are by."""

    reading: str
    extracting: str
    themes: str
    sources: str


@dataclass(frozen=True, slots=True)
class Part:
    """``rows`` articles that were written together; ``doubles`` are the rows, counted from 0, whose
    text an earlier article has, so that their quotes stand there alone. ``corrections`` is the
    fingerprint of those that its quotes have, "" for none."""

    number: int
    rows: int
    made: Made
    doubles: tuple[int, ...] = ()
    corrections: str = ""


@dataclass(slots=True)
class Manifest:
    """The journal so far: parts by number, files by name, both in the order in which they came.

    ``settled``: no table has a row that does not count, or quotes of a text that stand elsewhere.
    ``at`` is the greatest number of a part there ever was.
    """

    parts: dict[int, Part] = field(default_factory=dict)
    files: dict[str, KeptFile] = field(default_factory=dict)
    settled: bool = True
    at: int = -1

    def apply(self, event: Mapping[str, Any]) -> None:
        """What a line says; raises KeyError, TypeError or ValueError for what says nothing."""
        for plain in event.get("parts", ()):
            made = Made(**plain["made"])
            part = Part(
                int(plain["number"]),
                int(plain["rows"]),
                made,
                tuple(plain["doubles"]),
                str(plain["corrections"]),
            )
            self.parts[part.number] = part
            self.at = max(self.at, part.number)
        for plain in event.get("files", ()):
            file = KeptFile(**{**plain, "parts": tuple(plain["parts"])})
            self.files[file.name] = file
        for name in event.get("gone", ()):
            self.files.pop(name, None)
        for number in event.get("dropped", ()):
            self.parts.pop(number, None)
        self.settled = bool(event.get("settled", False))

    def names_in(self) -> dict[int, set[str]]:
        """The names of the files that have articles in each part."""
        names: dict[int, set[str]] = {number: set() for number in self.parts}
        for file in self.files.values():
            for number in file.parts:
                names[number].add(file.name)
        return names

    def event(self) -> dict[str, Any]:
        """All of it as one event."""
        return happened(self.parts.values(), self.files.values(), settled=self.settled)


def happened(
    parts: Iterable[Part] = (),
    files: Iterable[KeptFile] = (),
    *,
    gone: Iterable[str] = (),
    dropped: Iterable[int] = (),
    settled: bool = False,
) -> dict[str, Any]:
    """An event: parts and files that are new or otherwise than they were, files and parts gone."""
    event = {
        "parts": [asdict(part) for part in parts],
        "files": [asdict(file) for file in files],
        "gone": list(gone),
        "dropped": list(dropped),
        "settled": settled,
    }
    return {name: value for name, value in event.items() if value}


class Journal:
    """The journal in ``folder``, to be added to by the one run that holds the store."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self.manifest, self._lines, whole = _read(self._path)
        if self.manifest is None or not whole:
            self.shorten()

    manifest: Manifest | None

    @property
    def known(self) -> Manifest:
        """What the journal says, all that was added included."""
        if self.manifest is None:
            self.manifest = Manifest()
        return self.manifest

    def add(self, event: Mapping[str, Any]) -> None:
        """Add a line, which counts once this returns; raises OSError."""
        line = _line(event)
        with self._path.open("ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        self.known.apply(event)
        self._lines += 1

    def let_go(self, numbers: Collection[int]) -> None:
        """Forget parts that are lost, with the files that have articles in them."""
        if numbers:
            files = self.known.files.values()
            gone = [file.name for file in files if not set(numbers).isdisjoint(file.parts)]
            self.add(happened(gone=gone, dropped=numbers))

    def shorten(self, *, always: bool = True) -> None:
        """Write the journal again, in few lines; without ``always`` only where that is worth it."""
        known = self.known
        if not always and self._lines <= _LINES * (1 + len(known.parts)):
            return
        with replacing(self._path) as draft:
            draft.write_bytes(b"".join((_line({"form": FORM}), *_lines_of(known))))
        self._lines = 1 + len(known.parts)


def _lines_of(known: Manifest) -> Iterator[bytes]:
    """Few events that say the same; none is so long that it could not be read."""
    yield _line(happened(known.parts.values()))
    files = list(known.files.values())
    for first in range(0, len(files), 1000):
        yield _line(happened(files=files[first : first + 1000]))
    yield _line({"settled": known.settled})


def _line(event: Mapping[str, Any]) -> bytes:
    return json.dumps(event, separators=(",", ":")).encode() + b"\n"


def _read(path: Path) -> tuple[Manifest | None, int, bool]:
    """The manifest in ``path``, the number of its lines, and whether the last one is whole.

    None where there is none, or one of another form or damaged.
    """
    manifest, lines = Manifest(), 0
    try:
        with path.open("rb") as file:
            if json.loads(file.readline())["form"] != FORM:
                return None, 0, False
            for line in file:
                if not line.endswith(b"\n"):
                    return manifest, lines, False
                manifest.apply(json.loads(line))
                lines += 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None, 0, False
    return manifest, lines, True


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in ``folder``; None where there is none, or one of another form or damaged:
    then everything is made again."""
    return _read(folder / NAME)[0]


def elsewhere(files: Iterable[KeptFile], numbers: Iterable[int], new: int) -> list[KeptFile]:
    """``files`` with their articles of the parts ``numbers`` in the part ``new``."""
    old = set(numbers)
    moved = []
    for file in files:
        parts = dict.fromkeys(new if number in old else number for number in file.parts)
        moved.append(replace(file, parts=tuple(parts)))
    return moved
