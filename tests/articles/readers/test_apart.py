"""A file that hangs or kills its reader costs itself, and the next one is read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import pytest

from workbench.articles import files
from workbench.articles.issues import ISSUES
from workbench.articles.readers.apart import (
    SECONDS,
    SECONDS_A_MEGABYTE,
    Apart,
    packed,
    reading_of,
    seconds_for,
)
from workbench.articles.readers.model import Draft, File, Reading

MADE = "tests.articles.readers.process_made"
LARGE = "tests.articles.readers.large_made"
READ = Reading((Draft("Text", title="T"),), 2)


@pytest.fixture
def apart() -> Iterator[Apart]:
    with Apart(seconds=2, module=MADE) as process:
        yield process


def test_files_are_read_one_after_another_by_one_process(apart: Apart) -> None:
    assert apart.read(File("a", b"Text")) == READ
    first = apart._process
    assert apart.read(File("b", b"Text")) == READ
    assert apart._process is first


@pytest.mark.parametrize(
    ("name", "issue"),
    [
        ("slow", "too_slow"),
        ("dies", "reader_failed"),
        ("nonsense", "reader_failed"),
        ("wrong", "reader_failed"),
    ],
)
def test_a_file_that_ends_its_reader_is_named_and_the_next_one_read(
    apart: Apart, name: str, issue: str
) -> None:
    assert apart.read(File(name, b"")) == Reading(issues=(issue,))
    assert apart.read(File("next", b"Text")) == READ


def test_a_file_that_spoils_its_reader_costs_no_other_one(apart: Apart) -> None:
    assert apart.read(File("spoils", b"Text")) == READ
    assert apart.read(File("next", b"Text")) == READ


def test_a_file_that_no_reader_knows_is_nobodys(apart: Apart) -> None:
    assert apart.read(File("nobody's", b"")) is None


def test_what_is_handed_over_comes_back_as_it_was() -> None:
    draft = Draft(
        "Two\n\nparagraphs \U0001f600", "T", "O", "N", date(2024, 2, 29), "B", "U", "S", "A1", "en",
        (5, 9), ("date_uncertain",),
    )  # fmt: skip
    reading = Reading((draft, Draft("x")), 7, ("archive_cut",), ("2 were pictures",))
    assert reading_of(packed(reading)) == reading


def test_the_process_reads_what_the_registry_knows() -> None:
    with Apart() as apart:
        assert apart.read(File("a.xyz", b"nothing that any reader knows")) is None


def test_names_that_are_not_utf8_and_columns_come_through() -> None:
    table = b"Korpus,Kopf\nIt rained all day long.,Rain\n"
    with Apart() as apart:
        reading = apart.read(File("\udcff.csv", table, {"text": "Korpus", "title": "Kopf"}))
    assert reading == Reading((Draft("It rained all day long.", title="Rain"),))


def test_a_file_may_take_longer_the_larger_it_is_and_never_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[float] = []

    class Clock:
        def __init__(self, seconds: float, *_: object) -> None:
            given.append(seconds)

        def start(self) -> None: ...

        def cancel(self) -> None: ...

    monkeypatch.setattr("workbench.articles.readers.apart.threading.Timer", Clock)
    with Apart(module=MADE) as apart:
        apart.read(File("a", b"x" * 3_000_000))
    assert given == [SECONDS + 3 * SECONDS_A_MEGABYTE] == [69.0]
    assert seconds_for(0) == 60
    assert seconds_for(files.MOST_FORMAT_BYTES) <= 11 * 60


def test_what_is_said_of_a_slow_file_is_how_long_it_may_take() -> None:
    assert (SECONDS, SECONDS_A_MEGABYTE) == (60, 3)
    assert "a minute, and three seconds more for each of its megabytes" in ISSUES["too_slow"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_a_file_that_takes_too_much_memory_costs_itself_and_the_next_one_is_read() -> None:
    with Apart(module=LARGE) as apart:
        assert apart.read(File("large", b"")) == Reading(issues=("too_large",))
        first = apart._process
        assert apart.read(File("next", b"Text")) == Reading((Draft("Text"),))
        assert apart._process is first


def test_text_of_other_alphabets_and_halves_of_characters_come_back_as_they_were() -> None:
    reading = Reading((Draft("Погода \ud800 дождь"),))
    assert reading_of(packed(reading)) == reading
    assert len(packed(Reading((Draft("ж" * 1000),)))) < 2500
