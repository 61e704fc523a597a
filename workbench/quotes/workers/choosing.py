"""Who reads a set of articles: this process, several, or a Dask cluster. The rows are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.attribution import Bundle, load_bundle
from workbench.authority import Authority
from workbench.errors import WorkbenchError
from workbench.quotes.workers.cluster import DaskWorkers
from workbench.quotes.workers.one import Here, Read
from workbench.quotes.workers.processes import Workers, cores

if TYPE_CHECKING:
    from distributed import Client

# Fewer articles are read by this process: others take a second to begin, as long as for ten.
MANY = 32


def read_all(
    articles: Iterable[Article],
    authority: Authority,
    model: Bundle,
    *,
    processes: int | None = None,
    client: Client | None = None,
) -> Iterator[Read]:
    """Each of ``articles``, taken as they are needed, with what it says, in their order.

    ``processes``: None for one a core where there are many articles, 1 for this one. ``client``: of
    the cluster that reads instead. Raises WorkbenchError where the two are not what they should be.
    """
    if client is not None:
        if processes is not None:
            raise WorkbenchError(
                "Either this machine's processes read or a cluster: give processes or client, "
                "not both."
            )
        return _by(DaskWorkers(client, authority, model), articles)
    each = iter(articles)
    first = list(islice(each, MANY))
    count = min(_count(processes, len(first)), len(first))
    if count > 1 and _travels(model):
        return _by(Workers(count, authority, model), chain(first, each))
    return Here(authority, model).said(chain(first, each))


def _by(workers: Workers | DaskWorkers, articles: Iterable[Article]) -> Iterator[Read]:
    with workers:
        yield from workers.said(articles)


def _count(processes: object, articles: int) -> int:
    if processes is None:
        return cores() if articles >= MANY else 1
    if not isinstance(processes, int) or isinstance(processes, bool) or processes < 1:
        raise WorkbenchError(
            f"processes takes a number from 1 on, not {processes!r}. Leave it out for one a core."
        )
    return processes


def _travels(model: Bundle) -> bool:
    """Whether another process gets the same model from its folder."""
    try:
        return load_bundle(model.folder) is model
    except WorkbenchError:
        return False
