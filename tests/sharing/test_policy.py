"""What a page's policy lets run: its own script, to the letter, and no other."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from workbench.sharing.policy import policy


@pytest.mark.parametrize(
    ("script", "read"),
    [("a < b && '</p>' &amp;", "a < b && '</p>' &amp;"), ("a\r\nb\rc", "a\nb\nc")],
)
def test_own_script_may_run_as_a_browser_reads_it(script: str, read: str) -> None:
    digest = base64.b64encode(hashlib.sha256(read.encode()).digest()).decode()
    assert re.findall(r"script-src ([^;]*)", policy(script, set())) == [f"'sha256-{digest}' blob:"]


def test_only_figures_that_compile_their_drawing_may_do_so() -> None:
    assert "'unsafe-eval'" not in policy("", {"bar", "scatter"})
    assert "'unsafe-eval'" in policy("", {"bar", "scatter3d"})
    assert "'unsafe-eval'" in policy("", {"scattergl"})
