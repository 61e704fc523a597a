"""Nexis Uni as Word file, RTF and PDF, English and German, with and without a cover."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from types import ModuleType

import pytest

from tests.articles.readers.exports import export
from tests.articles.readers.fuzz import damaged
from tests.articles.readers.nexis.printed import pdf
from tests.articles.readers.office.made import document, link, paragraph, run
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.nexis import docx as nexis_docx
from workbench.articles.readers.nexis import pdf as nexis_pdf
from workbench.articles.readers.nexis import rtf as nexis_rtf

NEXT_PAGE = "<w:sectPr><w:type w:val='nextPage'/></w:sectPr>"
COVER = [
    "User Name: OBERAU LIBRARY",
    "Date and Time: Wednesday, December 19, 2018 7:08:00 PM CET",
    "Job Number: 79564983",
    "Documents ({all})",
]
ITEM = [
    "Client/Matter: -None-",
    "Search Terms: bridge",
    "Search Type: Natural Language",
    "Narrowed by:",
    "Content Type",
    "News",
    "Sources: The Daily Planet; Content Type: News",
]
STORY = [
    "“The bridge is open,” said Carla Lind, who has led the town of Oberau for eleven years now.",
    "Nobody was hurt when the first cars crossed it on Monday morning, the police in Oberau said.",
]
ENGLISH = [
    "The bridge opens",
    "The Daily Planet(Oberau)",
    "March 3, 2014 Monday 9:20 AM GMT",
    "Copyright 2014 Planet Papers, a division of Oberau Media Inc. All Rights Reserved",
    "Section:\u00a0NEWS; Pg. 4; Version:2",
    "Length:\u00a0355 words",
    "Byline:\u00a0By Anna Berg",
    "Highlight:\u00a0A town has waited.",
    "Body",
    *STORY,
    "Graphic",
    "PHOTO, B/W, Anna Berg",
    "Classification",
    "Language:\u00a0ENGLISH",
    "Publication-Type:\u00a0Newspaper",
    "Subject:\u00a0BRIDGES (90%); TOWNS (80%)",
    "Load-Date:\u00a0March 4, 2014",
]
GERMAN = [
    "Brücke eröffnet",
    "Oberauer Bote",
    "Dienstag 4. März 2014",
    "Copyright 2014 Bote Verlag GmbH Alle Rechte vorbehalten",
    "Rubrik: Lokales; S. 7",
    "Länge: 30 Wörter",
    "Autor: Von Jan Holm",
    "Textkörper",
    "Die Brücke ist offen, sagte die Bürgermeisterin am Montag vor dem alten Rathaus der Stadt.",
    "Grafik",
    "Die Brücke",
    "Sprache: GERMAN; DEUTSCH",
    "Ladedatum: 5. März 2014",
]
ENDS = {"The bridge opens": "End of Document", "Brücke eröffnet": "Ende des Dokuments"}
DOCUMENTS = [ENGLISH, GERMAN]
EXPECTED = (
    Draft(
        text="\n\n".join(["A town has waited.", *STORY]),
        title="The bridge opens",
        outlet="The Daily Planet(Oberau)",
        published=date(2014, 3, 3),
        byline="Anna Berg",
        section="NEWS",
        page="4",
        language="en",
    ),
    Draft(
        text=GERMAN[8],
        title="Brücke eröffnet",
        outlet="Oberauer Bote",
        published=date(2014, 3, 4),
        byline="Jan Holm",
        section="Lokales",
        page="7",
        language="de",
    ),
)


def cover(total: int, titles: Sequence[str]) -> list[str]:
    lines = [line.format(all=total) for line in COVER]
    for number, title in enumerate(titles, 1):
        lines += [f"{number}. {title}", *ITEM]
    return lines


def word(documents: Sequence[Sequence[str]], total: int = 0, *, marks: bool = True) -> bytes:
    made = []
    if total:
        made += [paragraph(line) for line in cover(total, [lines[0] for lines in documents])]
        made.append(paragraph(properties=NEXT_PAGE))
    for number, lines in enumerate(documents):
        made.append(paragraph(mark=f"Bookmark_{number + 1}" if marks else ""))
        for line in lines:
            name, colon, value = line.partition(":\u00a0")
            labels = line in ("Body", "Graphic", "Classification", "Textkörper", "Grafik")
            mark = f"Body_{number}" if marks and line in ("Body", "Textkörper") else ""
            if labels:
                made.append(paragraph(run("\n" * (not mark) + line, bold=True), mark=mark))
            elif colon:
                made.append(paragraph(run(f"\n{name}:", bold=True), f"\u00a0{value}"))
            elif "bridge is" in line:
                before, after = line.split("bridge")
                made.append(paragraph(before, link("bridge"), after))
            else:
                made.append(paragraph(line))
        end = run(f"\n{ENDS[lines[0]]}", bold=True)
        made += [paragraph(end, properties=NEXT_PAGE), paragraph(properties=NEXT_PAGE)]
    return document(*made)


def rtf(documents: Sequence[Sequence[str]], total: int = 0) -> bytes:
    def escaped(line: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)

    body = ""
    if total:
        lines = cover(total, [document[0] for document in documents])
        body += "".join(f"{escaped(line)}\\par\n" for line in lines) + "\\sect\n"
    for lines in documents:
        header = rf"{{\header Page 1 of 2\par {escaped(lines[0])}\par}}"
        story = "".join(f"{{\\b {escaped(line)}}}\\par\\par\n" for line in (*lines, ENDS[lines[0]]))
        body += header + story + "\\sect\n"
    return ("{\\rtf1\\ansi\\ansicpg1252\n" + body + "}").encode("ascii")


def printed(documents: Sequence[Sequence[str]], total: int = 0) -> bytes:
    pages: list[list[str]] = []
    if total:
        pages.append([*cover(total, [lines[0] for lines in documents]), "OBERAU LIBRARY"])
    for lines in documents:
        wrapped: list[str] = []
        for line in lines:
            cut = line.rfind(" ", 0, 60) if len(line) > 80 else len(line)
            wrapped += [line[:cut], line[cut:].strip()]
        half = len(wrapped) * 2 // 3
        pages.append([*wrapped[:half], "OBERAU LIBRARY"])
        rest = [*wrapped[half:], ENDS[lines[0]], "OBERAU LIBRARY"]
        pages.append(["Page 2 of 2", lines[0], *rest])
    return pdf(pages)


FORMATS = [
    pytest.param(nexis_docx, word, id="word"),
    pytest.param(nexis_rtf, rtf, id="rtf"),
    pytest.param(nexis_pdf, printed, id="pdf"),
]


def reading(reader: ModuleType, data: bytes) -> Reading:
    for package in reader.NEEDS:
        pytest.importorskip(package, reason="the extra `formats` is not installed")
    file = File("export", data)
    assert reader.knows(file)
    found: Reading = reader.read(file)
    return found


@pytest.mark.parametrize(("reader", "make"), FORMATS)
@pytest.mark.parametrize("total", [0, 2])
def test_documents_are_read_with_and_without_a_cover(reader, make, total) -> None:
    found = reading(reader, make(DOCUMENTS, total))
    assert found.drafts == EXPECTED
    assert found.expected == (total or None)


@pytest.mark.parametrize(("reader", "make"), FORMATS)
def test_a_cover_that_counts_more_documents_than_there_are_says_so(reader, make) -> None:
    found = reading(reader, make(DOCUMENTS, 5))
    assert found.drafts == EXPECTED
    assert found.expected == 5


def test_word_files_are_read_without_the_marks_of_nexis() -> None:
    found = reading(nexis_docx, word(DOCUMENTS, 2, marks=False))
    assert (found.drafts, found.expected) == (EXPECTED, 2)


def test_a_document_that_lost_its_end_does_not_swallow_the_next() -> None:
    data = word(DOCUMENTS, 2)
    for end in ENDS.values():
        assert len(reading(nexis_docx, _without(data, end)).drafts) == 2


def _without(data: bytes, words: str) -> bytes:
    import io
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(words.encode(), b""))
    return held.getvalue()


def test_abstract_and_full_text_are_labels_of_the_story() -> None:
    lines = [*ENGLISH[:9], "ABSTRACT", "A standfirst.", "FULL TEXT", *STORY, *ENGLISH[-5:]]
    lines.remove("Highlight:\u00a0A town has waited.")
    (made,) = reading(nexis_docx, word([lines])).drafts
    assert made.text == "\n\n".join(["A standfirst.", *STORY])


def test_paragraphs_that_are_lines_are_joined() -> None:
    story = ["The council of Oberau met on Tuesday evening in the old school",
             "and more than two hundred people came to hear what it says."] * 6  # fmt: skip
    (made,) = reading(nexis_docx, word([[*ENGLISH[:9], *story, *ENGLISH[-4:]]])).drafts
    assert "old school and more" in made.text


def test_words_like_update_and_graphic_may_begin_a_story() -> None:
    story = ["Update: The bridge is open.", "Graphic scenes were shown.", "The end of it."]
    (made,) = reading(nexis_docx, word([[*ENGLISH[:7], "Body", *story, *ENGLISH[-4:]]])).drafts
    assert made.text.split("\n\n") == story


def test_a_cover_may_take_several_pages() -> None:
    lines = cover(2, [ENGLISH[0], GERMAN[0]])
    pages = [lines[:-4], lines[-4:]]
    for document_lines in DOCUMENTS:
        pages.append([*document_lines, ENDS[document_lines[0]]])
    found = reading(nexis_pdf, pdf(pages))
    assert [(made.title, made.outlet) for made in found.drafts] == [
        (made.title, made.outlet) for made in EXPECTED
    ]
    assert found.expected == 2


def test_words_at_the_top_of_a_page_are_no_title_of_it() -> None:
    pages = [
        cover(1, [ENGLISH[0]]),
        [*ENGLISH[:9], "The mayor has a new", "bridge. She", "crossed the longest"],
        ["Page 2 of 3", ENGLISH[0], "bridge", "of the county twice."],
        ["Page 3 of 3", ENGLISH[0], *ENGLISH[-5:], ENDS[ENGLISH[0]]],
        [*GERMAN, ENDS[GERMAN[0]]],
    ]
    found = reading(nexis_pdf, pdf(pages))
    assert len(found.drafts) == 2
    story = found.drafts[0].text.replace("\n\n", " ")
    assert story.endswith("longest bridge of the county twice.")


def test_a_hyphen_at_the_end_of_a_printed_line_stays_without_a_blank() -> None:
    story = ["She signed for the two-million-dollar bridge which nobody had wanted as a twelve-",
             "year-old, and never again."]  # fmt: skip
    found = reading(nexis_pdf, pdf([[*ENGLISH[:9], *story, *ENGLISH[-5:], ENDS[ENGLISH[0]]]]))
    assert found.drafts[0].text.endswith("a twelve-year-old, and never again.")


@pytest.mark.parametrize("reader", [nexis_docx, nexis_rtf, nexis_pdf])
def test_other_files_are_not_taken_for_nexis(reader: ModuleType) -> None:
    for data in (
        document(paragraph("A letter"), paragraph("Length: 3 pages")),
        rb"{\rtf1 A letter about the End of Document\par}",
        pdf([["A letter", "Length: 3 pages", "Yours"]]),
        b"PK\x03\x04",
        b"%PDF-1.4",
        b"",
    ):
        assert not reader.knows(File("a", data))


@pytest.mark.parametrize(("reader", "make"), FORMATS)
def test_damage_raises_nothing_but_not_read(reader, make) -> None:
    for package in reader.NEEDS:
        pytest.importorskip(package, reason="the extra `formats` is not installed")
    for broken in damaged(make(DOCUMENTS, 2), 60):
        file = File("export", broken)
        reader.knows(file)
        with suppress(NotReadError):
            reader.read(file)


# Looked up in the files.
SAMPLES = {
    "nexis_uni_sample.DOCX": (
        10,
        "The Guardian(London)",
        "07-01 07-02 07-04 07-03 07-04 07-02 07-03 07-03 07-03 07-02",
    ),
    "nexis_uni_usa_today.docx": (
        7,
        "USA TODAY",
        "2002-05-02 2013-11-27 2004-10-12 1997-08-06 2007-01-09 2007-01-09 2002-03-12",
    ),
    "nexis_uni_guardian_no_cover.docx": (None, "Guardian.com.", "2014-05-30 2014-02-14"),
}
BYLINES = [
    "George Hager",
    None,
    "Peronet Despeignes",
    "Jessica Lee",
    "John Bacon",
    "John Bacon",
    "Duncan Lumsden; Special for USA TODAY",
]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_real_exports_are_read(name: str) -> None:
    file = export(name)
    assert nexis_docx.knows(file)
    found = nexis_docx.read(file)
    expected, outlet, days = SAMPLES[name]
    assert found.expected == expected
    assert {made.outlet for made in found.drafts} == {outlet}
    assert [str(made.published).removeprefix("2019-") for made in found.drafts] == days.split()
    assert all(made.title and len(made.text) > 500 for made in found.drafts)
    labels = ("Load-Date", "Length:", "Copyright", "ABSTRACT", "FULL TEXT", "End of Document")
    assert not [label for label in labels for made in found.drafts if label in made.text]
    if outlet == "USA TODAY":
        assert [made.byline for made in found.drafts] == BYLINES
        assert [made.page for made in found.drafts] == [None, "1B", None, None, "3A", "3A", None]
