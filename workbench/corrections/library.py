"""The articles among which the places of corrections are looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from workbench.articles.model import Article
from workbench.corrections.words import Words

# The texts that are held by their words at once.
_HELD = 64


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article before it is read."""

    id: str
    file: str | None = None
    title: str | None = None
    outlet: str | None = None


def known_of(article: Article) -> Known:
    """What is known of an article in memory."""
    return Known(article.id, article.file or None, article.title or None, article.outlet or None)


class Library:
    """Articles by id, by file and by title; ``article`` reads one by its id.

    ``known``, which holds no texts, are in the order of files; where a text is that of several
    files, all are among them.
    """

    def __init__(self, known: Iterable[Known], article: Callable[[str], Article | None]) -> None:
        self.known = list(known)
        self._article = article
        self._words: dict[str, Words] = {}

    @classmethod
    def of(cls, articles: Iterable[Article]) -> Library:
        """A library of articles in memory."""
        given = [article for article in articles if article.text.strip()]
        by_id: dict[str, Article] = {}
        for article in given:
            by_id.setdefault(article.id, article)
        return cls(map(known_of, given), by_id.get)

    def __len__(self) -> int:
        return len(self.known)

    @cached_property
    def _ids(self) -> dict[str, int]:
        """The ids in the order of their articles."""
        return {known.id: place for place, known in reversed(list(enumerate(self.known)))}

    @cached_property
    def _by_file(self) -> Mapping[str, Sequence[Known]]:
        return _grouped(self.known, lambda known: known.file)

    @cached_property
    def _by_title(self) -> Mapping[str, Sequence[Known]]:
        return _grouped(self.known, lambda known: known.title)

    def has(self, article_id: str) -> bool:
        """Whether the article is there."""
        return article_id in self._ids

    def behind(self, article_id: str) -> Iterator[str]:
        """The ids of the articles behind one that is there, in order."""
        for known in self.known[self._ids[article_id] + 1 :]:
            yield known.id

    def article(self, article_id: str) -> Article | None:
        """The article of this id."""
        return self._article(article_id) if self.has(article_id) else None

    def words(self, article_id: str) -> Words:
        """The text of an article that is there, by its words."""
        found = self._words.get(article_id)
        if found is None:
            article = self.article(article_id)
            found = Words(article.text if article else "")
            if len(self._words) >= _HELD:
                self._words.clear()
            self._words[article_id] = found
        return found

    def of_file(self, file: str | None) -> list[Known]:
        """The articles that a file holds now."""
        return _once(self._by_file.get(file, ()) if file else ())

    def moved(self, file: str | None, title: str | None, outlet: str | None) -> list[Known]:
        """Articles that may be one whose file is gone: with its title, from its outlet or in a file
        of the same name in another folder."""
        if not title:
            return []
        name = PurePosixPath(file).name if file else None
        return _once(
            known
            for known in self._by_title.get(title, ())
            if (outlet and known.outlet == outlet)
            or (name and known.file and PurePosixPath(known.file).name == name)
        )


def _grouped(
    known: Iterable[Known], key: Callable[[Known], str | None]
) -> Mapping[str, Sequence[Known]]:
    found: dict[str, list[Known]] = {}
    for each in known:
        name = key(each)
        if name:
            found.setdefault(name, []).append(each)
    return found


def _once(known: Iterable[Known]) -> list[Known]:
    return list({each.id: each for each in known}.values())
