"""Authors: bylines as papers and databases have them -> whom a citation names."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exports.authors import Author, authors_of

# A byline -> the names in it, in order.
NAMES = [
    ("Ann Lee", ["Ann Lee"]),
    ("By Ann Lee", ["Ann Lee"]),
    ("BY ANN LEE", ["ANN LEE"]),
    ("by: Ann Lee", ["Ann Lee"]),
    ("Story by Ann Lee", ["Ann Lee"]),
    ("Text and photos by Ann Lee", ["Ann Lee"]),
    ("Anders By", ["Anders By"]),
    ("Anders By and Ann Lee", ["Anders By", "Ann Lee"]),
    # Several.
    ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("ANN LEE AND BO EK", ["ANN LEE", "BO EK"]),
    ("Ann Lee, Bo Ek and Cy Day", ["Ann Lee", "Bo Ek", "Cy Day"]),
    ("Ann Lee, Bo Ek, and Cy Day", ["Ann Lee", "Bo Ek", "Cy Day"]),
    ("Ann Lee & Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee / Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee/Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee with Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee | Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("By Ann Lee; By Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Cy Day, as told to Ann Lee", ["Cy Day", "Ann Lee"]),
    ("Ann Lee, Bo Hall, Cy Park", ["Ann Lee", "Bo Hall", "Cy Park"]),
    ("Ann Lee, Bo Ek, Ann Lee", ["Ann Lee", "Bo Ek"]),
    # Where they are.
    ("Ann Lee in London", ["Ann Lee"]),
    ("ANN LEE IN LONDON", ["ANN LEE"]),
    ("Ann Lee in London and Bo Ek in Paris", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee in Washington, D.C., and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, London", ["Ann Lee"]),
    ("Ann Lee, New York", ["Ann Lee"]),
    ("From Ann Lee in Kyiv", ["Ann Lee"]),
    ("Lee In Young", ["Lee In Young"]),
    # What they are.
    ("Ann Lee, Staff Writer", ["Ann Lee"]),
    ("Ann Lee, staff writer, and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee and Bo Ek, Staff Writers", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee\nChief Political Correspondent", ["Ann Lee"]),
    ("Ann Lee, Science and Health Reporter", ["Ann Lee"]),
    ("Ann Lee, Editor, Health and Science", ["Ann Lee"]),
    ("Ann Lee, Deputy Editor-in-Chief", ["Ann Lee"]),
    ("Political editor Ann Lee", ["Ann Lee"]),
    ("Ann Lee, professor of law at Yale", ["Ann Lee"]),
    ("Ann Lee, Cato Institute", ["Ann Lee"]),
    ("Ann Lee, special to The Post", ["Ann Lee"]),
    ("Ann Lee for The Post", ["Ann Lee"]),
    ("Ann Lee of The Post", ["Ann Lee"]),
    ("Jennifer Senior", ["Jennifer Senior"]),
    ("Lena Sun", ["Lena Sun"]),
    ("Staff Writer", []),
    ("Staff and agencies", []),
    # After their names.
    ("Ann Lee, Ph.D.", ["Ann Lee"]),
    ("Ann Lee, MD, and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, Jr.", ["Ann Lee, Jr."]),
    ("Ann Lee, Jr., and Bo Ek III", ["Ann Lee, Jr.", "Bo Ek III"]),
    ("Ann B. Lee Jr.", ["Ann B. Lee Jr."]),
    # Agencies and outlets.
    ("Reuters", ["Reuters"]),
    ("The Associated Press", ["The Associated Press"]),
    ("ASSOCIATED PRESS", ["ASSOCIATED PRESS"]),
    ("Ann Lee and Associated Press", ["Ann Lee", "Associated Press"]),
    ("Ann Lee, Reuters", ["Ann Lee", "Reuters"]),
    ("Reuters, Ann Lee", ["Reuters", "Ann Lee"]),
    ("Reuters Staff", ["Reuters"]),
    ("Associated Press writer Ann Lee", ["Ann Lee"]),
    ("Ann Lee (Reuters)", ["Ann Lee"]),
    ("Ann Lee - BBC News", ["Ann Lee"]),
    ("Ann Lee, CNN", ["Ann Lee"]),
    ("Ann Lee, Washington Post", ["Ann Lee"]),
    ("Ann Lee, BBC World Service", ["Ann Lee"]),
    ("Ann Lee | The Post", ["Ann Lee"]),
    ("BBC News", ["BBC News"]),
    ("The Post", ["The Post"]),
    ("Xinhua News Agency", ["Xinhua News Agency"]),
    ("Editorial Board", ["Editorial Board"]),
    # What else stands in such lines.
    ("Ann Lee, ann.lee@post.example", ["Ann Lee"]),
    ("Ann Lee • 3 min read", ["Ann Lee"]),
    ("Reporting by Ann Lee and Bo Ek; editing by Cy Day and Di Fox", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee. Additional reporting by Bo Ek", ["Ann Lee"]),
    ("Photographs by Cy Day\nBy Ann Lee", ["Ann Lee"]),
    ("Ann Lee  \n\n  Staff   Writer", ["Ann Lee"]),
    ("Ann Lee, with reporting from Bo Ek", ["Ann Lee"]),
    ("Banksy", ["Banksy"]),
    ("Ann Lee and Banksy", ["Ann Lee", "Banksy"]),
    ("Ludwig van der Berg, Ana de la Cruz", ["Ludwig van der Berg", "Ana de la Cruz"]),
    ("Ann Lee-Ek and Bo O’Day", ["Ann Lee-Ek", "Bo O’Day"]),
    ("", []),
    (" ,; and ", []),
]
# A byline that has family names first -> family, given, suffix of each.
PARTED = [
    ("Lee, Ann", [("Lee", "Ann", None)]),
    ("LEE, ANN", [("LEE", "ANN", None)]),
    ("Lee, Dawn", [("Lee", "Dawn", None)]),
    ("Lee, Ann B.", [("Lee", "Ann B.", None)]),
    ("By Lee, Ann", [("Lee", "Ann", None)]),
    ("Lee, Ann; Ek, Bo", [("Lee", "Ann", None), ("Ek", "Bo", None)]),
    ("Lee, Ann and Ek, Bo", [("Lee", "Ann", None), ("Ek", "Bo", None)]),
    ("Lee, Ann, Ek, Bo", [("Lee", "Ann", None), ("Ek", "Bo", None)]),
    ("Lee, Ann, and Bo Ek", [("Lee", "Ann", None), (None, None, None)]),
    ("van der Berg, Ludwig", [("van der Berg", "Ludwig", None)]),
    ("Lee, Ann, Jr.", [("Lee", "Ann", "Jr.")]),
    ("Lee, Ann, Staff Writer", [("Lee", "Ann", None)]),
    ("Lee, Ann (Reuters)", [("Lee", "Ann", None)]),
]


@pytest.mark.parametrize(("byline", "names"), NAMES)
def test_byline_names_its_authors_and_nobody_else(byline: str, names: list[str]) -> None:
    found = authors_of(byline)
    assert [author.name for author in found] == names
    assert not [author for author in found if author.family or author.given or author.suffix]


@pytest.mark.parametrize(("byline", "parts"), PARTED)
def test_one_word_before_a_comma_and_given_names_is_the_family(
    byline: str, parts: list[tuple[str | None, str | None, str | None]]
) -> None:
    found = authors_of(byline)
    assert [(author.family, author.given, author.suffix) for author in found] == parts


def test_name_is_whole_also_where_its_parts_are_known() -> None:
    assert authors_of("Lee, Ann, Jr.") == (Author("Ann Lee Jr.", "Lee", "Ann", "Jr."),)


PIECES = (*"ABab ,;/&-.\n", " and ", "By ", " in ", "Ann Lee", "Lee", "Jr.", "Staff", "Reuters")


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_line_gives_names_of_words_that_stand_in_it(byline: str) -> None:
    for author in authors_of(byline):
        assert author.name.split()
        assert all(word.rstrip(",") in byline for word in author.name.split())


@pytest.mark.parametrize("piece", ["a", " ", "(", "a ", "and ", "a@", "\n", ", ", "by ", "in "])
def test_endless_line_is_read_in_no_time(piece: str) -> None:
    began = perf_counter()
    authors_of(piece * 200_000)
    # A quadratic pattern takes minutes.
    assert perf_counter() - began < 5
