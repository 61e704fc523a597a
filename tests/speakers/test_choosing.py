"""Who is taken where the network is of two minds, or sees nobody."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers

AGAIN = [
    (
        "[s1:Voters of Elbe] [c1:said] [q1:no]. It rained. [s2:The voters] ",
        "Voters of Elbe",
    ),
    ("[s1:Some people in red] [c1:said] [q1:no]. [s2:The people] ", "Some people in red"),
    ("[s1:Voters of Elbe] [c1:said] [q1:no]. [s2:Voters] ", "Voters"),
    ("[s1:Voters of Elbe] [c1:said] [q1:no]. [s2:The people] ", "people"),
]


@pytest.mark.parametrize(("text", "name"), AGAIN)
def test_people_are_those_of_whom_more_was_said(text: str, name: str) -> None:
    assert speakers(f"{text}[c2:said] [q2:so].")[-1].name == name


def test_whoever_the_source_names_comes_before_others_who_are_as_likely() -> None:
    text = "[p:Bo Rice] ran. [s:[r>:Ambassador] to South Korea [p:Ann Lee]] [c:said] [q:so]."
    assert speakers(text, answer="somebody")[-1].name == "Ann Lee"
