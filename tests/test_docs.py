"""What the documents say is what the code does."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest
from packaging.requirements import Requirement

from workbench import open_workbench
from workbench.cli import app
from workbench.quotes.schema import COLUMNS

TICKED = re.compile(r"`([^`\n]+)`")


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def _section(text: str, heading: str) -> str:
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def _make_targets(root: Path) -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))


DOCUMENTS = ("README.md", "ARCHITECTURE.md", "SECURITY.md", "tests/hostile/README.md")


@pytest.mark.parametrize("document", DOCUMENTS[:2])
def test_every_make_command_named_is_a_target(root: Path, document: str) -> None:
    named = set(re.findall(r"\bmake ([a-z-]+)\b(?=[`\s]+|$)", _code(root / document)))
    assert named
    assert named <= _make_targets(root)


def _code(document: Path) -> str:
    """All code of a Markdown document: what stands fenced and between backticks."""
    text = document.read_text("utf-8")
    fenced = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    return "\n".join([*fenced, *TICKED.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL))])


def test_readme_lists_every_command_with_its_arguments(readme: str) -> None:
    listed = re.findall(r"^workbench (\w+)(.*?)  ", _section(readme, "Command line"), re.MULTILINE)
    commands = {command.callback.__name__: command for command in app.registered_commands}
    assert {name for name, _ in listed} == set(commands)
    for name, arguments in listed:
        help_text = _help(name)
        for option in re.findall(r"--?\w[\w-]*", arguments):
            assert option in help_text, f"workbench {name} has no {option}"
        for place in re.findall(r"\b[A-Z]{2,}\b", arguments.split(" -")[0]):
            assert place.lower() in help_text.lower(), f"workbench {name} takes no {place}"


def test_list_of_commands_cuts_no_sentence_short() -> None:
    assert "..." not in _help().split("Commands:")[1]


def _help(*command: str) -> str:
    call = [sys.executable, "-m", "workbench.cli", *command, "--help"]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def test_readme_lists_every_notebook_there_is(root: Path, readme: str) -> None:
    listed = set(re.findall(r"`(notebooks/\w+\.ipynb)`", _section(readme, "Notebooks")))
    assert listed == {f"notebooks/{file.name}" for file in (root / "notebooks").glob("*.ipynb")}


def test_readme_explains_every_column_in_the_words_of_the_schema(readme: str) -> None:
    rows = [f"| `{column.name}` | {column.dtype} | {column.meaning} |" for column in COLUMNS]
    table = "\n".join(["| column | dtype | meaning |", "| --- | --- | --- |", *rows])
    assert table in readme, f"put this into README.md:\n{table}"


def test_every_file_and_folder_named_exists(root: Path) -> None:
    for document in DOCUMENTS:
        for name in TICKED.findall((root / document).read_text("utf-8")):
            if re.fullmatch(r"(data|notebooks|workbench|tests|training|\.github)/[\w./-]*", name):
                assert (root / name).exists(), f"{document} names {name}"


def test_readme_shows_every_view_light_and_dark(root: Path, readme: str) -> None:
    pictures = re.findall(r'src(?:set)?="([^"]+)"', readme)
    views = ("explorer", "reader", "shared")
    assert pictures == [f".github/{v}-{theme}.png" for v in views for theme in ("dark", "light")]
    for picture in pictures:
        assert (root / picture).read_bytes().startswith(b"\x89PNG")
    assert len(re.findall(r'alt="[^"]{20,}"', readme)) == len(views)


def test_readme_python_runs(root: Path, readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the shipped articles in the place of the reader's own folder."""
    monkeypatch.chdir(root)
    for code in re.findall(r"```python\n(.*?)```", readme, re.DOTALL):
        exec(code.replace('"my_articles"', '"data"'), {})  # noqa: S102 - our own README


def test_readme_answers_its_questions_and_corrects(
    root: Path, readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As they stand, on the shipped articles: no name in them is one that these do not have."""
    folder = shutil.copytree(root / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    open_workbench(folder, progress=False).speakers_to_fill("gender")
    bench = open_workbench(folder, progress=False)
    said = int(bench.quotes["speech"].sum())
    counted = f"holds {said} statements and {len(bench.quotes) - said} beliefs"
    assert counted in " ".join((root / "docs/measured.md").read_text("utf-8").split())
    asked = re.findall(r"`(bench\.[^`]+\))`", _section(readme, "Questions").split("\n- A share")[0])
    assert len(asked) > 9
    for question in asked:
        answer = eval(question, {"bench": bench})  # noqa: S307 - our own README
        drawn = isinstance(answer, pd.DataFrame) or "No quotes to show" not in answer.to_json()
        assert drawn, f"{question} shows nothing"
    (code,) = re.findall(r"```py\n(.*?)```", readme, re.DOTALL)
    exec(code, {"bench": bench})  # noqa: S102 - our own README
    assert (bench.quotes["speaker"] == "Jake Sullivan").sum() == 1


def test_every_link_of_a_document_leads_somewhere(root: Path) -> None:
    for document in ("README.md", *(f"docs/{file.name}" for file in (root / "docs").iterdir())):
        text = re.sub(r"```.*?```", "", (root / document).read_text("utf-8"), flags=re.DOTALL)
        for place in re.findall(r"\]\(([^)\s]+)\)", text):
            name, _, anchor = place.partition("#")
            if name.startswith("http"):
                continue
            target = (root / document).parent / name if name else root / document
            assert target.exists(), f"{document} links to {place}"
            assert not anchor or anchor in _anchors(target), f"{document} links to {place}"


def _anchors(document: Path) -> set[str]:
    """The headings of a Markdown file as links name them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}


def test_every_dependency_has_its_reason_and_nothing_else_has(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra in ("formats", "cluster", "likeness", "dev"):
        lines += project["optional-dependencies"][extra]
    wanted = [Requirement(line).name for line in lines]
    page = (root / "ARCHITECTURE.md").read_text("utf-8")
    explained = re.findall(r"^\| ([\w-]+) \| \S.{10,} \|$", _section(page, _LAST), re.MULTILINE)
    assert sorted(explained) == sorted(wanted)


_LAST = "Dependencies, each with its reason"


def test_changelog_begins_with_the_version_of_the_package(root: Path) -> None:
    from workbench import __version__

    (newest, *_) = re.findall(r"^## (\S+)", (root / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert newest == __version__
