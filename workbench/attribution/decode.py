"""From the tagger's scores to attributions: the best tag sequence, then who belongs to whom.

Tags are BIO over source, cue and content. The sequence is the best one under the trained
conditional random field (Lafferty, McCallum and Pereira 2001), found by the Viterbi algorithm.
Links then join spans: each content goes to the cue its words point to, each cue to the source it
points to, so that one source may have several cues.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{prefix}-{role}" for role in ROLES for prefix in "BI"))
NAME_KINDS = ("person", "organization", "location", "misc")
NAME_TAGS = ("O", *(f"{prefix}-{kind}" for kind in NAME_KINDS for prefix in "BI"))
FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Scores:
    """The tagger's output for one window of n words.

    ``tags``: float32 (n, 7), scores of ``TAGS``. ``content_link``: float32 (n, n + 1), how much
    each word points to word j as the first word of its cue; column 0 is "no cue here".
    ``source_link``: float32 (n, n + 1), the same from cues to the first word of their source.
    ``names``: float32 (n, 9), scores of ``NAME_TAGS``.
    """

    tags: NDArray[np.float32]
    content_link: NDArray[np.float32]
    source_link: NDArray[np.float32]
    names: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Transitions:
    """The trained field: ``step`` (7, 7) from tag to tag, ``start`` and ``stop`` (7,)."""

    step: NDArray[np.float32]
    start: NDArray[np.float32]
    stop: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Run:
    """A span in words, last exclusive, with its mean tag probability."""

    role: str
    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution in words: lists of runs for each role, and how sure its links are."""

    content: tuple[Run, ...]
    cue: tuple[Run, ...]
    source: tuple[Run, ...]
    link: float


def allowed(tags: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which tag may follow which: an I- tag only after its own B- or I- tag."""
    n = len(tags)
    table = np.ones((n, n), dtype=bool)
    for j, tag in enumerate(tags):
        if tag.startswith("I-"):
            table[:, j] = [other[2:] == tag[2:] for other in tags]
    return table


def may_start(tags: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.array([not tag.startswith("I-") for tag in tags])


def viterbi(scores: NDArray[np.float32], field: Transitions) -> NDArray[np.int64]:
    """The best tag for each of n words, int64 (n,)."""
    n = len(scores)
    step = np.where(allowed(TAGS), field.step, FORBIDDEN)
    best = np.where(may_start(TAGS), field.start, FORBIDDEN) + scores[0]
    back = np.zeros((n, len(TAGS)), dtype=np.int64)
    for i in range(1, n):
        paths = best[:, None] + step
        back[i] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[i]
    path = np.zeros(n, dtype=np.int64)
    path[-1] = int((best + field.stop).argmax())
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def marginals(scores: NDArray[np.float32], field: Transitions) -> NDArray[np.float32]:
    """The probability of each tag for each word, (n, 7): forward and backward sums."""
    n = len(scores)
    step = np.exp(np.where(allowed(TAGS), field.step, FORBIDDEN))
    local = np.exp(scores - scores.max(axis=1, keepdims=True))
    forward = np.zeros((n, len(TAGS)))
    backward = np.ones((n, len(TAGS)))
    forward[0] = np.exp(np.where(may_start(TAGS), field.start, FORBIDDEN)) * local[0]
    forward[0] /= forward[0].sum()
    for i in range(1, n):
        forward[i] = (forward[i - 1] @ step) * local[i]
        forward[i] /= forward[i].sum()
    backward[-1] = np.exp(field.stop)
    for i in range(n - 2, -1, -1):
        backward[i] = step @ (local[i + 1] * backward[i + 1])
        backward[i] /= backward[i].sum()
    joint = forward * backward
    result: NDArray[np.float32] = (joint / joint.sum(axis=1, keepdims=True)).astype(np.float32)
    return result


def runs(path: NDArray[np.int64], probability: NDArray[np.float32]) -> list[Run]:
    """Spans of a tag sequence, in order."""
    found: list[Run] = []
    first = None
    for i in range(len(path) + 1):
        tag = TAGS[path[i]] if i < len(path) else "O"
        if first is not None and not tag.startswith("I-"):
            role = TAGS[path[first]][2:]
            mean = float(np.mean(probability[np.arange(first, i), path[first:i]]))
            found.append(Run(role, first, i, mean))
            first = None
        if tag.startswith("B-"):
            first = i
    return found


def names(scores: NDArray[np.float32]) -> list[tuple[int, int, str]]:
    """Named entities as (first word, last word exclusive, kind), best tag word by word."""
    found: list[tuple[int, int, str]] = []
    for i, best in enumerate(scores.argmax(axis=1)):
        tag = NAME_TAGS[best]
        if tag == "O":
            continue
        kind = tag[2:]
        if tag[0] == "I" and found and found[-1][1] == i and found[-1][2] == kind:
            found[-1] = (found[-1][0], i + 1, kind)
        else:
            found.append((i, i + 1, kind))
    return found


def attributions(
    scores: Scores, field: Transitions, breaks: NDArray[np.bool_] | None = None
) -> list[Found]:
    """The attributions of one window; every one has content.

    ``breaks``, bool (n,), marks the words that begin a line, where no span goes on: of the
    annotated attributions of PolNeAR's training part under one in a hundred crosses one.
    """
    if not len(scores.tags):
        return []
    tags = scores.tags
    if breaks is not None:
        tags = tags.copy()
        inner = ~may_start(TAGS)
        tags[np.ix_(breaks, inner)] = FORBIDDEN
    path = viterbi(tags, field)
    spans = runs(path, marginals(tags, field))
    cues = [run for run in spans if run.role == "cue"]
    contents = [run for run in spans if run.role == "content"]
    sources = [run for run in spans if run.role == "source"]
    lines: NDArray[np.int64] = np.zeros(len(tags), dtype=np.int64)
    if breaks is not None:
        lines = np.cumsum(breaks, dtype=np.int64)
    gathered: dict[int, list[tuple[Run, float]]] = {}
    loose: list[Found] = []
    for content in contents:
        choice, probability = _point(scores.content_link, content, cues, lines)
        if choice is None:
            loose.append(Found((content,), (), (), probability))
        else:
            gathered.setdefault(choice, []).append((content, probability))
    joined = [_join(cues[i], parts, sources, scores, lines) for i, parts in gathered.items()]
    return sorted(joined + loose, key=lambda found: found.content[0].first)


def _join(
    cue: Run,
    parts: list[tuple[Run, float]],
    sources: list[Run],
    scores: Scores,
    lines: NDArray[np.int64],
) -> Found:
    choice, sure = _point(scores.source_link, cue, sources, lines)
    source = () if choice is None else (sources[choice],)
    link = min([sure, *(probability for _, probability in parts)])
    content = tuple(sorted((run for run, _ in parts), key=lambda run: run.first))
    return Found(content, (cue,), source, link)


def _point(
    link: NDArray[np.float32], run: Run, targets: list[Run], lines: NDArray[np.int64]
) -> tuple[int | None, float]:
    """Which of ``targets`` the words of ``run`` point to (None: to none), and how surely.

    Only targets in the same line are in reach: what is quoted in a paragraph of its own is a
    statement of its own.
    """
    reach = [i for i, target in enumerate(targets) if lines[target.first] == lines[run.first]]
    columns = [0, *(targets[i].first + 1 for i in reach)]
    score = link[run.first : run.last][:, columns].mean(axis=0)
    share = np.exp(score - score.max())
    share /= share.sum()
    best = int(share.argmax())
    return (None if best == 0 else reach[best - 1]), float(share[best])
