"""How the quote frame of the two shipped articles stands against the gold tables.

Run from the project's root: ``python -m tests.gold.report``. It prints one column for the shipped
``sources.yml`` and one for an empty one (what the articles say by themselves), then all that is not
right in each. The exit code is 1 where the frame with the shipped files is not as in the tables.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.gold.compare import FIELDS, Comparison, compare
from tests.gold.gold import ARTICLES, load_gold

# A name-authority file without a single entry, the shipped ones included.
EMPTY_SOURCES = "extends: none\n"


def held(*, empty_sources: bool) -> Comparison:
    """The frame of the gold articles, with the shipped or with an empty sources.yml, compared."""
    from workbench.articles import read_articles
    from workbench.authority import load_sources
    from workbench.quotes import extract_quotes

    files = {article.file for article in load_gold()}
    articles = [a for a in read_articles(ARTICLES) if Path(str(a.file)).name in files]
    sources = None
    if empty_sources:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sources.yml"
            path.write_text(EMPTY_SOURCES, encoding="utf-8")
            sources = load_sources(path)
    frame = extract_quotes(articles, sources=sources, progress=False)
    return compare(frame, load_gold({Path(str(a.file)).name: a.text for a in articles}))


def table(columns: dict[str, Comparison]) -> str:
    """The counts as a Markdown table, one column a comparison; fields are out of the found."""
    counts = {name: comparison.counts for name, comparison in columns.items()}
    lines = ["| | " + " | ".join(counts) + " |", "| --- |" + " --- |" * len(counts)]
    for row in ("required", "found", "missed", "invented", "allowed"):
        lines.append(f"| {row} | " + " | ".join(str(c[row]) for c in counts.values()) + " |")
    for row in FIELDS:
        cells = " | ".join(f"{c[row]} of {c['found']}" for c in counts.values())
        lines.append(f"| {row} right | {cells} |")
    return "\n".join(lines)


def main() -> int:
    columns = {
        "shipped sources.yml": held(empty_sources=False),
        "empty sources.yml": held(empty_sources=True),
    }
    sys.stdout.write(table(columns) + "\n")
    for name, comparison in columns.items():
        sys.stdout.write(f"\n{name}\n{'-' * len(name)}\n{comparison.report()}\n")
    return 0 if columns["shipped sources.yml"].right else 1


if __name__ == "__main__":
    sys.exit(main())
