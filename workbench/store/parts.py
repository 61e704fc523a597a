"""A part of a store on the disk: articles, their texts and what they say, each a Parquet file.

    articles.parquet/00007.parquet   the rows of ``articles_frame``
    texts/00007.parquet              article_id, text, and the article's layout as JSON
    said/00007.parquet               article_id, and what the article says as JSON
    quotes.parquet/00007.parquet     the rows of the quote frame, made of the others

The first and the last are tables for any tool that reads Parquet, which takes a folder for one
table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.articles.table import articles_frame
from workbench.exports.files import replacing
from workbench.quotes.plain import article_of, plain_article, plain_said, said_of
from workbench.quotes.statements import Said

if TYPE_CHECKING:
    import pandas as pd

ARTICLES, TEXTS, SAID, QUOTES = "articles.parquet", "texts", "said", "quotes.parquet"
FOLDERS = (ARTICLES, TEXTS, SAID, QUOTES)


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article and what it says; of the same text twice, the first one has it."""

    article: Article
    said: Said


def part_file(folder: Path, kind: str, number: int) -> Path:
    """Where the part ``number`` has its table of a ``kind``."""
    return folder / kind / f"{number:05d}.parquet"


def write_part(folder: Path, number: int, extracted: Sequence[Extracted]) -> None:
    """Write all tables of a part but its quotes; raises OSError."""
    import pandas as pd

    articles = [each.article for each in extracted]
    texts = {
        "article_id": [article.id for article in articles],
        "article": [_json(plain_article(article)) for article in articles],
    }
    said = {
        "article_id": [article.id for article in articles],
        "said": [_json(plain_said(each.said)) for each in extracted],
    }
    write_table(folder, ARTICLES, number, articles_frame(articles))
    write_table(folder, TEXTS, number, pd.DataFrame(texts, dtype="string"))
    write_table(folder, SAID, number, pd.DataFrame(said, dtype="string"))


def write_table(folder: Path, kind: str, number: int, frame: pd.DataFrame) -> None:
    """Put ``frame`` in the place of a part's table of a ``kind``; raises OSError."""
    place = part_file(folder, kind, number)
    place.parent.mkdir(exist_ok=True)
    with replacing(place) as draft:
        frame.to_parquet(draft, index=False, compression="zstd")


def read_part(folder: Path, number: int, names: Iterable[str]) -> Iterator[Extracted]:
    """The articles of a part that came from the files ``names``, in their order.

    Raises OSError, and ValueError for a part that is damaged.
    """
    import pandas as pd

    live = set(names)
    texts = pd.read_parquet(part_file(folder, TEXTS, number))["article"]
    said = pd.read_parquet(part_file(folder, SAID, number))["said"]
    for article, statements in zip(texts, said, strict=True):
        one = article_of(json.loads(article))
        if not live.isdisjoint((one.file, file_of(one))):
            yield Extracted(one, said_of(json.loads(statements)))


def file_of(article: Article) -> str:
    """The name of the file that an article came from ("a.docx" of "a.docx#3")."""
    name = article.file or ""
    base, mark, number = name.rpartition("#")
    return base if mark and number.isdecimal() else name


def remove_others(folder: Path, numbers: Iterable[int]) -> None:
    """Remove the tables of all parts but ``numbers``: what no manifest names any more."""
    kept = {f"{number:05d}.parquet" for number in numbers}
    for kind in FOLDERS:
        with suppress(OSError):
            for file in (folder / kind).iterdir():
                if file.suffix == ".parquet" and file.name not in kept:
                    file.unlink(missing_ok=True)


def _json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
