"""An analyst's folder: what lies in it beside its articles, found and checked."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.paths import named

# As in data/: the articles in a folder of that name, what an analyst edits beside it.
ARTICLES_FOLDER = "articles"
THEMES_FILE = "themes.yml"
SOURCES_FILE = "sources.yml"
CORRECTIONS_FILE = "corrections.jsonl"
SPEAKERS_FILE = "speakers.csv"
VIEWS_FILE = "views.json"


def refuse_links_out(folder: Path) -> None:
    """A folder from a stranger must not bring in what stands somewhere else on this machine."""
    from workbench.articles.files import METADATA_NAME

    root = os.path.realpath(folder)
    own = (THEMES_FILE, SOURCES_FILE, CORRECTIONS_FILE, SPEAKERS_FILE, VIEWS_FILE, METADATA_NAME)
    for name in (ARTICLES_FOLDER, *own):
        place = folder / name
        target = Path(os.path.realpath(place))
        there = is_folder(place) or is_file(place)
        if there and not target.is_relative_to(root):
            kind, remedy = "file", ""
            if is_folder(place):
                kind, remedy = "folder", f"open {named(target)} itself, or "
            raise WorkbenchError(
                f"{named(place)} is a link that leads out of {named(folder)}; {remedy}put that "
                f"{kind} in the link's place."
            )


def own_file(folder: Path, name: str) -> Path | None:
    """The folder's file of that name, None where the shipped default holds."""
    file = folder / name
    return file if is_file(file) else None


def metadata_beside(articles: Path) -> Path | None:
    """The table beside the folder ``articles``, which nobody who reads that folder alone sees."""
    from workbench.articles.files import METADATA_NAME

    beside, among = articles.parent / METADATA_NAME, articles / METADATA_NAME
    if not is_folder(articles) or not is_file(beside):
        return None
    if is_file(among):
        raise WorkbenchError(
            f"There are two tables of metadata, {beside} and {among}; join them and keep one."
        )
    return beside


def is_folder(path: Path) -> bool:
    """Whether ``path`` leads to a folder; False also where the system does not say."""
    return os.path.isdir(path)  # noqa: PTH112 (Path's own raises where it may not look)


def is_file(path: Path) -> bool:
    """Whether ``path`` leads to a file; False also where the system does not say."""
    return os.path.isfile(path)  # noqa: PTH113


def check_files(themes: Path | None, sources: Path | None) -> None:
    """A mistake in a file is told when the folder is opened, not minutes later."""
    if themes:
        from workbench.themes import load_themes

        load_themes(themes)
    if sources:
        from workbench.authority import load_sources

        load_sources(sources)


def file_to_write_in(folder: Path, name: str) -> Path:
    """The folder's own file of that name, there or not yet, for writing.

    Raises WorkbenchError as ``place_in`` does, and where the file is read-only: another one in its
    place the system would let us write.
    """
    file = place_in(folder, name)
    if is_file(file) and not _writable(file):
        raise WorkbenchError(
            f"{named(file)} is read-only and is left as it is; let it be written, then try again."
        )
    return file


def place_in(folder: Path, name: str) -> Path:
    """Where the folder's own file of that name is or would be.

    Raises WorkbenchError where ``folder`` is none, and where the file would stand elsewhere.
    """
    if not is_folder(folder):
        raise WorkbenchError(
            f"{named(folder)} is not a folder, and only a folder has a {name} of "
            "its own; put the articles into a folder and open that."
        )
    file = folder / name
    # Also a link that leads to nothing yet: what is written would come to stand out there.
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
        raise WorkbenchError(
            f"{named(file)} is a link that leads out of {named(folder)}; put a file in its place."
        )
    return file


def _writable(file: Path) -> bool:
    # By its mode too: the superuser may write whatever it says.
    return os.access(file, os.W_OK) and bool(file.stat().st_mode & 0o222)


def is_store(folder: Path) -> bool:
    """Whether ``folder`` holds a store."""
    from workbench.articles.files import STORE_MANIFEST

    # Path's own raises where it may not look.
    return os.path.isfile(folder / STORE_MANIFEST)  # noqa: PTH113


def corrections_file(folder: Path) -> tuple[Path | None, str]:
    """Where the corrections of ``folder`` are or would be; None, and why there can be none."""
    if is_store(folder):
        return None, (
            f"{named(folder)} is a store, whose rows have the corrections of the folder that it "
            "was made of; correct there, then run workbench extract again."
        )
    if not is_folder(folder):
        return None, (
            f"{named(folder)} is not a folder, and only a folder has a {CORRECTIONS_FILE} of its "
            "own; put the articles into a folder and open that."
        )
    return folder / CORRECTIONS_FILE, ""
