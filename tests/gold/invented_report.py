"""How the quote frame stands against the invented articles in ``tests/gold/invented``.

Run from the project's root: ``python -m tests.gold.invented_report [--misses]``. The figures are
those of ``scoring.py``; ``--misses`` lists all that is not as annotated, one line each.
"""

from __future__ import annotations

import argparse
import sys

from tests.gold.scoring import Miss, Score, score
from tests.gold.statements import read_statements, read_texts

SHOWN = 70


def figures_table(found: Score, articles: int) -> str:
    """The figures as a Markdown table of one column."""
    head = [f"| {articles} articles | per cent |", "| --- | --- |"]
    figures = found.figures()
    rows = [f"| statements (number) | {figures.pop('gold')} |"]
    return "\n".join([*head, *rows, *(f"| {name} | {value} |" for name, value in figures.items())])


def misses_list(misses: list[Miss]) -> str:
    """All misses, fault by fault, in the order of the articles."""
    lines = []
    for fault in dict.fromkeys(miss.fault for miss in sorted(misses, key=lambda m: m.fault)):
        ours = [miss for miss in misses if miss.fault == fault]
        lines.append(f"{fault} ({len(ours)})")
        lines += [f"  {m.file}: {m.expected} / {m.got} | {m.content[:SHOWN]!r}" for m in ours]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score the workbench on the invented articles.")
    parser.add_argument("--misses", action="store_true", help="list what is not as annotated")
    asked = parser.parse_args()
    statements = read_statements()
    found = score(statements, read_texts())
    sys.stdout.write(figures_table(found, len(statements)) + "\n")
    if asked.misses:
        sys.stdout.write("\nexpected / got | content\n" + misses_list(found.misses) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
