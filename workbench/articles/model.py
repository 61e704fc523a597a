"""What an article is once it has been read: canonical text and where its parts stand in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

from workbench.articles.issues import in_order
from workbench.text.halves import has_halves, without_halves

ParagraphKind = Literal["story", "heading", "caption", "furniture", "metadata"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of ``Article.text``; offsets are Unicode code points, end exclusive.

    ``kind`` is ``story`` for running text; everything else is set apart and never attributed to
    anybody: ``heading`` (also the title), ``caption``, ``furniture`` (the page's own words) and
    ``metadata`` (byline, outlet, network, date). ``english`` is False for running text in another
    language, of which only what stands in quotation marks is read.
    """

    start: int
    end: int
    kind: ParagraphKind
    english: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the stretch of text under it (code points, end exclusive).

    ``heading`` is None for the text before the first heading; ``start`` and ``end`` take in the
    heading's own words, ``heading_span`` says where those stand (None without a heading).
    """

    heading: str | None
    start: int
    end: int
    heading_span: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.heading and has_halves(self.heading):
            object.__setattr__(self, "heading", without_halves(self.heading))


# What of an Article is text and stands in tables, pages and files.
_TEXTS = (
    "id", "text", "title", "outlet", "network", "byline", "url", "file", "desk", "page", "language"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Article:
    """A news article: its text, what is known about it, and its structure.

    ``text`` is canonical and never changes; all offsets anywhere in the workbench count Unicode
    code points of it, end exclusive. ``id`` is a hash of it. ``published`` is the day of
    publication as the text or its metadata states it, None when unknown. ``issues`` are short
    codes of what could not be read or decided (``title_missing``, ``date_uncertain``, ...).

    As the format of its file states them: ``desk``, the part of the paper or site ("Sports");
    ``page`` of the printed paper ("B1"); ``language``, an ISO 639-1 code. ``pages`` are the code
    points of ``text`` at which the second and each further page of a PDF begins. ``notes`` are
    sentences about its file ("columns found: date, summary"), in plain text and short.

    No field holds half of a character (a lone surrogate), which no table, page or file can hold:
    each is U+FFFD, one for one, and the article has the issue ``encoding_damaged``.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    network: str | None = None
    published: date | None = None
    byline: str | None = None
    url: str | None = None
    file: str | None = None
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    issues: tuple[str, ...] = ()
    desk: str | None = None
    page: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        # Here, and not where articles are read: no later step ever sees one, however it was made.
        halved = [name for name in _TEXTS if has_halves(getattr(self, name) or "")]
        for name in halved:
            object.__setattr__(self, name, without_halves(getattr(self, name)))
        if halved and "encoding_damaged" not in self.issues:
            known = in_order({*self.issues, "encoding_damaged"})
            others = tuple(code for code in self.issues if code not in known)
            object.__setattr__(self, "issues", known + others)

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        title: str | None = None,
        outlet: str | None = None,
        network: str | None = None,
        published: date | str | None = None,
        byline: str | None = None,
        url: str | None = None,
        file: str | None = None,
    ) -> Article:
        """An article from ``text`` taken verbatim, so that offsets are the caller's own.

        Half of a character (a lone surrogate) becomes U+FFFD, one for one. Raises WorkbenchError
        for a ``text`` or a name that is no text, and for a ``published`` that is no day.
        """
        from workbench.articles.layout import article_from_text

        return article_from_text(
            text,
            title=title,
            outlet=outlet,
            network=network,
            published=published,
            byline=byline,
            url=url,
            file=file,
        )

    @property
    def story(self) -> tuple[tuple[int, int], ...]:
        """The (start, end) ranges of running text, in order: what may hold statements."""
        return tuple((p.start, p.end) for p in self.paragraphs if p.kind == "story")

    @property
    def foreign(self) -> tuple[tuple[int, int], ...]:
        """Those ranges of ``story`` that are not in English, in order."""
        return tuple((p.start, p.end) for p in self.paragraphs if not p.english)

    def page_at(self, offset: int) -> int | None:
        """The page of the PDF that ``offset`` stands on, from 1; of the printed paper where that is
        a number; None where it is not known."""
        if self.pages:
            return 1 + bisect_right(self.pages, offset)
        return int(self.page) if self.page and self.page.isdecimal() else None

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that ``offset`` stands in, or of the last one before it; 0-based.

        0 for what stands before all paragraphs.
        """
        return max(0, bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1)

    def section_at(self, offset: int) -> Section | None:
        """The section that ``offset`` stands in."""
        before = bisect_right(self.sections, offset, key=lambda s: s.start)
        found = self.sections[before - 1] if before else None
        return found if found is not None and offset < found.end else None
