"""Names of own columns: what has a meaning already stays ours."""

from __future__ import annotations

import inspect

import pytest

from workbench import compare, coverage, plot_coverage, select
from workbench.charts.counted import DIMENSIONS
from workbench.charts.measures import MEASURES
from workbench.explorer.facets import FACETS
from workbench.quotes.own_names import column_label, is_own_name, why_not
from workbench.quotes.schema import NAMES


@pytest.mark.parametrize("name", ["gender", "party_2024", "Größe", "institution_sector", "class"])
def test_a_word_is_a_name(name: str) -> None:
    assert is_own_name(name, NAMES)


def test_no_argument_column_or_measure_of_ours_is_free() -> None:
    functions = (select, coverage, plot_coverage, compare)
    arguments = {name for each in functions for name in inspect.signature(each).parameters}
    taken = {*arguments, *DIMENSIONS, *MEASURES, *NAMES, *(facet.name for facet in FACETS)}
    # These two name nothing that is asked for or shown by its name.
    free = {
        name for name in taken - {"a", "b", "top", "title", "level"} if why_not(name, NAMES) is None
    }
    assert free == set()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Speaker", "means something already"),
        ("since", "means something already"),
        ("share", "means something already"),
        ("party name", "such as 'party_name'"),
        ("2nd", "beginning with a letter"),
        ('g"; DROP TABLE quotes; --', "is no name for a column"),
        ("_id", "is no name for a column"),
        ("", "is no name for a column"),
        ("𝔤ender", "is no name for a column"),
        ("g" * 41, "is longer than 40 letters"),
    ],
)
def test_what_can_be_no_name_is_told_why(name: str, words: str) -> None:
    fault = why_not(name, NAMES)
    assert fault is not None
    assert words in fault


def test_a_label_is_the_name_in_words() -> None:
    assert column_label("institution_sector") == "Institution sector"
    assert column_label("partyID") == "PartyID"
