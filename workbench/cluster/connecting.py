"""A Dask scheduler reached by its address; every fault on the way is one line."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError, warn

if TYPE_CHECKING:
    from distributed import Client

# Seconds in which a scheduler has to answer.
PATIENCE = 20
SAME_VERSION = (
    "Scheduler, workers and this machine need the same version of the workbench, of Python and of "
    "Dask."
)
_MISSING = (
    "A Dask cluster needs the extra 'cluster', which is not installed. In the project's folder "
    "run: python -m pip install -e '.[cluster]'"
)


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """A client of the scheduler at ``address`` ("tcp://10.0.0.1:8786"), closed at the end.

    Raises WorkbenchError where the extra is not installed and where no scheduler answers.
    """
    need_distributed()
    from distributed import Client

    try:
        if not address.strip():
            raise ValueError  # Dask would begin a cluster of its own.
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as fault:
        raise WorkbenchError(
            f"No Dask scheduler answers at {address!r} ({type(fault).__name__}). Give the address "
            "that 'dask scheduler' prints when it starts, such as tcp://10.0.0.1:8786."
        ) from None
    # What it has to say of a lost connection is said by the error that ends the run.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    with client:
        yield client


def need_distributed() -> None:
    """Raises WorkbenchError where Dask distributed is not installed."""
    if find_spec("distributed") is None:
        raise WorkbenchError(_MISSING)


def check_client(client: object) -> None:
    """Raises WorkbenchError for what is no client of a cluster; warns of one without workers."""
    need_distributed()
    from distributed import Client

    if not isinstance(client, Client) or client.asynchronous:
        kind = "an asynchronous client" if isinstance(client, Client) else type(client).__name__
        raise WorkbenchError(
            f"client takes a dask.distributed.Client, not {kind}. Give Client('ADDRESS') of your "
            "scheduler, or leave it out for this machine alone."
        )
    if not client.nthreads():
        warn("No worker has joined the cluster yet; the work begins when the first one does.")


@contextmanager
def reaching() -> Iterator[None]:
    """For what asks the cluster: raises WorkbenchError for faults of the way there, and lets pass
    that workers died."""
    from distributed import CancelledError, KilledWorker
    from distributed.comm.core import CommClosedError

    try:
        yield
    except KilledWorker:
        raise
    except Exception as fault:
        kind = type(fault).__name__
        if isinstance(fault, CancelledError | CommClosedError | OSError) or "Closed" in kind:
            raise WorkbenchError(
                f"The connection to the cluster was lost ({kind}). See whether its scheduler still "
                "runs, and begin again."
            ) from None
        # Whatever Dask raises where one of the machines differs.
        said = " ".join(str(fault).split())
        raise WorkbenchError(
            f"The cluster cannot do the work ({kind}: {said}). {SAME_VERSION}"
        ) from None
