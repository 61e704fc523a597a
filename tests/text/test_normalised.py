"""Accents, zero-width characters and pictographs inside and beside names."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.sources.marked import speakers

from workbench.authority import load_sources
from workbench.text.normalised import plain

SHY, ZWJ, ZWNJ, ZWSP = "\u00ad", "\u200d", "\u200c", "\u200b"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Zoe\u0308 Mu\u0308ller", "Zoë Müller"),
        ("Jose\u0301 Pe\u0301rez", "José Pérez"),
        ("Lena M\u0308adsen", "Lena M\u0308adsen"),
        (f"Lena Mad{SHY}sen", "Lena Madsen"),
        (f"Le{ZWNJ}na Mad{ZWJ}sen", "Lena Madsen"),
        (f"{ZWSP}Lena Madsen{ZWSP}", "Lena Madsen"),
        ("Lena Madsen 👩‍🔬", "Lena Madsen"),
        ("Lena Madsen👩🏽‍🔬", "Lena Madsen"),
        ("Lena 🇨🇭 Madsen ❤️", "Lena Madsen"),
    ],
)
def test_name_is_a_persons_however_its_letters_are_written(printed: str, name: str) -> None:
    found = speakers(f"[s:{printed}, a doctor at Acme Institute], [c:said] [q:no].")[0]
    assert (found.name, found.kind, found.institution) == (name, "person", "Acme Institute")
    assert unicodedata.is_normalized("NFC", found.name or "")


def test_mention_stays_as_printed() -> None:
    printed = "Zoe\u0308 Mu\u0308l\u00adler"
    assert speakers(f"Rain 🌧 fell.\n[s:{printed}] [c:said] [q:no].")[0].mention == printed


def test_institution_is_given_without_format_characters() -> None:
    marked = f"[s:Ann Smith, a doctor at the Ka\u0308s{SHY}tner Institute], [c:said] [q:no]."
    assert speakers(marked)[0].institution == "Kästner Institute"


def test_two_ways_to_write_an_accent_are_one_person() -> None:
    marked = "[s1:José Pérez] [c1:said] [q1:no].\n[s2:Pe\u0301rez] [c2:said] [q2:yes]."
    assert [found.name for found in speakers(marked)] == ["José Pérez", "José Pérez"]


def test_name_of_the_file_is_given_in_nfc(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_text("Jose\u0301 Pe\u0301rez:\n  kind: person\n  aliases: [Pe\u0301rez]\n", "utf-8")
    assert speakers("[s:Pérez] [c:said] [q:no].", authority=load_sources(path))[0].name == (
        "José Pérez"
    )


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("Ann👩‍🔬Smith", "Ann Smith"), ("Ann 👩 Smith", "Ann Smith"), ("Acme® 5°", "Acme® 5°"),
     ("\u1112\u1161\u11ab", "한"), ("😀", ""), ("", "")],
)  # fmt: skip
def test_plain_text(printed: str, expected: str) -> None:
    found = plain(printed)
    assert found.text == expected
    assert found.as_printed(expected, [(0, len(expected))]).count("Smith") == expected.count(
        "Smith"
    )


def test_spans_of_plain_text_lead_back_to_the_printed_letters() -> None:
    printed = "A\u0301da 👩‍🔬 Po\u0308l"
    text = plain(printed)
    start = printed.index("P")
    assert text.span((start, len(printed))) == (4, 7)
    assert text.as_printed("Pöl", [(0, 7)]) == "Po\u0308l"
