"""A text becomes an Article: its blocks told apart, its sections, what it says about itself."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime

from workbench.articles.blocks import Block, make_block, split_blocks
from workbench.articles.classify import Classified, classify
from workbench.articles.content import holds_markup
from workbench.articles.dates import settle
from workbench.articles.headings import markdown_heading
from workbench.articles.issues import in_order
from workbench.articles.language import foreign_paragraphs, mostly_foreign
from workbench.articles.metadata import Fact, Field, leading_date
from workbench.articles.model import Article, Paragraph, Section
from workbench.errors import WorkbenchError
from workbench.text.halves import has_halves, joined_halves, without_halves

ID_DIGITS = 16
# What every article should say; ``<name>_missing`` where it does not.
NEEDED: tuple[Field, ...] = ("title", "outlet")


def article_from_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    network: str | None = None,
    published: date | str | None = None,
    byline: str | None = None,
    url: str | None = None,
    file: str | None = None,
    issues: tuple[str, ...] = (),
) -> Article:
    """An Article whose ``text`` is ``text``, unchanged, so that offsets are the caller's own.

    Only half of a character (a lone surrogate) becomes U+FFFD, one for one.

    What the caller states (``title`` to ``url``) stands; the rest is what the text itself states,
    or None with an issue code of :data:`workbench.articles.issues.ISSUES`. ``published`` is a
    date or an ISO day (``"2023-09-12"``). ``issues`` are codes known from reading the file.
    Raises :class:`WorkbenchError` for a ``text``, title or name that is no string and a
    ``published`` that is no day.
    """
    if not isinstance(text, str):
        raise WorkbenchError(
            f"Article.from_text takes a str, not {type(text).__name__}; "
            "read_articles(path) reads files."
        )
    day = as_day(published)
    names: dict[Field, str | None] = {
        "title": title,
        "outlet": outlet,
        "network": network,
        "byline": byline,
        "url": url,
    }
    given = {name: _clean(_as_text(name, value)) for name, value in names.items()}
    codes = {*issues, *(["encoding_damaged"] if has_halves(text) else [])}
    text = without_halves(text)
    blocks, facts = _cut_leading_date(text, split_blocks(text))
    found = classify(blocks, text, given["title"])
    stated = _first_values(facts + found.facts)
    if found.title is not None and "title" not in stated:
        stated["title"] = _heading_words(text, blocks[found.title])[0]
    in_text, doubt = settle([d for fact in facts + found.facts for d in fact.dates])
    known = {name: value or stated.get(name) for name, value in given.items()}
    paragraphs = _paragraphs(text, blocks, found)
    if not paragraphs:
        codes |= set() if codes else {"empty"}
    else:
        codes |= _issues(known, day or in_text, doubt and day is None, paragraphs)
        codes |= {"not_plain_text"} if holds_markup(text) else set()
    return Article(
        id=article_id(text),
        text=text,
        published=day or in_text,
        file=_as_text("file", file),
        sections=_sections(text, blocks, found),
        paragraphs=paragraphs,
        issues=in_order(codes),
        title=known["title"],
        outlet=known["outlet"],
        network=known["network"],
        byline=known["byline"],
        url=known["url"],
    )


def article_id(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of ``text`` as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]


def as_day(value: date | str | None) -> date | None:
    """A date, a datetime or an ISO string as a day; raises WorkbenchError for anything else."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, datetime):
        # pandas' NaT is a datetime that differs from itself, and means that no day is known.
        return value.date() if value == value else None
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(value.strip()).date()
    except (ValueError, AttributeError):
        raise WorkbenchError(
            f"{value!r} is not a day of publication; write it as YYYY-MM-DD, for example "
            "2023-09-12, or leave it out."
        ) from None


def _cut_leading_date(text: str, blocks: list[Block]) -> tuple[list[Block], list[Fact]]:
    """Splits a date run into the story's first line off as a block of its own."""
    cut = leading_date(text, blocks[0].start, blocks[0].end) if blocks else None
    if cut is None:
        return blocks, []
    at, dated = cut
    head = make_block(text, blocks[0].start, at)
    rest = make_block(text, at, blocks[0].end)
    parts = [block for block in (head, rest) if block is not None]
    return parts + blocks[1:], [Fact("date", dates=(dated,))]


def _paragraphs(text: str, blocks: list[Block], found: Classified) -> tuple[Paragraph, ...]:
    story = [
        (block.start, block.end)
        for block, kind in zip(blocks, found.kinds, strict=True)
        if kind == "story"
    ]
    foreign = dict(zip(story, foreign_paragraphs(text, story), strict=True))
    return tuple(
        Paragraph(block.start, block.end, kind, not foreign.get((block.start, block.end), False))
        for block, kind in zip(blocks, found.kinds, strict=True)
    )


def _first_values(facts: list[Fact]) -> dict[Field, str]:
    """The first value stated for each field."""
    values: dict[Field, str] = {}
    for fact in facts:
        if fact.value:
            values.setdefault(fact.field, fact.value)
    return values


def _issues(
    known: Mapping[Field, str | None],
    published: date | None,
    doubt: bool,
    paragraphs: tuple[Paragraph, ...],
) -> set[str]:
    codes = {f"{name}_missing" for name in NEEDED if known[name] is None}
    if published is None:
        codes.add("date_uncertain" if doubt else "date_missing")
    story = [paragraph for paragraph in paragraphs if paragraph.kind == "story"]
    if not story:
        codes.add("no_story")
    if mostly_foreign([(p.start, p.end) for p in story], [not p.english for p in story]):
        codes.add("not_english")
    return codes


def _sections(text: str, blocks: list[Block], found: Classified) -> tuple[Section, ...]:
    """The stretches between headings; together they are the whole text, white space included."""
    starts = [blocks[i].start for i in found.sections] + [len(text)]
    sections = [Section(None, 0, starts[0])] if text[: starts[0]].strip() else []
    for number, i in enumerate(found.sections):
        words, start, end = _heading_words(text, blocks[i])
        sections.append(Section(words, starts[number], starts[number + 1], (start, end)))
    return tuple(sections)


def _heading_words(text: str, block: Block) -> tuple[str, int, int]:
    """A heading as printed, without Markdown's marks, and where it stands."""
    printed = text[block.start : block.end]
    marked = markdown_heading(printed)
    start, end = marked or (0, len(printed))
    return " ".join(printed[start:end].split()), block.start + start, block.start + end


def _as_text(name: str, value: str | None) -> str | None:
    if value is not None and not isinstance(value, str):
        raise WorkbenchError(
            f"{name}={value!r} is no text; give a str, or None where it is not known."
        )
    return value


def _clean(value: str | None) -> str | None:
    """What the caller states, in one line; no offset counts here, so halves may be joined."""
    return " ".join(joined_halves(value).split()) or None if value else None
