"""Terms against texts, and the places where a theme counts."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import growth
from workbench.articles.model import Article, Paragraph, Section
from workbench.themes import ThemeHit, load_themes, match_themes


def themes_of(*terms: str, where: tuple[str, ...] = ("quote",), name: str = "t"):
    return load_themes({name: {"terms": list(terms), "where": list(where)}})


def found(text: str, *terms: str) -> list[str]:
    """The words of ``text`` that any of ``terms`` matches, as printed."""
    article = Article(id="a", text=text)
    (hits,) = match_themes(article, [[(0, len(text))]], themes_of(*terms))
    assert all(text[hit.start : hit.end] == hit.term for hit in hits)
    return [hit.term for hit in hits]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        # whole words, whatever their case
        ("sanction", "a sanction, Sanction and SANCTION", ["sanction", "Sanction", "SANCTION"]),
        ("sanction", "sanctions were sanctioned", []),
        ("grain", "a migraine; foreign grains", []),
        # stars
        ("sanction*", "sanction sanctions sanctioned", ["sanction", "sanctions", "sanctioned"]),
        ("sanction*", "unsanctioned", []),
        ("*missile", "antimissile and missile, missiles", ["antimissile", "missile"]),
        ("*sanction*", "unsanctioned", ["unsanctioned"]),
        ("organi*ation", "organisation organization organising", ["organisation", "organization"]),
        ("na*an", "nan naan nathan", ["naan", "nathan"]),
        # a star alone is one word
        ("nuclear * submarine", "nuclear powered submarine", ["nuclear powered submarine"]),
        ("nuclear * submarine", "nuclear-powered submarine", ["nuclear-powered submarine"]),
        ("nuclear * submarine", "nuclear submarine; nuclear and very big submarine", []),
        # possessives, apostrophes, quotation marks
        ("Ukraine", "Ukraine’s war, Ukraine's, ‘Ukraine’", ["Ukraine", "Ukraine", "Ukraine"]),
        ("Ukrain*", "Ukraine’s war", ["Ukraine"]),
        ("Ukraine war", "Ukraine’s war", ["Ukraine’s war"]),
        ("states rights", "the states’ rights", ["states’ rights"]),
        ("people's republic", "the People’s Republic", ["People’s Republic"]),
        ("People’s republic", "the people's Republic", ["people's Republic"]),
        # phrases over hyphens and line breaks, not over paragraphs or other marks
        (
            "arms deal",
            "an arms-deal, an arms\ndeal, arms   deal",
            ["arms-deal", "arms\ndeal", "arms   deal"],
        ),
        ("arms-deal", "an arms deal", ["arms deal"]),
        ("arms deal", "arms\n\ndeal. Arms, deal", []),
        ("R&D", "R&D, R & D; R D", ["R&D", "R & D"]),
        # accents and composition
        ("Erdogan", "Erdoğan, Erdog\u0306an", ["Erdoğan", "Erdog\u0306an"]),
        ("Kraków", "KRAKO\u0301W, Krakow", ["KRAKO\u0301W", "Krakow"]),
        ("cafe", "cafeteria, cafe\u0301", ["cafe\u0301"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("sanctions", "sanc\u00adtions", ["sanc\u00adtions"]),
        # emoji and other wide characters count one code point each
        ("Kyiv", "🚀👩‍🚀 Kyiv 🚀", ["Kyiv"]),
        # abbreviations
        ("US", "The US told us; the U.S. said", ["US", "U.S."]),
        ("U.N.", "The UN, the U.N. and un", ["UN", "U.N."]),
        ("EU sanction*", "EU sanctions, eu sanctions", ["EU sanctions"]),
        ("NATO", "Nato and NATO", ["Nato", "NATO"]),
        # markdown and other marks around a word
        ("sanctions", "**sanctions** _sanctions_ (sanctions)", ["sanctions"] * 3),
    ],
)
def test_term_matches(term: str, text: str, expected: list[str]) -> None:
    assert found(text, term) == expected


def test_of_two_overlapping_terms_of_one_theme_the_longer_is_shown() -> None:
    assert found("more economic sanctions", "sanction*", "economic sanctions") == [
        "economic sanctions"
    ]
    assert found("sanctions relief", "sanction*", "sanctions relief") == ["sanctions relief"]
    assert found("an arms deal with the devil", "arms deal", "deal with the devil") == [
        "deal with the devil"
    ]
    assert found("cut off from the world trade", "cut off from the world", "world trade") == [
        "cut off from the world"
    ]


TEXT = "Kyiv waits\n\n“We saw sanctions,” she said of Ukraine. “More satellites.”\n\nUkraine again."
#       heading       quote one                                quote two            next paragraph
ARTICLE = Article(
    id="a",
    text=TEXT,
    sections=(Section("Kyiv waits", 0, len(TEXT), (0, 10)),),
    paragraphs=(
        Paragraph(0, 10, "heading"),
        Paragraph(12, TEXT.index("\n\nUkraine"), "story"),
        Paragraph(TEXT.index("Ukraine again"), len(TEXT), "story"),
    ),
)
ONE = (12, TEXT.index(" she"))
TWO = (TEXT.index("“More"), TEXT.index("\n\nUkraine"))


@pytest.mark.parametrize(
    ("where", "terms"),
    [
        (("quote",), ["sanctions"]),
        (("paragraph",), ["sanctions", "Ukraine", "satellites"]),
        (("heading",), ["Kyiv"]),
        (("quote", "heading"), ["Kyiv", "sanctions"]),
        (("quote", "paragraph", "heading"), ["Kyiv", "sanctions", "Ukraine", "satellites"]),
    ],
)
def test_words_count_only_where_the_theme_says(where: tuple[str, ...], terms: list[str]) -> None:
    themes = themes_of("sanction*", "Ukrain*", "satellite*", "Kyiv", where=where)
    (hits,) = match_themes(ARTICLE, [[ONE]], themes)
    assert [hit.term for hit in hits] == terms
    assert all(TEXT[hit.start : hit.end] == hit.term for hit in hits)


def test_each_statement_gets_its_own_hits_in_the_order_of_the_themes() -> None:
    themes = load_themes({"space": {"terms": ["satellite*"]}, "law": {"terms": ["sanction*"]}})
    start = TEXT.index("satellites")
    assert match_themes(ARTICLE, [[ONE], [TWO], [ONE, TWO]], themes) == [
        (ThemeHit("law", "sanctions", 16 + 4, 29),),
        (ThemeHit("space", "satellites", start, start + 10),),
        (
            ThemeHit("space", "satellites", start, start + 10),
            ThemeHit("law", "sanctions", 20, 29),
        ),
    ]


def test_a_phrase_is_not_put_together_over_the_interruption_of_a_quote() -> None:
    text = "“More sanctions,” he said, “relief”"
    article = Article(id="a", text=text)
    content = [(0, 17), (27, len(text))]
    assert match_themes(article, [content], themes_of("sanctions relief")) == [()]


def test_a_phrase_that_runs_past_the_end_of_the_quote_is_not_in_it() -> None:
    text = "More sanctions relief"
    article = Article(id="a", text=text)
    assert match_themes(article, [[(0, 14)]], themes_of("sanctions relief")) == [()]
    assert match_themes(article, [[(14, 21)]], themes_of("sanctions relief")) == [()]


def test_an_article_without_structure_has_no_paragraph_and_no_heading() -> None:
    article = Article(id="a", text="Kyiv and Ukraine")
    themes = themes_of("Kyiv", where=("paragraph", "heading"))
    assert match_themes(article, [[(0, 16)]], themes) == [()]


@given(st.text(alphabet="ab *’'-.\n\u0301éß🚀US", max_size=60))
def test_every_hit_is_cut_from_the_text_at_its_offsets(text: str) -> None:
    themes = themes_of("ab*", "b b", "US", "a * b", "é")
    (hits,) = match_themes(Article(id="a", text=text), [[(0, len(text))]], themes)
    for hit in hits:
        assert text[hit.start : hit.end] == hit.term
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        "a’" * 100_000,
        "U." * 100_000,
        "ab " * 60_000,
        "\n" * 200_000,
        "ab" + " " * 200_000,
    ],
    ids=["one word", "apostrophes", "initials", "hits", "lines", "spaces"],
)
def test_text_made_to_be_slow_is_linear_work(text: str) -> None:
    themes = themes_of("*a*a*a*b", "a’a", "U.U.", "ab ab ab ab ac")

    def match(size: int) -> Callable[[], object]:
        article = Article(id="a", text=text[:size])
        return lambda: match_themes(article, [[(0, size)]], themes)

    match(len(text))()  # what is quadratic inside the regular expressions would take hours
    assert growth(match, 5_000) < 1.5
