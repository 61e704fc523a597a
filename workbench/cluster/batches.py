"""Batches of items worked on by a Dask cluster, and answered in the order in which they were given.

Dask begins again what a worker had in hand when it died, as often as its ``allowed-failures`` say
(three deaths, unless set otherwise). A batch that was there each time holds something that kills
workers, or was beside it by chance: so each of its items is given out once more, with nothing else
on its way, and one over which workers die again has no answer.
"""

from __future__ import annotations

import pickle
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import uuid4

from workbench.cluster.connecting import SAME_VERSION, reaching
from workbench.errors import WorkbenchError, warn

if TYPE_CHECKING:
    from distributed import Client, Future

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Work = Callable[[Any, Sequence[Item]], Sequence[Answer]]

# So many batches are on their way for each thread of the cluster: one in hand, one to follow, and
# room for those behind a slow one. The memory of client and scheduler grows with it.
AHEAD = 4
# Seconds between two looks at how large the cluster is; workers come and go.
LOOK = 5.0
# Seconds without an answer after which somebody has to look whether any worker is there.
LONG = 60.0
# Where the workers have died over so many items and answered none, they die over all of them.
HOPELESS = 3


@dataclass(frozen=True, slots=True)
class _Given(Generic[Item]):
    items: Sequence[Item]
    future: Future[Any]


class Batches(Generic[Item, Answer]):
    """``work(held, items)`` done by the workers of ``client``, with an answer to each item.

    ``held`` is what every batch needs (of any size): each worker gets it once, those that join
    later and those that begin anew as well. Used by ``with``.
    """

    def __init__(self, client: Client, work: Work[Item, Answer], held: object) -> None:
        self._client, self._work = client, work
        self._name = f"workbench-{uuid4().hex}"
        self._count = 0
        self._most, self._looked = AHEAD, float("-inf")
        self._answered, self._lost, self._warned = False, 0, False
        # A task, not data that is scattered: where the workers that have it die, it is made anew.
        with reaching(), warnings.catch_warnings():
            # Dask advises against large tasks; this one is sent once, and may be large.
            warnings.filterwarnings("ignore", "Sending large graph")
            self._held = client.submit(
                _same, pickle.dumps(held), key=f"{self._name}-held", pure=False
            )

    def __enter__(self) -> Batches[Item, Answer]:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.release()

    def answered(self, batches: Iterable[Sequence[Item]]) -> Iterator[tuple[Item, Answer | None]]:
        """Each item with its answer, in their order; None for what workers died over.

        At a batch of no items all answers are handed over before the next batch is taken. Raises
        WorkbenchError where ``work`` itself fails, and where the cluster is lost.
        """
        # What is no longer referred to, as nobody asks for more, Dask does not do any more.
        given: deque[_Given[Item]] = deque()
        for items in batches:
            if items:
                given.append(self._given(items))
            while given and (not items or len(given) >= self._ahead()):
                yield from self._taken(given)
        while given:
            yield from self._taken(given)

    def _given(self, items: Sequence[Item]) -> _Given[Item]:
        self._count += 1
        key = f"{self._name}-{self._count}"
        # Bytes, which the scheduler hands on as they are.
        arguments = (self._work, self._held, pickle.dumps(items))
        with reaching():
            return _Given(items, self._client.submit(_done, *arguments, key=key, pure=False))

    def _ahead(self) -> int:
        now = time.monotonic()
        if now - self._looked > LOOK:
            self._looked = now
            with reaching():
                self._most = AHEAD * max(1, sum(self._client.nthreads().values()))
        return self._most

    def _taken(self, given: deque[_Given[Item]]) -> Iterator[tuple[Item, Answer | None]]:
        first = given.popleft()
        answers = self._result(first)
        if answers is not None:
            yield from zip(first.items, answers, strict=True)
            return
        for item in first.items:
            self._wait(given)
            yield item, self._alone(item)

    def _alone(self, item: Item) -> Answer | None:
        answers = self._result(self._given([item]))
        if answers is not None:
            return answers[0]
        self._lost += 1
        if self._lost >= HOPELESS and not self._answered:
            raise WorkbenchError(
                "The workers of the cluster die over every article. Look into their logs: mostly "
                "they have too little memory."
            )
        return None

    def _result(self, given: _Given[Item]) -> Sequence[Answer | None] | None:
        """The answers to a batch; None where workers died over it."""
        from distributed import KilledWorker

        try:
            with reaching():
                answers = self._awaited(given.future)
        except KilledWorker:
            return None
        if isinstance(answers, _Failure):
            raise WorkbenchError(answers.said)
        self._answered = True
        return answers

    def _awaited(self, future: Future[Any]) -> Sequence[Answer | None] | _Failure:
        while True:
            try:
                answers: Sequence[Answer | None] | _Failure = future.result(timeout=LONG)
                return answers
            except TimeoutError:
                self._warn_if_alone()

    def _warn_if_alone(self) -> None:
        """Where the last worker has gone, others may come; whoever waits should know."""
        if not self._warned and not self._client.nthreads():
            self._warned = True
            warn("The cluster has no worker left; the work goes on when one joins it.")

    def _wait(self, given: Iterable[_Given[Item]]) -> None:
        """Until nothing is on its way any more."""
        from distributed import wait

        futures = [each.future for each in given]
        if futures:
            with reaching(), self._client.as_current():
                wait(futures)
            self._answered |= any(future.status == "finished" for future in futures)


@dataclass(frozen=True, slots=True)
class _Failure:
    """That ``work`` itself failed, which it does over no item; what it ``said``."""

    said: str


def _done(work: Work[Item, Answer], held: bytes, items: bytes) -> Sequence[Answer] | _Failure:
    """What a worker does."""
    try:
        return work(_unpacked(held), pickle.loads(items))  # noqa: S301 - of our own client
    except WorkbenchError as fault:
        return _Failure(str(fault))
    except Exception as fault:
        return _Failure(
            f"The workers of the cluster failed ({type(fault).__name__}: {fault}). {SAME_VERSION}"
        )


@lru_cache(maxsize=2)
def _unpacked(held: bytes) -> object:
    return pickle.loads(held)  # noqa: S301 - of our own client


def _same(held: bytes) -> bytes:
    return held
