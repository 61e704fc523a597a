"""The fields of a document in ProQuest's text files, in English, German and French."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.articles.readers.factiva.words import LANGUAGES, without_by

# What a label is, by how it reads in each interface; "" for those of no use to an article.
_LABELS: dict[str, tuple[str, ...]] = {
    "story": ("full text", "volltext", "texte intégral", "texte complet"),
    "title": ("title", "titel", "titre"),
    "author": ("author", "autor", "verfasser", "auteur", "authors", "autoren", "auteurs"),
    "publication": (
        "publication title", "publikationstitel", "titel der publikation",
        "titre de la publication", "titre de publication", "source title",
    ),
    "info": (
        "publication info", "publikationsinfo", "veröffentlichungsinformationen",
        "publikationsinformationen", "informations sur la publication",
        "informations de publication", "info de publication",
    ),
    "date": (
        "publication date", "publikationsdatum", "veröffentlichungsdatum",
        "datum der veröffentlichung", "date de publication",
    ),
    "pages": ("pages", "seiten", "start page", "first page", "startseite", "page"),
    "section": ("section", "abschnitt", "rubrik", "rubrique"),
    "language": (
        "language of publication", "language", "sprache der publikation", "publikationssprache",
        "sprache", "langue de publication", "langue",
    ),
    "url": (
        "document url", "dokument-url", "url des dokuments", "url du document", "url",
    ),
    "id": (
        "proquest document id", "proquest-dokument-id", "proquest dokument-id",
        "id du document proquest", "identifiant du document proquest", "document id",
    ),
    "": (
        "abstract", "zusammenfassung", "résumé", "links", "subject", "thema", "sujet", "location",
        "ort", "standort", "lieu", "people", "personen", "personnes", "company / organization",
        "company", "unternehmen / organisation", "société / organisation", "identifier / keyword",
        "identifier", "stichwort", "identificateur / mot-clé", "classification", "product name",
        "volume", "band", "issue", "ausgabe", "numéro", "number of pages", "publication year",
        "publikationsjahr", "année de publication", "year", "jahr", "column", "kolumne",
        "edition", "publisher", "herausgeber", "verlag", "éditeur", "place of publication",
        "erscheinungsort", "lieu de publication", "country of publication", "erscheinungsland",
        "pays de publication", "publication subject", "publikationsthema",
        "sujet de la publication", "issn", "eissn", "isbn", "coden", "dateline", "source type",
        "quellentyp", "type de source", "document type", "dokumenttyp", "type de document",
        "document feature", "accession number", "copyright", "last updated",
        "zuletzt aktualisiert", "dernière mise à jour", "database", "datenbank", "base de données",
        "publication note", "journal subject", "alternate title", "supplement",
        "correspondence author", "credit", "sub title", "subtitle", "headnote", "person",
        "business indexing term", "text word count", "dissertation/thesis number", "series",
        "section title", "publication frequency", "online publication date",
        "publication history", "milestone dates", "doi", "narrow subject", "broad subject",
    ),
}  # fmt: skip
KINDS = {label: kind for kind, labels in _LABELS.items() for label in labels}
# Inside a story a paragraph may begin with "People:"; the fields behind it hold one of these.
PROVES = (b"ProQuest document ID", b"ProQuest-Dokument-ID", b"Document URL", b"Dokument-URL",
          b"Database:", b"Datenbank:", b"Publication title", b"Publikationstitel",
          b"Publication info", b"URL du document", b"Titre de la publication",
          b"document ProQuest")  # fmt: skip
SURE = frozenset({"publication", "id", "url", "info", "date", "language"})
LABELLED = re.compile(r"(?P<label>[^\W\d_][\w /.'’-]{1,45}?)\s?:(?:\s+|$)(?P<value>.*)")

CITY = re.compile(r"\s*(?:;|\[|\(\s*\d{4}\s*[-–]|\(pre-).*$", re.IGNORECASE)
EDITION = re.compile(r",\s*[^,]*\b(?:edition|ausgabe|édition)\b.*$", re.IGNORECASE)
BRACKETED = re.compile(
    r"\s*:?\s*\[[^\]]*\b(?:edition|ausgabe|final|derived headline|correct\w*)\b[^\]]*\]\s*\.?$",
    re.I,
)
NOBODY = re.compile(r"(?:anonym(?:ous|us|e)?|none|unknown)\.?", re.IGNORECASE)
FIRST_NAMES = 3
# Labels that may be words of a story: "People: that is what it is all about."
WORDS_OF_PROSE = frozenset(
    "people person personen personnes location ort lieu subject thema sujet year jahr volume "
    "issue column series company supplement".split()
)
SENTENCE = 8  # words


@dataclass(frozen=True, slots=True)
class Fields:
    """A document: ``values`` by kind, its ``story``, and the lines ``above`` the first label."""

    values: dict[str, str]
    story: str
    above: tuple[str, ...]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Fields:
        """The fields of a document's lines; no values for what is no document."""
        kinds = [_labelled(line) for line in lines]
        begin = next((at for at, kind in enumerate(kinds) if kind and kind[0] == "story"), None)
        first = next((at for at, kind in enumerate(kinds) if kind), len(lines))
        above = tuple(line for line in lines[:first] if line)
        if begin is None:
            values = _values(lines, kinds, 0, len(lines))
            return cls(values if SURE & values.keys() else {}, "", above)
        end = _end(lines, kinds, begin)
        opening = kinds[begin]
        first_words = opening[1] if opening else ""
        story = "\n".join([first_words, *lines[begin + 1 : end]])
        before = _values(lines, kinds, 0, begin)
        return cls({**before, **_values(lines, kinds, end, len(lines)), "story": ""}, story, above)


def _labelled(line: str) -> tuple[str, str] | None:
    """The kind of a line's label and what follows it; None without a label that is known."""
    found = LABELLED.match(line)
    kind = KINDS.get(" ".join(found["label"].lower().split())) if found else None
    return (kind, found["value"].strip()) if found and kind is not None else None


def _end(lines: Sequence[str], kinds: Sequence[tuple[str, str] | None], begin: int) -> int:
    """Where the story ends: at the fields behind which nothing but fields stands.

    A line without a label that touches the field above it goes on with that field.
    """
    goes_on = [False] * len(lines)
    for at in range(begin + 2, len(lines)):
        goes_on[at] = bool(lines[at]) and (kinds[at - 1] is not None or goes_on[at - 1])
    end = len(lines)
    for at in range(len(lines) - 1, begin, -1):
        if kinds[at]:
            end = at
        elif lines[at] and not goes_on[at]:
            break
    while end < len(lines) and _is_prose(lines[end]):
        end = next((at for at in range(end + 1, len(lines)) if kinds[at]), len(lines))
    found = {kind[0] for kind in kinds[end:] if kind}
    return end if found & SURE else len(lines)


def _is_prose(line: str) -> bool:
    """Whether what begins as a field may do is a sentence of the story."""
    found = LABELLED.match(line)
    if not found or found["label"].lower() not in WORDS_OF_PROSE:
        return False
    value = found["value"].rstrip("\"'”’»")
    return value.endswith((".", "!", "?")) and len(value.split()) >= SENTENCE


def _values(
    lines: Sequence[str], kinds: Sequence[tuple[str, str] | None], begin: int, end: int
) -> dict[str, str]:
    values: dict[str, str] = {}
    current = None
    for at in range(begin, end):
        kind = kinds[at]
        if kind:
            current = kind[0] if kind[0] and kind[0] not in values else None
            if current:
                values[current] = kind[1]
        elif current and lines[at]:
            values[current] = f"{values[current]} {lines[at]}".strip()
        elif not lines[at]:
            current = None
    return {kind: value for kind, value in values.items() if value}


def publication_name(text: str) -> str | None:
    """A paper's name without its city, its years and the edition."""
    return EDITION.sub("", CITY.sub("", text)).strip(" ,;:.") or None


def title_alone(text: str) -> str | None:
    """A title without the edition in brackets behind it."""
    return BRACKETED.sub("", " ".join(text.split())).strip() or None


def author_names(text: str | None) -> str | None:
    """Authors, each with the first name first: "Doe, Ann; Roe, Ben" is "Ann Doe, Ben Roe"."""
    names = []
    for name in (text or "").split(";"):
        last, comma, first = (part.strip(" .") for part in name.partition(","))
        turned = comma and first and "," not in first and len(first.split()) <= FIRST_NAMES
        plain = f"{first} {last}" if turned else name.strip()
        if plain and not NOBODY.fullmatch(plain):
            names.append(without_by(plain) or plain)
    return ", ".join(names) or None


def page_of(text: str | None) -> str | None:
    """The page, "A.1" and "n/a" read."""
    page = (text or "").strip()
    return page if any(char.isdigit() for char in page) else None


def language_code(text: str | None) -> str | None:
    """The code of a language named in one of the interfaces."""
    return LANGUAGES.get((text or "").strip().lower())
