"""The bar of a notebook: drawn as it goes on, gone without a trace when the work is done."""

from __future__ import annotations

from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from workbench.articles import notebook_bar
from workbench.articles.notebook_bar import NotebookBar


class Output:
    """What the browser shows."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.shown = 0.0, [""]
        monkeypatch.setattr(notebook_bar.time, "monotonic", lambda: self.now)
        monkeypatch.setattr("IPython.display.display", self.display)

    def display(self, data: dict[str, str], **_: Any) -> Output:
        self.shown.append(data["text/html"])
        return self

    update = display


@pytest.fixture
def output(monkeypatch: pytest.MonkeyPatch) -> Output:
    return Output(monkeypatch)


def test_bar_tells_number_rate_and_time_left(output: Output) -> None:
    bar = NotebookBar()
    task = bar.add_task("Reading <b>", total=40)
    bar.start()
    output.now = 5
    bar.advance(task, 10)
    assert "Reading &lt;b&gt; " in output.shown[-1]
    assert 'value="10" max="40"' in output.shown[-1]
    assert "10 of 40, 2.0/s, 0:00:15 left" in output.shown[-1]


def test_bar_of_unknown_length_only_moves(output: Output) -> None:
    bar = NotebookBar()
    task = bar.add_task("Reading", total=40)
    bar.start()
    bar.update(task, description="Writing", total=None, completed=0)
    output.now = 5
    bar.advance(task, 0)
    assert "<label>Writing <progress" in output.shown[-1]
    assert "value" not in output.shown[-1]


def test_bar_grows_with_its_task_and_is_not_drawn_for_every_step(output: Output) -> None:
    bar = NotebookBar()
    task = bar.add_task("Reading", total=1)
    bar.start()
    bar.update(task, total=1_000)
    for _ in range(1_000):
        output.now += 0.01
        bar.advance(task, 1)
    assert "of 1,000" in output.shown[-1]
    assert len(output.shown) < 60


def test_nothing_of_it_stays_in_a_notebook() -> None:
    cell = (
        "from workbench.articles.progress import Bar\n"
        "with Bar('Reading', total=2, progress=True) as bar:\n"
        "    bar.advance()\n"
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)])
    NotebookClient(notebook, kernel_name="python3").execute()
    [output] = notebook.cells[0].outputs
    assert output.data == {"text/html": "", "text/plain": ""}
