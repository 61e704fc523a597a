"""Which themes a statement has, and the words of the article that say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from workbench.articles.model import Article
from workbench.themes.model import Place, ThemeHit, Themes
from workbench.themes.terms import ANY_WORD, Term, TermWord, marks_of, parse_term
from workbench.themes.wordindex import WordIndex
from workbench.themes.words import Word, plain, without_possessive, words_of

Span = tuple[int, int]
# The words of a language are few, those of hostile text are not: the memory of words seen is
# emptied when it has grown to this.
WORDS_REMEMBERED = 100_000
# No paragraph of a newspaper is as long as this, in characters; a page whose line ends were lost
# is, and not everything on it surrounds each of its statements.
REACH = 5_000


def match_themes(
    article: Article, contents: Sequence[Sequence[Span]], themes: Themes
) -> list[tuple[ThemeHit, ...]]:
    """The theme hits of each statement of ``article``, by the places that each theme names.

    ``contents`` holds the content spans of each statement (code points of ``article.text``, end
    exclusive); the result has one tuple for each, in the order of ``themes`` and then of the text.
    A hit lies wholly within one span of the quote, or one paragraph that the quote is in, or the
    heading above its beginning. Of two overlapping hits of one theme the longer stays. The text is
    searched once, in linear time, however many statements it has.
    """
    hits = _matcher(themes).find(article.text)
    return [_hits_of(article, content, themes, hits) for content in contents]


def holds_term(text: str, themes: Themes) -> bool:
    """Whether a term of ``themes`` stands anywhere in ``text``."""
    return any(_matcher(themes).find(text).values())


def _hits_of(
    article: Article, content: Sequence[Span], themes: Themes, hits: dict[str, list[Span]]
) -> tuple[ThemeHit, ...]:
    windows: dict[Place, list[Span]] = {
        "quote": list(content),
        "paragraph": _paragraphs(article, content),
        "heading": _heading(article, content),
    }
    found: list[ThemeHit] = []
    for theme in themes:
        inside = {
            span
            for place in theme.where
            for window in windows[place]
            for span in _within(hits[theme.name], window)
        }
        for start, end in _longest(inside):
            found.append(ThemeHit(theme.name, article.text[start:end], start, end))
    return tuple(found)


def _paragraphs(article: Article, content: Sequence[Span]) -> list[Span]:
    """The paragraphs that the content is in; of a page without paragraphs what is around it."""
    found: dict[Span, None] = {}
    for start, end in content:
        for number in range(article.paragraph_at(start), len(article.paragraphs)):
            paragraph = article.paragraphs[number]
            if paragraph.start >= end:
                break
            if paragraph.end > start:
                around = (max(paragraph.start, start - REACH), min(paragraph.end, end + REACH))
                found[around] = None
    return sorted(found)


def _heading(article: Article, content: Sequence[Span]) -> list[Span]:
    section = article.section_at(content[0][0])
    return [section.heading_span] if section and section.heading_span else []


def _within(hits: list[Span], window: Span) -> Iterator[Span]:
    """Those of ``hits``, which are sorted, that lie wholly within ``window``."""
    for index in range(bisect_left(hits, (window[0], 0)), len(hits)):
        if hits[index][0] >= window[1]:
            return
        if hits[index][1] <= window[1]:
            yield hits[index]


def _longest(spans: Iterable[Span]) -> list[Span]:
    """``spans`` in order, of two that overlap the longer one (the earlier, if equally long)."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or kept[-1][1] <= span[0]:
            kept.append(span)
        elif span[1] - span[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = span
    return kept


@lru_cache(maxsize=8)
def _matcher(themes: Themes) -> _Matcher:
    return _Matcher(themes)


class _Matcher:
    """The terms of all themes as one tree, a word at each step."""

    def __init__(self, themes: Themes) -> None:
        self._names = themes.names
        self._first = _Node()
        words: set[TermWord] = set()
        for theme in themes:
            for printed in theme.terms:
                term = parse_term(printed)
                self._first.add(term, theme.name)
                words.update(word for word in term.words if word.pattern != ANY_WORD)
        self._words = WordIndex(words)
        self._seen: dict[str, dict[TermWord, int]] = {}

    def find(self, text: str) -> dict[str, list[Span]]:
        """All hits in ``text``: theme -> sorted spans (code points, end exclusive)."""
        found: dict[str, set[Span]] = {name: set() for name in self._names}
        words = list(words_of(text))
        anything = TermWord(ANY_WORD) in self._first.following.get("", {})
        for index, word in enumerate(words):
            # Most words are in no term.
            if not anything and not self._matching(word.printed):
                continue
            for theme, end in self._ends(text, words, index):
                found[theme].add((word.start, end))
        return {name: sorted(spans) for name, spans in found.items()}

    def _ends(self, text: str, words: list[Word], index: int) -> Iterator[tuple[str, int]]:
        """The themes whose terms begin with word number ``index``, and where those end."""
        open_ones = [(self._first, index, "")]
        while open_ones:
            before, number, marks = open_ones.pop()
            word = words[number]
            gap: str | None = None
            for node, width in self._steps(before.following.get(marks, {}), word.printed):
                for theme in node.themes:
                    yield theme, word.start + width
                if node.following and number + 1 < len(words):
                    if gap is None:
                        gap = marks_of(text[word.end : words[number + 1].start])
                    open_ones.append((node, number + 1, gap))

    def _steps(
        self, following: Mapping[TermWord, _Node], printed: str
    ) -> Iterator[tuple[_Node, int]]:
        """The nodes that the word ``printed`` leads to, and how much of it they take up."""
        if not following:
            return
        for matched, width in self._matching(printed).items():
            if matched in following:
                yield following[matched], width
        if (anything := following.get(TermWord(ANY_WORD))) is not None:
            yield anything, len(printed)

    def _matching(self, printed: str) -> dict[TermWord, int]:
        """The term words that match ``printed``, each with how many characters it takes up."""
        known = self._seen.get(printed)
        if known is None:
            if len(self._seen) >= WORDS_REMEMBERED:
                self._seen.clear()
            known = self._seen[printed] = self._match(printed)
        return known

    def _match(self, printed: str) -> dict[TermWord, int]:
        matched: dict[TermWord, int] = {}
        for form in dict.fromkeys((without_possessive(printed), printed)):
            for word in self._words.matching(plain(form)):
                matched.setdefault(word, len(form))
        return matched


class _Node:
    """What terms have read so far: the ``themes`` of those that end here, how others go on.

    ``following``: the marks before the next word, then that word, then the node behind it.
    """

    __slots__ = ("following", "themes")

    def __init__(self) -> None:
        self.themes: dict[str, None] = {}
        self.following: dict[str, dict[TermWord, _Node]] = {}

    def add(self, term: Term, theme: str) -> None:
        node = self
        for marks, word in zip(("", *term.marks), term.words, strict=True):
            node = node.following.setdefault(marks, {}).setdefault(word, _Node())
        node.themes[theme] = None
