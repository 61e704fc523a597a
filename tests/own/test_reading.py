"""speakers.csv: what it says, and what is wrong with one that does not say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.authority import Authority
from workbench.authority.parsing import parse_sources
from workbench.errors import WorkbenchError
from workbench.own import Roster, read_speakers
from workbench.own import reading as own_reading

NOBODY = Authority()
KNOWN = parse_sources(
    "extends: none\nSergei Shoigu:\n  kind: person\n  aliases: [Shoigu]\n", "sources.yml"
)


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "speakers.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_a_list_says_what_stands_in_it(tmp_path: Path) -> None:
    file = written(tmp_path, "Name,gender,party,(note)\n Ana  Bell , woman,,x\n\nBo,,Reds,\n")
    roster = read_speakers(file, NOBODY)
    assert roster.columns == ("gender", "party")
    assert roster.listed == {"Ana Bell": ("woman", None), "Bo": (None, "Reds")}
    assert roster.known("party") == {"Reds"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_is_read_as_any_spreadsheet_saves_it(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    lines = [["name", "gender"], ["Zoë Müller", "woman"], ["Bo; and others", "man"]]
    if separator == ";":
        lines[2][0] = '"Bo; and others"'
    text = "\r\n".join(separator.join(cells) for cells in lines)
    roster = read_speakers(written(tmp_path, text.encode(encoding)), NOBODY)
    assert roster.listed == {"Zoë Müller": ("woman",), "Bo; and others": ("man",)}


def test_a_name_may_be_an_alias(tmp_path: Path) -> None:
    roster = read_speakers(written(tmp_path, "name,gender\nShoigu,man\n"), KNOWN)
    assert roster.value("gender", "Sergei Shoigu") == "man"
    assert roster.value("gender", "Shoigu") is None


def test_a_name_that_a_spreadsheet_was_kept_from_running_is_the_name(tmp_path: Path) -> None:
    roster = read_speakers(written(tmp_path, "name,gender\n'=SUM(A1),woman\n"), NOBODY)
    assert roster.listed == {"=SUM(A1)": ("woman",)}


def test_no_file_is_an_empty_list_and_so_is_an_empty_one(tmp_path: Path) -> None:
    assert read_speakers(None, NOBODY) == Roster()
    assert read_speakers(written(tmp_path, ""), NOBODY) == Roster()
    assert read_speakers(written(tmp_path, "name,gender\n"), NOBODY).columns == ("gender",)


def test_of_several_who_speak_together_each_must_be_listed() -> None:
    roster = Roster(("gender",), {"Ana": ("woman",), "Bo": ("man",), "Cy": ("man",), "Di": (None,)})
    assert roster.value("gender", "Bo; Cy") == "man"
    assert roster.value("gender", "Bo; Ana") == "man; woman"
    assert roster.value("gender", "Ana; Eve") is None
    assert roster.value("gender", "Ana; Di") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("speaker,gender\nAna,woman\n", "line 1: there is no column 'name' (columns: speaker"),
        ("name,role\nAna,x\n", "line 1: 'role' means something already"),
        ("name,Party name\n", "such as 'Party_name'"),
        ("name,gender,Gender\n", "'gender' and 'Gender' have one name"),
        ("name,name\n", "have one name"),
        ("name,gender\nAna,woman\nBo\n", "line 3: 1 cells where the header has 2"),
        ("name,gender\n,woman\n", "line 2: there is no name"),
        ("name,gender\nAna,woman\nAna,\n", "line 3: 'Ana' is in line 2 already; keep one"),
        ("name,gender\nShoigu,man\nSergei Shoigu,man\n",
         "line 3: 'Sergei Shoigu' is in line 2 already ('Shoigu', one name for both)"),
        ('name,gender\n"Ana,woman\n', "not a table"),
        ("name," + ",".join(f"c{n}" for n in range(13)) + "\n", "13 columns of your own"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is not a text file"),
        (b"PK\x03\x04\0\0", "is not a text file"),
        ("name,gender\n" + "x" * 200_000 + ",y\n", "not a table"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_told_in_one_line_with_its_place(
    tmp_path: Path, text: str | bytes, words: str
) -> None:
    with pytest.raises(WorkbenchError) as fault:
        read_speakers(written(tmp_path, text), KNOWN)
    assert words in str(fault.value)
    assert "speakers.csv" in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_list_of_another_size_than_a_list_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, "name,gender\n" + "".join(f"n{n},v{n}\n" for n in range(40)))
    monkeypatch.setattr(own_reading, "MOST_VALUES", 39)
    with pytest.raises(WorkbenchError, match="'gender' has 40 different values"):
        read_speakers(file, NOBODY)
    monkeypatch.setattr(own_reading, "LARGEST", 100)
    with pytest.raises(WorkbenchError, match="MB, and a list of speakers at most"):
        read_speakers(file, NOBODY)
