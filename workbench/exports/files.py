"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(*paths: Path) -> Iterator[list[Path]]:
    """Names to write to in the place of ``paths``, put there together when all are complete.

    What stood there before stays when anything fails, a full disk included, and no draft is left.
    """
    drafts = [path.with_name(f".{path.name}.{os.getpid()}") for path in paths]
    try:
        yield drafts
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)
    finally:
        for draft in drafts:
            draft.unlink(missing_ok=True)
