"""Which scripts a page's policy lets run: those that stand in it, to the letter."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from workbench.sharing.policy import policy

SCRIPTS = [
    ("<script>a < b && '</p>' &amp;</script>", ["a < b && '</p>' &amp;"]),
    ("<SCRIPT Type=' Module '>x</SCRIPT>", ["x"]),
    ("<script type>x</script>", ["x"]),
    ("<script>a</script><p>b</p><script>c</script>", ["a", "c"]),
    ("<script>twice</script><script>twice</script>", ["twice"]),
    ("<script>a\r\nb\rc</script>", ["a\nb\nc"]),
    ('<script type="text/plain">data</script><p>c', []),
    ("<!-- <script>no</script> --><style>p {}</style>", []),
]


@pytest.mark.parametrize(("html", "scripts"), SCRIPTS)
def test_script_may_run_as_it_stands(html: str, scripts: list[str]) -> None:
    hashes = [
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts
    ]
    assert re.findall(r"'sha256-([^']+)'", policy(html, set())) == hashes


def test_only_figures_that_compile_their_drawing_may_do_so() -> None:
    assert "'unsafe-eval'" not in policy("", {"bar", "scatter"})
    assert "'unsafe-eval'" in policy("", {"bar", "scatter3d"})
    assert "'unsafe-eval'" in policy("", {"scattergl"})
