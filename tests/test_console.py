"""How the command ends: a code, at most one line, never a traceback; in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from tests.hostile.checks import is_tame
from tests.sharing.notebooks import code, write_notebook
from workbench import cli, console
from workbench.errors import WorkbenchError
from workbench.quotes import schema

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX's signals and devices")
VERBS = ("extract", "share", "lab", "--help", "--version")


@pytest.fixture
def calls(tmp_path: Path) -> dict[str, list[str]]:
    """Each verb with arguments that it could work with."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text('"We will sign," said Ana Petrov.\n')
    notebook = str(write_notebook(tmp_path / "a.ipynb", code("1")))
    arguments = {
        "extract": [str(tmp_path / "in"), "-o", str(tmp_path / "out")],
        "share": [notebook],
        "lab": [notebook, "--no-browser"],
    }
    return {verb: [verb, *arguments.get(verb, [])] for verb in VERBS}


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "workbench.cli", *arguments]


def _ended(shell: str, arguments: list[str]) -> tuple[int, str]:
    """The exit code and standard error of the command in a line of shell, where it is "$@"."""
    done = subprocess.run(
        ["bash", "-c", shell, "bash", *_command(*arguments)],
        stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


@posix
@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("where", "why"), [("/dev/full", "No space left"), ("&-", "it is closed")])
def test_standard_output_that_takes_nothing_is_told_before_anything_is_done(
    verb: str, where: str, why: str, calls: dict[str, list[str]], tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    exit_code, err = _ended(f'"$@" >{where}', calls[verb])
    assert exit_code == 2
    assert err.startswith(f"Error: Cannot print to standard output ({why}")
    assert err.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


def _left_by_its_reader(code: str, *arguments: str) -> tuple[int, str]:
    """How Python ``code`` ends that waits at a line of input, when its reader has gone by then."""
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], env=buffered,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline() == "ready\n"
    process.stdout.close()
    process.stdin.write("go on\n")
    process.stdin.close()
    err = process.stderr.read()
    process.stderr.close()
    return process.wait(timeout=120), err


LATE = """
import sys
from workbench import cli
real = cli._report

def report(*given):
    print("ready", flush=True)
    sys.stdin.readline()
    return real(*given)

cli._report = report
cli.main()
"""
UNFLUSHED = """
import sys
from workbench import console
from workbench.errors import WorkbenchError
from workbench.quotes import schema

def command():
    print("ready", flush=True)
    sys.stdin.readline()
    sys.stdout.write("begun")
    raise WorkbenchError("Not so.")

raise SystemExit(console.ending(command))
"""


@posix
@pytest.mark.parametrize("verb", ["extract", "--help", "--version"])
def test_reader_that_was_never_there_ends_the_command_without_a_word(
    verb: str, calls: dict[str, list[str]]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        _command(*calls[verb]), stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    # 141 is what a shell says of a program that such a pipe has ended.
    assert (done.returncode, done.stderr) == (141, "")


@posix
def test_reader_that_goes_meanwhile_ends_the_command_without_a_word(
    calls: dict[str, list[str]], tmp_path: Path
) -> None:
    assert _left_by_its_reader(LATE, *calls["extract"]) == (141, "")
    assert schema.conform(pd.read_parquet(tmp_path / "out" / "quotes.parquet")).shape[0] == 1


@posix
def test_fault_keeps_its_line_and_code_where_nobody_reads_what_was_printed() -> None:
    assert _left_by_its_reader(UNFLUSHED) == (2, "Error: Not so.\n")


@posix
def test_full_or_closed_standard_error_leaves_the_code(tmp_path: Path) -> None:
    for where in ("/dev/full", "&-"):
        shell = f'"$@" 2>{where}'
        assert _ended(shell, ["extract", str(tmp_path / "none"), "-o", "out"]) == (2, "")


@posix
def test_disk_that_is_full_at_the_end_does_not_hide_that_the_tables_are_written(
    calls: dict[str, list[str]], tmp_path: Path
) -> None:
    """Standard output is a file that may hold no byte; the tables' own files may."""
    limited = (
        "import resource, sys; from workbench import cli, console\n"
        "real = cli._report\n"
        "def report(*given):\n"
        "    import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); return real(*given)\n"
        "cli._report = report; cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, *calls["extract"]],
        stdout=(tmp_path / "printed").open("w"), stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "but the tables are written to" in done.stderr
    assert done.stderr.count("\n") == 1
    assert schema.conform(pd.read_parquet(tmp_path / "out" / "quotes.parquet")).shape[0] == 1


# Where tests run in the background of a shell, Ctrl-C is switched off for them and what they start.
SLOW = """
import signal
import time
from workbench import cli
from workbench.quotes.workers import one

def read(*_, **__):
    print("reading", flush=True)
    time.sleep(60)

one.read_said = read
signal.signal(signal.SIGINT, signal.default_int_handler)
cli.main()
"""


@posix
def test_ctrl_c_is_one_line_and_the_code_of_its_signal(
    calls: dict[str, list[str]], tmp_path: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, *calls["extract"]],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout
    assert process.stdout.readline() == "reading\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "Stopped.\n")
    # What was whole by then stays, for the next run to go on from.
    assert not list((tmp_path / "out").rglob("*.parquet"))


HOSTILE = [
    "",
    "a\0",
    "a\ud800",
    "a" * 300,
    "a/" * 3000 + "a",
    "~nosuchuser/a",
    "\udcff",
    "/dev/null/a",
]


@pytest.mark.parametrize("given", HOSTILE)
@pytest.mark.parametrize("verb", ["extract", "share", "lab"])
def test_path_that_leads_nowhere_is_one_line(
    verb: str, given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rest = ["-o", "out"] if verb == "extract" else []
    assert _run(monkeypatch, verb, given, *rest) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("Error: ")
    assert printed.err.count("\n") == 1
    assert len(printed.err) < 1000


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["workbench", *arguments])
    with pytest.raises(SystemExit) as end:
        cli.main()
    return int(end.value.code or 0)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["extract"], "Missing argument 'PATH'. 'workbench extract --help' says what it takes."),
        (["extract", "--foo"], "No such option: --foo"),
        (["extrat"], "No such command 'extrat'."),
        (["lab", "--port", "x"], "Invalid value for '--port'"),
    ],
)
def test_call_that_cannot_be_understood_is_one_line(
    arguments: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _run(monkeypatch, *arguments) == 2
    err = capsys.readouterr().err
    assert told in err
    assert err.count("\n") == 1


def test_without_arguments_the_help_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(monkeypatch) == 0
    assert "extract" in capsys.readouterr().out


def _raising(fault: BaseException) -> int:
    def command() -> int:
        raise fault

    return console.ending(command)


@pytest.mark.parametrize(
    ("fault", "code", "told"),
    [
        (WorkbenchError("Two\nlines \x1b[2J."), 2, "Error: Two"),
        (OSError(24, "Too many open files", "a.txt"), 2, "refused 'a.txt': Too many open files"),
        (MemoryError(), 2, "not enough memory"),
        (KeyboardInterrupt(), 130, "Stopped."),
        (KeyError("x"), 1, "The workbench has a fault (KeyError: 'x'; console.py, line "),
    ],
)
def test_every_fault_is_one_line_and_a_code(
    fault: BaseException, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _raising(fault) == code
    err = capsys.readouterr().err
    assert told in err
    assert is_tame(err.removesuffix("\n"))


def test_fault_of_our_own_shows_its_traceback_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_DEBUG", "1")
    with pytest.raises(KeyError):
        _raising(KeyError("x"))


@posix
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_name_that_the_terminal_cannot_show_is_written_and_shown(
    encoding: str, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/o\xff\x1b\xe2\x86\x92")
    done = subprocess.run(
        _command("extract", str(tmp_path / "in"), "-o", folder),
        env=os.environ | {"PYTHONIOENCODING": encoding}, capture_output=True, check=True,
    )  # fmt: skip
    shown = "→" if encoding == "utf-8" else r"\u2192"
    assert rf"/o\xff\x1b{shown}/quotes.parquet" in done.stdout.decode(encoding)
