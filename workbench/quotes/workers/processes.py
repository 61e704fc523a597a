"""Articles read by several processes at once, one a core, in the order in which they are given.

Each process reads one article after another and speaks in frames of plain data, as the readers of
formats do (``articles.readers.apart``). Where one dies, another reads its article again; over an
article that ends that one too, nothing is found.
"""

from __future__ import annotations

import json
import os
import pickle
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import suppress

from workbench.articles.model import Article
from workbench.articles.readers.apart import read_frame, write_frame
from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.child import begun
from workbench.quotes.plain import plain_article, said_of
from workbench.quotes.statements import Said
from workbench.quotes.workers.one import Given, Read

# What a process runs; whoever measures or tests puts a module of his own here.
PROCESS = "workbench.quotes.workers.process"
# So many articles are given out before the first answer is asked for, to each process.
AHEAD = 4
TRIES = 2
# The network and linear algebra of one process use one core.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """``count`` processes that read articles by ``authority`` and the model in the folder of
    ``model``; used by ``with``, within which they stay."""

    def __init__(self, count: int, authority: Authority, model: Bundle) -> None:
        self._settings = pickle.dumps((authority, model.folder))
        self._asked: queue.Queue[tuple[int, Article] | None] = queue.Queue()
        self._answers: dict[int, Said | Exception | None] = {}
        self._answered = threading.Condition()
        self._given = 0
        self._threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(count)]

    def __enter__(self) -> Workers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        # Where the caller broke off, nobody asks for what is still waiting.
        with suppress(queue.Empty):
            while True:
                self._asked.get_nowait()
        for _thread in self._threads:
            self._asked.put(None)
        for thread in self._threads:
            thread.join()

    def said(self, articles: Given) -> Iterator[Read]:
        """Each article with what it says, in their order."""
        waiting: deque[tuple[int, Article]] = deque()
        for article in articles:
            most = 0
            if article is not None:
                waiting.append((self._given, article))
                self._asked.put((self._given, article))
                self._given += 1
                most = AHEAD * len(self._threads) - 1
            while len(waiting) > most:
                yield self._answer(*waiting.popleft())
        while waiting:
            yield self._answer(*waiting.popleft())

    def _answer(self, number: int, article: Article) -> Read:
        with self._answered:
            self._answered.wait_for(lambda: number in self._answers)
            said = self._answers.pop(number)
        if isinstance(said, Exception):
            raise said
        return article, said

    def _serve(self) -> None:
        reader = _Process(self._settings)
        while (asked := self._asked.get()) is not None:
            number, article = asked
            said: Said | Exception | None
            try:
                said = reader.read(article)
            except Exception as fault:  # No process can be begun: for whoever waits for the answer.
                said = fault
            with self._answered:
                self._answers[number] = said
                self._answered.notify_all()
        reader.end()


class _DiedError(Exception):
    """The process ended, or answers nonsense."""


class _Process:
    """A process that reads articles, begun when one is there and again when it died."""

    def __init__(self, settings: bytes) -> None:
        self._settings = settings
        self._running: subprocess.Popen[bytes] | None = None

    def read(self, article: Article) -> Said | None:
        """What ``article`` says; None where reading it failed. Raises OSError where no process can
        be begun."""
        for _ in range(TRIES):
            process = self._begun()
            with suppress(_DiedError):
                return _asked(process, plain_article(article))
            self.end()
        return None

    def end(self) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.communicate()
            self._running = None

    def _begun(self) -> subprocess.Popen[bytes]:
        if self._running is None:
            self._running = begun(PROCESS, ONE_THREAD)
            if self._running.stdin is not None:
                with suppress(OSError):  # It died, which shows when it is asked.
                    write_frame(self._running.stdin, self._settings)
        return self._running


def _asked(process: subprocess.Popen[bytes], article: dict[str, object]) -> Said | None:
    if process.stdin is None or process.stdout is None:
        raise _DiedError
    try:
        write_frame(process.stdin, json.dumps(article).encode())
        said = json.loads(read_frame(process.stdout) or b"")
        return None if said is None else said_of(said)
    except (OSError, ValueError, KeyError, TypeError):
        raise _DiedError from None
