"""pyproject.toml, environment.yml and requirements.lock describe one environment."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

# Where conda-forge uses another name than PyPI: its `playwright` is the one for Node.
CONDA_NAMES = {
    "jupyter-client": "jupyter_client",
    "jupyter-server": "jupyter_server",
    "playwright": "playwright-python",
    "duckdb": "python-duckdb",
}
# Not counted on to be on conda-forge: pip brings them with the workbench itself.
FROM_PYPI = {"py3langid"}
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = (
    ("linux", "posix", "Linux", "x86_64"),
    ("linux", "posix", "Linux", "aarch64"),
    ("darwin", "posix", "Darwin", "arm64"),
    ("win32", "nt", "Windows", "AMD64"),
)


def _project(root: Path) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]


def _wanted(root: Path) -> dict[str, SpecifierSet]:
    project = _project(root)
    lines = list(project["dependencies"])
    for extra in ("formats", "cluster", "likeness", "dev"):
        lines += project["optional-dependencies"][extra]
    return {canonicalize_name(r.name): r.specifier for r in map(Requirement, lines)}


def _locked(root: Path) -> list[tuple[Requirement, list[str]]]:
    text = (root / "requirements.lock").read_text("utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [
        (Requirement(re.split(r"\s+--hash=", entry)[0]), re.findall(r"--hash=(\S+)", entry))
        for entry in entries
    ]


def test_conda_users_get_the_ranges_of_pyproject(root: Path) -> None:
    environment = yaml.safe_load((root / "environment.yml").read_text("utf-8"))
    *lines, others = environment["dependencies"]
    lines += [line for line in others["pip"] if not line.startswith("-e ")]
    conda = {r.name: r.specifier for r in map(Requirement, lines)}
    assert conda.pop("python") == SpecifierSet(_project(root)["requires-python"])
    assert conda.pop("pip") == SpecifierSet()
    wanted = {name: spec for name, spec in _wanted(root).items() if name not in FROM_PYPI}
    assert conda == {CONDA_NAMES.get(name, name): spec for name, spec in wanted.items()}


def test_conda_environment_installs_the_workbench_itself_last(root: Path) -> None:
    environment = yaml.safe_load((root / "environment.yml").read_text("utf-8"))
    assert environment["channels"] == ["conda-forge"]
    assert environment["dependencies"][-1]["pip"][-1] == "-e ."


def _imported(folder: Path) -> Iterator[tuple[str, Path, bool]]:
    """The package that each import in ``folder`` is from, and whether it is taken with the module:
    neither within a function nor for the type checker alone."""
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        first = {id(node) for node in tree.body}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (
                    (alias.name.split(".")[0], file, id(node) in first) for alias in node.names
                )
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0], file, id(node) in first


@pytest.mark.parametrize("folder", ["workbench", "tests", ".github"])
def test_what_is_imported_is_declared(root: Path, folder: str) -> None:
    """By the core where a module is loaded, by an extra too where a function asks for it."""
    project = _project(root)
    extras = (
        ["formats", "cluster", "likeness"]
        if folder == "workbench"
        else ["formats", "cluster", "likeness", "dev"]
    )
    lines = [line for extra in extras for line in project["optional-dependencies"][extra]]
    core = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    late = core | {canonicalize_name(Requirement(line).name) for line in lines}
    own = {file.name for file in root.iterdir() if file.is_dir()} | set(sys.stdlib_module_names)
    makers = packages_distributions()
    undeclared = {
        f"{file.relative_to(root)}: {name}"
        for name, file, at_once in _imported(root / folder)
        if name not in own
        and not (core if at_once and folder == "workbench" else late)
        & {canonicalize_name(maker) for maker in makers.get(name, [])}
    }
    assert undeclared == set()


def test_every_dependency_has_a_lower_and_an_upper_bound(root: Path) -> None:
    for name, specifier in _wanted(root).items():
        assert {s.operator for s in specifier} == {">=", "<"}, name


def test_build_backend_is_the_locked_one(root: Path) -> None:
    build = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["build-system"]
    (backend,) = map(Requirement, build["requires"])
    assert backend.specifier == _wanted(root)[backend.name]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda p: f"{p[0]}-{p[3]}")
def test_lock_pins_every_dependency_once_within_its_range(
    root: Path, python: str, platform: tuple[str, str, str, str]
) -> None:
    names = ("sys_platform", "os_name", "platform_system", "platform_machine")
    machine = dict(zip(names, platform, strict=True))
    here = {
        **default_environment(),
        **machine,
        "python_version": python,
        "python_full_version": f"{python}.9",
    }
    fits = [r for r, _ in _locked(root) if r.marker is None or r.marker.evaluate(here)]
    pins = {canonicalize_name(r.name): str(r.specifier).removeprefix("==") for r in fits}
    assert len(pins) == len(fits), "a package is pinned twice"
    for name, specifier in _wanted(root).items():
        assert specifier.contains(pins[name]), f"{name} {pins[name]} is outside {specifier}"


def test_lock_has_hashes_throughout_and_no_address(root: Path) -> None:
    text = (root / "requirements.lock").read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    for requirement, hashes in _locked(root):
        assert [s.operator for s in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


def test_lock_leaves_out_what_only_training_needs(root: Path) -> None:
    assert "torch" not in {canonicalize_name(r.name) for r, _ in _locked(root)}


def test_make_without_a_fitting_python_says_so_in_one_line(root: Path, tmp_path: Path) -> None:
    """A machine whose only Python is 3.10, made of a folder of programs that is all of PATH."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("make", "sh", "pwd", "cksum", "cut", "touch"):
        found = shutil.which(name)
        assert found, name
        (programs / name).symlink_to(found)
    old = programs / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && { echo Python 3.10.13; exit 0; }\nexit 1\n')
    old.chmod(0o755)
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(root / name, tmp_path / name)
    done = subprocess.run(
        ["make", "lab"],
        cwd=tmp_path,
        env={"PATH": str(programs), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line for line in done.stderr.splitlines() if not line.startswith("make:")]
    assert done.returncode != 0
    assert len(told) == 1, done.stderr
    assert "needs Python 3.11, 3.12 or 3.13" in told[0]
    assert "Python 3.10.13" in told[0]
    assert not (tmp_path / ".venv").exists()
