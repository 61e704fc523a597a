"""Own columns in the frame, in select and coverage, in files, and after corrections."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench import Explorer, coverage, open_workbench, plot_coverage, select
from workbench.corrections import CorrectionsFile, corrected, draft_change
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.exports.words import filters_in_words
from workbench.own import Roster, with_own
from workbench.quotes.checking import check
from workbench.quotes.schema import NAMES, conform, own_columns
from workbench.workspace import Workbench

ROSTER = Roster(
    ("gender", "institution_sector"),
    {"Ana Bell": ("woman", None), "Bo": ("man", None), "Bank": (None, "private"),
     "Nobody": ("other", None)},
)  # fmt: skip
QUOTES = quote_frame(
    {"institution": "Bank", "words": 10},
    {"speaker": "Bo", "institution": "Army", "words": 30, "outlet": "News"},
    {"speaker": "Bo", "words": 10},
    {"speaker": "Cy", "words": 50, "outlet": "News"},
    {"speaker": None, "speaker_kind": "unknown", "words": 5},
    {"speaker": "Ana Bell; Bo", "speaker_kind": "people", "words": 5},
)
FRAME = with_own(QUOTES, ROSTER)


def cells(column: pd.Series) -> list[object]:
    return [None if pd.isna(cell) else cell for cell in column]


def test_a_row_has_what_the_list_says_of_its_speaker_or_its_institution() -> None:
    assert cells(FRAME["gender"]) == ["woman", "man", "man", None, None, "man; woman"]
    assert cells(FRAME["institution_sector"]) == ["private", None, None, None, None, None]
    assert list(FRAME["gender"].cat.categories) == ["man", "man; woman", "other", "woman"]
    assert own_columns(FRAME) == ["gender", "institution_sector"]
    pd.testing.assert_frame_equal(with_own(FRAME, ROSTER), FRAME)
    assert with_own(QUOTES, Roster()) is QUOTES


def test_the_frame_with_own_columns_is_in_shape_and_comes_back_from_parquet() -> None:
    check(FRAME)
    assert tuple(conform(FRAME).columns) == (*NAMES, "gender", "institution_sector")
    file = BytesIO()
    FRAME.to_parquet(file)
    back = conform(pd.read_parquet(file))
    check(back)
    pd.testing.assert_frame_equal(back, FRAME)
    with pytest.raises(WorkbenchError, match="too many"):
        check(FRAME.assign(more=1))
    with pytest.raises(WorkbenchError, match="'gender' has \"\""):
        check(FRAME.assign(gender=pd.Series(["", "x"] * 3, dtype="string").astype("category")))


def test_select_asks_for_own_columns_for_what_they_lack_and_for_what_they_must_not_be() -> None:
    assert list(select(FRAME, own={"gender": "man"}).index) == [1, 2]
    assert list(select(FRAME, own={"gender": ["man", "woman"]}, outlet="News").index) == [1]
    assert list(select(FRAME, missing="gender").index) == [3, 4]
    assert list(select(FRAME, own={"gender": "woman"}, missing="gender").index) == [0, 3, 4]
    assert list(select(FRAME, exclude={"gender": "man", "missing": "gender"}).index) == [0, 5]
    assert len(select(FRAME, own={"gender": "other"})) == 0


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ({"party": "Reds"}, "Unknown own column 'party'; known: gender, institution_sector"),
        ({"gender": "lady"}, "Unknown gender 'lady'"),
        ("gender", "own='gender' is no mapping; write own={'gender': ['woman']}"),
        ({"gender": 3}, "own['gender']=3 is no name"),
    ],
)
def test_a_wrong_own_column_or_value_is_told_what_there_is(own: object, words: str) -> None:
    with pytest.raises(WorkbenchError) as fault:
        select(FRAME, own=own)  # type: ignore[arg-type]
    assert words in str(fault.value)


def test_a_share_is_of_the_quotes_that_are_listed_and_says_how_many_are_not() -> None:
    table = coverage(FRAME, by="gender", share=True)
    found = zip(cells(table["gender"]), table["quotes"], cells(table["share"]),
                table["share_of_all"], strict=True)  # fmt: skip
    assert list(found) == [
        ("man", 2, 0.5, 2 / 6),
        (None, 2, None, 2 / 6),
        ("man; woman", 1, 0.25, 1 / 6),
        ("woman", 1, 0.25, 1 / 6),
    ]
    # Also where rows without a value are to be left out: what is not listed is said all the same.
    pd.testing.assert_frame_equal(coverage(FRAME, by="gender", share=True, dropna=True), table)
    words = coverage(FRAME, by="gender", share=True, measure="words").set_index("gender")
    assert words["share"]["woman"] == pytest.approx(10 / 55)
    assert words["share_of_all"]["woman"] == pytest.approx(10 / 110)


def test_shares_by_outlet_are_of_the_listed_quotes_of_each() -> None:
    table = coverage(FRAME, by=["outlet", "gender"], share=True)
    news = table[table["outlet"] == "News"]
    assert dict(zip(cells(news["gender"]), cells(news["share"]), strict=True)) == {
        "man": 1.0, None: None,
    }  # fmt: skip
    assert news["share_of_all"].tolist() == [0.5, 0.5]


def test_a_figure_says_how_much_is_not_listed() -> None:
    figure = plot_coverage(FRAME, by="gender", share=True)
    assert list(figure.data[0].x) == [0.5, 0.25, 0.25]
    told = figure.layout.title.subtitle.text
    assert told == "Shares are of what has a value in speakers.csv: 4 of 6 quotes (67%)."
    nobody = plot_coverage(with_own(QUOTES, Roster(("gender",), {})), by="gender", share=True)
    assert "0 of 6 quotes (0%)" in nobody.layout.title.subtitle.text


def test_an_explorer_filters_by_own_columns_and_its_code_does_the_same() -> None:
    explorer = Explorer(FRAME, filters={"own": {"gender": ["woman", "man"]}, "missing": "gender"})
    assert list(explorer.selection.index) == [0, 1, 2, 3, 4]
    names: dict[str, object] = {"quotes": FRAME}
    code = "\n".join(line for line in explorer.code.splitlines() if ".show()" not in line)
    exec(code, names)  # noqa: S102
    pd.testing.assert_frame_equal(names["shown"], explorer.selection)  # type: ignore[arg-type]
    facets = {facet: column.labels for facet, column in explorer._source.table.facets.items()}
    assert list(facets)[-4:] == ["gender", "institution_sector", "speaker", "section"]


def test_a_selection_says_its_own_columns_in_words() -> None:
    filters = {"own": {"institution_sector": ["private"]}, "missing": ["gender"]}
    assert filters_in_words(filters, {})[:2] == [
        ("Institution sector", "private"), ("Gender", "none stated"),
    ]  # fmt: skip


def test_a_corrected_speaker_brings_her_own_columns(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path / "corrections.jsonl", who="me")
    file.add([draft_change(FRAME, str(FRAME["quote_id"][3]), "speaker", "Ana Bell")])
    after = corrected(FRAME, None, file.entries, roster=ROSTER).quotes
    assert cells(after["gender"]) == ["woman", "man", "man", "woman", None, "man; woman"]
    check(after)


ARTICLE = """The dam will close in spring, engineer Maria Duarte said.

"We have no choice," said Tom Okafor, a hydrologist at Brax University.
"""


def test_a_folder_with_a_list_gives_its_quotes_the_columns(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    bench = open_workbench(tmp_path, progress=False)
    assert own_columns(bench.quotes) == []
    left = bench.speakers_to_fill("gender")
    assert set(left["name"]) == {"Maria Duarte", "Tom Okafor"}
    file = tmp_path / "speakers.csv"
    file.write_text("name,gender\nMaria Duarte,woman\n")
    for in_memory in (True, False):
        bench = open_workbench(tmp_path, progress=False, in_memory=in_memory)
        assert cells(bench.select(own={"gender": "woman"})["speaker"]) == ["Maria Duarte"]
        shares = bench.coverage(by="gender", share=True).set_index("gender")["share_of_all"]
        assert shares["woman"] == 0.5
        assert bench.speakers_to_fill()["name"].tolist() == ["Tom Okafor"]
    uncached = open_workbench(tmp_path, progress=False, cache=False)
    assert own_columns(uncached.quotes) == ["gender"]
    file.write_text("name,role\nMaria Duarte,engineer\n")
    with pytest.raises(WorkbenchError, match=r"speakers\.csv', line 1: 'role' means"):
        open_workbench(tmp_path)


def test_extract_takes_the_list_along_and_brings_it_up_to_date(tmp_path: Path) -> None:
    folder, store = tmp_path / "mine", tmp_path / "store"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE)
    (folder / "sources.yml").write_text("Maria Duarte: {kind: person, aliases: [M. D.]}\n")
    file, copied = folder / "speakers.csv", store / "speakers.csv"

    def extracted() -> Workbench:
        return open_workbench(folder, progress=False).extract(store)

    assert own_columns(extracted().quotes) == []
    assert not copied.exists()
    for value in ("woman", "=1+1"):
        # By an alias, which the store alone does not know.
        file.write_text(f"name,gender\nM. D.,{value}\n")
        quotes = extracted().quotes
        assert cells(quotes["gender"][quotes["speaker"] == "Maria Duarte"]) == [value]
        assert ",'=1+1," not in copied.read_text() or value == "=1+1"
    before = copied.stat().st_mtime_ns
    extracted()
    assert copied.stat().st_mtime_ns == before
    file.unlink()
    assert own_columns(extracted().quotes) == []
    assert not copied.exists()
    # What was made there is nobody's copy.
    copied.write_text("name,gender\nTom Okafor,man\n")
    extracted()
    file.write_text("name,gender\nM. D.,woman\n")
    with pytest.warns(WorkbenchWarning, match="was made there and stays"):
        quotes = extracted().quotes
    assert cells(quotes["gender"].dropna()) == ["man"]


def test_a_list_that_leads_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    folder, outside = tmp_path / "mine", tmp_path / "secret.csv"
    folder.mkdir()
    outside.write_text("name,gender\n")
    (folder / "speakers.csv").symlink_to(outside)
    with pytest.raises(WorkbenchError, match="is a link that leads out of"):
        open_workbench(folder)
