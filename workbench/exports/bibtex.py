"""BibTeX, which LaTeX, Zotero, JabRef and others read: one entry a quote, or one an article.

``year`` and ``month`` are for BibTeX, ``date`` has the day too and is for biblatex. A title stands
in two pairs of braces: no style then changes its capitals. A byline's names stand in braces where
it does not say which part is the family's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.exports.authors import Author
from workbench.exports.citations import Citation
from workbench.exports.latex import address, latex
from workbench.exports.layouts import Layout

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOSED = "}\n}\n\n"


def _note(words: str) -> str:
    return f". {latex(words)}"


QUOTES = Layout(middle=_CLOSED, item_note=_note)
ARTICLES = replace(QUOTES, middle="},\n  annote = {", inner="\n\n", end=_CLOSED)


def bibtex_row(citation: Citation) -> str:
    """One quote's entry up to its note, which stays open."""
    manner = f" ({citation.manner})" if citation.manner else ""
    said = f"{citation.quote} — {citation.who}{manner}"
    fields = {
        **_fields(citation),
        "abstract": f"{{{latex(said)}}}",
        "keywords": f"{{{latex(', '.join(citation.themes))}}}" if citation.themes else None,
    }
    where = f"Paragraph {citation.paragraph} of article {citation.article_id}"
    note = f"; {citation.note}" if citation.note else ""
    return _entry(citation, f"quote-{citation.quote_id}", fields, where, note)


def bibtex_article(citation: Citation) -> str:
    """The entry of the article that a quote is of, up to its note, which stays open."""
    name = f"article-{citation.article_id}"
    return _entry(citation, name, _fields(citation), f"Article {citation.article_id}")


def bibtex_quote(citation: Citation) -> str:
    """One quote as a paragraph of its article's annotation."""
    return latex(citation.told)


def _entry(
    citation: Citation, key: str, fields: dict[str, str | None], where: str, note: str = ""
) -> str:
    file = f", file {citation.file}" if citation.file else ""
    kind = "article" if citation.outlet else "misc"
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    head = f"@{kind}{{{re.sub(r'[^0-9A-Za-z._-]', '-', key)},"
    return "\n".join([head, *lines, f"  note = {{{latex(where + file + note)}"])


def _fields(citation: Citation) -> dict[str, str | None]:
    day = citation.published
    return {
        "author": f"{{{' and '.join(map(_author, citation.authors))}}}"
        if citation.authors
        else None,
        "title": f"{{{{{latex(citation.title)}}}}}" if citation.title else None,
        "journal": f"{{{latex(citation.outlet)}}}" if citation.outlet else None,
        "year": f"{{{day.year:04}}}" if day else None,
        "month": _MONTHS[day.month - 1] if day else None,
        "date": f"{{{day.isoformat()}}}" if day else None,
        "url": f"{{{address(citation.url)}}}" if citation.url else None,
    }


def _author(author: Author) -> str:
    """ "{Family}, {Suffix}, {Given}", the form in which nothing else is a comma or an "and"."""
    if not author.family:
        return f"{{{latex(author.name)}}}"
    parts = author.family, author.suffix, author.given
    return ", ".join(f"{{{latex(part)}}}" for part in parts if part)
