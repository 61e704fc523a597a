"""Who reads a store's articles: this process, others on this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.quotes.workers.choosing import read_all
from workbench.quotes.workers.one import Given, Read

if TYPE_CHECKING:
    from distributed import Client


@dataclass(frozen=True, slots=True)
class Readers:
    """At most ``processes`` at once, None for one a core; or the cluster of ``client``."""

    processes: int | None = None
    client: Client | None = None

    def said(self, articles: Given, authority: Authority, bundle: Bundle) -> Iterator[Read]:
        """Each article with what it says, in their order; None where nobody could say. At None all
        answers are handed over before another article is taken."""
        return read_all(articles, authority, bundle, processes=self.processes, client=self.client)
