"""Long texts: characters a second and peak memory by length, each in a process of its own.

    PYTHONPATH=. python benchmarks/long_texts.py [megabytes ...]

The text is invented: short news stories one after the other as one article, with a new name in
nearly every paragraph, which is what work that is not linear would suffer from most.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time

MEGABYTE = 1_000_000
SIZES = (0.1, 1.0, 5.0)
GIVEN = "Ann Bo Cara Dag Elin Finn Gita Hugo Iris Jon Kaja Lars Mina Nils Oda Per Rut Sven".split()
FAMILY = ("B D F G H K L M N P R S T V".split(), "a e i o u".split(),
          "l m n r s t v d".split(), "berg dale wick son by er ford stad".split())  # fmt: skip
# Each has as many statements as its number says; {name} and {family} are one person's. No paragraph
# comes twice, as what a text repeats is given once.
PARAGRAPHS = (
    (2, "“The bridge will close in the autumn,” said {name}, a spokesman for the Harbour Board. "
        "He said the council had known for years."),
    (2, "{name}, the mayor of Lindale, told reporters that the budget was too small. {family} "
        "added that the town would have to borrow."),
    (1, "According to the Ministry of Ports, {number} ships called last year. The quays are old."),
    (1, "“I don’t know what the teachers’ union wants,” {name} said, “but it is late.”"),
    (0, "The road runs along the river for nine miles. Boats are mended there in the morning, "
        "and the market opens at noon."),
)  # fmt: skip


def story(length: int) -> tuple[str, int]:
    """A text of at least ``length`` characters, the same every time, and its statements."""
    chance = random.Random(1)  # noqa: S311
    paragraphs: list[str] = []
    statements = size = 0
    while size < length:
        family = "".join(map(chance.choice, FAMILY))
        count, paragraph = chance.choice(PARAGRAPHS)
        words = paragraph.format(
            name=f"{chance.choice(GIVEN)} {family}", family=family, number=1_000 + len(paragraphs)
        )
        paragraphs.append(words)
        statements += count
        size += len(words) + 2
    return "\n\n".join(paragraphs), statements


def peak() -> float:
    """The most memory that this process has had so far, in MiB."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(what: str, length: int) -> None:
    """Print length, statements and rows found, seconds, and peak memory before and after."""
    from workbench import Article, extract_quotes, find_attributions

    extract_quotes(Article.from_text(story(2_000)[0]), progress=False)
    text, statements = story(length)
    before = peak()
    began = time.perf_counter()
    if what == "find_attributions":
        rows = len(find_attributions(text))
    else:
        rows = len(extract_quotes(Article.from_text(text), progress=False))
    print(len(text), statements, rows, time.perf_counter() - began, before, peak())


def main() -> None:
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
        return
    sizes = [float(size) for size in sys.argv[1:]] or SIZES
    print("function            MB  statements   rows  chars/s  MiB before  MiB peak")
    for what in ("find_attributions", "extract_quotes"):
        for size in sizes:
            command = [sys.executable, __file__, "--measure", what, str(int(size * MEGABYTE))]
            done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
            length, statements, rows, seconds, before, after = map(float, done.stdout.split())
            print(
                f"{what:18s} {size:4.1f} {statements:11.0f} {rows:6.0f} {length / seconds:8.0f} "
                f"{before:11.0f} {after:9.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
