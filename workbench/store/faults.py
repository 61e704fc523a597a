"""What is said of a store whose tables cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.paths import named


class DamagedError(WorkbenchError):
    """A table of a store is missing or damaged."""


def damaged(folder: Path, fault: str) -> DamagedError:
    """The error for the store in ``folder``; ``fault`` is what was found, in one line."""
    return DamagedError(
        f"The store {named(folder)} is damaged ({fault}); run workbench extract PATH -o FOLDER "
        "again, which makes again what is lost, and remove the folder first if that does not help."
    )


@contextmanager
def whole(folder: Path) -> Iterator[None]:
    """For what reads a store's tables: raises DamagedError where one cannot be read."""
    try:
        yield
    except WorkbenchError:
        raise
    except (OSError, ValueError, KeyError, TypeError) as fault:
        told = " ".join(str(fault).split())[:200]
        raise damaged(folder, f"{type(fault).__name__}: {told}") from fault
