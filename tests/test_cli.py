"""The command line: what it prints, what it writes, how it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pandas as pd
import pytest

import workbench
from tests.sharing.notebooks import code, write_notebook
from workbench import cli, lab
from workbench.quotes import schema

HARBOUR = (
    "Harbour talks resume\n\n"
    '"We will sign before the spring," said Ana Petrov, who leads the dock workers of Varna.\n'
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs `workbench ARGUMENTS` and gives (exit code, standard output, standard error)."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["workbench", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            cli.main()
        printed = capsys.readouterr()
        return int(end.value.code or 0), printed.out, printed.err

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "harbour.txt").write_text(HARBOUR, "utf-8")
    return tmp_path / "in"


def test_version_is_the_one_of_the_package(run) -> None:
    assert run("--version") == (0, f"workbench {workbench.__version__}\n", "")


def test_extract_writes_both_tables_and_a_summary(run, folder: Path, tmp_path: Path) -> None:
    code, out, _ = run("extract", folder, "-o", tmp_path / "out")
    assert code == 0
    quotes = schema.conform(pd.read_parquet(tmp_path / "out" / "quotes.parquet"))
    articles = pd.read_parquet(tmp_path / "out" / "articles.parquet")
    assert quotes["speaker"].tolist() == ["Ana Petrov"]
    assert articles["file"].tolist() == ["harbour.txt"]
    assert re.search(r"Quotes\W+1\b", out)
    assert "quotes.parquet" in out


def test_extract_of_an_empty_folder_writes_empty_tables_with_all_columns(
    run, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    code, _, _ = run("extract", tmp_path / "in", "-o", tmp_path / "out")
    assert code == 0
    quotes = pd.read_parquet(tmp_path / "out" / "quotes.parquet")
    assert quotes.empty
    assert tuple(quotes.columns) == schema.NAMES


def test_unreadable_file_is_named_at_the_end_and_the_others_are_written(
    run, folder: Path, tmp_path: Path
) -> None:
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 8)
    code, _, err = run("extract", folder, "-o", tmp_path / "out")
    assert code == 3
    assert err.startswith("1 of 2 files could not be read:\n  1 is damaged")
    assert "(broken.txt): " in err
    articles = pd.read_parquet(tmp_path / "out" / "articles.parquet")
    assert sorted(articles["file"]) == ["broken.txt", "harbour.txt"]
    assert len(pd.read_parquet(tmp_path / "out" / "quotes.parquet")) == 1


def test_missing_path_is_one_line_and_writes_nothing(run, tmp_path: Path) -> None:
    code, out, err = run("extract", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert (code, out) == (2, "")
    assert err.startswith("Error: There is nothing at")
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["themes.yml", "sources.yml"])
def test_broken_yaml_is_one_line_and_writes_nothing(
    run, folder: Path, tmp_path: Path, name: str
) -> None:
    (folder / name).write_text("Ukraine: [unclosed\n", "utf-8")
    code, _, err = run("extract", folder, "-o", tmp_path / "out")
    assert code == 2
    assert name in err
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_output_that_cannot_be_a_folder_is_one_line(run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    code, _, err = run("extract", folder, "-o", tmp_path / "out")
    assert code == 2
    assert err.splitlines()[-1].startswith("Error: Cannot write to")


def test_extract_of_an_empty_folder_says_what_to_do(run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    code, _, err = run("extract", tmp_path / "in", "-o", tmp_path / "out")
    assert code == 0
    assert re.fullmatch(r"No articles in .*in: put files of articles .* there, or name .*\.\n", err)


def test_reading_warns_in_plain_words(folder: Path) -> None:
    (folder / "metadata.csv").write_text("file,title\ngone.txt,B\n", "utf-8")
    code = "import sys, workbench\nfor _ in '12': workbench.read_articles(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    )
    lines = done.stderr.splitlines()
    assert len(lines) == 2
    for line in lines:
        assert line.startswith("Warning: metadata.csv has rows for files that are not there")


def test_lab_on_a_port_that_is_taken_says_so(run, tmp_path: Path) -> None:
    (tmp_path / "one.ipynb").write_text("{}", "utf-8")
    with socket.socket() as other:
        other.bind(("localhost", 0))
        other.listen()
        port = other.getsockname()[1]
        code, _, err = run("lab", tmp_path / "one.ipynb", "--port", port)
    assert code == 2
    assert re.fullmatch(rf"Error: Port {port} is in use .*--port.*\n", err)


@pytest.mark.parametrize("port", ["-1", "70000"])
def test_lab_on_a_port_that_cannot_be_says_so(run, port: str, tmp_path: Path) -> None:
    (tmp_path / "one.ipynb").write_text("{}", "utf-8")
    code, _, err = run("lab", tmp_path / "one.ipynb", "--port", port)
    assert code == 2
    assert f"Port {port}" in err


def test_lab_without_a_notebook_says_what_to_give(run, tmp_path: Path) -> None:
    code, out, err = run("lab", tmp_path)
    assert (code, out) == (2, "")
    assert "notebooks/explore.ipynb" in err
    assert err.count("\n") == 1


def test_lab_opens_a_notebook_of_the_project_from_the_project_folder(tmp_path: Path) -> None:
    notebook = tmp_path / lab.FIRST_NOTEBOOK
    notebook.parent.mkdir()
    notebook.write_text("{}")
    assert lab.find_notebook(tmp_path) == (tmp_path, lab.FIRST_NOTEBOOK)
    assert lab.find_notebook(notebook) == (tmp_path, lab.FIRST_NOTEBOOK)


def test_lab_opens_a_notebook_elsewhere_from_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "my notes.ipynb").write_text("{}")
    assert lab.find_notebook(tmp_path / "my notes.ipynb") == (tmp_path, Path("my notes.ipynb"))


def test_root_is_allowed_only_to_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def arguments() -> list[str]:
        return lab.lab_arguments(tmp_path, Path("a b.ipynb"), browser=True, port=None)

    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "--allow-root" not in arguments()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "--allow-root" in arguments()
    assert "--LabApp.default_url=/lab/tree/a%20b.ipynb" in arguments()


def test_terminals_of_the_lab_find_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has only typed `make lab` has no `workbench` on the path."""
    from jupyterlab.labapp import LabApp

    seen: list[str] = []
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setattr(
        LabApp, "launch_instance", lambda arguments: seen.append(os.environ["PATH"])
    )
    lab.start_lab(tmp_path, lab.FIRST_NOTEBOOK, browser=False)
    assert seen == [os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin"])]


def test_lab_asks_nobody_whether_to_fetch_news(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jupyter_server.services.config import ConfigManager
    from jupyterlab.labapp import LabApp

    def said() -> dict[str, object]:
        settings = ConfigManager(config_dir_name="labconfig").get("default_setting_overrides")
        return dict(settings.get("@jupyterlab/apputils-extension:notification", {}))

    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path))
    monkeypatch.setattr(LabApp, "launch_instance", lambda arguments: None)
    assert said() == {}
    lab.start_lab(tmp_path, lab.FIRST_NOTEBOOK, browser=False)
    assert said() == {"checkForUpdates": False, "fetchNews": "false"}


def test_lab_serves_this_machine_alone_and_only_with_its_token(tmp_path: Path) -> None:
    """A real server, as `make lab` starts it where there is no browser: it prints its address."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / lab.FIRST_NOTEBOOK).write_text("{}")
    home = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "workbench.cli", "lab", str(tmp_path)]
    log = tmp_path / "log"
    with log.open("w") as output:
        server = subprocess.Popen(command, env=home, stdout=output, stderr=output)
    try:
        address = _printed_address(log, server)
        assert "/lab/tree/notebooks/explore.ipynb?token=" in address
        front, token = re.match(r"(http://localhost:\d+)/.*token=(\w{20,})", address).groups()
        assert _status(f"{front}/api/contents") == 403
        assert _status(f"{front}/api/contents?token={token}") == 200
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)


def _printed_address(log: Path, server: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        if found := re.search(r"http://localhost:\S+token=\w+", log.read_text()):
            return found[0]
        time.sleep(0.2)
    pytest.fail(f"JupyterLab printed no address:\n{log.read_text()}")


def _status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
            return answer.status
    except urllib.error.HTTPError as refusal:
        return refusal.code


def test_the_installed_command_is_this_one(root: Path) -> None:
    """The console script that pyproject.toml names leads to `main`."""
    command = shutil.which("workbench", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the package is not installed beside this Python (make test installs it)")
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"workbench {workbench.__version__}\n"


def test_share_writes_the_page_and_says_where(run, tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "sums.ipynb", code("print(6 * 7)"))
    page = tmp_path / "page.html"
    exit_code, out, err = run("share", notebook, "-o", page, "--no-articles")
    assert (exit_code, err) == (0, "")
    assert out.split() == ["Written:", str(page), *out.split()[2:]]
    assert "<pre>42" in page.read_text("utf-8")
    assert "The full texts of the articles were left out." in page.read_text("utf-8")


def test_share_of_a_failing_notebook_is_one_line_and_leaves_no_page(run, tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "sums.ipynb", code("1 / 0"))
    exit_code, out, err = run("share", notebook, "-o", tmp_path / "page.html")
    assert (exit_code, out.strip()) == (2, "")
    assert err.startswith("Error: sums.ipynb stops at cell [1] ('1 / 0') with ZeroDivisionError")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == [notebook]
