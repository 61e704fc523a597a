"""Which row each entry is about: one of the frame, one that somebody added, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.articles.model import Article
from workbench.corrections.anchoring import Found, Lost, located
from workbench.corrections.library import Library
from workbench.corrections.model import Anchor, Entry, Span
from workbench.corrections.nesting import shared
from workbench.corrections.rows import Order, Rows
from workbench.quotes.row import row_by_hand
from workbench.themes import Themes

# Two places are one statement where they share more than this of what both cover; one that was
# added inside another shares much with that too.
SHARED, SHARED_NESTED = 0.5, 0.9
# What makes a row where there is none, and what says whether there is one.
MAKES = ("add", "confirm")
STANCES = (*MAKES, "change", "reject")


@dataclass(slots=True)
class Target:
    """A row with the entries about it. ``place`` is its place in the frame, below 0 for one that
    was added; ``order`` says where that one belongs."""

    place: int
    row: dict[str, Any]
    entries: list[Entry] = field(default_factory=list)
    order: Order = (0.0, 0, 0)

    @property
    def quote_id(self) -> str:
        return str(self.row["quote_id"])


class Targets:
    """Takes entries in their order; ``lost`` are those without a row, each with the reason."""

    def __init__(self, rows: Rows, library: Library, themes: Themes | None) -> None:
        self._rows, self._library, self._themes = rows, library, themes
        self._by_place: dict[int, Target] = {}
        self._added: dict[str, list[Target]] = {}
        self._located: dict[tuple[object, ...], Found | Lost] = {}
        # The entries about a row by the id that it had.
        self._about: dict[str, list[Entry]] = {}
        self.lost: list[tuple[Entry, str]] = []
        self.moved: set[str] = set()
        self.moot: set[str] = set()

    def all(self) -> list[Target]:
        """The rows that have entries, those of the frame in order, then the added ones."""
        return sorted(self._by_place.values(), key=lambda target: (target.place < 0, target.place))

    def take_all(self, entries: Sequence[Entry]) -> None:
        """Finds the row of each entry.

        Statements that analysts made first: what is said of a row comes to rest on those too.
        """
        anchors = [(entry, entry.at) for entry in entries if entry.at is not None]
        places = (self._rows.find(at.quote_id) for _, at in anchors)
        self._rows.load(place for place in places if place is not None)
        left = [pair for pair in anchors if not self._by_id(*pair)]
        self._load_around(left)
        for entry, at in anchors:
            self._about.setdefault(at.quote_id, []).append(entry)
        # What was rejected is known before statements are added in its place.
        made = {at.quote_id for entry, at in anchors if entry.what == "add"}
        left = [
            pair for pair in left if not (pair[1].quote_id not in made and self._in_frame(*pair))
        ]
        for makes in (True, False):
            for entry, at in left:
                if (entry.what in MAKES) is makes:
                    self._by_words(entry, at)
        for target in self._by_place.values():
            target.entries.sort(key=lambda entry: entry.order)

    def _load_around(self, anchors: Sequence[tuple[Entry, Anchor]]) -> None:
        """Reads all at once the rows among which those of ``anchors`` are looked for."""
        # One article after the other, as the words of few are held at once.
        ordered = sorted((at for _, at in anchors), key=lambda at: (at.article_id, at.file or ""))
        found = (self._find(at) for at in ordered)
        ids = dict.fromkeys(each.article_id for each in found if isinstance(each, Found))
        self._rows.load(place for each in ids for place in self._rows.of_article(each))

    def _by_id(self, entry: Entry, at: Anchor) -> bool:
        place = self._rows.find(at.quote_id)
        if place is None:
            return False
        self._put(place, entry)
        return True

    def _in_frame(self, entry: Entry, at: Anchor) -> bool:
        """Whether it is about a row of the frame that has other words or another place now."""
        if entry.what in MAKES:
            return False
        found = self._find(at)
        target = None if isinstance(found, Lost) else self._target_at(found, entry, added=False)
        if target is None:
            return False
        if isinstance(found, Found) and found.moved:
            self.moved.add(entry.id)
        target.entries.append(entry)
        return True

    def _by_words(self, entry: Entry, at: Anchor) -> None:
        found = self._find(at)
        if isinstance(found, Lost):
            self.lost.append((entry, found.why))
            return
        if found.moved:
            self.moved.add(entry.id)
        target = self._target_at(found, entry)
        touched = self._touched(found, entry)
        if target is None and entry.what in MAKES and (at.nested or not touched):
            target = self._new(found)
        if target is not None:
            target.entries.append(entry)
        elif entry.what == "reject":
            self.moot.add(entry.id)
        elif touched:
            self.lost.append((entry, "The statement is cut otherwise now; correct its rows again."))
        else:
            self.lost.append((entry, "The workbench does not find this statement any more."))

    def _find(self, at: Anchor) -> Found | Lost:
        key = (at.article_id, at.spans, at.quote, at.file, at.title, at.before, at.after)
        if key not in self._located:
            self._located[key] = (
                located(at, self._library)
                if len(self._library)
                else Lost("The row is not there, and no articles to look for its words in.")
            )
        return self._located[key]

    def _put(self, place: int, entry: Entry) -> None:
        self._of_place(place).entries.append(entry)

    def _of_place(self, place: int) -> Target:
        if place not in self._by_place:
            self._by_place[place] = Target(place, self._rows.row(place))
        return self._by_place[place]

    def _target_at(self, found: Found, entry: Entry, *, added: bool = True) -> Target | None:
        """The row that shares most of what both cover, if that is enough; with ``added`` also one
        that somebody added."""
        nested = entry.at.nested if entry.at and entry.what == "add" else ()
        best, most = None, SHARED_NESTED if nested else SHARED
        for place, row in self._beside(found, entry, added=added):
            share = shared(row["spans"], found.spans)
            if share > most and row["quote_id"] not in nested:
                best, most = place, share
        return None if best is None else self._of_place(best)

    def _touched(self, found: Found, entry: Entry) -> bool:
        """Whether any row has some of these words."""
        rows = self._beside(found, entry, added=True)
        return any(shared(row["spans"], found.spans) > 0 for _, row in rows)

    def _beside(
        self, found: Found, entry: Entry, *, added: bool
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        """The rows of the article, each with its place, but for those in whose place ``entry`` adds
        a statement: they were rejected before."""
        for place in self._rows.of_article(found.article_id):
            target = self._by_place.get(place)
            if target is None or not _was_rejected(target.entries, entry):
                yield place, self._rows.row(place)
        for target in self._added.get(found.article_id, ()) if added else ():
            ids = {each.at.quote_id for each in target.entries if each.at}
            about = [each for quote_id in ids for each in self._about.get(quote_id, ())]
            if not _was_rejected(about, entry):
                yield target.place, target.row

    def _new(self, found: Found) -> Target | None:
        article = self._library.article(found.article_id)
        if article is None:
            return None
        row = _row(article, found.spans, self._themes)
        known = self._rows.of_article(article.id)
        if known:
            row["story"] = self._rows.row(known[0]).get("story")
        following = self._library.behind(article.id)
        order = self._rows.order(article.id, found.spans, following)
        target = Target(-1 - len(self._by_place), row, order=order)
        self._by_place[target.place] = target
        self._added.setdefault(article.id, []).append(target)
        return target


def _row(article: Article, spans: Sequence[Span], themes: Themes | None) -> dict[str, Any]:
    row = dict(row_by_hand(article, spans, themes))
    row["story"] = article.id
    return {**row, "published": row["published"] if article.published else None}


def _was_rejected(entries: Sequence[Entry], added: Entry) -> bool:
    """Whether a row of ``entries`` was no statement any more when one was ``added``."""
    if added.what != "add":
        return False
    stances = [e for e in entries if e.what in STANCES and e.order < added.order]
    return bool(stances) and max(stances, key=lambda e: e.order).what == "reject"
