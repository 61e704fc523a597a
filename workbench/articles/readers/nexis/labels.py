"""The labels of LexisNexis and Nexis Uni, in the languages they come in, and their values."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal[
    "byline", "length", "section", "title", "standfirst", "body", "language", "url", "place",
    "captions", "notes", "loaded", "about",
]  # fmt: skip

# "captions" and "notes" may run over several paragraphs; "loaded" is written by the database alone,
# so that no paper's own words begin with it; "about" is all else that is said about an article.
_LABELS: dict[Kind, str] = {
    "byline": "BYLINE|AUTHOR|AUTHORS|AUTOR|AUTOREN|AUTOR/IN|VERFASSER|AUTEUR|AUTEURS|SIGNATURE|"
    "NAME|AUTOR:IN|NAAM|ONDERTEKENING",
    "length": "LENGTH|LÄNGE|LAENGE|LONGUEUR|LENGTE|LONGITUD|LUNGHEZZA|UMFANG",
    "section": "SECTION|RUBRIK|RUBRIQUE|SECTIE|RUBRIEK|SECCIÓN|SEZIONE|RESSORT",
    "title": "TITLE|HEADLINE|TITRE|TITEL|ÜBERSCHRIFT|SCHLAGZEILE|KOP",
    "standfirst": "HIGHLIGHT|ABSTRACT|CHAPEAU|VORSPANN|KURZFASSUNG|ZUSAMMENFASSUNG|HIGHLIGHTS|"
    "RÉSUMÉ|ENCART|INTRO",
    "body": "BODY|TEXT|ARTICLE|FULL TEXT|VOLLTEXT|TEXTKÖRPER|HAUPTTEIL|HAUPTTEXT|TEXTE|CORPS|"
    "CORPS DU TEXTE|TEXTE INTÉGRAL|TEKST|ARTIKEL",
    "language": "LANGUAGE|SPRACHE|LANGUE|TAAL|IDIOMA|LINGUA",
    "url": "URL|LINK|ADRESSE",
    "place": "DATELINE|ORTSZEILE|ORTSMARKE|DATUMSZEILE|LIEU|PLAATS",
    "captions": "GRAPHIC|GRAFIK|GRAPHIQUE|GRAPHICS|GRAFIKEN|ABBILDUNG|BILD|ILLUSTRATION|AFBEELDING|"
    "GRAFIEK|PHOTO",
    "notes": "CORRECTION|KORREKTUR|NOTES|ANMERKUNGEN|NOTE|SUBJECT|PUB-SUBJECT|BIO|TABLE|THEMA|"
    "THEMEN|CORRECTION APPENDED|SCHLAGWÖRTER|SUJET|CLASSIFICATION|KLASSIFIZIERUNG|KLASSIFIKATION",
    "loaded": "LOAD-DATE|LADEDATUM|UPDATE|DATE-CHARGEMENT|DATE DE CHARGEMENT|LAADDATUM|"
    "AKTUALISIERUNG|AKTUALISIERT|PUBLICATION-TYPE|TYPE-PUBLICATION|TYPE DE PUBLICATION|PUB-TYPE|"
    "PUBLIKATIONSTYP|ZEITUNGS-CODE|JOURNAL-CODE|JOURNAL CODE|CODE-REVUE|DOCUMENT-TYPE|"
    "DOKUMENTTYP|DOKUMENTENTYP|LAST UPDATED BY LEXISNEXIS|ACC-NO|UPLOAD-DATUM|ERSCHEINUNGSWEISE",
    "about": "SHOW|ANCHORS|ANCHOR|GUESTS|GUEST|REPORTERS|SERIES|SERIE|EDITION|AUSGABE|DISTRIBUTION|"
    "CORRECTION-DATE|TRANSCRIPT|TICKER|STOCK-SYMBOL|SYMBOLE-BOURSIER|INDUSTRY|BRANCHE|COMPANY|"
    "FIRMA|UNTERNEHMEN|SOCIETE|SOCIÉTÉ|ORGANIZATION|ORGANISATION|PERSON|PERSONNE|PERSONEN|CITY|"
    "STADT|STATE|BUNDESLAND|COUNTRY|LAND|PAYS|GEOGRAPHIC|GEO-LOCALIZATION|LOCALISATION-GEO|"
    "GEOGRAFIE|GEOGRAPHIE|ISSN|COLUMN|TYPE|COPYRIGHT|VIEW ORIGINAL PAGE|ACTIVITY-SECTOR|"
    "SECTEUR-ACTIVITE|FACILITY|PRODUCT|DOCUMENT-NUMBER|NETWORK|MEDIUM",
}
KINDS: dict[str, Kind] = {
    label: kind for kind, labels in _LABELS.items() for label in labels.split("|")
}
# Old exports set them in capitals; a colon follows.
LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\n]{1,28}[^\W_])\s?:(?P<value>.*)", re.DOTALL)
RUNS_ON: frozenset[Kind] = frozenset({"captions", "notes", "standfirst"})
# Words of the paper do not begin with these and a colon, not even in capitals.
NEVER_STORY: frozenset[Kind] = frozenset({"loaded", "length", "language", "section"})
WORDS = re.compile(
    r"[\d.,\s]+(?:words?|wörter|woerter|worte|mots|woorden|palabras|parole|ord)", re.IGNORECASE
)
COPYRIGHT = re.compile(
    r"\s*(?:copyright|copr\.?|copy|©)\s*(?:©|\(c\))?\s*(?:\d{4}|by\b|©)|\s*©|\s*\(c\)\s*\d{4}",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"\s*(?:all(?:e)? )?(?:rights?|rechte?n?|droits?)\s+(?:reserved|vorbehalten|voorbehouden|"
    r"réservés|reserves)|\s*tous droits|\s*alle rechten",
    re.IGNORECASE,
)
PAGE = re.compile(
    r"(?:pg|pp|page|pagina|blz|seite|s|p)\b\.?\s*(?P<page>[A-Z]{0,3}-?\d+[A-Z]?)"
    r"(?:[-–,]\s*(?:pg\.?\s*)?[A-Z]?\d+\w?|,?\s+(?:ausg|nr|col(?:umn)?)\b\.?\s*\d+)*",
    re.IGNORECASE,
)
# What stands among the parts of a section and is none.
NO_SECTION = re.compile(r"(?:version|col(?:umn)?|ausg|nr)\b[:.]?\s*\d+", re.IGNORECASE)
BY = re.compile(r"(?:by|von|par|door|de notre|reported by)\s+", re.IGNORECASE)
LANGUAGES = {
    name: code
    for code, names in {
        "en": "english englisch anglais engels",
        "de": "german deutsch allemand duits",
        "fr": "french français francais französisch française francaise frans",
        "nl": "dutch nederlands niederländisch",
        "es": "spanish español espanol spanisch",
        "it": "italian italiano italienisch",
        "pt": "portuguese português portugiesisch",
        "da": "danish dansk",
        "sv": "swedish svenska",
        "no": "norwegian norsk",
        "ru": "russian russisch",
        "pl": "polish polski",
    }.items()
    for name in names.split()
}


def kind_of(text: str, *, capitals: bool) -> tuple[Kind, str] | None:
    """The kind of the label that ``text`` begins with, and what stands behind its colon.

    With ``capitals`` only a label in capitals counts, as in the old exports.
    """
    found = LABEL.match(text)
    if not found:
        return None
    label = found["label"]
    if capitals and label != label.upper():
        return None
    kind = KINDS.get(" ".join(label.upper().split()))
    return (kind, found["value"].strip()) if kind else None


def alone(text: str) -> Kind | None:
    """The kind of the label that is all of ``text``, with or without a colon."""
    return KINDS.get(" ".join(text.upper().split()).removesuffix(":").rstrip())


def section_and_page(value: str) -> tuple[str | None, str | None]:
    """The section and the page in "NEWS; Pg. 1B": ("NEWS", "1B")."""
    page: str | None = None
    names: list[str] = []
    for part in (part.strip(" ,") for part in value.split(";")):
        found = PAGE.fullmatch(part)
        if found:
            page = page or found["page"].upper()
        elif part and not NO_SECTION.fullmatch(part):
            names.append(part)
    return "; ".join(names) or None, page


def byline(value: str) -> str | None:
    """A byline without the "By" before it."""
    value = " ".join(value.split())
    return BY.sub("", value, count=1) if BY.match(value) else value or None


def language(value: str) -> str | None:
    """The code of the language that ``value`` names ("GERMAN; DEUTSCH")."""
    words = re.findall(r"[^\W\d_]+", value.lower())
    return LANGUAGES.get(words[0]) if words else None
