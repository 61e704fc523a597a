"""Who reads a set of articles: this process, several, or a Dask cluster. The rows are the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.attribution import Bundle, load_bundle
from workbench.authority import Authority
from workbench.errors import WorkbenchError
from workbench.quotes.workers.cluster import DaskWorkers
from workbench.quotes.workers.one import Given, Here, Read
from workbench.quotes.workers.processes import Workers, cores

if TYPE_CHECKING:
    from distributed import Client

# Fewer articles are read by this process: others take a second to begin, as long as for ten.
MANY = 32


def read_all(
    articles: Given,
    authority: Authority,
    model: Bundle,
    *,
    processes: int | None = None,
    client: Client | None = None,
) -> Iterator[Read]:
    """Each of ``articles``, taken as they are needed, with what it says, in their order.

    At None among them all answers are given before another one is taken. ``processes``: None for
    one a core where there are many articles, 1 for this one. ``client``: of the cluster that reads
    instead. Raises WorkbenchError where the two are not what they should be.
    """
    if client is not None:
        if processes is not None:
            raise WorkbenchError(
                "Either this machine's processes read or a cluster: give processes or client, "
                "not both."
            )
        return _by(DaskWorkers(client, authority, model), articles)
    _check(processes)
    return _by_this_machine(iter(articles), authority, model, processes)


def _by_this_machine(
    each: Iterator[Article | None], authority: Authority, model: Bundle, processes: int | None
) -> Iterator[Read]:
    more = True
    while more:
        first, more = _first(each)
        count = min(_count(processes, len(first)), len(first))
        if count > 1 and _travels(model):
            yield from _by(Workers(count, authority, model), chain(first, each))
            return
        yield from Here(authority, model).said(first)


def _first(each: Iterator[Article | None]) -> tuple[list[Article], bool]:
    """Articles up to a None, and no more than are many; and whether others may follow."""
    first: list[Article] = []
    for article in each:
        if article is None:
            return first, True
        first.append(article)
        if len(first) == MANY:
            return first, True
    return first, False


def _by(workers: Workers | DaskWorkers, articles: Given) -> Iterator[Read]:
    with workers:
        yield from workers.said(articles)


def _check(processes: object) -> None:
    number = isinstance(processes, int) and not isinstance(processes, bool) and processes >= 1
    if processes is not None and not number:
        raise WorkbenchError(
            f"processes takes a number from 1 on, not {processes!r}. Leave it out for one a core."
        )


def _count(processes: int | None, articles: int) -> int:
    if processes is None:
        return cores() if articles >= MANY else 1
    return processes


def _travels(model: Bundle) -> bool:
    """Whether another process gets the same model from its folder."""
    try:
        return load_bundle(model.folder) is model
    except WorkbenchError:
        return False
