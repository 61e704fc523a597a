"""A TAR archive read from front to back, packed or not, within a budget; its end is looked for."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Any, BinaryIO, Self

from workbench.articles.budget import Budget
from workbench.articles.files import PIECE, TooLargeError, read_within

_UNPACK: tuple[tuple[bytes, Callable[[BinaryIO], Any]], ...] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\x00", lzma.open),
    (b"\x5d\x00\x00", lzma.open),
)  # fmt: skip
# What may stand before one member: its header, a long name, a table of holes.
MOST_HEADER_BYTES = 200_000


class TarStream:
    """The bytes of an archive, unpacked, from front to back; what is unpacked is paid for.

    It raises :class:`TooLargeError` beyond the budget, and beyond the bytes that :meth:`allow`
    allows to be read next, so that no header can ask for all memory.
    """

    def __init__(self, packed: BinaryIO, budget: Budget) -> None:
        start = packed.read(6)
        packed.seek(0)
        unpack = next((unpack for mark, unpack in _UNPACK if start.startswith(mark)), None)
        self._stream: IO[bytes] = unpack(packed) if unpack else packed
        self.packed = unpack is not None
        self._budget = budget
        self._at = 0
        self._allowed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.packed:
            self._stream.close()

    def allow(self, count: int) -> None:
        """So many bytes may be read from here on."""
        self._allowed = count

    def tell(self) -> int:
        return self._at

    def read(self, count: int) -> bytes:
        """``count`` bytes, fewer only at the end."""
        if not 0 <= count <= self._allowed:
            raise TooLargeError
        self._allowed -= count
        return b"".join(self._pieces(count))

    def seek(self, place: int) -> int:
        """Goes on to ``place``; never back, and beyond the end no further than to it."""
        if place < self._at:
            raise tarfile.ReadError("a member that begins before the one before it")
        if self.packed:
            for _ in self._pieces(place - self._at):
                pass
        else:
            self._at = self._stream.seek(place)
        return self._at

    def _pieces(self, count: int) -> Iterator[bytes]:
        while count and (data := self._stream.read(min(count, PIECE))):
            count -= len(data)
            self._at += len(data)
            if self.packed:
                self._budget.spend(len(data))
            yield data


class _Header(tarfile.TarInfo):
    """A member's header; the archive's end is taken for one only where it is marked as one."""

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> Self:
        """The next member; EOFHeaderError at the end, ReadError where something is missing.

        tarfile itself ends at the first header that is damaged, without a word, and at the first
        mark of an end, behind which another archive may stand.
        """
        stream: TarStream = tarfile_.fileobj  # type: ignore[assignment]
        ended = False
        while True:
            stream.allow(MOST_HEADER_BYTES)
            try:
                return super().fromtarfile(tarfile_)
            except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
                ended = True
            except tarfile.EmptyHeaderError as fault:  # type: ignore[attr-defined]
                if ended:
                    raise tarfile.EOFHeaderError(str(fault)) from None  # type: ignore[attr-defined]
                raise tarfile.ReadError("the archive has no end") from None
            except tarfile.HeaderError as fault:
                raise tarfile.ReadError(str(fault)) from None


def read_tar(stream: TarStream, budget: Budget) -> Iterator[tuple[tarfile.TarInfo, partial[bytes]]]:
    """Each member with the function that reads it, which has to be called before the next one."""
    with tarfile.open(fileobj=stream, mode="r:", tarinfo=_Header) as archive:  # type: ignore[call-overload]
        while (member := archive.next()) is not None:
            # The archive would keep every header.
            archive.members.clear()
            yield member, partial(_load, archive, member, stream, budget)
            stream.allow(MOST_HEADER_BYTES)


def _load(
    archive: tarfile.TarFile, member: tarfile.TarInfo, stream: TarStream, budget: Budget
) -> bytes:
    if member.size > budget.most(member.name):
        raise TooLargeError
    if not stream.packed or member.issparse():
        # Of what is packed the stream itself pays, but not for the holes that a member claims.
        budget.spend(member.size)
    stream.allow(member.size)
    part = archive.extractfile(member)
    data = read_within(part, member.size) if part else b""
    if len(data) < member.size:
        raise EOFError("the archive is cut off within a member")
    return data
