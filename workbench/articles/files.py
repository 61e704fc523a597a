"""A file of articles: its name, its kind, the limits it is read within, its bytes."""

from __future__ import annotations

import errno
import os
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from workbench.text.printable import plain

# Names of the formats that ``readers`` reads; what has another name is looked into first.
FORMAT_SUFFIXES = frozenset(
    {".csv", ".doc", ".docx", ".eml", ".htm", ".html", ".json", ".jsonl", ".mht", ".mhtml", ".msg",
     ".ndjson", ".odt", ".ods", ".parquet", ".pdf", ".rtf", ".tsv", ".warc", ".warc.gz", ".xhtml",
     ".xls", ".xlsb", ".xlsm", ".xlsx"}
)  # fmt: skip
TEXT_SUFFIXES = frozenset({"", ".markdown", ".md", ".text", ".txt"})
ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar", ".tar.bz2", ".tar.gz", ".tar.xz", ".tbz2", ".tgz", ".txz")
ARCHIVE_SUFFIXES = ZIP_SUFFIXES + TAR_SUFFIXES
METADATA_NAME = "metadata.csv"
# The workbench's own files may stand in an article folder; they are no articles.
QUOTES_TABLE = "quotes.parquet"
ARTICLES_TABLE = "articles.parquet"
OWN_FILES = frozenset(
    {METADATA_NAME, QUOTES_TABLE, ARTICLES_TABLE, "claims.yml", "corrections.jsonl", "run.json",
     "sources.yml", "speakers.csv", "themes.yml", "views.json"}
)  # fmt: skip
# A folder with the first and one of the others is a store of what was extracted, in which the last
# stand as well.
STORE_MANIFEST = "manifest.jsonl"
STORE_PARTS = frozenset({"lock", ARTICLES_TABLE})
STORE_NAMES = STORE_PARTS | {STORE_MANIFEST, QUOTES_TABLE, "said", "texts"}
SYSTEM_NAMES = frozenset({"__macosx", "desktop.ini", "thumbs.db"})
# A newspaper page is some 10 kB: the limit only stops mistakes and members made to burst.
MOST_FILE_BYTES = 20_000_000
# Pictures make a PDF large, and a table or a database's export holds many articles.
MOST_FORMAT_BYTES = 200_000_000
# No more is asked of a decompressor at once, so that no answer is larger than was meant.
PIECE = 65_536
DAMAGED = (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, zlib.error, LZMAError,
           struct.error, RuntimeError, NotImplementedError, ValueError, ArithmeticError,
           LookupError)  # fmt: skip
# A link put in a file's place between looking and opening is not followed, a pipe not awaited.
_CAREFULLY = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


class TooLargeError(Exception):
    """A file, or what an archive unpacks to, is over its limit."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file by its name below the path read (slashes), not yet read.

    ``issue`` says why it is not to be read; otherwise ``load`` gives its bytes. ``is_table`` tells
    a ``metadata.csv`` from articles. ``seen``: size in bytes and time of the last change in
    nanoseconds, of the archive for what stands in one; None where the system does not say.
    ``is_plain``: by its name it may be plain text. ``kind``: the name that says what it is, where
    ``name`` got a number behind it, else "".
    """

    name: str
    issue: str | None = None
    load: Callable[[], bytes] | None = None
    is_table: bool = False
    seen: tuple[int, int] | None = None
    is_plain: bool = True
    kind: str = ""

    def read(self) -> tuple[bytes, str | None]:
        """Its bytes, or none and an issue code; never raises.

        To be asked before the next file is: an archive is read in one go.
        """
        if self.issue or self.load is None:
            return b"", self.issue
        try:
            return self.load(), None
        except TooLargeError:
            return b"", "too_large"
        except DAMAGED as fault:
            return b"", issue_of(fault)


def issue_of(fault: BaseException, issue: str = "unreadable") -> str:
    """The issue code of what the system or a reader says; ``issue`` where it says nothing else."""
    long = isinstance(fault, OSError) and fault.errno == errno.ENAMETOOLONG
    return "path_too_long" if long else issue


def open_file(path: str | Path) -> BinaryIO:
    """A regular file, opened for reading; OSError for whatever else bears the name, links too."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise OSError(f"{path} is no regular file")
    stream = open(os.open(path, _CAREFULLY), "rb")  # noqa: SIM115, PTH123 - the caller closes it
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(f"{path} is no regular file")
    return stream


def read_file(path: str | Path) -> bytes:
    """The bytes of a regular file; raises OSError and :class:`TooLargeError`."""
    most = most_bytes(str(path))
    with open_file(path) as stream:
        if os.fstat(stream.fileno()).st_size > most:
            raise TooLargeError
        return read_within(stream, most)


def most_bytes(name: str) -> int:
    """How large a file of that name may be."""
    return MOST_FILE_BYTES if is_text(name) else MOST_FORMAT_BYTES


def read_within(stream: IO[bytes], most: int, piece: int = PIECE) -> bytes:
    """All bytes of ``stream``, whatever size it claims; TooLargeError for more than ``most``."""
    pieces: list[bytes] = []
    while most >= 0 and (data := stream.read(min(piece, most + 1))):
        pieces.append(data)
        most -= len(data)
    if most < 0:
        raise TooLargeError
    return b"".join(pieces)


def label(name: str) -> str:
    """A name as it stands in tables and messages: plain text, roots and parent folders left out."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(plain(part) for part in parts if part not in ("", ".", "..")) or "unnamed"


def is_folder(path: str | Path) -> bool:
    """Whether ``path`` leads to a folder; False also where the system does not say."""
    return os.path.isdir(path)  # noqa: PTH112 - Path's own raises where the system does not say


def is_archive(name: str) -> bool:
    """Whether a file of that name is read member by member."""
    return name.lower().endswith(ARCHIVE_SUFFIXES)


def is_text(name: str) -> bool:
    """Whether a file of that name is read as text, be it an article or a table of metadata."""
    return is_table(name) or PurePosixPath(name).suffix.lower() in TEXT_SUFFIXES


def is_format(name: str) -> bool:
    """Whether a file of that name is of a format that ``readers`` may read."""
    return name.lower().endswith(tuple(FORMAT_SUFFIXES))


def is_table(name: str) -> bool:
    """Whether ``name`` is that of a metadata table."""
    return PurePosixPath(name).name == METADATA_NAME


def is_hidden(name: str) -> bool:
    """Whether a file or folder of that bare name is hidden, or the system's own."""
    return name.startswith((".", "~$")) or name.lower() in SYSTEM_NAMES


def is_passed_over(name: str) -> bool:
    """Whether a file of that name (slashes) is none of the analyst's articles and tables."""
    parts = name.split("/")
    return any(map(is_hidden, parts)) or (parts[-1] in OWN_FILES and not is_table(name))
