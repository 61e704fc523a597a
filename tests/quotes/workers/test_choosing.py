"""Few articles are read here, many by all cores; whoever reads, the frame is the same."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest

from workbench import Article, extract_quotes
from workbench.attribution import load_bundle
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.quotes.workers import choosing, one
from workbench.quotes.workers.choosing import MANY

ARTICLES = [
    Article.from_text(f"“It is {n},” said Ann Lowe of Orlen Air.\n\nBob Ray said no.", file=f"{n}")
    for n in range(MANY)
]


class AskedError(Exception):
    """Processes were asked for; the argument says how many."""


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def workers(count: int, *_: object) -> None:
        raise AskedError(count)

    monkeypatch.setattr(choosing, "Workers", workers)
    monkeypatch.setattr(choosing, "cores", lambda: 3)


def test_several_processes_make_the_frame_that_this_one_makes() -> None:
    here = extract_quotes(ARTICLES, processes=1, progress=False)
    several = extract_quotes(iter(ARTICLES), processes=2, progress=False)
    pd.testing.assert_frame_equal(several, here)
    assert several.attrs == here.attrs


@pytest.mark.usefixtures("counted")
def test_many_articles_are_read_by_a_process_a_core() -> None:
    with pytest.raises(AskedError, match="3"):
        extract_quotes(ARTICLES, progress=False)


@pytest.mark.usefixtures("counted")
def test_few_articles_begin_no_process() -> None:
    assert len(extract_quotes(ARTICLES[: MANY - 1], progress=False))


@pytest.mark.usefixtures("counted")
def test_as_many_processes_as_asked_for_but_no_more_than_articles() -> None:
    with pytest.raises(AskedError, match="2"):
        extract_quotes(ARTICLES[:2], processes=5, progress=False)


@pytest.mark.usefixtures("counted")
def test_a_model_that_no_folder_gives_is_asked_in_this_process() -> None:
    own = dataclasses.replace(load_bundle())
    assert len(extract_quotes(ARTICLES, model=own, progress=False))


@pytest.mark.parametrize("processes", [0, -1, True, "two", 1.5])
def test_what_is_no_number_of_processes_is_told(processes: object) -> None:
    with pytest.raises(WorkbenchError, match="processes takes a number from 1 on"):
        extract_quotes(ARTICLES[:1], processes=processes)  # type: ignore[arg-type]


def test_processes_and_a_client_are_not_given_together() -> None:
    with pytest.raises(WorkbenchError, match="not both"):
        extract_quotes(ARTICLES[:1], processes=2, client=object())  # type: ignore[arg-type]


def test_an_article_that_fails_costs_its_rows_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = extract_quotes(ARTICLES[:4], progress=False)

    def read(article: Article, *arguments: object) -> object:
        if article is ARTICLES[1]:
            raise RecursionError
        return read_said(article, *arguments)  # type: ignore[arg-type]

    read_said = one.read_said
    monkeypatch.setattr(one, "read_said", read)
    with pytest.warns(WorkbenchWarning, match=r"Articles without rows.*: 1 \(1\)"):
        found = extract_quotes(ARTICLES[:4], progress=False)
    assert found.attrs["not_extracted"] == [ARTICLES[1].id]
    rest = whole[whole["article_id"] != ARTICLES[1].id].reset_index(drop=True)
    pd.testing.assert_frame_equal(found, rest, check_categorical=False)


def test_who_looks_for_the_fault_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one, "read_said", None)
    monkeypatch.setenv("WORKBENCH_DEBUG", "1")
    with pytest.raises(TypeError):
        extract_quotes(ARTICLES[:1], progress=False)
