"""Factiva in RTF, made by its documented structure: no real file was at hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.articles.readers.fuzz import survives
from workbench.articles.readers.factiva import rtf as factiva_rtf
from workbench.articles.readers.model import Draft, File

pytest.importorskip("striprtf", reason="the extra `formats` is not installed")

NUMBER = "OBERAU0020210312eh3c0000"
BODY = (
    "The council of Oberau {\\b voted} on Friday to close the old ferry.",
    "\\u8220?We had no choice,\\u8221? said the mayor, Ann Doe.",
)
INTERFACES = {
    "en": ("1,204 words", "12 March 2021", "English", "Document", "Page 1 of 9"),
    "de": ("1.204 W\\'f6rter", "12 M\\'e4rz 2021", "Englisch", "Dokument", "Seite 1 von 9"),
    "fr": ("1 204 mots", "12 mars 2021", "Anglais", "Document", "Page 1 sur 9"),
}


def bare(
    interface: str = "en",
    *,
    above: tuple[str, ...] = (),
    title: str = "Ferry of Oberau closes",
    author: tuple[str, ...] = ("By ANN ROE",),
    number: str = "1",
    owner: str = "Copyright 2021 The Oberau Herald. All Rights Reserved.",
) -> str:
    """An article without labels."""
    count, day, language, document, page = INTERFACES[interface]
    lines = (
        *above, f"{{\\b\\fs28 {title}}}", *author, count, day, "14:05", "The Oberau Herald",
        "OBERAU", "Late Edition", "A3", language, owner, BODY[0],
        f"{page} \\'a9 2021 Factiva, Inc. All rights reserved.", BODY[1], "Oberau Press",
        f"{document} {NUMBER}{number}",
    )  # fmt: skip
    return "".join(rf"\pard {line}\par\pard\par" + "\n" for line in lines)


def labelled(interface: str = "en", **cells: str) -> str:
    """An article with the labels of Factiva's index in the cells of a table."""
    count, day, language, document, _ = INTERFACES[interface]
    known = {
        "SE": "Foreign Desk; A", "HD": "Ferry of Oberau closes", "BY": "By ANN ROE",
        "CR": "Reuters", "WC": count, "PD": day, "ET": "14:05",
        "SN": "The Oberau Herald", "SC": "OBERAU",
        "ED": "Late Edition", "PG": "A3", "LA": language, "CY": "(c) 2021 The Oberau Herald",
        "LP": BODY[0], "TD": BODY[1] + r"\par Copyright 2021 The Oberau Herald.",
        "CO": "ferry : Ferry Company of Oberau", "NS": "gpol : Domestic Politics",
        "RE": "ober : Oberau", "PUB": "Oberau Press", "AN": f"{document} {NUMBER}2",
    }  # fmt: skip
    known.update(cells)
    return "".join(
        rf"\trowd\cellx800\cellx9000\pard\intbl {{\b {label}}}\cell {cell}\cell\row" + "\n"
        for label, cell in known.items()
        if cell
    )


def file(*articles: str) -> File:
    end = r"\pard Search Summary\par Text ferry\par Results Found 27\par"
    body = r"\page ".join(articles) + end
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
    return File("factiva.rtf", rf"{{\rtf1\ansi\ansicpg1252\deff0{fonts}{body}}}".encode("cp1252"))


WHOLE = Draft(
    text=(
        "The council of Oberau voted on Friday to close the old ferry.\n\n"
        "“We had no choice,” said the mayor, Ann Doe."
    ),
    title="Ferry of Oberau closes",
    outlet="The Oberau Herald",
    published=date(2021, 3, 12),
    byline="ANN ROE",
    page="A3",
    language="en",
)


@pytest.mark.parametrize("interface", INTERFACES)
def test_an_article_without_labels_is_read_in_every_interface(interface: str) -> None:
    made = file(bare(interface))
    assert factiva_rtf.knows(made)
    assert factiva_rtf.read(made).drafts == (WHOLE,)


@pytest.mark.parametrize("interface", INTERFACES)
def test_an_article_with_labels_is_read_in_every_interface(interface: str) -> None:
    made = file(labelled(interface))
    assert factiva_rtf.knows(made)
    (draft,) = factiva_rtf.read(made).drafts
    assert (draft.section, draft.network) == ("Foreign Desk; A", "Reuters")
    assert (draft.text, draft.title, draft.outlet, draft.published, draft.byline, draft.page,
            draft.language) == (WHOLE.text, WHOLE.title, WHOLE.outlet, WHOLE.published,
                                WHOLE.byline, WHOLE.page, WHOLE.language)  # fmt: skip


def test_all_articles_of_a_file_are_found_in_order() -> None:
    made = file(*(bare(number=str(n)) for n in range(4)), labelled(), bare("fr"))
    drafts = factiva_rtf.read(made).drafts
    assert [draft.text for draft in drafts] == [WHOLE.text] * 6


# Lines above the count: section, headline, who wrote it.
HEADS = [
    ((), ("By ANN ROE",), None, "ANN ROE", None),
    (("Metro; B",), ("By ANN ROE",), "Metro; B", "ANN ROE", None),
    ((), ("Ann Roe",), None, "Ann Roe", None),
    ((), (), None, None, None),
    (("Metro",), (), "Metro", None, None),
    ((), ("Reuters",), None, None, "Reuters"),
    (("Metro",), ("Ann Roe", "AFP"), "Metro", "Ann Roe", "AFP"),
]


@pytest.mark.parametrize(("above", "author", "section", "byline", "network"), HEADS)
def test_section_headline_author_and_credit_are_told_apart(
    above: tuple[str, ...], author: tuple[str, ...], section: str | None, byline: str | None,
    network: str | None,
) -> None:  # fmt: skip
    title = "The council of Oberau votes to close its ferry"
    draft = factiva_rtf.read(file(bare(above=above, author=author, title=title))).drafts[0]
    assert (draft.section, draft.title, draft.byline, draft.network) == (
        section, title, byline, network,
    )  # fmt: skip
    assert draft.text == WHOLE.text


@pytest.mark.parametrize("owner", ["(c) 2021 The Oberau Herald", "The Oberau Herald 2021."])
def test_whose_the_text_is_never_reaches_it(owner: str) -> None:
    assert factiva_rtf.read(file(bare(owner=owner))).drafts == (WHOLE,)


def test_a_file_that_is_cut_off_says_so_on_its_last_article() -> None:
    data = file(bare(number="1"), bare(number="2")).data
    drafts = factiva_rtf.read(File("x.rtf", data[: data.rindex(b"said the mayor")])).drafts
    assert [draft.issues for draft in drafts] == [(), ("file_cut",)]


def test_other_rtf_is_not_taken_for_it() -> None:
    assert not factiva_rtf.knows(File("x.rtf", rb"{\rtf1 Document on Factiva\par}"))
    assert not factiva_rtf.knows(File("x.rtf", b""))
    assert not factiva_rtf.knows(File("x.txt", f"Document {NUMBER}1".encode()))


def test_damage_is_survived() -> None:
    data = file(bare("de"), labelled(), bare("fr")).data
    assert survives(lambda broken: factiva_rtf.read(File("x.rtf", broken)), data) > 40
