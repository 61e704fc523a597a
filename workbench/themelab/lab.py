"""The lab as Python sees it: changes of themes, each a call that gives a table, and saving them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from workbench.errors import WorkbenchError
from workbench.themelab import tables
from workbench.themelab.looking import Looking, Terms, listed
from workbench.themes.lab.changes import (
    AddTerms,
    AddTheme,
    Change,
    RemoveTerms,
    RemoveTheme,
    RenameTheme,
    SetWhere,
    in_words,
)
from workbench.themes.model import PLACES, Place
from workbench.themes.reading import load_themes

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article
    from workbench.explorer import Explorer
    from workbench.themelab.widget import LabWidget


class ThemesLab(Looking):
    """Themes to try on the quotes of a workbench, to change, and to save in its ``themes.yml``.

    Made by ``bench.themes_lab()``; the last expression of a cell shows it as a widget, and every
    step can be taken in Python as well. Counted are statements, as charts count them (no beliefs
    and intentions). Where the folder has no themes of its own, the lab begins with none: those that
    come with the workbench were made for other articles, and ``add_shipped()`` brings them in.

    Nothing is written before :meth:`save`. Whatever cannot be done raises WorkbenchError, in one
    line, and changes nothing.
    """

    def add_term(self, theme: str, *terms: str) -> pd.DataFrame:
        """Add terms to ``theme``; returns its terms as :meth:`terms` does."""
        return self._do(AddTerms(theme, terms), theme)

    def remove_term(self, theme: str, *terms: str) -> pd.DataFrame:
        """Take terms from ``theme``, which must keep one; returns its terms."""
        return self._do(RemoveTerms(theme, terms), theme)

    def add_theme(self, name: str, terms: Terms, *, where: Terms = PLACES) -> pd.DataFrame:
        """Add a theme with these terms; ``where`` they count: quote, paragraph, heading."""
        return self._do(AddTheme(name, listed(terms), _places(where)), name)

    def remove_theme(self, theme: str) -> pd.DataFrame:
        """Take ``theme`` out; returns the themes that are left."""
        self.drafting.do(RemoveTheme(theme))
        return self.themes

    def rename_theme(self, theme: str, name: str) -> pd.DataFrame:
        """Call ``theme`` by another ``name``; it keeps its place and its terms."""
        return self._do(RenameTheme(theme, name), name)

    def set_where(self, theme: str, where: Terms) -> pd.DataFrame:
        """Let the terms of ``theme`` count in the places ``where``: quote, paragraph, heading."""
        return self._do(SetWhere(theme, _places(where)), theme)

    def add_shipped(self) -> pd.DataFrame:
        """Add the themes that come with the workbench, those that are there already left out."""
        there = {name.casefold() for name in self.draft.names}
        new = [theme for theme in load_themes() if theme.name.casefold() not in there]
        self.drafting.do(*(AddTheme(theme.name, theme.terms, theme.where) for theme in new))
        return self.themes

    def _do(self, change: Change, theme: str) -> pd.DataFrame:
        self.drafting.do(change)
        return self.terms(" ".join(theme.split()))

    def undo(self) -> pd.DataFrame:
        """Take the last change back that is not saved yet; returns those that are left."""
        self.drafting.undo()
        return self.changes

    def redo(self) -> pd.DataFrame:
        """Make the last change again that was taken back; returns all that are not saved."""
        self.drafting.redo()
        return self.changes

    @property
    def changes(self) -> pd.DataFrame:
        """The changes that are not saved yet, in their order."""
        return _told(self.drafting.done)

    def save(self, *, dry_run: bool = False) -> pd.DataFrame:
        """Write the changes into the folder's ``themes.yml``; returns them as :attr:`changes` does.

        A file that is not there is made; in one that is, comments, order and everything else stay.
        ``dry_run`` writes nothing. Raises WorkbenchError, with nothing written, where the file is
        no longer as it was read, where it cannot be changed automatically and where it cannot be
        written. Open the folder again for quotes by the new themes: no article is read for that.
        """
        return _told(self.drafting.save(dry_run=dry_run))

    def reload(self) -> pd.DataFrame:
        """Read ``themes.yml`` again and put the changes that are not saved on top of it.

        Returns those that could not be made any more, and are gone.
        """
        return _told(self.drafting.reload())

    @property
    def quotes(self) -> pd.DataFrame:
        """The workbench's quotes by the themes as they are here, saved or not; themes that were
        corrected by hand stay.

        Raises WorkbenchError where the quotes do not fit in memory.
        """
        from workbench.corrections.themed import but_corrected

        themed, quotes = self.themed(), self.bench.quotes
        book = self.bench.corrections
        applied = {} if book is None else book.replayed().applied
        return but_corrected(quotes, themed(quotes), applied)

    @property
    def articles(self) -> list[Article]:
        """The articles of these quotes."""
        return self.bench.articles

    def explore(self) -> Explorer:
        """A new Explorer of the quotes by the themes as they are here, saved or not.

        Raises WorkbenchError where the quotes do not fit in memory.
        """
        themed = self.themed()
        explorer = self.bench.explore()
        explorer.show_by(themed)
        return explorer

    def themed(self) -> Callable[[pd.DataFrame], pd.DataFrame]:
        """What gives a frame of the workbench's quotes the themes as they are here now.

        Raises WorkbenchError where the quotes do not fit in memory.
        """
        from workbench.quotes.framing import with_themes

        if self.bench.stored is not None:
            raise WorkbenchError(
                "The quotes do not fit in memory; save the themes and open the folder again: "
                "open_workbench(PATH).explore()."
            )
        articles, draft = self.bench.articles, self.draft
        return lambda quotes: with_themes(quotes, articles, draft)

    def listen(self, listener: Callable[[], None]) -> None:
        """Have ``listener``, a method, called after every change."""
        self.drafting.listen(listener)

    @property
    def script(self) -> tuple[str, str]:
        """The module that draws a lab, and its looks, for pages that show more than one."""
        from workbench.themelab.looks import stylesheet
        from workbench.themelab.widget import SCRIPT

        return SCRIPT.read_text(encoding="utf-8"), stylesheet()

    def asked(self, question: object) -> dict[str, Any]:
        """The answer to a question of a page, a fault as one too; see ``answers``."""
        from workbench.themelab.answers import answer, reply

        return reply(question, lambda asked: answer(self, asked))

    @cached_property
    def widget(self) -> LabWidget:
        """What a cell shows of the lab."""
        from workbench.themelab.widget import LabWidget

        return LabWidget(self)

    def __repr__(self) -> str:
        unsaved = len(self.drafting.done)
        more = f", {unsaved:,} unsaved change{'s' * (unsaved != 1)}" if unsaved else ""
        themes = len(self.draft)
        named_so = f"{themes:,} theme{'s' * (themes != 1)}"
        return f"ThemesLab({self.bench.path.as_posix()!r}, {named_so}{more})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return self.widget._repr_mimebundle_(**kwargs)


def _places(given: Terms) -> tuple[Place, ...]:
    # Checked where the change is made.
    return cast("tuple[Place, ...]", listed(given))


def _told(changes: Sequence[Change]) -> pd.DataFrame:
    rows = [(words[0], each.theme, words[1]) for each in changes for words in [in_words(each)]]
    return tables.table(rows, tables.CHANGES)
