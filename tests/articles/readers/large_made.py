"""The process that reads files, with a reader that takes more memory than there may be."""

from __future__ import annotations

from workbench.articles.readers import process
from workbench.articles.readers.model import Draft, File, Reading


def read(file: File) -> Reading:
    if file.name == "large":
        return Reading((Draft(str(bytearray(process.MOST_MEMORY + 1))),))
    return Reading((Draft(file.data.decode()),))


process.read = read
process.main()
