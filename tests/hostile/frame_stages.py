"""Every stage that takes rows, sources or themes, as work that can be counted."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from tests.hostile.frame_shapes import THEMES, aliases, entries, proposals
from tests.hostile.shapes import name, word
from tests.hostile.stages import Work
from workbench.articles import Article
from workbench.authority import Authority, suggest_sources
from workbench.authority.accepting import accepted
from workbench.authority.parsing import parse_sources
from workbench.charts import coverage, plot_coverage
from workbench.explorer.encoding import encode
from workbench.explorer.numbered import NumberedFrame
from workbench.explorer.table import read_table
from workbench.explorer.texts import quote_texts
from workbench.exports.authors import authors_of
from workbench.exports.formats import FORMATS
from workbench.exports.writing import as_bytes
from workbench.quotes import select
from workbench.quotes.code import python_code
from workbench.themes import load_themes, match_themes

BYLINE = "Ann Lee, Bob Day and Cara Ek"


def _selected(quotes: pd.DataFrame) -> Work:
    chosen = {
        "speaker": list(quotes["speaker"].dropna().unique()),
        "theme": sorted({theme for cell in quotes["themes"] for theme in cell}),
        "text": ["late"],
    }

    def work() -> None:
        select(quotes, **chosen)
        select(quotes, exclude={"speaker": chosen["speaker"][:3], "text": ["x"]})
        python_code(chosen)

    return work


def _written(kind: str) -> Callable[[pd.DataFrame], Work]:
    def ready(quotes: pd.DataFrame) -> Work:
        articles = [
            Article(id=key, text="Text.", byline=BYLINE, url="https://post.example/?a=1&b=2")
            for key in dict.fromkeys(quotes["article_id"])
        ]
        return lambda: as_bytes(quotes, kind, articles=articles)

    return ready


FRAME_STAGES: dict[str, Callable[[pd.DataFrame], Work]] = {
    "quotes: select": _selected,
    "authority: suggest": lambda q: lambda: suggest_sources(q, sources=Authority()),
    "explorer: encoding": lambda q: lambda: encode(read_table(NumberedFrame(q))),
    "explorer: texts": lambda q: lambda: quote_texts(q),
    **{f"exports: {kind}": _written(kind) for kind in FORMATS},
    "charts: table": lambda q: lambda: coverage(q, by=["theme", "speaker"]),
    "charts: figure": lambda q: lambda: plot_coverage(q, by=["date", "institution"]),
}


def _themes(shape: str) -> Callable[[int], Work]:
    def ready(n: int) -> Work:
        text = "".join(f"The {word(i)} is late. " for i in range(n))
        article, contents = Article.from_text(text), [[(0, 10)], [(10, len(text))]]
        return lambda: match_themes(article, contents, load_themes(THEMES[shape](n)))

    return ready


def _byline(n: int) -> Work:
    return lambda: authors_of(
        "By " + ", ".join(f"Ann {name(i)}" for i in range(n)) + " and Bob Day"
    )


def _read(made: Callable[[int], str]) -> Callable[[int], Work]:
    return lambda n: lambda: parse_sources(made(n), "sources.yml")


# Stages that have shapes of their own.
OTHERS: dict[str, Callable[[int], Work]] = {
    "sources.yml | entries": _read(entries),
    "sources.yml | aliases": _read(aliases),
    "sources.yml | accepted": lambda n: (
        lambda: accepted(entries(n), "sources.yml", proposals(n)) and None
    ),
    **{f"themes.yml | {shape}": _themes(shape) for shape in THEMES},
    "exports: authors | byline": _byline,
}
