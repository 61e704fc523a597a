"""The day on which a page was published, where the page says so surely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

from workbench.articles.dates import dates_of_line
from workbench.articles.readers.web.linked import Node, text_at
from workbench.articles.readers.web.tree import Element, words_of

ISO = re.compile(
    r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)(?:[T ,]+\d{1,2}:?\d\d(?::?\d\d(?:[.,]\d+)?)?\s*"
    r"(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?.{0,40}",
    re.IGNORECASE,
)
# "Wed Nov 20 2019 08:00:58 GMT+0000": as JavaScript writes it.
SCRIPTED = re.compile(r"(?:\w{3} )?(\w{3}) (\d{1,2}) (\d{4}) [\d:]+ (?:GMT|UTC)?(\S*).*")
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?!\d)")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# What sites call the time of publication in <meta>; those of an update are other names.
PUBLISHED = frozenset(
    "article:published_time og:article:published_time article:published og:pubdate datepublished "
    "pubdate publishdate publish-date publish_date publication_date publicationdate published_at "
    "date date.issued dc.date dc.date.issued dc.date.created dcterms.date dcterms.created "
    "dcterms.issued sailthru.date parsely-pub-date cxenseparse:recs:publishtime "
    "originalpublicationdate article_date_original article.published vr:published_time "
    "rnews:datepublished citation_publication_date iso-8601-publish-date created "
    "datecreated".split()
)
TIME_CLASSES = re.compile(
    r"publish|pubdate|entry-date|posted|post-date|article-?date|created", re.I
)
UPDATED = re.compile(r"modif|updat", re.IGNORECASE)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stated:
    """A day, and whether it is a day at the place of the site (and not in UTC)."""

    day: date
    local: bool


def published(
    root: Element, article: Node, page: Node, url: str | None
) -> tuple[date | None, bool]:
    """The day of publication, and whether the page states days that settle none.

    First what its data, its <meta> and its microdata say; days that differ by one are one moment
    in two zones, of which the site's own (also in its address) counts. Then a marked <time>.
    """
    strong = [read_day(text_at(article, "datePublished"))]
    strong += [read_day(value) for value in _meta(root)]
    strong += [read_day(value) for value in _microdata(root)[:1]]
    known = [one for one in strong if one]
    known = known or [one for one in [read_day(text_at(page, "datePublished"))] if one]
    by_address = _day_of_address(url)
    if not known:
        known = [one for one in map(read_day, _times(root)) if one]
        days = {one.day for one in known}
        if by_address and (not days or any(abs(day - by_address) <= ONE_DAY for day in days)):
            return by_address, False
        return (days.pop(), False) if len(days) == 1 else (None, bool(days))
    days = {one.day for one in known}
    if max(days) - min(days) > ONE_DAY:
        return (by_address, False) if by_address in days else _most(known)
    if by_address and any(abs(day - by_address) <= ONE_DAY for day in days):
        return by_address, False
    local = [one.day for one in known if one.local]
    return (local or [known[0].day])[0], False


def read_day(value: str | None) -> Stated | None:
    """The day that a machine-readable (or English) time names."""
    value = (value or "").strip()[:100]
    if not value:
        return None
    iso = ISO.fullmatch(value)
    if iso:
        zone = (iso["zone"] or "").upper()
        return _stated(int(iso[1]), int(iso[2]), int(iso[3]), _is_local(zone))
    scripted = SCRIPTED.fullmatch(value)
    if scripted and scripted[1].lower() in MONTHS:
        month = MONTHS.index(scripted[1].lower()) + 1
        return _stated(int(scripted[3]), month, int(scripted[2]), _is_local(scripted[4]))
    try:
        sent = parsedate_to_datetime(value)
        return Stated(sent.date(), bool(sent.utcoffset()))
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    days = [dated.day for dated in dates_of_line(value) if dated.day]
    return Stated(days[0], True) if days else None


def _is_local(zone: str) -> bool:
    return bool(re.search(r"[1-9]", zone))


def _stated(year: int, month: int, day: int, local: bool) -> Stated | None:
    try:
        return Stated(date(year, month, day), local)
    except ValueError:
        return None


def _most(known: list[Stated]) -> tuple[date | None, bool]:
    """The day that most sources name, if it is more than half of at least three."""
    days = [one.day for one in known]
    best = max(days, key=days.count)
    sure = len(days) > 2 and days.count(best) > len(days) / 2
    return (best, False) if sure else (None, True)


def _meta(root: Element) -> list[str]:
    found = []
    for meta in root.iter("meta"):
        for name in ("property", "name", "itemprop"):
            if (meta.get(name) or "").strip().lower() in PUBLISHED and meta.get("content"):
                found.append(meta.get("content"))
                break
    return found


def _microdata(root: Element) -> list[str]:
    found = []
    for element in root.xpath("//*[@itemprop]"):
        if "datepublished" in str(element.get("itemprop") or "").lower().split():
            value = element.get("datetime") or element.get("content") or words_of(element)
            if value and element.tag != "meta":
                found.append(value)
    return found


def _times(root: Element) -> list[str]:
    """What <time> elements say that are marked as time of publication, else all of them."""
    marked, others = [], []
    for element in root.iter("time"):
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        value = element.get("datetime") or words_of(element)
        if element.get("pubdate") is not None or TIME_CLASSES.search(names):
            marked.append(value)
        elif not UPDATED.search(names):
            others.append(value)
    return marked[:1] or others


def _day_of_address(url: str | None) -> date | None:
    found = IN_ADDRESS.search((url or "").lower())
    if found is None:
        return None
    month = found[2]
    number = int(month) if month.isdigit() else (MONTHS.index(month) + 1 if month in MONTHS else 0)
    stated = _stated(int(found[1]), number, int(found[3]), True)
    return stated.day if stated else None
