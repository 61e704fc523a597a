"""What the page compares is what ``compare`` says: the same lines, whatever is compared."""

from __future__ import annotations

import base64
import math
import random
from collections.abc import Iterator

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.asking import Ask, answering
from tests.explorer.frames import frame
from tests.explorer.test_same_answers import OWN, drawn_row, owned, strategies
from workbench import compare, select
from workbench.explorer.compared import compared_in
from workbench.explorer.encoding import encode
from workbench.explorer.filters import checked_filters
from workbench.explorer.material import Material

BY = ["theme", "expert", "institution", "country", "outlet", "kind", "speaker", "section", *OWN]
SIDES = ("outlet", "country", "theme", "since", "own", "missing", "speech")


def drawn(rows: int) -> Material:
    """Rows drawn by chance, of articles that have one file and one story each, as articles do."""
    cells = [drawn_row(random.Random(seed)) for seed in range(rows)]
    for number, cell in enumerate(cells):
        article = number * 7 % 11
        story = {"article_id": f"a{article}", "story": f"a{article - article % 2}"}
        cell |= {**story, "file": f"{article}.txt"}
    return Material.of(owned(frame(*cells)))


MATERIALS = [drawn(rows) for rows in (6, 40, 300)]


@pytest.fixture(scope="module")
def browser_side() -> Iterator[Ask]:
    with answering("compare_answer.js") as ask:
        yield ask


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_page_and_python_compare_the_same(browser_side: Ask, data: st.DataObject) -> None:
    material = data.draw(st.sampled_from(MATERIALS))
    quotes, by = material.quotes, data.draw(st.sampled_from(BY))
    known = {name: each for name, each in strategies(material).items() if name in SIDES}
    names = st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=2, unique=True)
    side = names.flatmap(lambda some: st.fixed_dictionaries({n: known[n] for n in some}))
    a, b = data.draw(side), data.draw(side)
    if not len(select(quotes, **a)) or not len(select(quotes, **b)):
        return
    stories = data.draw(st.booleans())
    count = "stories" if stories else "quotes"
    strange = st.sampled_from([None, {"outlet": ["No Such"]}, {"moods": []}, "Post", [1]])
    sides = st.fixed_dictionaries(
        {}, optional={"a": strange | st.just(a), "b": strange | st.just(b),
                      "by": st.sampled_from([by, "article", "mood", 3])},
    )  # fmt: skip
    look = data.draw(
        st.fixed_dictionaries({}, optional={"tab": st.just("compare"), "compare": strange | sides})
    )
    header, raw = encode(material.table)
    told = browser_side(
        {
            "header": header,
            "bytes": base64.b64encode(raw).decode(),
            "a": checked_filters(a, material),
            "b": checked_filters(b, material),
            "by": by,
            "statements": material.statements().tolist() if stories else None,
            "look": look,
        }
    )
    assert told["arguments"] == compared_in(look, material, count=count)
    table = compare(quotes, a=a, b=b, by=by, count=count)
    unlisted = table[table[by].isna() & (by in OWN)]
    assert told["without"] == ([*unlisted["a"], *unlisted["b"]] or [0, 0])
    own = by in OWN
    known = table[table[by].notna()] if own else table
    assert [line["value"] for line in told["lines"]] == [
        None if pd.isna(value) else value for value in known[by]
    ]
    for line, row in zip(told["lines"], known.itertuples(index=False), strict=True):
        assert line["numbers"] == [row.a, row.b]
        found = [*line["shares"], line["difference"], *line["interval"]]
        expected = [row.share_a, row.share_b, row.difference, row.low, row.high]
        # JSON has null for what is no number: of no quotes there is no share.
        told_numbers = [math.nan if number is None else number for number in found]
        assert told_numbers == pytest.approx(expected, abs=1e-9, nan_ok=True)
        assert line["sure"] == row.sure
