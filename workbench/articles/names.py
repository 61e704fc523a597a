"""The names of articles that a file holds several of: "a.docx#1", "a.docx#2", ..."""

from __future__ import annotations

from workbench.articles.model import Article

# No file holds more articles; longer numbers belong to the name.
MOST_DIGITS = 9


def order_of(name: str) -> tuple[str, int]:
    """The name of a file and the place of an article in it: "a.docx", 10 for "a.docx#10"."""
    file, mark, number = name.rpartition("#")
    numbered = mark and number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS
    return (file, int(number)) if numbered else (name, 0)


def file_of(name: str) -> str:
    """The file that an article of that name came from ("a.docx" of "a.docx#3")."""
    return order_of(name)[0]


def in_order_of_files(article: Article) -> tuple[str, int]:
    """By what articles are sorted: see :func:`order_of`."""
    return order_of(article.file or "")
