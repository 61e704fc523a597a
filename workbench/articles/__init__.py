"""Files and texts become articles: canonical text, what is known about it, and its layout."""

from workbench.articles.model import Article, Paragraph, Section
from workbench.articles.reading import read_articles
from workbench.articles.table import articles_frame

__all__ = ["Article", "Paragraph", "Section", "articles_frame", "read_articles"]
