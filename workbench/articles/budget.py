"""What all archives of a run may take together, however many they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.articles import files
from workbench.articles.files import TooLargeError

# 100,000 newspaper pages; each single archive may ask for all of it.
MOST_ARCHIVE_BYTES = 500_000_000
# Of one archive: whoever has more articles has them in folders or in several archives.
MOST_MEMBERS = 100_000
# Of all archives together: members without a text cost memory too.
MOST_ENTRIES = 500_000


@dataclass
class Budget:
    """The bytes that archives may still unpack to, and the entries they may still have."""

    bytes_left: int = field(default_factory=lambda: MOST_ARCHIVE_BYTES)
    entries_left: int = field(default_factory=lambda: MOST_ENTRIES)

    def most(self, name: str) -> int:
        """The most bytes that the next member may have, which is called ``name``."""
        return min(files.most_bytes(name), self.bytes_left)

    def spend(self, count: int) -> None:
        """So many bytes were unpacked; raises :class:`TooLargeError` where there are none left."""
        self.bytes_left -= count
        if self.bytes_left < 0:
            self.bytes_left = 0
            raise TooLargeError

    def enter(self) -> bool:
        """Whether there is room for an entry more, which is then taken."""
        self.entries_left -= 1
        return self.entries_left >= 0
