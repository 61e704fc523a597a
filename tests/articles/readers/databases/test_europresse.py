"""Europresse's pages: the layout of tables and the newer one of ``<article>``."""

from __future__ import annotations

from datetime import date

import pytest

from tests.articles.readers.exports import export
from tests.articles.readers.fuzz import survives
from workbench.articles.readers.databases import europresse
from workbench.articles.readers.model import Draft, File

pytest.importorskip("lxml", reason="the extra `formats` is not installed")

PLACES = {
    "fr": ("Politique, ", "vendredi ", "12 mars 2021", ", p. A3", "Numéro de document : "),
    "en": ("Politics, ", "Friday, ", "March 12, 2021", ", p. A3", "Document number: "),
    "de": ("Politik, ", "Freitag, ", "12. März 2021", ", S. A3", "Dokumentnummer: "),
}
MARK = '<span style="color:red; font-weight:bold">'


def in_cell(language: str = "fr", *, name: str = "Oberau-Matin, no. 4321", kicker: str = "",
            author: str = "Ann Roe", closes: bool = True) -> str:  # fmt: skip
    """An article as the older layout has it: bare text in a cell behind its title."""
    section, weekday, day, page, number = PLACES[language]
    header = "".join(
        f'<span class="DocHeader">{one}</span>' for one in (section, weekday, day, page)
    )
    certificate = (
        f"<b><i>© 2021 Oberau-Matin. Tous droits réservés.</i></b><p></p>{number}"
        "news·20210312·OB·001<br><br><table><tr><td>news·20210312·OB·001</td></tr>"
        "<tr><td>Ce certificat est émis à <b>X</b></td></tr></table>"
    )
    return (
        '<table><tr><td><table id="tbHeaderImages"><tr><td id="celPdf"></td></tr></table>'
        f'<span class="DocPublicationName">{name}</span><br>{header}<br><br>{kicker}'
        f'<span class="TitreArticleVisu">The {MARK}ferry</span> of Oberau closes</span><br><br>'
        + (f"{author}<br><p></p>" if author else "")
        + f"The council {MARK}voted</span> on Friday.<p></p>“No choice,” said Ann Doe."
        + f"<br><br>(1) A note.<p></p>{certificate if closes else ''}</td></tr></table><p><br>"
    )


def in_article(language: str = "fr", *, author: str = "Ann Roe") -> str:
    """An article as the newer layout has it: its parts named by their classes."""
    section, weekday, day, page, _ = PLACES[language]
    return (
        '<article><header><div class="rdp__DocPublicationName">'
        '<span class="DocPublicationName">Oberau-Matin (site web)<br>matin, no. 4321</span></div>'
        f'<div><span class="DocHeader">{section}{weekday}{day}{page}</span></div>'
        '<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">'
        'The <mark>ferry</mark> of Oberau closes</p><p class="sm-margin-TopNews rdp__subtitle">'
        "It ran for 90 years</p></div>"
        + (f'<p class="sm-margin-bottomNews">Par {author}</p>' if author else "")
        + '</header><section><div class="DocText clearfix"><div class="docOcurrContainer">'
        "<p>The council <mark>voted</mark> on Friday.</p><p>“No choice,” said Ann Doe.</p>"
        "<aside>Other papers</aside><p>Lire aussi : http://oberau.example</p></div></div></section>"
        "<footer><small>© 2021 Oberau-Matin. Tous droits réservés.</small>"
        '<div class="publiC-lblNodoc">news·20210312·OB·001</div></footer></article>'
    )


def file(*articles: str, encoding: str = "utf-8") -> File:
    head = '<html><head><META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'
    return File("e.html", f"{head}</head><body>{''.join(articles)}</body></html>".encode(encoding))


TEXT = "The council voted on Friday.\n\n“No choice,” said Ann Doe."


@pytest.mark.parametrize("language", PLACES)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_an_article_in_a_cell_is_read_in_every_interface(language: str, encoding: str) -> None:
    made = file(in_cell(language), encoding=encoding)
    assert europresse.knows(made)
    assert europresse.read(made).drafts == (
        Draft(
            text=f"{TEXT}\n\n(1) A note.",
            title="The ferry of Oberau closes",
            outlet="Oberau-Matin",
            published=date(2021, 3, 12),
            byline="Ann Roe",
            section=PLACES[language][0].strip(" ,"),
            page="A3",
        ),
    )


@pytest.mark.parametrize("language", PLACES)
def test_an_article_in_the_newer_layout_is_read_in_every_interface(language: str) -> None:
    made = file(in_article(language))
    assert europresse.knows(made)
    assert europresse.read(made).drafts == (
        Draft(
            text=f"It ran for 90 years\n\n{TEXT}",
            title="The ferry of Oberau closes",
            outlet="Oberau-Matin",
            published=date(2021, 3, 12),
            byline="Ann Roe",
            section=PLACES[language][0].strip(" ,"),
            page="A3",
        ),
    )


def test_without_an_author_the_first_paragraph_is_the_story() -> None:
    for made in (in_cell(author=""), in_article(author="")):
        draft = europresse.read(file(made)).drafts[0]
        assert draft.byline is None
        assert TEXT in draft.text


def test_a_line_above_the_title_stays_in_the_text() -> None:
    draft = europresse.read(file(in_cell(kicker="Transport<br>"))).drafts[0]
    assert draft.text.startswith("Transport\n\nThe council")
    assert draft.title == "The ferry of Oberau closes"


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Le Quai", "Le Quai"), ("Le Quai (site web)", "Le Quai"), ("Le Quai, no. 12", "Le Quai"),
     ("Le Quai, nº 12 345", "Le Quai"), ("Quai No. 5 Review", "Quai No. 5 Review"),
     ("Revue du Quai, Vol. 3, no 4", "Revue du Quai")],
)  # fmt: skip
def test_the_number_of_an_issue_is_not_part_of_the_name(printed: str, name: str) -> None:
    assert europresse.read(file(in_cell(name=printed))).drafts[0].outlet == name


def test_all_articles_of_both_layouts_are_found() -> None:
    made = file(in_cell(), in_cell("en"), in_article(), in_article("de"))
    assert len(europresse.read(made).drafts) == 4


def test_a_file_that_is_cut_off_says_so_on_its_last_article() -> None:
    drafts = europresse.read(file(in_cell(), in_cell(closes=False))).drafts
    assert [draft.issues for draft in drafts] == [(), ("file_cut",)]


def test_other_pages_are_not_taken_for_it() -> None:
    assert not europresse.knows(File("a.html", b"<html><body>Europresse</body></html>"))
    assert not europresse.knows(File("a.txt", b"DocPublicationName TitreArticleVisu"))


def test_damage_is_survived() -> None:
    data = file(in_cell(), in_cell("en"), in_article()).data
    assert survives(lambda broken: europresse.read(File("x.html", broken)), data) > 40


def test_export_of_three_articles() -> None:
    made = export("europresse_1.html")
    assert europresse.knows(made)
    drafts = europresse.read(made).drafts
    assert [draft.outlet for draft in drafts] == ["l'Humanité", "Mag", "Magazine 1"]
    # As the lines above the titles say, though a weekday there is of another day.
    assert [draft.published for draft in drafts] == [
        date(2013, 10, 5), date(2012, 10, 3), date(2012, 10, 4),
    ]  # fmt: skip
    assert [len(draft.title or "") for draft in drafts] == [20, 40, 7]
    assert [draft.byline is not None for draft in drafts] == [False, True, True]
    assert [draft.section for draft in drafts] == ["Politique", None, "Éditorial"]
    assert [draft.page for draft in drafts] == [None, None, "03"]
    assert [draft.text.count("\n\n") + 1 for draft in drafts] == [2, 2, 2]
