"""Which file a row of metadata speaks of: by its name, or by a bare name that only one file has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from workbench.articles.names import file_of
from workbench.articles.sidecar import Stated
from workbench.text.printable import plain

# Sorts behind every name of a file.
_LAST = "\U0010ffff"


class Names:
    """The names of the files read, made ready once to be asked for by any number of rows."""

    def __init__(self, names: Iterable[str]) -> None:
        by_key = {_key(name): name for name in names}
        self._exact = by_key
        # Of each bare name the whole ones that end in it, in their order: those below one folder
        # then stand side by side.
        self._by_base: dict[str, list[str]] = {}
        for key in sorted(by_key):
            self._by_base.setdefault(key.rpartition("/")[2], []).append(key)

    def match(
        self, rows: Mapping[str, Stated], folder: str = ""
    ) -> tuple[dict[str, Stated], list[str]]:
        """What ``rows`` state by the names of the files, and the rows of files that are not there.

        ``folder`` is "" or ends in a slash: rows speak of the files below it, by their names from
        there on. A row with the whole name goes before one with the bare name. "a.docx#3" is the
        third article of a file.
        """
        exact: dict[str, Stated] = {}
        bare: dict[str, Stated] = {}
        strangers: list[str] = []
        for file, stated in rows.items():
            key = _key(file)
            whole = file_of(key)
            if folder + key in self._exact:
                exact[self._exact[folder + key]] = stated
            elif (only := self._only(key, folder)) is not None:
                bare.setdefault(only, stated)
            elif whole != key and folder + whole in self._exact:
                exact[self._exact[folder + whole] + key[len(whole) :]] = stated
            elif whole != key and (only := self._only(whole, folder)) is not None:
                bare.setdefault(only + key[len(whole) :], stated)
            else:
                strangers.append(file)
        return bare | exact, strangers

    def _only(self, base: str, folder: str) -> str | None:
        """The one file below ``folder`` with that bare name; None for none and for several."""
        keys = self._by_base.get(base, [])
        first = bisect_left(keys, folder)
        only = bisect_left(keys, folder + _LAST) - first == 1
        return self._exact[keys[first]] if only else None


def _key(name: str) -> str:
    """``name`` as it is compared: macOS stores accents apart from their letters, tables do not."""
    return normalize("NFC", plain(name))
