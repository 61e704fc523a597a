"""The list of names to fill in: made, added to, and never changed where somebody wrote."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench.authority import Authority
from workbench.authority.parsing import parse_sources
from workbench.errors import WorkbenchError
from workbench.own import fill_in, read_speakers

NOBODY = Authority()
FRAME = quote_frame(
    {"speaker": "Bo", "institution": "Army"}, {"speaker": "Bo", "institution": None},
    {"speaker": "Ana Bell", "institution": "Bank; Court"},
    {"speaker": "Ana Bell; Cy", "speaker_kind": "people"},
    {"speaker": "Army", "speaker_kind": "organisation", "institution": "Army"},
    {"speaker": "officials", "speaker_kind": "group"},
    {"speaker": "Never", "speech": False},
)  # fmt: skip


def text(file: Path) -> str:
    return file.read_text("utf-8-sig").replace("\r\n", "\n")


def test_the_names_of_persons_come_most_quoted_first(tmp_path: Path) -> None:
    file = tmp_path / "speakers.csv"
    left = fill_in(file, FRAME, NOBODY, ["gender"])
    assert text(file) == (
        "name,gender,(institution),(quotes)\nAna Bell,,Bank; Court,2\nBo,,Army,2\nCy,,,1\n"
    )
    assert left["name"].tolist() == ["Ana Bell", "Bo", "Cy"]
    assert left["quotes"].tolist() == [2, 2, 1]
    assert left["gender"].isna().all()
    # Excel reads it as UTF-8 only with its mark.
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_column_about_institutions_lists_institutions(tmp_path: Path) -> None:
    file = tmp_path / "speakers.csv"
    left = fill_in(file, FRAME, NOBODY, ["institution_sector"])
    assert left["name"].tolist() == ["Army", "Bank", "Court"]
    both = fill_in(file, FRAME, NOBODY, ["gender"])
    assert set(both["name"]) == {"Army", "Bank", "Court", "Ana Bell", "Bo", "Cy"}
    file.write_text("name,institution_sector,gender\nArmy,public,\nBo,,man\n")
    left = fill_in(file, FRAME, NOBODY)
    # Each name lacks only what it can be asked.
    assert set(left["name"]) == {"Bank", "Court", "Ana Bell", "Cy"}


def test_what_somebody_wrote_stays_letter_by_letter(tmp_path: Path) -> None:
    file = tmp_path / "speakers.csv"
    mine = b'name;gender;(mine)\r\nBo ; man;"x; ""y"""\r\nNobody;woman;'
    file.write_bytes(mine)
    left = fill_in(file, FRAME, NOBODY)
    assert file.read_bytes().startswith(mine)
    assert text(file).splitlines()[3:] == ["Ana Bell;;", "Cy;;"]
    assert left["name"].tolist() == ["Ana Bell", "Cy"]
    before = file.read_bytes()
    fill_in(file, FRAME, NOBODY)
    assert file.read_bytes() == before


def test_a_new_column_is_added_empty_and_every_cell_kept(tmp_path: Path) -> None:
    file = tmp_path / "speakers.csv"
    file.write_text("name,gender\nBo,man\nZoë,woman\n", encoding="cp1252")
    fill_in(file, FRAME, NOBODY, ["party"])
    assert text(file).splitlines()[:3] == ["name,gender,party", "Bo,man,", "Zoë,woman,"]
    roster = read_speakers(file, NOBODY)
    assert roster.columns == ("gender", "party")
    assert roster.listed["Bo"] == ("man", None)


def test_a_name_that_is_listed_by_an_alias_is_not_listed_again(tmp_path: Path) -> None:
    known = parse_sources("extends: none\nAna Bell:\n  kind: person\n  aliases: [Bell]\n", "s.yml")
    file = tmp_path / "speakers.csv"
    file.write_text("name,gender\nBell,woman\n")
    assert fill_in(file, FRAME, known)["name"].tolist() == ["Bo", "Cy"]
    assert "Ana Bell" not in text(file)


def test_a_name_that_a_spreadsheet_would_run_is_guarded_and_read_back(tmp_path: Path) -> None:
    name = '=HYPERLINK("http://x")'
    file = tmp_path / "speakers.csv"
    frame = quote_frame({"speaker": name, "institution": "@SUM(1)"})
    fill_in(file, frame, NOBODY, ["gender"])
    assert "\n=" not in text(file)
    assert "'=HYPERLINK" in text(file)
    assert ",'@SUM" in text(file)
    assert list(read_speakers(file, NOBODY).listed) == [name]
    before = file.read_bytes()
    fill_in(file, frame, NOBODY)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("there", "columns", "words"),
    [
        (None, [], "There is no column to fill in; name one"),
        (None, ["role"], "means something already"),
        ("name,gender\nBo\n", ["gender"], "line 2: 1 cells where the header has 2"),
        (b"\x89PNG\r\n\x1a\n\0", ["gender"], "is not a text file"),
    ],
)
def test_nothing_is_written_where_something_is_wrong(
    tmp_path: Path, there: str | bytes | None, columns: list[str], words: str
) -> None:
    file = tmp_path / "speakers.csv"
    if there is not None:
        file.write_bytes(there if isinstance(there, bytes) else there.encode())
    before = file.read_bytes() if there is not None else None
    with pytest.raises(WorkbenchError, match=words):
        fill_in(file, FRAME, NOBODY, columns)
    assert (file.read_bytes() if file.exists() else None) == before


def test_an_empty_frame_gives_a_list_without_names(tmp_path: Path) -> None:
    left = fill_in(tmp_path / "speakers.csv", FRAME.iloc[:0], NOBODY, ["gender"])
    assert isinstance(left, pd.DataFrame)
    assert left.empty
    assert list(left.columns) == ["name", "institution", "quotes", "gender"]
