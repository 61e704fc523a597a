"""What is in a format that libraries look into is looked into by a process that can be ended."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from types import ModuleType

import pytest

from tests.articles.readers.pdf.nested import nested_forms
from workbench.articles.files import Found
from workbench.articles.model import Article
from workbench.articles.readers import registry
from workbench.articles.readers.apart import Apart
from workbench.articles.reading import articles_of

BEGINNINGS = sorted({begins for entry in registry.ENTRIES for begins in entry.begins})


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart(seconds=20) as process:
        yield process


def _read(name: str, data: bytes, apart: Apart) -> Article:
    found = Found(name, load=lambda: data, is_plain=name.endswith(".txt"))
    (article,) = articles_of([found], {}, apart)
    return article


def _refused(module: ModuleType, *_: object) -> bool:
    raise AssertionError(f"{module.__name__} was asked by the process that has all files")


@pytest.mark.parametrize("begins", BEGINNINGS)
def test_no_reader_of_a_foreign_format_is_asked_by_the_process_that_has_all_files(
    begins: bytes, apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    for entry in registry.ENTRIES:
        module = import_module(f"workbench.articles.readers.{entry.module}")
        monkeypatch.setattr(module, "knows", partial(_refused, module))
    article = _read("a.pdf", b"\n" + begins.upper() + b" and so on", apart)
    assert article.issues


def test_a_text_that_begins_as_a_foreign_format_is_a_text(apart: Apart) -> None:
    assert _read("a.txt", b"Par1 was the name of the ferry.", apart).text.startswith("Par1")
    assert "unreadable" in _read("a.docx", b"PK\x03\x04", apart).issues
    assert "format_unsupported" in _read("a.xyz", b"PK\x03\x04", apart).issues


def test_a_page_that_never_ends_costs_its_file_and_the_next_one_is_read() -> None:
    with Apart(seconds=3) as apart:
        hostile = _read("a.pdf", nested_forms(), apart)
        assert not hostile.text
        assert {"too_slow", "reader_failed", "too_large"}.intersection(hostile.issues)
        assert _read("b.txt", b"It rained all day long.", apart).text == "It rained all day long."
