"""The stories of a store's articles, from the signatures that its parts keep."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from workbench.articles.stories import stories, story_text
from workbench.articles.stories.outline import Hashes
from workbench.quotes.plain import article_of
from workbench.store.manifest import Manifest, Part
from workbench.store.parts import (
    ARTICLES,
    QUOTES,
    TEXTS,
    UNCORRECTED,
    read_columns,
    read_frame,
    write_frame,
)

if TYPE_CHECKING:
    import pyarrow as pa

# Parts whose texts are held at once: copies of one report were mostly read near each other.
_HELD = 64


def show_stories(folder: Path, known: Manifest, live: pd.DataFrame) -> None:
    """Put the story of each article, and of its quotes, into the tables where it is not there.

    ``live`` are the articles that count: ``part``, ``row``, ``file``, ``article_id``, ``blank``.
    Raises OSError, and ValueError for a table that is damaged.
    """
    found = _stories(folder, live[~live["blank"].astype(bool)])
    for part in known.parts.values():
        _show(folder, part, found)


def _stories(folder: Path, live: pd.DataFrame) -> pd.Series:
    once = live.drop_duplicates("article_id", ignore_index=True)
    numbers: list[int] = sorted(set(once["part"].to_numpy().tolist()))
    frames, signatures = [], []
    for number in numbers:
        own = once[once["part"] == number]
        frames.append(_told(folder, number, own))
        signatures += _signatures(folder, number, own)
    if not frames:
        return pd.Series(dtype="string")
    told = pd.concat(frames, ignore_index=True)
    places = dict(zip(told["article_id"], zip(told["part"], told["row"], strict=True), strict=True))

    @lru_cache(_HELD)
    def texts_of(number: int) -> pa.Table:
        return read_columns(folder, TEXTS, number, ("text", "article"))

    def text_of(article_id: str) -> str:
        number, row = places[article_id]
        line = texts_of(int(number)).slice(int(row), 1).to_pylist()[0]
        return story_text(article_of({**json.loads(line["article"]), "text": line["text"]}))

    return stories(told, signatures, text_of)


def _told(folder: Path, number: int, own: pd.DataFrame) -> pd.DataFrame:
    """What is known of some articles of a part."""
    published = read_columns(folder, ARTICLES, number, ("published",)).column("published")
    return own.assign(published=published.to_pandas().to_numpy()[own["row"].astype(int).to_numpy()])


def _signatures(folder: Path, number: int, own: pd.DataFrame) -> list[Hashes]:
    """Those of the same articles, as pieces of the array in which they lie: hash by hash they would
    take eight times the memory."""
    lists = read_columns(folder, TEXTS, number, ("signature",)).column("signature")
    hashes = lists.combine_chunks()
    values, offsets = hashes.values.to_numpy(), hashes.offsets.to_numpy()
    return [values[offsets[row] : offsets[row + 1]] for row in own["row"].astype(int)]


def _show(folder: Path, part: Part, found: pd.Series) -> None:
    kinds = (ARTICLES, QUOTES, *((UNCORRECTED,) if part.corrections else ()))
    for kind in kinds:
        table = read_columns(folder, kind, part.number, ("article_id", "story"))
        wanted = [_story(found, article_id) for article_id in table["article_id"].to_pylist()]
        if table["story"].to_pylist() != wanted:
            frame = read_frame(folder, kind, part.number)
            frame["story"] = pd.Series(wanted, frame.index, "string")
            write_frame(folder, kind, part.number, frame)


def _story(found: pd.Series, article_id: str) -> str | None:
    story = found.get(article_id)
    return None if story is None else str(story)
