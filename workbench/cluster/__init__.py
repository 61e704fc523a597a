"""Work shared out on a Dask cluster, which the extra ``cluster`` brings."""

from workbench.cluster.connecting import connected

__all__ = ["connected"]
