"""Who speaks in a letter: whoever the article says wrote it."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers

SAYS = "[s:The {}] [c:says] [q:that it rained]."

WRITTEN = [
    ("The letter, written by [p:Ann Lowe], came on Monday.", "letter"),
    ("The memo, which the board got on Friday, was signed by its [r>:chair] [p:Ann Lowe].", "memo"),
    ("The board read a letter from Dr. [p:Ann Lowe].", "letter"),
    ("A letter from the Elbe Bank's [r>:head] [p:Ann Lowe] came.", "letter"),
    ("[p:Ann Lowe]'s email came late.", "email"),
    ("[p:Ann Lowe] wrote in a letter to the board that she left.", "letter"),
    ("In an open letter on Sunday, [p:Ann Lowe] said no.", "letter"),
    ("In a letter to [p:Tom Poe], Mayor [p:Ann Lowe] said no.", "letter"),
    (
        "The email was sent at 7:19 p.m. EST by then-[r>:chief] of staff [p:Ann Lowe], late.",
        "email",
    ),
    ("A letter from [b:Acme] came. Later one was read: the letter by [p:Ann Lowe].", "letter"),
]
# Who is written to, named in the letter, or perhaps its author, did not write it.
NOBODYS = [
    ("[p:Ann Lowe] got a letter on Monday.", "letter"),
    ("A letter from [p:Ann Lowe] came. Then another letter came.", "letter"),
    ("The report, written by [p:Ann Lowe], came on Monday.", "report"),
    ("“The letter was written by [p:Ann Lowe],” it says there.", "letter"),
    ("The letter was written in May. A cake by [p:Ann Lowe] was eaten.", "letter"),
    ("[p:Ann Lowe] said no. The letter came in a box.", "letter"),
    ("In a letter to [p:Ann Lowe], the union said no.", "letter"),
    ("In a letter to the union, [p:Ann Lowe]'s lawyers said no.", "letter"),
    ("The union warned [p:Ann Lowe] in a letter last week.", "letter"),
    ("[p:Ann Lowe] said that the words in a letter were untrue.", "letter"),
    ("In a letter to the board, lawyers wrote that [p:Ann Lowe] said no.", "letter"),
    ("A letter from the union to [p:Ann Lowe] came.", "letter"),
    ("A letter from lawyers representing [p:Ann Lowe] came.", "letter"),
    ("A letter signed by 50 lawmakers including [p:Ann Lowe] came.", "letter"),
    ("The letter was written by a friend of [p:Ann Lowe].", "letter"),
    ("The letter said the speech had been written by [p:Ann Lowe].", "letter"),
    ("The memo that came said that mails were sent by [p:Ann Lowe].", "memo"),
    ("Poe denied that the letter was written by [p:Ann Lowe].", "letter"),
    ("It is open whether the letter was sent by [p:Ann Lowe].", "letter"),
    ("A fake email from [p:Ann Lowe] came.", "email"),
    ("A letter to [p:Ann Lowe]'s staff came.", "letter"),
]


@pytest.mark.parametrize(("before", "noun"), WRITTEN)
def test_a_letter_speaks_for_who_wrote_it(before: str, noun: str) -> None:
    [found] = speakers(f"{before}\n{SAYS.format(noun)}", answer="document")
    assert (found.name, found.kind, found.mention) == ("Ann Lowe", "person", f"The {noun}")
    assert "wrote" in found.reason


@pytest.mark.parametrize(("before", "noun"), NOBODYS)
def test_a_letter_that_nobody_is_said_to_have_written_speaks_itself(before: str, noun: str) -> None:
    [found] = speakers(f"{before}\n{SAYS.format(noun)}", answer="document")
    assert (found.name, found.kind) == (noun, "document")


def test_a_body_may_write_a_letter() -> None:
    text = f"A letter from the [b:Elbe Bank] came.\n{SAYS.format('letter')}"
    [found] = speakers(text, answer="document")
    assert (found.name, found.kind) == ("Elbe Bank", "organisation")


def test_a_source_may_say_itself_who_wrote_it() -> None:
    [found] = speakers("[s:An email from [p:Ann Lowe]] [c:says] [q:so].", answer="document")
    assert found.name == "Ann Lowe"


def test_a_heap_of_mails_is_nobodys_words() -> None:
    text = "[p:Ann Lowe]'s emails came. [s:The emails] [c:show] [q:that it rained]."
    [found] = speakers(text, answer="document")
    assert found.kind == "document"


def test_a_letter_of_which_more_is_said_is_no_other_one() -> None:
    text = "[p:Ann Lowe]'s letter came. [s:The letter to the board] [c:says] [q:so]."
    [found] = speakers(text, answer="document")
    assert found.kind == "document"
