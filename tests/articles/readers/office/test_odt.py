"""ODT: paragraphs, headings and links of a document that LibreOffice saved."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.articles.readers.fuzz import survives
from tests.articles.readers.office.odt_made import h, make_odt, p
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.office import odt

FIRST = (
    "The ferry to the islands did not leave on Friday, for the third time in a month, and nobody "
    "on the quay could say when it would."
)
SECOND = "The line blames a valve that was to be replaced in spring, and asks for patience again."


def read(data: bytes) -> Reading:
    return odt.read(File("a.odt", data))


def only(data: bytes) -> Draft:
    (draft,) = read(data).drafts
    return draft


def test_an_odt_is_known_by_its_type_and_not_by_its_name() -> None:
    assert odt.knows(File("a.zip", make_odt(p(FIRST))))
    assert not odt.knows(File("a.odt", b"PK\x03\x04 something"))
    assert not odt.knows(File("a.odt", b"Only a text"))


def test_title_headings_and_paragraphs_are_told_apart() -> None:
    draft = only(
        make_odt(
            p("Ferry stays in port again", "P1"), p(FIRST), h("What the line says", 2), p(SECOND)
        )
    )
    assert draft == Draft(
        f"{FIRST}\n\n## What the line says\n\n{SECOND}", title="Ferry stays in port again"
    )


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("The <text:a>quay of <text:span>Tarnby</text:span></text:a> lay bare.", None),
        ('The quay<text:s text:c="3"/>of<text:tab/>Tarnby lay bare.', None),
        ("The quay\nof Tarnby lay bare.", None),
        ("The quay<text:note><text:p>A note.</text:p></text:note> of Tarnby lay bare.", None),
        (
            "The quay<office:annotation><text:p>M</text:p></office:annotation> of Tarnby lay bare.",
            None,
        ),
        ("The quay of <draw:frame><svg:title>A map</svg:title></draw:frame>Tarnby lay bare.", None),
        ("The quay of Tarnby<text:line-break/>lay bare.", "The quay of Tarnby\n\nlay bare."),
    ],
)
def test_what_a_paragraph_holds_is_read_as_it_is_printed(inner: str, text: str | None) -> None:
    assert only(make_odt(p(inner))).text == (text or "The quay of Tarnby lay bare.")


def test_what_was_deleted_is_not_read_and_a_text_box_follows_its_paragraph() -> None:
    deleted = f"<text:tracked-changes>{p('Never printed.')}</text:tracked-changes>"
    boxed = p(f"{FIRST}<draw:frame><draw:text-box>{p(SECOND)}</draw:text-box></draw:frame>")
    assert only(make_odt(deleted, boxed)).text == f"{FIRST}\n\n{SECOND}"


def test_a_bold_line_within_the_story_heads_a_section() -> None:
    draft = only(make_odt(p(FIRST), p("A valve and its story", "B"), p(SECOND)))
    assert draft.text == f"{FIRST}\n\n## A valve and its story\n\n{SECOND}"


def test_properties_count_where_they_are_sensible() -> None:
    assert only(make_odt(p(FIRST), title="Ferry stays in port")).title == "Ferry stays in port"
    assert only(make_odt(p(FIRST), title="draft_v2.odt", author="Admin")) == Draft(FIRST)
    by = only(make_odt(p("By Ulla Brask"), p(FIRST), author="Ulla Brask"))
    assert by.byline == "Ulla Brask"


def test_a_locked_or_damaged_or_hostile_file_says_why_it_is_not_read() -> None:
    with pytest.raises(NotReadError, match="encrypted"):
        read(make_odt(p(FIRST), locked=True))
    with pytest.raises(NotReadError, match="unreadable"):
        read(make_odt(p(FIRST))[:400])
    entities = io.BytesIO()
    with zipfile.ZipFile(entities, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(NotReadError, match="unreadable"):
        read(entities.getvalue())


def test_a_document_without_words_is_empty_or_a_picture() -> None:
    assert read(make_odt()) == Reading()
    assert read(make_odt(p(""), picture=True)) == Reading(issues=("pages_without_text",))


def test_a_damaged_file_raises_nothing_but_not_read() -> None:
    survives(read, make_odt(p(FIRST), h("A heading"), p(SECOND)))
