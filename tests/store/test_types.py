"""The tables of a store have the types of their columns, whatever a part happens to hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench import Article, articles_frame
from workbench.articles.table import COLUMNS as ARTICLE_COLUMNS
from workbench.quotes.schema import COLUMNS, empty
from workbench.store.types import typed

ARROW = {
    "string": "string",
    "category": "dictionary<values=string, indices=int32, ordered=0>",
    "bool": "bool",
    "int32": "int32",
    "Int32": "int32",
    "float32": "float",
    "datetime64[us]": "timestamp[us]",
}


def test_a_table_of_quotes_without_rows_has_all_types() -> None:
    fields = {field.name: str(field.type) for field in typed(empty()).schema}
    plain = {column.name: column.dtype for column in COLUMNS if column.dtype != "list"}
    assert {name: fields[name] for name in plain} == {n: ARROW[d] for n, d in plain.items()}


@pytest.mark.parametrize("page", [None, "8-9", "B1"])
def test_the_page_of_an_article_is_a_text(page: str | None) -> None:

    article = replace(Article.from_text("The ports close."), page=page)
    table = typed(articles_frame([article]))
    assert table["page"].to_pylist() == [page]
    plain = {name: dtype for name, (dtype, _) in ARTICLE_COLUMNS.items() if dtype != "object"}
    assert {name: str(table.schema.field(name).type) for name in plain} == {
        name: ARROW[dtype] for name, dtype in plain.items()
    }
