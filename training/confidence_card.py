"""The section "Confidence" of the model card, written from what was judged."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from training import reliability
from training.judged import Judged

CARD = Path("workbench/attribution/weights/MODEL_CARD.md")
WIDTH = 100
HEADING = "## Confidence"
SURE = 0.9
CORPORA = {
    "dev": "US politics (PolNeAR's dev part)",
    "fitted": "invented news (`training/fitted`)",
    "held": "hard invented news (`training/held`), not fitted on",
    "bbc": "the BBC, marked by us, not learned from",
    "general": "general articles (BBC, Wikinews), out of fold",
    "polnear_train": "US politics (PolNeAR's train part), out of fold",
}


def section(
    dev: Sequence[Judged],
    dev_p: np.ndarray,
    rows: Sequence[Judged],
    row_p: np.ndarray,
    institution_p: np.ndarray,
) -> str:
    """The section's text.

    ``dev_p``: the confidences of the attributions of ``dev``; ``row_p`` and ``institution_p``:
    those of the ``rows`` of articles with annotated speakers and of their institutions. All by
    curves fitted on other articles.
    """
    right = [(row.corpus, row.article, row.right) for row in rows]
    institution = [(r.corpus, r.article, r.institution if r.content else None) for r in rows]
    parts = [
        HEADING,
        _filled(
            "Made by `python -m training.calibrate FOLD0 FOLD1`: every article is read by",
            "weights that did not learn from it, and judged by curves fitted on others.",
        ),
        _filled(
            "`confidence` of a row is the probability that its content is right (overlap with an",
            "annotated one, Jaccard at least 0.5) and its speaker too (as the scorers compare",
            "names); `institution_confidence` that the institution is right, or rightly missing,",
            "where the content is.",
        ),
        "\n".join(
            [
                *_HEAD,
                *_table("row", right, row_p),
                *_table("institution", institution, institution_p),
            ]
        ),
        *_by_fifths(right, row_p),
        _of_attributions(dev, dev_p),
        _of_rules([row for row in rows if not row.evidence]),
    ]
    return "\n\n".join(parts) + "\n"


_HEAD = (
    f"| what | articles | rows | right | calibration error (95%) | ranking | at {SURE} or more | "
    "right of these |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
)
Told = Sequence[tuple[str, str, bool | None]]


def _table(what: str, told: Told, p: np.ndarray) -> Iterator[str]:
    """A line for each corpus: how often right, how well calibrated, how much is sure."""
    for corpus, name in CORPORA.items():
        own = [i for i, (c, _, right) in enumerate(told) if c == corpus and right is not None]
        if not own:
            continue
        right = np.array([bool(told[i][2]) for i in own])
        article = np.array([told[i][1] for i in own])
        sure = p[own] >= SURE
        low, high = reliability.error_interval(p[own], right, article)
        yield (
            f"| {what}, {name} | {len(set(article))} | {len(own)} | {_share(right)} | "
            f"{reliability.expected_error(p[own], right):.3f} ({low:.3f} to {high:.3f}) | "
            f"{100 * reliability.ranking(p[own], right):.0f} of 100 | {_share(sure)} | "
            f"{_share(right[sure])} |"
        )


def _share(flags: np.ndarray) -> str:
    return f"{100 * flags.mean():.0f}%" if len(flags) else "-"


def _by_fifths(told: Told, p: np.ndarray) -> Iterator[str]:
    own = [i for i, (_, _, right) in enumerate(told) if right is not None]
    right = np.array([bool(told[i][2]) for i in own])
    yield "\n".join(
        [
            "| rows of all, the least sure first | mean confidence | right |",
            "| --- | --- | --- |",
            *(
                f"| {count} | {mean:.2f} | {share:.2f} |"
                for count, mean, share in reliability.table(p[own], right, 5)
            ),
        ]
    )


def write_section(text: str) -> None:
    card = CARD.read_text(encoding="utf-8")
    begin = card.index(HEADING + "\n")
    end = card.index("\n## ", begin) + 1
    CARD.write_text(card[:begin] + text + "\n" + card[end:], encoding="utf-8")


def _of_attributions(found: Sequence[Judged], p: np.ndarray) -> str:
    right = np.array([row.content and row.source for row in found])
    spoken = np.array([row.evidence is not None and row.evidence.speech for row in found])
    tenth = reliability.table(p, right, 10)[0]
    return _filled(
        "What `find_attributions` gives is the probability that content and source are right",
        f"(source overlap at least 0.3). Over all {len(found)} attributions found on dev:",
        f"expected calibration error {reliability.expected_error(p, right):.3f}; of speech",
        f"{p[spoken].mean():.2f} against {right[spoken].mean():.2f} right, of beliefs",
        f"{p[~spoken].mean():.2f} against {right[~spoken].mean():.2f}; ranking",
        f"{100 * reliability.ranking(p, right):.0f} of 100; of the least sure tenth",
        f"{100 * tenth[2]:.0f}% are right.",
    )


def _of_rules(by_rule: Sequence[Judged]) -> str:
    content = sum(row.content for row in by_rule)
    return _filled(
        "What rules find is not calibrated, as the corpora have next to none of it",
        f"({len(by_rule)} rows, {content} with a right content). Quotations without reporting",
        "words have 0.9 (29 of 32 read at random in training articles), transcripts the same and",
        "asides 0.8 by estimate, each times what the speaker's answer has. Quotations in stories",
        "in other languages have 0.4, to be low. Where the speaker is unknown, a row has the share",
        "of right ones among such rows.",
    )


def _filled(*sentences: str) -> str:
    return textwrap.fill(" ".join(sentences), WIDTH, break_on_hyphens=False)
