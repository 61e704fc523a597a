"""The scorers of ``../shared``, which acceptance uses too, as modules."""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path
from types import ModuleType

SHARED = Path("../shared")


@functools.cache
def scorer(name: str) -> ModuleType:
    """A scorer by its file's name without ending; run from the project's root."""
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{SHARED / name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
