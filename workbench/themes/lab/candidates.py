"""Words and phrases that could become terms, with how much says so.

Of quotes without a theme nothing is known that they could be set against: there a word counts for
as much as its quotes gather in few articles, as those of a subject do and those of the language at
large do not. That is residual IDF: what a word's IDF is beyond the one that the same number of
quotes would give if they were strewn over the articles by chance (Church and Gale, "Inverse
document frequency: a measure of deviations from Poisson", 1995), times the number of its quotes.

Of quotes that have one theme the others are the measure: log-likelihood, G2, of the number of
quotes that hold the word among these and among those (Dunning, "Accurate methods for the statistics
of surprise and coincidence", 1993), counted by quotes and not by words, so that nobody who repeats
himself makes a word important (Egbert and Biber, "Incorporating text dispersion into keyword
analyses", 2019).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workbench.themes.lab.phrases import Phrases

# A word of one article is that story's; of fewer quotes than these it is nobody's subject.
FEWEST_QUOTES, FEWEST_ARTICLES = 3, 2
# A phrase that has most of a word's quotes says what the word means: "Mac mini", not "Mac".
MOST_WITHIN = 0.75


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word or phrase as printed, folded, in how many of the quotes asked about and of
    their articles it stands, in how many ``others``, and how much says that it is theirs."""

    term: str
    folded: str
    quotes: int
    articles: int
    others: int
    score: float


def candidates_of(
    phrases: Phrases, article_of: Sequence[int], rows: Collection[int], *, contrast: bool
) -> list[Candidate]:
    """The candidates among the quotes ``rows``, the best first.

    ``article_of``: the article of each quote. ``contrast``: all other quotes are the measure (G2),
    and only what some of them hold too is told; else it is the articles of ``rows`` themselves
    (quotes times residual IDF).
    """
    asked = frozenset(rows)
    among = len({article_of[row] for row in asked})
    needed = min(FEWEST_ARTICLES, among)
    found: dict[str, Candidate] = {}
    within: dict[str, frozenset[int]] = {}
    for phrase, all_rows in phrases.rows.items():
        own = [row for row in all_rows if row in asked]
        if len(own) < FEWEST_QUOTES:
            continue
        articles = len({article_of[row] for row in own})
        if articles < needed:
            continue
        others = len(all_rows) - len(own)
        if contrast and not others:
            continue  # As a term it would bring nothing.
        score = (
            log_likelihood(len(own), len(asked), others, len(article_of) - len(asked))
            if contrast
            else len(own) * residual_idf(len(own), articles, among)
        )
        if score > 0:
            found[phrase] = Candidate(
                phrases.printed(phrase), phrase, len(own), articles, others, score
            )
            within[phrase] = frozenset(own)
    _leave_out_parts(found, within)
    return sorted(found.values(), key=lambda each: (-each.score, each.folded))


def log_likelihood(here: int, of_these: int, there: int, of_those: int) -> float:
    """G2 of ``here`` among ``of_these`` against ``there`` among ``of_those``; 0 where it is not
    more frequent here."""
    if not of_these or not of_those or here * of_those <= there * of_these:
        return 0.0
    share = (here + there) / (of_these + of_those)
    return 2 * sum(
        _term(seen, expected)
        for seen, expected in (
            (here, of_these * share),
            (of_these - here, of_these * (1 - share)),
            (there, of_those * share),
            (of_those - there, of_those * (1 - share)),
        )
    )


def _term(seen: float, expected: float) -> float:
    return seen * math.log(seen / expected) if seen else 0.0


def residual_idf(quotes: int, articles: int, of_articles: int) -> float:
    """How many bits more than by chance ``quotes`` gather, in ``articles`` of ``of_articles``."""
    by_chance = 1 - math.exp(-quotes / of_articles)
    return math.log2(of_articles * by_chance / articles)


def _leave_out_parts(found: dict[str, Candidate], within: dict[str, frozenset[int]]) -> None:
    """Take out words whose quotes nearly all hold one longer phrase that is there too."""
    for phrase in sorted(found, key=lambda each: -each.count(" ")):
        if phrase not in found:
            continue
        parts = phrase.split()
        shorter = {
            " ".join(parts[first:last])
            for first in range(len(parts))
            for last in range(first + 1, len(parts) + 1)
            if last - first < len(parts)
        }
        for part in shorter & found.keys():
            if len(within[phrase] & within[part]) >= MOST_WITHIN * len(within[part]):
                del found[part]
