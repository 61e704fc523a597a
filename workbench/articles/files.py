"""The files of a path (file, folder or archive) in a stable order, as bytes or as a code."""

from __future__ import annotations

import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO
from unicodedata import category

TEXT_SUFFIXES = frozenset({"", ".markdown", ".md", ".text", ".txt"})
ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar", ".tar.bz2", ".tar.gz", ".tar.xz", ".tbz2", ".tgz", ".txz")
ARCHIVE_SUFFIXES = ZIP_SUFFIXES + TAR_SUFFIXES
METADATA_NAME = "metadata.csv"
# The workbench's own files may stand in an article folder; they are no articles.
QUOTES_TABLE = "quotes.parquet"
ARTICLES_TABLE = "articles.parquet"
OWN_FILES = frozenset(
    {METADATA_NAME, QUOTES_TABLE, ARTICLES_TABLE, "corrections.jsonl", "sources.yml", "themes.yml"}
)
SYSTEM_NAMES = frozenset({"__macosx", "desktop.ini", "thumbs.db"})
# A newspaper page is some 10 kB: these limits only stop mistakes and archives made to burst.
MOST_FILE_BYTES = 20_000_000
MOST_ARCHIVE_BYTES = 500_000_000
MOST_MEMBERS = 100_000
DAMAGED = (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, zlib.error, LZMAError,
           RuntimeError, NotImplementedError, ValueError)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A file by its name below the path read (slashes); ``data`` or an ``issue``, never both."""

    name: str
    data: bytes = b""
    issue: str | None = None


def find_files(path: Path) -> Iterator[Found]:
    """Every file of ``path`` but hidden, system and the workbench's own ones, ordered by name.

    Archives are read where they stand, one level deep, never unpacked to disk; the names of their
    members are labels only. ``metadata.csv`` comes too: the caller sorts it out.
    """
    if path.is_dir():
        for name, file in _walk(path):
            yield from _file(file, name)
    else:
        yield from _file(path, _printable(path.name))


def is_metadata(name: str) -> bool:
    """Whether ``name`` is that of a metadata table."""
    return PurePosixPath(name).name == METADATA_NAME


def _walk(folder: Path) -> list[tuple[str, Path]]:
    found: list[tuple[str, Path]] = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _hidden(name)]
        here = Path(root)
        for name in names:
            label = _printable((here / name).relative_to(folder).as_posix())
            if not _hidden(name) and (name not in OWN_FILES or name == METADATA_NAME):
                found.append((label, here / name))
    return sorted(found, key=lambda pair: pair[0])


def _file(file: Path, name: str) -> Iterator[Found]:
    if name.lower().endswith(ARCHIVE_SUFFIXES):
        yield from _archive(file, name)
        return
    if not _readable_kind(name):
        yield Found(name, issue="format_unsupported")
        return
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            yield Found(name, issue="unreadable")
        elif status.st_size > MOST_FILE_BYTES:
            yield Found(name, issue="too_large")
        else:
            yield Found(name, file.read_bytes())
    except OSError:
        yield Found(name, issue="unreadable")


def _archive(file: Path, name: str) -> Iterator[Found]:
    """The members of an archive in the order of their names; damage ends in one entry more."""
    reader = _zip_members if name.lower().endswith(ZIP_SUFFIXES) else _tar_members
    try:
        members = list(reader(file))
    except DAMAGED:
        yield Found(name, issue="unreadable")
        return
    for member in sorted(members, key=lambda found: found.name):
        yield Found(f"{name}/{member.name}", member.data, member.issue)


def _zip_members(file: Path) -> Iterator[Found]:
    left = MOST_ARCHIVE_BYTES
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist()[:MOST_MEMBERS]:
            name = _label(member.filename)
            if member.is_dir() or _skipped(name):
                continue
            try:
                with archive.open(member) as stream:
                    found = _member(name, stream, left)
            except DAMAGED:
                found = Found(name, issue="unreadable")
            left -= len(found.data)
            yield found


def _tar_members(file: Path) -> Iterator[Found]:
    left = MOST_ARCHIVE_BYTES
    with tarfile.open(file) as archive:
        for number, member in enumerate(archive):
            name = _label(member.name)
            if member.isdir() or _skipped(name):
                continue
            if number >= MOST_MEMBERS:
                return
            stream = archive.extractfile(member) if member.isreg() else None
            found = _member(name, stream, left) if stream else Found(name, issue="unreadable")
            left -= len(found.data)
            yield found


def _member(name: str, stream: IO[bytes], left: int) -> Found:
    """One member, read no further than the limits allow, whatever size it claims."""
    if not _readable_kind(name):
        return Found(name, issue="format_unsupported")
    limit = min(MOST_FILE_BYTES, left)
    data = stream.read(limit + 1)
    return Found(name, issue="too_large") if len(data) > limit else Found(name, data)


def _readable_kind(name: str) -> bool:
    return is_metadata(name) or PurePosixPath(name).suffix.lower() in TEXT_SUFFIXES


def _label(name: str) -> str:
    """A member's name without roots and parent folders: a label that can point nowhere else."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(_printable(part) for part in parts if part not in ("", ".", "..")) or "unnamed"


def _skipped(name: str) -> bool:
    parts = name.split("/")
    own = parts[-1] in OWN_FILES and parts[-1] != METADATA_NAME
    return own or any(map(_hidden, parts))


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in SYSTEM_NAMES


def _printable(name: str) -> str:
    """``name`` with undecodable bytes and control characters replaced, so that it can be saved."""
    clean = os.fsencode(name).decode("utf-8", "replace") if not name.isascii() else name
    return "".join("\ufffd" if category(char) in ("Cc", "Cs") else char for char in clean)
