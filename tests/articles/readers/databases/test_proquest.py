"""ProQuest's text files, made by their documented structure: no real one was at hand."""

from __future__ import annotations

import time
from datetime import date

import pytest

from tests.articles.readers.fuzz import survives
from workbench.articles.readers.databases import proquest
from workbench.articles.readers.model import Draft, File, NotReadError

RULE = "_" * 60
STORY = (
    "The council of Oberau voted on Friday to close the old ferry.",
    "People: that is what a ferry is for, said the mayor, Ann Doe.",
)
EN = {
    "Subject": "Ferries; Councils", "Location": "Oberau", "Title": "Ferry of Oberau closes",
    "Publication title": "The Oberau Herald; Oberau, N.Y.", "Pages": "A.3",
    "Publication year": "2021", "Publication date": "Mar 12, 2021", "Section": "Metro",
    "ISSN": "12345678", "Language of publication": "English", "Document type": "News",
    "ProQuest document ID": "123456", "Document URL": "https://search.example/docview/123456",
    "Copyright": "Copyright The Oberau Herald Mar 12, 2021", "Last updated": "2021-03-13",
    "Database": "ProQuest Central",
}  # fmt: skip
DE = {
    "Thema": "Fähren", "Titel": "Ferry of Oberau closes",
    "Publikationstitel": "The Oberau Herald; Oberau, N.Y.", "Seiten": "A.3",
    "Publikationsjahr": "2021", "Publikationsdatum": "12. März 2021", "Rubrik": "Metro",
    "Sprache der Publikation": "Englisch", "ProQuest-Dokument-ID": "123456",
    "Dokument-URL": "https://search.example/docview/123456", "Datenbank": "ProQuest Central",
}  # fmt: skip
FR = {
    "Sujet": "Bacs", "Titre": "Ferry of Oberau closes",
    "Titre de la publication": "The Oberau Herald; Oberau, N.Y.", "Pages": "A.3",
    "Date de publication": "12 mars 2021", "Rubrique": "Metro",
    "Langue de publication": "Anglais", "Identifiant du document ProQuest": "123456",
    "URL du document": "https://search.example/docview/123456",
    "Base de données": "ProQuest Central",
}  # fmt: skip
# Fields behind the story; how its author and it are labelled; how a place among others is said.
INTERFACES = {
    "en": (EN, "Author: ", "Full text: ", "Document {} of {}"),
    "de": (DE, "Autor: ", "Volltext: ", "Dokument {} von {}"),
    "fr": (FR, "Auteur : ", "Texte intégral : ", "Document {} sur {}"),
}


def document(interface: str = "en", place: tuple[int, int] | None = None, *,
             story: tuple[str, ...] = STORY, gap: str = "\n\n", **instead: str) -> str:  # fmt: skip
    fields, author, full, position = INTERFACES[interface]
    fields = {**fields, **instead}
    lines = [
        *([position.format(*place)] if place else []),
        "Ferry of Oberau closes",
        f"{author}Roe, Ann; Doe, Ben",
        "Abstract: None available.",
        "Links: https://library.example/openurl",
        full + gap.join(story),
        *(f"{label}: {value}" for label, value in fields.items() if value),
    ]
    return gap.join(lines)


def file(*documents: str, encoding: str = "utf-8") -> File:
    address = (
        "Contact us at: http://www.proquest.example\n\nDatabase copyright © 2021 ProQuest LLC. "
        "All rights reserved.\n\nTerms and Conditions: http://www.proquest.example/terms"
    )
    text = f"\n{RULE}\n\n".join(("", *documents, address))
    return File("ProQuestDocuments.txt", text.encode(encoding))


WHOLE = Draft(
    text="\n\n".join(STORY),
    title="Ferry of Oberau closes",
    outlet="The Oberau Herald",
    published=date(2021, 3, 12),
    byline="Ann Roe, Ben Doe",
    url="https://search.example/docview/123456",
    section="Metro",
    page="A.3",
    language="en",
)


@pytest.mark.parametrize("interface", INTERFACES)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n"])
def test_a_document_is_read_in_every_interface(interface: str, gap: str) -> None:
    made = file(document(interface, gap=gap))
    assert proquest.knows(made)
    assert proquest.read(made).drafts == (WHOLE,)


def test_all_documents_of_a_file_are_found_and_their_number_is_known() -> None:
    found = proquest.read(file(*(document(place=(n, 3)) for n in (1, 2, 3))))
    assert found.drafts == (WHOLE, WHOLE, WHOLE)
    assert (found.expected, found.issues) == (3, ())


EXPECTED = [
    ([(1, 5), (2, 5), (3, 5)], 5),
    ([(21, 300), (22, 300)], 2),
    ([(21, 300), (24, 300)], 4),
    ([], None),
]


@pytest.mark.parametrize(("places", "expected"), EXPECTED)
def test_numbers_from_one_count_the_documents_and_a_gap_in_others_is_told(
    places: list[tuple[int, int]], expected: int | None
) -> None:
    made = [document(place=place) for place in places] or [document(), document()]
    assert proquest.read(file(*made)).expected == expected


def test_no_field_and_no_line_under_the_story_reaches_the_text() -> None:
    under = ("Credit: By Ann Roe; Staff", "Illustration", "Caption: The ferry",
             "Copyright The Oberau Herald 2021")  # fmt: skip
    draft = proquest.read(file(document(story=(*STORY, *under)))).drafts[0]
    assert draft.text == WHOLE.text


def test_hard_wrapped_lines_are_joined() -> None:
    words = (
        "The council of Oberau voted on Friday to close the old ferry that has crossed the "
        "river since the days of the mills and the bridge that was never built there "
    ).split()
    lines, line = [], ""
    for word in words * 4:
        if len(line) + len(word) + 1 > 70:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    made = document(story=("\n".join([*lines, line]),))
    assert proquest.read(file(made)).drafts[0].text == " ".join(words * 4)


def test_a_field_that_goes_on_below_is_still_no_text() -> None:
    made = document(gap="\n", Subject="Ferries;\nCouncils of towns;\nRivers")
    assert proquest.read(file(made)).drafts == (WHOLE,)


def test_paper_and_day_are_taken_from_the_line_of_older_files() -> None:
    info = "Publication info: The Oberau Herald (1959-2003); London [London]09 Jan 1993: 12."
    made = document(**{"Publication title": "", "Publication date": ""}).replace(
        "Abstract:", f"{info}\n\nAbstract:"
    )
    draft = proquest.read(file(made)).drafts[0]
    assert (draft.outlet, draft.published) == ("The Oberau Herald", date(1993, 1, 9))


def test_a_document_without_full_text_says_so() -> None:
    draft = proquest.read(file(document(story=("Not available.",)))).drafts[0]
    assert (draft.text, draft.issues) == ("", ("no_story",))
    assert draft.title == "Ferry of Oberau closes"


NAMES = [
    ("New York Times, Late Edition (East Coast); New York, N.Y.", "New York Times"),
    ("The Washington Post (1974-Current file)", "The Washington Post"),
    ("Oberau Times [Oberau]", "Oberau Times"),
    ("Ottawa, the Weekly", "Ottawa, the Weekly"),
]


@pytest.mark.parametrize(("printed", "name"), NAMES)
def test_city_edition_and_years_are_not_part_of_the_name(printed: str, name: str) -> None:
    made = document(**{"Publication title": printed})
    assert proquest.read(file(made)).drafts[0].outlet == name


def test_the_edition_behind_a_title_is_no_part_of_it() -> None:
    made = document(Title="Ferry closes [and stays shut]: [Final Edition]")
    assert proquest.read(file(made)).drafts[0].title == "Ferry closes [and stays shut]"


@pytest.mark.parametrize(
    ("printed", "byline"),
    [("Anonymous", None), ("By Ann Roe", "Ann Roe"), ("Ann Roe Staff", "Ann Roe Staff"),
     ("Roe, Ann M", "Ann M Roe")],
)  # fmt: skip
def test_authors_are_named_first_name_first(printed: str, byline: str | None) -> None:
    made = document().replace("Roe, Ann; Doe, Ben", printed)
    assert proquest.read(file(made)).drafts[0].byline == byline


def test_letters_of_windows_are_read_and_told() -> None:
    made = file(document("de"), encoding="cp1252")
    assert proquest.knows(made)
    draft = proquest.read(made).drafts[0]
    assert (draft.published, draft.issues) == (WHOLE.published, ("encoding_guessed",))


def test_other_texts_are_not_taken_for_it() -> None:
    for data in (
        b"",
        RULE.encode(),
        b"Full text: a\nProQuest\nDatabase: x",
        f"{RULE}\nA text on ProQuest.\n{RULE}".encode(),
        b"{\\rtf1" + file(document()).data,
    ):
        assert not proquest.knows(File("a.txt", data))


def test_rules_without_documents_are_not_read() -> None:
    with pytest.raises(NotReadError):
        proquest.read(File("a.txt", f"{RULE}\nNothing.\n{RULE}\n".encode()))


def test_damage_is_survived() -> None:
    data = file(document(place=(1, 2)), document("fr", (2, 2))).data
    assert survives(lambda broken: proquest.read(File("x.txt", broken)), data) > 40


def test_endless_lines_and_rules_take_no_time() -> None:
    before = time.perf_counter()
    long = document(story=("word " * 200_000,), Subject="\n".join(["x"] * 100_000))
    assert len(proquest.read(file(long)).drafts) == 1
    proquest.knows(File("a.txt", b"_" * 1_000_000 + b"x"))
    assert time.perf_counter() - before < 10
