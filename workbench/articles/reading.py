"""``read_articles``: a file, folder or archive becomes a list of articles, bad files included."""

from __future__ import annotations

from os import PathLike
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from workbench.articles.decoding import decode
from workbench.articles.files import METADATA_NAME, Found, find_files, is_metadata
from workbench.articles.issues import in_order
from workbench.articles.layout import article_from_text, article_id
from workbench.articles.model import Article
from workbench.articles.progress import track
from workbench.articles.sidecar import Stated, match_names, read_frame, read_table
from workbench.errors import WorkbenchError, warn

if TYPE_CHECKING:
    import pandas as pd


def read_articles(
    path: str | PathLike[str],
    *,
    metadata: str | PathLike[str] | pd.DataFrame | None = None,
    progress: bool | None = None,
) -> list[Article]:
    """The articles of a file, a folder (with its subfolders) or an archive, ordered by file name.

    Read are ``.txt``, ``.text``, ``.md``, ``.markdown`` and files without an ending, alone or in
    ``.zip`` and ``.tar`` (also ``.gz``, ``.bz2``, ``.xz``) archives; ``Article.file`` is the name
    below ``path``, with slashes. Nothing is unpacked to disk. Every other file becomes an Article
    without text and with an issue code (:data:`workbench.articles.issues.ISSUES`); only hidden and
    system files and the workbench's own are passed over (``metadata.csv``, ``themes.yml``,
    ``sources.yml``, ``corrections.jsonl``, ``quotes.parquet``, ``articles.parquet``). An empty
    folder gives an empty list.

    A ``metadata.csv`` beside the files (columns ``file``, ``title``, ``outlet``, ``published``,
    ``byline``, ``url``; any of them but ``file`` may be left out) fills or overrides what the texts
    say. ``metadata`` names another table, or is a DataFrame with these columns, and takes its
    place. A row whose file is not there gives a warning.

    ``Article.text`` is canonical: the file's characters with line ends as ``\\n`` and without NULs
    and byte-order mark. Identical texts are all kept, those after the first with the code
    ``duplicate_text`` (their ``id`` is the same, being the text's).

    ``progress``: None shows a bar when it takes over two seconds, False never.

    Raises :class:`WorkbenchError` where ``path`` is no path, where it or ``metadata`` does not
    exist, or the table of metadata is faulty; never because of a file's content.
    """
    if not isinstance(path, str | PathLike) or not str(path):
        raise WorkbenchError(
            f"read_articles takes a path, not {path!r}; give the path of a text file, of a folder "
            "of text files, or of a .zip or .tar archive of them ('.' is the current folder)."
        )
    place = Path(path).expanduser()
    if not place.exists():
        raise WorkbenchError(
            f"There is no file or folder {str(path)!r}; give the path of a text file, of a folder "
            "of text files, or of a .zip or .tar archive of them."
        )
    found = list(track(find_files(place), "Finding articles", progress=progress))
    tables = [file for file in found if is_metadata(file.name)]
    files = [file for file in found if not is_metadata(file.name)]
    stated = _metadata(place, metadata, tables, [file.name for file in files])
    seen: set[str] = set()
    articles: list[Article] = []
    for file in track(files, "Reading articles", progress=progress):
        articles.append(_article(file, stated.get(file.name, {}), seen))
    return articles


def _article(file: Found, stated: Stated, seen: set[str]) -> Article:
    """One file's article; ``seen`` collects the ids of the texts before it."""
    text, codes = ("", (file.issue,)) if file.issue else decode(file.data)
    key = article_id(text)
    if text.strip():
        codes = (*codes, "duplicate_text") if key in seen else codes
        seen.add(key)
    return article_from_text(text, file=file.name, issues=in_order(set(codes)), **stated)


def _metadata(
    place: Path,
    given: str | PathLike[str] | pd.DataFrame | None,
    tables: list[Found],
    names: list[str],
) -> dict[str, Stated]:
    """What the tables of metadata say, by the names of the files read."""
    if given is None:
        found: dict[str, Stated] = {}
        for table in tables:
            rows = read_table(_table_data(table), table.name)
            folder = PurePosixPath(table.name).parent
            below = [name for name in names if folder in PurePosixPath(name).parents]
            local = {PurePosixPath(name).relative_to(folder).as_posix(): name for name in below}
            fitting = match_names(rows, local)
            _warn_of_strangers(rows, list(local), table.name)
            found.update({local[name]: stated for name, stated in fitting.items()})
        return found or _beside(place, names)
    if not isinstance(given, (str, PathLike)):
        rows = read_frame(given)
        _warn_of_strangers(rows, names, "metadata")
        return match_names(rows, names)
    table_path = Path(given).expanduser()
    rows = read_table(_table_data(_load(table_path)), table_path.name)
    _warn_of_strangers(rows, names, table_path.name)
    return match_names(rows, names)


def _beside(place: Path, names: list[str]) -> dict[str, Stated]:
    """The table in the folder of a single file or archive; it may speak of other files too."""
    table = place.parent / METADATA_NAME
    if place.is_dir() or not table.is_file():
        return {}
    return match_names(read_table(_table_data(_load(table)), METADATA_NAME), names)


def _load(table: Path) -> Found:
    try:
        return Found(table.name, table.read_bytes())
    except OSError:
        raise WorkbenchError(
            f"The table of metadata {str(table)!r} cannot be read; give the path of a CSV file "
            "with the columns file, title, outlet, published, byline, url."
        ) from None


def _table_data(table: Found) -> bytes:
    if table.issue:
        raise WorkbenchError(
            f"{table.name} cannot be read ({table.issue}); save it again as CSV (UTF-8)."
        )
    return table.data


def _warn_of_strangers(rows: dict[str, Stated], names: list[str], where: str) -> None:
    strangers = [file for file in rows if not match_names({file: rows[file]}, names)]
    if strangers:
        listed = ", ".join(strangers[:5]) + (", ..." if len(strangers) > 5 else "")
        warn(
            f"{where} has rows for files that are not there (or whose bare name fits several): "
            f"{listed}. Check the names in its column 'file'."
        )
