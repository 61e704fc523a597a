"""Who says "I" outside of quotation marks: whoever a note at the end says to have written it."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers

STORY = "Rain came late.\n[s:I] [c:believe] [q:so].\n"

NOTES = [
    ("[p:Nora Fell] is a dairy farmer.", "Nora Fell"),
    ("[p:Nora Fell], a dairy farmer, is the author of a book on rain.", "Nora Fell"),
    ("[p:Nora Fell] (@norafell) teaches farming.", "Nora Fell"),
    ("• [p:Nora Fell] was a member of the board until May.", "Nora Fell"),
    ("— [p:Nora Fell] writes about farms.\n", "Nora Fell"),
    ("[p:Nora Fell] writes for farmers.\nSend us a card by post.", "Nora Fell"),
    ("Dr. [p:Nora Fell] is a physician at Torve.", "Nora Fell"),
    ("The writer, [p:Nora Fell], is the author of two books.", "Nora Fell"),
    # No notes: who was named before, who only acts, who stands too far from the end.
    ("[p:Nora Fell] sold her farm.", None),
    ("The board met [p:Nora Fell].", None),
    ("[p:Nora Fell] was shot dead in May.", None),
    ("[p:Nora Fell], the chancellor, is expected to speak.", None),
    ("[p:Nora Fell] is a farmer. [s2:She] [c2:said] [q2:no].", None),
    ("Where do you live?\n[p:Nora Fell] is a farmer.", None),
    ("Dear Sir\n[p:Nora Fell] is a farmer.", None),
    ("[p:Nora Fell] is a farmer.\nIt rained.\nIt rained again.", None),
]


@pytest.mark.parametrize(("note", "name"), NOTES)
def test_i_is_whoever_a_note_at_the_end_names(note: str, name: str | None) -> None:
    found = speakers(STORY + note, answer="somebody" if name else "group")[0]
    assert found.name == name or (name is None and found.name != "Nora Fell")
    assert ("by the note at its end" in found.reason) == (name is not None)


def test_a_note_names_nobody_who_was_named_before() -> None:
    [found] = speakers(f"[p:Nora Fell] won. {STORY}[p:Fell] is a farmer.")
    assert "note" not in found.reason


def test_i_in_quotation_marks_is_somebody_else() -> None:
    text = "“[s:I] [c:believe] [q:so],” somebody shouted.\n[p:Nora Fell] is a farmer."
    [found] = speakers(text)
    assert "note" not in found.reason


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Gazette staff", "Nora Fell"),
        ("N. Fell", "Nora Fell"),
        (None, "Nora Fell"),
        ("Tom Ray", "Tom Ray"),
    ],
)
def test_who_has_the_byline_wrote_it(byline: str | None, name: str) -> None:
    [found] = speakers(STORY + "[p:Nora Fell] is a farmer.", byline=byline)
    assert found.name == name


def test_a_text_of_one_line_has_no_note() -> None:
    [found] = speakers("[p:Nora Fell] is a farmer and [s:I] [c:believe] [q:so].")
    assert "note" not in found.reason
