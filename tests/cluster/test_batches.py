"""Batches are answered in their order whatever dies; what kills workers costs itself alone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from itertools import islice

import pytest

from tests.cluster import work_made
from tests.cluster.clusters import distributed, local_cluster, processes_of
from workbench.cluster import batches as batches_module
from workbench.cluster.batches import AHEAD, Batches, _Given
from workbench.errors import WorkbenchError, WorkbenchWarning


@pytest.fixture(scope="module")
def client() -> Iterator[distributed.Client]:
    with local_cluster() as client:
        yield client


def pairs(count: int) -> Iterator[list[int]]:
    return ([n, n + 1] for n in range(0, 2 * count, 2))


def test_answers_come_in_the_order_of_the_items(client: distributed.Client) -> None:
    with Batches(client, work_made.doubled, None) as batches:
        found = list(batches.answered(pairs(12)))
    assert found == [(n, 2 * n) for n in range(24)]


def test_every_worker_gets_what_is_held_of_any_size(client: distributed.Client) -> None:
    held = os.urandom(20_000_000)
    with Batches(client, work_made.what_is_held, held) as batches:
        assert all(answer == held for _, answer in islice(batches.answered(pairs(3)), 6))


def test_batches_are_taken_as_they_are_needed(client: distributed.Client) -> None:
    taken = []

    def items() -> Iterator[list[int]]:
        for n in range(1000):
            taken.append(n)
            yield [n]

    with Batches(client, work_made.doubled, None) as batches:
        for done, _ in enumerate(islice(batches.answered(items()), 30)):
            assert len(taken) <= done + 2 * AHEAD


def test_at_a_batch_of_nothing_all_answers_are_there_before_another_is_taken(
    client: distributed.Client,
) -> None:
    answered: list[int] = []

    def given() -> Iterator[list[int]]:
        yield from ([1, 2], [], [])
        assert answered == [1, 2]
        yield [3]

    with Batches(client, work_made.doubled, None) as batches:
        for item, _ in batches.answered(given()):
            answered.append(item)
    assert answered == [1, 2, 3]


def test_a_worker_that_is_killed_costs_nothing(client: distributed.Client) -> None:
    with Batches(client, work_made.slow, b"held" * 1000) as batches:
        answers = batches.answered(pairs(15))
        first = next(answers)
        os.kill(processes_of(client)[0], signal.SIGKILL)
        assert [first, *answers] == [(n, n) for n in range(30)]


def test_an_item_that_kills_workers_costs_itself(client: distributed.Client) -> None:
    with _Watched(client, work_made.deadly, 9) as batches:
        found = dict(batches.answered(pairs(12)))
    assert found == {n: None if n == 9 else n for n in range(24)}
    assert batches.alone


class _Watched(Batches[int, int]):
    """Sees that an item goes out alone when what was given before has come to its end."""

    waited = False
    alone = 0

    def _wait(self, given: Iterable[_Given[int]]) -> None:
        super()._wait(given)
        self.waited = True

    def _alone(self, item: int) -> int | None:
        assert self.waited
        self.waited = False
        self.alone += 1
        return super()._alone(item)


def test_where_workers_die_over_everything_the_run_ends(client: distributed.Client) -> None:
    with (
        Batches(client, work_made.deadly, -1) as batches,
        pytest.raises(WorkbenchError, match="die over every article"),
    ):
        list(batches.answered([[1, 2, 3, 4, 5, 6]]))


def test_a_fault_of_the_work_itself_is_told_in_a_line(client: distributed.Client) -> None:
    with (
        Batches(client, work_made.failing, None) as batches,
        pytest.raises(WorkbenchError, match=r"failed \(IndexError: a fault of ours\)"),
    ):
        list(batches.answered([[1]]))


def test_what_workers_cannot_load_is_told_in_a_line(client: distributed.Client) -> None:
    with (
        Batches(client, work_made.doubled, _Unloadable()) as batches,
        pytest.raises(WorkbenchError, match=r"not here.*same version of the workbench"),
    ):
        list(batches.answered([[1]]))


def test_what_the_scheduler_cannot_load_is_told_in_a_line(client: distributed.Client) -> None:
    with (
        Batches(client, _Unloadable(), None) as batches,  # type: ignore[arg-type]
        pytest.raises(WorkbenchError, match=r"Error during deserialization.*same version"),
    ):
        list(batches.answered([[1]]))


class _Unloadable:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return _load, ("not here",)


def _load(said: str) -> None:
    raise ModuleNotFoundError(said)


def test_a_scheduler_that_goes_away_is_told_in_a_line() -> None:
    with local_cluster(1) as own, Batches(own, work_made.slow, None) as batches:
        answers = batches.answered(pairs(10))
        next(answers)
        own.cluster.close()
        with pytest.raises(WorkbenchError, match="connection to the cluster was lost"):
            list(answers)


def test_whoever_waits_for_a_worker_is_told_so(
    client: distributed.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches_module, "LONG", 0.05)
    monkeypatch.setattr(client, "nthreads", dict)
    with (
        Batches(client, work_made.slow, None) as batches,
        pytest.warns(WorkbenchWarning, match="no worker left") as told,
    ):
        assert list(batches.answered([[1], [2]])) == [(1, 1), (2, 2)]
    assert len(told) == 1


def test_the_backlog_grows_with_the_cluster(
    client: distributed.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches_module, "LOOK", 0)
    batches = Batches(client, work_made.doubled, None)
    assert batches._ahead() == 2 * AHEAD
