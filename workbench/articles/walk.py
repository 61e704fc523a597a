"""The files below a path, one after another, each by a name of its own; nothing is read here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Literal

from workbench.articles.archives import members
from workbench.articles.budget import Budget
from workbench.articles.files import (
    OWN_FILES,
    STORE_MANIFEST,
    STORE_NAMES,
    STORE_PARTS,
    Found,
    is_archive,
    is_folder,
    is_format,
    is_hidden,
    is_table,
    is_text,
    issue_of,
    open_file,
    read_file,
)
from workbench.articles.links import Links
from workbench.articles.readers.model import HEAD
from workbench.articles.readers.registry import begins_as_known
from workbench.articles.roots import roots_of
from workbench.text.printable import plain

Kind = Literal["folder", "file", "link"]


@dataclass(frozen=True, slots=True)
class _Place:
    """A file, folder or link by its ``label`` below the path walked, "" for that path itself.

    ``aside`` says that a link led there, so that another one may lead there too.
    """

    path: Path
    label: str
    kind: Kind
    aside: bool = False


def find_files(path: Path | Sequence[Path]) -> Iterator[Found]:
    """Every file of ``path`` but hidden, system and the workbench's own ones; no name twice.

    Of several paths a file's name begins with that of its own path (``workbench.articles.roots``).
    A folder inside that is a store of the workbench is passed over, and of ``path`` itself what
    makes it one.

    Order: that of names, but members of an archive as they stand in it. Archives are read where
    they stand, one level deep, never unpacked to disk, all within one budget; the names of their
    members are labels only. ``metadata.csv`` comes too, marked as a table. What could not be looked
    into (a folder, a link, the rest of an archive) comes by its name, with an issue code.
    """
    budget = Budget()
    if isinstance(path, Path):
        root = Path(os.path.realpath(path))
        label = "" if is_folder(root) else plain(path.name)
        return _told_apart(_all_files(root, label, budget))
    found = (_all_files(root, label, budget) for root, label in roots_of(path))
    return _told_apart(chain.from_iterable(found))


def _all_files(root: Path, label: str, budget: Budget) -> Iterator[Found]:
    if not is_folder(root):
        yield from _file(_Place(root, label, "file"), budget)
        return
    links = Links(root)
    places = [_Place(root, label, "folder")]
    while places:
        place = places.pop()
        issue = None
        if place.kind == "link":
            target, issue = links.target(place.path)
            kind: Kind = "folder" if is_folder(target) else "file"
            place = _Place(target, place.label, kind, aside=True)
        elif place.aside:
            issue = links.issue_aside(place.path)
        if issue:
            faulty_table = place.kind == "file" and is_table(place.label)
            yield Found(place.label, issue=issue, is_table=faulty_table)
        elif place.kind == "file":
            yield from _file(place, budget)
        else:
            try:
                places.extend(reversed(_without_store(_listed(place), place.path == root)))
            except OSError as fault:
                yield Found(place.label or plain(root.name), issue_of(fault, "folder_unreadable"))


def _listed(folder: _Place) -> list[_Place]:
    """What stands in ``folder``, in the order of names; raises OSError if it cannot be listed."""
    with os.scandir(folder.path) as entries:
        found = [_place(entry, folder) for entry in entries if not _passed_over(entry)]
    # A folder stands where its files will, so that all names come in their order.
    return sorted(
        found, key=lambda place: (place.label + "/" * (place.kind == "folder"), place.path)
    )


def _place(entry: os.DirEntry[str], folder: _Place) -> _Place:
    label = f"{folder.label}/{plain(entry.name)}".removeprefix("/")
    return _Place(folder.path / entry.name, label, _kind(entry), folder.aside)


def _without_store(listed: list[_Place], is_root: bool) -> list[_Place]:
    """What of a folder may be articles."""
    if not _is_store(listed):
        return listed
    return [place for place in listed if is_root and place.path.name not in STORE_NAMES]


def _is_store(listed: Iterable[_Place]) -> bool:
    """Whether what stands in a folder is what was extracted from others, and no article."""
    names = {place.path.name for place in listed}
    return STORE_MANIFEST in names and not names.isdisjoint(STORE_PARTS)


def _kind(entry: os.DirEntry[str]) -> Kind:
    try:
        if entry.is_symlink() or getattr(entry, "is_junction", bool)():
            return "link"
        return "folder" if entry.is_dir(follow_symlinks=False) else "file"
    except OSError:
        return "file"  # which then says itself what is wrong with it


def _passed_over(entry: os.DirEntry[str]) -> bool:
    own = entry.name in OWN_FILES and not is_table(entry.name)
    return is_hidden(entry.name) or (own and _kind(entry) != "folder")


def _file(place: _Place, budget: Budget) -> Iterator[Found]:
    name, seen = place.label, _seen(place.path)
    if is_archive(name):
        for member in members(place.path, name, budget):
            yield replace(member, seen=seen)
    elif is_text(name) or is_format(name) or _looks_read(place.path):
        load = partial(read_file, place.path)
        yield Found(name, None, load, is_table(name), seen, is_text(name))
    else:
        yield Found(name, issue="format_unsupported", seen=seen)


def _seen(path: Path) -> tuple[int, int] | None:
    try:
        there = path.stat()
    except OSError:
        return None
    return there.st_size, there.st_mtime_ns


def _looks_read(path: Path) -> bool:
    """Whether a file with a strange name begins as one of a format that is read."""
    try:
        with open_file(path) as stream:
            return begins_as_known(stream.read(HEAD))
    except OSError:
        return False


def _told_apart(files: Iterable[Found]) -> Iterator[Found]:
    """``files`` with a number behind each name that was there before."""
    given: dict[str, int] = {}
    for file in files:
        name, number = file.name, given.get(file.name, 1)
        while name in given:
            number += 1
            name = f"{file.name} ({number})"
        given[file.name] = number
        given.setdefault(name, 1)
        yield file if name == file.name else replace(file, name=name, kind=file.name)
