"""An article's words as they are compared: a signature to find it by, an outline to compare it by.

The signature is the smallest hashes of the text's runs of words: a sample of them that falls on the
same runs in every text (Broder 1997, "On the resemblance and containment of documents", bottom-k
MinHash). It is made of one article alone and can be kept.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from workbench.articles.model import Article
from workbench.text.normalforms import normalized

Hashes = npt.NDArray[np.uint64]

# A number with its points and commas is one word, as is each sign of scripts without spaces.
_WORD = re.compile(r"\d(?:[\d.,:]*\d)?|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\d_]+")
# What stands before a word that has its capital from its place.
_BEGINS = re.compile(r"[.!?:…][\s\"“”‘’'(]|.?[\n\"“”‘(]|\A.?(?=\w)")
# Runs of so many words are sampled: four in a row are seldom the same in texts of different origin.
RUN = 4
# So many hashes make a signature: enough to notice a text that is a fifth of another.
SIZE = 48
# Shorter texts (flashes, stubs before a paywall) say too little to be told apart.
FEWEST = 25
# Runs of so many words are compared: they survive more edits.
COMPARED = 3
# Odd numbers without a pattern, one for each place in a run (from the digits of pi).
_PLACES = np.array(
    [0x243F6A8885A308D3, 0x13198A2E03707345, 0xA4093822299F31D1, 0x082EFA98EC4E6C89],
    dtype=np.uint64,
)
# Those of MurmurHash3's last step, which spreads what differs over all bits.
_SPREAD = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_HALF = np.uint64(33)


@dataclass(frozen=True, slots=True)
class Outline:
    """The words of a text as they are compared, all by their hashes.

    ``runs`` are its runs of words, in order, ``known`` the same rising and each once. ``numbers``
    are the places of words with digits. ``words`` and ``names``, rising and each once, are all
    words and those with a capital that is not owed to the beginning of a sentence.
    """

    words: Hashes
    runs: Hashes
    known: Hashes
    numbers: npt.NDArray[np.intp]
    names: Hashes

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.runs) + COMPARED - 1


def story_text(article: Article) -> str:
    """The running text; of an article that has none, all of it."""
    return "\n\n".join(article.text[start:end] for start, end in article.story) or article.text


def signature(article: Article) -> Hashes:
    """Up to ``SIZE`` hashes, rising; none for a text of fewer than ``FEWEST`` words."""
    words = [word.casefold() for word in _words(story_text(article))]
    if len(words) < FEWEST:
        return np.empty(0, np.uint64)
    runs = np.unique(_runs(words, RUN))
    return runs[:SIZE]


def outline(text: str) -> Outline:
    """What of ``text``, as ``story_text`` gives it, is compared."""
    text = normalized("NFKC", text)
    words: list[str] = []
    lower: set[str] = set()
    names: set[str] = set()
    for match in _WORD.finditer(text):
        word = match.group()
        small = word.casefold()
        words.append(small)
        if word == small:
            lower.add(small)
        elif word[0].isupper() and not _BEGINS.match(text, max(0, match.start() - 2)):
            names.add(small)
    numbers = [place for place, word in enumerate(words) if word[0].isdigit()]
    runs = _runs(words, COMPARED)
    return Outline(
        np.unique(_hashes(words)),
        runs,
        np.unique(runs),
        np.array(numbers, dtype=np.intp),
        np.unique(_hashes(names - lower)),
    )


def _words(text: str) -> list[str]:
    """The words as printed, in one form however their accents and ligatures are written."""
    return _WORD.findall(normalized("NFKC", text))


def _runs(words: list[str], length: int) -> Hashes:
    """The hash of each run of ``length`` words."""
    hashes = _hashes(words)
    count = max(0, len(words) - length + 1)
    runs = np.zeros(count, np.uint64)
    for place in range(length):
        runs += hashes[place : place + count] * _PLACES[place]
    for factor in _SPREAD:
        runs ^= runs >> _HALF
        runs *= factor
    return runs ^ (runs >> _HALF)


def _hashes(words: Collection[str]) -> Hashes:
    return np.fromiter(map(_hash, words), np.uint64, len(words))


@lru_cache(maxsize=1 << 17)
def _hash(word: str) -> int:
    """The same in every process, other than Python's own."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")
