"""What was extracted from an article before, whatever its file was called then.

A file that was renamed, a table of metadata that says the same, a run that was killed within a
large file: none of these is a reason to read an article again.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from workbench.articles.model import Article
from workbench.quotes.statements import Said
from workbench.store.manifest import Manifest
from workbench.store.parts import SAID, TEXTS, column_lists, print_of_article, said_in

# Of a print as a number; the whole print is compared before it is believed.
_DIGITS = 16


class Reuse:
    """The articles in the parts of ``manifest`` that were made by ``extracting``."""

    def __init__(self, folder: Path, manifest: Manifest, extracting: str) -> None:
        self._folder = folder
        self._numbers = [
            part.number for part in manifest.parts.values() if part.made.extracting == extracting
        ]
        self._index: tuple[np.ndarray, np.ndarray] | None = None
        self._part: tuple[int, dict[str, str]] = (-1, {})

    def said(self, article: Article) -> Said | None:
        """What ``article`` says as it was kept, None where it was not."""
        if not self._numbers:
            return None
        wanted = print_of_article(article)
        number = self._number(int(wanted[:_DIGITS], 16))
        if number is None:
            return None
        if self._part[0] != number:
            (prints,) = column_lists(self._folder, TEXTS, number, ("print",))
            (said,) = column_lists(self._folder, SAID, number, ("said",))
            self._part = number, dict(zip(prints, said, strict=True))
        plain = self._part[1].get(wanted)
        return None if plain is None else said_in(plain)

    def _number(self, print_: int) -> int | None:
        """The part that an article with such a print is in."""
        if self._index is None:
            self._index = self._made_index()
        prints, numbers = self._index
        at = int(np.searchsorted(prints, np.uint64(print_)))
        return int(numbers[at]) if at < len(prints) and int(prints[at]) == print_ else None

    def _made_index(self) -> tuple[np.ndarray, np.ndarray]:
        found = [np.empty(0, np.uint64)]
        owners = [np.empty(0, np.int64)]
        for number in self._numbers:
            (prints,) = column_lists(self._folder, TEXTS, number, ("print",))
            found.append(np.array([int(each[:_DIGITS], 16) for each in prints], np.uint64))
            owners.append(np.full(len(prints), number, np.int64))
        every, numbers = np.concatenate(found), np.concatenate(owners)
        order = np.argsort(every, kind="stable")
        return every[order], numbers[order]
