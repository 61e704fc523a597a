"""Which column of a table says what: names in three languages, told by their letters alone.

"Publish Date", "publish_date" and "publishDate" are one name. A name that an analyst gives goes
before all others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from workbench.errors import WorkbenchError, unknown_choice

# Field of a draft -> names of columns, the surest first: a row's first filled one counts. English,
# then German, then French; the names of Media Cloud, news-please, NewsAPI, the Guardian, schema.org
# and the Kaggle sets among them. What is short by its nature (summary, snippet, teaser) is no text.
NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": tuple(
            "fulltext maintext articletext articlebody bodytext storytext storybody text body "
            "plaintext cleantext newstext textbody contenttext content articlecontent article "
            "story transcript bodyhtml contenthtml texthtml html "
            "volltext artikeltext haupttext text textkorper textkoerper inhalt beitrag artikel "
            "texteintegral textecomplet texte corpsdutexte corps contenu".split()
        ),
        "title": tuple(
            "title headline articletitle newstitle storytitle webtitle headlinemain maintitle "
            "heading name titlepage titlerss hl "
            "titel uberschrift ueberschrift schlagzeile hauptzeile artikeltitel "
            "titre titrearticle".split()
        ),
        "outlet": tuple(
            "outlet newsoutlet outletname newspaper newspapername publication publicationname "
            "publicationtitle medianame mediaoutlet media medium sourcename sourcetitle source "
            "publisher publishername sitename threadsite site website sourcedomain domain "
            "threadsitefull newssource paper "
            "zeitung medientitel medienname quelle publikation "
            "journal nommedia nomdumedia nomdujournal titrepresse".split()
        ),
        "network": tuple(
            "network newsagency agency wire wireservice agentur nachrichtenagentur agence "
            "agencedepresse".split()
        ),
        "published": tuple(
            "published publishdate publicationdate publicationday datepublish datepublished "
            "publisheddate pubdate publishedat publishedon publishtime publishedtime "
            "publishdatetime publicationdatetime firstpublished firstpublicationdate "
            "webpublicationdate issuedate datepub dateofpublication articledate newsdate storydate "
            "date day datetime timestamp "
            "veroffentlicht veroeffentlicht veroffentlichtam veroeffentlichtam "
            "veroffentlichungsdatum veroeffentlichungsdatum erscheinungsdatum erscheinungstag "
            "erschienen erschienenam publikationsdatum publiziert datum "
            "datedepublication datepublication datedeparution dateparution publiele "
            "parution".split()
        ),
        "byline": tuple(
            "byline author authors authorname authornames authorsname writer writers writtenby by "
            "journalist journalists reporter reporters creator bylineoriginal contributor "
            "autor autoren autorin autorinnen autorname verfasser verfasserin von "
            "auteur auteurs autrice journaliste signature par".split()
        ),
        "url": tuple(
            "url articleurl storyurl newsurl weburl pageurl link links articlelink permalink href "
            "canonicalurl canonical canonicallink sourceurl shorturl uri webadresse "
            "lien adresseweb".split()
        ),
        "section": tuple(
            "section sectionname newssection desk newsdesk category categories topiccategory "
            "rubrik ressort sparte kategorie rubrique categorie".split()
        ),
        "page": tuple(
            "page pagenumber pageno pages printpage startpage "
            "seite seiten seitenzahl seitennummer numerodepage".split()
        ),
        "language": tuple(
            "language lang languagecode articlelanguage textlanguage locale sprache langue".split()
        ),
    }
)
FIELDS = tuple(NAMES)
# Names that may stand for something short as well (a number, a kind): their cells are looked at.
WEAK_TEXT = frozenset("article story beitrag artikel corps".split())
FEWEST_WORDS = 5
# What wraps an article in JSON and says nothing of it ("_source.text" is "text").
WRAPPERS = frozenset(
    {"source_", "fields", "article", "attributes", "data", "doc", "document", "meta", "metadata",
     "properties", "result", "record", "item"}
)  # fmt: skip
# What Media Cloud gives away: addresses and titles of stories, without their texts.
MEDIA_CLOUD = frozenset({"publishdate", "title", "url", "medianame"})
_PLACES = MappingProxyType(
    {
        field: MappingProxyType({name: place for place, name in enumerate(names)})
        for field, names in NAMES.items()
    }
)
_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def letters(name: str) -> str:
    """``name`` as names are compared: small letters and digits without accents."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).casefold()
    return _LETTERS.sub("", "".join(char for char in plain if not unicodedata.combining(char)))


def without_wrappers(path: str) -> str:
    """The dotted name of a value inside objects, without the objects that only wrap an article."""
    parts = path.split(".")
    last = parts.pop()
    kept = [part for part in parts if part != "_source" and part.lower() not in WRAPPERS]
    return ".".join([*kept, last])


def fields_of(name: str) -> dict[str, int]:
    """The fields that a column of that name may fill, each with its place (lower is surer)."""
    key = letters(without_wrappers(name))
    return {field: places[key] for field, places in _PLACES.items() if key in places}


def check_columns(columns: Mapping[str, str]) -> None:
    """Raises WorkbenchError where ``columns`` is not field of an article -> name of a column."""
    if not isinstance(columns, Mapping):
        raise WorkbenchError(
            f"columns={columns!r} is no mapping of fields to names of columns; give "
            'columns={"text": "name of the column"}.'
        )
    for field, name in columns.items():
        if field not in NAMES:
            raise unknown_choice("field", field, FIELDS, "Name it in columns={field: column}.")
        if not isinstance(name, str) or not name.strip():
            raise WorkbenchError(
                f"columns={{{field!r}: {name!r}}} names no column; give its name as it stands in "
                "the table's first line."
            )


def columns_of(given: Iterable[str]) -> dict[str, str]:
    """Columns as the command line has them, "text=Inhalt" each; raises WorkbenchError."""
    columns: dict[str, str] = {}
    for each in given:
        field, mark, name = each.partition("=")
        if not mark or field in columns:
            raise WorkbenchError(
                f"--column {each!r} is not one field and its column; write --column "
                f"'text=name of the column', each field once. Fields: {', '.join(FIELDS)}."
            )
        columns[field] = name
    check_columns(columns)
    return columns


def missing(names: Iterable[str], columns: Mapping[str, str] | None) -> bool:
    """Whether ``columns`` names one that is not among ``names``."""
    return len(_given(list(names), columns or {})) < len(columns or {})


def choose(
    names: Iterable[str], words: Mapping[str, float], columns: Mapping[str, str] | None = None
) -> dict[str, tuple[str, ...]]:
    """Field -> the columns that may fill it, the surest first; fields without one are left out.

    ``words`` is how many words a filled cell of a column has on average. What ``columns`` names
    goes first, wherever there is a column of that name.
    """
    listed = list(names)
    found: dict[str, list[tuple[int, str]]] = {}
    given = _given(listed, columns or {})
    for name in listed:
        for field, place in fields_of(name).items():
            if name not in given.values() and (field != "text" or _may_be_text(name, words)):
                found.setdefault(field, []).append((place, name))
    chosen = {field: [name for _, name in sorted(found[field])] for field in found}
    for field, name in given.items():
        chosen[field] = [name]
    return {field: tuple(chosen[field]) for field in FIELDS if field in chosen}


def is_media_cloud(names: Iterable[str]) -> bool:
    """Whether these are the columns of Media Cloud's list of stories."""
    return {letters(name) for name in names} >= MEDIA_CLOUD


def _may_be_text(name: str, words: Mapping[str, float]) -> bool:
    weak = letters(without_wrappers(name)) in WEAK_TEXT
    return not weak or words.get(name, FEWEST_WORDS) >= FEWEST_WORDS


def _given(names: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """The analyst's own names as the table writes them; others than it has are left out."""
    found: dict[str, str] = {}
    for field, wanted in columns.items():
        tests = (
            lambda name, wanted=wanted: name == wanted,
            lambda name, wanted=wanted: name.strip().casefold() == wanted.strip().casefold(),
            lambda name, wanted=wanted: letters(name) == letters(wanted) != "",
        )
        for fits in tests:
            match = next((name for name in names if fits(name)), None)
            if match is not None:
                found[field] = match
                break
    return found
