"""Parts made of articles and what they say, by one run's themes and names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.articles.issues import in_order
from workbench.articles.model import Article
from workbench.articles.table import articles_frame
from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.quotes.framing import frame_of, with_themes
from workbench.quotes.schema import conform
from workbench.quotes.statements import read_said
from workbench.store.manifest import Made, Part
from workbench.store.parts import (
    ARTICLES,
    QUOTES,
    Extracted,
    read_articles_of,
    read_columns,
    read_extracted,
    read_part,
    write_frame,
    write_part,
)
from workbench.themes import Themes


@dataclass(frozen=True, slots=True)
class Maker:
    """Writes parts into ``folder``; ``made`` are the fingerprints of all the others."""

    folder: Path
    made: Made
    themes: Themes
    authority: Authority
    bundle: Bundle

    def part(self, number: int, extracted: Sequence[Extracted]) -> Part:
        """A new part, all its tables written."""
        write_part(self.folder, number, extracted)
        articles = [each.article for each in extracted]
        return self._shown(number, extracted, doubles_in(articles), {})

    def again(self, part: Part, doubles: Collection[int]) -> Part:
        """What is shown of a part made again: by other themes or names, with other ``doubles``.

        An article is read again where the authority file would now answer otherwise.
        """
        if part.made.sources == self.made.sources and part.doubles == tuple(doubles):
            return self._with_themes(part)
        kept = read_part(self.folder, part.number)
        held = [self._held(each) for each in kept]
        if held != kept:
            write_part(self.folder, part.number, held)
        told = read_columns(self.folder, ARTICLES, part.number, ("article_id", "story"))
        stories = dict(zip(*(told[name].to_pylist() for name in told.column_names), strict=True))
        shown = self._shown(part.number, held, doubles, stories)
        return replace(shown, made=replace(self.made, **_what_read(part.made)))

    def _with_themes(self, part: Part) -> Part:
        """Nothing but the themes is to change: the quotes need not be made again."""
        quotes = conform(read_extracted(self.folder, part.number))
        articles = [article for article, _ in read_articles_of(self.folder, part.number)]
        write_frame(self.folder, QUOTES, part.number, with_themes(quotes, articles, self.themes))
        return replace(part, made=replace(part.made, themes=self.made.themes), corrections="")

    def _held(self, extracted: Extracted) -> Extracted:
        if extracted.said.holds(self.authority):
            return extracted
        said = read_said(extracted.article, self.authority, self.bundle)
        return replace(extracted, said=said)

    def _shown(
        self,
        number: int,
        extracted: Sequence[Extracted],
        doubles: Collection[int],
        stories: Mapping[str, str | None],
    ) -> Part:
        double = set(doubles)
        pairs = (
            (each.article, each.said) for row, each in enumerate(extracted) if row not in double
        )
        quotes = frame_of(pairs, self.themes, self.authority, self.bundle)
        quotes = quotes.assign(story=quotes["article_id"].map(stories).astype("string"))
        write_frame(self.folder, QUOTES, number, quotes)
        articles = [
            marked(each.article, double=row in double) for row, each in enumerate(extracted)
        ]
        known = {article_id: story for article_id, story in stories.items() if story}
        write_frame(self.folder, ARTICLES, number, articles_frame(articles, stories=known))
        return Part(number, len(extracted), self.made, tuple(sorted(double)))


def doubles_in(articles: Sequence[Article]) -> tuple[int, ...]:
    """The articles, counted from 0, whose text an earlier one of them has."""
    seen: set[str] = set()
    found = []
    for row, article in enumerate(articles):
        if article.id in seen:
            found.append(row)
        elif article.text.strip():
            seen.add(article.id)
    return tuple(found)


def marked(article: Article, *, double: bool) -> Article:
    """``article`` with the issue of a text that an earlier one has, or as it is."""
    if not double:
        return article
    return replace(article, issues=in_order({*article.issues, "duplicate_text"}))


def _what_read(made: Made) -> dict[str, str]:
    return {"reading": made.reading, "extracting": made.extracting}
