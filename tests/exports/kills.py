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
from workbench import extract_quotes, read_articles
from workbench.exports import write
from workbench.files.workshop import PREFIX
from workbench.store.manifest import read_manifest
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.place import check_place
from workbench.store.update import Settings, Source, update

TEXTS = {
    "old": "“The ports close,” said Ana Petrov.",
    "new": "“The ports open again,” said Ana Petrov.",
    "next": "“The ports stay open,” said Ana Petrov.",
}


@dataclass(frozen=True)
class Scenario:
    """``before`` makes a folder ready, ``work`` is killed in it, ``after`` raises at any fault."""

    before: Callable[[Path], None]
    work: Callable[[Path], None]
    after: Callable[[Path], None]


def _articles(which: str) -> Callable[[Path], None]:
    """A folder of two articles, of which one is not as it was, and a third one where all is new."""

    def work(folder: Path) -> None:
        place = folder / "in"
        place.mkdir(exist_ok=True)
        (place / "a.txt").write_text(TEXTS["old"])
        (place / "b.txt").write_text(TEXTS[which])
        if which == "new":
            (place / "c.txt").write_text(TEXTS["next"])

    return work


def _store(which: str) -> Callable[[Path], None]:
    def work(folder: Path) -> None:
        _nothing(folder)
        (folder / "out").mkdir(exist_ok=True)
        _articles(which)(folder)
        update(Source(folder / "in"), folder / "out", Settings(), progress=False)

    return work


def _nothing(folder: Path) -> None:
    (folder / "tmp").mkdir(exist_ok=True)


def _store_goes_on(folder: Path) -> None:
    """Each article is there as it was or as it is now; the next run completes the store."""
    out, manifest = folder / "out", read_manifest(folder / "out")
    if manifest is not None:
        found = articles_in(out, manifest)
        quotes_in(out, manifest, found)
        texts = {article.file: article.text for article in found}
        _check(texts.get("a.txt", TEXTS["old"]) == TEXTS["old"], "an article is another one")
        _check(texts.get("b.txt", TEXTS["old"]) in TEXTS.values(), "an article is another one")
    _check(manifest is None or manifest.files or not (folder / "was").exists(), "all is lost")
    _store("new")(folder)
    found = articles_in(out, opened(out))
    _check(found == read_articles(folder / "in", progress=False), "articles are not as they are")
    quotes = quotes_in(out, opened(out), found)
    _check(quotes.equals(extract_quotes(found, progress=False)), "quotes are not as they are")
    tables = len(list((out / "quotes.parquet").glob("*.parquet")))
    _check(tables == len(opened(out).parts), f"{tables} tables for {len(opened(out).parts)} parts")
    check_place(out)
    _check(_drafts(folder) == [], f"left: {_drafts(folder)}")


def _store_before(folder: Path) -> None:
    _store("old")(folder)
    (folder / "was").touch()
    _articles("new")(folder)


def _stepping(act: Callable[[str], None], work: Callable[[], None]) -> None:
    with each_step(act):
        work()


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
    "store": Scenario(_store_before, _store("new"), _store_goes_on),
    "first store": Scenario(_nothing, _store("new"), _store_goes_on),
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
