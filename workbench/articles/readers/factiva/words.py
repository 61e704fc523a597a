"""What Factiva prints about an article, told apart where no label says what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.articles.readers.model import Draft
from workbench.articles.readers.named_days import find_day

# "877 words", "1.684 Wörter", "295 mots"; the interface may also be Dutch, Spanish or Italian.
COUNT = re.compile(
    r"\d[\d.,'’  ]*\s?(?:words?|wörter|worte?|mots?|woorden|woord|palabras?|parole|parola"
    r"|palavras?)",
    re.IGNORECASE,
)
CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s*(?:GMT|UTC|[A-Z]{3,4}))?", re.ASCII)
SOURCE_CODE = re.compile(r"[A-Z0-9]{2,8}")
PAGE = re.compile(r"(?:(?:page|pages|pp?\.|seite|s\.)\s*)?[A-Z]{0,3}\d{1,4}[A-Z]?(?:\s?[-,;/]\s?"
                  r"[A-Z]{0,3}\d{1,4}[A-Z]?){0,8}", re.IGNORECASE)  # fmt: skip
BY = re.compile(r"(?:by|von|par|door|por|di)\s*:?\s+(?=\S)", re.IGNORECASE)
# Its own number of the article: source code, day, serial. It closes every article.
ACCESSION = re.compile(
    r"(?:Documento?|Dokument)\s+(?P<source>[A-Z0-9]{8})(?P<day>(?:19|20)\d{6})[a-z0-9]{7,10}"
)
COPYRIGHT = re.compile(
    r"(?:copyright\b|©|\(c\)|\u24d2)[\s,:]*(?:©|\(c\)|by\b|\d{4}|[^.]{0,60}\d{4})"
    r"|.{0,150}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)",
    re.IGNORECASE,
)
COPYRIGHT_LENGTH = 250
# What agencies are called on the line of credit, and what to call them.
AGENCIES = {
    "reuters": "Reuters", "ap": "AP", "associated press": "AP", "the associated press": "AP",
    "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP", "dpa": "dpa",
    "apa": "APA", "upi": "UPI", "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg",
    "dow jones newswires": "Dow Jones Newswires", "press association": "PA", "pa": "PA",
    "xinhua": "Xinhua", "ansa": "ANSA", "efe": "EFE", "kyodo news": "Kyodo News",
}  # fmt: skip
_LANGUAGES = {
    "en": "english englisch anglais", "de": "german deutsch allemand",
    "fr": "french französisch français", "nl": "dutch niederländisch néerlandais",
    "es": "spanish spanisch espagnol", "it": "italian italienisch italien",
    "pt": "portuguese portugiesisch portugais", "ru": "russian russisch russe",
    "zh": "chinese chinesisch chinois", "ja": "japanese japanisch japonais",
    "ko": "korean koreanisch coréen", "ar": "arabic arabisch arabe",
    "pl": "polish polnisch polonais", "sv": "swedish schwedisch suédois",
    "da": "danish dänisch danois", "no": "norwegian norwegisch norvégien",
    "fi": "finnish finnisch finnois", "tr": "turkish türkisch turc",
    "cs": "czech tschechisch tchèque", "hu": "hungarian ungarisch hongrois",
    "id": "indonesian indonesisch indonésien", "ca": "catalan katalanisch",
}  # fmt: skip
LANGUAGES = {name: code for code, names in _LANGUAGES.items() for name in names.split()}
# A line between story and number that is prose (who the author is) and no name or list of codes.
PROSE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Header:
    """What stands between the headline and the story."""

    byline: str | None = None
    network: str | None = None
    published: date | None = None
    outlet: str | None = None
    page: str | None = None
    language: str | None = None


def read_header(lines: Sequence[str], byline: str | None = None) -> Header:
    """Tells lines without labels apart by their order, which is fixed, and by what they look like.

    Author, credit, count of words, day, clock, source, its code, edition and volume, page,
    language, copyright: any but the day may be missing. ``byline`` is the author where the format
    says which line that is.
    """
    count = next((at for at, line in enumerate(lines) if COUNT.fullmatch(line)), None)
    from_day = 0 if count is None else count + 1
    day_at = next((at for at in range(from_day, len(lines)) if _is_day(lines[at])), None)
    before = list(lines[: day_at if count is None else count])
    after = list(lines[from_day if day_at is None else day_at + 1 :])
    if count is None and day_at is None:  # An interface in another language: by the code alone.
        before, code = [], next((n for n, x in enumerate(lines) if SOURCE_CODE.fullmatch(x)), 0)
        after = list(lines[max(code - 1, 0) :])
    if after and CLOCK.fullmatch(after[0]):
        after = after[1:]
    network = next((name for line in before if (name := agency(line))), None)
    authors = [line for line in before if not agency(line)]
    if byline is None:
        byline = next((line for line in authors if BY.match(line)), authors[0] if authors else None)
    stops = [at for at, line in enumerate(after) if line.lower() in LANGUAGES or is_copyright(line)]
    described = after[: stops[0]] if stops else after
    code = next((at for at in range(1, len(described)) if SOURCE_CODE.fullmatch(described[at])), 0)
    pages = [line for line in described[code + 1 :] if PAGE.fullmatch(line)]
    return Header(
        byline=without_by(byline),
        network=network,
        published=day_alone(lines[day_at]) if day_at is not None else None,
        outlet=described[0] if described else None,
        page=pages[-1] if pages else None,
        language=next((LANGUAGES[x.lower()] for x in after if x.lower() in LANGUAGES), None),
    )


def agency(line: str) -> str | None:
    """The agency that a line of credit names and nothing else."""
    return AGENCIES.get(line.strip(" ().").lower())


def without_by(name: str | None) -> str | None:
    """A byline without the word that says it is one."""
    return (BY.sub("", name.strip(), count=1).strip() or None) if name else None


def is_copyright(line: str) -> bool:
    """Whether a paragraph says whose the text is and no more."""
    return len(line) <= COPYRIGHT_LENGTH and bool(COPYRIGHT.match(line))


def is_prose(line: str) -> bool:
    """Whether a line behind the story is a sentence, not a name or a list of codes."""
    ends = line.rstrip("\"'”’»)").endswith((".", "!", "?"))
    return ends and line.count(" ") + 1 >= PROSE_WORDS and not is_copyright(line)


def story(paragraphs: Sequence[str]) -> str:
    """The text of a draft: paragraphs without the lines that say whose they are."""
    return "\n\n".join(
        line
        for line in paragraphs
        if line and not is_copyright(line) and not ACCESSION.fullmatch(line)
    )


def draft_of(
    header: Header, *, title: str | None, section: str | None, paragraphs: Sequence[str],
    issues: Sequence[str] = (),
) -> Draft:  # fmt: skip
    """The draft that a header and a story make."""
    return Draft(
        text=story(paragraphs),
        title=title or None,
        outlet=header.outlet,
        network=header.network,
        published=header.published,
        byline=header.byline,
        section=section or None,
        page=header.page,
        language=header.language,
        issues=tuple(issues),
    )


def day_alone(line: str) -> date | None:
    """The day that a line names and nothing else, but for a weekday."""
    hit = find_day(line)
    return hit[0] if hit and len(line) - (hit[2] - hit[1]) <= 14 else None


def _is_day(line: str) -> bool:
    return day_alone(line) is not None


def labelled_draft(
    said: Mapping[str, str], paragraphs: Sequence[str], issues: tuple[str, ...] = ()
) -> Draft:
    """The draft of an article whose fields stand beside the labels of Factiva's index."""
    header = Header(
        byline=without_by(said.get("BY")),
        network=agency(said.get("CR", "")),
        published=day_alone(said.get("PD", "")),
        outlet=said.get("SN") or None,
        page=said.get("PG") or None,
        language=LANGUAGES.get(said.get("LA", "").lower()),
    )
    return draft_of(
        header,
        title=said.get("HD"),
        section=said.get("SE") or said.get("CLM"),
        paragraphs=paragraphs,
        issues=issues,
    )
