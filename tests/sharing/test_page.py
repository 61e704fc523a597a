"""What stands where in a page's file."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from nbformat.v4 import new_notebook, new_output

from tests.sharing.notebooks import code
from workbench.sharing.page import PageExporter
from workbench.sharing.running import Run

CHARSET = b'<meta charset="utf-8"'
POLICY = b'<meta http-equiv="Content-Security-Policy"'


def made(*html: str) -> bytes:
    """The page of a notebook with these outputs."""
    (cell,) = code("1")
    cell.outputs = [new_output("display_data", data={"text/html": each}) for each in html]
    resources = {"metadata": {"name": "a", "path": str(Path())}}
    page, _ = PageExporter().page(Run(new_notebook(cells=[cell])), resources, how="")
    return page.encode("utf-8")


def test_encoding_is_told_once_and_within_the_bytes_that_browsers_look_at() -> None:
    page = made(*(f"<script>const n{i} = {i};</script>" for i in range(30)))
    assert page.count(b"charset=") == 1
    assert page.index(CHARSET) < page.index(POLICY)
    assert page.index(b">", page.index(CHARSET)) < 1024


def test_policy_comes_before_every_script() -> None:
    page = made("<script>1</script>")
    assert page.index(POLICY) < page.index(b"<script")


def test_aligning_a_table_brings_nothing_to_life_that_was_a_text() -> None:
    inside = '</td><td>5</td><meta http-equiv=refresh content="0;url=https://example.org/">'
    row = f"<tr><td><p title='{inside}'>x</p></td></tr>"
    double = f'<tr><td><p title="{inside.replace(chr(34), "")}">x</p></td></tr>'
    for each in (row, double):
        page = made(f'<table class="dataframe"><tbody>{each}</tbody></table>').decode("utf-8")
        assert (
            BeautifulSoup(page, "html.parser").find("meta", attrs={"http-equiv": "refresh"}) is None
        )
