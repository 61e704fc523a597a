"""Data flows one way: no floor of ARCHITECTURE.md's picture imports one below it, early or late."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import _HOMES

# Under all floors, and so not in the picture: they import each other at most.
GROUND = ["child", "errors", "files", "language", "paths", "text", "yamlfile"]
# The name, and what stands in the same line of the picture, before their description.
_FLOOR = re.compile(r"^[ |+>-]*([a-z]\w*(?:/|\.py)(?:, \w+\.py)*)  +\S", re.MULTILINE)


def _floors(root: Path) -> list[list[str]]:
    """The floors from the top, each with its parts by the names that Python has for them."""
    picture = (root / "ARCHITECTURE.md").read_text("utf-8").split("```")[1]
    return [re.findall(r"(\w+)(?:/|\.py)", line) for line in _FLOOR.findall(picture)]


def _imports(root: Path, part: str) -> Iterator[tuple[str, str]]:
    """Where ``part`` of the package imports from a part, and which that is."""
    package = root / "workbench"
    files = [package / f"{part}.py", *sorted((package / part).rglob("*.py"))]
    for file in filter(Path.is_file, files):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            for name in _modules(node):
                parts = name.split(".")
                if parts[0] == "workbench" and len(parts) > 1:
                    yield f"{file.relative_to(root)}:{node.lineno}", parts[1]


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        # `from workbench import x`: x may be a part of the package, or a name of one.
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def test_every_part_of_the_package_is_in_the_picture_once(root: Path) -> None:
    package = root / "workbench"
    parts = {path.stem for path in package.glob("*.py")} - {"__init__"}
    parts |= {path.parent.name for path in package.glob("*/__init__.py")}
    pictured = [part for floor in _floors(root) for part in floor]
    assert sorted([*pictured, *GROUND]) == sorted(parts)


def test_no_floor_imports_one_below_it(root: Path) -> None:
    # A public name is imported from the package, and stands on the floor of its home.
    homes = {name: home.split(".")[1] for name, home in _HOMES.items()}
    floors = [GROUND, *_floors(root)]
    height = {part: number for number, floor in enumerate(floors) for part in floor}
    found = [
        f"{place}: {part} imports {imported}, which stands below it"
        for part in height
        for place, name in _imports(root, part)
        if (imported := homes.get(name, name)) in height and height[imported] > height[part]
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "import workbench.cli",
        "from workbench import cli",
        "from workbench.cli import app",
        "def late():\n    from workbench.cli import app",
    ],
)
def test_every_way_to_import_is_seen(line: str, tmp_path: Path) -> None:
    (tmp_path / "workbench").mkdir()
    (tmp_path / "workbench" / "quotes.py").write_text(line)
    assert [part for _, part in _imports(tmp_path, "quotes")] == ["cli"]
