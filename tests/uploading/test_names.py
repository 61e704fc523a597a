"""Names from a browser: bare, plain, and such as every system takes."""

from __future__ import annotations

import pytest

from workbench.articles.budget import MOST_ARCHIVE_BYTES
from workbench.articles.files import MOST_FILE_BYTES, MOST_FORMAT_BYTES, OWN_FILES
from workbench.uploading.names import MOST_NAME_BYTES, cleaned, fault_of, numbered

CLEANED = {
    "story.txt": "story.txt",
    "Straße – 2,5 % mehr.html": "Straße – 2,5 % mehr.html",
    "../../etc/passwd": "passwd",
    "/etc/cron.d/evil": "evil",
    r"C:\Users\ana\story.docx": "story.docx",
    "folder/..": "",
    "..": "",
    "": "",
    "...and then.html": "and then.html",
    "story.txt:stream": "story.txt_stream",
    'who "said" <what>?.txt': "who _said_ _what__.txt",
    "story\x00.txt": "story.txt",
    "story\r\n.txt": "story.txt",
    "\u202etxt.exe": "txt.exe",
    "line\u2028break.txt": "linebreak.txt",
    "half \ud83d.txt": "half .txt",
    "  padded .txt  ": "padded .txt",
    "dots.txt. . .": "dots.txt",
    "CON": "_CON",
    "nul.txt": "_nul.txt",
    "com1.tar.gz": "_com1.tar.gz",
    "console.txt": "console.txt",
    "cafe\u0301.txt": "café.txt",
    "\u200b.bashrc": ".bashrc",
}


@pytest.mark.parametrize("name", CLEANED)
def test_name_is_bare_and_plain(name: str) -> None:
    assert cleaned(name) == CLEANED[name]
    assert cleaned(cleaned(name)) == cleaned(name)


@pytest.mark.parametrize("name", ["a" * 300 + ".txt", "é" * 200 + ".tar.gz", "x." + "y" * 300])
def test_long_name_is_shortened_and_keeps_its_suffix(name: str) -> None:
    short = cleaned(name)
    assert len(short.encode()) <= MOST_NAME_BYTES
    assert short[:2] == name[:2]
    assert "y" in name or short.endswith((".txt", ".tar.gz"))


@pytest.mark.parametrize("name", [".DS_Store", "._story.docx", "~$story.docx", "Thumbs.db", ""])
def test_hidden_file_is_not_taken(name: str) -> None:
    assert fault_of(cleaned(name), 10)


@pytest.mark.parametrize("name", sorted(OWN_FILES | {"manifest.jsonl", "Themes.YML"}))
def test_own_files_of_the_workbench_are_not_taken_but_for_the_table_of_metadata(name: str) -> None:
    fault = fault_of(cleaned(name), 10)
    assert fault is None if name == "metadata.csv" else "own files" in str(fault)


LIMITS = {
    "story.txt": MOST_FILE_BYTES,
    "metadata.csv": MOST_FILE_BYTES,
    "scan.pdf": MOST_FORMAT_BYTES,
    "all.zip": MOST_ARCHIVE_BYTES,
    "strange.name": MOST_FORMAT_BYTES,
}


@pytest.mark.parametrize("name", LIMITS)
def test_file_larger_than_is_ever_read_is_not_taken(name: str) -> None:
    assert fault_of(name, LIMITS[name]) is None
    fault = fault_of(name, LIMITS[name] + 1)
    assert fault is not None
    assert f"{LIMITS[name] // 1_000_000} MB" in fault


def test_kept_beside_another_it_gets_the_first_free_number() -> None:
    there = {"story.txt", "story (2).txt", "all.tar.gz"}
    assert numbered("story.txt", there.__contains__) == "story (3).txt"
    assert numbered("all.tar.gz", there.__contains__) == "all (2).tar.gz"
    assert numbered("new.txt", there.__contains__) == "new.txt"
    assert numbered("story.txt", lambda _: True) is None


def test_number_stays_where_the_name_is_as_long_as_it_may_be() -> None:
    name = cleaned("n" * 300 + ".txt")
    other = numbered(name, {name}.__contains__)
    assert other is not None
    assert other.endswith(" (2).txt")
    assert len(other.encode()) <= MOST_NAME_BYTES
