"""What a citation says of one quote: who said it, and where it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.exports.authors import Author, authors_of
from workbench.exports.cells import batches, plain
from workbench.quotes.arguments import check_filled, read_column

# What a citation is made of, columns of the quote frame.
CITED_COLUMNS = (
    *("quote_id", "article_id", "file", "title", "outlet", "published", "paragraph"),
    *("quote", "kind", "speech", "speaker", "role", "institution", "themes"),
)
# What every citation says; the schema has no row without them.
_NEEDED = "quote_id", "article_id", "paragraph", "quote", "kind", "speech"
# An address that a reader's program may open; anything else in that place is only text.
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """One quote with its source; what is not known is None.

    ``paragraph`` counts from 1, headings and captions included, as the text has them (the frame's
    column counts from 0). ``authors`` are those of the article's byline, ``url`` begins with http
    or https.
    """

    quote_id: str
    article_id: str
    file: str | None
    title: str | None
    outlet: str | None
    published: date | None
    paragraph: int
    quote: str
    kind: str
    speech: bool
    speaker: str | None
    role: str | None
    institution: str | None
    themes: tuple[str, ...]
    authors: tuple[Author, ...] = ()
    url: str | None = None
    note: str | None = None

    @property
    def who(self) -> str:
        """The speaker with role and institution, as far as they are known."""
        # A body that speaks for itself is its own institution: once is enough.
        institution = None if self.institution == self.speaker else self.institution
        known = [part for part in (self.speaker, self.role, institution) if part]
        return ", ".join(known) or "unnamed source"

    @property
    def told(self) -> str:
        """The quote as a note beside its article: who says it, where, and what it is about."""
        manner = f", {self.manner}" if self.manner else ""
        themes = f" [{', '.join(self.themes)}]" if self.themes else ""
        return f"{self.quote} — {self.who} (paragraph {self.paragraph}{manner}){themes}"

    @property
    def manner(self) -> str | None:
        """In words, what a reader must not take for the speaker's own words; None for a quote."""
        if not self.speech:
            return "belief or intention, as the article reports it"
        return "indirect speech" if self.kind == "indirect" else None

    @property
    def heading(self) -> str:
        """The article's title; of one without a title what it is called by instead."""
        return self.title or (
            f"Untitled article ({self.file})" if self.file else "Untitled article"
        )

    @property
    def where(self) -> tuple[str, ...]:
        """Outlet, day and paragraph; an outlet that is not known is left out, a day is said so."""
        outlet = (self.outlet,) if self.outlet else ()
        day = self.published.isoformat() if self.published else "no date"
        return (*outlet, day, f"paragraph {self.paragraph}")


def citations(quotes: pd.DataFrame, articles: Mapping[str, Article]) -> Iterator[Citation]:
    """One citation for each row of ``quotes``; byline and address come from ``articles`` by id.

    Raises WorkbenchError where ``quotes`` lacks a column that a citation needs, or a value of it.
    """
    for name in CITED_COLUMNS:
        read_column(quotes, name)
    for name in _NEEDED:
        check_filled(quotes, name)
    _check_numbers(quotes, "paragraph")
    return _citations(quotes, articles)


def _check_numbers(quotes: pd.DataFrame, name: str) -> None:
    strange = pd.to_numeric(quotes[name], errors="coerce").isna().to_numpy(dtype=bool)
    if strange.any():
        at = int(strange.argmax())
        raise WorkbenchError(
            f"The row {quotes.index[at]!r} has {quotes[name].iloc[at]!r} in the column {name!r}, "
            "which is no number. Correct it or leave the row out."
        )


def _citations(quotes: pd.DataFrame, articles: Mapping[str, Article]) -> Iterator[Citation]:
    noted = [name for name in ("note",) if name in quotes.columns]
    for part in batches(quotes[[*CITED_COLUMNS, *noted]]):
        columns = {name: plain(part[name]) for name in CITED_COLUMNS if name != "themes"}
        columns["themes"] = list(part["themes"])
        columns["note"] = plain(part["note"]) if "note" in part else [None] * len(part)
        for values in zip(*columns.values(), strict=True):
            yield _citation(dict(zip(columns, values, strict=True)), articles)


def _citation(row: dict[str, object], articles: Mapping[str, Article]) -> Citation:
    article = articles.get(str(row["article_id"]))
    published = row["published"]
    themes = row["themes"]
    return Citation(
        quote_id=str(row["quote_id"]),
        article_id=str(row["article_id"]),
        file=_known(row["file"]),
        title=_known(row["title"]),
        outlet=_known(row["outlet"]),
        published=published.date() if isinstance(published, pd.Timestamp) else None,
        paragraph=int(float(str(row["paragraph"]))) + 1,
        quote=str(row["quote"]),
        kind=str(row["kind"]),
        speech=bool(row["speech"]),
        speaker=_known(row["speaker"]),
        role=_known(row["role"]),
        institution=_known(row["institution"]),
        themes=tuple(map(str, themes)) if isinstance(themes, Iterable) else (),
        authors=authors_of(article.byline) if article and article.byline else (),
        url=_address(article.url) if article else None,
        note=_known(row["note"]),
    )


def _known(value: object) -> str | None:
    return None if value is None else str(value)


def _address(url: str | None) -> str | None:
    return url if url and _ADDRESS.fullmatch(url) else None
