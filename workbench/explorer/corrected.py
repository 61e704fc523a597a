"""The quotes that an Explorer shows: as they were given, or as the file of corrections has them.

Which of the two is known when the Explorer is made, and nobody else has to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.answers import Answer, step_answer
from workbench.explorer.correcting import Correcting
from workbench.explorer.material import Material
from workbench.explorer.pages import Pages
from workbench.explorer.replaying import STORED, GivenCorrections, replay_of, why_not
from workbench.explorer.source import Source
from workbench.explorer.sources import source_of
from workbench.explorer.themespanel import Themed
from workbench.explorer.watching import follow, later, watch
from workbench.quotes.stored import Stored

# The questions of pages about corrections; all but "brought" write a line into their file.
QUESTIONS = ("correct", "undo", "add", "everywhere", "brought")


class Shown(Protocol):
    """The quotes that an Explorer shows, and what its pages ask to be corrected in them."""

    @property
    def source(self) -> Source:
        """Where they are taken from, with all that was replayed."""

    def heading(self) -> dict[str, Any]:
        """What a page is told beside the data: which they are, whether they can be corrected."""

    def reply(self, kind: str, question: Mapping[str, Any]) -> Answer:
        """The answer to one of ``QUESTIONS``; all pages get the data with it a moment later.

        Raises WorkbenchError, with nothing written, for a question that is none.
        """

    def replay(self, *, again: bool = False) -> None:
        """Takes over what the file says by now, and tells the pages; ``again`` also where it says
        the same. Raises WorkbenchError for a file that cannot be read."""

    def show_by(self, themed: Themed) -> None:
        """Gives the quotes other themes from now on; nothing is written."""


def shown_quotes(
    quotes: pd.DataFrame | Stored,
    articles: Iterable[Article] | Article | None,
    given: GivenCorrections | None,
    pages: Pages,
) -> Shown:
    """The quotes with the corrections that were ``given``, as they are where none can be made.

    Raises WorkbenchError for quotes, articles and files that are none.
    """
    reason = why_not(quotes, given)
    if given is None or reason:
        return AsGiven(source_of(quotes, articles), reason)
    if isinstance(quotes, Stored):
        return _as_stored(quotes, given, pages)
    return AsCorrected(Correcting(articles, replay_of(quotes, articles, given)), pages)


def _as_stored(quotes: Stored, given: Any, pages: Pages) -> Shown:
    from workbench.explorer.storedcorrected import AsStored
    from workbench.store.desk import StoreDesk
    from workbench.store.query import StoredQuotes

    if isinstance(quotes, StoredQuotes) and isinstance(given.desk, StoreDesk):
        return AsStored(quotes, given.desk, pages)
    return AsGiven(source_of(quotes, None), STORED)


class AsGiven:
    """Quotes that are not corrected here; ``why_not`` says the page why."""

    def __init__(self, source: Source, why_not: str) -> None:
        self.source = source
        self._why_not = why_not

    def heading(self) -> dict[str, Any]:
        return {"generation": 0, "corrections": {"can": False, "why_not": self._why_not}}

    def reply(self, kind: str, question: Mapping[str, Any]) -> Answer:
        raise WorkbenchError(self._why_not)

    def replay(self, *, again: bool = False) -> None:
        """There is no file."""

    def show_by(self, themed: Themed) -> None:
        given = self.source.held()
        self.source = Material.of(themed(given.quotes), given.articles.values(), given.trail)


class AsCorrected:
    """Quotes with the corrections of a file, which they follow as long as this lives."""

    def __init__(self, correcting: Correcting, pages: Pages) -> None:
        self._correcting = correcting
        self._pages = pages
        watch(self)

    @property
    def source(self) -> Source:
        return self._correcting.material

    def heading(self) -> dict[str, Any]:
        correcting = self._correcting
        here = {"can": True, "who": correcting.file.who, "everywhere": correcting.goes_everywhere}
        here["themes"] = sorted(self.source.values("theme"), key=str.casefold)
        return {"generation": correcting.generation, "corrections": here}

    def reply(self, kind: str, question: Mapping[str, Any]) -> Answer:
        correcting = self._correcting
        if kind == "brought":
            return {"type": kind, **correcting.brought(question)}, []
        with correcting.lock:
            content = self._written(kind, question)
        later()
        # Those data have it: the next ones, or those that have just been sent.
        generation = correcting.generation + int(correcting.stale)
        return {"type": kind, **content, "generation": generation}, []

    def _written(self, kind: str, question: Mapping[str, Any]) -> dict[str, Any]:
        correcting, quote = self._correcting, question.get("quote")
        if isinstance(quote, str) and quote in correcting.touched:
            # What is corrected is the row with what was corrected just before.
            self.replay()
        if kind == "correct":
            return correcting.correct(question)
        if kind == "undo":
            return correcting.undo(question)
        if kind == "everywhere":
            content = correcting.everywhere(question)
            if question.get("dry") is False or question.get("undo") is True:
                follow(again=True)
            return content
        content = correcting.add(question)
        self.replay()
        return {**content, "row": correcting.row_of(content["entries"][0]["id"])}

    def replay(self, *, again: bool = False) -> None:
        with self._correcting.lock:
            step = self._correcting.replay(again=again)
            if step is None or not self._pages.are_open:
                return
            content, buffers = step_answer(self.source, step)
            content["header"] |= self.heading()
            self._pages.tell(content, buffers)

    def show_by(self, themed: Themed) -> None:
        self._correcting.show_by(themed)
