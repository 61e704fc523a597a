"""What a workbench proposes for an analyst's lists of names, and writes into them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.folder import SOURCES_FILE, SPEAKERS_FILE, file_to_write_in, is_store, own_file
from workbench.paths import named

if TYPE_CHECKING:
    import pandas as pd

    from workbench.quotes.stored import Stored


class Names(ABC):
    """The names of one folder's quotes, its ``sources.yml`` and its ``speakers.csv``."""

    path: Path
    sources: Path | None

    @property
    @abstractmethod
    def quotes(self) -> pd.DataFrame:
        """All quotes, as a frame."""

    @property
    @abstractmethod
    def _asked(self) -> pd.DataFrame | Stored:
        """The quotes, or the store that has them."""

    def suggest(self) -> pd.DataFrame:
        """Names of the quotes that are perhaps one source, as ``suggest_sources`` finds them.

        What the folder's ``sources.yml`` says by now, accepted proposals included, is left out.
        """
        from workbench.authority import suggest_sources

        return suggest_sources(self.quotes, sources=own_file(self.path, SOURCES_FILE))

    def accept(self, proposals: pd.DataFrame | pd.Series, *, dry_run: bool = False) -> pd.DataFrame:
        """Write ``proposals``, rows of what :meth:`suggest` returns, into the folder's sources.yml.

        The file is made if need be; comments and order of one that is there stay. ``dry_run`` only
        tells what would change. Returns a row for each proposal with what it changed, as
        :func:`workbench.acceptance.accept_sources` does. ``quotes`` stay as they are: open the
        folder again for those with the names joined. Raises WorkbenchError, with nothing written,
        where the file is broken or cannot be written, where a name belongs to another entry, and
        where this is the workbench of a store or a single file, beside which no sources.yml is
        read.
        """
        from workbench.acceptance import accept_sources

        if is_store(self.path):
            raise WorkbenchError(
                f"{named(self.path)} is a store; accept names in the folder of the articles, then "
                "run workbench extract again."
            )
        file = file_to_write_in(self.path, SOURCES_FILE)
        return accept_sources(proposals, file, dry_run=dry_run)

    def speakers_to_fill(self, *columns: str) -> pd.DataFrame:
        """Write the names of the quotes into the folder's speakers.csv, to be filled in.

        ``columns`` are columns of your own, such as "gender" (of named persons; of institutions
        where the name begins with "institution_"), beside those that the file has. Names that it
        lacks come at its end, most quoted first; what stands in it stays. Filled in, it gives
        ``bench.quotes`` these columns once the folder is opened again.

        Returns the names that still lack a value, with their quotes. Raises WorkbenchError, with
        nothing written, where the file is no such list or cannot be written.
        """
        from workbench.authority import load_sources
        from workbench.own import fill_in

        file = file_to_write_in(self.path, SPEAKERS_FILE)
        return fill_in(file, self._asked, load_sources(self.sources), columns)
