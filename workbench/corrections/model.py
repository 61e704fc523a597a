"""What a correction is: what an analyst did, to which statement, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbench.quotes.schema import KINDS, SPEAKER_KINDS

Span = tuple[int, int]

# What a line may say was done. Lines that say something else are of a later version: they are kept
# as they stand, reported, and do nothing.
WHATS = ("confirm", "change", "reject", "add", "note", "bookmark", "unbookmark", "undo")
# What can be changed of a row, each a column of the quote frame.
FIELDS = ("speaker", "institution", "role", "kind", "themes", "speaker_kind")
# Of these a confirmation keeps what it confirmed: nothing but an analyst then changes them.
CONFIRMED = ("speaker", "institution", "role")
# What fields with a fixed set of values may hold.
CHOICES = {"kind": KINDS, "speaker_kind": SPEAKER_KINDS}
# So many code points before and behind a statement are kept with it, and more of one whose words
# stand in the article several times.
AROUND, AROUND_REPEATED = 32, 160
# So many characters of a statement are enough to know it again.
GLIMPSE = 40


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the statement stood that was corrected, so that it is found again.

    ``start``, ``end`` and ``spans`` count code points of the article's text, end exclusive.
    ``before`` and ``after`` are what stood around it, ``times`` how often its words stood in the
    article; None where nobody had the text at hand. ``nested`` are the quote_ids of the statements
    inside which one was added, or which are inside it.
    """

    quote_id: str
    article_id: str
    start: int
    end: int
    spans: tuple[Span, ...]
    quote: str
    file: str | None = None
    title: str | None = None
    outlet: str | None = None
    before: str | None = None
    after: str | None = None
    times: int | None = None
    nested: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The anchor as JSON holds it."""
        plain = {
            "quote_id": self.quote_id,
            "article_id": self.article_id,
            "file": self.file,
            "title": self.title,
            "outlet": self.outlet,
            "start": self.start,
            "end": self.end,
            "spans": [list(span) for span in self.spans],
            "quote": self.quote,
            "before": self.before,
            "after": self.after,
            "times": self.times,
        }
        return {**plain, "nested": list(self.nested)} if self.nested else plain


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction that no file has yet; ``undoes`` is the id of the entry that an undo is of.

    ``new``: the new value of ``field``; the text of a note, None to take it back; for "add" and
    "confirm" the values by field. ``old`` is what the row said before.
    """

    what: str
    at: Anchor | None = None
    field: str | None = None
    old: Any = None
    new: Any = None
    why: str | None = None
    undoes: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Draft):
    """A line of a file of corrections. ``when`` is UTC, ISO 8601 with microseconds; entries sorted
    by ``(when, id)`` are in the order in which they were made."""

    id: str = ""
    when: str = ""
    who: str = ""

    def __repr__(self) -> str:
        # A cell that ends in a correction shows this: what was done, and the id that undoes it.
        value = {"change": self.new, "note": self.new, "undo": self.undoes}.get(self.what)
        said = [self.what, self.field, None if value is None else repr(value)]
        words = " ".join(filter(None, said))
        quote = self.at.quote if self.at else ""
        glimpse = f"{quote[:GLIMPSE]}…" if len(quote) > GLIMPSE else quote
        of = f" of {glimpse!r}" if quote else ""
        return f"<{words}{of}; id {self.id}>"

    @property
    def order(self) -> tuple[str, str]:
        """By which the entries of one or several files are in order."""
        return self.when, self.id

    def as_dict(self) -> dict[str, Any]:
        """The entry as its line has it; what it does not say is left out."""
        said = {
            "id": self.id,
            "when": self.when,
            "who": self.who,
            "what": self.what,
            "at": self.at.as_dict() if self.at else None,
            "field": self.field,
            "old": self.old,
            "why": self.why,
            "undoes": self.undoes,
        }
        plain = {name: value for name, value in said.items() if value is not None}
        # That a value is none is said; that there is no value is not.
        if self.what in ("change", "note", "add", "confirm"):
            plain["new"] = self.new
        return plain
