"""Files read by a process of its own, which may take so much time and memory and no more.

Libraries for strange formats may hang or fill memory over a damaged or hostile file. The process
reads one file after another; where one takes too long it is ended, where it dies the next file has
a new one, and either way the run goes on. Both sides speak in frames of plain data (a length, then
JSON or bytes), so that a process that a file took over can hand back nothing but text.
"""

from __future__ import annotations

import json
import subprocess
import threading
from dataclasses import asdict, replace
from datetime import date
from typing import IO

from workbench.articles.readers.model import Draft, File, Reading
from workbench.child import begun

# What a file may take: a table of a million rows (177 MB) takes a minute on a core of its own, and
# eight where seven other processes share that core. A file has at most 200 MB (articles.files), so
# that none takes over eleven minutes.
SECONDS = 60.0
SECONDS_A_MEGABYTE = 3.0
PROCESS = "workbench.articles.readers.process"
# A frame begins with its length in so many bytes.
LENGTH = 8
MOST_BYTES = 1 << 31
_TEXTS = ("title", "outlet", "network", "byline", "url", "section", "page", "language")


class Apart:
    """A process that reads files, begun with the first one; to be closed, or used by ``with``.

    ``seconds``: what one file may take, and :data:`SECONDS_A_MEGABYTE` more for each of its
    megabytes. ``module``: what the process runs.
    """

    def __init__(self, seconds: float = SECONDS, module: str = PROCESS) -> None:
        self._seconds = seconds
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, file: File) -> Reading | None:
        """What ``file`` holds, as ``registry.read`` says it; ``too_slow`` where the process had to
        be ended, ``reader_failed`` where it died.

        One that dies may have been spoilt by a file before: then another has a try.
        """
        spoilt = self._process is not None
        answer, slow = self._answer(file)
        if answer is None and not slow and spoilt:
            answer, slow = self._answer(file)
        if answer is None:
            return Reading(issues=("too_slow" if slow else "reader_failed",))
        return reading_of(answer)

    def _answer(self, file: File) -> tuple[bytes | None, bool]:
        """What the process answers, None where it has come to its end; and whether it was ended."""
        process = self._running()
        ended = threading.Event()
        clock = threading.Timer(seconds_for(len(file.data), self._seconds), _end, (process, ended))
        clock.start()
        try:
            answer = _asked(process, file)
        except OSError:
            answer = None
        finally:
            clock.cancel()
        if answer is None or ended.is_set():
            self.close()
        return answer, ended.is_set()

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = begun(self._module)
        return self._process


def seconds_for(size: int, least: float = SECONDS) -> float:
    """What a file of ``size`` bytes may take."""
    return least + size / 1e6 * SECONDS_A_MEGABYTE


def _end(process: subprocess.Popen[bytes], ended: threading.Event) -> None:
    ended.set()
    process.kill()


def _asked(process: subprocess.Popen[bytes], file: File) -> bytes | None:
    if process.stdin is None or process.stdout is None:
        return None
    write_frame(process.stdin, json.dumps([file.name, dict(file.columns)]).encode())
    write_frame(process.stdin, file.data)
    return read_frame(process.stdout)


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write the length of ``data`` and ``data``."""
    stream.write(len(data).to_bytes(LENGTH, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The next frame; None where the stream ended, or claims more than may be."""
    head = stream.read(LENGTH)
    length = int.from_bytes(head, "big")
    if len(head) < LENGTH or length > MOST_BYTES:
        return None
    data = stream.read(length)
    return data if len(data) == length else None


def asked_file(stream: IO[bytes]) -> File | None:
    """The next file that is asked for, None where there is none."""
    about, data = read_frame(stream), read_frame(stream)
    if about is None or data is None:
        return None
    name, columns = json.loads(about)
    return File(name, data, columns)


def packed(reading: Reading | None) -> bytes:
    """``reading`` as JSON."""
    plain = None if reading is None else asdict(reading)
    # As it is, and not escaped: of other alphabets that would be three times as much.
    text = json.dumps(plain, default=lambda day: day.isoformat(), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def reading_of(answer: bytes) -> Reading | None:
    """The reading in ``answer``; ``reader_failed`` where it holds none."""
    try:
        plain = json.loads(answer)
        if plain is None:
            return None
        drafts = tuple(_draft(each) for each in plain["drafts"])
        expected = plain["expected"]
        return Reading(
            drafts,
            None if expected is None else int(expected),
            tuple(map(str, plain["issues"])),
            tuple(map(str, plain["notes"])),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return Reading(issues=("reader_failed",))


def _draft(plain: dict[str, object]) -> Draft:
    texts = {name: None if plain[name] is None else str(plain[name]) for name in _TEXTS}
    day, pages, issues = plain["published"], plain["pages"], plain["issues"]
    if not isinstance(pages, list) or not isinstance(issues, list):
        raise TypeError
    return replace(
        Draft(str(plain["text"])),
        **texts,  # type: ignore[arg-type]
        published=None if day is None else date.fromisoformat(str(day)),
        pages=tuple(int(at) for at in pages),
        issues=tuple(map(str, issues)),
    )
