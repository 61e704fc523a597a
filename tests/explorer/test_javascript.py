"""The front end's sources: formatted, linted, type-checked, tested, and what ships made of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.explorer.javascript import CHECKS, FRONT_END, check_bundle, deno

# What ships, and the module that it is made from.
SHIPPED = {"explorer.js": "main.js", "loader.js": "loader.js"}


@pytest.mark.parametrize("check", CHECKS)
def test_javascript_sources_are(check: str) -> None:
    done = deno(*CHECKS[check])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SHIPPED)
def test_the_file_that_ships_is_made_from_the_sources_beside_it(name: str, tmp_path: Path) -> None:
    shipped = FRONT_END / "static" / name
    check_bundle(shipped, f"js/{SHIPPED[name]}", FRONT_END, tmp_path / name)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_file_that_ships_stands_alone(name: str) -> None:
    """It is loaded from a Blob URL, where no relative import is found."""
    source = (FRONT_END / "static" / name).read_text(encoding="utf-8")
    assert not [line for line in source.splitlines() if line.startswith("import")]
    # The loader imports what it is given, at an address that it has made.
    assert [call for call in re.findall(r"import\(.*?\)", source) if call != "import(url)"] == []
    assert "default" in source[source.rindex("export {") :]
