"""Which row each entry is about: one of the frame, one that somebody added, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.articles.model import Article
from workbench.corrections.anchoring import Found, Lost, located
from workbench.corrections.library import Library
from workbench.corrections.model import Anchor, Entry, Span
from workbench.corrections.rows import Order, Rows
from workbench.quotes.extract import row_by_hand
from workbench.themes import Themes

# Two places are one statement where they share more than this of what both cover.
SHARED = 0.5


@dataclass(slots=True)
class Target:
    """A row with the entries about it. ``place`` is its place in the frame, below 0 for one that
    was added; ``order`` says where that one belongs."""

    place: int
    row: dict[str, Any]
    entries: list[Entry] = field(default_factory=list)
    order: Order = (0.0, 0)

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
        for made in (True, False):
            for entry, at in left:
                if (entry.what in ("add", "confirm")) is made:
                    self._by_words(entry, at)
        for target in self._by_place.values():
            target.entries.sort(key=lambda entry: entry.order)

    def _by_id(self, entry: Entry, at: Anchor) -> bool:
        place = self._rows.find(at.quote_id)
        if place is None:
            return False
        self._put(place, entry)
        return True

    def _by_words(self, entry: Entry, at: Anchor) -> None:
        found = self._find(at)
        if isinstance(found, Lost):
            self.lost.append((entry, found.why))
            return
        if found.moved:
            self.moved.add(entry.id)
        place = self._row_at(found)
        if place is not None:
            self._put(place, entry)
            return
        added = self._added_at(found)
        if added is None and entry.what in ("add", "confirm") and not self._touched(found):
            added = self._new(found)
        if added is not None:
            added.entries.append(entry)
        elif entry.what == "reject":
            self.moot.add(entry.id)
        elif self._touched(found):
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
        if place not in self._by_place:
            self._by_place[place] = Target(place, self._rows.row(place))
        self._by_place[place].entries.append(entry)

    def _row_at(self, found: Found) -> int | None:
        """The row that shares most of what both cover, if that is more than half."""
        best, most = None, SHARED
        for place in self._rows.of_article(found.article_id):
            share = shared(self._rows.row(place)["spans"], found.spans)
            if share > most:
                best, most = place, share
        return best

    def _added_at(self, found: Found) -> Target | None:
        for target in self._added.get(found.article_id, ()):
            if shared(target.row["spans"], found.spans) > SHARED:
                return target
        return None

    def _touched(self, found: Found) -> bool:
        """Whether any row has some of these words."""
        places = self._rows.of_article(found.article_id)
        rows = [self._rows.row(place) for place in places]
        rows += [target.row for target in self._added.get(found.article_id, ())]
        return any(shared(row["spans"], found.spans) > 0 for row in rows)

    def _new(self, found: Found) -> Target | None:
        article = self._library.article(found.article_id)
        if article is None:
            return None
        row = _row(article, found.spans, self._themes)
        known = self._rows.of_article(article.id)
        if known:
            row["story"] = self._rows.row(known[0]).get("story")
        following = self._library.behind(article.id)
        order = self._rows.order(article.id, found.spans[0][0], following)
        target = Target(-1 - len(self._by_place), row, order=order)
        self._by_place[target.place] = target
        self._added.setdefault(article.id, []).append(target)
        return target


def _row(article: Article, spans: Sequence[Span], themes: Themes | None) -> dict[str, Any]:
    row = dict(row_by_hand(article, spans, themes))
    row["story"] = article.id
    return {**row, "published": row["published"] if article.published else None}


def shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of what two statements cover both of them do, 0 to 1."""
    both = sum(
        max(0, min(a_end, b_end) - max(a_start, b_start))
        for a_start, a_end in one
        for b_start, b_end in other
    )
    either = sum(end - start for start, end in (*one, *other)) - both
    return both / either if either else 0.0
