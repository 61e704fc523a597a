"""What a workbench answers beside its tables: the questions of ``charts``, ``comparing`` and
``questions``, asked of its own quotes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from workbench.articles.model import Article
    from workbench.quotes.stored import Stored


class Questions(ABC):
    """Each method is the function of its name, of all quotes of the workbench.

    Of a store that does not fit in memory no more is read than the question needs.
    """

    @property
    @abstractmethod
    def _asked(self) -> pd.DataFrame | Stored:
        """The quotes, or the store that has them."""

    @property
    @abstractmethod
    def articles(self) -> list[Article]:
        """The articles, which are looked through where words are asked for in them."""

    def _with_articles(self, filters: Mapping[str, Any]) -> Mapping[str, Any]:
        """``filters`` with the articles, where these ask for words in them; a store has its own."""
        from workbench.quotes.asked import read_fields
        from workbench.quotes.stored import Stored

        if not isinstance(filters, Mapping) or isinstance(self._asked, Stored):
            return filters
        needed = "article" in read_fields(filters.get("text_in"))
        return {**filters, "articles": self.articles} if needed else filters

    def select(self, **filters: Any) -> pd.DataFrame:
        """The quotes for which all ``filters`` hold, the arguments of :func:`workbench.select`.

        Of a store that does not fit in memory only these are read.
        """
        from workbench.quotes import select

        return select(self._asked, **self._with_articles(filters))

    def coverage(
        self,
        *,
        by: str | Iterable[str],
        freq: Any = "month",
        dropna: bool = False,
        count: str = "quotes",
        measure: str = "quotes",
        share: bool = False,
        **filters: Any,
    ) -> pd.DataFrame:
        """The table of :func:`workbench.coverage` for the quotes that ``filters`` select.

        Of a store that does not fit in memory they are counted where they are.
        """
        from workbench.charts.tables import coverage, stored_coverage
        from workbench.quotes.stored import Stored

        how: dict[str, Any] = {"by": by, "freq": freq, "dropna": dropna}
        how |= {"count": count, "measure": measure, "share": share}
        quotes = self._asked
        if isinstance(quotes, Stored):
            return stored_coverage(quotes, filters=filters, **how)
        return coverage(self.select(**filters), speech=None, **how)

    def plot_coverage(
        self,
        *,
        by: str | Iterable[str],
        measure: str = "quotes",
        top: int = 25,
        freq: Any = "month",
        dropna: bool = False,
        count: str = "quotes",
        share: bool = False,
        title: str | None = None,
        **filters: Any,
    ) -> go.Figure:
        """The figure of :func:`workbench.plot_coverage` for the quotes that ``filters`` select."""
        from workbench.charts import plot_coverage

        return plot_coverage(
            self.select(**filters), by=by, measure=measure, top=top, freq=freq, dropna=dropna,
            count=count, share=share, title=title, speech=None,
        )  # fmt: skip

    def compare(
        self, *, a: Mapping[str, Any], b: Mapping[str, Any], by: str, **how: Any
    ) -> pd.DataFrame:
        """Two selections side by side, as :func:`workbench.compare` has them."""
        from workbench.comparing import compare

        a, b = self._with_articles(a), self._with_articles(b)
        return compare(self._asked, a=a, b=b, by=by, **how)

    def plot_compare(
        self, *, a: Mapping[str, Any], b: Mapping[str, Any], by: str, **how: Any
    ) -> go.Figure:
        """The figure of :func:`workbench.comparing.plot_compare`."""
        from workbench.comparing import plot_compare

        a, b = self._with_articles(a), self._with_articles(b)
        return plot_compare(self._asked, a=a, b=b, by=by, **how)

    def quoted_together(
        self, *, who: str = "expert", within: str = "article", least: int = 1, **filters: Any
    ) -> pd.DataFrame:
        """Who is quoted together in what ``filters`` select, as
        :func:`workbench.questions.quoted_together` has it."""
        from workbench.questions import quoted_together

        quotes = self._named_in(filters)
        return quoted_together(quotes, who=who, within=within, least=least, speech=None)

    def plot_quoted_together(
        self,
        *,
        who: str = "expert",
        within: str = "article",
        least: int = 1,
        top: int = 40,
        title: str | None = None,
        **filters: Any,
    ) -> go.Figure:
        """The network of :func:`workbench.questions.plot_quoted_together` for what ``filters``
        select."""
        from workbench.questions import plot_quoted_together

        return plot_quoted_together(
            self._named_in(filters), who=who, within=within, least=least, top=top, title=title,
            speech=None,
        )  # fmt: skip

    def _named_in(self, filters: Mapping[str, Any]) -> pd.DataFrame:
        """What ``filters`` select, as far as it says who is quoted where."""
        from workbench.questions.names import NEEDED
        from workbench.quotes.part import part_of

        return part_of(self._asked, self._with_articles(filters), NEEDED)

    def new_voices(
        self,
        since: str | date | None = None,
        until: str | date | None = None,
        *,
        who: str = "expert",
        speech: bool | None = True,
    ) -> pd.DataFrame:
        """Who is quoted for the first time, as :func:`workbench.questions.new_voices` has it.

        Of all quotes: who is new among some of them may have been quoted before in others.
        """
        from workbench.questions import new_voices

        return new_voices(self._asked, since=since, until=until, who=who, speech=speech)

    def plot_new_voices(self, **how: Any) -> go.Figure:
        """The figure of :func:`workbench.questions.plot_new_voices`."""
        from workbench.questions import plot_new_voices

        return plot_new_voices(self._asked, **how)
