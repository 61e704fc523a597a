"""The page on formats names every reader, every library and every limit as the code has it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from workbench.articles import files
from workbench.articles.issues import ISSUES
from workbench.articles.readers import apart, process, registry, warc
from workbench.articles.readers.mail import file as mail
from workbench.articles.readers.office import package
from workbench.articles.readers.table import cells, rows, span

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
# By import name, where that is not the name of the package.
NAMES = {"oxmsg": "python-oxmsg", "python_calamine": "python-calamine"}
LIMITS = {
    f"{files.MOST_FILE_BYTES // 10**6} MB": "a text file",
    f"{files.MOST_FORMAT_BYTES // 10**6} MB": "any other file",
    f"{process.MOST_MEMORY >> 30} GB": "memory",
    f"{package.LARGEST_PART // 10**6} MB": "a part of a Word",
    f"{span.MOST_UNPACKED // 10**6} MB; {span.MOST_CELLS // 10**6} million": "a workbook",
    f"{rows.MOST_CHARACTERS // 10**6} million characters": "a table |",
    f"{cells.MOST_TEXT // 10**6} million characters": "one text in a table",
    f"{warc.MOST_PAGES:,}; {warc.MOST_BYTES // 10**6} MB": "the pages of a WARC",
    f"{mail.MOST_PARTS:,} parts": "a mail |",
}


def readers() -> list[ModuleType]:
    return [
        import_module(f"workbench.articles.readers.{entry.module}") for entry in registry.ENTRIES
    ]


def rows_of(page: str) -> list[str]:
    return [line for line in page.splitlines() if line.startswith("|")]


def test_page_names_every_reader_and_every_library() -> None:
    first_cells = " ".join(row.split("|")[1] for row in rows_of(PAGE))
    assert [reader.NAME for reader in readers() if reader.NAME not in first_cells] == []
    needed = {NAMES.get(package, package) for reader in readers() for package in reader.NEEDS}
    assert [package for package in sorted(needed) if package not in first_cells] == []


@pytest.mark.parametrize("limit", LIMITS)
def test_page_states_the_limits_of_the_code(limit: str) -> None:
    assert any(limit in row and LIMITS[limit] in row for row in rows_of(PAGE))
    assert (apart.SECONDS, apart.SECONDS_A_MEGABYTE) == (60, 3)
    assert (mail.DEEPEST, rows.MOST_ROWS) == (5, 1_000_000)


def test_page_speaks_of_known_issues_only() -> None:
    codes = {cell.strip(" `") for row in rows_of(PAGE) for cell in row.split("|")[-2].split(",")}
    assert {code for code in codes if "_" in code} <= set(ISSUES)
