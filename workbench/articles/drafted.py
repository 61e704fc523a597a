"""What a reader made of a file becomes articles, each with a name of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.articles.issues import in_order
from workbench.articles.layout import article_from_text
from workbench.articles.model import Article
from workbench.articles.mojibake import mended_draft
from workbench.articles.readers.model import Draft, Reading
from workbench.articles.sidecar import Stated
from workbench.text.printable import plain

# Notes repeat words of a file, which may be anybody's.
MOST_NOTES = 5
LONGEST_NOTE = 400


def drafted(reading: Reading, name: str, stated: dict[str, Stated]) -> Iterator[Article]:
    """The articles of the file ``name``, and what is to be said of the file.

    Where a file holds one article it has the file's name and the file's issues; else there are
    "name#1", "name#2", ..., and one without text that has the issues, if there are any. Notes stand
    with the issues, else with the first article. ``stated`` is what the analyst says of files and
    articles, by their names.
    """
    issues = set(reading.issues)
    if reading.expected is not None and len(reading.drafts) < reading.expected:
        issues.add("articles_missing")
    notes = _short(reading.notes)
    if len(reading.drafts) == 1:
        article = _article(reading.drafts[0], name, _known(stated, name))
        yield replace(article, issues=in_order({*article.issues, *issues}), notes=notes)
        return
    for number, draft in enumerate(reading.drafts, 1):
        own = f"{name}#{number}"
        article = _article(draft, own, _known(stated, name, own))
        yield replace(article, notes=notes) if number == 1 and not issues else article
    if issues:
        yield replace(article_from_text("", file=name, issues=in_order(issues)), notes=notes)


def _known(stated: dict[str, Stated], *names: str) -> Stated:
    known: Stated = {}
    for name in names:
        known.update(stated.get(name, {}))
    return known


def _short(notes: Sequence[str]) -> tuple[str, ...]:
    """Notes in plain text, a few short ones."""
    lines = (" ".join(note[: 2 * LONGEST_NOTE].split()) for note in notes[:MOST_NOTES])
    found = (plain(line) for line in lines if line)
    return tuple(
        line if len(line) <= LONGEST_NOTE else f"{line[: LONGEST_NOTE - 4]} ..." for line in found
    )


def _article(draft: Draft, name: str, stated: Stated) -> Article:
    draft = mended_draft(draft)
    own: Stated = {}
    if draft.title:
        own["title"] = draft.title
    if draft.outlet:
        own["outlet"] = draft.outlet
    if draft.published:
        own["published"] = draft.published
    if draft.byline:
        own["byline"] = draft.byline
    if draft.url:
        own["url"] = draft.url
    own.update(stated)
    article = article_from_text(
        draft.text,
        file=name,
        network=draft.network,
        issues=in_order(set(draft.issues)),
        **own,
    )
    return replace(
        article, desk=draft.section, page=draft.page, language=draft.language, pages=draft.pages
    )
