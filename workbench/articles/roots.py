"""Several paths read as one set: each once, and each with a label that tells it from the others."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from workbench.articles.files import is_folder, is_hidden
from workbench.text.printable import plain


def roots_of(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """The ``paths``, without links, that are to be read, each with the label of its files.

    What lies in another one of them, and is read there anyway, is left out. The label is the
    path's own name; where two have the same, as many folders above stand before it as tell them
    apart ("2023/news", "2024/news"), and nothing above what they have in common.
    """
    real = list(dict.fromkeys(Path(os.path.realpath(path)) for path in paths))
    folders = {root for root in real if is_folder(root)}
    roots = [root for root in real if not _is_read_in(root, folders)]
    return sorted(_labelled(roots), key=lambda pair: (pair[1], pair[0]))


def _is_read_in(root: Path, folders: set[Path]) -> bool:
    """Whether a walk through one of ``folders`` comes to ``root``."""
    return any(
        above in folders and not any(map(is_hidden, root.relative_to(above).parts))
        for above in root.parents
    )


def _labelled(roots: Sequence[Path]) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    left, depth = list(roots), 1
    while left:
        labels = {root: "/".join(map(plain, _names(root)[-depth:])) or "folder" for root in left}
        shared = Counter(labels.values())
        deepest = max(len(_names(root)) for root in left)
        last = depth >= deepest
        found += [(root, labels[root]) for root in left if last or shared[labels[root]] == 1]
        left = [root for root in left if not last and shared[labels[root]] > 1]
        depth += 1
    return found


def _names(root: Path) -> tuple[str, ...]:
    return root.parts[1:] if root.anchor else root.parts
