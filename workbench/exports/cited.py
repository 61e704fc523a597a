"""The citation of one quote in parts, for a page that puts them on the clipboard."""

from __future__ import annotations

from typing import TypedDict

from workbench.exports.citations import Citation


class Cited(TypedDict):
    """All of a citation but the quote's own words; plain text, None for what is not known.

    ``who`` with what a reader must not take for the speaker's own words; ``by`` the article's
    authors; ``where`` outlet, day and paragraph; ``url`` begins with http or https.
    """

    who: str
    by: str | None
    title: str
    where: str
    url: str | None


def cited(citation: Citation) -> Cited:
    """The parts of ``citation``, each on one line."""
    manner = f" ({citation.manner})" if citation.manner else ""
    names = [_one_line(author.name) for author in citation.authors]
    return {
        "who": _one_line(citation.who + manner),
        "by": ", ".join(names) or None,
        "title": _one_line(citation.heading),
        "where": _one_line(", ".join(citation.where)),
        "url": citation.url,
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())
