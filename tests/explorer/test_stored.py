"""An Explorer over a store answers a page as one over the whole frame does, and holds no quotes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.frames import ARTICLE, example, frame
from tests.explorer.test_same_answers import OWN, PHRASES, ROSTER, arguments, drawn_row, owned
from tests.store.stored import articles_of, as_stored, stored
from workbench import Explorer
from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.answers import TEXTS_SENT_WHOLE, answer
from workbench.explorer.encoding import encode
from workbench.explorer.filters import ARGUMENTS, checked_filters
from workbench.explorer.material import Material
from workbench.explorer.shared import page_data
from workbench.explorer.source import Source
from workbench.explorer.stored import StoredSource
from workbench.quotes.schema import conform
from workbench.store import memory
from workbench.store.query import StoredQuotes


def drawn(rows: int) -> Material:
    """Rows as ``select`` and the browser are held together by, each article in its file."""
    cells = [drawn_row(random.Random(seed)) for seed in range(rows)]
    for number, cell in enumerate(cells):
        cell["article_id"], cell["file"] = f"a{number % 13}", f"{number % 13}.txt"
        # A title may stand for two articles, and an article may have none.
        cell["title"] = [None, "Two", "Two", f"Of {number}"][number % 13 % 4]
    quotes = owned(conform(as_stored(frame(*cells))))
    return Material.of(quotes, articles_of(quotes))


HELD = drawn(400)
EXAMPLE = Material.of(example()[lambda quotes: quotes["outlet"].isna()], [ARTICLE])


def source_in(folder: Path, held: Material, parts: int) -> StoredSource:
    own = [name for name in OWN if name in held.quotes]
    plain, roster = held.quotes.drop(columns=own), ROSTER if own else None
    articles = list(held.articles.values())
    return StoredSource(stored(folder, plain, articles, parts=parts, roster=roster))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> StoredSource:
    return source_in(tmp_path_factory.mktemp("store"), HELD, 4)


@pytest.mark.parametrize(("held", "parts"), [(HELD, 4), (EXAMPLE, 1), (drawn(1), 1), (drawn(0), 0)])
def test_the_columns_of_a_store_are_those_of_the_frame_byte_for_byte(
    held: Material, parts: int, tmp_path: Path
) -> None:
    assert encode(source_in(tmp_path, held, parts).table) == encode(held.table)


def test_every_answer_to_a_page_is_that_of_the_frame(source: StoredSource) -> None:
    questions: list[dict[str, Any]] = [
        {"type": "texts", "rows": [399, 0, 17, 17, 200]},
        {"type": "texts", "rows": []},
        *({"type": "article", "row": row} for row in (0, 200, 399)),
        *({"type": "search", "phrases": [phrase]} for phrase in PHRASES),
        {"type": "search", "phrases": PHRASES[:4]},
        {"type": "statements"},
        *({"type": "ranks", "column": column} for column in ("role", "quote")),
        *({"type": "citation", "row": row} for row in (0, 399)),
        {"type": "search", "phrases": []},
        {"type": "search", "phrases": [" ", ""]},
        *(
            {"type": "export", "format": name, "filters": {"theme": ["dams"], "expert": ["Ana"]}}
            for name in ("csv", "markdown", "ris", "csl")
        ),
        {"type": "data"},
    ]
    for question in questions:
        assert answer(source, question) == answer(HELD, question), question


def test_an_article_is_read_whole_with_what_is_known_of_it(tmp_path: Path) -> None:
    source = source_in(tmp_path, EXAMPLE, 1)
    question = {"type": "article", "row": 1}
    content, _ = answer(source, question)
    assert (content, []) == answer(EXAMPLE, question)
    assert content["article"]["paragraphs"]
    assert source.articles[ARTICLE.id] == ARTICLE
    with pytest.raises(KeyError):
        source.articles["another"]


@pytest.mark.parametrize("name", ARGUMENTS)
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_filters_have_one_form_over_a_store_and_a_frame(
    source: StoredSource, name: str, data: st.DataObject
) -> None:
    given_filters = data.draw(arguments(HELD, name))
    filters = checked_filters(given_filters, HELD)
    assert checked_filters(given_filters, source) == filters
    assert source.count(filters) == HELD.count(filters)


def test_a_page_is_shared_of_a_store_as_of_the_frame(
    source: StoredSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [page_data(each.held(), {}, articles=True) for each in (source, HELD)]
    assert pages[0] == pages[1]
    # The quotes alone would fit.
    monkeypatch.setattr(memory, "free_memory", lambda: 2 * memory.QUOTE_BYTES * source.rows)
    with pytest.raises(WorkbenchError, match="400 of 400 quotes take about"):
        source.held()


def test_opening_an_explorer_holds_no_quote_and_a_page_of_the_list_only_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = TEXTS_SENT_WHOLE + 1
    held = drawn(30)
    many = held.quotes.loc[np.arange(rows) % 30].sort_values("file", kind="stable")
    many = many.assign(quote_id=[f"q{n}" for n in range(rows)]).reset_index(drop=True)
    quotes = stored(tmp_path, many, list(held.articles.values()), parts=2)
    taken: list[int] = []
    real = StoredQuotes.columns

    def counted(self: StoredQuotes, positions: Any, names: Any) -> Any:
        taken.append(len(positions))
        return real(self, positions, names)

    monkeypatch.setattr(StoredQuotes, "columns", counted)
    explorer = Explorer(quotes)
    explorer.open()
    explorer.filters = {"text": ["trade"], "exclude": {"theme": ["dams"]}}
    repr(explorer), explorer._repr_mimebundle_(), explorer.code
    answer(explorer._source, {"type": "search", "phrases": ["trade"]})
    assert taken == []
    answer(explorer._source, {"type": "texts", "rows": list(range(20))})
    assert taken == [20]
    assert len(explorer.selection) == taken[-1] < rows
    explorer.close()


def test_what_is_exported_is_written_with_bylines_and_no_texts(tmp_path: Path) -> None:
    article = Article("a1", "Words.", "One", "Post", byline="By Ann Lowe", file="one.txt",
                      url="https://example.org/1")  # fmt: skip
    quotes = frame({"file": "one.txt", "title": "One", "outlet": "Post", "speaker": "Ann Lowe"})
    (tmp_path / "store").mkdir()
    explorer = Explorer(stored(tmp_path / "store", quotes, [article]))
    held = Explorer(quotes, [article])
    for name in ("out.md", "out.ris", "out.json", "out.csv"):
        explorer.export(tmp_path / name, progress=False)
        held.export(tmp_path / f"held-{name}", progress=False)
        assert (tmp_path / name).read_bytes() == (tmp_path / f"held-{name}").read_bytes()
    assert "AU  - Ann Lowe\n" in (tmp_path / "out.ris").read_text()
    source: Source = explorer._source
    assert [one.text for one in source.cited(explorer.selection)] == [""]
