"""The frame of the two shipped articles holds every statement a careful reader finds."""

from __future__ import annotations

import pytest

from tests.gold.compare import Comparison
from tests.gold.report import held

# What the articles do not say of themselves: the spy agency's name, and Shoigu's first name where
# only his surname stands. (H11, which the frame need not have, is Kim, spelled two ways.)
NAMED_BY_SOURCES_ALONE = {"B03", "H11", "H18", "H19"}


@pytest.fixture(scope="module")
def without_sources() -> Comparison:
    return held(empty_sources=True)


def test_frame_of_the_shipped_articles_is_as_in_the_gold_tables() -> None:
    comparison = held(empty_sources=False)
    assert comparison.right, "\n" + comparison.report()


def test_an_empty_sources_file_loses_and_invents_no_statement(without_sources: Comparison) -> None:
    assert without_sources.missed == without_sources.invented == (), "\n" + without_sources.report()


def test_an_empty_sources_file_loses_only_names_the_articles_do_not_give(
    without_sources: Comparison,
) -> None:
    wrong = {mistake.statement.id for mistake in without_sources.wrong}
    assert wrong <= NAMED_BY_SOURCES_ALONE, "\n" + without_sources.report()
