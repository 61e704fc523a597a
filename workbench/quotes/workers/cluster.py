"""Articles read by the workers of a Dask cluster, with the same rows as by this machine.

What the workers read by travels to them by content: the authority file as it was loaded, and the
files of a model other than the one that ships. The workbench itself has to be there, the same on
every machine, which each worker checks.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.attribution import Bundle, load_bundle
from workbench.attribution.bundle import NEEDED, SHIPPED
from workbench.authority import Authority
from workbench.cluster.batches import Batches
from workbench.cluster.connecting import check_client
from workbench.errors import WorkbenchError
from workbench.quotes.prints import extracting_print, print_of
from workbench.quotes.statements import Said
from workbench.quotes.workers.one import Given, Read, said_or_none

if TYPE_CHECKING:
    from distributed import Client

# A batch ends with so many articles or code points: a second or two of work, so that neither the
# scheduler has much to do nor a worker that dies much to repeat.
BATCH = 16
BATCH_LENGTH = 100_000


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files of a model with their names, equal by their fingerprint."""

    print: str
    files: tuple[tuple[str, bytes], ...] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """What a worker reads by. ``made_by``: the fingerprint of the code and weights that shipped
    with it; ``model``: None for these weights."""

    authority: Authority
    made_by: str
    model: ModelFiles | None


class DaskWorkers:
    """The workers of ``client``, who read by ``authority`` and ``model``; used by ``with``.

    Raises WorkbenchError for what is no client.
    """

    def __init__(self, client: Client, authority: Authority, model: Bundle) -> None:
        check_client(client)
        held = Held(authority, extracting_print(), _files(model))
        self._batches: Batches[Article, Said | None] = Batches(client, read_batch, held)

    def __enter__(self) -> DaskWorkers:
        self._batches.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._batches.__exit__()

    def said(self, articles: Given) -> Iterator[Read]:
        """Each article with what it says, in their order; ``articles`` are taken as they are
        needed, some batches for each worker ahead of the answers."""
        return self._batches.answered(_in_batches(articles))


def _files(model: Bundle) -> ModelFiles | None:
    if model.folder == SHIPPED:
        return None
    files = tuple((name, (model.folder / name).read_bytes()) for name in NEEDED)
    return ModelFiles(print_of(b"".join(data for _, data in files)), files)


def _in_batches(articles: Given) -> Iterator[list[Article]]:
    """The articles in batches; an empty one where all answers are to be handed over."""
    batch: list[Article] = []
    length = 0
    for article in articles:
        if article is not None:
            batch.append(article)
            length += len(article.text)
        if article is None or len(batch) >= BATCH or length >= BATCH_LENGTH:
            yield batch
            if article is None and batch:
                yield []
            batch, length = [], 0
    if batch:
        yield batch


def read_batch(held: Held, articles: Sequence[Article]) -> list[Said | None]:
    """What each of ``articles`` says; None where reading it failed. This is what a worker does."""
    if held.made_by != extracting_print():
        raise WorkbenchError(
            "A worker of the cluster has another version of the workbench than this machine. "
            "Install the same on all machines and start the workers again."
        )
    with _loading:
        bundle = load_bundle() if held.model is None else _loaded(held.model)
    return [said_or_none(article, held.authority, bundle) for article in articles]


# A worker with several threads loads the model once as well.
_loading = threading.Lock()


@functools.lru_cache(maxsize=2)
def _loaded(model: ModelFiles) -> Bundle:
    with TemporaryDirectory(prefix="workbench-model-") as folder:
        for name, data in model.files:
            (Path(folder) / name).write_bytes(data)
        return load_bundle(folder)
