"""How well vectors find quotes of the same subject, on real quotes whose subjects are known.

    python -m benchmarks.likeness --from ../shared/news/bbc --articles 160

Takes articles of each of the BBC's sections (Greene and Cunningham, ICML 2006) and prints, for each
kind of vectors:

- section: of the ten quotes most like a quote, in other articles, how many are of its section;
- held out: of a theme one term is left out, and the quotes that it alone would give are looked for
  among the others by what they share with the theme's. Recall among the first 50, and average
  precision;
- the milliseconds of CPU time that a quote takes.

Between two runs on other quotes figures differ by one or two hundredths.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench import extract_quotes, read_articles
from workbench.themes.lab.corpus import Corpus, corpus_of
from workbench.themes.lab.hits import Finder
from workbench.themes.lab.likeness import NEAREST, _centred
from workbench.themes.lab.phrases import phrases_of
from workbench.themes.lab.piecetable import by_table, pieces_of
from workbench.themes.lab.sentences import encoder

# Terms as an analyst would write them, by hand and before anything was measured.
THEMES = {
    "health": "hospital* patient* nurse* doctor* NHS drug* medic* disease*",
    "economy": "econom* growth inflation unemploy* recession currency dollar",
    "film": "film* movie* cinema* Oscar* actor* actress* director Hollywood",
    "music": "album* band song* music* singer* concert* rock",
    "security": "terror* security attack* bomb* threat* detention suspect*",
    "election": "election* vote* voter* campaign* manifesto poll* party",
    "football": "goal* manager* striker* Premiership Chelsea Arsenal Liverpool United",
    "mobile": "mobile* phone* handset* 3G network* operator*",
    "games": "game games gamer* console* Nintendo PlayStation Xbox Sony",
    "internet": "internet web website* online broadband browser* spam virus*",
    "immigration": "immigra* asylum border* migrant* refugee*",
    "energy": "oil gas energy fuel crude pipeline*",
    "school": "school* teacher* education pupil* student* universit*",
    "crime": "police court* prison* crime* judge* trial jail*",
}
QUERIES, FIRST, FOUND = 600, 10, 50
# A term that fewer quotes have alone says nothing, nor do fewer that are known.
FEWEST_HIDDEN, FEWEST_KNOWN, MOST_KNOWN = 5, 20, 300
FEWEST_WORDS = 5

Vectors = NDArray[np.float32]


def by_words(texts: Sequence[str]) -> Vectors:
    """TF-IDF of words that say something: the plain baseline."""
    counts = [Counter(word for word, _ in phrases_of(text) if " " not in word) for text in texts]
    holding = Counter(word for count in counts for word in count)
    place = {word: number for number, word in enumerate(sorted(holding))}
    vectors = np.zeros((len(texts), len(place)), np.float32)
    for row, count in enumerate(counts):
        for word, times in count.items():
            rare = math.log((1 + len(texts)) / (1 + holding[word])) + 1
            vectors[row, place[word]] = (1 + math.log(times)) * rare
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), np.float32)


def by_sentences(texts: Sequence[str]) -> Vectors:
    network = encoder()
    assert network, "install the extra likeness"  # noqa: S101 - a benchmark
    return _centred(np.array(list(network.encoded([pieces_of(text) for text in texts]))))


def by_pieces(texts: Sequence[str]) -> Vectors:
    return _centred(by_table([pieces_of(text) for text in texts]))


def by_tagger(texts: Sequence[str]) -> Vectors:
    """The mean of what the tagger's network says of a quote's words: who is meant, and by whom."""
    from workbench.attribution.tagger import tag

    means = []
    for text in texts:
        words = tag(text).words
        means.append(words.vectors.mean(0) if words is not None else None)
    width = next(len(mean) for mean in means if mean is not None)
    return _centred(np.array([np.zeros(width) if mean is None else mean for mean in means]))


def by_chance(texts: Sequence[str]) -> Vectors:
    return _centred(np.random.default_rng(1).standard_normal((len(texts), 50)).astype(np.float32))


KINDS: dict[str, Callable[[Sequence[str]], Vectors]] = {
    "sentence encoder": by_sentences,
    "table of word pieces": by_pieces,
    "TF-IDF": by_words,
    "tagger's words": by_tagger,
    "chance": by_chance,
}


def same_section(vectors: Vectors, article: NDArray[Any], section: NDArray[Any]) -> float:
    queries = np.random.default_rng(0).choice(len(vectors), min(QUERIES, len(vectors)), False)
    shares = []
    for row in queries:
        likeness = vectors @ vectors[row]
        likeness[article == article[row]] = -2
        shares.append((section[np.argpartition(-likeness, FIRST)[:FIRST]] == section[row]).mean())
    return float(np.mean(shares))


def held_out(corpus: Corpus) -> Iterator[tuple[NDArray[np.bool_], NDArray[np.bool_]]]:
    """For each term: the quotes that the theme's others give, those that it alone gives."""
    finder = Finder(corpus)
    for terms in THEMES.values():
        found = {}
        for term in terms.split():
            found[term] = np.zeros(len(corpus.quotes), bool)
            found[term][list(finder.of(term, ("quote",)).rows)] = True
        for term, own in found.items():
            known = np.any([rows for other, rows in found.items() if other != term], axis=0)
            hidden = own & ~known
            if hidden.sum() >= FEWEST_HIDDEN and known.sum() >= FEWEST_KNOWN:
                yield known, hidden


def recovered(
    vectors: Vectors, cases: Sequence[tuple[NDArray[np.bool_], NDArray[np.bool_]]]
) -> tuple[float, float]:
    """Mean recall among the first, and mean average precision."""
    recalls, precisions = [], []
    for known, hidden in cases:
        given = np.flatnonzero(known)
        if len(given) > MOST_KNOWN:
            given = np.random.default_rng(0).choice(given, MOST_KNOWN, False)
        among = np.flatnonzero(~known)
        likeness = np.sort(vectors[among] @ vectors[given].T, axis=1)[:, -NEAREST:].mean(1)
        right = hidden[among[np.argsort(-likeness, kind="stable")]]
        places = np.flatnonzero(right)
        recalls.append(right[:FOUND].sum() / min(FOUND, len(places)))
        precisions.append(np.mean(np.arange(1, len(places) + 1) / (places + 1)))
    return float(np.mean(recalls)), float(np.mean(precisions))


def quotes_of(folder: Path, articles: int) -> tuple[pd.DataFrame, list[Any]]:
    """Quotes of so many articles of each section, with their ``section``."""
    frames, every = [], []
    for section in sorted(each for each in folder.iterdir() if each.is_dir()):
        files = sorted(section.glob("*.txt"))
        chosen = random.Random(7).sample(files, min(articles, len(files)))  # noqa: S311
        read = read_articles([str(file) for file in chosen], progress=False)
        frames.append(extract_quotes(read, progress=False).assign(section=section.name))
        every += read
    quotes = pd.concat(frames, ignore_index=True)
    long = quotes[quotes["words"] >= FEWEST_WORDS].drop_duplicates("quote")
    return long.drop_duplicates("quote_id"), every


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--from", dest="folder", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=160, help="of each section")
    given = parser.parse_args()
    corpus = corpus_of(*quotes_of(given.folder, given.articles), progress=False)
    texts = corpus.quotes["quote"].tolist()
    article = np.array(corpus.article_of)
    section = corpus.quotes["section"].to_numpy()
    cases = list(held_out(corpus))
    print(
        f"{len(texts):,} quotes of {len(corpus.articles):,} articles, {len(cases)} terms held out"
    )
    for name, vectors_of in KINDS.items():
        began = time.process_time()
        vectors = vectors_of(texts)
        spent = 1000 * (time.process_time() - began) / len(texts)
        recall, precision = recovered(vectors, cases)
        share = same_section(vectors, article, section)
        print(
            f"{name:22} section {share:.3f}   held out: recall {recall:.3f}, "
            f"precision {precision:.3f}   {spent:.1f} ms"
        )


if __name__ == "__main__":
    main()
