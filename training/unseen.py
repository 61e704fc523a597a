"""Figures on invented articles that nothing was learned from: ``held/``, marked by ``MARKING.md``.

    python -m training.unseen [BUNDLE] [--misses] [--of 'training/fitted/*.txt']

80 articles of many fields, countries and years, written to be hard: institutions stand far from the
names, are meant by "the club", or are somebody else's. Scored as acceptance does, by
``score_statements``; beliefs count neither way. No weights may learn from them, and nobody tunes a
rule on their misses: they say how what ships holds on articles that it does not know. To look at
misses and to fit thresholds and confidence there are the 168 of ``fitted/``, ordinary news of seven
fields, from which no weights learn either.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from training.marked import MarkedArticle, read_marked
from training.scorers import scorer

HELD = Path("training/held")
ALL = str(HELD / "*.txt")


def read_held(pattern: str = ALL) -> list[MarkedArticle]:
    """The articles in the order of their names; ``pattern`` is one of files, from here."""
    return [read_marked(path) for path in sorted(Path().glob(pattern))]


def lines_of(article: MarkedArticle) -> Iterator[dict]:
    """The statements in the form of ``general.jsonl``, with ``spans`` and ``source_spans`` beside
    it (code points, end exclusive)."""
    for statement in article.statements:
        content = sorted(statement.spans["content"])
        if content:
            yield {**_who(article, statement.line), "file": article.name, "start": content[0][0],
                   "end": content[-1][1], "spans": content,
                   "source_spans": sorted(statement.spans["source"])}  # fmt: skip


def _who(article: MarkedArticle, line: str) -> dict:
    _, who, kind, role, bodies, also, mood = (part.strip() for part in line.split("|"))
    others = [part.strip() for part in also.split(",") if part.strip() not in ("", "-")]
    return {
        "speaker": _names(article, who),
        "kind": kind,
        "role": None if role == "-" else role,
        "institution": _names(article, bodies),
        "accept": [None if each == "none" else _names(article, each) for each in others],
        "unsure": mood == "belief",
    }


def _names(article: MarkedArticle, ids: str) -> str | None:
    """What is called by ``ids``, joined; a phrase stands for itself, a dash for nobody."""
    if ids == "-":
        return None
    parts = [part.strip() for part in ids.split(";")]
    return "; ".join(article.cast.get(part, part) for part in parts)


def main() -> None:
    import workbench

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", type=Path, nargs="?", help="another model than what ships")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--of", default=ALL, help="a pattern of other marked articles")
    args = parser.parse_args()
    held = read_held(args.of)
    gold = {article.name: list(lines_of(article)) for article in held}
    texts = {article.name: article.text for article in held}
    shipped = workbench.extract_quotes
    workbench.extract_quotes = lambda articles: shipped(articles, model=args.bundle)  # type: ignore[assignment]
    report = print if args.misses else None
    print(json.dumps(scorer("score_statements").score(gold, texts, report=report)))


if __name__ == "__main__":
    main()
