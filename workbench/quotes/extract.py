"""Articles -> the quote frame: one row for each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from workbench.articles.model import Article
from workbench.articles.progress import track
from workbench.articles.stories import stories_of
from workbench.attribution import Attribution, Bundle, load_bundle
from workbench.attribution.cues import is_speech
from workbench.attribution.model import Span
from workbench.authority import Authority, load_sources
from workbench.errors import WorkbenchError, warn
from workbench.quotes.confidence import institution_confidence, row_confidence
from workbench.quotes.identity import quote_ids
from workbench.quotes.printed import as_printed, kind_of
from workbench.quotes.schema import NAMES, check, conform
from workbench.quotes.statements import Said, with_speakers
from workbench.quotes.words import count_words
from workbench.quotes.workers.choosing import read_all
from workbench.quotes.workers.one import Read
from workbench.speakers.model import Speaker
from workbench.speakers.reasons import reason_in_full
from workbench.text.quotations import find_quotations
from workbench.themes import ThemeHit, Themes, load_themes, match_themes

if TYPE_CHECKING:
    from distributed import Client

Row = dict[str, object]
# So many articles are named in a warning.
FEW_NAMES = 5


def extract_quotes(
    articles: Iterable[Article] | Article,
    *,
    themes: str | PathLike[str] | Mapping[str, object] | Themes | None = None,
    sources: str | Path | Authority | None = None,
    model: str | PathLike[str] | Bundle | None = None,
    processes: int | None = None,
    client: Client | None = None,
    progress: bool | None = None,
) -> pd.DataFrame:
    """The quote frame of ``articles`` (any iterable of them, or one), in their order.

    One row a statement, in the order of the text; the columns are those of
    ``workbench.quotes.schema``. ``themes`` and ``sources``: files or what was loaded from them,
    None for those shipped. ``model``: a folder with another trained model, None for the one that
    ships. ``processes``: so many read at once; None for one a core where there are many articles,
    and for this process alone where there are few. ``client``: a ``dask.distributed.Client``, whose
    cluster reads instead (docs/cluster.md). ``progress``: None shows a bar when it takes over two
    seconds, False never. Rows depend on the article, the two files and the model alone, never on
    other articles or on who reads them.

    Where one statement stands inside another, the outer one is the row. An article without text
    gives no rows, and an article that comes twice (the same text) gives its rows once. The names
    of all themes, also of those no quote has, are kept in ``frame.attrs["themes"]``. An article
    over which the work fails, or dies, costs its own rows: a warning names it, and
    ``frame.attrs["not_extracted"]`` has the ids of such articles, where there are any.

    Raises WorkbenchError for what is no article and for a fault in one of the files or the model.
    """
    known_themes = load_themes(themes)
    authority = sources if isinstance(sources, Authority) else load_sources(sources)
    bundle = load_bundle(model)
    given: list[Article] = []
    once: Iterable[Article] = _each_once(_noting(_articles(articles), given))
    if isinstance(articles, Sized):
        once = list(once)
    read = read_all(once, authority, bundle, processes=processes, client=client)
    total = len(once) if isinstance(once, Sized) else None
    lost: list[Article] = []
    shown = track(read, "Extracting quotes", progress=progress, total=total)
    frame = frame_of(_noted(shown, lost), known_themes, authority, bundle)
    if lost:
        frame.attrs["not_extracted"] = [article.id for article in lost]
        warn(_without_rows(lost))
    return with_stories(frame, stories_of(given))


def with_stories(frame: pd.DataFrame, stories: pd.Series) -> pd.DataFrame:
    """``frame`` with its column ``story``; ``stories`` as ``articles.stories`` gives them."""
    return frame.assign(story=frame["article_id"].map(stories).astype("string"))


def _noting(articles: Iterable[Article], given: list[Article]) -> Iterator[Article]:
    """``articles``, which also go into ``given``."""
    for article in articles:
        given.append(article)
        yield article


def _noted(read: Iterable[Read], lost: list[Article]) -> Iterator[tuple[Article, Said]]:
    for article, said in read:
        if said is None:
            lost.append(article)
        else:
            yield article, said


def _without_rows(lost: Sequence[Article]) -> str:
    names = [article.file or article.title or article.id for article in lost]
    shown = ", ".join(names[:FEW_NAMES]) + (", ..." if len(names) > FEW_NAMES else "")
    return f"Articles without rows, as extracting them failed: {len(lost)} ({shown})."


def frame_of(
    read: Iterable[tuple[Article, Said]], themes: Themes, authority: Authority, model: Bundle
) -> pd.DataFrame:
    """The quote frame of articles that were read, each with what it says."""
    rows: list[Row] = []
    for article, said in read:
        found = with_speakers(said, authority)
        contents = [statement.content for statement in found.attributions]
        hits = match_themes(article, contents, themes)
        rows += rows_of(article, found.attributions, found.speakers, hits, model)
    return _frame(rows, themes)


def _each_once(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles with a text that no earlier one has."""
    seen: set[str] = set()
    for article in articles:
        if article.id not in seen and article.text.strip():
            seen.add(article.id)
            yield article


def _articles(articles: object) -> Iterable[Article]:
    if isinstance(articles, Article):
        return [articles]
    if isinstance(articles, str | PathLike):
        raise WorkbenchError(
            "extract_quotes takes articles, not a text or a path. Give Article.from_text(text) for "
            "a text, read_articles(path) for a file or a folder."
        )
    each = articles if isinstance(articles, Iterable) else [articles]
    # What is there as a whole is looked at before the work begins, not in the middle of it.
    return list(_checked(each)) if isinstance(each, Sized) else _checked(each)


def _checked(articles: Iterable[object]) -> Iterator[Article]:
    for article in articles:
        if not isinstance(article, Article):
            raise WorkbenchError(
                f"extract_quotes takes articles, not a {type(article).__name__}. Give what "
                "read_articles(path) or Article.from_text(text) returns."
            )
        yield article


def rows_of(
    article: Article,
    statements: Sequence[Attribution],
    speakers: Sequence[Speaker],
    hits: Sequence[Sequence[ThemeHit]],
    model: Bundle | None = None,
) -> Iterator[Row]:
    """One row for each of ``statements``; ``speakers`` and ``hits`` have one entry for each."""
    ids = quote_ids(article.id, article.text, [statement.content for statement in statements])
    quotations = [(q.start, q.end) for q in find_quotations(article.text)]
    for quote_id, statement, speaker, found in zip(ids, statements, speakers, hits, strict=True):
        by_text = speaker.kind == "document"
        words = _words(article.text, statement, quotations, by_text=by_text)
        speech = bool(words["speech"])
        sure = row_confidence(statement, speaker, speech=speech, model=model)
        yield {
            "quote_id": quote_id,
            **_place(article, statement.start),
            **words,
            **_speaker(speaker),
            **_themes(found),
            "confidence": sure,
            "reviewed": False,
            "institution_confidence": institution_confidence(
                sure, speaker, speech=speech, model=model
            ),
            "source_spans": list(statement.source),
            "cue_spans": list(statement.cue),
            "speaker_reason": reason_in_full(speaker) or None,
            "page": article.page_at(statement.start),
            "note": None,
            "bookmarked": False,
        }


def row_by_hand(article: Article, content: Sequence[Span], themes: Themes | None) -> Row:
    """The row of a statement that somebody else than the workbench found; nobody speaks in it yet.

    ``content`` are spans of the article's text; all that follows from the place is as in other
    rows, ``themes`` None gives none.
    """
    statement = Attribution(tuple(content))
    (quote_id,) = quote_ids(article.id, article.text, [content])
    quotations = [(q.start, q.end) for q in find_quotations(article.text)]
    hits = match_themes(article, [content], themes)[0] if themes is not None else ()
    return {
        "quote_id": quote_id,
        **_place(article, statement.start),
        **_words(article.text, statement, quotations, by_text=False),
        **_speaker(Speaker(None, None, "unknown")),
        **_themes(hits),
        "speech": True,
        "confidence": 1.0,
        "reviewed": False,
        "institution_confidence": None,
        "source_spans": [],
        "cue_spans": [],
        "speaker_reason": None,
        "page": article.page_at(statement.start),
        "note": None,
        "bookmarked": False,
    }


def _place(article: Article, start: int) -> Row:
    section = article.section_at(start)
    return {
        "article_id": article.id,
        "file": article.file or None,
        "title": article.title or None,
        "outlet": article.outlet or None,
        "published": pd.NaT if article.published is None else pd.Timestamp(article.published),
        "section": (section.heading or None) if section else None,
        "paragraph": article.paragraph_at(start),
    }


def _themes(hits: Sequence[ThemeHit]) -> Row:
    return {
        "themes": list(dict.fromkeys(hit.theme for hit in hits)),
        "theme_terms": [
            {"theme": hit.theme, "term": hit.term, "start": hit.start, "end": hit.end}
            for hit in hits
        ],
    }


def with_themes(quotes: pd.DataFrame, articles: Iterable[Article], themes: Themes) -> pd.DataFrame:
    """A copy of a quote frame with other themes; ``articles`` are those that its rows are of."""
    known = {article.id: article for article in articles}
    cells: dict[object, Row] = {}
    for article_id, rows in quotes.groupby("article_id", sort=False):
        hits = match_themes(known[str(article_id)], rows["spans"].tolist(), themes)
        cells.update(zip(rows.index, map(_themes, hits), strict=True))
    columns = {
        name: pd.Series([cells[row][name] for row in quotes.index], quotes.index, "object")
        for name in ("themes", "theme_terms")
    }
    other = quotes.assign(**columns)
    other.attrs["themes"] = list(themes.names)
    return other


def _is_clause(text: str, statement: Attribution, quote: str) -> bool:
    """Whether a content is a clause that "that" joins to its cue."""
    before = text[max(0, statement.start - len(" that ")) : statement.start]
    return bool(statement.source) and (
        quote.startswith("that ") or before.rstrip().endswith(" that")
    )


def _words(
    text: str, statement: Attribution, quotations: Sequence[tuple[int, int]], *, by_text: bool
) -> Row:
    kind = kind_of(text, statement.content, quotations)
    cue = as_printed(text, statement.cue, between=" ")
    quote = as_printed(text, statement.content)
    return {
        "start": statement.start,
        "end": statement.end,
        "spans": list(statement.content),
        "quote": quote,
        "kind": kind,
        "speech": is_speech(
            cue,
            quoted=kind == "direct",
            before=_before_cue(text, statement),
            sourced=bool(statement.source),
            infinitive=quote.startswith("to "),
            finding=by_text or _is_clause(text, statement, quote),
        ),
        "cue": cue or None,
        "words": sum(count_words(text[start:end]) for start, end in statement.content),
    }


def _before_cue(text: str, statement: Attribution) -> str:
    """What stands between the source and the cue, where they follow each other."""
    if not statement.cue or not statement.source:
        return ""
    return text[statement.source[-1][1] : statement.cue[0][0]]


def _speaker(speaker: Speaker) -> Row:
    return {
        "speaker": speaker.name or None,
        "speaker_mention": speaker.mention or None,
        "speaker_kind": speaker.kind,
        "role": speaker.role or None,
        "institution": speaker.institution or None,
        "institution_kind": speaker.institution_kind or None,
        "country": speaker.country or None,
    }


def _frame(rows: Sequence[Row], themes: Themes) -> pd.DataFrame:
    frame = conform(pd.DataFrame(rows, columns=list(NAMES), dtype="object"))
    frame.attrs["themes"] = list(themes.names)
    check(frame)
    return frame
