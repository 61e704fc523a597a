"""The tagger's accuracy on PolNeAR's dev part by kind of quotation and by publisher.

    PYTHONPATH=. python benchmarks/accuracy.py

Needs ``../shared`` (the scorer and the dev part). By kind only recall can be given: what was found
wrongly has no annotated kind.
"""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from pathlib import Path
from types import ModuleType

from workbench import find_attributions
from workbench.quotes.printed import kind_of
from workbench.text.quotations import find_quotations

SCORER = Path("../shared/score_attributions.py")
THRESHOLDS = (0.3, 0.8)


def load_scorer() -> ModuleType:
    if not SCORER.exists():
        raise SystemExit(f"{SCORER} is not here: nothing was measured.")
    spec = importlib.util.spec_from_file_location("score_attributions", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kind(document: dict, attribution: dict) -> str:
    quotations = [(q.start, q.end) for q in find_quotations(document["text"])]
    spans = [tuple(span) for span in attribution["content"]]
    return kind_of(document["text"], spans, quotations)


def by_kind(score: ModuleType, documents: list[dict]) -> None:
    for name in ("direct", "mixed", "indirect"):
        part = [
            {**d, "attributions": [a for a in d["attributions"] if kind(d, a) == name]}
            for d in documents
        ]
        found = [score.match(part, threshold, direct=False) for threshold in THRESHOLDS]
        recalls = " / ".join(str(row["R"]) for row in found)
        print(f"{name:14s} {found[0]['gold']:5d} annotated, recall {recalls}")


def by_publisher(score: ModuleType, documents: list[dict]) -> None:
    parts = defaultdict(list)
    for document in documents:
        parts[document["publisher"]].append(document)
    for name, part in sorted(parts.items()):
        match = " / ".join(str(score.match(part, t, direct=False)["F"]) for t in THRESHOLDS)
        exact = " / ".join(str(score.exact(part, role)["F"]) for role in score.ROLES)
        print(f"{name:14s} match {match}, exact {exact}")


def main() -> None:
    score = load_scorer()
    documents = score.load("dev")
    for document in documents:
        document["predicted"] = [score.as_dict(a) for a in find_attributions(document["text"])]
    by_kind(score, documents)
    by_publisher(score, documents)


if __name__ == "__main__":
    main()
