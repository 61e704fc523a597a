"""The file of saved views: nobody's are lost, whoever saves at the same time."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from workbench.errors import WorkbenchError
from workbench.explorer import savedviews
from workbench.explorer.savedviews import MOST_VIEWS, SavedViews
from workbench.explorer.views import checked_view
from workbench.files.workshop import alone_in

VIEW = checked_view({})
# Long enough for a thread that waits for nobody to have written.
SOON_S = 0.3
NOTEBOOK = """
import sys
from workbench.explorer.savedviews import SavedViews
from workbench.explorer.views import checked_view
print("ready", flush=True)
sys.stdin.readline()
for number in range(12):
    SavedViews(sys.argv[1]).save(f"{sys.argv[2]}{number}", checked_view({}))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "views.json"


def names(file: Path) -> list[str]:
    return list(SavedViews(file).read())


def test_view_is_put_to_those_that_another_notebook_saves_meanwhile(file: Path) -> None:
    with alone_in(file.parent):
        saving = Thread(target=SavedViews(file).save, args=("B", VIEW))
        saving.start()
        saving.join(SOON_S)
        file.write_text(json.dumps({"A": VIEW}), encoding="utf-8")
    saving.join()
    assert names(file) == ["A", "B"]


def test_notebooks_that_save_at_the_same_time_lose_no_view(file: Path) -> None:
    start = [sys.executable, "-c", NOTEBOOK, str(file)]
    with ExitStack() as open_pipes:
        notebooks = [
            open_pipes.enter_context(
                subprocess.Popen(
                    [*start, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                )
            )
            for name in "AB"
        ]
        for each in notebooks:
            assert each.stdout
            assert each.stdout.readline() == "ready\n"
        for each in notebooks:
            assert each.stdin
            each.stdin.write("go\n")
            each.stdin.flush()
        assert [each.wait() for each in notebooks] == [0, 0]
    assert sorted(names(file)) == sorted(f"{name}{n}" for name in "AB" for n in range(12))
    # Nor is anything left beside it.
    assert list(file.parent.iterdir()) == [file]


def test_where_another_does_not_let_go_nothing_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(savedviews, "_PATIENCE", 0.0)
    saved = SavedViews(file)
    saved.save("A", VIEW)
    with alone_in(file.parent):
        with pytest.raises(
            WorkbenchError, match=r"Another program is writing beside .*views\.json"
        ):
            saved.save("B", VIEW)
        with pytest.raises(WorkbenchError, match="wait until it has ended"):
            saved.delete("A")
    assert names(file) == ["A"]


def test_what_is_refused_leaves_the_file_as_it_is(file: Path) -> None:
    saved = SavedViews(file)
    saved.save("A", VIEW)
    before = file.stat().st_ino
    for refused in (
        lambda: saved.save("A", VIEW, over=False),
        lambda: saved.rename("A", ""),
        lambda: saved.delete("B"),
    ):
        with pytest.raises(WorkbenchError):
            refused()
    assert file.stat().st_ino == before


def test_there_is_an_end_to_views() -> None:
    saved = SavedViews(None)
    for number in range(MOST_VIEWS):
        saved.save(str(number), checked_view({}), over=True)
    with pytest.raises(WorkbenchError, match="delete one first"):
        saved.save("one more", checked_view({}), over=True)
    saved.save("3", checked_view({}), over=True)
