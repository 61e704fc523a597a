"""RIS, which Zotero, EndNote, Mendeley and others read: one entry a quote, or one an article.

An article's quotes are its notes, each in a line of its own. A quote's entry has the quote and its
speaker in AB: programs keep it as plain text, while Zotero takes a note
(N1) that holds angle brackets for HTML. SP (pages, which online news has none of) holds the
paragraph. A byline's names are given whole, without a comma, where it does not part them itself:
which part is the family name is not guessed. Tags and dates as in the format's specification of
2011; UTF-8, as all programs read it.
"""

from __future__ import annotations

import re

from workbench.exports.authors import Author
from workbench.exports.citations import Citation
from workbench.exports.layouts import Layout

# Everything that some reader may take for a line's end, and what no field may hold.
_CONTROLS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LINE_END = "\r\n"
_CLOSED = f"ER  - {_LINE_END}"
# Angle brackets make a note of Zotero's HTML; these look the same and mean nothing.
_BRACKETS = str.maketrans("<>", "‹›")


def _selected(words: str) -> str:
    return _lines([("N1", words.translate(_BRACKETS))])


QUOTES = Layout(middle=_CLOSED, item_note=_selected)
ARTICLES = Layout(item_note=_selected, end=_CLOSED)


def ris_row(citation: Citation) -> str:
    """One quote's entry, from TY to what comes before ER; line breaks within it become spaces."""
    manner = f" ({citation.manner})" if citation.manner else ""
    return _lines(
        [
            *_beginning(citation, citation.quote_id),
            ("SP", f"para. {citation.paragraph}"),
            ("UR", citation.url),
            ("AB", f"{citation.quote} — {citation.who}{manner}"),
            *(("KW", theme) for theme in citation.themes),
            ("N1", f"Quote {citation.quote_id}; {_article(citation)}"),
            ("N1", citation.note and citation.note.translate(_BRACKETS)),
        ]
    )


def ris_article(citation: Citation) -> str:
    """The entry of the article that a quote is of, without its quotes and ER."""
    return _lines(
        [
            *_beginning(citation, citation.article_id),
            ("UR", citation.url),
            ("N1", f"A{_article(citation)[1:]}"),
        ]
    )


def ris_quote(citation: Citation) -> str:
    """One quote as a note of its article's entry."""
    return _lines([("N1", citation.told.translate(_BRACKETS))])


def _beginning(citation: Citation, name: str) -> list[tuple[str, str | None]]:
    day = citation.published
    return [
        ("TY", "NEWS"),
        ("ID", name),
        ("TI", citation.title),
        *(("AU", _author(author)) for author in citation.authors),
        ("T2", citation.outlet),
        ("PY", f"{day.year:04}" if day else None),
        # The fourth part is for a season or the like: its slash belongs to the date all the same.
        ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}/" if day else None),
    ]


def _lines(fields: list[tuple[str, str | None]]) -> str:
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in fields if value is not None]
    return "".join(f"{line}{_LINE_END}" for line in lines)


def _author(author: Author) -> str:
    """ "Family, Given, Suffix" as the format has it; a comma means nothing else there."""
    parts = author.family, author.given, author.suffix
    plain = [part.replace(",", "") for part in parts if part]
    return ", ".join(plain) if author.family else author.name.replace(",", "")


def _article(citation: Citation) -> str:
    file = f", file {citation.file}" if citation.file else ""
    return f"article {citation.article_id}{file}"


def _one_line(value: str) -> str:
    return _CONTROLS.sub(" ", value).strip()
