"""A small workbench for the lab: texts whose quotations are its statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from tests.quotes.frames import quote_frame
from workbench.articles.model import Article
from workbench.explorer import Explorer
from workbench.themes import load_themes

QUOTED = re.compile("“([^”]*)”")
TEXTS = (
    "Wards\n\n“The hospital is full,” said Ana Bell.\n\n“Nurses leave the hospitals,” "
    "said Ana Bell.",
    "Rooms\n\n“Hospitality is in ruins,” said Ben Cole of a hotel beside the hospital.",
    "Rates\n\n“Interest rates will rise,” said Cy Dahl.\n\n“An interest rate of nine is madness,” "
    "said Cy Dahl.",
    "Rates again\n\n“Interest rates are not for us,” said Di Eve.\n\n“No comment,” said Di Eve.",
)


@dataclass
class MadeBench:
    """What a lab asks of a workbench, without one."""

    path: Path
    articles: list[Article]
    quotes: pd.DataFrame
    themes: Path | None = None
    store: Path | None = None
    stored: None = None
    corrections: None = None
    progress: bool | None = False
    columns: dict[str, str] = field(default_factory=dict)

    def explore(self) -> Explorer:
        return Explorer(self.quotes, self.articles)


def bench_of(folder: Path, texts: Sequence[str] = TEXTS, themes: str | None = None) -> MadeBench:
    """The workbench of ``texts``; ``themes`` is the text of its themes.yml, None: it has none."""
    folder.mkdir(exist_ok=True)
    file = folder / "themes.yml"
    if themes is not None:
        file.write_text(themes, encoding="utf-8", newline="")
        load_themes(file)
    articles = [Article.from_text(text, title=text.partition("\n")[0]) for text in texts]
    rows = [
        {
            "article_id": article.id,
            "title": article.title,
            "start": match.start(1),
            "quote": match.group(1),
            "speaker": "Ana Bell",
        }
        for article in articles
        for match in QUOTED.finditer(article.text)
    ]
    return MadeBench(folder, articles, quote_frame(*rows), None if themes is None else file)
