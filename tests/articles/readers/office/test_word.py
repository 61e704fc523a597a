"""Word documents of no database: title, headings, paragraphs, properties."""

from __future__ import annotations

import io

import pytest

from tests.articles.readers.fuzz import survives
from tests.articles.readers.office.made import document, link, paragraph, run
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.office import word

FIRST = (
    "Pupils in Esker have won a prize for a soup made of what others throw away, and the town has "
    "talked of nothing else since Monday."
)
SECOND = "The jury praised its taste, said the cook, and did not say a word about its colour."
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="U2"><w:name w:val="heading 2"/></w:style>'
)


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def read(data: bytes) -> Reading:
    return word.read(File("a.docx", data))


def only(data: bytes) -> Draft:
    (draft,) = read(data).drafts
    return draft


def test_a_document_is_known_by_its_content() -> None:
    assert word.knows(File("a.zip", document(paragraph(FIRST))))
    assert not word.knows(File("a.docx", b"Only a text"))


@pytest.mark.parametrize("name", ["Titel", "U1"])
def test_title_headings_and_paragraphs_are_told_apart(name: str) -> None:
    made = document(
        paragraph("School wins a prize for soup", properties=style(name)),
        paragraph(),
        paragraph(FIRST),
        paragraph("What the jury said", properties=style("U2")),
        paragraph(SECOND),
        styles=STYLES,
    )
    assert only(made) == Draft(
        f"{FIRST}\n\n## What the jury said\n\n{SECOND}", title="School wins a prize for soup"
    )


def test_the_words_of_links_are_text() -> None:
    made = document(paragraph("The jury ", link("praised its taste"), " and went home."))
    assert only(made).text == "The jury praised its taste and went home."


def test_a_bold_line_heads_a_section_but_a_bold_sentence_and_a_bold_byline_do_not() -> None:
    def bold(words: str) -> str:
        return paragraph(run(words, bold=True))

    made = document(
        bold("By Ida Brandt"),
        paragraph(FIRST),
        bold("Soup for the whole town"),
        paragraph(SECOND),
        bold("Nobody left before the soup was gone."),
        paragraph(SECOND),
    )
    assert only(made).text.split("\n\n") == [
        *("By Ida Brandt", FIRST, "## Soup for the whole town", SECOND),
        *("Nobody left before the soup was gone.", SECOND),
    ]


def test_breaks_of_line_part_paragraphs_but_not_lines_wrapped_by_hand() -> None:
    assert only(document(paragraph(f"{FIRST}\n{SECOND}"))).text == f"{FIRST}\n\n{SECOND}"
    words = f"{FIRST} {SECOND} {FIRST} {SECOND}".split()
    lines = [""]
    for each in words:
        if len(lines[-1]) + len(each) >= 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {each}".strip()
    assert only(document(*map(paragraph, lines))).text == " ".join(words)


def test_properties_count_where_they_are_sensible() -> None:
    import docx

    def saved(title: str, author: str, *paragraphs: str) -> Draft:
        made, held = docx.Document(), io.BytesIO()
        made.core_properties.title, made.core_properties.author = title, author
        for words in paragraphs:
            made.add_paragraph(words)
        made.save(held)
        return only(held.getvalue())

    assert saved("School wins a prize", "A User", FIRST) == Draft(
        FIRST, title="School wins a prize"
    )
    assert saved("Microsoft Word - soup.docx", "Ida", FIRST) == Draft(FIRST)
    printed = saved("School wins a prize", "Ida Brandt", "School wins a prize", "Ida Brandt", FIRST)
    assert printed == Draft(
        f"Ida Brandt\n\n{FIRST}", title="School wins a prize", byline="Ida Brandt"
    )


def test_a_locked_or_damaged_document_says_why_it_is_not_read() -> None:
    locked = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert word.knows(File("a.docx", locked))
    with pytest.raises(NotReadError, match="encrypted"):
        read(locked)
    with pytest.raises(NotReadError, match="unreadable"):
        read(document(paragraph(FIRST))[:300])


def test_a_document_without_words_is_empty() -> None:
    assert read(document(paragraph(), paragraph(" "))) == Reading()


def test_a_damaged_document_raises_nothing_but_not_read() -> None:
    survives(read, document(paragraph(FIRST), paragraph(SECOND), styles=STYLES))
