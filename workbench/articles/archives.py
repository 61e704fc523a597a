"""The members of ZIP and TAR archives, one at a time and within one budget; nothing is unpacked."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

from workbench.articles import budget as limits
from workbench.articles.budget import Budget
from workbench.articles.files import (
    ARTICLES_TABLE,
    DAMAGED,
    STORE_MANIFEST,
    STORE_PARTS,
    ZIP_SUFFIXES,
    Found,
    TooLargeError,
    is_archive,
    is_format,
    is_passed_over,
    is_table,
    is_text,
    issue_of,
    label,
    open_file,
    read_within,
)
from workbench.articles.tarstream import TarStream, read_tar

# A ZIP lists its members at its end and is asked for the list at once, however long it claims to
# be: this holds the names of 100,000 members.
MOST_LISTED_BYTES = 32_000_000
# Of the methods only these two are unpacked piece by piece; of others a few bytes can fill memory.
BOUNDED_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# The parts of a store of what was extracted.
STORED = re.compile(r"(?:^|/)(?:articles\.parquet|quotes\.parquet|said|texts)/\d{6}\.parquet$")
STORE_MARKS = STORE_PARTS | {STORE_MANIFEST}
# No deeper is a store looked for: a name of thousands of folders takes no longer than another.
DEEPEST = 30
# Of a member's flags the one that says that it is protected by a password.
LOCKED = 1


def members(path: str | Path, name: str, budget: Budget) -> Iterator[Found]:
    """The members of the archive at ``path``, by ``name`` and their own; each is read before the
    next is asked for.

    What else it holds, beyond a limit or behind damage, is one entry more with the archive's name.
    """
    read_any = False
    count = 0
    try:
        with open_file(path) as stream:
            zipped = name.lower().endswith(ZIP_SUFFIXES)
            for member in _zip(stream, budget) if zipped else _tar(stream, budget):
                if count == limits.MOST_MEMBERS or not budget.enter():
                    yield Found(name, issue="too_many")
                    return
                count += 1
                yield replace(member, name=f"{name}/{member.name}")
                read_any = True
    except TooLargeError:
        yield Found(name, issue="too_large")
    except DAMAGED as fault:
        yield Found(name, issue="archive_cut" if read_any else issue_of(fault))


def _zip(stream: BinaryIO, budget: Budget) -> Iterator[Found]:
    with zipfile.ZipFile(_Listed(stream)) as archive:
        stores = _stores(archive.infolist())
        for member in archive.infolist():
            name = label(member.filename)
            if (member.is_dir() and not member.file_size) or is_passed_over(name):
                continue
            if _is_stored(name, stores):
                continue
            kind = stat.S_IFMT(member.external_attr >> 16)
            regular = kind in (0, stat.S_IFREG) and member.compress_type in BOUNDED_METHODS
            load = partial(_load_zipped, archive, member, budget)
            locked = "encrypted" if member.flag_bits & LOCKED else None
            yield _member(name, locked or (None if regular else "unreadable"), load)


def _member(name: str, issue: str | None, load: partial[bytes]) -> Found:
    if is_archive(name):
        return Found(name, issue="archive_inside")
    if not (is_text(name) or is_format(name)):
        return Found(name, issue="format_unsupported")
    return Found(name, issue, load, is_table(name), is_plain=is_text(name))


def _load_zipped(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes:
    # No more comes out of a member than it claims; more than there is left is not begun.
    if member.file_size > budget.most(member.filename):
        raise TooLargeError
    budget.spend(member.file_size)
    with archive.open(member) as stream:
        return read_within(stream, member.file_size)


def _tar(stream: BinaryIO, budget: Budget) -> Iterator[Found]:
    with TarStream(stream, budget) as unpacked:
        for member, load in read_tar(unpacked, budget):
            name = label(member.name)
            # What follows is not known yet, so that a store shows by the names of its parts alone.
            if not member.isdir() and not is_passed_over(name) and not _is_stored(name):
                yield _member(name, None if member.isreg() else "unreadable", load)


def _stores(members: Iterable[zipfile.ZipInfo]) -> frozenset[str]:
    """The folders that are stores of what was extracted, as ``walk`` tells them, with a slash."""
    marks: dict[str, set[str]] = {}
    for member in members:
        parents, own = _parents(label(member.filename))
        if own in STORE_MARKS and not member.is_dir():
            marks.setdefault(parents[-1], set()).add(own)
        elif parents[-1].endswith(f"/{ARTICLES_TABLE}/"):
            marks.setdefault(parents[-2], set()).add(ARTICLES_TABLE)
    return frozenset(
        folder
        for folder, found in marks.items()
        if STORE_MANIFEST in found and found.intersection(STORE_PARTS)
    )


def _is_stored(name: str, stores: Collection[str] = ()) -> bool:
    return STORED.search(name) is not None or not frozenset(_parents(name)[0]).isdisjoint(stores)


def _parents(name: str) -> tuple[list[str], str]:
    """The folders above a member, each with a slash at both ends, and its bare name."""
    *folders, own = name.split("/", DEEPEST)
    return list(accumulate(folders, "{}{}/".format, initial="/")), own


class _Listed:
    """A file that is not read in pieces larger than any honest list of members."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.seek, self.tell, self.seekable = stream.seek, stream.tell, stream.seekable

    def read(self, count: int = -1) -> bytes:
        if count > MOST_LISTED_BYTES:
            raise TooLargeError
        return self._stream.read(count)
