"""How errors and warnings of ours are shown, and that they leave everybody else's alone."""

from __future__ import annotations

import warnings

import pytest
from IPython.core.interactiveshell import InteractiveShell

from workbench.errors import WorkbenchError, WorkbenchWarning, warn

OTHER = (RuntimeWarning("too hot"), RuntimeWarning, "oven.py", 7)


def test_warning_of_ours_is_one_line_with_no_place_in_the_code() -> None:
    words = warnings.formatwarning(WorkbenchWarning("Two rows."), WorkbenchWarning, "a.py", 3)
    assert words == "Warning: Two rows.\n"


def test_warning_of_another_thread_is_shown_as_ever_while_ours_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[str] = []
    # In the midst of a warning of ours, as another thread may be.
    monkeypatch.setattr(
        warnings, "showwarning", lambda *_, **__: seen.append(warnings.formatwarning(*OTHER))
    )
    warn("Two rows.")
    assert seen == ["oven.py:7: RuntimeWarning: too hot\n"]


def test_warning_is_given_each_time_it_is_called_for() -> None:
    for _ in range(2):
        with pytest.warns(WorkbenchWarning, match=r"^Two rows\.$"):
            warn("Two rows.")


def test_warning_can_be_silenced_by_its_category() -> None:
    with warnings.catch_warnings(record=True) as none:
        warnings.simplefilter("ignore", WorkbenchWarning)
        warn("Two rows.")
    assert none == []


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("select(example(), theme='x')", "WorkbenchError: Unknown theme 'x'; known: "),
        (
            "quotes = example()\nfor theme in ['x']:\n    select(quotes, theme=theme)\n",
            "In line 3 of the cell: select(quotes, theme=theme)",
        ),
    ],
)
def test_cell_shows_a_fault_of_its_own_without_the_lines_that_led_there(
    cell: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shell = InteractiveShell()
    shell.run_cell("from workbench import select\nfrom tests.explorer.frames import example")
    result = shell.run_cell(cell)
    assert isinstance(result.error_in_exec, WorkbenchError)
    printed = capsys.readouterr().out
    assert shown in printed
    assert "Traceback" not in printed
    assert ("In line" in printed) is ("\n" in cell)
    assert len(printed.strip().splitlines()) == (2 if "\n" in cell else 1)
