"""How a warning of ours is shown, and that it leaves everybody else's alone."""

from __future__ import annotations

import warnings

import pytest

from workbench.errors import WorkbenchWarning, warn

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
