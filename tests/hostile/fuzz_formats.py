"""Damaged files of every format into their readers: an answer in time, in plain text."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from tests.articles.readers.samples import SAMPLES
from tests.hostile.checks import PromiseError, check
from tests.hostile.choices import Choices
from workbench.articles.drafted import drafted
from workbench.articles.issues import ISSUES
from workbench.articles.readers.apart import Apart
from workbench.articles.readers.model import Draft, File, Reading

NAMES = tuple(SAMPLES)
# Of the clock, for a few kilobytes.
SECONDS = 20.0
HALF_OR_NUL = re.compile("[\x00\ud800-\udfff]")
# What is put into a file: broken characters, beginnings without an end, numbers that lie.
PIECES = (
    b"\0", b"\xff", b"\xed\xa0\x80", b"\r", b"\x0c", b"\x1a", b"\xef\xbb\xbf", b"\xff\xfe",
    b"&#xD800;", b"&#0;", b"&#1114112;", b"\\ud800", b"\\u0000", b"\\u-10179?", b"\\'00",
    b"<!--", b"<![CDATA[", b"<script>", b"<table>" * 50, b"<div>" * 300, b"</div>" * 50,
    b"</html>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"]]>", b"<p", b'"', b"'", b'"' * 99,
    b"{" * 200, b"}" * 5, b"[" * 200, b"\\bin99999999 ", b"\\bin-1 ", b"\\u99999999 ",
    b"\\fonttbl", b"{\\pict ", b"\\par " * 50, b"\\'", b"(" * 100, b"endobj", b"stream",
    b"xref", b"/Kids[2 0 R]", b"/Count 99999999", b"/Length 99999999", b"startxref\n0",
    b"Content-Length: 99999999999\r\n", b"Content-Length: -1\r\n", b"WARC/1.0\r\n", b"\r\n\r\n",
    b"\n--", b"Content-Type: multipart/mixed; boundary=a\n\n", b"=?utf-8?b?", b"=", b"charset=x\0",
    b"1 of 99999999 DOCUMENTS\n", b"Documents (99999)", b"_" * 60 + b"\n", b"LENGTH: ", b"Body\n",
    b"31 February 2099", b"99999999999999999999", b"-1", b"NaN", b"1e999", b"null", b"true",
    b"\xf7\xff\xff\x7f", b"\xff" * 8, b"," * 200, b"\t" * 99, b";", b"\n" * 99,
)  # fmt: skip
_apart: Apart | None = None


@contextmanager
def ready() -> Iterator[None]:
    """The process that reads the cases of a run."""
    global _apart
    with Apart(SECONDS) as _apart:
        yield
    _apart = None


def case(draw: Choices, folder: Path) -> None:
    """A sample of some format, damaged in a few places, under its own name or another."""
    name = draw.pick(NAMES)
    data = _damaged(draw, name)
    other = draw.pick(NAMES) if draw.chance(6) else name
    file = File(draw.note("name", SAMPLES[other].name), draw.note("bytes", data))
    if _apart is None:
        raise RuntimeError("the door is not ready")
    found = _apart.read(file)
    if found is None:
        return
    check("too_slow" not in found.issues, "a reader takes too long")
    if "reader_failed" in found.issues:
        raise PromiseError(f"a reader failed: {_last_words(file, folder)}")
    _holds(found)
    articles = list(drafted(found, file.name, {}))
    check(articles or found.notes, "a file was lost without a word", found)


def _holds(found: Reading) -> None:
    check(set(found.issues) <= set(ISSUES), "an issue is no known code", found.issues)
    for draft in found.drafts:
        check(set(draft.issues) <= set(ISSUES), "an issue is no known code", draft.issues)
        for words in _words_of(draft):
            check(not HALF_OR_NUL.search(words), "a text has NULs or half characters", words)
        check("\r" not in draft.text, "a text has other line ends", draft.text)
        check(draft.published is None or isinstance(draft.published, date), "a day is none")
        inside = all(0 <= at <= len(draft.text) for at in draft.pages)
        check(inside and list(draft.pages) == sorted(draft.pages), "pages are nowhere", draft.pages)


def _words_of(draft: Draft) -> Iterator[str]:
    fields = (draft.title, draft.outlet, draft.network, draft.byline, draft.url, draft.section,
              draft.page, draft.language)  # fmt: skip
    yield draft.text
    yield from filter(None, fields)


def _damaged(draw: Choices, name: str) -> bytes:
    data = _sample(name)
    if data.startswith(b"PK") and not draw.chance(4):
        return _damaged_package(draw, data)
    for _ in range(1 + draw.below(4)):
        data = _damage(draw, data)
    return data


def _damaged_package(draw: Choices, data: bytes) -> bytes:
    """A package of which one part is damaged, and packed again as if it were whole."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        chosen = draw.pick(old.namelist())
        for number, part in enumerate(old.namelist()):
            inner = old.read(part)
            for _ in range(1 + draw.below(3) if part == chosen else 0):
                inner = _damage(draw, inner)
            new.writestr(part, inner, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return stream.getvalue()


def _damage(draw: Choices, data: bytes) -> bytes:
    at = draw.below(len(data) + 1)
    what = draw.below(6)
    if what == 0:
        return data[:at] + draw.pick(PIECES) + data[at:]
    if what == 1:
        return data[:at]
    if what == 2:
        return data[:at] + data[at + 1 + draw.below(300) :]
    if what == 3:
        end = at + 1 + draw.below(400)
        return data[:end] + data[at:end] * draw.below(20) + data[end:]
    if what == 4:
        other = _sample(draw.pick(NAMES))
        begin = draw.below(len(other))
        return data[:at] + other[begin : begin + draw.below(2_000)] + data[at:]
    return data[:at] + bytes([draw.below(256)]) + data[at + 1 :]


@cache
def _sample(name: str) -> bytes:
    return SAMPLES[name].made()


def _last_words(file: File, folder: Path) -> str:
    """What a process of its own says at its end over ``file``: the reader's own hides it."""
    path = folder / "file"
    path.write_bytes(file.data)
    code = (
        "import sys; from pathlib import Path; from workbench.articles.readers.model import File; "
        "from workbench.articles.readers.registry import read; "
        "from workbench.articles.readers.process import _limit_memory; _limit_memory(); "
        "read(File(sys.argv[1], Path(sys.argv[2]).read_bytes()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, file.name, str(path)], capture_output=True, text=True
    )
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    places = [
        line.strip() for line in lines if line.startswith('  File "') and "/workbench/" in line
    ]
    place = places[-1].rpartition("/workbench/")[2] if places else ""
    return f"{lines[-1][:80] if lines else f'exit code {done.returncode}'} at {place}"
