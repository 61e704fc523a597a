"""What a lab shows of its themes: their quotes, terms, hits, and what could become a term."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError, warn
from workbench.store.cache import FOLDER
from workbench.themelab.drafting import Drafting
from workbench.themelab.findings import Findings
from workbench.themelab.material import Bench, corpus_in
from workbench.themelab.trial import Trial
from workbench.themes.lab.changes import named
from workbench.themes.lab.vectors import Vectors
from workbench.themes.model import Themes

if TYPE_CHECKING:
    import pandas as pd

# One word or phrase, or several.
Terms = str | Iterable[str]


class Looking:
    """Tables of the themes as they are in the draft; nothing here changes anything.

    Raises WorkbenchError for a theme and for a quote that is not there.
    """

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.drafting = Drafting(bench.path, bench.themes)
        self._found: Findings | None = None
        self._quotes: pd.DataFrame | None = None

    @property
    def findings(self) -> Findings:
        """What is found by themes, whatever they are; its quotes are read when first asked for, and
        again when they were corrected."""
        quotes = self.bench.quotes if self.bench.stored is None else None
        if self._found is None or self._quotes is not quotes:
            self._found = Findings(corpus_in(self.bench), self._vectors)
            self._quotes = quotes
        return self._found

    @cached_property
    def _vectors(self) -> Vectors:
        """The encoder's vectors of the quotes, kept where the folder's own store is."""
        own = self.bench.path / FOLDER
        return Vectors(own if self.bench.store == own else None)

    @property
    def draft(self) -> Themes:
        """The themes with all changes so far, saved or not."""
        return self.drafting.draft

    @property
    def themes(self) -> pd.DataFrame:
        """A row a theme: its number of terms, where they count, its quotes and articles, how many
        quotes have ``only`` this theme, and its ``share`` of all quotes (0 to 1)."""
        return self.findings.themes(self.draft)

    def terms(self, theme: str | None = None) -> pd.DataFrame:
        """A row a term of ``theme`` (None: of all): the ``quotes`` and ``articles`` that it would
        bring alone, the quotes that ``only`` it brings, and the ``forms`` in which it stands there.
        """
        draft = self.draft
        return self.findings.terms(draft if theme is None else [named(draft, theme)])

    def forms(self, theme: str, term: str) -> pd.DataFrame:
        """The different words that ``term`` matched, with the quotes and articles of each."""
        return self.findings.forms(named(self.draft, theme), term)

    def hits(self, theme: str, term: str | None = None, *, form: str | None = None) -> pd.DataFrame:
        """Each hit in its context: what stands ``left`` of it, the ``hit``, what stands ``right``.

        ``term``: of one term, which the theme need not have; ``form``: those in this form alone.
        ``place`` says where it stands: in the quote, in its paragraph or in the heading above it.
        """
        return self.findings.hits(named(self.draft, theme), term, form)

    def try_term(self, theme: str, add: Terms = (), *, remove: Terms = ()) -> Trial:
        """What ``theme`` would be with terms more or less; nothing is changed.

        ``lab.try_term("Health", "hospital", remove="hospital*")`` tries one in another's place. A
        theme that is not there yet is tried as a new one.
        """
        return self.findings.trial(self.draft, theme, listed(add), listed(remove))

    def candidates(self, theme: str | None = None, *, most: int = 50) -> pd.DataFrame:
        """Words and phrases that could become terms, the likeliest first, at most ``most``.

        Of quotes without a theme: how many hold each, in how many articles, and how many of the
        ``others``. With ``theme``: what its quotes hold oftener than others, and others hold too,
        which it would bring. The ``score`` is the method's:
        :mod:`workbench.themes.lab.candidates` says which, and why.
        """
        draft = self.draft
        own = None if theme is None else named(draft, theme)
        return self.findings.candidates(draft, own, most)

    def like(
        self,
        quote_id: str | None = None,
        *,
        theme: str | None = None,
        text: str | None = None,
        most: int = 20,
    ) -> pd.DataFrame:
        """Quotes like a quote, like those of a theme (and without it), or like a text.

        ``likeness`` is 1 for the same words and about 0 for any two; what is near in meaning need
        not share a word. :mod:`workbench.themes.lab.likeness` has the method and how good it is.
        Where the sentence encoder is not installed, a warning says how to install it.
        """
        found = self.likest(quote_id, theme=theme, text=text, most=most)
        if remedy := self.findings.remedy:
            warn(f"Compared by word pieces alone. {remedy}")
        return found

    def likest(
        self, quote_id: str | None, *, theme: str | None, text: str | None, most: int
    ) -> pd.DataFrame:
        """As :meth:`like`, by whatever is installed and without a word about it."""
        if sum(each is not None for each in (quote_id, theme, text)) != 1:
            raise WorkbenchError("Give one of quote_id, theme= and text=.")
        draft = self.draft
        if text is not None:
            return self.findings.like_text(draft, text, most)
        if theme is not None:
            rows = self.findings.finder.rows_of(named(draft, theme))
        else:
            rows = frozenset({self.findings.row_of(quote_id)})
        return self.findings.like_rows(draft, rows, most)


def listed(given: Terms) -> tuple[str, ...]:
    """One word or phrase as a list of one."""
    return (given,) if isinstance(given, str) else tuple(given)
