"""Whatever files strangers hand over: what can be read is read, the rest is named."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

import pytest

from tests.hostile import reading_inputs
from tests.hostile.checks import command, is_tame, warned
from tests.hostile.tables import Case, each
from workbench.articles import Article, archives, budget
from workbench.articles.issues import NOT_READ, SAME_FILE
from workbench.exports.reading import reading_report
from workbench.workspace import open_workbench

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="built of what only POSIX allows")


@each(reading_inputs, keys=("exit", "read", "issues", "says", "limits"))
def test_hostile_files_give_what_the_table_says(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in case.wanted.get("limits", {}).items():
        monkeypatch.setattr(budget if hasattr(budget, name) else archives, name, value)
    given = case.build(tmp_path)
    code, err, warnings_told = _commanded(given, tmp_path / "out")
    assert code == case.wanted["exit"], err
    for words in case.wanted.get("says", []):
        assert words in "\n".join([*warnings_told, err])
    if code == 2:
        assert err.startswith("Error: ")
        assert err.count("\n") == 1
        return
    articles = _read(given)
    assert [article.file for article in articles if article.text] == case.wanted.get("read", [])
    named = {article.file: _why(article) for article in articles if _why(article)}
    if "issues" in case.wanted:
        assert named == case.wanted["issues"]
    assert not any(reading_inputs.LEFT_ALONE in article.text for article in articles)
    report = reading_report(articles)
    findings = (*report.not_read, *report.in_part, *report.notes)
    assert {name for finding in findings for name in finding.files} >= set(named)
    assert all(line in err for line in report.lines() if named)


def _commanded(given: Path, out: Path) -> tuple[int, str, list[str]]:
    """The command's exit code, its errors, and its warnings, which pytest would keep."""
    with warned() as warnings_told:
        code, printed, err = command("extract", str(given), "-o", str(out))
    assert all(is_tame(line) for line in (*printed.splitlines(), *err.splitlines()))
    return code, err, warnings_told


def _read(given: Path) -> list[Article]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        articles = open_workbench(given, progress=False).articles
    assert len({article.file for article in articles}) == len(articles)
    return articles


def _why(article: Article) -> str:
    """The codes for which an article has no text."""
    return " ".join(code for code in article.issues if code in NOT_READ or code == SAME_FILE)
