"""Who says what in a set of news articles: quotes, sources and themes, explored in JupyterLab.

Twelve public names; each is loaded when it is first asked for, so that ``import workbench`` alone
stays quick (pandas, Plotly and the tagger take seconds).
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.articles import articles_frame, read_articles
    from workbench.articles.model import Article
    from workbench.attribution import find_attributions
    from workbench.charts import coverage, plot_coverage
    from workbench.comparing import compare
    from workbench.explorer import Explorer
    from workbench.quotes import extract_quotes, select
    from workbench.sharing import share
    from workbench.workspace import open_workbench

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Explorer",
    "articles_frame",
    "compare",
    "coverage",
    "extract_quotes",
    "find_attributions",
    "open_workbench",
    "plot_coverage",
    "read_articles",
    "select",
    "share",
]

# No package may have a public name: importing it would put it in the function's place.
_HOMES = {
    "Article": "workbench.articles.model",
    "Explorer": "workbench.explorer",
    "articles_frame": "workbench.articles",
    "compare": "workbench.comparing",
    "coverage": "workbench.charts",
    "extract_quotes": "workbench.quotes",
    "find_attributions": "workbench.attribution",
    "open_workbench": "workbench.workspace",
    "plot_coverage": "workbench.charts",
    "read_articles": "workbench.articles",
    "select": "workbench.quotes",
    "share": "workbench.sharing",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'workbench' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
