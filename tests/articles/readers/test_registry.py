"""What the registry says of files that no reader can read, and of those read all the same."""

from __future__ import annotations

from pathlib import Path

from tests.articles.readers.web.pages import page
from workbench.articles.files import Found
from workbench.articles.issues import ISSUES
from workbench.articles.readers.apart import Apart
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.registry import read
from workbench.articles.reading import articles_of

HIDDEN = "tests.articles.readers.hidden_made"


def test_a_file_without_its_library_says_which_is_missing_and_how_to_get_it() -> None:
    found = Found("a.html", load=lambda: page().encode(), is_plain=False)
    with Apart(module=HIDDEN) as apart:
        [article] = articles_of([found], {}, apart)
    assert (article.text, article.issues) == ("", ("reader_missing",))
    assert article.notes == ("libraries missing: lxml",)
    assert "[formats]" in ISSUES["reader_missing"]


def test_a_table_without_texts_says_which_columns_it_has() -> None:
    assert read(File("a.csv", b"day,place\n2023-01-01,Varna\n")) == Reading(
        issues=("no_text_column",), notes=("columns found: day, place",)
    )


def test_a_file_that_no_reader_knows_is_nobodys() -> None:
    assert read(File("a.xyz", b"It rained.")) is None


def test_every_entry_of_the_registry_is_a_reader() -> None:
    from importlib import import_module

    from workbench.articles.readers import registry

    for entry in registry.ENTRIES:
        module = import_module(f"workbench.articles.readers.{entry.module}")
        assert module.NAME
        assert isinstance(module.NEEDS, tuple)
        assert callable(module.knows)
        assert callable(module.read)
        assert Path(str(module.__file__)).is_file()
