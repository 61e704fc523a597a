"""Files that appear whole or not at all, with the place and the mode they had."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


@contextmanager
def replacing(*paths: Path) -> Iterator[list[Path]]:
    """Names to write to in the place of ``paths``, put there together when all are complete.

    What stood there before stays when anything fails, a full disk included, and no draft is left.
    A link stays, and the file that it leads to is replaced; who may read a file stays as it was.
    What is no regular file (a device, a pipe) is its own draft. Raises OSError.
    """
    with ExitStack() as drafts:
        pairs = [drafts.enter_context(_draft(path)) for path in paths]
        yield [draft for draft, _ in pairs]
        for draft, target in pairs:
            if draft != target:
                _keep_mode(draft, target)
                draft.replace(target)


@contextmanager
def _draft(path: Path) -> Iterator[tuple[Path, Path]]:
    """A new file beside what ``path`` leads to, gone at the end, and what it leads to."""
    there = _status(path)
    if there is not None and not stat.S_ISREG(there.st_mode):
        yield path, path
        return
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{target.name}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        # In the place of a file nobody else may read, its draft is as private from the first byte.
        mode = 0o666 if there is None else 0o600
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
        yield draft, target
    finally:
        draft.unlink(missing_ok=True)


def _status(path: Path) -> os.stat_result | None:
    """Of what ``path`` leads to, None where there is nothing yet."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _keep_mode(draft: Path, target: Path) -> None:
    there = _status(target)
    if there is None:
        return
    if hasattr(os, "chown"):
        # Only the superuser may give files away; for anyone else the owner is the same anyway.
        with suppress(PermissionError):
            os.chown(draft, there.st_uid, there.st_gid)
    draft.chmod(stat.S_IMODE(there.st_mode))
