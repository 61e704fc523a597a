"""How much of PolNeAR's gold falls into text that the layout sets apart from the story.

Run from the project's root, with the corpus in ``../shared/polnear``:

    python benchmarks/set_apart.py            the shares, for train and dev
    python benchmarks/set_apart.py --show     and every gold attribution lost, with its paragraph
    python benchmarks/set_apart.py --list     every paragraph set apart, to be read and judged
    python benchmarks/set_apart.py --unstopped

The corpus ends every paragraph, titles and headings too, with a full stop, which the pages had not.
``--unstopped`` takes it from paragraphs of up to eight words again (a blank stands in its place, so
offsets hold): a harder text than any newspaper's, since true short sentences lose theirs as well.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from workbench.articles import Article

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "polnear"
MOST_LOST = 0.005
SHORT_WITH_STOP = re.compile(r"^((?:\S+[^\S\n]+){0,7}\S+?)\.(?=[^\S\n]*$)", re.MULTILINE)


def articles(part: Path, *, unstopped: bool) -> Iterator[tuple[Article, list[list[list[int]]]]]:
    """Every article of a part with the content spans of its gold attributions."""
    with part.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            contents = [gold["content"] for gold in record["attributions"]]
            text = record["text"]
            if unstopped:
                text = SHORT_WITH_STOP.sub(r"\1 ", text)
            yield Article.from_text(text, file=record["id"]), contents


def lost(article: Article, content: list[list[int]]) -> str | None:
    """The kind of paragraph, other than story, that a content overlaps at all."""
    for paragraph in article.paragraphs:
        overlaps = any(a < paragraph.end and b > paragraph.start for a, b in content)
        if paragraph.kind != "story" and overlaps:
            return paragraph.kind
    return None


def measure(part: Path, *, show: bool, listed: bool, unstopped: bool) -> float:
    """Prints the figures of one part and returns the share of gold lost."""
    kinds: Counter[str] = Counter()
    losses: Counter[str] = Counter()
    gold = 0
    for article, contents in articles(part, unstopped=unstopped):
        gold += len(contents)
        for paragraph in article.paragraphs:
            kinds[paragraph.kind] += 1
            if listed and paragraph.kind != "story":
                words = article.text[paragraph.start : paragraph.end][:160]
                print(f"{paragraph.kind}\t{article.file}\t{words!r}")
        for content in contents:
            kind = lost(article, content)
            losses[kind or "story"] += 1
            if show and kind:
                print(f"  lost to {kind}, {article.file}: {article.text[slice(*content[0])]!r}")
    away = gold - losses.pop("story", 0)
    share = away / gold if gold else 0.0
    print(f"{part.stem}: {away} of {gold} gold attributions set apart = {share:.2%}", dict(losses))
    print(f"{part.stem}: paragraphs by kind", dict(kinds))
    return share


def main() -> int:
    """Exit code 1 when more than :data:`MOST_LOST` of the gold of a part is lost."""
    parser = argparse.ArgumentParser(description="Gold attributions lost to text set apart")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--unstopped", action="store_true")
    options = parser.parse_args()
    parts = [CORPUS / "train.jsonl", CORPUS / "dev.jsonl"]
    missing = [part.name for part in parts if not part.is_file()]
    if missing:
        print(f"Not measured: {', '.join(missing)} not found beside the project (shared/polnear).")
        return 2
    shares = [
        measure(part, show=options.show, listed=options.list, unstopped=options.unstopped)
        for part in parts
    ]
    return int(max(shares) > MOST_LOST and not options.unstopped)


if __name__ == "__main__":
    raise SystemExit(main())
