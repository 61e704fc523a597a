"""From the tagger's scores to attributions: spans, then who belongs to whom.

Links join spans: each content goes to the cue its words point to, each cue to the source it
points to, so that one source may have several cues.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.attribution.field import FORBIDDEN, TAGS, Transitions, may_start
from workbench.attribution.segments import Run, Words, best_runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A cue that nothing points to takes a content from one that has several, unless that content's
# scores speak this much more for where it is.
RELUCTANCE = 5.0
# A cue has no source where its scores for "none" speak by more than this against the likeliest one.
DOUBT = 4.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The tagger's output for one window of n words.

    ``tags``: float32 (n, 7), scores of ``TAGS``. ``content_link``: float32 (n, n + 1), how much
    each word points to word j as the first word of its cue; column 0 is "no cue here".
    ``source_link``: float32 (n, n + 1), the same from cues to the first word of their source.
    ``entities``, ``holders``: see ``entities.marked``. ``mentions``: the words' part of
    ``vectors.WordVectors``.
    """

    tags: NDArray[np.float32]
    content_link: NDArray[np.float32]
    source_link: NDArray[np.float32]
    entities: NDArray[np.float32]
    holders: NDArray[np.float32]
    mentions: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution in words: lists of runs for each role, and how sure its links are.

    ``doubtful``: the source is only the likeliest of those that were too improbable by themselves.
    """

    content: tuple[Run, ...]
    cue: tuple[Run, ...]
    source: tuple[Run, ...]
    link: float
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Pointer:
    """Where one run's words point: ``scores`` by target (None: to none), and the ``choice``."""

    run: Run
    scores: dict[int | None, float]
    choice: int | None

    @property
    def probability(self) -> float:
        values = np.array(list(self.scores.values()))
        return float(1 / np.exp(values - self.scores[self.choice]).sum())


def attributions(scores: Scores, field: Transitions, words: Words) -> list[Found]:
    """The attributions of one window; every one has content.

    No span goes on over the beginning of a line: of the annotated attributions of PolNeAR's
    training part under one in a hundred does.
    """
    if not len(scores.tags):
        return []
    tags = scores.tags.copy()
    tags[np.ix_(words.breaks, ~may_start(TAGS))] = FORBIDDEN
    spans, spare = best_runs(tags, field, words)
    cues = [run for run in spans if run.role == "cue"]
    sources = [run for run in spans if run.role == "source"]
    lines = np.cumsum(words.breaks, dtype=np.int64)
    pointers = [
        _pointer(scores.content_link, run, cues, lines) for run in spans if run.role == "content"
    ]
    pointers = _every_cue_served(pointers, len(cues))
    loose = [Found((p.run,), (), (), p.probability) for p in pointers if p.choice is None]
    gathered: dict[int, list[_Pointer]] = {}
    for pointer in pointers:
        if pointer.choice is not None:
            gathered.setdefault(pointer.choice, []).append(pointer)
    reach = _Reach(sources, spare, scores.source_link, lines)
    joined = [_join(cues[i], parts, reach) for i, parts in gathered.items()]
    return sorted(joined + loose, key=lambda found: found.content[0].first)


def _pointer(
    link: NDArray[np.float32], run: Run, targets: list[Run], lines: NDArray[np.int64]
) -> _Pointer:
    """Which of ``targets`` the words of ``run`` point to (None: to none).

    Only targets in the same line are in reach: what is quoted in a paragraph of its own is a
    statement of its own.
    """
    reach = [i for i, target in enumerate(targets) if lines[target.first] == lines[run.first]]
    columns = [0, *(targets[i].first + 1 for i in reach)]
    mean = link[run.first : run.last][:, columns].mean(axis=0).tolist()
    scores = dict(zip([None, *reach], mean, strict=True))
    return _Pointer(run, scores, max(scores, key=lambda target: scores[target]))


def _every_cue_served(pointers: list[_Pointer], cues: int) -> list[_Pointer]:
    """Reporting words report something: a cue without content takes the nearest to spare."""
    pointers = list(pointers)
    for cue in range(cues):
        chosen = [pointer.choice for pointer in pointers]
        if cue in chosen:
            continue
        spare = {
            i: pointer.scores[pointer.choice] - pointer.scores[cue]
            for i, pointer in enumerate(pointers)
            if cue in pointer.scores and pointer.choice is not None
            if chosen.count(pointer.choice) > 1
        }
        cheapest = min(spare, key=lambda i: spare[i], default=None)
        if cheapest is not None and spare[cheapest] < RELUCTANCE:
            pointers[cheapest] = replace(pointers[cheapest], choice=cue)
    return pointers


@dataclass(frozen=True, slots=True)
class _Reach:
    """The sources found, and in ``spare`` those that were too improbable by themselves; ``link``
    from words to sources and ``lines`` of words, as in ``attributions``."""

    sources: list[Run]
    spare: list[Run]
    link: NDArray[np.float32]
    lines: NDArray[np.int64]

    def spare_source(self, cue: Run) -> tuple[Run, ...]:
        """The likeliest source of a cue that points to none of those found, by its own probability
        and by how much the cue points to it; none where the cue points by far more to nothing."""
        near = [run for run in self.spare if self.lines[run.first] == self.lines[cue.first]]
        if not near:
            return ()
        points = self.link[cue.first : cue.last].mean(axis=0)
        best = max(near, key=lambda run: math.log(run.probability) + points[run.first + 1])
        return (best,) if points[best.first + 1] > points[0] - DOUBT else ()


def _join(cue: Run, parts: list[_Pointer], reach: _Reach) -> Found:
    pointer = _pointer(reach.link, cue, reach.sources, reach.lines)
    found = pointer.choice is not None
    source = (reach.sources[pointer.choice],) if found else reach.spare_source(cue)  # type: ignore[index]
    link = min([pointer.probability, *(part.probability for part in parts)])
    content = tuple(sorted((part.run for part in parts), key=lambda run: run.first))
    return Found(content, (cue,), source, link, doubtful=bool(source) and not found)
