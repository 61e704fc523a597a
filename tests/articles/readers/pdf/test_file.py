"""PDF: paragraphs, columns, furniture, pages; what cannot be read is told."""

from __future__ import annotations

import pytest

from tests.articles.readers.fuzz import survives
from tests.articles.readers.pdf.made import (
    Sheet,
    Text,
    make_pdf,
    set_lines,
    set_paragraphs,
    wrapped,
)
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.pdf import file as pdf

pytest.importorskip("pypdfium2")

FIRST = (
    "The harbour board of Norwell voted on Monday to close the northern basin for repairs that "
    "will last until the end of the year. Fishermen were told to move their boats at once."
)
SECOND = (
    "“Nobody asked us,” said Petra Holm, who owns two trawlers. She expects to lose a third of her "
    "catch, and her neighbours say that they will fare no better than she does."
)
THIRD = (
    "The board said that the walls could not wait. Engineers had found cracks as wide as a hand "
    "along the whole of the quay, and divers saw more of them below the water."
)
STORY = (FIRST, SECOND, THIRD)


def read(*sheets: Sheet, **options: object) -> Reading:
    return pdf.read(File("a.pdf", make_pdf(sheets, **options)))  # type: ignore[arg-type]


def only(reading: Reading) -> Draft:
    (draft,) = reading.drafts
    return draft


def test_a_pdf_is_known_by_its_first_bytes_and_not_by_its_name() -> None:
    assert pdf.knows(File("a.txt", make_pdf([Sheet()])))
    assert pdf.knows(File("a", b"\n\n" + make_pdf([Sheet()])))
    assert not pdf.knows(File("a.pdf", b"Only a text"))


@pytest.mark.parametrize(
    "marks", [{"gap": 8.0}, {"indent": 15.0}, {}], ids=["white", "indent", "short last line"]
)
@pytest.mark.parametrize("width", [150.0, 300.0])
def test_lines_are_joined_into_paragraphs(marks: dict[str, float], width: float) -> None:
    texts = set_paragraphs(STORY, 50, 700, width, **marks)
    assert only(read(Sheet(texts))).text.split("\n\n") == list(STORY)


def test_white_alone_parts_paragraphs_whose_last_lines_are_full() -> None:
    line = "The harbour was closed for all boats on Monday."
    texts = set_lines([line, line], 50, 700) + set_lines([line, line], 50, 668)
    assert only(read(Sheet(texts))).text == f"{line} {line}\n\n{line} {line}"


def test_two_columns_are_read_one_after_the_other() -> None:
    lines = wrapped(" ".join(STORY), 200)
    left, right = lines[: len(lines) // 2], lines[len(lines) // 2 :]
    for lowered in (0.0, 5.0):
        # As a file may have it: line by line, now left, now right.
        columns = set_lines(left, 50, 700), set_lines(right, 280, 700 - lowered)
        mixed = sorted([*columns[0], *columns[1]], key=lambda text: -text.y)
        assert only(read(Sheet(mixed))).text == " ".join(STORY)


def test_a_heading_over_all_columns_stands_before_them() -> None:
    head = Text(50, 740, "A headline that runs over both of the columns below it", 18, bold=True)
    columns = set_lines(wrapped(FIRST, 200), 50, 700) + set_lines(wrapped(SECOND, 200), 280, 700)
    draft = only(read(Sheet([*columns, head])))
    assert draft.title == head.words
    assert draft.text == f"{FIRST}\n\n{SECOND}"


def test_articles_parted_by_a_line_are_read_one_below_the_other() -> None:
    def two(left: str, right: str, y: float) -> list[Text]:
        return set_lines(wrapped(left, 200), 50, y) + set_lines(wrapped(right, 200), 280, y)

    sheet = Sheet(two(FIRST, SECOND, 700) + two(THIRD, FIRST, 560), rules=[580])
    text = only(read(sheet)).text
    # Whether a full line at the foot of a column ends a paragraph, print does not say.
    assert text.replace("\n\n", " ") == " ".join([FIRST, SECOND, THIRD, FIRST])
    assert f"{SECOND}\n\n{THIRD}" in text


def test_columns_of_single_words_are_a_table_and_read_across() -> None:
    rows = [("Norwellhaven", "Seventeen"), ("Easternport", "Fourteen"), ("Ulmenthal", "Nineteen")]
    texts = [
        Text(x, 700 - 14 * i, cell)
        for i, row in enumerate(rows)
        for x, cell in zip((50, 250), row, strict=True)
    ]
    text = only(read(Sheet(texts))).text.replace("\n\n", " ")
    assert text == " ".join(cell for row in rows for cell in row)


def test_words_cut_at_a_line_end_are_whole_and_keep_their_own_hyphens() -> None:
    lines = [
        "The spokes- ",
        "woman called the long-",
        "term plan of the Norwell-",
        "Eastport line a self-",
        "made trouble: the long-term bill, for short-",
        "and long-distance trains, would fall due in a year.",
    ]
    assert only(read(Sheet(set_lines(lines, 50, 700)))).text.replace("\n\n", " ") == (
        "The spokeswoman called the long-term plan of the Norwell-Eastport line a self-made "
        "trouble: the long-term bill, for short- and long-distance trains, would fall due in a "
        "year."
    )


def test_running_heads_feet_and_page_numbers_are_no_text() -> None:
    sheets = [
        Sheet(
            [
                Text(50, 810, f"Norwell Gazette, {n + 3} May"),
                Text(290, 30, str(n + 7)),
                *set_paragraphs([STORY[n]], 50, 700, 300),
            ]
        )
        for n in range(3)
    ]
    assert only(read(*sheets)).text == "\n\n".join(STORY)


def test_a_figure_in_the_story_is_no_page_number() -> None:
    sheets = [
        Sheet([*set_paragraphs([words], 50, 790, 300), Text(50, 40, "1949")]) for words in STORY
    ]
    assert only(read(*sheets)).text.count("1949") == 3


def test_pages_begin_where_their_text_does_also_within_a_paragraph() -> None:
    lines = wrapped(FIRST, 300)
    sheets = [
        Sheet(set_lines(lines[:1], 50, 700)),
        Sheet(),
        Sheet(set_lines(lines[1:], 50, 700) + set_paragraphs([SECOND], 50, 600, 300)),
    ]
    draft = only(read(*sheets))
    assert draft.text == f"{FIRST}\n\n{SECOND}"
    assert draft.pages == (len(lines[0]) + 1, len(lines[0]) + 1)


def test_a_large_initial_is_the_first_letter_of_its_line() -> None:
    lines = wrapped(FIRST[1:], 300)
    initial = Text(50, 679, FIRST[0], 32)
    texts = set_lines(lines[:2], 72, 691) + set_lines(lines[2:], 50, 667)
    assert only(read(Sheet([initial, *texts]))).text == FIRST


def test_text_printed_twice_for_a_shadow_is_read_once() -> None:
    texts = set_paragraphs([FIRST], 50, 700, 300, size=13, pitch=16)
    # In pieces, as browsers print shadows; the library itself leaves out only whole ones.
    shadows = [
        Text(t.x + 0.75 + before, t.y - 0.75, piece, t.size)
        for t in reversed(texts)
        for before, piece in ((0, t.words[:9]), (300, t.words[9:]))
    ]
    shadows = [text for text in shadows if text.x < 300]
    assert only(read(Sheet(texts + shadows))).text == FIRST


def test_a_page_on_its_side_is_read_and_a_credit_on_its_side_is_not() -> None:
    lines = wrapped(FIRST, 300)
    turned = [Text(100 + 12 * i, 50, line, turned=True) for i, line in enumerate(lines)]
    assert only(read(Sheet(turned))).text == FIRST
    credit = Text(400, 500, "Photo: A. Nobody", 6, turned=True)
    assert only(read(Sheet([*set_lines(lines, 50, 700), credit]))).text == FIRST


def test_headings_within_the_story_are_marked() -> None:
    sheet = Sheet(
        [
            *set_paragraphs([FIRST], 50, 700, 300),
            Text(50, 620, "What the divers saw", 10, bold=True),
            *set_paragraphs([THIRD], 50, 600, 300),
        ]
    )
    assert only(read(sheet)).text == f"{FIRST}\n\n## What the divers saw\n\n{THIRD}"


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Microsoft Word - harbour_final_2.docx", None),
        ("Untitled document", None),
        ("Norwell closes its harbour", "Norwell closes its harbour"),
    ],
)
def test_a_title_in_the_properties_counts_where_it_is_one(stated: str, title: str | None) -> None:
    sheet = Sheet(set_paragraphs(STORY, 50, 700, 300, gap=8))
    draft = only(read(sheet, about={"Title": stated, "Author": "root user"}))
    assert (draft.title, draft.byline, draft.published) == (title, None, None)


def test_an_author_in_the_properties_counts_where_the_page_names_them() -> None:
    sheet = Sheet([Text(50, 740, "By Ida Brandt"), *set_paragraphs(STORY, 50, 700, 300, gap=8)])
    assert only(read(sheet, about={"Author": "Ida Brandt"})).byline == "Ida Brandt"
    assert only(read(sheet, about={"Author": "Office Account"})).byline is None


def test_a_page_printed_by_a_browser_has_its_address_and_no_menu() -> None:
    address = "https://www.example.org/harbour"
    sheets = [
        Sheet(
            [
                Text(30, 820, "9/12/23, 2:05 PM", 8),
                Text(250, 820, "Norwell closes its harbour - The Example", 8),
                Text(30, 20, address, 8),
                Text(550, 20, f"{n + 1}/2", 8),
                *([Text(50, 780, "Home"), Text(50, 760, "Opinion")] if n == 0 else []),
                *([Text(50, 730, "Norwell closes its harbour", 20)] if n == 0 else []),
                *set_paragraphs(STORY[n : n + 1], 50, 700, 300),
            ]
        )
        for n in range(2)
    ]
    draft = only(read(*sheets, about={"Title": "Norwell closes its harbour - The Example"}))
    assert draft.text == f"{FIRST}\n\n{SECOND}"
    assert (draft.title, draft.url) == ("Norwell closes its harbour", address)


def test_pages_that_are_pictures_are_told_and_no_text_is_made_up() -> None:
    scanned = read(Sheet(picture=True), Sheet([Text(50, 20, "Scanned by a machine")], picture=True))
    assert scanned.issues == ("pages_without_text",) or scanned.drafts[0].issues
    reading = read(Sheet(set_paragraphs(STORY, 50, 700, 300)), Sheet(picture=True))
    assert only(reading).issues == ("pages_without_text",)
    assert read(Sheet(picture=True)) == Reading(issues=("pages_without_text",))


def test_empty_pages_are_no_fault() -> None:
    assert read(Sheet()) == Reading()


def test_a_pdf_with_a_password_says_so() -> None:
    with pytest.raises(NotReadError, match="encrypted"):
        read(Sheet(set_paragraphs(STORY, 50, 700, 300)), locked=True)


def test_a_pdf_that_is_cut_off_gives_what_it_has_and_says_so() -> None:
    whole = make_pdf([Sheet(set_paragraphs([words], 50, 700, 300)) for words in STORY])
    draft = only(pdf.read(File("a.pdf", whole[: whole.rindex(b"startxref")])))
    assert draft.text.startswith(FIRST)
    assert draft.issues == ("file_cut",)


def test_a_damaged_pdf_raises_nothing_but_not_read() -> None:
    whole = make_pdf(
        [Sheet(set_paragraphs(STORY, 50, 700, 200), [500.0]), Sheet(picture=True)],
        about={"Title": "Norwell closes its harbour"},
    )
    assert survives(lambda data: pdf.read(File("a.pdf", data)), whole) > 10
