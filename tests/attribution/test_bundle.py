"""A model is a folder: found, loaded once, and refused in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench import Article, extract_quotes
from workbench.attribution.bundle import NEEDED, SHIPPED, load_bundle, marks_of
from workbench.errors import WorkbenchError

TEXT = "The bridge is closed, said Ann Lee, the mayor. She called it “a mistake”."


def test_another_folder_reads_as_the_shipped_one(tmp_path: Path) -> None:
    for name in NEEDED:
        shutil.copy(SHIPPED / name, tmp_path / name)
    article = Article.from_text(TEXT)
    assert extract_quotes(article, model=tmp_path).equals(extract_quotes(article))


def test_a_model_is_loaded_once() -> None:
    assert load_bundle() is load_bundle(None) is load_bundle(load_bundle())


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"is no model: tagger\.onnx"):
        extract_quotes(Article.from_text(TEXT), model=tmp_path)


def test_a_broken_model_is_no_traceback(tmp_path: Path) -> None:
    for name in NEEDED:
        shutil.copy(SHIPPED / name, tmp_path / name)
    (tmp_path / "tagger.onnx").write_bytes(b"no network")
    with pytest.raises(WorkbenchError, match="cannot be read"):
        extract_quotes(Article.from_text(TEXT), model=tmp_path)


def test_marks_are_the_tokenizer_s_own() -> None:
    class Roberta:
        def token_to_id(self, mark: str) -> int | None:
            return {"<s>": 0, "</s>": 2}.get(mark)

    assert marks_of(load_bundle().tokenizer) == (101, 102)
    assert marks_of(Roberta()) == (0, 2)
