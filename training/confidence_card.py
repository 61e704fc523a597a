"""The section "Confidence" of the model card, written from what was judged."""

from __future__ import annotations

import textwrap
from pathlib import Path

import numpy as np

from training import reliability
from training.judged import Judged, weights

CARD = Path("workbench/attribution/weights/MODEL_CARD.md")
WIDTH = 100
HEADING = "## Confidence"


def section(rows: list[Judged], found_p: np.ndarray, known_p: np.ndarray) -> str:
    """The section's text.

    ``found_p`` holds the confidences of all attributions that the tagger found, ``known_p`` those
    of the rows whose rightness is known; both by curves fitted on other articles.
    """
    found = [row for row in rows if row.evidence]
    with_speakers = [row for row in found if row.with_speakers]
    known = [row for row in with_speakers if row.right is not None]
    speech = np.array([row.speech for row in known])
    asked = [row for row in known if row.speech]
    parts = [
        HEADING,
        _filled(
            "Made by `python -m training.calibrate`; every article is judged by curves that were",
            "fitted on the others.",
        ),
        *_of_rows(asked, known_p[speech], len([r for r in with_speakers if r.right is None])),
        _of_beliefs(with_speakers, known_p[~speech]),
        _of_attributions(found, found_p),
        _of_rules([row for row in rows if not row.evidence]),
    ]
    return "\n\n".join(parts) + "\n"


def write_section(text: str) -> None:
    card = CARD.read_text(encoding="utf-8")
    begin = card.index(HEADING + "\n")
    end = card.index("\n## ", begin) + 1
    CARD.write_text(card[:begin] + text + "\n" + card[end:], encoding="utf-8")


def _of_rows(asked: list[Judged], p: np.ndarray, untold: int) -> list[str]:
    right = np.array([bool(row.right) for row in asked])
    article = np.array([row.article for row in asked])
    low, high = reliability.error_interval(p, right, article)
    tenth = reliability.table(p, right, 10)[0]
    return [
        _filled(
            "The `confidence` of a row in the quote frame is the probability that its content is",
            "right (overlap with an annotated one, Jaccard at least 0.5) and its speaker too (as",
            "`score_speakers.py` compares names). Speakers are annotated in",
            f"{len(set(article))} of the 84 dev articles, nearly all for reported speech. Judged",
            f"are the {len(asked)} rows of speech there whose rightness is known; of {untold} rows",
            "the content is right while nobody annotated who speaks, most of them beliefs.",
        ),
        _filled(
            f"Expected calibration error: {reliability.expected_error(p, right):.3f} (ten bins of",
            f"equal size), 95 % interval {low:.3f} to {high:.3f} (articles drawn anew 2,000",
            "times). So few rows would show an error of",
            f"{reliability.least_possible_error(p):.3f} by chance if each confidence were exactly",
            "true.",
        ),
        _filled(
            f"Ranking: in {100 * reliability.ranking(p, right):.0f} of 100 pairs of a right and a",
            "wrong row the right one is surer (area under the ROC curve). Of the least sure tenth",
            f"{100 * tenth[2]:.0f} % are right, of all {100 * right.mean():.0f} %: sorting by",
            "confidence brings up first what an analyst should look at.",
        ),
        "\n".join(
            [
                "| rows, the least sure first | mean confidence | right |",
                "| --- | --- | --- |",
                *(
                    f"| {count} | {mean:.2f} | {share:.2f} |"
                    for count, mean, share in reliability.table(p, right, 5)
                ),
            ]
        ),
    ]


def _of_beliefs(with_speakers: list[Judged], p: np.ndarray) -> str:
    pairs = [
        (bool(row.right), weight)
        for row, weight in zip(with_speakers, weights(with_speakers), strict=True)
        if row.right is not None and not row.speech
    ]
    right, held = (np.array(column, dtype=float) for column in zip(*pairs, strict=True))
    return _filled(
        f"Beliefs and intentions (`speech` False), {len(pairs)} rows, of whose right contents the",
        "few with an annotated speaker stand in for the others: mean confidence",
        f"{held @ p / held.sum():.2f}, right {held @ right / held.sum():.2f}.",
    )


def _of_attributions(found: list[Judged], p: np.ndarray) -> str:
    right = np.array([row.content and row.source for row in found])
    spoken = np.array([row.evidence.speech for row in found])
    tenth = reliability.table(p, right, 10)[0]
    return _filled(
        "What `find_attributions` gives is the probability that content and source are right",
        f"(source overlap at least 0.3). Over all {len(found)} attributions found on dev:",
        f"expected calibration error {reliability.expected_error(p, right):.3f}; of speech",
        f"{p[spoken].mean():.2f} against {right[spoken].mean():.2f} right, of beliefs",
        f"{p[~spoken].mean():.2f} against {right[~spoken].mean():.2f}; ranking",
        f"{100 * reliability.ranking(p, right):.0f} of 100; of the least sure tenth",
        f"{100 * tenth[2]:.0f} % are right.",
    )


def _of_rules(by_rule: list[Judged]) -> str:
    content = sum(row.content for row in by_rule)
    return _filled(
        "What rules find is not calibrated, as the corpus has next to none of it",
        f"({len(by_rule)} rows on dev, {content} with a right content). Quotations without",
        "reporting words have 0.9 (29 of 32 read at random in training articles), transcripts the",
        "same and asides 0.8 by estimate, each times what the speaker's rule trusts itself.",
        "Quotations in stories in other languages have 0.4, to be low. Where the speaker is",
        "unknown, a row has a third of its content's confidence.",
    )


def _filled(*sentences: str) -> str:
    return textwrap.fill(" ".join(sentences), WIDTH, break_on_hyphens=False)
