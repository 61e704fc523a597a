"""A part of a store on the disk: articles, their texts and what they say, each a Parquet file.

    articles.parquet/000007.parquet   the rows of ``articles_frame``
    quotes.parquet/000007.parquet     the rows of the quote frame
    texts/000007.parquet              text of each article, its layout as JSON, the file it is of
    said/000007.parquet               what each article says, as JSON: what quotes are made of
    uncorrected/000007.parquet        the quotes before corrections, of parts that have some

The first two are tables for any tool that reads Parquet, which takes a folder for one table.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from workbench.articles.model import Article
from workbench.articles.stories import signature
from workbench.corrections.replay import MARK
from workbench.exports.parquet import ATTRS
from workbench.files.replacing import replacing
from workbench.quotes.plain import article_of, plain_article, plain_said, said_of
from workbench.quotes.prints import print_of
from workbench.quotes.statements import Said
from workbench.store.types import typed

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from workbench.store.manifest import Part

ARTICLES, TEXTS, SAID, QUOTES = "articles.parquet", "texts", "said", "quotes.parquet"
DIGITS = 6
UNCORRECTED = "uncorrected"
ALWAYS = (ARTICLES, TEXTS, SAID, QUOTES)
FOLDERS = (*ALWAYS, UNCORRECTED)


class LostPartError(ValueError):
    """A table of the part ``number`` is missing or damaged."""

    def __init__(self, told: str, number: int) -> None:
        super().__init__(told)
        self.number = number


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article, the name of the file that it is ``of``, and what it says."""

    article: Article
    of: str
    said: Said


def part_file(folder: Path, kind: str, number: int) -> Path:
    """Where the part ``number`` has its table of a ``kind``."""
    return folder / kind / f"{number:0{DIGITS}d}.parquet"


def write_part(folder: Path, number: int, extracted: Sequence[Extracted]) -> None:
    """Write what a part keeps of its articles, not yet what is shown of them; raises OSError."""
    import pyarrow as pa

    articles = [each.article for each in extracted]
    texts = {
        "article_id": [article.id for article in articles],
        "of": [each.of for each in extracted],
        "file": [article.file for article in articles],
        "print": [print_of_article(article) for article in articles],
        "text": [article.text for article in articles],
        "article": [_json({**plain_article(article), "text": None}) for article in articles],
    }
    said = {
        "article_id": texts["article_id"],
        "said": [_json(plain_said(each.said)) for each in extracted],
    }
    for kind, columns in ((TEXTS, texts), (SAID, said)):
        arrays = {name: pa.array(values, pa.string()) for name, values in columns.items()}
        if kind == TEXTS:
            arrays["blank"] = pa.array([not article.text.strip() for article in articles])
            hashes = [signature(article).tolist() for article in articles]
            arrays["signature"] = pa.array(hashes, pa.list_(pa.uint64()))
        _write(folder, kind, number, pa.table(arrays))


def write_frame(folder: Path, kind: str, number: int, frame: pd.DataFrame) -> None:
    """Write a part's rows of the quote frame or of ``articles_frame``; raises OSError."""
    _write(folder, kind, number, typed(frame))


def _write(folder: Path, kind: str, number: int, table: pa.Table) -> None:
    import pyarrow.parquet as pq

    place = part_file(folder, kind, number)
    place.parent.mkdir(exist_ok=True)
    # Files are opened here: Arrow cannot take a path that is not UTF-8.
    with replacing(place) as draft, draft.open("wb") as file:
        pq.write_table(table, file, compression="zstd")


def read_articles_of(folder: Path, number: int) -> list[tuple[Article, str]]:
    """The articles of a part in their order, each with the name of the file that it is of.

    Raises OSError, and ValueError for a part that is damaged.
    """
    rows = column_lists(folder, TEXTS, number, ("of", "text", "article"))
    return [
        (article_of({**json.loads(article), "text": text}), of)
        for of, text, article in zip(*rows, strict=True)
    ]


def read_part(folder: Path, number: int) -> list[Extracted]:
    """All that a part keeps of its articles, in their order; raises as ``read_articles_of``."""
    said = map(said_in, column_lists(folder, SAID, number, ("said",))[0])
    pairs = read_articles_of(folder, number)
    return [Extracted(article, of, one) for (article, of), one in zip(pairs, said, strict=True)]


def said_in(plain: str) -> Said:
    """What a cell of ``said`` holds."""
    return said_of(json.loads(plain))


def column_lists(folder: Path, kind: str, number: int, names: Sequence[str]) -> list[list[str]]:
    """Some columns of a part's table; raises OSError and ValueError."""
    table = read_columns(folder, kind, number, names)
    return [table.column(name).to_pylist() for name in names]


def read_frame(
    folder: Path, kind: str, number: int, names: Sequence[str] | None = None
) -> pd.DataFrame:
    """A part's table, or some columns of it; raises OSError and ValueError."""
    table = read_columns(folder, kind, number, names)
    frame: pd.DataFrame = table.to_pandas()
    told = (table.schema.metadata or {}).get(ATTRS)
    frame.attrs = json.loads(told) if told else {}
    return frame


def read_extracted(folder: Path, number: int) -> pd.DataFrame:
    """A part's quotes before corrections; raises OSError and ValueError."""
    quotes = read_frame(folder, QUOTES, number)
    return read_frame(folder, UNCORRECTED, number) if quotes.attrs.get(MARK) else quotes


def read_columns(folder: Path, kind: str, number: int, names: Sequence[str] | None) -> pa.Table:
    """A part's table as Arrow holds it, or some columns of it; raises OSError and ValueError."""
    import pyarrow.parquet as pq

    with _whole(folder, kind, number) as file:
        return pq.read_table(file, columns=None if names is None else list(names))


def lost_among(folder: Path, parts: Iterable[Part]) -> list[int]:
    """The numbers of the ``parts`` of which a table is missing, or cut off; raises OSError.

    Damage in the middle of a table shows when it is read.
    """
    import pyarrow.parquet as pq

    found = []
    for part in parts:
        try:
            for kind in FOLDERS if part.corrections else ALWAYS:
                with _whole(folder, kind, part.number) as file:
                    pq.read_metadata(file)
        except LostPartError:
            found.append(part.number)
    return found


@contextmanager
def _whole(folder: Path, kind: str, number: int) -> Iterator[BinaryIO]:
    """A table opened; LostPartError where it is missing, or what is read of it is damaged."""
    place = part_file(folder, kind, number)
    try:
        with place.open("rb") as file:
            yield file
    except (OSError, ValueError) as fault:
        # Arrow raises both for damaged bytes; what the system refuses is not the table's fault.
        if isinstance(fault, OSError) and fault.errno not in (None, errno.ENOENT):
            raise
        told = " ".join(str(fault).split())[:200]
        raise LostPartError(f"{kind}/{place.name}: {told}", number) from fault


def remove_others(folder: Path, numbers: Iterable[int]) -> None:
    """Remove the tables of all parts but ``numbers``: what no journal names any more."""
    kept = {f"{number:0{DIGITS}d}.parquet" for number in numbers}
    for kind in FOLDERS:
        for place in _files_in(folder / kind):
            if place.name not in kept:
                with suppress(OSError):
                    place.unlink()


def print_of_article(article: Article) -> str:
    """The fingerprint of all that is known of an article but the name of its file."""
    return print_of(_json({**plain_article(article), "file": None}).encode("utf-8", "replace"))


def _files_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir() and not folder.is_symlink():
        yield from folder.glob(f"{'[0-9]' * DIGITS}.parquet")


def _json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
