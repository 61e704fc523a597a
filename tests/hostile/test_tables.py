"""A table and its builders hold each other: nothing stands in only one of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tests.hostile.tables import cases

GOOD = 'def zeros(folder):\n    """Only zeros."""\n    return folder\n'


def _door(folder: Path, module: str, table: str) -> ModuleType:
    file = folder / "some_inputs.py"
    file.write_text(module, "utf-8")
    (folder / "some.yml").write_text(table, "utf-8")
    spec = importlib.util.spec_from_file_location("some_inputs", file)
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_rows_come_in_the_order_of_the_table_with_their_builders(tmp_path: Path) -> None:
    module = f'{GOOD}\ndef ones():\n    """Ones."""\n    return 1\n\ndef _help(): ...\n'
    door = _door(tmp_path, module, "ones: {exit: 2}\nzeros: {exit: 3}\n")
    first, second = cases(door, ["exit"])
    assert (first.name, first.build(), first.wanted) == ("ones", 1, {"exit": 2})
    assert (second.name, second.build(tmp_path)) == ("zeros", tmp_path)


def test_what_a_module_imports_is_no_input_of_it(tmp_path: Path) -> None:
    door = _door(tmp_path, f"from textwrap import dedent\n{GOOD}", "zeros: {exit: 3}\n")
    assert [case.name for case in cases(door, ["exit"])] == ["zeros"]


@pytest.mark.parametrize(
    ("module", "table", "fault"),
    [
        (GOOD, "{}", r"zeros\(\) has no row"),
        (GOOD, "zeros: {exit: 3}\nones: {exit: 3}", "the row ones has no function"),
        ("def zeros(): ...", "zeros: {exit: 3}", r"zeros\(\) has no docstring"),
        (GOOD, "zeros:", "the row zeros wants nothing"),
        (GOOD, "zeros: {exti: 3}", "the row zeros has exti, and only exit are checked"),
        (GOOD, "zeros: {exit: 3}\nzeros: {exit: 2}", "two rows of the same name: zeros"),
    ],
)
def test_what_stands_in_only_one_of_them_is_named(
    tmp_path: Path, module: str, table: str, fault: str
) -> None:
    with pytest.raises(AssertionError, match=fault):
        cases(_door(tmp_path, module, table), ["exit"])
