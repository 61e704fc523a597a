"""The lab as Python sees it: themes, terms, tries and changes, each a call that gives a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from workbench.errors import WorkbenchError, warn
from workbench.themelab import tables
from workbench.themelab.drafting import Drafting
from workbench.themelab.findings import Findings
from workbench.themelab.material import Bench, corpus_in
from workbench.themelab.trial import Trial
from workbench.themes.lab.changes import (
    AddTerms,
    AddTheme,
    Change,
    RemoveTerms,
    RemoveTheme,
    RenameTheme,
    SetWhere,
    in_words,
    named,
)
from workbench.themes.model import PLACES, Place, Themes
from workbench.themes.reading import load_themes

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article
    from workbench.explorer import Explorer
    from workbench.themelab.widget import LabWidget

# One word or phrase, or several.
Terms = str | Iterable[str]


class ThemesLab:
    """Themes to try on the quotes of a workbench, to change, and to save in its ``themes.yml``.

    Made by ``bench.themes_lab()``; the last expression of a cell shows it as a widget, and every
    step can be taken in Python as well. Counted are statements, as charts count them (no beliefs
    and intentions). Where the folder has no themes of its own, the lab begins with none: those that
    come with the workbench were made for other articles, and ``add_shipped()`` brings them in.

    Nothing is written before :meth:`save`. Whatever cannot be done raises WorkbenchError, in one
    line, and changes nothing.
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
            self._found = Findings(corpus_in(self.bench), self._found)
            self._quotes = quotes
        return self._found

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
        return self.findings.trial(self.draft, theme, _listed(add), _listed(remove))

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

    def add_term(self, theme: str, *terms: str) -> pd.DataFrame:
        """Add terms to ``theme``; returns its terms as :meth:`terms` does."""
        return self._do(AddTerms(theme, terms), theme)

    def remove_term(self, theme: str, *terms: str) -> pd.DataFrame:
        """Take terms from ``theme``, which must keep one; returns its terms."""
        return self._do(RemoveTerms(theme, terms), theme)

    def add_theme(self, name: str, terms: Terms, *, where: Terms = PLACES) -> pd.DataFrame:
        """Add a theme with these terms; ``where`` they count: quote, paragraph, heading."""
        return self._do(AddTheme(name, _listed(terms), _places(where)), name)

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
        changes = self.changes
        self.drafting.save(dry_run=dry_run)
        return changes

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
        from workbench.themelab.widget import LOOKS, SCRIPT

        return SCRIPT.read_text(encoding="utf-8"), LOOKS.read_text(encoding="utf-8")

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


def _listed(given: Terms) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _places(given: Terms) -> tuple[Place, ...]:
    # Checked where the change is made.
    return cast("tuple[Place, ...]", _listed(given))


def _told(changes: Sequence[Change]) -> pd.DataFrame:
    rows = [(words[0], each.theme, words[1]) for each in changes for words in [in_words(each)]]
    return tables.table(rows, tables.CHANGES)
