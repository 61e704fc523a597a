"""What a page says it was made from: what the notebook's variables hold, and nothing read anew."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.explorer.frames import ARTICLE, example, frame
from workbench import Explorer, open_workbench
from workbench.sharing.kernel import made_from

STATEMENT = "Harbour master Ana Silva said the quay would close in May."


@pytest.mark.parametrize(
    "value", [ARTICLE, [ARTICLE, 3], (ARTICLE,), Explorer(frame(), ARTICLE)], ids=str
)
def test_articles_are_found_in(value: object) -> None:
    assert made_from([value])["articles"] == {"a1": "Dam to close"}


def test_quotes_of_several_variables_are_counted_once() -> None:
    quotes = example()
    told = made_from([quotes, quotes.head(3), Explorer(quotes), quotes[["quote", "speaker"]]])
    assert told["quotes"] == len(quotes)
    assert told["speech"] == quotes["speech"].sum() < len(quotes)


def test_workbench_counts_for_what_it_has_read_and_is_not_made_to_read(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text(STATEMENT, "utf-8")
    bench = open_workbench(tmp_path, progress=False)
    assert (made_from([bench])["articles"], made_from([bench])["quotes"]) == ({}, 0)
    assert not {"articles", "quotes"} & set(vars(bench))
    (article,) = bench.articles
    assert list(made_from([bench])["articles"]) == [article.id]
    assert made_from([bench])["quotes"] == 0
    assert len(bench.quotes) > 0
    assert made_from([bench])["quotes"] == len(bench.quotes)


def test_variables_of_every_other_kind_hold_nothing() -> None:
    module = ModuleType("own")
    module.quotes = module.articles = "words"  # type: ignore[attr-defined]
    told = made_from([None, 3, "quotes", object(), int, module, {"quotes": example()}, [1]])
    assert (told["articles"], told["quotes"]) == ({}, 0)
