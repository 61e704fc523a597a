"""Where the statement of a correction stands now: in which article, and at which words.

An article that is as it was has it where it was. Otherwise the article is known by its file, and
where that is gone by its title, together with its outlet or the name of its file; no other article
is looked into, however alike, as a copy of a report in another paper is another statement. In it
the place is found by words and surroundings (:mod:`workbench.corrections.places`). Where no place
is good enough, or two are, the correction is lost for now, with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.corrections.library import Known, Library
from workbench.corrections.model import Anchor, Span
from workbench.corrections.places import best_of, places_in
from workbench.paths import named
from workbench.quotes.printed import as_printed
from workbench.text.wording import in_marks

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Found:
    """The article that has the statement now, and where; ``moved`` where that was worked out."""

    article_id: str
    spans: tuple[Span, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """Why a statement has no place now, in a sentence."""

    why: str


def located(anchor: Anchor, library: Library) -> Found | Lost:
    """Where the statement of ``anchor`` stands in the articles of ``library``."""
    if library.has(anchor.article_id):
        article = library.article(anchor.article_id)
        if article and as_printed(article.text, anchor.spans) == anchor.quote:
            return Found(anchor.article_id, anchor.spans)
        known = Known(anchor.article_id, anchor.file, anchor.title)
        return _searched(anchor, library, [known]) or _gone(anchor)
    in_file = library.of_file(anchor.file)
    if in_file:
        found = _searched(anchor, library, in_file)
        if found is not None:
            return found
        if any(known.title == anchor.title for known in in_file):
            return _gone(anchor)
    # A file of many articles may have been written in another order, or carry another name.
    there = library.moved(anchor.file, anchor.title, anchor.outlet)
    if not there:
        return Lost(f"Its article, {_article(anchor)}, is not there any more.")
    return _searched(anchor, library, there) or _gone(anchor)


def _searched(anchor: Anchor, library: Library, known: Sequence[Known]) -> Found | Lost | None:
    """The one clearly best place in some articles; None where there is none at all."""
    places = {
        place: each.id for each in known for place in places_in(library.words(each.id), anchor)
    }
    if not places:
        return None
    best = best_of(list(places))
    if best is None:
        return Lost(
            f"{_words(anchor)} stands in several places that fit equally well; correct the row "
            "that is meant again."
        )
    return Found(places[best], best.spans, moved=True)


def _gone(anchor: Anchor) -> Lost:
    return Lost(f"{_words(anchor)} does not stand in {_article(anchor)} any more.")


def _words(anchor: Anchor) -> str:
    quote = " ".join(anchor.quote.split())
    return in_marks(quote if len(quote) <= _SHOWN else f"{quote[:_SHOWN].rstrip()} …")


def _article(anchor: Anchor) -> str:
    return named(anchor.file or anchor.title or anchor.article_id)
