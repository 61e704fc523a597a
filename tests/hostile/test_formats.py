"""Files of every format that are made to harm: an answer in time, codes for what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile import formats_inputs, formats_large_inputs
from tests.hostile.tables import Case, each
from workbench.articles.drafted import drafted
from workbench.articles.readers.apart import Apart
from workbench.articles.readers.model import File, Reading

KEYS = ("articles", "issues", "expected")
SECONDS = 300.0


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart(SECONDS) as process:
        yield process


def _holds(case: Case, apart: Apart) -> None:
    name, data = case.build()
    found = apart.read(File(name, data))
    assert found is not None
    assert len(found.drafts) == case.wanted["articles"]
    assert _codes(found) == case.wanted["issues"]
    assert found.expected == case.wanted.get("expected")
    assert list(drafted(found, name, {}))


def _codes(found: Reading) -> list[str]:
    return sorted({*found.issues, *(code for draft in found.drafts for code in draft.issues)})


@each(formats_inputs, keys=KEYS)
def test_hostile_files_of_formats_give_what_the_table_says(case: Case, apart: Apart) -> None:
    _holds(case, apart)


@pytest.mark.long
@each(formats_large_inputs, keys=KEYS)
def test_large_files_of_formats_give_what_the_table_says(case: Case, apart: Apart) -> None:
    _holds(case, apart)
