"""A door's table of hostile inputs: which functions build them, and what each of them must give.

A door is a module ``<door>_inputs.py`` of builders and a table ``<door>.yml`` beside it. Each
public function of the module is one input; each row of the table says what it must give.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml


@dataclass(frozen=True)
class Case:
    """One hostile input: ``build`` makes it, ``wanted`` is its row of the table."""

    name: str
    build: Callable[..., Any]
    wanted: Mapping[str, Any]


def each(builders: ModuleType, keys: Iterable[str]) -> pytest.MarkDecorator:
    """Runs a test with every input of a door, as ``case``.

    ``keys`` are the columns that the test checks. A row with another one, or with none, fails here,
    as its test would hold nothing.
    """
    found = cases(builders, keys)
    return pytest.mark.parametrize("case", found, ids=[case.name for case in found])


def cases(builders: ModuleType, keys: Iterable[str]) -> list[Case]:
    """The inputs of a door in the order of its table; AssertionError where the two disagree."""
    table = _table_of(builders)
    built = {name: found for name, found in vars(builders).items() if _is_builder(builders, found)}
    rows = read_table(table)
    faults = [
        *(f"{name}() has no row" for name in built if name not in rows),
        *(f"the row {name} has no function" for name in rows if name not in built),
        *(f"{name}() has no docstring that says what is hostile" for name in _untold(built)),
        *_faults_of_rows(rows, set(keys)),
    ]
    if faults:
        module = builders.__name__.rpartition(".")[2]
        raise AssertionError(f"{table.name} and {module}.py disagree: {'; '.join(faults)}.")
    return [Case(name, built[name], wanted) for name, wanted in rows.items()]


def read_table(path: Path) -> dict[str, dict[str, Any]]:
    """The rows of a table by name; AssertionError for a name that stands twice."""
    text = path.read_text("utf-8")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    names = [key.value for key, _ in root.value] if isinstance(root, yaml.MappingNode) else []
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise AssertionError(f"{path.name} has two rows of the same name: {', '.join(twice)}.")
    return yaml.safe_load(text) or {}


def _table_of(builders: ModuleType) -> Path:
    file = Path(builders.__file__ or "")
    return file.with_name(f"{file.stem.removesuffix('_inputs')}.yml")


def _is_builder(module: ModuleType, found: object) -> bool:
    """A public function of the module itself, not one that it imports."""
    if not inspect.isfunction(found) or found.__module__ != module.__name__:
        return False
    return not found.__name__.startswith("_")


def _untold(built: Mapping[str, Callable[..., Any]]) -> list[str]:
    return [name for name, function in built.items() if not (function.__doc__ or "").strip()]


def _faults_of_rows(rows: Mapping[str, Any], keys: set[str]) -> list[str]:
    faults = []
    for name, wanted in rows.items():
        if not isinstance(wanted, dict) or not wanted:
            faults.append(f"the row {name} wants nothing")
        elif strange := sorted(set(wanted) - keys):
            known = ", ".join(sorted(keys))
            faults.append(f"the row {name} has {', '.join(strange)}, and only {known} are checked")
    return faults
