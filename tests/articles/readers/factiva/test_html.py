"""Factiva's pages: two layouts, three interfaces, cut and damaged files."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from tests.articles.readers.exports import export
from tests.articles.readers.fuzz import survives
from workbench.articles.readers.factiva import html as factiva_html
from workbench.articles.readers.model import Draft, File

pytest.importorskip("lxml", reason="the extra `formats` is not installed")

NUMBER = "OBERAU0020210312eh3c0000"
BODY = ("The council of Oberau <b>voted</b> on Friday to close the old ferry.",
        "“We had no choice,” said the mayor, Ann Doe.")  # fmt: skip
# Interface: count of words, day, language, word before the number.
INTERFACES = {
    "en": ("1,204 words", "12 March 2021", "English", "Document"),
    "de": ("1.204 Wörter", "12 März 2021", "Englisch", "Dokument"),
    "fr": ("1 204 mots", "12 mars 2021", "Anglais", "Document"),
}


def divs(*lines: str) -> str:
    return "".join(f"<div>{line}</div>" for line in lines)


def in_divs(interface: str = "en", *, above: str = "", author: str = "By ANN ROE",
            number: str = "1", after: str = "") -> str:  # fmt: skip
    """An article without labels."""
    count, day, language, document = INTERFACES[interface]
    return (
        f'<div id="article-{NUMBER}{number}" class="article">'
        '<div class="article enArticle"><p>\n</p>'
        + above
        + '<div id="hd"><span class="enHeadline">Ferry of Oberau\n closes  </span>\n</div>'
        + (f'<div class="author">{author}  </div>' if author else "")
        + divs(count, day, "14:05", "The Oberau Herald", "OBERAU", "Late Edition", "A3", language)
        + divs("Copyright 2021 The Oberau Herald. All Rights Reserved.  ")
        + "<p></p>"
        + "".join(f'<p class="articleParagraph enarticleParagraph">{p}  </p>' for p in BODY)
        + f"{after}<p>Oberau Press (Full Text)</p><p>{document} {NUMBER}{number}</p></div></div>"
        + "<br><span></span>"
    )


def in_table(interface: str = "fr", **cells: str) -> str:
    """An article whose labels stand in a table."""
    count, day, language, document = INTERFACES[interface]
    known = {
        "SE": "Régions", "HD": '<b class="enHeadline">Ferry of Oberau closes</b>',
        "BY": "Par ANN ROE", "CR": "AFP", "WC": count, "PD": day, "ET": "15:32",
        "SN": "The Oberau Herald", "SC": "OBERAU", "PG": "26", "LA": language, "CY": "(c) Herald.",
        "LP": f'<p class="articleParagraph">{BODY[0]}</p>',
        "TD": f'<p class="articleParagraph">{BODY[1]}</p><p>Copyright 2021 The Herald.</p>',
        "NS": "<br>gpol : Domestic Politics | gvote : Elections", "PUB": "<br>Herald Group",
        "AN": f"<br>{document} {NUMBER}7",
    }  # fmt: skip
    known.update(cells)
    rows = "".join(
        f'<tr><td class="index" align="right"><b>{label}</b></td><td>{cell}</td></tr>'
        for label, cell in known.items()
        if cell
    )
    return f'<div class="article enArticle"><table>{rows}</table><br></div><br><span></span>'


def file(*articles: str, encoding: str = "utf-8") -> File:
    text = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
        "<title>Factiva</title></head><body><h1>Dow Jones Factiva</h1>"
        f'<div id="contentLeft"><span></span>{"".join(articles)}'
        '<table class="searchPreview"><tr><td>Text</td><td>ferry</td></tr>'
        "<tr><td>Results Found</td><td>27</td></tr></table></div>"
        "<div>© 2021 Factiva, Inc. All rights reserved.</div></body></html>"
    )
    return File("factiva.html", text.encode(encoding))


TEXT = (
    "The council of Oberau voted on Friday to close the old ferry.\n\n"
    "“We had no choice,” said the mayor, Ann Doe."
)


@pytest.mark.parametrize("interface", INTERFACES)
def test_an_article_without_labels_is_read_in_every_interface(interface: str) -> None:
    assert factiva_html.knows(file(in_divs(interface)))
    found = factiva_html.read(file(in_divs(interface, above=divs("Politics", "Foreign Desk; A"))))
    assert found.drafts == (
        Draft(
            text=TEXT,
            title="Ferry of Oberau closes",
            outlet="The Oberau Herald",
            published=date(2021, 3, 12),
            byline="ANN ROE",
            section="Foreign Desk; A",
            page="A3",
            language="en",
        ),
    )
    assert (found.expected, found.issues) == (None, ())


@pytest.mark.parametrize("interface", INTERFACES)
def test_an_article_with_labels_is_read_in_every_interface(interface: str) -> None:
    found = factiva_html.read(file(in_table(interface)))
    assert found.drafts == (
        Draft(
            text=TEXT,
            title="Ferry of Oberau closes",
            outlet="The Oberau Herald",
            network="AFP",
            published=date(2021, 3, 12),
            byline="ANN ROE",
            section="Régions",
            page="26",
            language="en",
        ),
    )


def test_all_articles_of_a_file_are_found_in_order() -> None:
    made = file(*(in_divs(number=str(n)) for n in range(5)), in_table(), in_table(LP=""))
    assert len(factiva_html.read(made).drafts) == 7


def test_a_line_of_credit_is_no_author_and_its_agency_is_the_network() -> None:
    made = in_divs(author="").replace("<div>1,204", "<div>Reuters</div><div>1,204")
    draft = factiva_html.read(file(made)).drafts[0]
    assert (draft.byline, draft.network, draft.outlet) == (None, "Reuters", "The Oberau Herald")
    made = in_divs().replace("<div>1,204", "<div>Special to The Herald</div><div>1,204")
    draft = factiva_html.read(file(made)).drafts[0]
    assert (draft.byline, draft.network, draft.outlet) == ("ANN ROE", None, "The Oberau Herald")


def test_who_the_author_is_stays_and_the_publisher_goes() -> None:
    bio = "<p>Ann Roe is a reporter of the Herald.</p><p>gpol : Domestic Politics</p>"
    draft = factiva_html.read(file(in_divs(after=bio))).drafts[0]
    assert draft.text == f"{TEXT}\n\nAnn Roe is a reporter of the Herald."


def test_windows_letters_under_a_false_charset_are_read_and_told() -> None:
    draft = factiva_html.read(file(in_divs("de"), encoding="cp1252")).drafts[0]
    assert draft.issues == ("encoding_guessed",)
    assert draft.published == date(2021, 3, 12)
    assert "“We had no choice,”" in draft.text


def test_an_interface_of_another_language_still_gives_outlet_and_story() -> None:
    made = (
        in_divs(author="").replace("1,204 words", "1204 字").replace("12 March 2021", "2021年3月")
    )
    draft = factiva_html.read(file(made)).drafts[0]
    assert (draft.title, draft.outlet, draft.text) == (
        "Ferry of Oberau closes", "The Oberau Herald", TEXT,
    )  # fmt: skip
    assert (draft.byline, draft.published) == (None, None)


def test_a_file_that_is_cut_off_says_so_on_its_last_article() -> None:
    data = file(in_divs(number="1"), in_divs(number="2")).data
    cut = data[: data.rindex(b"said the mayor")]
    assert [d.issues for d in factiva_html.read(File("x.html", cut)).drafts] == [(), ("file_cut",)]


def test_an_article_whose_end_is_lost_does_not_swallow_the_next() -> None:
    open_ended = in_divs(number="1").replace("</div></div><br>", "<br>")
    drafts = factiva_html.read(file(open_ended, in_divs(number="2"))).drafts
    assert [draft.text for draft in drafts] == [TEXT, TEXT]


def test_other_pages_are_not_taken_for_it() -> None:
    assert not factiva_html.knows(
        File("a.html", b"<html><body><p>We use Factiva.</p></body></html>")
    )
    assert not factiva_html.knows(
        File("a.html", b'<html><body><div class="article enArticle">x</div></body></html>')
    )
    assert not factiva_html.knows(File("a.txt", b"Factiva" + file(in_divs()).data))


def test_damage_is_survived() -> None:
    data = file(in_divs("de"), in_table(), in_divs("fr")).data
    assert survives(lambda broken: factiva_html.read(File("x.html", broken)), data) > 40


def test_export_with_unlabelled_divs() -> None:
    made = export("factiva_div_layout_nyt.html")
    assert factiva_html.knows(made)
    drafts = factiva_html.read(made).drafts
    assert len(drafts) == 27
    assert {draft.outlet for draft in drafts} == {"The New York Times"}
    # Counted in the file: so many articles bear the day.
    assert Counter(draft.published.day for draft in drafts if draft.published) == {
        9: 2, 8: 4, 7: 6, 6: 6, 5: 5, 4: 1, 3: 3,
    }  # fmt: skip
    assert sum(draft.byline is not None for draft in drafts) == 21
    assert [n for n, draft in enumerate(drafts, 1) if draft.network == "Reuters"] == [17]
    assert [n for n, draft in enumerate(drafts, 1) if draft.page is None] == [27]
    assert all(draft.title and draft.section and draft.language == "en" for draft in drafts)
    # 508 marked paragraphs, and one line on who an author is.
    assert sum(draft.text.count("\n\n") + 1 for draft in drafts) == 509
    stated = [int(n) for n in re.findall(rb"<div>(\d+) W\xf6rter</div>", made.data)]
    for draft, count in zip(drafts, stated, strict=True):
        # The database counts the words of headline and author too.
        assert 0.85 * count < len(draft.text.split()) < 1.1 * count


def test_export_with_a_table_of_labels() -> None:
    drafts = factiva_html.read(export("factiva_table_layout.html")).drafts
    assert len(drafts) == 2
    assert [draft.published for draft in drafts] == [date(2011, 12, 29)] * 2
    assert [draft.outlet for draft in drafts] == ["Test newspaper", "Ouest France"]
    assert [draft.page for draft in drafts] == ["26", None]
    assert [draft.section for draft in drafts] == [None, "Infolocale"]
    assert [draft.language for draft in drafts] == ["fr", "fr"]
    assert [draft.text.count("\n\n") + 1 for draft in drafts] == [4, 2]
