"""What a store holds and by what it was made: one file, put in its place whole.

A part counts from the moment at which the manifest names it. So a run that is killed leaves what
the manifest says, and files of a part that it does not name are nothing yet.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from workbench.exports.files import replacing

NAME = "manifest.json"
# Of the store's own form: with another one everything is made again.
FORM = 1


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file by the name below the folder read, as it was when it was read.

    ``size`` in bytes, ``changed`` in nanoseconds since 1970, ``content`` its fingerprint.
    """

    name: str
    size: int
    changed: int
    content: str

    def looks_like(self, size: int, changed: int) -> bool:
        """Whether a file of that size and time is taken to be the same without a look into it."""
        return (self.size, self.changed) == (size, changed)


@dataclass(frozen=True, slots=True)
class Part:
    """Some files that were read together, and the rows that they gave, under one ``number``."""

    number: int
    files: tuple[KeptFile, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """``reading`` and ``extracting``: fingerprints of what made the parts. ``themes`` and
    ``sources``: of the files by which the quotes were made of them."""

    reading: str
    extracting: str
    themes: str = ""
    sources: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def next_number(self) -> int:
        """A number that no part has, nor had before in this store."""
        return 1 + max((part.number for part in self.parts), default=-1)

    def files(self) -> dict[str, tuple[int, KeptFile]]:
        """Each file by its name, with the number of its part."""
        return {file.name: (part.number, file) for part in self.parts for file in part.files}

    def with_part(self, part: Part) -> Manifest:
        """With ``part``, whose files belong to no other one any more."""
        names = {file.name for file in part.files}
        others = tuple(_without(each, names) for each in self.parts if each.number != part.number)
        return replace(self, parts=(*(each for each in others if each.files), part))


def _without(part: Part, names: set[str]) -> Part:
    return replace(part, files=tuple(file for file in part.files if file.name not in names))


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put ``manifest`` in the place of the one in ``folder``; raises OSError."""
    plain = {"form": FORM, **asdict(manifest)}
    with replacing(folder / NAME) as draft:
        draft.write_text(json.dumps(plain, indent=1), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in ``folder``; None where there is none, or one of another form or damaged:
    then everything is made again."""
    try:
        plain = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return _manifest(plain) if plain["form"] == FORM else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _manifest(plain: Mapping[str, Any]) -> Manifest:
    parts = tuple(
        Part(int(part["number"]), tuple(KeptFile(**file) for file in part["files"]))
        for part in plain["parts"]
    )
    return Manifest(
        str(plain["reading"]),
        str(plain["extracting"]),
        str(plain["themes"]),
        str(plain["sources"]),
        parts,
    )
