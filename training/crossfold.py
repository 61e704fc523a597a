"""Who speaks, scored on articles that the weights did not learn from, as in docs/measured.md.

    python -m training.crossfold training/runs/fold0/bundle training/runs/fold1/bundle

Bundle k was trained without the articles of fold k (``python -m training.train --fold k``, and
``--folds`` where there are more than two), and reads those here. The scorers are the ones that
acceptance uses, on all folds together.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import workbench
from training.corpora import SHARED, fold_of, read
from training.scorers import scorer

SPEAKERS = SHARED / "speakers"
GENERAL, GENERAL_TEXTS = SPEAKERS / "general.jsonl", SPEAKERS / "general_texts.jsonl"
POLNEAR, POLNEAR_TEXTS = SPEAKERS / "polnear_train.jsonl", SHARED / "polnear/train.jsonl"


def folds_of_texts(folds: int) -> dict[str, int]:
    """The fold, of ``folds``, of each annotated article by its text: a scorer hands on no more."""
    general = {d["text"]: fold_of(d["file"], folds) for d in read(GENERAL_TEXTS)}
    polnear = {line["doc"] for line in read(POLNEAR)}
    return general | {
        d["text"]: fold_of(d["id"], folds) for d in read(POLNEAR_TEXTS) if d["id"] in polnear
    }


@contextlib.contextmanager
def read_out_of_fold(bundles: Sequence[Path]) -> Iterator[None]:
    """``workbench.extract_quotes`` with the bundle that did not learn from the article."""
    shipped, fold = workbench.extract_quotes, folds_of_texts(len(bundles))

    def extract_quotes(articles, **given):  # type: ignore[no-untyped-def]
        [article] = articles
        return shipped(articles, model=bundles[fold[article.text]], **given)

    workbench.extract_quotes = extract_quotes  # type: ignore[assignment]
    try:
        yield
    finally:
        workbench.extract_quotes = shipped


def general(only: Sequence[int], folds: int, misses: bool) -> dict[str, float]:
    """The figures of ``score_statements`` on the articles of ``only`` some of the ``folds``."""
    scored = scorer("score_statements")
    gold, texts = scored.load(GENERAL, GENERAL_TEXTS)
    kept = {name: lines for name, lines in gold.items() if fold_of(name, folds) in only}
    return scored.score(kept, texts, report=print if misses else None)


def polnear(only: Sequence[int], folds: int, misses: bool, work: Path) -> dict[str, float]:
    """Those of ``score_speakers``, which reads its gold from a file."""
    lines = [json.dumps(line) for line in read(POLNEAR) if fold_of(line["doc"], folds) in only]
    gold = work / "gold.jsonl"
    gold.write_text("\n".join(lines) + "\n", encoding="utf-8")
    given = ["--gold", str(gold), "--texts", str(POLNEAR_TEXTS), "--json"]
    printed = _printed(scorer("score_speakers"), [*given, "--misses"] if misses else given)
    print("\n".join(printed[:-1]), end="\n" if printed[:-1] else "")
    return json.loads(printed[-1])


def _printed(program: ModuleType, arguments: Sequence[str]) -> list[str]:
    before, sys.argv = sys.argv, [program.__name__, *arguments]
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            program.main()
    finally:
        sys.argv = before
    return out.getvalue().strip().split("\n")


def main() -> None:
    import tempfile

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundles", type=Path, nargs="+")
    parser.add_argument("--fold", type=int, action="append", help="these folds alone")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    args = parser.parse_args()
    folds = len(args.bundles)
    if folds < 2 or not {*(args.fold or ())} <= {*range(folds)}:
        parser.error("give two bundles or more, and --fold as the number of one of them")
    only = args.fold or list(range(folds))
    with read_out_of_fold(args.bundles), tempfile.TemporaryDirectory() as work:
        for name, figures in (
            ("general", general(only, folds, args.misses)),
            ("polnear_train", polnear(only, folds, args.misses, Path(work))),
        ):
            print(name, json.dumps(figures))


if __name__ == "__main__":
    main()
