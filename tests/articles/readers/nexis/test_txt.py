"""Old LexisNexis text, English and German, whole and in pieces."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date

import pytest

from tests.articles.readers.exports import export
from tests.articles.readers.fuzz import damaged
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.nexis.txt import knows, read

COVER = """\ufeff

Download Request: Selected Items: 1-2
Time Of Request: Friday, March 20, 2015  16:51:31

Send To:
OBERAU LIBRARY

Terms: (bridge and not (TYPE(web)))

Source: The Daily Planet (Oberau);The Evening Star...
Project ID: None

"""
ENGLISH = """
                               {number} of {all} DOCUMENTS


                          The Daily Planet (Oberau)

                            March 3, 2014 Monday
                                  Edition 1;
                               National Edition

Bridge to open in May, says mayor;
A hundred years of waiting

BYLINE: BY ANNA BERG

SECTION: NEWS; Pg. 4

LENGTH: 62 words

HIGHLIGHT: The town has waited for a bridge since the great flood of the
last century.


The bridge at Oberau will open in May, Mayor Carla Lind told the council on
Monday. "It is finished," she said.

COST: 43 million dollars.
LENGTH: 19.43 meters. The engineers say that it is the longest of its kind.

LOAD-DATE: March 4, 2014

LANGUAGE: ENGLISH

GRAPHIC: Carla Lind on the bridge

A second picture with no label of its own

PUBLICATION-TYPE: Newspaper

JOURNAL-CODE: DPL


                    Copyright 2014 Planet Papers Limited
                              All Rights Reserved
"""
GERMAN = """
                              Dokument 2 von 4


                                Oberauer Bote

                            Dienstag 4. März 2014

Brücke wird im Mai eröffnet

AUTOR: Von Jan Holm

RUBRIK: S. 7 Ausg. 52

LÄNGE: 30 Wörter


Die Brücke wird im Mai eröffnet, sagte die Bürgermeisterin am Montag.

UPDATE: 5. März 2014

SPRACHE: GERMAN; DEUTSCH

GRAFIK: Die Brücke

PUBLICATION-TYPE: Zeitung

                      Copyright 2014 Bote Verlag GmbH
                            Alle Rechte Vorbehalten
"""
FRENCH = """
                               1 of 9 DOCUMENTS

                           Copyright 2003 Le Pont
                                    Le Pont

                                  27 mars 2003

SECTION: Ville

LONGUEUR: 40 mots

TITRE: Le pont ouvre;
La ville attend

SIGNATURE: Luc Petit, Anne
Roux

CHAPEAU:

La ville attend depuis un siècle.

ARTICLE:

Le pont ouvre en mai, dit le maire.

LANGUE: FRENCH; FRANCAISE
"""
AGENCY = """
                               5 of 79 DOCUMENTS

                            Oberauer Nachrichten-Agentur

LEADALL: Bridge opens, crowds
cheer

                            April 20, 2003, Sunday
                          19:53 Central European Time

DATELINE: Oberau


The bridge was opened on Sunday, the agency said.

Nobody was hurt.

LENGTH: 49 words

LOAD-DATE: April 20, 2003

LANGUAGE: ENGLISH
"""
LABELS = ("LENGTH:", "LOAD-DATE", "HIGHLIGHT", "GRAPHIC", "LANGUAGE", "Copyright", "Reserved",
          "LÄNGE", "UPDATE", "SPRACHE", "GRAFIK", "Vorbehalten", "CHAPEAU", "LANGUE")  # fmt: skip


def reading(text: str, encoding: str = "utf-8") -> Reading:
    file = File("export.TXT", text.encode(encoding))
    assert knows(file)
    return read(file)


def draft(text: str, encoding: str = "utf-8") -> Draft:
    (made,) = reading(text, encoding).drafts
    return made


def test_an_english_document_is_read_with_all_that_its_labels_say() -> None:
    made = draft(COVER + ENGLISH.format(number=1, all=1))
    assert made == Draft(
        text="The town has waited for a bridge since the great flood of the last century.\n\n"
        "The bridge at Oberau will open in May, Mayor Carla Lind told the council on Monday. "
        '"It is finished," she said.\n\n'
        "COST: 43 million dollars.\n\n"
        "LENGTH: 19.43 meters. The engineers say that it is the longest of its kind.",
        title="Bridge to open in May, says mayor; A hundred years of waiting",
        outlet="The Daily Planet (Oberau)",
        published=date(2014, 3, 3),
        byline="ANNA BERG",
        section="NEWS",
        page="4",
        language="en",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_german_document_is_read_in_every_encoding(encoding: str) -> None:
    made = draft(GERMAN, encoding)
    assert made.issues == (("encoding_guessed",) if encoding == "cp1252" else ())
    assert (made.title, made.outlet) == ("Brücke wird im Mai eröffnet", "Oberauer Bote")
    assert (made.published, made.byline) == (date(2014, 3, 4), "Jan Holm")
    assert (made.section, made.page, made.language) == (None, "7", "de")
    assert made.text == "Die Brücke wird im Mai eröffnet, sagte die Bürgermeisterin am Montag."


def test_title_and_story_may_stand_behind_labels_and_the_outlet_behind_the_copyright() -> None:
    made = draft(FRENCH)
    assert (made.title, made.outlet) == ("Le pont ouvre; La ville attend", "Le Pont")
    assert (made.published, made.byline) == (date(2003, 3, 27), "Luc Petit, Anne Roux")
    assert made.text == "La ville attend depuis un siècle.\n\nLe pont ouvre en mai, dit le maire."
    assert made.language == "fr"


def test_the_title_may_stand_before_the_day_and_all_labels_behind_the_story() -> None:
    made = draft(AGENCY)
    assert made.title == "LEADALL: Bridge opens, crowds cheer"
    assert (made.outlet, made.published) == ("Oberauer Nachrichten-Agentur", date(2003, 4, 20))
    assert made.text == "The bridge was opened on Sunday, the agency said.\n\nNobody was hurt."


def test_story_may_follow_the_day_without_any_label() -> None:
    made = draft(AGENCY.replace("DATELINE: Oberau\n", ""))
    assert made.text.startswith("The bridge was opened")


def test_a_title_is_not_made_of_the_story_of_a_flash() -> None:
    flash = AGENCY.replace("\nLEADALL: Bridge opens, crowds\ncheer\n", "")
    for text in (flash, flash.replace("DATELINE: Oberau\n", "")):
        made = draft(text)
        assert (made.title, made.text[:17]) == (None, "The bridge was op")


def test_a_title_before_the_day_may_have_two_parts() -> None:
    made = draft(AGENCY.replace("LEADALL: Bridge opens", "Eleven years\n\nBridge opens"))
    assert made.title == "Eleven years Bridge opens, crowds cheer"
    assert made.byline is None


def test_no_label_of_the_database_reaches_a_story() -> None:
    everything = COVER + ENGLISH.format(number=1, all=3) + GERMAN + FRENCH + AGENCY
    drafts = reading(everything.replace("LENGTH: 19.43", "It is 19.43")).drafts
    assert len(drafts) == 4
    assert [word for made in drafts for word in LABELS if word in made.text] == []


def test_a_label_in_the_middle_of_a_story_is_left_out() -> None:
    text = AGENCY.replace("Nobody was hurt.", "LOAD-DATE: April 20, 2003\n\nNobody was hurt.")
    assert "LOAD-DATE" not in draft(text).text
    assert draft(text).text.endswith("Nobody was hurt.")


def test_a_document_of_a_month_has_no_day() -> None:
    made = draft(AGENCY.replace("April 20, 2003, Sunday", "April 2003").replace("19:53", "at"))
    assert (made.published, made.issues) == (None, ("date_uncertain",))


def test_an_address_is_the_address_of_the_article() -> None:
    address = "http://example.org/paper/nl/5597/Economy/article/detail/4274851/2016/04/03/Ch\nicken"
    made = draft(AGENCY.replace("LEADALL: Bridge", f"{address}\n\nBridge"))
    assert made.url == address.replace("\n", "")
    assert made.title == "Bridge opens, crowds cheer"


def test_documents_without_words_are_kept_and_counted() -> None:
    empty = "\n                    3 of 9 DOCUMENTS\n\n\n          Copyright 2009 Planet\n\n"
    drafts = reading(ENGLISH.format(number=1, all=9) + empty + GERMAN).drafts
    assert [bool(made.text) for made in drafts] == [True, False, True]


def test_a_gap_in_the_numbers_is_told_and_positions_in_other_lists_are_not() -> None:
    def numbered(*numbers: int) -> Reading:
        return reading("".join(ENGLISH.format(number=number, all=10) for number in numbers))

    assert numbered(1, 2, 3).expected is None
    assert numbered(1, 2, 4, 5).expected == 5
    assert numbered(3, 8).expected is None


def test_a_cover_that_states_more_than_there_is_tells_of_missing_articles() -> None:
    whole = COVER + ENGLISH.format(number=1, all=9) + ENGLISH.format(number=5, all=9)
    assert reading(whole).expected == 2
    assert reading(whole.replace("1-2", "1-3, 5, 8-9")).expected == 6
    assert reading(whole + whole).expected is None


def test_a_document_without_the_end_that_others_have_is_cut_off() -> None:
    whole = COVER + ENGLISH.format(number=1, all=2) + ENGLISH.format(number=2, all=2)
    cut = reading(whole[: whole.rindex("is finished")])
    assert [draft.issues for draft in cut.drafts] == [(), ("file_cut",)]


def test_an_error_page_is_a_missing_article_and_hides_none() -> None:
    error = (
        "\n                               2 of 3 DOCUMENTS\n\n\nWe are sorry but there is an error "
        "in this document and it is not\npossible to display it.\n\n"
    )
    first, last = ENGLISH.format(number=1, all=3), ENGLISH.format(number=3, all=3)
    found = reading(first + error + last)
    assert (len(found.drafts), found.expected) == (2, 3)
    found = reading(first + error.replace("2 of 3 DOCUMENTS", "") + last)
    assert (len(found.drafts), found.expected) == (2, 3)
    assert "We are sorry" not in found.drafts[0].text


def test_the_piece_of_a_document_before_the_first_number_is_an_article() -> None:
    piece = ENGLISH[ENGLISH.index("The bridge at Oberau") :]
    drafts = reading(piece + GERMAN).drafts
    assert len(drafts) == 2
    assert drafts[0].title is None
    assert drafts[0].text.startswith("The bridge at Oberau will open")


def test_other_texts_are_not_taken_for_an_export() -> None:
    for text in (
        "We read 3 of 10 documents.\n\nDocument 3 of 10\n\nMore.",
        "LENGTH: 20 metres\n\nA bridge.",
        "<html>1 of 10 DOCUMENTS</html>",
        "",
    ):
        assert not knows(File("a.txt", text.encode()))


def test_damage_raises_nothing_but_not_read() -> None:
    data = (COVER + ENGLISH.format(number=1, all=3) + GERMAN + FRENCH + AGENCY).encode()
    for broken in damaged(data, 60):
        file = File("export.TXT", broken)
        knows(file)
        with suppress(NotReadError):
            read(file)


@pytest.mark.parametrize(
    "line",
    [
        "word " * 15,
        " " * 30 + "centred\n",
        "1 of 9 DOCUMENTS",
        "LENGTH: 3 words\n",
        "GRAPHIC: x\n\na\n",
        "x" * 1_000_000,
    ],
)
def test_lines_without_end_take_no_time(line: str) -> None:
    begin = time.monotonic()
    data = (ENGLISH.format(number=1, all=3) + (line + "\n") * (1_000_000 // len(line))).encode()
    read(File("export.TXT", data))
    assert time.monotonic() - begin < 10


# Looked up in the files: outlets, days and pages of the articles, in their order.
ENGLISH_SAMPLE = [
    ("Guardian.com", "2010-01-11", None),
    ("Guardian", "2010-01-11", None),
    ("The Sun (England)", "2010-01-11", "6"),
    ("The Times (London)", "2010-01-11", "3"),
    ("The Times (London)", "2010-01-11", "24"),
    ("The Times (London)", "2010-01-11", "8"),
    ("Guardian", "2010-01-08", None),
    ("MAIL ON SUNDAY (London)", "2010-01-10", None),
    ("Sunday Mirror", "2010-01-10", "6"),
    ("DAILY MAIL (London)", "2010-01-09", None),
]
GERMAN_SAMPLE = [
    ("Börsen-Zeitung", "2011-08-31", "de"),
    ("Börsen-Zeitung", "2011-08-30", "de"),
    ("Le Figaro", "2003-05-17", "fr"),
    ("Le Monde", "2002-08-30", "fr"),
    ("AAP Newsfeed", "2009-01-20", "en"),
    ("The Advertiser (Australia)", "2009-01-20", "en"),
    ("Xinhua General News Service", "2009-01-16", "en"),
    ("South China Morning Post", "2009-01-10", "en"),
    ("CNN", "2009-01-11", "en"),
    (None, None, None),
    ("City News Service", "2009-01-14", "en"),
    ("BMI Company Analysis Reports", None, None),
    ("RELIGION & ETHICS NEWSWEEKLY", "2008-08-22", "en"),
    ("Deutsche Presse-Agentur", "2003-04-20", "en"),
    ("Wirtschaftsblatt", "2003-04-15", "de"),
    ("Deutsche Presse-Agentur", "2003-04-20", "en"),
    ("India Today", None, "en"),
    ("The Business Times Singapore", "2003-04-19", "en"),
    ("Deutsche Presse-Agentur", "2003-04-20", "en"),
    ("Deutsche Presse-Agentur", "2003-04-17", "en"),
    ("Le Monde", "2003-03-27", "fr"),
    (
        "ABA Section of Public Utility, Communications and Transportation Law Infrastructure",
        None,
        None,
    ),
    ("de Volkskrant", "2008-12-31", "nl"),
    ("De Telegraaf", "2002-01-29", "nl"),
    ("Ad / Algemeen Dagblad", "2016-04-03", None),
    ("Trouw", "2015-05-01", "nl"),
    ("Politiken & Politiken Weekly", "2010-01-06", "da"),
]


def test_the_real_english_export_is_read() -> None:
    found = read(export("lexisnexis_sample.TXT"))
    assert [(made.outlet, str(made.published), made.page) for made in found.drafts] == (
        ENGLISH_SAMPLE
    )
    # Its cover says "Selected Items: 1-10".
    assert found.expected == 10
    assert all(made.title and made.language == "en" for made in found.drafts)


def test_the_real_pieces_in_many_languages_are_read() -> None:
    found = read(export("lexisnexis_german_interface.txt"))
    assert [
        (made.outlet, str(made.published) if made.published else None, made.language)
        for made in found.drafts
    ] == GERMAN_SAMPLE
    assert found.expected is None
    # One is a picture with a caption, one a copyright line and nothing else.
    assert [number for number, made in enumerate(found.drafts) if not made.text] == [7, 9]
    # A flash, the one without words, and a list of news have no title.
    assert [number for number, made in enumerate(found.drafts) if not made.title] == [6, 9, 10]
    assert all(word not in made.text for made in found.drafts for word in ("LOAD-DATE", "UPDATE:"))
