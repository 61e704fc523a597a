"""A file of any format that is cut off gives all it held, or says that it does not."""

from __future__ import annotations

import pytest

from tests.articles.readers.samples import SAMPLES
from workbench.articles.files import is_text
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.registry import read

# In hundredths of the file.
CUTS = (30, 60, 90, 99)


def whole(name: str) -> Reading:
    found = read(SAMPLES[name].file())
    assert found is not None
    return found


def is_told(reading: Reading | None, name: str) -> bool:
    """Whether something is said of the file, or of an article in it."""
    if reading is None:
        return not is_text(name)  # then its format is said to be unknown
    fewer = reading.expected is not None and len(reading.drafts) < reading.expected
    return fewer or bool(reading.issues) or any(draft.issues for draft in reading.drafts)


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_of_every_format_is_read_whole(name: str) -> None:
    found = whole(name)
    assert len(found.drafts) == SAMPLES[name].articles
    assert found.issues == ()
    assert all(draft.text for draft in found.drafts)
    assert found.expected in (None, len(found.drafts))


@pytest.mark.parametrize("share", CUTS)
@pytest.mark.parametrize("name", SAMPLES)
def test_file_that_is_cut_off_gives_all_or_says_so(name: str, share: int) -> None:
    file = SAMPLES[name].file()
    found = read(File(file.name, file.data[: len(file.data) * share // 100]))
    before = [(draft.title, draft.text) for draft in whole(name).drafts]
    now = [(draft.title, draft.text) for draft in found.drafts] if found else []
    assert now == before or is_told(found, file.name)
