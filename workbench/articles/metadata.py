"""Lines that say who published, wrote or sent an article, and when; nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from workbench.articles.dates import Dated, dates_of_line, read_date
from workbench.articles.shape import capitalised, is_person, tokens
from workbench.language.en.press import NETWORK_ENDINGS, NETWORKS, OUTLET_WORDS, OUTLETS, words_of

Field = Literal["title", "outlet", "network", "byline", "url", "date", "note"]

# "Title: ..." lines as databases and scrapers print them above a text.
KEYS: dict[str, Field] = {
    "title": "title", "headline": "title", "outlet": "outlet", "source": "outlet",
    "publication": "outlet", "publisher": "outlet", "newspaper": "outlet", "site": "outlet",
    "network": "network", "agency": "network", "byline": "byline", "author": "byline",
    "authors": "byline", "url": "url", "link": "url", "section": "note",
    "length": "note", "language": "note", "tags": "note", "keywords": "note",
}  # fmt: skip
# Keys that say what they are even alone; a headline may begin "Source: ..." or "Newspaper: ...".
SURE_KEYS = frozenset({"title", "headline", "byline", "author", "authors", "url"})
KEY_LINE = re.compile(r"(?P<key>[A-Za-z]+)\s*:\s*(?P<value>\S.{0,300})")
BYLINE = re.compile(
    r"(?:by|words by|text by|written by|story by)\s*:?\s+(?P<names>\S.{1,120})", re.IGNORECASE
)
# What may stand between and after the names of a byline.
BYLINE_BREAK = re.compile(r"\s*(?:,|;|\||/| and | & | in | for | with )\s*", re.IGNORECASE)
BYLINE_WORDS = words_of(
    "agencies analyst chief columnist contributor correspondent critic desk editor editors guest "
    "editorial news newsroom opinion political reporter senior special staff team writer "
    "writers"
)
CALLINGS = words_of(
    "columnist contributor correspondent critic editor reporter reporters writer writers"
)
STAFF = frozenset(
    {"agencies", "our correspondent", "staff", "staff and agencies", "staff reporter",
     "staff writer", "the editorial board", "our foreign staff", "news desk"}
)  # fmt: skip
SIGNATURE = re.compile(r"[-–—]{1,2}\s*(?P<name>\S.*?)\.?")
# Where the text was printed first.
ORIGINAL = re.compile(
    r"(?:(?:see|read|view) (?:the )?(?:original|full|whole|complete) "
    r"(?:article|story|report|post|version|piece)s?(?: here)? (?:on|at|in|from)"
    r"|(?:this (?:article|story|piece|report|post) )?(?:was )?(?:originally|first) "
    r"(?:appeared|published|ran|posted)(?: here)? (?:on|in|at|by)"
    r"|(?:source|published by|courtesy of)\s*:?)\s+(?P<outlet>[^.!?\"“”]{2,60})\.?",
    re.IGNORECASE,
)
CONTRIBUTED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|translation|translated|compiled|edited"
    r"|written|produced) by [^\"“”]{2,200}"
    r"|contributing(?: \w+)?\s*:\s*[^\"“”]{2,200}"
    r"|[^\"“”]{2,150}\bcontributed(?: (?:reporting|research|translation))*"
    r"(?: (?:to|for) this (?:article|report|story|piece|post))?"
    r"(?: from (?-i:[A-Z])[^\"“”]{2,100})?[.)]*"
    r"|\(?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,2}(?:,? and [A-Z][\w’' .-]{1,40})? reported from "
    r"[A-Z][^\"“”]{2,80}",
    re.IGNORECASE,
)
LONGEST = 250
SHORT_NAME = 6


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a line states; ``note`` marks a line that is metadata and fills no field."""

    field: Field
    value: str = ""
    dates: tuple[Dated, ...] = ()


def key_line(line: str, *, among_others: bool) -> Fact | None:
    """What a ``Key: value`` line states, None where the key is not one of :data:`KEYS`.

    ``among_others``: whether a line beside it is one too; alone, only :data:`SURE_KEYS` count.
    """
    match = KEY_LINE.fullmatch(line)
    key = match["key"].lower() if match else ""
    field = KEYS.get(key)
    if match is None or field is None or not (among_others or key in SURE_KEYS):
        return None
    value = match["value"].strip()
    return Fact(field, (value.rstrip(".") if field == "byline" else value).strip("\"'“” "))


def edge_fact(line: str) -> Fact | None:
    """What a line at the beginning or the end of an article states beyond doubt."""
    if len(line) > LONGEST:
        return None
    dates = dates_of_line(line)
    if dates:
        return Fact("date", dates=dates)
    names = byline_names(line)
    if names:
        return Fact("byline", names)
    by = BYLINE.fullmatch(line)
    sent = publisher(by["names"]) if by else None
    if sent or (by and by["names"].strip(". ").lower() in STAFF):
        return sent or Fact("note")
    original = ORIGINAL.fullmatch(line)
    if original:
        return _original(original["outlet"], sure=not line.lower().startswith("source"))
    return Fact("note") if CONTRIBUTED.fullmatch(line) else None


def publisher(line: str) -> Fact | None:
    """The outlet or network whose name the whole line is."""
    name = line.strip().strip("-–—()[]| ").removesuffix(".")
    words = tokens(name)
    if not words or len(words) > SHORT_NAME or "," in name:
        return None
    if name in NETWORKS or name.lower().endswith(NETWORK_ENDINGS):
        return Fact("network", name)
    if name in OUTLETS:
        return Fact("outlet", name)
    named = all(capitalised(word) or word in ("of", "the", "and", "&") for word in words)
    known = words[-1].lower() in OUTLET_WORDS or (
        words[0].lower() in ("the", "daily") and bool(OUTLET_WORDS & set(map(str.lower, words)))
    )
    return Fact("outlet", name) if named and known and len(words) in range(2, 6) else None


def signature(line: str, common: frozenset[str], story_names: frozenset[str]) -> Fact | None:
    """The author whose name the whole line is, unless the story itself speaks of that person."""
    dashed = SIGNATURE.fullmatch(line)
    name = dashed["name"] if dashed else line
    words = tokens(name)
    if re.search(r"[.!?:]$|,", name) or not is_person(words, common) or words[-1] in story_names:
        return None
    return Fact("byline", name)


def called_author(line: str) -> Fact | None:
    """The author in a line like "Ann Lee, Staff Writer" or "Ann Lee, Reuters"."""
    _, comma, calling = line.partition(",")
    last = (tokens(calling) or [""])[-1].lower()
    called = last in CALLINGS or (bool(comma) and publisher(calling) is not None)
    names = byline_names(f"by {line}") if called else None
    return Fact("byline", names) if names else None


def calling_alone(line: str) -> bool:
    """Whether ``line`` is what the authors named in the line before are: "Health Correspondent"."""
    words = tokens(line)
    return 0 < len(words) <= SHORT_NAME and words[-1].lower().rstrip("s") in CALLINGS


def byline_names(line: str) -> str | None:
    """The names of a "By ..." line without their callings, None where it is no byline."""
    match = BYLINE.fullmatch(line)
    if match is None:
        return None
    parts = [part for part in BYLINE_BREAK.split(match["names"].rstrip(". ")) if part]
    names: list[str] = []
    for part in parts:
        words = tokens(part)
        called = bool(BYLINE_WORDS & set(map(str.lower, words))) or publisher(part) is not None
        if is_person(words, frozenset()) and not called:
            names.append(part.strip())
        elif not (names and (called or _place(words))):
            return None
    return ", ".join(names) if names else None


def leading_date(text: str, start: int, end: int) -> tuple[int, Dated] | None:
    """Where the story begins after a date run into its first line, and that date.

    Only a labelled or ISO date with a year counts, and only before a sentence of its own: "date
    2023-09-12 Ann Lee said ..." has one, "12 September 2023 was a Tuesday" has none.
    """
    line = text[start : min(end, start + LONGEST)]
    read = read_date(line)
    if read is None or read[0].day is None:
        return None
    iso = re.match(r"\d{4}-\d\d-\d\d", line)
    if read[0].label == "none" and not iso:
        return None
    gap = re.match(r"\s*[-–—|:,.]*\s*", line[read[1] :])
    at = read[1] + (gap.end() if gap else 0)
    if at >= len(line) or (at == read[1] and not line[at - 1].isspace()):
        return None
    follows = line[at]
    return (start + at, read[0]) if follows.isupper() or follows in "\"“‘'" else None


def _original(name: str, *, sure: bool) -> Fact | None:
    """The outlet named after "originally published in"; a note where it names a day or a link.

    After "Source:" (not ``sure``) only a name known as a publisher's counts: charts have sources.
    """
    named = re.split(r",| on | and | under | at ", name.strip())[0].strip()
    words = tokens(named)
    proper = bool(words) and all(capitalised(w) or w.lower() in ("the", "of") for w in words)
    found = publisher(named)
    if found or not sure:
        return found
    return Fact("outlet", named) if proper and not re.search(r"\d", named) else Fact("note")


def _place(words: list[str]) -> bool:
    return 0 < len(words) <= 3 and all(capitalised(word) for word in words)
