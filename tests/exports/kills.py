"""Writers killed at a step, by a signal that no process can heed, and what the next run finds.

``python -m tests.exports.kills`` kills the writer of every scenario before every step of its work,
each time in a process of its own; ``--points 60`` at so many steps, spread over all; ``--before
os.rename`` only before such steps. It prints how many there were, and exits with the fault where
something was lost, mixed or left.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.exports.frames import two
from tests.exports.steps import each_step
from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.exports import write
from workbench.exports.generation import generation_of
from workbench.exports.recovery import TABLES, tidy
from workbench.exports.tables import read_tables, tables_folder, write_tables
from workbench.exports.workshop import PREFIX

TEXTS = {"old": "The ports close.", "new": "The ports open again.", "next": "The ports stay open."}


@dataclass(frozen=True)
class Scenario:
    """``before`` makes a folder ready, ``work`` is killed in it, ``after`` raises at any fault."""

    before: Callable[[Path], None]
    work: Callable[[Path], None]
    after: Callable[[Path], None]


def _tables(which: str) -> Callable[[Path], None]:
    return lambda folder: _write_tables(folder, which)


def _write_tables(folder: Path, which: str) -> None:
    article = Article.from_text(TEXTS[which], file=f"{which}.txt")
    write_tables([article], two().assign(quote=which), folder / "out")


def _nothing(folder: Path) -> None:
    (folder / "tmp").mkdir(exist_ok=True)


def _exchange_cut_short(folder: Path) -> None:
    """As a run leaves it that is killed when it has put the new quotes in their place."""
    _write_tables(folder, "old")

    def kill(_: str) -> None:
        quotes, articles = (folder / "out" / name for name in TABLES)
        if quotes.exists() and not articles.exists() and generation_of(quotes) != old:
            os.kill(os.getpid(), signal.SIGKILL)

    old = generation_of(folder / "out" / TABLES[0])
    _in_child(lambda: _stepping(kill, lambda: _write_tables(folder, "new")))
    tables = [name for name in TABLES if name in _names(folder)]
    _check(tables == [TABLES[0]], "the run was not killed where it should be")


def _stepping(act: Callable[[str], None], work: Callable[[], None]) -> None:
    with each_step(act):
        work()


def _tables_are_one(folder: Path) -> None:
    """What stands there is of one run; the next run completes it, then writes its own."""
    out = folder / "out"
    started = out.exists()
    kept = _consistent(out)
    if len(kept) == 2:
        read_tables(out)
    elif started:
        _check(_refuses(out), "a table was read without the other")
    tables_folder(out)
    complete = _consistent(out)
    _check(len(complete) == 2 or not kept, f"{kept} became {complete}")
    _check(_drafts(folder) == [], f"left: {_drafts(folder)}")
    _write_tables(folder, "next")
    quotes, articles = read_tables(out)
    _check(set(quotes["quote"]) == {"next"}, "the next run's quotes are not there")
    _check(list(articles["file"]) == ["next.txt"], "the next run's articles are not there")
    _check(sorted(_names(folder)) == sorted(TABLES), f"there is {_names(folder)}")


def _consistent(out: Path) -> dict[str, str | None]:
    found = {name: generation_of(out / name) for name in TABLES if (out / name).exists()}
    _check(None not in found.values(), f"a table is not whole: {found}")
    _check(len(set(found.values())) < 2, f"tables of two runs stand side by side: {found}")
    return found


def _never_empty(folder: Path) -> None:
    """Where tables stood, the next run finds tables, of the old run or of the new."""
    tidy(folder / "out")
    _check(len(_consistent(folder / "out")) == 2, "the old tables are gone, without new ones")
    _tables_are_one(folder)


def _refuses(out: Path) -> bool:
    try:
        read_tables(out)
    except WorkbenchError:
        return True
    return False


def _names(folder: Path) -> list[str]:
    out = folder / "out"
    return [file.name for file in out.iterdir()] if out.exists() else []


def _drafts(folder: Path) -> list[str]:
    return [str(found) for found in folder.rglob(f"{PREFIX}*")]


def _file(name: str, which: str) -> Callable[[Path], None]:
    def work(folder: Path) -> None:
        (folder / "out").mkdir(exist_ok=True)
        write(two().assign(quote=which), folder / "out" / name, progress=False)

    return work


def _file_is_whole(name: str) -> Callable[[Path], None]:
    """The file is the old or the new one, and the next run of anything leaves no draft."""

    def after(folder: Path) -> None:
        file = folder / "out" / name
        found = file.read_bytes()
        whole = []
        for which in ("old", "new"):
            _file(name, which)(folder)
            whole.append(file.read_bytes())
        _check(found in whole, "the file is neither the old nor the new one")
        _check(_drafts(folder) == [], f"left: {_drafts(folder)}")
        _check(not list((folder / "tmp").iterdir()), "the temporary folder is not empty")

    return after


def _file_before(name: str) -> Callable[[Path], None]:
    def before(folder: Path) -> None:
        _nothing(folder)
        _file(name, "old")(folder)

    return before


SCENARIOS = {
    "tables": Scenario(_tables("old"), _tables("new"), _never_empty),
    "first tables": Scenario(_nothing, _tables("new"), _tables_are_one),
    "recovery": Scenario(_exchange_cut_short, lambda folder: tidy(folder / "out"), _never_empty),
    "csv": Scenario(_file_before("a.csv"), _file("a.csv", "new"), _file_is_whole("a.csv")),
    "excel": Scenario(_file_before("a.xlsx"), _file("a.xlsx", "new"), _file_is_whole("a.xlsx")),
}


class LostError(Exception):
    """Something was lost, mixed or left."""


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise LostError(otherwise)


def _in_child(work: Callable[[], None]) -> int:
    """The exit status of a process of its own that does ``work``: 0, or minus the signal's number.

    This process itself never writes or reads a table: a fork keeps only the thread that forks.
    """
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _killed_at(number: int, work: Callable[[], None]) -> int:
    def work_and_die() -> None:
        left = number

        def act(_: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        _stepping(act, work)

    return _in_child(work_and_die)


def _steps_of(scenario: Scenario) -> list[str]:
    """The steps that the work takes, heard in a process of its own."""
    with tempfile.TemporaryDirectory(dir=_home) as name:
        folder = _ready(Path(name), scenario)
        heard = Path(name) / "heard"

        def listen() -> None:
            steps: list[str] = []
            _stepping(steps.append, lambda: scenario.work(folder))
            heard.write_text(" ".join(steps))

        _check(_in_child(listen) == 0, "the work fails without being killed")
        return heard.read_text().split()


def _ready(above: Path, scenario: Scenario) -> Path:
    folder = above / "folder"
    (folder / "tmp").mkdir(parents=True)
    tempfile.tempdir = str(folder / "tmp")
    _check(_in_child(lambda: scenario.before(folder)) == 0, "the folder could not be made ready")
    return folder


def main() -> None:
    """Kill writers at their steps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenario", nargs="*", default=list(SCENARIOS), help=", ".join(SCENARIOS))
    parser.add_argument("--points", type=int, help="so many steps a scenario, spread over all")
    parser.add_argument("--before", help="only before steps of this name")
    given = parser.parse_args()
    killed = 0
    for name in given.scenario:
        steps = _steps_of(SCENARIOS[name])
        numbers = [at for at, step in enumerate(steps, 1) if given.before in (None, step)]
        points = min(given.points or len(numbers), len(numbers))
        for point in range(points):
            number = numbers[point * len(numbers) // points]
            killed += 1
            if not _survives(SCENARIOS[name], number):
                sys.exit(f"{name}, killed before step {number} of {len(steps)}")
    print(killed)  # noqa: T201 (what the test reads)


def _survives(scenario: Scenario, number: int) -> bool:
    with tempfile.TemporaryDirectory(dir=_home) as name:
        folder = _ready(Path(name), scenario)
        status = _killed_at(number, lambda: scenario.work(folder))
        _check(status == -signal.SIGKILL, f"step {number} was not reached")
        return _in_child(lambda: scenario.after(folder)) == 0


_home = tempfile.gettempdir()

if __name__ == "__main__":
    main()
