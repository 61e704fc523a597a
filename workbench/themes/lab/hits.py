"""What each term brings by itself: where it stands, in which quotes, in which forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from workbench.articles.progress import track
from workbench.themes.lab.corpus import Corpus
from workbench.themes.matching import match_themes
from workbench.themes.model import Place, Theme, ThemeHit, Themes

# A term and where it counts: the same term may count in other places under another theme.
Asked = tuple[str, tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a term stands, for one quote: ``printed`` is ``text[start:end]`` of article
    number ``article`` (code points, end exclusive); ``place`` says what of the article it is."""

    row: int
    article: int
    start: int
    end: int
    printed: str
    place: Place


@dataclass(frozen=True)
class TermHits:
    """All hits of one term, in the order of the quotes."""

    hits: tuple[Hit, ...] = ()

    @cached_property
    def rows(self) -> frozenset[int]:
        """The quotes that the term would give its theme by itself."""
        return frozenset(hit.row for hit in self.hits)

    @cached_property
    def articles(self) -> frozenset[int]:
        return frozenset(hit.article for hit in self.hits)

    @cached_property
    def forms(self) -> dict[str, int]:
        """The different words that it matched, folded, with the quotes that have each; most first.

        So it is seen that ``hospital*`` has found "hospitality".
        """
        pairs = {(form_of(hit.printed), hit.row) for hit in self.hits}
        counts = Counter(form for form, _ in pairs)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def form_of(printed: str) -> str:
    """A match as one of the forms of its term: in one line and without capitals."""
    return " ".join(printed.split()).casefold()


class Finder:
    """Finds hits in a corpus and remembers them by term and places."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[Asked, TermHits] = {}

    def of(self, term: str, where: tuple[Place, ...]) -> TermHits:
        """The hits of ``term``; a ValueError says what is wrong with one that cannot be used."""
        self.look([(term, where)])
        return self._known[term, where]

    def of_theme(self, theme: Theme) -> dict[str, TermHits]:
        """The hits of each term of ``theme``, in its order."""
        self.look((term, theme.where) for term in theme.terms)
        return {term: self._known[term, theme.where] for term in theme.terms}

    def rows_of(self, theme: Theme) -> frozenset[int]:
        """The quotes that have ``theme``."""
        return frozenset().union(*(found.rows for found in self.of_theme(theme).values()))

    def look(self, asked: Iterable[Asked]) -> None:
        """Find what is not known yet of ``asked``, all in one pass over the articles."""
        new = [each for each in dict.fromkeys(asked) if each not in self._known]
        if not new:
            return
        # A theme for each, so that their hits are told apart; its number is its name.
        themes = Themes(tuple(Theme(str(n), (term,), where) for n, (term, where) in enumerate(new)))
        articles = sorted({a for term, _ in new for a in self._corpus.holding(term)})
        found: list[list[Hit]] = [[] for _ in new]
        progress = self._corpus.progress
        for number in track(articles, "Looking for the terms", progress=progress):
            for name, hit in self._in_article(number, themes):
                found[int(name)].append(hit)
        for each, hits in zip(new, found, strict=True):
            self._known[each] = TermHits(tuple(sorted(hits, key=lambda h: (h.row, h.start))))

    def _in_article(self, number: int, themes: Themes) -> Iterator[tuple[str, Hit]]:
        corpus = self._corpus
        contents = corpus.contents[number]
        matched = match_themes(corpus.articles[number], contents, themes)
        for row, content, hits in zip(corpus.rows[number], contents, matched, strict=True):
            for hit in hits:
                place = self._place(number, content, hit)
                yield hit.theme, Hit(row, number, hit.start, hit.end, hit.term, place)

    def _place(self, number: int, content: tuple[tuple[int, int], ...], hit: ThemeHit) -> Place:
        if any(start <= hit.start and hit.end <= end for start, end in content):
            return "quote"
        section = self._corpus.articles[number].section_at(content[0][0])
        heading = section.heading_span if section else None
        inside = heading and heading[0] <= hit.start and hit.end <= heading[1]
        return "heading" if inside else "paragraph"
