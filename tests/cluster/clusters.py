"""A Dask cluster on this machine, for tests: worker processes with a nanny each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

distributed = pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")


@contextmanager
def local_cluster(workers: int = 2) -> Iterator[distributed.Client]:
    """A client of ``workers`` processes with one thread each; a task is begun twice at most.

    A cluster on one machine gives up workers that were away for a quarter of a minute; this one is
    patient, as tests kill them faster than they begin again.
    """
    import dask

    with (
        dask.config.set(
            {
                "distributed.scheduler.allowed-failures": 1,
                "distributed.deploy.lost-worker-timeout": "1 hour",
            }
        ),
        distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            dashboard_address=":0",
            memory_limit=0,
            silence_logs=50,
        ) as cluster,
        distributed.Client(cluster, set_as_default=False) as client,
    ):
        yield client


def processes_of(client: distributed.Client) -> list[int]:
    """The process ids of the workers."""
    return sorted(client.run(os.getpid).values())
