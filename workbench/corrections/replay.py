"""A quote frame with its corrections: a function of frame, articles and entries alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.authority import Authority, load_sources
from workbench.corrections.applying import changes_of
from workbench.corrections.library import Library
from workbench.corrections.model import Entry
from workbench.corrections.owning import Owning
from workbench.corrections.rows import Rows, with_changes
from workbench.corrections.speaking import Row, Speaking
from workbench.corrections.standing import Verdict, in_force, verdict_of
from workbench.corrections.targets import Target, Targets
from workbench.errors import WorkbenchError
from workbench.own import Roster, with_own
from workbench.quotes.schema import completed
from workbench.themes import Themes, load_themes

MARK = "corrected"


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An entry that no row or place has now, and why, in a sentence."""

    entry: Entry
    why: str

    def __repr__(self) -> str:
        return f"<{_told(self.entry)}: {self.why}>"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What analysts say differently of one ``field`` of a row (or "statement": whether it is one).

    ``entries`` are each one's latest, in order; ``kept`` is the one that counts, the latest of all.
    """

    quote_id: str
    field: str
    entries: tuple[Entry, ...]
    kept: Entry
    why: str

    def __repr__(self) -> str:
        return f"<{self.quote_id}: {self.why}>"


@dataclass(frozen=True, slots=True)
class Corrected:
    """A quote frame after its corrections.

    ``quotes`` has them applied. ``applied``: quote_id of a row of it -> the entries in force on it,
    in order; ``placed``: id of an entry in force -> quote_id of the row that it is about, rejected
    or not. ``rejected`` are the rows that were taken out, as the workbench had them. ``moved``: ids
    of entries that were found again elsewhere; ``moot``: of rejections of what is no row any more.
    """

    quotes: pd.DataFrame
    applied: Mapping[str, tuple[Entry, ...]]
    placed: Mapping[str, str]
    rejected: pd.DataFrame
    unplaced: tuple[Unplaced, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    moved: frozenset[str] = field(default_factory=frozenset)
    moot: frozenset[str] = field(default_factory=frozenset)


def _told(entry: Entry) -> str:
    field = f" of {entry.field}" if entry.field else ""
    return f"{entry.what}{field} by {entry.who}"


def corrected(
    quotes: pd.DataFrame,
    articles: Iterable[Article] | Mapping[str, Article] | Library | None,
    entries: Iterable[Entry],
    *,
    themes: str | PathLike[str] | Themes | None = None,
    sources: str | Path | Authority | None = None,
    roster: Roster | None = None,
) -> Corrected:
    """``quotes``, as they were extracted, with ``entries`` replayed on them.

    ``articles`` are where statements are looked for that no row has, None where there are none.
    ``themes`` give added rows theirs, None for no themes; ``sources`` say what a speaker's name
    brings with it, None for the shipped file; ``roster`` gives the analyst's own columns. Rows that
    no entry is about stay as they are, in their order; an added row stands where its words stand.
    Of one analyst's entries about a field the latest counts, of several analysts' the latest of
    all, which is told in ``conflicts``.

    Raises WorkbenchError for a frame that has its corrections already.
    """
    standing = in_force(entries)
    if not standing:
        return Corrected(quotes, {}, {}, quotes.iloc[:0])
    if quotes.attrs.get(MARK):
        raise WorkbenchError(
            "These quotes have their corrections already; give the ones without, "
            "bench.corrections.uncorrected, or open the Explorer with bench.explore()."
        )
    # A table of an earlier version lacks what corrections write.
    rows = Rows(completed(quotes))
    targets = Targets(rows, _library(articles), _themes(themes))
    targets.take_all(standing)
    authority = sources if isinstance(sources, Authority) else load_sources(sources)
    found = _replayed(rows, targets, Speaking(authority))
    return found if roster is None else replace(found, quotes=with_own(found.quotes, roster))


def _library(articles: Iterable[Article] | Mapping[str, Article] | Library | None) -> Library:
    if isinstance(articles, Library):
        return articles
    return Library.of(articles.values() if isinstance(articles, Mapping) else articles or ())


def _themes(given: str | PathLike[str] | Themes | None) -> Themes | None:
    return given if given is None or isinstance(given, Themes) else load_themes(given)


def _replayed(rows: Rows, targets: Targets, speaking: Speaking) -> Corrected:
    verdicts = [(target, verdict_of(target.entries)) for target in targets.all()]
    out = [target for target, verdict in verdicts if verdict.rejected]
    kept = [(target, verdict) for target, verdict in verdicts if not verdict.rejected]
    # All at once what is asked for: the rows beside those in which another one speaks now.
    renamed = [target for target, verdict in kept if "speaker" in verdict.values]
    ids = dict.fromkeys(str(target.row["article_id"]) for target in renamed)
    rows.load(place for article_id in ids for place in rows.of_article(article_id))
    owning = Owning(rows.quotes)
    changes = {t.place: _changes(t, v, rows, speaking) for t, v in kept}
    changes = {place: {**new, **owning.of(new)} for place, new in changes.items()}
    gone = {target.place for target in out}
    added = [(t.row, t.order, t.place) for t, _ in kept if t.place < 0]
    quotes = with_changes(rows, changes, gone, added)
    quotes.attrs = {**rows.quotes.attrs, MARK: True}
    return Corrected(
        quotes,
        {target.quote_id: verdict.entries for target, verdict in kept},
        {entry.id: t.quote_id for t, verdict in verdicts for entry in verdict.entries},
        rows.quotes.iloc[sorted(place for place in gone if place >= 0)],
        tuple(Unplaced(entry, why) for entry, why in targets.lost),
        tuple(_conflicts(verdicts)),
        frozenset(targets.moved),
        frozenset(targets.moot),
    )


def _changes(target: Target, verdict: Verdict, rows: Rows, speaking: Speaking) -> dict[str, Any]:
    def others(name: str) -> list[Row]:
        return rows.others(target.row, name)

    return changes_of(target.row, verdict, speaking, others)


def _conflicts(verdicts: Sequence[tuple[Target, Verdict]]) -> Iterable[Conflict]:
    for target, verdict in verdicts:
        for each in verdict.disputed:
            said = "; ".join(f"{entry.who}: {_said(entry, each.field)}" for entry in each.entries)
            why = f"Analysts differ about the {each.field} ({said}); the latest is kept."
            yield Conflict(target.quote_id, each.field, each.entries, each.kept, why)


def _said(entry: Entry, name: str) -> Any:
    if name == "statement":
        return "none" if entry.what == "reject" else "one"
    value = entry.new if entry.what == "change" else entry.new.get(name)
    return "none" if value is None else ", ".join(value) if isinstance(value, tuple) else value
