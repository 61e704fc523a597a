"""RIS: entries that a reader of the format takes apart into what was put in."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
from hypothesis import given, settings

from tests.exports.frames import BARE, HARBOUR, HOSTILE, hostile_texts, saying, two
from workbench.exports import fragments

TAG = re.compile(r"([A-Z][A-Z0-9])  - (.*)")


def _file(quotes: pd.DataFrame) -> str:
    return "".join(fragments(quotes, [HARBOUR, BARE], "ris").pieces())


def _entries(text: str) -> list[list[tuple[str, str]]]:
    """As the specification has it: a tag a line, TY first, ER last. Anything else is an error."""
    entries: list[list[tuple[str, str]]] = []
    open_entry = False
    for line in text.split("\r\n")[:-1]:
        match = TAG.fullmatch(line)
        assert match, f"no tag: {line!r}"
        if match[1] == "TY":
            assert not open_entry
            entries.append([])
        else:
            assert open_entry
        entries[-1].append((match[1], match[2]))
        open_entry = match[1] != "ER"
    assert not open_entry
    return entries


def test_entries_as_they_are_read() -> None:
    full, bare = _entries(_file(two()))
    assert full == [
        ("TY", "NEWS"),
        ("ID", "q0"),
        ("TI", "Harbour to close"),
        ("AU", "Ana Petrov"),
        ("AU", "Bo Ek"),
        ("T2", "Varna Post"),
        ("PY", "2024"),
        ("DA", "2024/02/29/"),
        ("SP", "para. 4"),
        ("UR", "https://post.example/harbour?id=1"),
        ("AB", "“We have *no* choice 🌊,” — Maria Duarte, engineer, River Board"),
        ("KW", "ports"),
        ("KW", "strikes"),
        ("N1", "Quote q0; article a1, file harbour.txt"),
        ("ER", ""),
    ]
    # Nothing is made up for what is not known, and no address but http is passed on.
    assert [tag for tag, _ in bare] == ["TY", "ID", "SP", "AB", "N1", "ER"]


def test_file_has_no_mark_before_its_first_tag() -> None:
    assert _file(two()).startswith("TY  - NEWS\r\n")


@given(hostile_texts())
@settings(deadline=None)
def test_no_text_breaks_out_of_its_line(text: str) -> None:
    (entry,) = _entries(_file(saying(text)))
    values = dict(entry)
    assert [tag for tag, _ in entry].count("ER") == 1
    assert _squeezed(values["AB"]).startswith(_squeezed(text))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", "", text)


def test_every_known_trick_is_one_entry() -> None:
    assert len(_entries(_file(saying(*HOSTILE)))) == len(HOSTILE)


def test_authors_are_parted_only_where_the_byline_parts_them() -> None:
    article = replace(HARBOUR, byline="Lee, Ann, Jr.; Bo Ek, Jr. and Reuters, Staff")
    (entry,) = _entries("".join(fragments(two().iloc[:1], article, "ris").pieces()))
    assert [value for tag, value in entry if tag == "AU"] == [
        "Lee, Ann, Jr.",
        "Bo Ek Jr.",
        "Reuters",
    ]


def test_articles_have_their_quotes_as_notes_each_in_a_line() -> None:
    quotes = pd.concat([two(), two().iloc[:1].assign(quote="<b>Again</b>.", paragraph=7)])
    parts = fragments(quotes, [HARBOUR, BARE], "ris", "articles")
    harbour, bare = _entries("".join(parts.pieces("Selected 3 of 9 quotes. Outlet: <A>.")))
    assert harbour == [
        ("TY", "NEWS"),
        ("ID", "a1"),
        ("TI", "Harbour to close"),
        ("AU", "Ana Petrov"),
        ("AU", "Bo Ek"),
        ("T2", "Varna Post"),
        ("PY", "2024"),
        ("DA", "2024/02/29/"),
        ("UR", "https://post.example/harbour?id=1"),
        ("N1", "Article a1, file harbour.txt"),
        ("N1", "Selected 3 of 9 quotes. Outlet: ‹A›."),
        (
            "N1",
            "“We have *no* choice 🌊,” — Maria Duarte, engineer, River Board (paragraph 4) "
            "[ports, strikes]",
        ),
        (
            "N1",
            "‹b›Again‹/b›. — Maria Duarte, engineer, River Board (paragraph 8) [ports, strikes]",
        ),
        ("ER", ""),
    ]
    assert [tag for tag, _ in bare] == ["TY", "ID", "N1", "N1", "N1", "ER"]


def test_selection_is_a_note_of_every_entry() -> None:
    told = "".join(fragments(two(), HARBOUR, "ris").pieces("Selected 2 of 9 quotes."))
    for entry in _entries(told):
        assert entry[-2:] == [("N1", "Selected 2 of 9 quotes."), ("ER", "")]


@given(hostile_texts())
@settings(deadline=None)
def test_no_text_breaks_out_of_its_note(text: str) -> None:
    parts = fragments(saying(text), [HARBOUR, BARE], "ris", "articles")
    (entry,) = _entries("".join(parts.pieces(text)))
    notes = [value for tag, value in entry if tag == "N1"]
    assert len(notes) == 3
    for note in notes[1:]:
        assert _squeezed(note).startswith(_squeezed(text.replace("<", "‹").replace(">", "›")))
