"""Letters whose two bytes were read as two characters."""

from __future__ import annotations

import unicodedata

import pytest

from workbench import Article
from workbench.authority import Authority
from workbench.quotes.statements import read_statements
from workbench.text.normalised import normalised

MISREAD = [
    ("TomÃ¡s Vega", "Tomás Vega"),
    ("GarcÃ\xada", "García"),
    ("MuÃ±oz", "Muñoz"),
    ("Mu\u0041\u0303±oz", "Muñoz"),
    ("BjÃ¶rk", "Björk"),
    ("MÃ1⁄4ller", "Müller"),
    ("LÃ3pez", "López"),
    ("SarukhÃ\x83Â¡n", "Sarukhán"),
    ("BaÅ¡iÄ‡", "Bašić"),
    ("Ã‰ric Roux", "Éric Roux"),
]
AS_THEY_ARE = ["IRMÃ", "“IRMÃ” is", "SÃO PAULO", "«Å» he", "an Ä… was", "Ã3"]


@pytest.mark.parametrize(("printed", "meant"), MISREAD)
def test_a_letter_read_as_two_is_one(printed: str, meant: str) -> None:
    normal = normalised(printed)
    assert normal.text == meant
    assert normal.printed((0, len(meant))) == (0, len(printed))
    assert normal.as_printed(meant) == printed


@pytest.mark.parametrize("printed", AS_THEY_ARE)
def test_other_signs_behind_a_capital_are_themselves(printed: str) -> None:
    assert normalised(printed).text == unicodedata.normalize("NFC", printed)


def test_a_name_with_a_misread_letter_is_one_name_as_the_text_prints_it() -> None:
    text = "TomÃ¡s Vega came.\n\n“It rained,” Mr. Vega said. He called it a flood."
    found = read_statements(Article.from_text(text), Authority())
    assert {speaker.name for speaker in found.speakers} == {"TomÃ¡s Vega"}
    [first, *_] = found.attributions
    assert [text[start:end] for start, end in first.content] == ["“It rained,”"]
