"""A writer that is killed leaves nothing torn, nothing mixed, and nothing that the next run keeps.

A child is forked for every kill, so that each starts with all modules loaded; the forking process
is one of its own, as a test runner has threads.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def _killed(root: Path, *how: str) -> int:
    """At how many steps writers were killed, each time without a fault."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.exports.kills", *how],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_writer_of_a_file_killed_before_each_rename_loses_and_mixes_nothing(root: Path) -> None:
    assert _killed(root, "csv", "excel", "--before", "os.rename") == 2


def test_writer_of_a_store_killed_at_a_few_steps_loses_and_mixes_nothing(root: Path) -> None:
    assert _killed(root, "store", "--points", "2") == 2


def test_writer_of_an_excel_file_killed_halfway_leaves_no_rows_anywhere(root: Path) -> None:
    assert _killed(root, "excel", "--points", "5") == 5


@pytest.mark.long
@pytest.mark.parametrize("what", ["store", "first store", "csv", "excel"])
def test_writer_killed_anywhere_loses_and_mixes_nothing(root: Path, what: str) -> None:
    assert _killed(root, what, "--points", "50") == 50
