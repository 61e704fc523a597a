"""Many articles: time, memory and space of a store, and of reading alone, by the number of them.

    PYTHONPATH=. python benchmarks/corpus.py [--sizes 1000 10000] [--replayed 10000 100000]
                                             [--bbc FILE] [--json FILE]

``--sizes`` are corpora that the network itself reads; ``--replayed`` ones that are answered from a
record of it (``corpus_replay``), so that everything but the network is measured; ``--bbc`` is
../shared/news/bbc.zip, 2,225 real articles, unless it is not there. Each figure is of a process of
its own. What counts are ratios within one run: other work on the machine makes all of it slower.
CPU seconds are those of all processes, and come after the seconds on the clock; "first/2nd" is how
much quicker a second run is that finds nothing changed, "themes" the seconds in which other themes
are applied to 10,000 quotes; memory is the sum of what they have resident, looked at ten
times a second (Linux).
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import corpus_replay
from benchmarks.corpus_text import write

BBC = Path("../shared/news/bbc.zip")
ONE_CORE, TWO_CORES = 400, 2
QUOTES = 10_000
THEMES = "Building: {{terms: [{word}, museum, stadium]}}\nMoney: {{terms: [pay, costs, money]}}\n"


def measured(work: str, *arguments: object, cores: int = 0, recorded: Path | None = None) -> dict:
    """What a process of its own says of ``work``, with its wall and CPU seconds and its memory."""
    environment = dict(os.environ)
    if recorded:
        environment[corpus_replay.RECORD] = str(recorded)
    command = [sys.executable, "-m", "benchmarks.corpus", "--do", work, str(cores)]
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - this Python and this module
        [*command, *map(str, arguments)], stdout=subprocess.PIPE, env=environment
    ) as process:
        memory = 0.0
        while process.poll() is None:
            memory = max(memory, resident(process.pid))
            time.sleep(0.1)
        said = process.stdout.read()
    if process.returncode:
        raise SystemExit(f"{work} ended with {process.returncode}")
    figures = {"memory": memory, "wall": time.perf_counter() - began}
    return {**figures, **json.loads(said)}


def resident(process: int) -> float:
    """MB that a process and those below it have in memory."""
    total, below = 0.0, [process]
    while below:
        place = Path(f"/proc/{below.pop()}")
        try:
            total += int((place / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            for thread in (place / "task").iterdir():
                below += map(int, (thread / "children").read_text().split())
        except OSError:  # It has ended.
            continue
    return total / 1e6


def do(work: str, cores: int, arguments: list[str]) -> None:
    """The other side of ``measured``."""
    if cores:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    began, used = time.perf_counter(), sum(os.times()[:4])
    figures = {"read": read, "store": store}[work](*map(Path, arguments))
    figures["seconds"] = time.perf_counter() - began
    figures["cpu"] = sum(os.times()[:4]) - used
    print(json.dumps(figures))


def read(place: Path) -> dict:
    """Every article of ``place``, one after another, and none kept."""
    from workbench.articles.reading import articles_of
    from workbench.articles.walk import find_files

    return {"articles": sum(1 for _ in articles_of(find_files(place), {}))}


def store(place: Path, folder: Path, themes: Path | None = None) -> dict:
    """The store in ``folder`` brought up to date with ``place``."""
    import pyarrow.parquet as parquet

    from workbench.quotes.workers import processes
    from workbench.store.update import Settings, Source, update

    if corpus_replay.RECORD in os.environ:
        processes.PROCESS = "benchmarks.corpus_replay"
        corpus_replay.replay()
    updated = update(Source(place), folder, Settings(themes=themes), progress=False)
    tables = list((folder / "quotes.parquet").rglob("*.parquet"))
    return {
        "articles": updated.read + updated.kept,
        "read": updated.read,
        "quotes": sum(parquet.read_metadata(table).num_rows for table in tables),
        "quotes_bytes": sum(table.stat().st_size for table in tables),
        "store_bytes": sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()),
    }


def corpus(name: str, place: Path, work: Path, recorded: Path | None = None) -> dict:
    """Reading alone, a first and a second run, and other themes, of one corpus."""
    folder = work / f"store of {name}"
    folder.mkdir()
    themes = work / "themes.yml"
    themes.write_text(THEMES.format(word="bridge"))
    figures = {"name": name, "replayed": bool(recorded), "reading": measured("read", place)}
    for run in ("first", "second"):
        figures[run] = measured("store", place, folder, themes, recorded=recorded)
    themes.write_text(THEMES.format(word="harbour"))
    figures["themes"] = measured("store", place, folder, themes, recorded=recorded)
    # What the second run does, this one does as well: the rest is for the themes.
    for clock in ("seconds", "cpu"):
        extra = figures["themes"][clock] - figures["second"][clock]
        figures[f"themes_{clock}"] = extra / figures["first"]["quotes"] * QUOTES
    show(figures)
    return figures


def show(figures: dict) -> None:
    first, second, reading = figures["first"], figures["second"], figures["reading"]
    count = first["articles"]
    print(
        f"{figures['name']:>18}{count:9,}{count / first['seconds']:9.1f}"
        f"{1000 * first['cpu'] / count:9.1f}{first['memory']:8.0f}"
        f"{first['quotes']:10,}{first['quotes_bytes'] / first['quotes']:8.0f}"
        f"{first['store_bytes'] / count:9.0f}{first['seconds'] / second['seconds']:9.1f}"
        f"{first['cpu'] / second['cpu']:8.1f}"
        f"{figures['themes_seconds']:8.2f}{figures['themes_cpu']:7.2f}"
        f"{count / reading['seconds']:9.0f}{reading['memory']:8.0f}",
        flush=True,
    )


HEAD = (
    "            corpus articles   art./s   CPU ms      MB    quotes B/quote B/article first/2nd"
    "    CPU  themes    CPU reading/s  MB"
)


def growth(found: list[dict]) -> None:
    """What a larger corpus costs an article more than a smaller one of the same sort."""
    for replayed in (False, True):
        same = [f for f in found if f["replayed"] is replayed and f["name"] != "bbc"]
        for small, large in itertools.pairwise(same):
            per = [f["first"]["seconds"] / f["first"]["articles"] for f in (small, large)]
            cpu = [f["first"]["cpu"] / f["first"]["articles"] for f in (small, large)]
            print(
                f"{large['name']} to {small['name']}: seconds an article {per[1] / per[0]:.2f}, "
                f"CPU seconds an article {cpu[1] / cpu[0]:.2f}, memory "
                f"{large['first']['memory'] / small['first']['memory']:.2f}"
            )


def two_cores(place: Path, work: Path) -> dict:
    """The same corpus by one core and by two, in turns; each pinned to so many."""
    figures: dict[int, dict] = {}
    for cores in (1, TWO_CORES):
        folder = work / f"by {cores}"
        folder.mkdir()
        figures[cores] = measured("store", place, folder, cores=cores)
    one, two = figures[1], figures[TWO_CORES]
    print(
        f"One core to two, {one['articles']} articles: {one['seconds'] / two['seconds']:.2f} "
        f"times as long ({one['seconds']:.1f} s and {two['seconds']:.1f} s; CPU {one['cpu']:.1f} s "
        f"and {two['cpu']:.1f} s)"
    )
    return {"one": one, "two": two}


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="*", default=[1000])
    options.add_argument("--replayed", type=int, nargs="*", default=[1000, 10_000])
    options.add_argument("--bbc", type=Path, default=BBC)
    options.add_argument(
        "--cores", type=int, default=ONE_CORE, help="articles for one core and two"
    )
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    found, extra = [], {}
    with tempfile.TemporaryDirectory(prefix="corpus-") as name:
        work = Path(name)
        print(HEAD)
        for size in given.sizes:
            write(work / f"{size}", size)
            found.append(corpus(f"network {size:,}", work / f"{size}", work))
        if given.bbc.is_file():
            found.append(corpus("bbc", given.bbc, work))
        if given.replayed:
            recorded = work / "record"
            recorded.mkdir()
            corpus_replay.record(recorded)
        for size in given.replayed:
            place = work / f"{size}"
            if not place.exists():
                write(place, size)
            found.append(corpus(f"replayed {size:,}", place, work, recorded))
        if given.replayed:
            missed = recorded / "missed"
            count = missed.stat().st_size if missed.exists() else 0
            print(f"Replayed: the network's answers are drawn from a record; {count} texts were not"
                  " in it and were read by the network.")  # fmt: skip
        growth(found)
        if given.cores:
            write(work / "cores", given.cores)
            extra = two_cores(work / "cores", work)
    if given.json:
        given.json.write_text(json.dumps({"corpora": found, "cores": extra}, indent=1), "utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--do"]:
        do(sys.argv[2], int(sys.argv[3]), sys.argv[4:])
    else:
        main()
