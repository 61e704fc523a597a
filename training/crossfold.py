"""The figures of who speaks, in which role and for which body, on articles that were not learned.

    python -m training.crossfold --bundles training/runs/fold0/bundle training/runs/fold1/bundle

Bundle k was trained without the articles of fold k (``python -m training.train --fold k``), which
it reads here; the folds' counts are added up. The scorers are those that acceptance uses.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib.util
import io
import json
import sys
import tempfile
from pathlib import Path

import workbench
from training.corpora import SHARED, fold_of, read

SPEAKERS = SHARED / "speakers"


def scorer(name: str):
    """A scorer of ``../shared`` as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextlib.contextmanager
def reading_with(bundle: Path):
    """``workbench.extract_quotes`` with another network."""
    shipped = workbench.extract_quotes
    workbench.extract_quotes = functools.partial(shipped, model=bundle)
    try:
        yield
    finally:
        del workbench.extract_quotes  # found anew by the package when it is asked for


def lines_of_fold(file: Path, key: str, fold: int) -> list[dict]:
    return [line for line in read(file) if fold_of(line[key]) == fold]


def general(bundles: list[Path], misses: bool) -> dict:
    """Counts of ``score_statements`` over all folds, as its figures."""
    scored = scorer("score_statements")
    texts = {d["file"]: d["text"] for d in read(SPEAKERS / "general_texts.jsonl")}
    results = []
    for fold, bundle in enumerate(bundles):
        gold: dict[str, list[dict]] = {}
        for line in lines_of_fold(SPEAKERS / "general.jsonl", "file", fold):
            gold.setdefault(line["file"], []).append(line)
        with reading_with(bundle):
            results.append(scored.score(gold, texts, report=print if misses else None))
    return {"folds": results}


def polnear(bundles: list[Path], misses: bool) -> dict:
    """The same of ``score_speakers`` on the annotated articles of PolNeAR's train part."""
    results = []
    for fold, bundle in enumerate(bundles):
        lines = lines_of_fold(SPEAKERS / "polnear_train.jsonl", "doc", fold)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
            gold.writelines(json.dumps(line) + "\n" for line in lines)
            gold.flush()
            results.append(_score_speakers(bundle, gold.name, misses))
    return {"folds": results}


def _score_speakers(bundle: Path, gold: str, misses: bool) -> dict:
    scored = scorer("score_speakers")
    texts = str(SHARED / "polnear/train.jsonl")
    printed = io.StringIO()
    before, sys.argv = sys.argv, ["score_speakers", "--gold", gold, "--texts", texts, "--json"]
    sys.argv += ["--misses"] if misses else []
    try:
        with reading_with(bundle), contextlib.redirect_stdout(printed):
            scored.main()
    finally:
        sys.argv = before
    *told, figures = printed.getvalue().strip().split("\n")
    print("\n".join(told), end="\n" if told else "")
    return json.loads(figures)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundles", type=Path, nargs="+", required=True)
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    args = parser.parse_args()
    print(json.dumps({"general": general(args.bundles, args.misses)}, indent=1))
    print(json.dumps({"polnear": polnear(args.bundles, args.misses)}, indent=1))


if __name__ == "__main__":
    main()
