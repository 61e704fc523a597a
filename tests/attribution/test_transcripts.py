"""Lines that begin with a label for who speaks."""

from __future__ import annotations

from workbench.attribution.entities import Entity
from workbench.attribution.transcripts import spoken_lines


def lines(text: str, entities: tuple[Entity, ...] = ()) -> list[tuple[str, str]]:
    found = spoken_lines(text, [(0, len(text))], entities)
    return [(" ".join(text[s:e] for s, e in a.source), text[a.start : a.end]) for a in found]


def test_capital_labels_and_full_names_are_sources() -> None:
    text = "TRASK: We fish here.\n\nAnn de Moss: Since when?\n\nTRASK: Since 1904."
    assert lines(text) == [
        ("TRASK", "We fish here."),
        ("Ann de Moss", "Since when?"),
        ("TRASK", "Since 1904."),
    ]


def test_answers_are_the_one_persons_who_is_named_before() -> None:
    text = "Bela Trask fishes.\n\nQ: Where?\n\nA: At the pier."
    guest = (Entity(0, 10, 0, 2, "person", 0.9), Entity(11, 17, 2, 3, "role", 0.9, 0))
    assert lines(text, guest) == [("Bela Trask", "At the pier.")]
    assert lines(text) == [("", "At the pier.")]


def test_one_labelled_line_is_no_transcript() -> None:
    assert lines("Ann Moss: a portrait of the angler.\n\nShe fishes daily.") == []


def test_colons_inside_a_line_are_no_labels() -> None:
    assert lines("She has one rule: fish.\n\nHe has another: no bait.") == []
