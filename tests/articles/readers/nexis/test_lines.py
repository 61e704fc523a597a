"""Lines broken at a fixed width become paragraphs again."""

from __future__ import annotations

from workbench.articles.readers.nexis.lines import broken_by_lines, joined, width_of

BROKEN = [
    "The council of Oberau met on Tuesday evening in the old school, and more",
    "than two hundred people came to hear what it would say.",
    "Nobody spoke for an hour.",
    "Then the mayor rose and read a letter from the ministry in the capital,",
    "which had arrived that morning.",
    "   A second letter was not read, though many had asked for a well-",
    "known passage in it.",
]


def test_lines_are_joined_where_the_next_word_had_no_place() -> None:
    assert joined(BROKEN, 72) == [
        " ".join(BROKEN[:2]),
        BROKEN[2],
        " ".join(BROKEN[3:5]),
        "A second letter was not read, though many had asked for a well-known passage in it.",
    ]


def test_rows_of_a_table_stay_apart() -> None:
    table = ["Rank  Town           People", "1     Oberau         4,100"]
    assert joined(table, 72) == ["Rank Town | People", "1 | Oberau | 4,100"]


def test_a_speaker_of_a_transcript_begins_a_paragraph() -> None:
    lines = ["and with that we end the first part of this evening, good night to you.",
             "ANNA BERG, HOST: Welcome back."]  # fmt: skip
    assert joined(lines, 72) == lines


def test_long_lines_were_not_broken() -> None:
    assert width_of(["word " * 60, "word " * 40]) == 0
    assert width_of(BROKEN) == 72
    assert width_of([]) == 0


def test_paragraphs_of_one_width_are_lines() -> None:
    assert broken_by_lines(BROKEN * 2)
    assert not broken_by_lines(BROKEN)
    assert not broken_by_lines([*BROKEN * 2, "word " * 60])
