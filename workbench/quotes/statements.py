"""Which attributions become rows, and who makes them: one article read, before any frame."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.articles.model import Article
from workbench.attribution import Attribution, Bundle, analyse, load_bundle
from workbench.quotes.nesting import outermost
from workbench.quotes.printed import pieces_of
from workbench.sources import Authority, Speaker, resolve_speakers
from workbench.speakers import pipeline as learned

# Articles whose statements are kept for whoever opens them next, and of their texts no more than so
# many characters: with what is kept of them some 30 MB.
KEPT = 500
KEPT_CHARACTERS = 5_000_000
Key = tuple[Article, Authority, Bundle]


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one article in the order of the text, each with its speaker."""

    attributions: tuple[Attribution, ...] = ()
    speakers: tuple[Speaker, ...] = ()


def read_statements(
    article: Article, authority: Authority, model: Bundle | None = None
) -> Statements:
    """What ``article`` says and who says it; always read anew, and then remembered."""
    analysis = analyse(article.text, story=article.story, foreign=article.foreign, model=model)
    attributions = statements_of(article.text, analysis.attributions)
    kept = replace(analysis, attributions=attributions)
    bundle = load_bundle(model)
    if bundle.heads:
        speakers = learned.resolve_speakers(article, kept, authority, bundle)
    else:
        speakers = resolve_speakers(article, kept, authority)
    found = Statements(attributions, tuple(speakers))
    _remember((article, authority, bundle), found)
    return found


def _remember(key: Key, found: Statements) -> None:
    _recent[key] = found
    _recent.move_to_end(key)
    characters = sum(len(article.text) for article, *_ in _recent)
    while len(_recent) > KEPT or characters > KEPT_CHARACTERS:
        (oldest, *_), _ = _recent.popitem(last=False)
        characters -= len(oldest.text)


def known_statements(article: Article, authority: Authority) -> Statements:
    """The same by the model that ships, for those who only explain rows: as remembered, where the
    article was just read."""
    found = _recent.get((article, authority, load_bundle()))
    return read_statements(article, authority) if found is None else found


_recent: OrderedDict[Key, Statements] = OrderedDict()


def statements_of(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that become rows, in the order of the text.

    Their contents are in order and without white space at the edges; what stands inside another
    statement and what has no content left is gone.
    """
    trimmed = [replace(a, content=pieces_of(text, a.content)) for a in attributions]
    kept = outermost([a for a in trimmed if a.content])
    return tuple(sorted(kept, key=lambda a: (a.start, a.end)))
