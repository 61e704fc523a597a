"""Changes written into a folder's ``themes.yml``: whole or not at all, and over nobody else's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.exports.targets import cannot_write
from workbench.files.replacing import replacing
from workbench.files.workshop import alone_in
from workbench.folder import THEMES_FILE, file_to_write_in, is_store, place_in
from workbench.paths import named, status
from workbench.themes.lab.changes import Change
from workbench.themes.lab.editing import edited
from workbench.themes.model import Themes
from workbench.themes.reading import themes_of_text
from workbench.yamlfile import MOST_BYTES, text_of

NEW_FILE = """\
# The themes of this folder's articles: what a quote is about, by the words that say so.
#
# terms   Words and phrases, matched whole; a star stands for any letters: sanction*. Capitals,
#         accents and a possessive ’s make no difference; two or three capitals are an abbreviation.
# where   Where they count: in the quote, in the rest of its paragraph, in the heading above it.
"""
_BOM = b"\xef\xbb\xbf"
_GIVE = "give a folder of articles"


@dataclass(frozen=True, slots=True)
class ThemesFile:
    """A ``themes.yml`` as it was read; ``text`` is None where there is none yet."""

    path: Path
    text: str | None

    @property
    def themes(self) -> Themes:
        return themes_of_text(self.text or "", str(self.path))


def place_of(folder: Path) -> Path:
    """Where the themes of ``folder`` are written; raises WorkbenchError where there is no place."""
    if is_store(folder):
        raise WorkbenchError(
            f"{named(folder)} is a store; try themes in the folder of the articles, then run "
            "workbench extract again."
        )
    return place_in(folder, THEMES_FILE)


def read_file(path: Path) -> ThemesFile:
    """The file at ``path``, there or not yet; raises WorkbenchError where it cannot be read."""
    there = status(path, _GIVE) is not None
    return ThemesFile(path, text_of(path, "themes") if there else None)


def write_changes(file: ThemesFile, changes: Sequence[Change], *, dry_run: bool) -> ThemesFile:
    """``file`` with ``changes`` in it, as it now lies there (or would, with ``dry_run``).

    Raises WorkbenchError, with nothing written, where the file is no longer as it was read, where a
    change cannot be put into it, and where it cannot be written.
    """
    # It may have become a link, or read-only, since it was read.
    file_to_write_in(file.path.parent, THEMES_FILE)
    try:
        # Whoever writes at the same moment waits, so that neither loses what the other wrote.
        with alone_in(file.path.resolve().parent):
            if read_file(file.path).text != file.text:
                raise WorkbenchError(
                    f"{named(file.path)} was changed meanwhile and is left as it is. "
                    "lab.reload() reads it again and puts your changes on top of it."
                )
            new = edited(NEW_FILE if file.text is None else file.text, str(file.path), changes)
            if not dry_run and new != file.text:
                _write(file, new)
    except OSError as fault:
        raise cannot_write(file.path, fault) from fault
    return ThemesFile(file.path, new)


def _write(file: ThemesFile, text: str) -> None:
    data = text.encode("utf-8")
    if file.text is not None and file.path.read_bytes().startswith(_BOM):
        data = _BOM + data
    if len(data) > MOST_BYTES:
        raise WorkbenchError(
            f"{named(file.path)} would be over {MOST_BYTES:,} bytes, more than is read; take terms "
            "out."
        )
    with replacing(file.path) as draft:
        draft.write_bytes(data)
