"""The committed notebooks: executed in order, small, without widget state, with thin cells."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
MOST_BYTES = 100_000
MOST_LINES_OF_A_FUNCTION = 5


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    notebook = nbformat.read(path, as_version=4)
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_are_the_four_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "coverage",
        "explore",
        "questions",
        "your_articles",
    ]


def test_notebook_was_executed_from_top_to_bottom(path: Path) -> None:
    counts = [cell.execution_count for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1))


def test_notebook_is_small(path: Path) -> None:
    assert path.stat().st_size < MOST_BYTES


def test_notebook_holds_no_widget_view_and_no_error(path: Path) -> None:
    assert "widgets" not in nbformat.read(path, as_version=4).metadata
    for cell in code_cells(path):
        for output in cell.outputs:
            assert output.output_type != "error"
            assert not any("widget" in kind for kind in output.get("data", {}))


def test_cells_are_thin(path: Path) -> None:
    for cell in code_cells(path):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno - node.lineno < MOST_LINES_OF_A_FUNCTION
