"""The twelve public names: what they are, and that asking for the package alone costs nothing."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib import import_module
from types import ModuleType

import pytest

import workbench

PUBLIC = {
    "Article",
    "Explorer",
    "articles_frame",
    "compare",
    "coverage",
    "extract_quotes",
    "find_attributions",
    "open_workbench",
    "plot_coverage",
    "read_articles",
    "select",
    "share",
}
# Each takes a tenth of a second to some seconds to load.
HEAVY = (
    *("anywidget", "nbclient", "nbconvert", "nbformat", "numpy", "onnxruntime", "pandas", "plotly"),
    *("pyarrow", "rich", "yaml"),
)


def test_there_are_exactly_the_twelve_public_names() -> None:
    assert set(workbench.__all__) == PUBLIC
    assert set(dir(workbench)) == PUBLIC | {"__version__"}


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_public_name_leads_to_a_documented_function_or_class(name: str) -> None:
    value = getattr(workbench, name)
    assert callable(value)
    assert value.__name__ == name
    assert value.__doc__


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'quotes_frame'"):
        workbench.quotes_frame  # noqa: B018 - asking is the test


def test_no_module_can_take_the_place_of_a_public_name() -> None:
    """Python sets an imported submodule as an attribute of its package, whatever stood there."""
    assert not PUBLIC & {module.name for module in pkgutil.iter_modules(workbench.__path__)}


def test_public_names_stay_functions_after_every_module_was_imported() -> None:
    for module in pkgutil.walk_packages(workbench.__path__, "workbench."):
        import_module(module.name)
    assert not any(isinstance(getattr(workbench, name), ModuleType) for name in PUBLIC)


@pytest.mark.parametrize("statement", ["import workbench", "import workbench.cli"])
def test_import_loads_nothing_heavy(statement: str) -> None:
    ask = f"import sys; {statement}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
