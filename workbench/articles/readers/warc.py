"""Pages of a crawl in a web archive (WARC)."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from importlib import import_module
from typing import IO, cast

from workbench.articles.files import MOST_FILE_BYTES, PIECE, TooLargeError, read_within
from workbench.articles.readers.model import Draft, File, NotReadError, Reading

NAME = "WARC"
# The last three are those of ``web.page``.
NEEDS = ("warcio", "lxml", "lxml_html_clean", "trafilatura")

PageReader = Callable[[File], Reading]
BEGINNING = b"WARC/"
GZIP = b"\x1f\x8b"
# What the pages of one archive may unpack to, and how many there may be.
MOST_BYTES = 500_000_000
MOST_PAGES = 100_000
PAGES = frozenset({"text/html", "application/xhtml+xml"})
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
BOM = b"\xef\xbb\xbf"
# How servers pack pages that warcio unpacks; it does others where further packages are.
UNPACKED = frozenset({"gzip", "x-gzip", "deflate", "identity"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched, its address, or the issue that says why its bytes are not there."""

    url: str
    data: bytes
    issue: str | None = None


def knows(file: File) -> bool:
    """Whether ``file`` is a web archive, packed or not."""
    if file.data.startswith(BEGINNING):
        return True
    return file.data.startswith(GZIP) and _unpacked_head(file.head).startswith(BEGINNING)


def read(file: File, page: PageReader | None = None) -> Reading:
    """The articles of the pages in an archive; ``page`` reads one of them.

    What is no page (pictures, style sheets, redirections, errors) is counted in the notes.
    """
    read_page = page or _web_page()
    drafts: list[Draft] = []
    passed: Counter[str] = Counter()
    issues: set[str] = set()
    for number, found in enumerate(_pages(file.data, passed, issues)):
        if number >= MOST_PAGES:
            issues.add("too_many")
            break
        drafts.extend(_drafts(found, read_page))
    if not drafts and not passed:
        raise NotReadError(min(issues, default="unreadable"))
    return Reading(tuple(drafts), None, tuple(sorted(issues)), _notes(passed))


def _web_page() -> PageReader:
    read: PageReader = import_module("workbench.articles.readers.web.page").read
    return read


def _drafts(page: Page, read_page: PageReader) -> Iterator[Draft]:
    if page.issue:
        yield Draft("", url=page.url or None, issues=(page.issue,))
        return
    try:
        reading = read_page(File(page.url.rsplit("?", 1)[0] or "page.html", page.data))
    except NotReadError as fault:
        yield Draft("", url=page.url or None, issues=(fault.issue,))
        return
    for draft in reading.drafts:
        yield replace(draft, url=draft.url or page.url or None)
    if not reading.drafts:
        yield Draft("", url=page.url or None, issues=reading.issues or ("empty",))


def _pages(data: bytes, passed: Counter[str], issues: set[str]) -> Iterator[Page]:
    """The pages of the archive; others are counted in ``passed``, what stops it is an issue."""
    left = MOST_BYTES
    try:
        for record in _records(data):
            kind = _kind_passed(record)
            if kind:
                passed[kind] += 1
                continue
            page = _page(record, min(left, MOST_FILE_BYTES))
            if page is None:
                passed["other"] += 1
                continue
            left -= len(page.data)
            yield page
            if left <= 0:
                issues.add("too_large")
                return
    except MemoryError:
        raise
    except Exception:  # warcio's own faults, and those of what it unpacks with.
        issues.add("archive_cut")


def _records(data: bytes) -> Iterator[object]:
    """The records of an archive; one packed as a whole is unpacked first, within bounds."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]

    if data.startswith(GZIP) and _is_one_piece(data):
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            data = read_within(cast(IO[bytes], stream), MOST_BYTES)
    # It prints what it thinks of an archive.
    with redirect_stderr(io.StringIO()):
        before = None
        for record in ArchiveIterator(io.BytesIO(data)):
            _check_whole(before)
            if record.rec_type is None:
                raise EOFError
            yield record
            before = record
        _check_whole(before)
    # It passes over a record that is cut off in its headers; after each stand two line ends.
    packed = data.startswith(GZIP)
    if not (_ends_whole(data) if packed else data[-4:].replace(b"\r", b"").endswith(b"\n\n")):
        raise EOFError


def _check_whole(record: object) -> None:
    """Raises EOFError where a record that was read to its end is shorter than it says."""
    if getattr(getattr(record, "raw_stream", None), "limit", 0) > 0:
        raise EOFError


def _ends_whole(data: bytes) -> bool:
    """Whether the last packed piece has its end."""
    unpacker, at, left = zlib.decompressobj(31), 0, MOST_BYTES
    tail = b""
    while at < len(data) or tail:
        piece = tail or data[at : at + PIECE]
        at += 0 if tail else len(piece)
        left -= len(unpacker.decompress(piece, PIECE))
        tail = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
        if unpacker.eof and tail.strip(b"\0"):
            unpacker = zlib.decompressobj(31)
        elif unpacker.eof or left < 0:
            break
    return unpacker.eof or left < 0


def _is_one_piece(data: bytes) -> bool:
    """Whether the first packed piece holds several records: each should have its own."""
    unpacker = zlib.decompressobj(31)
    try:
        head = unpacker.decompress(data[: 1 << 20], 1 << 22)
    except zlib.error:
        return False
    return head.count(b"\r\n\r\nWARC/1.") > 0


def _kind_passed(record: object) -> str:
    """What a record is that is no page that was fetched; "" for one that may be."""
    kind: str = record.rec_type  # type: ignore[attr-defined]
    if kind not in ("response", "resource"):
        return "about"
    headers = record.http_headers  # type: ignore[attr-defined]
    status = headers.get_statuscode() if headers is not None else "200"
    return "" if status in ("200", "203") else "failed"


def _page(record: object, most: int) -> Page | None:
    headers = record.http_headers  # type: ignore[attr-defined]
    archived = record.rec_headers  # type: ignore[attr-defined]
    url = (archived.get_header("WARC-Target-URI") or "").strip("<> ")
    stated = headers.get_header("Content-Type") if headers is not None else None
    if stated is None and record.rec_type == "resource":  # type: ignore[attr-defined]
        stated = archived.get_header("Content-Type")
    kind = (stated or "").split(";")[0].strip().lower()
    if kind and kind not in PAGES:
        return None
    try:
        data = read_within(record.content_stream(), most)  # type: ignore[attr-defined]
    except TooLargeError:
        return Page(url, b"", "too_large")
    _check_whole(record)
    if not kind and not MARKUP.match(data):
        return None
    packing = headers.get_header("Content-Encoding") if headers is not None else None
    packed = packing and packing.strip().lower() not in UNPACKED
    if packed and b"<" not in data[:4096]:
        return Page(url, b"", "unreadable")
    return Page(url, _as_utf8(data, stated or ""))


def _as_utf8(data: bytes, content_type: str) -> bytes:
    """A page in the encoding that its server stated, which goes before the one in the page."""
    charset = CHARSET.search(content_type)
    if charset is None or data.startswith((BOM, b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        return BOM + data.decode(charset[1]).encode("utf-8")
    except (LookupError, ValueError):
        return data


def _unpacked_head(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, 64)
    except zlib.error:
        return b""


def _notes(passed: Counter[str]) -> tuple[str, ...]:
    words = {
        "other": "records are no web pages (pictures, style sheets, scripts, data).",
        "failed": "answers are redirections or errors.",
    }
    return tuple(f"{passed[kind]:,} {what}" for kind, what in words.items() if passed[kind])
