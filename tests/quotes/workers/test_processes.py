"""Articles come back in order with what they say; one that kills its process costs itself."""

from __future__ import annotations

import pytest

from workbench import Article
from workbench.authority import load_sources
from workbench.quotes.statements import Said, read_said
from workbench.quotes.workers import processes
from workbench.quotes.workers.processes import Workers

ARTICLES = [
    Article.from_text(f"“It is {n},” said Ann Lowe of Orlen Air.\n\nBob Ray said no. " * (n + 1))
    for n in range(7)
]


def test_several_processes_give_what_one_gives_in_the_same_order() -> None:
    authority = load_sources()
    with Workers(2, None, None) as two:
        found = list(two.said(ARTICLES))
    assert [article for article, _ in found] == ARTICLES
    assert [said for _, said in found] == [read_said(each, authority) for each in ARTICLES]


def test_an_article_that_ends_its_process_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "PROCESS", "tests.quotes.workers.process_made")
    with Workers(2, None, None) as two:
        found = [
            said for _, said in two.said([*ARTICLES[:2], Article.from_text("die"), ARTICLES[2]])
        ]
    assert found == [Said(), Said(), None, Said()]
