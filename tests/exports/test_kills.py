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


def test_writer_killed_before_each_rename_loses_and_mixes_nothing(root: Path) -> None:
    # Four for tables in the place of old ones, two for the first, and one for each other writer.
    assert _killed(root, "--before", "os.rename") == 9


def test_writer_of_an_excel_file_killed_halfway_leaves_no_rows_anywhere(root: Path) -> None:
    assert _killed(root, "excel", "--points", "5") == 5


@pytest.mark.long
def test_writer_killed_anywhere_loses_and_mixes_nothing(root: Path) -> None:
    assert _killed(root, "--points", "60") == 5 * 60
