"""Reports of many papers in one RTF file of the press agency's archive."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tests.articles.readers.exports import export
from tests.articles.readers.fuzz import survives
from workbench.articles.readers.databases import agency_rtf
from workbench.articles.readers.model import Draft, File

pytest.importorskip("striprtf", reason="the extra `formats` is not installed")

RULE = r"\par\pard\plain" + "_" * 60 + r"\par\pard\plain "
EMPTY = r"\plain\f0\fs20\par\pard\plain\highlight1\cf2\plain\f0\fs20\par\pard\plain\cf2 "
FOUND = '"Oberau.at" gefunden am 28.12.2020 10:36 Uhr'
STORY = (
    r"Der \plain\cf2 Bürgermeister\plain\cf2  ist dafür.",
    r"\u8222?Wir wollen das\u8220?, sagte er am Montag.",
)


def report(header: str = FOUND, title: str = r"\b Fähre wird\par eingestellt",
           paragraphs: tuple[str, ...] = STORY) -> str:  # fmt: skip
    return EMPTY.join((rf"\plain\i\cf2 {header}\plain", title, *paragraphs))


def file(*reports: str) -> File:
    fonts = r"{\fonttbl{\f0\fnil\fcharset0\fprq1 Arial;}}{\colortbl;\red0\green0\blue0;}"
    return File("apa.rtf", (rf"{{\rtf\ansi{fonts}\plain " + RULE.join(reports) + "}").encode())


TEXT = "Der Bürgermeister ist dafür.\n\n„Wir wollen das“, sagte er am Montag."


def test_each_report_is_an_article_and_the_day_it_was_found_is_no_day_of_publication() -> None:
    made = file(report(), report(), report())
    assert agency_rtf.knows(made)
    draft = Draft(TEXT, "Fähre wird eingestellt", "Oberau.at", issues=("date_uncertain",))
    assert agency_rtf.read(made).drafts == (draft, draft, draft)


def test_a_report_of_a_printed_paper_has_day_page_section_and_author() -> None:
    header = '"Oberauer Bote" vom 02.08.2017 Seite: 7 Ressort: Inland Von: Ann Roe'
    assert agency_rtf.read(file(report(header))).drafts[0] == Draft(
        TEXT, "Fähre wird eingestellt", "Oberauer Bote", published=date(2017, 8, 2),
        byline="Ann Roe", section="Inland", page="7",
    )  # fmt: skip


CLOSINGS = [
    (("(APA)",), None, "APA", None),
    (("(Red./dpa)",), None, "dpa", None),
    (("(roe/doe)",), None, None, "roe/doe"),
    (('("Oberauer Bote", Print-Ausgabe, 02.08.2017)',), date(2017, 8, 2), None, None),
    (("(roe)", '("Oberauer Bote", Print-Ausgabe, 02.08.2017)'), date(2017, 8, 2), None, "roe"),
]


@pytest.mark.parametrize(("closing", "day", "network", "byline"), CLOSINGS)
def test_the_brackets_that_close_a_report_are_data_and_no_text(
    closing: tuple[str, ...], day: date | None, network: str | None, byline: str | None
) -> None:
    draft = agency_rtf.read(file(report(paragraphs=(*STORY, *closing)))).drafts[0]
    assert (draft.text, draft.published, draft.network, draft.byline) == (
        TEXT, day, network, byline,
    )  # fmt: skip
    assert draft.issues == (() if day else ("date_uncertain",))


def test_a_sentence_in_brackets_stays_in_the_story() -> None:
    aside = "(Das war schon im Vorjahr so.)"
    draft = agency_rtf.read(file(report(paragraphs=(*STORY, aside)))).drafts[0]
    assert draft.text == f"{TEXT}\n\n{aside}"


def test_other_rtf_is_not_taken_for_it() -> None:
    prose = r"{\rtf1\ansi Das stand in der \'84Post\'93 vom 02.08.2017, sagte er.\par}"
    assert not agency_rtf.knows(File("x.rtf", prose.encode()))
    assert not agency_rtf.knows(File("x.txt", b'"Oberau.at" gefunden am 28.12.2020 10:36 Uhr'))
    assert not agency_rtf.knows(File("x.rtf", b""))


def test_a_file_that_is_cut_off_says_so_on_its_last_report() -> None:
    data = file(report(), report()).data
    drafts = agency_rtf.read(File("x.rtf", data[: data.rindex(b"sagte er")])).drafts
    assert [draft.issues for draft in drafts] == [
        ("date_uncertain",), ("date_uncertain", "file_cut"),
    ]  # fmt: skip


def test_damage_is_survived() -> None:
    data = file(report(), report(paragraphs=(*STORY, "(APA)")), report()).data
    assert survives(lambda broken: agency_rtf.read(File("x.rtf", broken)), data) > 40


def test_export_of_the_austrian_agency() -> None:
    made = export("apa_online.rtf")
    assert agency_rtf.knows(made)
    drafts = agency_rtf.read(made).drafts
    # Counted by reading: 38 reports between 37 rules, 16 of one site and 22 of another.
    assert Counter(draft.outlet for draft in drafts) == {"Kurier.at": 16, "Die Presse.com": 22}
    # Six say in which printed issue they stood, the day on which all were found is a later one.
    printed = [n for n, draft in enumerate(drafts, 1) if draft.published == date(2017, 8, 2)]
    assert printed == [17, 19, 22, 24, 27, 35]
    assert sum(draft.published is None for draft in drafts) == 32
    assert sum(draft.network == "APA" for draft in drafts) == 10
    assert [n for n, draft in enumerate(drafts, 1) if draft.byline] == [34]
    assert all(draft.title and 10 < len(draft.title) < 90 for draft in drafts)
    # 84,000 letters of paragraphs, of which nothing but headers, titles and rules is taken away.
    assert not any("____" in d.text or "gefunden am" in d.text for d in drafts)
    assert len(drafts[4].text) > 5_000
    assert 200 < len(drafts[16].text) < 300
