"""What a worker of a test's cluster does: it reads, but fails over "bad" and dies over "die"."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from workbench.articles.model import Article
from workbench.quotes.statements import Said, read_said
from workbench.quotes.workers import cluster, one


def read_batch(held: cluster.Held, articles: Sequence[Article]) -> list[Said | None]:
    one.read_said = _read_said
    return cluster.read_batch(held, articles)


def _read_said(article: Article, *arguments: object) -> Said:
    if article.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if article.text == "bad":
        raise RecursionError
    return read_said(article, *arguments)  # type: ignore[arg-type]
