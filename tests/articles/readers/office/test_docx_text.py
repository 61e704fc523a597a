"""Paragraphs of Word files: text, style, level, breaks; damage and passwords."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.articles.readers.fuzz import survives
from tests.articles.readers.office.made import document, link, paragraph, run
from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.office.docx_text import docx_paragraphs, is_docx

STYLES = (
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
)


def styled(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


def texts(*paragraphs: str) -> list[str]:
    return [made.text for made in docx_paragraphs(document(*paragraphs))]


def test_words_of_a_link_are_part_of_the_sentence() -> None:
    assert texts(paragraph("The mayor of ", link("Oberau"), " left.")) == [
        "The mayor of Oberau left."
    ]


def test_breaks_of_line_and_tabulators_stay_in_the_paragraph() -> None:
    assert texts(paragraph("One\ntwo", "<w:r><w:tab/><w:t>three</w:t></w:r>")) == [
        "One\ntwo\tthree"
    ]


def test_what_was_deleted_hidden_or_is_the_code_of_a_field_is_no_text() -> None:
    deleted = "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    code = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    inserted = "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    assert texts(paragraph(deleted, hidden, code, inserted)) == ["new"]


def test_text_of_a_box_comes_once_and_after_the_paragraph_it_hangs_on() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{0}</w:txbxContent>"
        "</wps:txbx></mc:Choice><mc:Fallback><w:pict>{0}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    ).format(paragraph("In the box"))
    assert texts(paragraph("Before ", box, "and after")) == ["Before and after", "In the box"]


def test_styles_say_the_level_of_headings_in_every_language() -> None:
    made = docx_paragraphs(
        document(
            paragraph("T", properties=styled("Titel")),
            paragraph("H", properties=styled("berschrift2")),
            paragraph("M", properties=styled("Mine")),
            paragraph("L", properties='<w:outlineLvl w:val="0"/>'),
            paragraph("B", properties=styled("Mine") + '<w:outlineLvl w:val="9"/>'),
            paragraph("R", properties=styled("Ring")),
            paragraph("P"),
            styles=STYLES,
        )
    )
    assert [(p.style, p.level) for p in made] == [
        *[("Title", 0), ("heading 2", 2), ("Mine", 2), (None, 1), ("Mine", None)],
        *[("Ring", None), (None, None)],
    ]


def test_bold_is_said_of_a_paragraph_only_where_all_its_words_are() -> None:
    made = docx_paragraphs(
        document(
            paragraph(run("Length:", bold=True), " 9 words"),
            paragraph(run("All", bold=True), " ", run("of it", bold=True)),
            paragraph("<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>None</w:t></w:r>"),
        )
    )
    assert [p.bold for p in made] == [False, True, False]


def test_a_page_begins_at_breaks_of_page_and_section() -> None:
    broken = '<w:r><w:br w:type="page"/></w:r>'
    section = "<w:sectPr><w:type w:val='nextPage'/></w:sectPr>"
    same_page = "<w:sectPr><w:type w:val='continuous'/></w:sectPr>"
    made = docx_paragraphs(
        document(
            paragraph("1", properties=section),
            paragraph("2", properties=same_page),
            paragraph("3", broken),
            paragraph(broken, "4"),
            paragraph("5", properties="<w:pageBreakBefore/>"),
        )
    )
    assert [p.text for p in made if p.page_break] == ["2", "4", "5"]


def test_cells_are_paragraphs_and_bookmarks_are_named() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('In')}</w:tc></w:tr></w:tbl>"
    made = docx_paragraphs(document(table, paragraph("Out", mark="Body_1")))
    assert [(p.text, p.table, p.bookmarks) for p in made] == [
        ("In", True, ()),
        ("Out", False, ("Body_1",)),
    ]


def test_the_text_stands_where_the_package_says() -> None:
    made = docx_paragraphs(document(paragraph("Here"), name="word/document2.xml"))
    assert [p.text for p in made] == ["Here"]


def test_a_file_of_word_itself_is_read() -> None:
    import docx

    made = docx.Document()
    made.add_heading("A headline", 1)
    made.add_paragraph("Text.")
    held = io.BytesIO()
    made.save(held)
    assert is_docx(held.getvalue())
    read = docx_paragraphs(held.getvalue())
    assert [(p.text, p.level) for p in read] == [("A headline", 1), ("Text.", None)]


@pytest.mark.parametrize(
    ("data", "issue"),
    [
        (b"", "unreadable"),
        (b"PK\x03\x04 and nothing else", "unreadable"),
        (document(paragraph("Text"))[:-30], "unreadable"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "unreadable"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
)
def test_what_is_no_whole_word_file_says_why(data: bytes, issue: str) -> None:
    with pytest.raises(NotReadError) as fault:
        docx_paragraphs(data)
    assert fault.value.issue == issue


def package(text: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", text)
    return held.getvalue()


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d><p><t>&b;</t></p></d>'
    for text in (bomb, bomb.decode().encode("utf-16")):
        with pytest.raises(NotReadError) as fault:
            docx_paragraphs(package(text))
        assert fault.value.issue == "unreadable"


def test_a_text_that_unpacks_without_end_is_too_large() -> None:
    with pytest.raises(NotReadError) as fault:
        docx_paragraphs(package(b"<d>" + b" " * 65_000_000 + b"</d>"))
    assert fault.value.issue == "too_large"


def test_elements_nested_without_end_are_read() -> None:
    depth = 50_000
    with pytest.raises(NotReadError):
        docx_paragraphs(package(b"<p>" * depth))
    docx_paragraphs(package(b"<p>" * depth + b"</p>" * depth))


def test_word_files_are_told_by_content() -> None:
    assert is_docx(document(paragraph("Text")))
    assert is_docx(document(paragraph("Text"))[:-30])
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("notes.txt", "no")
    assert not is_docx(held.getvalue())
    assert not is_docx(b"A text about word/document.xml")


def test_damage_raises_nothing_but_not_read() -> None:
    data = document(*(paragraph("Text ", link(f"number {n}")) for n in range(20)), styles=STYLES)
    survives(docx_paragraphs, data)
