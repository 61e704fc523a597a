"""A file that hangs or kills its reader costs itself, and the next one is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from workbench.articles.readers.apart import Apart, packed, reading_of
from workbench.articles.readers.model import Draft, File, Reading

MADE = "tests.articles.readers.process_made"
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
