"""How well and how fast wire copies and updates are found among many articles.

    python -m benchmarks.stories --articles 10000
    python -m benchmarks.stories --articles 2000 --from ../shared/news/bbc.zip

Articles are made of invented words, or taken from a file of real ones. A fifth are edited copies of
others, each by one of ``EDITS``; among the rest are forms filled in with other names and numbers,
and articles that end in the same notice. Reported are CPU seconds, peak memory, how many of the
copies are found, by edit, and how many articles are joined that have nothing to do with each other.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from workbench.articles import read_articles
from workbench.articles.layout import article_from_text
from workbench.articles.stories import signature, stories, story_text

COPIES = 0.2
FORMS = 0.05
NOTICES = 0.1
VOCABULARY, PHRASES = 30_000, 3_000


class Writer:
    """Invented news: words as often as in English (Zipf), names, numbers and stock phrases."""

    def __init__(self, seed: int) -> None:
        self.chance = np.random.default_rng(seed)
        letters = np.array(list("aeiounrtslkmdp"))
        sizes = self.chance.integers(2, 11, VOCABULARY)
        self._words = ["".join(self.chance.choice(letters, size)) for size in sizes]
        self._phrases = [" ".join(self.words(5)) for _ in range(PHRASES)]
        self.notices = [" ".join(self.words(70)).capitalize() + "." for _ in range(20)]
        self._forms = [self._form() for _ in range(20)]

    def words(self, count: int) -> list[str]:
        return [self._words[rank] for rank in self._ranks(count, VOCABULARY)]

    def _ranks(self, count: int, most: int) -> list[int]:
        return [int(rank) for rank in (self.chance.zipf(1.1, count) - 1) % most]

    def name(self) -> str:
        return self._words[int(self.chance.integers(VOCABULARY))].capitalize()

    def sentence(self) -> str:
        words = self.words(int(self.chance.integers(8, 25)))
        for place in self.chance.integers(1, len(words), 2):
            words[place] = self.name() if self.chance.random() < 0.7 else self.number()
        if self.chance.random() < 0.3:
            words.insert(3, self._phrases[self._ranks(1, PHRASES)[0]])
        return " ".join(words).capitalize() + "."

    def number(self) -> str:
        return str(self.chance.integers(2, 5000))

    def paragraphs(self, count: int) -> list[str]:
        return [" ".join(self.sentence() for _ in range(2)) for _ in range(count)]

    def article(self) -> list[str]:
        if self.chance.random() < FORMS:
            return self.filled_in()
        paragraphs = self.paragraphs(int(self.chance.integers(4, 16)))
        if self.chance.random() < NOTICES:
            paragraphs.append(self.notices[int(self.chance.integers(len(self.notices)))])
        return paragraphs

    def _form(self) -> list[list[str]]:
        """Sentences of a report that is filled in day by day; "#" is a number, "@" a name."""
        return [[*self.words(4), "@", *self.words(3), "#", *self.words(5), "#"] for _ in range(12)]

    def filled_in(self) -> list[str]:
        form = self._forms[int(self.chance.integers(len(self._forms)))]
        blanks = {"#": self.number, "@": self.name}
        return [
            " ".join(blanks[word]() if word in blanks else word for word in sentence) + "."
            for sentence in form
        ]


Edit = Callable[[list[str], Writer], list[str]]


def _words_changed(share: float) -> Edit:
    def edit(paragraphs: list[str], writer: Writer) -> list[str]:
        edited = []
        for paragraph in paragraphs:
            words = paragraph.split()
            for place in np.flatnonzero(writer.chance.random(len(words)) < share):
                words[place] = writer.words(1)[0]
            edited.append(" ".join(words))
        return edited

    return edit


EDITS: dict[str, Edit] = {
    "ending cut": lambda text, writer: text[: max(1, round(0.6 * len(text)))],
    "agency line": lambda text, writer: [
        f"{writer.name().upper()}, Sept. 4 ({writer.name()}) -- {text[0]}",
        *text[1:],
        f"(c) {writer.name()} News Agency",
    ],
    "paragraph put in": lambda text, writer: [*text[:2], *writer.paragraphs(1), *text[2:]],
    "other first paragraph": lambda text, writer: [*writer.paragraphs(1), *text[1:]],
    "update grown": lambda text, writer: [*writer.paragraphs(len(text)), *text],
    "inside a longer one": lambda text, writer: [
        *writer.paragraphs(len(text)),
        *text,
        *writer.paragraphs(len(text)),
    ],
    "5% of words": _words_changed(0.05),
    "10% of words": _words_changed(0.1),
    "20% of words": _words_changed(0.2),
}


@dataclass(frozen=True, slots=True)
class Made:
    """An article, and by which edit of which one it was made; None for one of its own."""

    text: str
    of: int | None = None
    edit: str = ""


def corpus(count: int, bases: list[list[str]] | None, writer: Writer) -> Iterator[Made]:
    """``count`` articles; ``bases``: paragraphs of real ones."""
    originals: list[list[str]] = []
    places: list[int] = []
    names = list(EDITS)
    for number in range(count):
        known = len(originals)
        if known and (writer.chance.random() < COPIES or (bases and known == len(bases))):
            pick = int(writer.chance.integers(known))
            edit = names[int(writer.chance.integers(len(names)))]
            yield Made("\n\n".join(EDITS[edit](originals[pick], writer)), places[pick], edit)
            continue
        originals.append(bases[known] if bases else writer.article())
        places.append(number)
        yield Made("\n\n".join(originals[-1]))


def measure(count: int, source: Path | None) -> None:
    bases = _bases(source) if source else None
    made: list[Made] = []
    signatures = []
    spent = 0.0
    for each in corpus(count, bases, Writer(11)):
        article = article_from_text(each.text)
        began = time.process_time()
        signatures.append(signature(article))
        spent += time.process_time() - began
        made.append(Made(story_text(article), each.of, each.edit))
    before = _peak()
    ids = [f"{number:08d}" for number in range(count)]
    frame = pd.DataFrame({"article_id": ids, "published": pd.NaT, "file": ids})
    began = time.process_time()
    found = stories(frame, signatures, lambda id_: made[int(id_)].text).to_numpy()
    grouping = time.process_time() - began
    print(f"{count:,} articles: signatures {spent:.1f} CPU s, stories {grouping:.1f} CPU s")
    print(f"peak memory {_peak():,.0f} MB, of which stories {_peak() - before:,.0f} MB")
    _report(made, found)


def _report(made: list[Made], found: np.ndarray) -> None:
    hits: dict[str, list[bool]] = defaultdict(list)
    true_story = np.arange(len(made))
    for number, each in enumerate(made):
        if each.of is not None:
            true_story[number] = each.of
            hits[each.edit].append(bool(found[number] == found[each.of]))
    for edit in EDITS:
        known = hits[edit]
        print(f"  {edit:22} {sum(known):6,} of {len(known):6,} found")
    _, groups = np.unique(found, return_inverse=True)
    pairs = set(zip(groups.tolist(), true_story.tolist(), strict=True))
    print(f"  joined wrongly: {len(pairs) - len(set(groups.tolist())):,}")


def _bases(source: Path) -> list[list[str]]:
    articles = {a.id: a for a in read_articles(source, progress=False)}.values()
    return [story_text(article).split("\n\n") for article in articles if article.story]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--from", dest="source", type=Path)
    options = parser.parse_args()
    measure(options.articles, options.source)
