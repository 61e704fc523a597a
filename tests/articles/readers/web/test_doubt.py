"""When a story that was read is told to be in doubt."""

from __future__ import annotations

import pytest

from tests.articles.readers.web.pages import STORY, page
from workbench.articles.readers.web.blocks import blocks_of
from workbench.articles.readers.web.doubt import uncertain
from workbench.articles.readers.web.facts import facts_of
from workbench.articles.readers.web.story import Story
from workbench.articles.readers.web.tree import clear, read_page

OTHER = ["The weather office expects rain on all days of this week and of the next."] * 9
DOUBTS = [
    (Story(STORY), [], False),
    (Story(STORY, agreed=0.7), [], False),
    (Story(STORY, agreed=0.5), [], True),
    # Of the page's prose hardly anything.
    (Story((*STORY[:1], "Words of no block of the page. " * 20)), [], True),
    # Short lines only.
    (Story((*STORY, *["A short line."] * 200)), [], True),
    # The page's data has another story.
    (Story(STORY), OTHER, True),
    (Story(STORY), list(STORY), False),
]


@pytest.mark.parametrize(("story", "body", "expected"), DOUBTS)
def test_doubt(story: Story, body: list[str], expected: bool) -> None:
    found = read_page(page().encode())
    assert found is not None
    facts = facts_of(found.root, None)
    clear(found.root)
    assert uncertain(story, facts, blocks_of(found.root), body) is expected
