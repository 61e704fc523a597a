"""Names that an article uses for places are nobody's institution."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers
from workbench.speakers.located import is_sender, places_in, printed_of

SAID = "[c:said] [q:so]."

PLACES = [
    ("Eva Orr, mayor of San Telmo, said no.", {"San Telmo"}),
    ("The Bishop of Felden came.", {"Felden"}),
    ("Jo Pike, the governor of East Marrow’s province, left.", set()),
    ("Jo Pike, governor of East Marrow, left.", {"East Marrow"}),
    ("People of Ostrel and residents of the Vell hills met.", {"Ostrel"}),
    ("She lives in Dunmarrow with a dog. He was born near Vell.", {"Dunmarrow", "Vell"}),
    ("The MP for Norley East left. A councillor for Vell came.", {"Norley East", "Vell"}),
    ("The governor of Norges Bank met people of Norley Police.", set()),
    ("The city of Vell Police force met.", set()),
    ("The president of Velora met the head of Tidewater.", set()),
    ("NORLEY (Herald) — It rained.\nVELL, Marrow, Oct 3 (Tavi) - It rained.", {"NORLEY", "VELL"}),
    ("A baker from Brick, N.J., and one of Ostrel, Ohio, met.", {"Brick", "Ostrel"}),
    ("A baker from Acme, Inc., met one of Ostrel, a town.", set()),
    (
        "Shares of Velora, Norway’s biggest firm, fell. The head of Norges Bank, Norway, left.",
        set(),
    ),
    ("ANN LEE — I think so.\nVelora (Tidewater) met — twice.", set()),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_places_are_known_by_what_stands_around_them(text: str, places: set[str]) -> None:
    assert places_in(text) == places


def test_a_place_is_one_however_much_of_it_was_marked() -> None:
    assert printed_of(["San Telmo", "NORLEY"]) == {"san telmo", "telmo", "norley"}


@pytest.mark.parametrize(
    "text",
    [
        "[p:Eva Orr], [r<:mayor] of San [b<:Telmo], won. [s:She] {}",
        "[b>:NORLEY] (Herald) — [s:[r>:Coach] [p:Eva Orr]] {}",
        "NORLEY (The [b>:Herald]) — [s:[r>:Coach] [p:Eva Orr]] {}",
    ],
)
def test_nobody_speaks_for_a_place_or_for_who_sent_the_story(text: str) -> None:
    [found] = speakers(text.format(SAID), answer="somebody")
    assert (found.name, found.institution) == ("Eva Orr", None)


def test_who_is_in_brackets_is_no_sender_elsewhere() -> None:
    text = "Vell (Herald) met.\nNORLEY (Herald) — It rained."
    first, last = text.index("Herald"), text.rindex("Herald")
    assert not is_sender(text, first, first + 6)
    assert is_sender(text, last, last + 6)
