"""Whatever name is given to write to: it is refused in a line before any work, or it is written to.

The work itself is cut off where it begins: what matters is whether it is reached.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports.frames import two
from tests.hostile import writing_inputs
from tests.hostile.checks import command, is_tame
from tests.hostile.tables import Case, each
from tests.sharing.notebooks import code, write_notebook
from workbench.errors import WorkbenchError
from workbench.exports import writing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="built of what only POSIX allows")
ACCEPTED = "accepted"
DOORS = ("extract", "share", "export")


def _begun(*_: object, **__: object) -> None:
    raise WorkbenchError(ACCEPTED)


@pytest.fixture
def doors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[str], str]]:
    """What each door says to a name: its error, or that the work has begun."""
    monkeypatch.chdir(tmp_path)
    notebook = write_notebook(tmp_path / "notebook.ipynb", code("1"))
    (tmp_path / "in").mkdir()
    monkeypatch.setattr("workbench.store.writing.update", _begun)
    monkeypatch.setattr("workbench.sharing.running.run", _begun)
    monkeypatch.setattr(writing, "make_selection", _begun)

    def commanded(*arguments: str) -> str:
        exit_code, out, err = command(*arguments)
        assert (exit_code, out) == (2, "")
        assert err.count("\n") == 1
        return err.strip().removeprefix("Error: ")

    def export(name: str) -> str:
        with pytest.raises(WorkbenchError) as fault:
            writing.write(two(), name, format="csv", progress=False)
        return str(fault.value)

    return {
        "extract": lambda name: commanded("extract", "in", "-o", name),
        "share": lambda name: commanded("share", str(notebook), "-o", name),
        "export": export,
    }


@each(writing_inputs, keys=DOORS)
def test_hostile_names_are_refused_before_any_work(
    case: Case, doors: dict[str, Callable[[str], str]], tmp_path: Path
) -> None:
    name = case.build(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    for door, ask in doors.items():
        said = ask(name)
        assert is_tame(said)
        assert case.wanted[door] in said, door
        assert (said == ACCEPTED) == (case.wanted[door] == ACCEPTED), door
        assert sorted(tmp_path.rglob("*")) == before, f"{door} left something"
    for file in tmp_path.glob("*.txt"):
        assert file.read_text() == writing_inputs.KEPT
