"""Articles read by several processes at once, one a core, in the order in which they are given.

Each process reads one article after another and speaks in frames of plain data, as the readers of
formats do (``articles.readers.apart``). One that dies over an article costs that article its
statements, which is reported, and is begun again.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from workbench.articles.model import Article
from workbench.articles.readers.apart import read_frame, write_frame
from workbench.quotes.plain import plain_article, said_of
from workbench.quotes.statements import Said

PROCESS = "workbench.quotes.workers.process"
# So many articles are given out before the first answer is asked for, to each process.
AHEAD = 4
# The network and linear algebra of one process use one core.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """``count`` processes that read articles by ``sources`` and ``model``; used by ``with``."""

    def __init__(self, count: int, sources: Path | None, model: Path | None) -> None:
        self._asked: queue.Queue[tuple[int, Article] | None] = queue.Queue(count * AHEAD)
        self._answers: dict[int, Said | None] = {}
        self._answered = threading.Condition()
        command = [sys.executable, "-m", PROCESS, str(sources or ""), str(model or "")]
        serve = partial(self._serve, command)
        self._threads = [threading.Thread(target=serve, daemon=True) for _ in range(count)]

    def __enter__(self) -> Workers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for _thread in self._threads:
            self._asked.put(None)
        for thread in self._threads:
            thread.join()

    def said(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Said | None]]:
        """Each article with what it says, in their order; None where its process died over it."""
        waiting: list[Article] = []
        taken = 0
        for number, article in enumerate(articles):
            waiting.append(article)
            self._asked.put((number, article))
            while len(waiting) >= AHEAD * len(self._threads):
                yield waiting.pop(0), self._answer(taken)
                taken += 1
        while waiting:
            yield waiting.pop(0), self._answer(taken)
            taken += 1

    def _answer(self, number: int) -> Said | None:
        with self._answered:
            self._answered.wait_for(lambda: number in self._answers)
            return self._answers.pop(number)

    def _serve(self, command: list[str]) -> None:
        process: subprocess.Popen[bytes] | None = None
        while (asked := self._asked.get()) is not None:
            number, article = asked
            if process is None or process.poll() is not None:
                process = _begun(command)
            said = _read(process, article)
            with self._answered:
                self._answers[number] = said
                self._answered.notify_all()
        if process is not None:
            process.kill()
            process.communicate()


def _begun(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this Python and a module of ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **ONE_THREAD},
    )


def _read(process: subprocess.Popen[bytes], article: Article) -> Said | None:
    if process.stdin is None or process.stdout is None:
        return None
    try:
        write_frame(process.stdin, json.dumps(plain_article(article)).encode())
        return said_of(json.loads(read_frame(process.stdout) or b""))
    except (OSError, ValueError, KeyError, TypeError):
        process.kill()
        process.wait()
        return None
