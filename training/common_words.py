"""The words that the press prints in small letters: a capital on one of them comes from its place.

    python -m training.common_words ../shared/news/bbc > workbench/language/en/lists/common.txt

Counts words in the middle of sentences of all ``.txt`` files of a folder; the list keeps those that
are common there and nearly always small.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

# A word of the list was seen so often, and of these so many times in small letters.
FEWEST, SMALL = 12, 0.85
# A word behind a word and a space: it does not begin its sentence.
_INNER = re.compile(r"(?<=[a-z,] )[A-Za-z]{2,}\b(?![-’'.&])")


def common_words(texts: list[str]) -> list[str]:
    """The words that are common and small in ``texts``, in order."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for word in _INNER.findall(text):
            (small if word.islower() else capital)[word.casefold()] += 1
    return sorted(
        word
        for word, count in small.items()
        if count >= FEWEST and count >= SMALL * (count + capital[word])
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    files = sorted(parser.parse_args().folder.rglob("*.txt"))
    print("\n".join(common_words([f.read_text(encoding="utf-8", errors="replace") for f in files])))


if __name__ == "__main__":
    main()
