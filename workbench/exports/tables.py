"""The quote frame and its articles as two Parquet tables in a folder: written and read as one."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports.files import replacing_together
from workbench.exports.formats import check_engine, format_named
from workbench.exports.generation import Digested, generation_of, mark
from workbench.exports.parquet import frame_written
from workbench.exports.recovery import TABLES
from workbench.exports.targets import cannot_write_to, folder_path, made
from workbench.exports.workshop import alone_in
from workbench.paths import as_path, named, reason

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article


def tables_folder(given: str | os.PathLike[str]) -> Path:
    """The folder that ``given`` names, once it is sure that tables can be written there.

    To be asked before any work: it tries what writing will need, and leaves only what it found,
    less what killed runs left. Raises WorkbenchError where ``given`` cannot be such a folder, where
    a table's place is taken by something else, and where Parquet cannot be written at all.
    """
    check_engine(format_named("parquet"))
    folder = folder_path(given)
    for name in TABLES:
        if os.path.lexists(folder / name) and not stat.S_ISREG((folder / name).lstat().st_mode):
            raise WorkbenchError(
                f"{named(folder / name)} is not a file but a folder, a link or a device; move it "
                "away, or give another folder with -o."
            )
    return folder


def write_tables(
    articles: Sequence[Article], quotes: pd.DataFrame, folder: str | os.PathLike[str]
) -> tuple[Path, Path]:
    """Write ``quotes.parquet`` and ``articles.parquet`` into ``folder``, made where missing.

    Both files appear whole, together and on the disk, or not at all: what stood there before stays
    until both new ones are complete. For the moment of the exchange one or both are missing, so
    that no table is ever seen beside one of another run; where the process is killed in it, the
    next run completes them. Both bear the same ``workbench.generation`` in their metadata, which
    :func:`read_tables` compares.

    Raises :class:`~workbench.errors.WorkbenchError` as :func:`tables_folder` does, before anything
    is written, and where the disk is full or a column cannot be held.
    """
    from workbench.articles import articles_frame

    place = tables_folder(folder)
    frames = [quotes, articles_frame(articles)]
    try:
        with made(place), replacing_together(place, TABLES) as drafts:
            _write(frames, drafts)
    except OSError as fault:
        raise cannot_write_to(place, fault) from fault
    first, second = (place / name for name in TABLES)
    return first, second


def _write(frames: list[pd.DataFrame], drafts: list[Path]) -> None:
    digest = hashlib.sha256()
    with Bar("Writing tables", total=sum(map(len, frames))) as bar, ExitStack() as files:
        writers = []
        for frame, draft in zip(frames, drafts, strict=True):
            file = cast(IO[bytes], Digested(files.enter_context(draft.open("wb")), digest))
            writers.append(files.enter_context(frame_written(frame, file, bar)))
        mark(writers, digest)


def read_tables(folder: str | os.PathLike[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The quote frame and the frame of its articles that :func:`write_tables` wrote to ``folder``.

    Dtypes are as in :mod:`workbench.quotes.schema` and :func:`workbench.articles_frame`. Raises
    :class:`~workbench.errors.WorkbenchError` where a table is missing or damaged, and where the two
    are not of one run.
    """
    place = as_path(folder, "give the folder that workbench extract wrote to")
    with ExitStack() as files:
        try:
            # Both are open before either is read: what is exchanged meanwhile is not seen.
            with alone_in(place):
                quotes, articles = (files.enter_context((place / n).open("rb")) for n in TABLES)
        except OSError as fault:
            raise _again(f"Cannot read the tables in {named(place)} ({reason(fault)})") from fault
        found = [generation_of(file) for file in (quotes, articles)]
        if None in found or found[0] != found[1]:
            raise _again(
                f"The two tables in {named(place)} are not of one run of workbench extract, or one "
                "is damaged"
            )
        return _quotes(quotes), _articles(articles)


def _again(fault: str) -> WorkbenchError:
    return WorkbenchError(f"{fault}; run workbench extract again with -o and this folder.")


def _quotes(file: IO[bytes]) -> pd.DataFrame:
    import pandas as pd

    from workbench.quotes import schema

    file.seek(0)
    return schema.conform(pd.read_parquet(file))


def _articles(file: IO[bytes]) -> pd.DataFrame:
    import pandas as pd

    file.seek(0)
    frame = pd.read_parquet(file)
    for name in ("issues", "notes"):
        # Tables of an earlier version have no notes.
        frame[name] = frame[name].map(list) if name in frame else [[] for _ in range(len(frame))]
    return frame
