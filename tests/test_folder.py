"""What an analyst puts beside the articles: files that may be written, and that may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.folder import SOURCES_FILE, SPEAKERS_FILE, THEMES_FILE, file_to_write_in


@pytest.mark.parametrize("name", [SOURCES_FILE, SPEAKERS_FILE, THEMES_FILE])
def test_a_read_only_file_is_not_put_another_in_the_place_of(name: str, tmp_path: Path) -> None:
    assert file_to_write_in(tmp_path, name) == tmp_path / name
    (tmp_path / name).write_text("mine")
    assert file_to_write_in(tmp_path, name) == tmp_path / name
    (tmp_path / name).chmod(0o444)
    with pytest.raises(WorkbenchError, match=f"{name}' is read-only and is left as it is; let it"):
        file_to_write_in(tmp_path, name)
