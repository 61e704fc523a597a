"""What the notebook's kernel is asked after the last cell: its Explorers' data, and its articles.

Asked then and not while the cells run, a page shows each Explorer in its last state, and a saved
notebook never holds this data.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

import pandas as pd

# Of all widgets, the one list by their models' ids.
from ipywidgets.widgets.widget import _instances

from workbench import __version__
from workbench.articles.model import Article
from workbench.explorer.shared import PageData, material_of, page_data
from workbench.explorer.widget import Explorer, open_explorers
from workbench.sharing.packing import packed, packed_json

MIME = "application/vnd.workbench.shared+json"
# Enough of a hash to tell files apart by eye.
_SHORT = 12


def publish(
    models: Sequence[str], *, articles: bool, notes: bool = True, variables: Mapping[str, Any]
) -> None:
    """Sends, as one output, the data of Explorers and figures among ``models`` and what was read.

    ``models`` are ids of widget models; ``variables`` are the notebook's. ``articles=False``
    leaves the articles' full texts out, ``notes=False`` what analysts noted.
    """
    from IPython.display import display

    explorers = {model: open_explorers[model] for model in models if model in open_explorers}
    output = {
        "explorers": {
            model: packed_parts(_page_data(found, articles=articles, notes=notes))
            for model, found in explorers.items()
        },
        "figures": figure_widgets(models),
        "made_from": made_from([*explorers.values(), *variables.values()]),
    }
    display({MIME: output}, raw=True)


def _page_data(explorer: Explorer, *, articles: bool, notes: bool) -> PageData:
    """What a page needs of ``explorer``, in the state that the notebook has left it in."""
    return page_data(
        material_of(explorer),
        explorer.filters,
        articles=articles,
        notes=notes,
        count=explorer.count,
        look=explorer.look,
        views=explorer._views,
        frame=explorer.frame_name,
        articles_name=explorer.articles_name,
    )


def figure_widgets(models: Iterable[str]) -> dict[str, Any]:
    """The JSON of the Plotly ``FigureWidget`` objects among ``models``, as they are now.

    Not from the state that they sent: what was added to a figure later is not in it.
    """
    if "plotly.graph_objs._figurewidget" not in sys.modules:
        return {}
    from plotly.graph_objects import FigureWidget

    found = ((model, _instances.get(model)) for model in models)
    return {
        model: json.loads(str(widget.to_json()))
        for model, widget in found
        if isinstance(widget, FigureWidget)
    }


def packed_parts(data: PageData) -> dict[str, str]:
    """An Explorer's data as parts of a page, each unpacked there when it is needed."""
    return {
        "head": packed_json(data.head),
        "columns": packed(data.columns),
        "rows": packed_json(data.rows),
        "articles": packed_json(data.articles),
    }


def made_from(values: Iterable[object]) -> dict[str, Any]:
    """The articles and quotes that ``values`` hold: Explorers, frames, articles, workbenches.

    A workbench, as any object that keeps ``quotes`` or ``articles``, counts for what it has read
    and extracted by now. In what comes back, ``articles`` maps an article's id to its title, or
    to its file's name where it has none; ``quotes`` is the number of rows and ``speech`` of those
    among them that are no beliefs or intentions.
    """
    names: dict[str, str] = {}
    quotes: dict[str, bool] = {}
    for value in values:
        frame, articles = _held(value)
        if frame is not None:
            for row, speech in zip(frame["quote_id"].astype(str), _speech(frame), strict=True):
                quotes[row] = quotes.get(row, True) and speech
            names |= _names(frame)
        names |= {article.id: article.title or article.file or "" for article in articles}
    return {
        "articles": dict(sorted(names.items(), key=lambda item: (item[1], item[0]))),
        "quotes": len(quotes),
        "speech": sum(quotes.values()),
        "workbench": __version__,
        "model": model_hash(),
    }


def _held(value: object) -> tuple[pd.DataFrame | None, Iterable[Article]]:
    """The quote frame and the articles in one variable of the notebook's."""
    if isinstance(value, Explorer):
        material = material_of(value)
        return material.quotes, material.articles.values()
    if isinstance(value, pd.DataFrame):
        return _quotes(value), []
    if isinstance(value, Article | list | tuple):
        return None, _articles(value)
    # Looked up and not asked for, which would read and extract now.
    kept = getattr(value, "__dict__", None)
    if not isinstance(kept, Mapping):
        return None, []
    quotes = kept.get("quotes", kept.get("_extracted"))
    return _quotes(quotes), _articles(kept.get("articles"))


def _quotes(value: object) -> pd.DataFrame | None:
    """``value`` if it is a quote frame."""
    if isinstance(value, pd.DataFrame) and {"quote_id", "article_id"} <= set(value.columns):
        return value
    return None


def _articles(value: object) -> list[Article]:
    if isinstance(value, Article):
        return [value]
    kept = value if isinstance(value, list | tuple) else []
    return [item for item in kept if isinstance(item, Article)]


def _speech(quotes: pd.DataFrame) -> Iterable[bool]:
    """Whether each row is speech, as a frame without that column says of all."""
    if "speech" not in quotes.columns:
        return [True] * len(quotes)
    return [bool(row) for row in quotes["speech"].fillna(True)]


def _names(quotes: pd.DataFrame) -> dict[str, str]:
    rows = quotes.drop_duplicates("article_id").reindex(columns=["article_id", "title", "file"])
    titles = rows["title"].astype("string").fillna(rows["file"].astype("string")).fillna("")
    return dict(zip(rows["article_id"].astype(str), titles, strict=True))


@cache
def model_hash() -> str:
    """The first letters of the SHA-256 of the tagger's weights."""
    weights = resources.files("workbench.attribution") / "weights" / "tagger.onnx"
    return hashlib.sha256(weights.read_bytes()).hexdigest()[:_SHORT]
