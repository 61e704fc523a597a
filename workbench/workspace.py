"""Opening a folder of articles: what is given and what lies in it is checked before any work."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from workbench.bench import Workbench
from workbench.errors import WorkbenchError, warn
from workbench.folder import (
    ARTICLES_FOLDER,
    CORRECTIONS_FILE,
    SOURCES_FILE,
    SPEAKERS_FILE,
    THEMES_FILE,
    check_files,
    is_folder,
    metadata_beside,
    own_file,
    refuse_links_out,
)
from workbench.paths import as_path, named, status

__all__ = ["Workbench", "open_workbench"]


def open_workbench(
    path: str | os.PathLike[str] = "data",
    *,
    columns: Mapping[str, str] | None = None,
    progress: bool | None = None,
    cache: bool = True,
    in_memory: bool | None = None,
    who: str | None = None,
) -> Workbench:
    """The workbench of a folder such as ``data``, or of any folder, archive or file of articles.

    ``path`` is a folder that holds ``articles/``, or the articles themselves. A ``themes.yml`` that
    lies directly in ``path`` takes the place of the shipped one, a ``sources.yml`` adds to it
    (unless it says ``extends: none``), a ``speakers.csv`` gives the quotes columns of your own
    (:mod:`workbench.own`); they are checked at once, articles are read when first asked for. A
    ``metadata.csv`` may lie among the articles or directly in ``path``. ``columns`` names columns
    of tables, as for :func:`read_articles`. ``progress``: None shows a bar when reading or
    extracting takes over two seconds, False never.

    What was read and extracted is kept in ``path/.workbench/``: the next time only what changed is
    read, and other themes or names take a moment. ``cache=False`` keeps nothing and reads all.

    Where quotes and articles would take more than half of the memory that is free (about 4 kB a
    quote and 20 kB an article), they stay there: ``select``, ``coverage`` and ``explore`` of the
    workbench ask for what they need, while ``quotes`` and ``articles`` say so. ``in_memory`` True
    holds them all the same, False never.

    ``path/corrections.jsonl`` holds what analysts corrected and is replayed on the quotes each
    time; ``who`` signs what is corrected through this workbench, None for the user's name.

    Raises :class:`~workbench.errors.WorkbenchError` where ``path`` is no path or does not exist,
    where one of these files is not what it should be, where there are two tables of metadata, and
    where one of these is a link that leads out of ``path``.
    """
    from workbench.articles.readers.table.columns import check_columns

    folder = as_path(path, "give a folder or a file of articles ('.' is the current folder)")
    if status(folder, "give a folder or a file of articles") is None:
        raise WorkbenchError(
            f"There is nothing at {named(path)}; give a folder or a file of articles, "
            f"or a folder such as 'data' that holds '{ARTICLES_FOLDER}/'."
        )
    articles = folder / ARTICLES_FOLDER
    refuse_links_out(folder)
    check_columns(columns or {})
    bench = Workbench(
        path=folder,
        articles_path=articles if is_folder(articles) else folder,
        themes=own_file(folder, THEMES_FILE),
        sources=own_file(folder, SOURCES_FILE),
        metadata=metadata_beside(articles),
        speakers=own_file(folder, SPEAKERS_FILE),
        columns=dict(columns or {}),
        progress=progress,
        cache=cache,
        in_memory=in_memory,
        who=who,
    )
    check_files(bench.themes, bench.sources)
    _check_corrections(own_file(folder, CORRECTIONS_FILE))
    if bench.speakers:
        _ = bench._roster  # A mistake in it is told now.
    return bench


def _check_corrections(file: Path | None) -> None:
    """What is wrong with the file is told when the folder is opened."""
    if file is None:
        return
    from workbench.corrections.file import CorrectionsFile

    for report in CorrectionsFile(file).reports:
        warn(f"{named(file)}: {report}")
