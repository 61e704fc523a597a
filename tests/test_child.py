"""Processes of the workbench import what it imports, and nothing that lies where it was started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.child import begun

ROOT = Path(__file__).parent.parent
RUN = "open({mark!r}, 'a').close()\n"
READ = """
import sys
from workbench import read_articles
from workbench.quotes.workers.processes import PROCESS
from workbench.child import begun
print(read_articles(".", progress=False)[0].issues)
begun(PROCESS).communicate(b"")
"""


def test_a_module_among_the_articles_is_never_run(tmp_path: Path) -> None:
    place, mark = tmp_path / "articles", tmp_path / "was-run"
    place.mkdir()
    (place / "a.html").write_text("<html><body><p>It rained all day long.</p></body></html>")
    for name in ("json", "struct", "lxml", "pickle", "numpy"):
        (place / f"{name}.py").write_text(RUN.format(mark=str(mark)))
    done = subprocess.run(
        [sys.executable, "-P", "-c", READ], cwd=place, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "reader_failed" not in done.stdout
    assert not mark.exists()


def test_a_workbench_found_in_the_current_folder_is_found_by_its_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", ["", *(each for each in sys.path if each != str(ROOT))])
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    process = begun("workbench.articles.readers.process")
    process.communicate(b"")
    assert process.returncode == 0
