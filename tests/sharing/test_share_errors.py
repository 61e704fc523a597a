"""What share says when there is no page to make, and what it leaves alone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.sharing.notebooks import code, markdown, write_notebook
from workbench import share
from workbench.articles.progress import told_to
from workbench.cli import app
from workbench.errors import WorkbenchError


def fault(*arguments: object, **options: object) -> str:
    """The one line that ``share`` raises for these arguments."""
    with pytest.raises(WorkbenchError) as raised:
        share(*arguments, progress=False, **options)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_bar_is_there_before_the_first_cell_has_run(tmp_path: Path) -> None:
    """That one may open a folder of thousands of articles."""
    notebook = write_notebook(tmp_path / "talks.ipynb", code("1", "2"))
    seen: list[tuple[str, int, int]] = []
    with told_to(lambda name, done, of: seen.append((name, done, of))):
        share(notebook)
    assert seen[0] == ("Running talks.ipynb", 0, 3)


def test_failing_cell_is_named_by_number_first_line_and_error(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("the page of last week")
    notebook = write_notebook(
        tmp_path / "talks.ipynb",
        [
            markdown("# Talks"),
            *code("seen = 1", "", "\n# how many\nint('a\\nb')", "print(seen)"),
        ],
    )
    before = notebook.read_bytes()
    said = fault(notebook, page)
    # The empty cell does not run, so it takes no number, as in JupyterLab.
    assert said.startswith("talks.ipynb stops at cell [2] ('# how many') with ValueError: invalid")
    assert page.read_text() == "the page of last week"
    assert notebook.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [page, notebook]


def test_cell_that_may_fail_does_not_stop_the_page(tmp_path: Path) -> None:
    cells = code("1 / 0", tags=["raises-exception"]) + code("print('after' + 'wards')")
    page = share(write_notebook(tmp_path / "a.ipynb", cells), progress=False)
    assert page == tmp_path / "a.html"
    html = page.read_text("utf-8")
    assert "ZeroDivisionError" in html
    assert "afterwards" in html
    assert 'data-mime-type="application/vnd.jupyter.stderr"' in html


def test_kernel_that_dies_is_told_in_one_line(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "a.ipynb", code("import os; os._exit(1)"))
    assert "The kernel of a.ipynb died in cell [1] ('import os; os._exit(1)')" in fault(notebook)
    assert list(tmp_path.iterdir()) == [notebook]


def test_long_error_is_cut_to_a_line(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "a.ipynb", code("raise ValueError('word ' * 1000)"))
    assert len(fault(notebook)) < 600


def test_notebook_of_another_environment_runs_in_this_one(tmp_path: Path) -> None:
    spec = {"name": "conda-env-of-a-colleague", "display_name": "X", "language": "python"}
    notebook = write_notebook(tmp_path / "a.ipynb", code("print(6 * 7)"), kernelspec=spec)
    assert "<pre>42" in share(notebook, progress=False).read_text("utf-8")


def test_notebook_in_a_language_without_kernel_says_which(tmp_path: Path) -> None:
    spec = {"name": "no-such-kernel", "display_name": "X", "language": "R"}
    notebook = write_notebook(tmp_path / "a.ipynb", code("1"), kernelspec=spec)
    assert "No kernel 'no-such-kernel' could be started for a.ipynb" in fault(notebook)


# How a notebook's kernel lacks a module that is there.
LACKS = "import sys; sys.modules[{!r}] = None; print('all ' + 'the same')"


def test_notebook_in_an_environment_without_workbench_is_shared_as_it_is(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "a.ipynb", code(LACKS.format("workbench")))
    assert "all the same" in share(notebook, progress=False).read_text("utf-8")


def test_notebook_with_a_module_of_its_own_called_workbench_is_shared_as_it_is(
    tmp_path: Path,
) -> None:
    (tmp_path / "workbench.py").write_text("BENCH = 'of ' + 'wood'")
    cells = code("import sys; sys.path.insert(0, ''); import workbench; print(workbench.BENCH)")
    page = share(write_notebook(tmp_path / "a.ipynb", cells), progress=False)
    assert "of wood" in page.read_text("utf-8")


@pytest.mark.parametrize("module", ["pandas", "workbench.explorer"])
def test_module_that_the_workbench_lacks_in_the_kernel_is_named(
    module: str, tmp_path: Path
) -> None:
    notebook = write_notebook(tmp_path / "a.ipynb", code(LACKS.format(module)))
    said = fault(notebook)
    assert said.startswith("The Explorers of a.ipynb could not be put into the page: ModuleNot")
    assert module in said


def test_missing_notebook(tmp_path: Path) -> None:
    assert "is not there; give the path of a notebook" in fault(tmp_path / "none.ipynb")


def test_folder_in_the_place_of_a_notebook(tmp_path: Path) -> None:
    assert "is a folder; give the path of a notebook" in fault(tmp_path)


@pytest.mark.parametrize("content", [b"", b"plain text", b"{}", b'{"cells": 3}', b"\xff\xfe\x00"])
def test_file_that_is_no_notebook(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.ipynb").write_bytes(content)
    assert "is no notebook that Jupyter could open" in fault(tmp_path / "a.ipynb")


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """A notebook that leaves a trace when it runs."""
    return write_notebook(tmp_path / "a.ipynb", code("open('it ran', 'w').close()"))


def test_missing_folder_is_told_before_the_notebook_runs(notebook: Path, tmp_path: Path) -> None:
    assert "make it first" in fault(notebook, tmp_path / "none" / "page.html")
    assert not (tmp_path / "it ran").exists()


def test_page_never_takes_the_place_of_a_notebook(notebook: Path, tmp_path: Path) -> None:
    assert "'a.ipynb' is not a name for a page" in fault(notebook, notebook)
    assert not (tmp_path / "it ran").exists()


@pytest.mark.parametrize("name", ["keep.csv", "page", "page.pdf", "keep.CSV", ".html"])
def test_only_html_is_a_name_for_a_page(notebook: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("kept")
    said = fault(notebook, tmp_path / name)
    assert f"{name!r} is not a name for a page" in said
    assert ".html'" in said
    assert (tmp_path / name).read_text() == "kept"
    assert not (tmp_path / "it ran").exists()


def test_folder_that_is_not_there_is_no_name_for_a_page(notebook: Path, tmp_path: Path) -> None:
    assert "ends as a folder does, and there is none" in fault(notebook, f"{tmp_path}/newdir/")
    assert not (tmp_path / "newdir").exists()


def test_empty_name_of_a_page(notebook: Path) -> None:
    assert "it is empty or" in fault(notebook, "")


@pytest.mark.parametrize("name", ["", "newdir/"])
def test_command_line_hands_names_on_as_they_are(
    notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkbenchError):
        app(["share", str(notebook), "-o", name], standalone_mode=False)
    assert sorted(tmp_path.iterdir()) == [notebook]


def test_folder_as_output_gets_a_page_with_the_name_of_the_notebook(
    notebook: Path, tmp_path: Path
) -> None:
    (tmp_path / "pages").mkdir()
    assert share(notebook, tmp_path / "pages", progress=False) == tmp_path / "pages" / "a.html"
    # The notebook's own folder was the working directory.
    assert (tmp_path / "it ran").exists()


def test_full_disk_leaves_the_old_page(
    notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    page.write_text("the page of last week")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert "(No space left on device)" in fault(notebook, page)
    assert page.read_text() == "the page of last week"
    assert not list(tmp_path.glob(".*"))


def test_folder_without_permission_is_told_before_the_notebook_runs(
    notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> str:
        raise PermissionError(13, "Permission denied")

    # Asked by root, the system would allow it.
    monkeypatch.setattr(tempfile, "mkdtemp", refused)
    assert "(Permission denied)" in fault(notebook, tmp_path / "page.html")
    assert not (tmp_path / "it ran").exists()


def test_page_never_takes_the_place_of_a_notebook_by_another_name(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "a.html", code("open('it ran', 'w').close()"))
    (tmp_path / "link.html").symlink_to(notebook)
    for page in (None, notebook, tmp_path / "link.html"):
        assert "is the notebook itself; give the page another name" in fault(notebook, page)
    assert not (tmp_path / "it ran").exists()
