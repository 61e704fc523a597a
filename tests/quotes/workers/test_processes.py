"""Articles come back in order with what they say; one that kills its process costs itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from workbench import Article
from workbench.attribution import load_bundle
from workbench.authority import load_sources
from workbench.quotes.statements import Said, read_said
from workbench.quotes.workers import processes
from workbench.quotes.workers.processes import Workers

ARTICLES = [
    Article.from_text(f"“It is {n},” said Ann Lowe of Orlen Air.\n\nBob Ray said no. " * (n + 1))
    for n in range(7)
]


def two_workers() -> Workers:
    return Workers(2, load_sources(), load_bundle())


def test_several_processes_give_what_one_gives_in_the_same_order() -> None:
    authority = load_sources()
    with two_workers() as two:
        found = list(two.said(ARTICLES))
    assert [article for article, _ in found] == ARTICLES
    assert [said for _, said in found] == [read_said(each, authority) for each in ARTICLES]


def test_names_are_read_by_the_authority_that_was_given(tmp_path: Path) -> None:
    own = tmp_path / "sources.yml"
    own.write_text("extends: none\nBob Ray: {kind: person, aliases: [Ray]}\n")
    text = "Bob Ray and Ann Ray came on Monday. “No,” Ray said."
    with Workers(1, load_sources(own), load_bundle()) as one:
        ((_, said),) = one.said([Article.from_text(text)])
    assert said is not None
    assert said == read_said(Article.from_text(text), load_sources(own))
    assert said.asked != read_said(Article.from_text(text), load_sources()).asked


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "PROCESS", "tests.quotes.workers.process_made")


def said_of_texts(*texts: str) -> list[Said | None]:
    with two_workers() as two:
        return [said for _, said in two.said([Article.from_text(text) for text in texts])]


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("text", ["die", "bad"])
def test_an_article_that_fails_or_ends_its_process_costs_itself(text: str) -> None:
    assert said_of_texts("a", "b", text, "c") == [Said(), Said(), None, Said()]


@pytest.mark.usefixtures("made")
def test_where_a_process_dies_once_another_reads_its_article(tmp_path: Path) -> None:
    text = f"die once: {tmp_path / 'mark'}"
    assert said_of_texts("a", text, "b") == [Said(), Said(), Said()]
    assert (tmp_path / "mark").exists()


@pytest.mark.usefixtures("made")
def test_the_same_workers_read_one_run_after_another_also_behind_one_that_was_broken_off() -> None:
    with two_workers() as two:
        assert len(list(islice(two.said(ARTICLES * 4), 3))) == 3
        again = list(two.said(ARTICLES))
    assert [article for article, _ in again] == ARTICLES


def test_where_no_process_can_be_begun_the_caller_hears_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with two_workers() as two, pytest.raises(FileNotFoundError):
        list(two.said(ARTICLES))


@pytest.mark.usefixtures("made")
def test_at_a_pause_all_answers_are_there_before_another_article_is_taken() -> None:
    answered: list[Article] = []

    def given() -> Iterator[Article | None]:
        yield from ARTICLES[:5]
        yield None
        assert answered == ARTICLES[:5]
        yield None
        yield from ARTICLES[5:]

    with two_workers() as two:
        for article, _ in two.said(given()):
            answered.append(article)
    assert answered == ARTICLES
