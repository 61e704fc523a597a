"""A scheduler is reached by its address; what is wrong is one line."""

from __future__ import annotations

import sys

import pytest

from tests.cluster.clusters import local_cluster
from workbench.cluster import connected, connecting
from workbench.cluster.connecting import check_client
from workbench.errors import WorkbenchError, WorkbenchWarning


def test_a_client_of_the_scheduler_at_an_address_is_closed_at_the_end() -> None:
    with local_cluster(1) as client, connected(client.scheduler.address) as own:
        assert own.submit(sum, [1, 2]).result() == 3
        check_client(own)
    assert own.status == "closed"


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1:1", "nonsense", "", "a://b:1"])
def test_an_address_without_a_scheduler_is_told(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "PATIENCE", 0.5)
    refused = pytest.raises(WorkbenchError, match="No Dask scheduler answers at")
    with refused as told, connected(address):
        pass
    assert "\n" not in str(told.value)


def test_without_the_extra_the_error_names_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    named = pytest.raises(WorkbenchError, match=r"python -m pip install -e '\.\[cluster\]'")
    with named, connected("tcp://10.0.0.1:8786"):
        pass


def test_a_cluster_without_workers_is_waited_for_and_that_is_told() -> None:
    with local_cluster(0) as client, pytest.warns(WorkbenchWarning, match="No worker has joined"):
        check_client(client)


def test_an_asynchronous_client_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with local_cluster(0) as client:
        monkeypatch.setattr(type(client), "asynchronous", True)
        try:
            with pytest.raises(WorkbenchError, match="not an asynchronous client"):
                check_client(client)
        finally:
            monkeypatch.undo()
