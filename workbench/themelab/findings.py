"""What a lab finds in its quotes by themes that are tried: tables, and what changes would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError, unknown_choice
from workbench.themelab import tables
from workbench.themelab.trial import Trial
from workbench.themes.lab.candidates import candidates_of
from workbench.themes.lab.changes import checked_term, named
from workbench.themes.lab.corpus import Corpus
from workbench.themes.lab.hits import Finder, TermHits, form_of
from workbench.themes.lab.likeness import Likeness
from workbench.themes.lab.phrases import Phrases
from workbench.themes.lab.vectors import Vectors
from workbench.themes.matching import holds_term
from workbench.themes.model import PLACES, Theme, Themes

if TYPE_CHECKING:
    import pandas as pd


class Findings:
    """Asked with the themes as they are at the moment; what was found once is remembered."""

    def __init__(self, corpus: Corpus, vectors: Vectors) -> None:
        self.corpus = corpus
        self.finder = Finder(corpus)
        self._vectors = vectors

    def themes(self, draft: Themes) -> pd.DataFrame:
        members = [(theme, self.finder.rows_of(theme)) for theme in draft]
        rows = []
        for theme, own in members:
            others = _joined(rows for each, rows in members if each is not theme)
            share = len(own) / max(1, len(self.corpus.quotes))
            counts = (len(own), self._articles(own), len(own - others), share)
            rows.append((theme.name, len(theme.terms), ", ".join(theme.where), *counts))
        return tables.table(rows, tables.THEMES)

    def terms(self, themes: Iterable[Theme]) -> pd.DataFrame:
        rows = []
        for theme in themes:
            found = self.finder.of_theme(theme)
            for term, hits in found.items():
                others = _joined(other.rows for name, other in found.items() if name != term)
                counts = (len(hits.rows), len(hits.articles), len(hits.rows - others))
                rows.append((theme.name, term, *counts, tables.forms_in_words(hits)))
        return tables.table(rows, tables.TERMS)

    def forms(self, theme: Theme, term: str) -> pd.DataFrame:
        return tables.table(tables.form_rows(self._of(theme, term)), tables.FORM)

    def hits(self, theme: Theme, term: str | None, form: str | None) -> pd.DataFrame:
        terms = theme.terms if term is None else (checked_term(term),)
        rows = [
            tables.hit_row(self.corpus, theme.name, each, hit)
            for each in terms
            for hit in self._of(theme, each).hits
            if form is None or form_of(hit.printed) == form_of(form)
        ]
        return tables.table(rows, tables.HITS)

    def word(self, draft: Themes, theme: Theme | None, word: str) -> pd.DataFrame:
        """Where ``word`` stands in the quotes of ``theme``, or in those without a theme."""
        rows = self.unthemed(draft) if theme is None else self.finder.rows_of(theme)
        found = self.finder.of(checked_term(word), ("quote",))
        told = [
            tables.hit_row(self.corpus, theme.name if theme else "", word, hit)
            for hit in found.hits
            if hit.row in rows
        ]
        return tables.table(told, tables.HITS)

    def trial(self, draft: Themes, theme: str, add: Sequence[str], remove: Sequence[str]) -> Trial:
        """What ``theme`` would be with terms more or less; one that is not there is a new one."""
        more = tuple(map(checked_term, add))
        before = named(draft, theme) if theme in draft.names or remove else Theme(theme, (), PLACES)
        for term in remove:
            if term not in before.terms:
                what = f"term of theme {theme!r}"
                raise unknown_choice(what, term, before.terms, "Name one of these.")
        kept = [term for term in before.terms if term not in remove]
        after = Theme(theme, tuple(dict.fromkeys((*kept, *more))), before.where)
        said = ", ".join([*(f"+ {term}" for term in more), *(f"- {term}" for term in remove)])
        old, new = self.finder.rows_of(before), self.finder.rows_of(after)
        gained, lost = self._saying(after, new - old), self._saying(before, old - new)
        return Trial(theme, said or "unchanged", self._counts(draft, old, new), gained, lost)

    def _counts(self, draft: Themes, old: frozenset[int], new: frozenset[int]) -> pd.DataFrame:
        import pandas as pd

        fresh = (new - old) & self.unthemed(draft)
        return pd.DataFrame(
            {
                "before": [len(old), self._articles(old)],
                "after": [len(new), self._articles(new)],
                "unthemed": [len(fresh), self._articles(fresh)],
            },
            index=["quotes", "articles"],
        )

    def _saying(self, theme: Theme, rows: frozenset[int]) -> pd.DataFrame:
        """The first hit of ``theme`` in each of the quotes ``rows``."""
        first: dict[int, tuple[Any, ...]] = {}
        for term, found in self.finder.of_theme(theme).items():
            for hit in found.hits:
                if hit.row in rows and hit.row not in first:
                    first[hit.row] = tables.hit_row(self.corpus, theme.name, term, hit)
        return tables.table([first[row] for row in sorted(first)], tables.HITS)

    def candidates(self, draft: Themes, theme: Theme | None, most: int) -> pd.DataFrame:
        """Of quotes without a theme, in English if there are any; of those of ``theme`` what would
        bring it others, too."""
        rows = self.finder.rows_of(theme) if theme else self.unthemed(draft)
        if theme is None:
            rows = rows - self.corpus.foreign or rows
        article_of = self.corpus.article_of
        found = candidates_of(self._phrases, article_of, rows, contrast=theme is not None)
        told: list[tuple[Any, ...]] = []
        for each in found:
            if len(told) == most:
                break
            if theme and holds_term(each.term, Themes((theme,))):
                continue
            told.append((each.term, each.quotes, each.articles, each.others, each.score))
        return tables.table(told, tables.CANDIDATES)

    def like_rows(self, draft: Themes, rows: frozenset[int], most: int) -> pd.DataFrame:
        among = frozenset(range(len(self._texts))) - rows
        return self._told_alike(draft, self._likeness.nearest(rows, among, most))

    def like_text(self, draft: Themes, text: object, most: int) -> pd.DataFrame:
        if not isinstance(text, str) or not text.strip():
            raise WorkbenchError("A text to compare with holds words; give a sentence.")
        return self._told_alike(draft, self._likeness.nearest_to_text(text, most))

    def _told_alike(self, draft: Themes, found: Iterable[tuple[int, float]]) -> pd.DataFrame:
        rows = []
        for row, likeness in found:
            quote = self.corpus.quotes.loc[row]
            told = (quote["quote"], quote["speaker"], quote["outlet"], quote["title"])
            rows.append((likeness, *told, self.themes_of(draft, row), quote["quote_id"]))
        return tables.table(rows, tables.LIKE)

    @property
    def method(self) -> str:
        """By what quotes are compared."""
        return self._likeness.method

    @property
    def remedy(self) -> str:
        """How to have quotes compared better; "" where that is done already."""
        return self._likeness.remedy

    def row_of(self, quote_id: object) -> int:
        row = self._rows.get(quote_id) if isinstance(quote_id, str) else None
        if row is None:
            raise WorkbenchError(
                f"There is no statement {quote_id!r} here; give a quote_id of bench.quotes, or of "
                "a table of this lab."
            )
        return row

    def unthemed(self, draft: Themes) -> frozenset[int]:
        """The quotes without a theme."""
        return frozenset(range(len(self.corpus.quotes))) - _joined(map(self.finder.rows_of, draft))

    def themes_of(self, draft: Themes, row: int) -> list[str]:
        return [theme.name for theme in draft if row in self.finder.rows_of(theme)]

    def _articles(self, rows: Iterable[int]) -> int:
        return len({self.corpus.article_of[row] for row in rows})

    def _of(self, theme: Theme, term: str) -> TermHits:
        return self.finder.of(checked_term(term), theme.where)

    @cached_property
    def _texts(self) -> list[str]:
        texts: list[str] = self.corpus.quotes["quote"].tolist()
        return texts

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self._texts)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._texts, vectors=self._vectors, progress=self.corpus.progress)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {quote_id: row for row, quote_id in enumerate(self.corpus.quotes["quote_id"])}


def _joined(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*sets)
