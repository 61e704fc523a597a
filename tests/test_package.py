"""What goes into the wheel, and what must not stand in the repository."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

# Sources of the bundled JavaScript: for those who change it, of no use to the browser.
NOT_SHIPPED = (
    *("workbench/charts/js/", "workbench/charts/deno.json"),
    *("workbench/explorer/js/", "workbench/explorer/deno.json"),
    *("workbench/sharing/js/", "workbench/sharing/deno.json"),
    *("workbench/uploading/js/", "workbench/uploading/deno.json"),
    *("workbench/themelab/js/", "workbench/themelab/deno.json"),
)
# Put together here, so that this file does not hold what it looks for.
NOWHERE = {
    "a package registry's host": r"(pypi|npmjs|pythonhosted)\." + "org",
    "a path of somebody's machine": r"(?<![\w.])/(root|work|home|Users)" + r"/\w",
}
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".yml",
    ".yaml",
    ".cfg",
    ".lock",
    ".js",
    ".css",
    ".json",
    ".ipynb",
    "",
}
LARGEST_FILE = 40_000_000  # bytes; the tagger is by far the largest


def _tracked(root: Path) -> list[str]:
    done = subprocess.run(
        ["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("this is no git checkout, so there is no list of its files")
    return done.stdout.splitlines()


def test_wheel_holds_every_file_of_the_package(root: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("workbench/")}
    tracked = {name for name in _tracked(root) if name.startswith("workbench/")}
    shipped = {name for name in tracked if not name.startswith(NOT_SHIPPED)}
    assert shipped <= held
    assert not {name for name in held if name.startswith(NOT_SHIPPED)}
    assert {".yml", ".onnx", ".json", ".js", ".css"} <= {Path(name).suffix for name in held}


@pytest.mark.parametrize("what", NOWHERE)
def test_no_tracked_file_names(root: Path, what: str) -> None:
    found = []
    for name in _tracked(root):
        file = root / name
        if file.suffix not in TEXT or not file.is_file():
            continue
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if re.search(NOWHERE[what], line):
                found.append(f"{name}:{number}: {line.strip()[:80]}")
    assert not found, "\n".join(found)


def test_the_weights_do_not_tell_where_they_were_made(root: Path) -> None:
    weights = (root / "workbench" / "attribution" / "weights" / "tagger.onnx").read_bytes()
    assert not re.search(rb"/(?:home|root|work|usr|tmp)/[\w.-]+/|site-packages", weights)


def test_no_tracked_file_is_larger_than_the_budget(root: Path) -> None:
    files = [root / name for name in _tracked(root)]
    large = {f.name: f.stat().st_size for f in files if f.is_file()}
    assert not {name: size for name, size in large.items() if size > LARGEST_FILE}


def test_notebooks_are_small(root: Path) -> None:
    sizes = {file.name: file.stat().st_size for file in (root / "notebooks").glob("*.ipynb")}
    assert sizes
    assert not {name: size for name, size in sizes.items() if size >= 100_000}
