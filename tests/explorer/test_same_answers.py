"""The browser's filter and ``select`` are one filter: same rows, same counts, whatever is asked."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.frames import frame
from tests.explorer.javascript import DENO, FRONT_END
from workbench.explorer import Explorer
from workbench.explorer.encoding import encode
from workbench.explorer.facets import FACETS, read_facets
from workbench.explorer.table import read_table
from workbench.quotes import select
from workbench.quotes.arguments import LACKABLE

THEMES = ["dams", "wells", "Zoë’s law", "(none)"]
NAMES = ["Ana", "Ben", "Zoë <b>", "(none)", "🌊"]
ROWS = st.fixed_dictionaries(
    {
        "themes": st.lists(st.sampled_from(THEMES), max_size=3, unique=True),
        "speaker": st.none() | st.sampled_from(NAMES),
        "speaker_kind": st.sampled_from(["person", "organisation", "unknown"]),
        "institution": st.none() | st.sampled_from(NAMES),
        "speech": st.booleans(),
    }
)


@st.composite
def questions(draw: st.DrawFn) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """A frame and a few filters in a row, as an analyst clicks them."""
    quotes = frame(*draw(st.lists(ROWS, max_size=12)))
    columns = read_facets(quotes)
    filters = {
        name: st.lists(st.sampled_from(column.values), unique=True)
        for name, column in columns.items()
        if column.values
    }
    filters["missing"] = st.lists(st.sampled_from(["theme", "expert", "institution"]), unique=True)
    filters["speech"] = st.sampled_from([True, False, None])
    asked = st.fixed_dictionaries({}, optional=filters)
    explorer = Explorer(quotes)
    clicked = []
    for given_filters in draw(st.lists(asked, min_size=1, max_size=4)):
        explorer.filters = given_filters
        clicked.append(explorer.filters)
    return quotes, clicked


@pytest.fixture(scope="module")
def browser_side() -> Iterator[Callable[[Any], Any]]:
    """Asks the front end's own modules; one process for all the cases."""
    command = [DENO, "run", "--quiet", "../../tests/explorer/js/answer.js"]
    with subprocess.Popen(
        command, cwd=FRONT_END, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout

        def ask(question: Any) -> Any:
            print(json.dumps(question), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()


@settings(max_examples=100, deadline=None)
@given(questions())
def test_browser_and_select_agree_on_rows_and_counts(
    browser_side: Callable[[Any], Any],
    asked: tuple[pd.DataFrame, list[dict[str, Any]]],
) -> None:
    quotes, clicked = asked
    quotes = quotes.reset_index(drop=True)
    table = read_table(quotes)
    columns = table.facets
    header, raw = encode(table)
    question = {"header": header, "bytes": base64.b64encode(raw).decode(), "filters": clicked}
    for filters, answer in zip(clicked, browser_side(question), strict=True):
        assert answer["rows"] == list(select(quotes, **filters).index)
        assert answer["total"] == len(select(quotes, speech=filters.get("speech", True)))
        for facet, counts in zip(FACETS, answer["counts"], strict=True):
            values = columns[facet.name].values
            if facet.name not in LACKABLE:
                continue
            assert counts == [
                len(select(quotes, **alone(filters, facet.name, value)))
                for value in [*values, None]
            ]


def alone(filters: dict[str, Any], name: str, value: str | None) -> dict[str, Any]:
    """The filters with one value in the place of whatever is chosen in that facet."""
    others = {key: chosen for key, chosen in filters.items() if key != name}
    missing = [facet for facet in filters.get("missing", []) if facet != name]
    if value is None:
        return {**others, "missing": [*missing, name]}
    return {**others, "missing": missing, name: [value]}
