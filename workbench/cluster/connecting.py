"""A Dask scheduler reached by its address; every fault on the way is one line."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError, warn

if TYPE_CHECKING:
    from distributed import Client

# Seconds in which a scheduler has to answer.
PATIENCE = 20
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
    """For what asks the cluster: raises WorkbenchError for faults of the way there, and of the
    workers before they begin; lets KilledWorker pass."""
    from distributed import CancelledError, KilledWorker
    from distributed.comm.core import CommClosedError

    try:
        with warnings.catch_warnings():
            # Dask advises against large tasks; what is held is sent once, and may be large.
            warnings.filterwarnings("ignore", "Sending large graph")
            yield
    except KilledWorker:
        raise
    except (CancelledError, CommClosedError, OSError) as fault:
        raise WorkbenchError(
            f"The connection to the cluster was lost ({type(fault).__name__}). See whether its "
            "scheduler still runs, and begin again."
        ) from None
    except Exception as fault:
        raise WorkbenchError(
            f"The workers of the cluster cannot begin ({type(fault).__name__}: {fault}). Each "
            "machine needs the same version of the workbench and of Python."
        ) from None
