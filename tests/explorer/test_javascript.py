"""The front end's sources: formatted, linted, type-checked, tested, and what ships made of them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.explorer.javascript import FRONT_END, deno

CHECKS = {
    "formatted": ("fmt", "--check"),
    "free of lint": ("lint",),
    "well typed": ("task", "check"),
    "passing their own tests": ("task", "test"),
}
# What ships, and the module that it is made from.
SHIPPED = {"explorer.js": "main.js", "loader.js": "loader.js"}
# What deno prints when it cannot fetch its bundler, which it does on the first bundling.
UNREACHABLE = ("error sending request", "failed to fetch", "failed to download", "dns error")


@pytest.mark.parametrize("check", CHECKS)
def test_javascript_sources_are(check: str) -> None:
    done = deno(*CHECKS[check])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SHIPPED)
def test_the_file_that_ships_is_made_from_the_sources_beside_it(name: str, tmp_path: Path) -> None:
    made = tmp_path / name
    source = f"js/{SHIPPED[name]}"
    done = deno("bundle", "--quiet", "--platform", "browser", "--output", str(made), source)
    if done.returncode and any(words in done.stderr.lower() for words in UNREACHABLE):
        reason = "not compared: deno could not fetch its bundler from the npm registry"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}\n{done.stderr}")
        pytest.skip(reason)
    assert done.returncode == 0, done.stderr
    shipped = (FRONT_END / "static" / name).read_text(encoding="utf-8")
    assert made.read_text(encoding="utf-8") == shipped, (
        f"static/{name} is not what its sources give; run: make bundle"
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_the_file_that_ships_stands_alone(name: str) -> None:
    """It is loaded from a Blob URL, where no relative import is found."""
    source = (FRONT_END / "static" / name).read_text(encoding="utf-8")
    assert not [line for line in source.splitlines() if line.startswith("import")]
    # The loader imports what it is given, at an address that it has made.
    assert [call for call in re.findall(r"import\(.*?\)", source) if call != "import(url)"] == []
    assert "default" in source[source.rindex("export {") :]
