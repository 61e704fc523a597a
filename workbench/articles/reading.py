"""``read_articles``: a file, folder or archive becomes a list of articles, bad files included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.drafted import drafted
from workbench.articles.files import Found, is_format, is_passed_over
from workbench.articles.issues import in_order
from workbench.articles.metadata_tables import stated_by_file
from workbench.articles.model import Article
from workbench.articles.names import in_order_of_files
from workbench.articles.progress import track
from workbench.articles.readers.apart import Apart
from workbench.articles.readers.model import Draft, File, Reading
from workbench.articles.readers.plain import file as plain
from workbench.articles.readers.registry import is_foreign, reader_of
from workbench.articles.readers.table.columns import check_columns
from workbench.articles.sidecar import Stated
from workbench.articles.walk import find_files
from workbench.errors import WorkbenchError
from workbench.paths import as_path, status

if TYPE_CHECKING:
    import pandas as pd

Paths = str | PathLike[str] | Sequence[str | PathLike[str]]
_REMEDY = (
    "give the path of a file, of a folder of files, or of a .zip or .tar archive of them "
    "('.' is the current folder), or a list of such paths"
)


def read_articles(
    path: Paths,
    *,
    columns: Mapping[str, str] | None = None,
    metadata: str | PathLike[str] | pd.DataFrame | None = None,
    progress: bool | None = None,
) -> list[Article]:
    """The articles of files, folders (with their subfolders) and archives, ordered by file name.

    ``path`` is one path, or a list of several, mixed. Read are text and Markdown, saved web pages,
    PDF, Word, RTF and OpenDocument, tables (CSV, Excel, JSON, Parquet, ...), mails, WARC, and what
    Nexis, Factiva, ProQuest and Europresse export, told by content first and by name second; the
    libraries for some of them are the extra ``formats``. All of them may stand in ``.zip`` and
    ``.tar`` (also ``.gz``, ``.bz2``, ``.xz``) archives. Nothing is unpacked to disk or fetched; a
    format's reader runs in a process of its own, within bounds of time and memory.

    ``Article.file`` is the name below ``path``, with slashes, and no two are the same: of a file
    that holds several articles "name#1", "name#2", ...; of several paths it begins with the path's
    own name ("news/a.txt"; where two end alike, "2023/news/a.txt"), and what lies in two of them is
    read once. What a name holds that no terminal should be sent stands escaped in it (``\\x1b``,
    ``\\u202e``, ``\\xff`` for a byte that is not UTF-8).

    What could not be read, wholly or in part, has an issue code
    (:data:`workbench.articles.issues.ISSUES`): a file that gave nothing is an Article without
    text, and so is what a file of several articles lost, what could not be looked into (a folder,
    what an archive holds behind damage or beyond 100,000 members). ``Article.notes`` says more.
    All archives together are read up to 500 MB. Only hidden and system files and the workbench's
    own are passed over (``metadata.csv``, ``themes.yml``, ``sources.yml``, ``speakers.csv``,
    ``claims.yml``, ``corrections.jsonl``, ``views.json``, ``run.json``, ``quotes.parquet``,
    ``articles.parquet``, a folder that is a store). An empty folder gives an empty list.

    ``columns`` says which column of a table holds what, where it has a name of its own:
    ``{"text": "Inhalt", "published": "Tag"}``; fields are ``text``, ``title``, ``outlet``,
    ``network``, ``published``, ``byline``, ``url``, ``section``, ``page``, ``language``. A table
    without a column of that name has the issue ``column_missing``.

    Links to files and folders are followed where they lead to something in ``path`` that is not
    read under its own name (because it is hidden, say), and to each of it once; all others have an
    issue code.

    A ``metadata.csv`` beside the files (columns ``file``, ``title``, ``outlet``, ``published``,
    ``byline``, ``url``; any of them but ``file`` may be left out) fills or overrides what the texts
    say; "a.docx#3" in ``file`` is one article of several. ``metadata`` names another table, or is a
    DataFrame with these columns, and takes its place. A row whose file is not there gives a
    warning.

    ``Article.text`` is canonical: the file's characters with line ends as ``\\n`` and without NULs
    and byte-order mark, and with what was done to the text on its way undone: lines that were
    broken at a fixed width, words cut by them, entities and tags of HTML, letters wrongly decoded
    (``workbench.articles.readers.plain``). Identical texts are all kept, those after the first with
    the code ``duplicate_text`` (their ``id`` is the same, being the text's).

    ``progress``: None shows a bar when it takes over two seconds, False never.

    Raises :class:`WorkbenchError` where ``path`` is no path, where it or ``metadata`` does not
    exist, ``columns`` names no field, or the table of metadata is faulty; never because of a file's
    content.
    """
    place = _places(path)
    check_columns(columns or {})
    count, stated = looked_over(place, metadata, progress=progress)
    files = track(find_files(place), "Reading articles", progress=progress, total=count)
    articles = sorted(articles_of(files, stated, columns=columns), key=in_order_of_files)
    return list(_duplicates_marked(articles))


def looked_over(
    place: Path | Sequence[Path],
    metadata: str | PathLike[str] | pd.DataFrame | None,
    *,
    progress: bool | None = None,
) -> tuple[int, dict[str, Stated]]:
    """How many files there are to read, and what the tables of metadata say of them, by name.

    Names first, bytes later: a table may speak of files that stand before it, and a bare name fits
    only where no second file has it. So each file's bytes are held alone.
    """
    names: list[str] = []
    tables: list[tuple[str, bytes, str | None]] = []
    for file in track(find_files(place), "Finding articles", progress=progress):
        if file.is_table:
            tables.append((file.name, *file.read()))
        else:
            names.append(file.name)
    return len(names), stated_by_file(place, metadata, tables, names)


def articles_of(
    files: Iterable[Found],
    stated: dict[str, Stated],
    apart: Apart | None = None,
    *,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """Each file's articles, one at a time; ``stated`` is what is known of them besides, by name.

    ``apart`` is the process that reads formats, where the caller has one already; ``columns`` is as
    in :func:`read_articles`, and checked.
    """
    with nullcontext(apart) if apart else Apart() as reader:
        for file in files:
            if not file.is_table:
                yield from _articles_in(file, stated, columns or {}, reader)


def _articles_in(
    found: Found, stated: dict[str, Stated], columns: Mapping[str, str], apart: Apart
) -> Iterator[Article]:
    """The articles of one file: of a format that a reader knows, else of plain text."""
    data, issue = found.read()
    file = File(found.kind or found.name, data, columns)
    reading = _read_apart(file, apart) if issue is None else None
    if reading is None and issue is None and found.is_plain:
        reading = plain.read(file)
    if reading is None:
        issue = issue or _why_unknown(file.name, data)
        reading = Reading((Draft("", issues=(issue,)),))
    yield from drafted(reading, found.name, stated)


def _read_apart(file: File, apart: Apart) -> Reading | None:
    """What a reader of formats says of ``file``, None where it is of none.

    Which reader that is, is asked here of texts alone: of all others it takes a look into them.
    """
    if is_foreign(file):
        return apart.read(file)
    if reader_of(file) is not None:
        return apart.read(file) or Reading(issues=("reader_failed",))
    return None


def _why_unknown(name: str, data: bytes) -> str:
    """The issue code of a file whose name is no text's, and that no reader knows."""
    if not data.strip():
        return "empty"
    damaged = is_format(name) and not is_passed_over(name)
    return "unreadable" if damaged else "format_unsupported"


def _duplicates_marked(articles: Iterable[Article]) -> Iterator[Article]:
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            yield replace(article, issues=in_order({*article.issues, "duplicate_text"}))
        else:
            yield article
        if article.text.strip():
            seen.add(article.id)


def _places(path: object) -> Path | list[Path]:
    if isinstance(path, list | tuple):
        return [_existing(each) for each in path]
    return _existing(path)


def _existing(path: object) -> Path:
    if not isinstance(path, str | PathLike) or not str(path):
        raise WorkbenchError(f"read_articles takes a path, not {path!r}; {_REMEDY}.")
    place = as_path(path, _REMEDY)
    if status(place, _REMEDY) is None:
        raise WorkbenchError(f"There is no file or folder {str(path)!r}; {_REMEDY}.")
    return place
