"""One JupyterLab for the tests of a module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.jupyterlab import JupyterLab, jupyterlab


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterLab]:
    folder = tmp_path_factory.mktemp("notebooks")
    with jupyterlab(folder, tmp_path_factory.mktemp("settings")) as running:
        yield running
