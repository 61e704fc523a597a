"""Hostile outputs on their way into a page: what is gone is told, the rest is shown."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup

from tests.hostile import pages_inputs
from tests.hostile.checks import warned
from tests.hostile.tables import Case, each
from tests.sharing.pages import json_part
from workbench.sharing.page import PageExporter
from workbench.sharing.running import Run

LINE = re.compile(r"a\.ipynb: left out of the page: (.*), in (cell|the text) .*\.")


@each(pages_inputs, keys=("told", "shown", "not"))
def test_hostile_outputs_give_what_the_table_says(case: Case, tmp_path: Path) -> None:
    notebook = case.build(tmp_path)
    resources = {"metadata": {"name": "a", "path": str(tmp_path)}}
    with warned() as told:
        html, _ = PageExporter().page(Run(notebook), resources, how="")
    lines = [found[1] for found in map(LINE.fullmatch, told) if found]
    assert len(lines) == len(told)
    wanted = case.wanted.get("told", [])
    assert len(lines) == len(wanted), lines
    assert [part for part, line in zip(wanted, lines, strict=True) if part not in line] == [], lines
    shown = _shown(html)
    assert [part for part in case.wanted.get("shown", []) if part not in shown] == []
    assert [part for part in case.wanted.get("not", []) if part in shown] == []
    page = tmp_path / "a.html"
    page.write_text(html, "utf-8")
    if "data-workbench-figure" in shown:
        assert pages_inputs.ELSEWHERE not in str(json_part(page, "figures"))


def _shown(html: str) -> str:
    """What the notebook's cells are on the page, without the notes of what is left out."""
    main = BeautifulSoup(html, "html.parser").main
    assert main is not None
    for note in main.select(".wb-note"):
        if "cannot be read" not in note.get_text():
            note.decompose()
    return main.decode(formatter="minimal")
