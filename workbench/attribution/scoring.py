"""The network at work: a text's word pieces in, scores for its words out.

Each text is scored in two cuts whose windows end at different places, and the scores are
averaged: what stands at the edge of one window is inside another. Windows are scored one at a
time, never in a batch, so a row never depends on what it was read together with: scaling of
int8 activations is a matter of a window alone.
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.attribution.features import AROUND, Pieces, combined
from workbench.attribution.windows import LIMIT, cut_windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import SessionOptions

    from workbench.attribution.decode import Scores

# What a network is given, int64 each: word pieces with the encoder's marks around them, their
# ``features.combined``, and the places of the opening mark and of each word's first piece.
INPUTS = ("ids", "features", "first")
# What it answers, in the order of ``Scores``.
OUTPUTS = ("tags", "content_link", "source_link", "entities", "holders", "mentions")
# Of these, scores of a word by itself, and of a word's links to others.
TAGS, LINKS = ("tags", "entities"), ("content_link", "source_link", "holders")


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``first`` to ``last``, exclusive, of a text, and their scores."""

    first: int
    last: int
    scores: Scores


class Network:
    """A trained network in ONNX form. Scores are the same bits whatever else is being scored.

    ``marks``: the ids that the encoder wants before and behind what it reads.
    """

    def __init__(self, weights: bytes, marks: tuple[int, int]) -> None:
        import onnxruntime

        self._opening, self._closing = marks
        self._session = onnxruntime.InferenceSession(
            weights,
            _options(),
            providers=["CPUExecutionProvider"],
            # A sum and its normalisation as one node take several times as long as the two.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
        inputs = tuple(each.name for each in self._session.get_inputs())
        if inputs != INPUTS:
            raise ValueError(f"a network that takes {', '.join(inputs)}, not {', '.join(INPUTS)}")
        self._pool = ThreadPoolExecutor(_cores(), thread_name_prefix="tagger")

    def scored(self, pieces: Pieces) -> list[Window]:
        """The text's windows in order, none of whose words is in two of them."""
        own = cut_windows(pieces)
        # A text of one window has no edges inside it.
        second = cut_windows(pieces, first=LIMIT // 2) if len(own) > 1 else []
        windows = [
            Window(first, last, scores)
            for (first, last), scores in zip(
                [*own, *second],
                self._pool.map(lambda cut: self._run(pieces, *cut), [*own, *second]),
                strict=True,
            )
        ]
        other = windows[len(own) :]
        return [_averaged(window, _overlapping(window, other)) for window in windows[: len(own)]]

    def _run(self, pieces: Pieces, first: int, last: int) -> Scores:
        import numpy as np

        from workbench.attribution.decode import Scores

        a, b = np.searchsorted(pieces.word, [first, last])

        words = np.searchsorted(pieces.word, np.arange(first, last)) - a + 1
        own = combined(pieces.case[a:b], pieces.before[a:b], pieces.quoting[a:b])
        ids = np.concatenate([[self._opening], pieces.ids[a:b], [self._closing]])
        features = np.concatenate([[AROUND], own, [AROUND]])
        given = (ids, features, np.concatenate([[0], words]))
        return Scores(*self._session.run(OUTPUTS, dict(zip(INPUTS, given, strict=True))))


def _options() -> SessionOptions:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # One thread a window and several windows at a time: the products are too small to share.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Every window has another length: a plan of memory for each of them would only be kept.
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Not session.set_denormal_as_zero: it holds for all arithmetic of the thread that loads the
    # network, numpy's too, and gains nothing here.
    return options


def _cores() -> int:
    """The cores this process may use, which a container often limits, or whoever began it: one of
    several processes that share the cores is given OMP_NUM_THREADS."""
    known = hasattr(os, "sched_getaffinity")
    cores = len(os.sched_getaffinity(0)) if known else os.cpu_count() or 1
    allowed = os.environ.get("OMP_NUM_THREADS", "")
    return max(1, min(cores, int(allowed))) if allowed.isdecimal() else cores


def _overlapping(window: Window, others: Sequence[Window]) -> Sequence[Window]:
    """Those of ``others``, which follow each other, that share words with ``window``."""
    first = bisect_right(others, window.first, key=lambda other: other.last)
    last = bisect_left(others, window.last, key=lambda other: other.first)
    return others[first:last]


def _averaged(window: Window, others: Iterable[Window]) -> Window:
    """The window's scores, averaged with those of ``others`` where they overlap.

    A link between two words that no other window holds both of stays as it is, and so do the words'
    vectors: of two windows they are no nearer to what they mean.
    """
    own = {name: getattr(window.scores, name).copy() for name in TAGS + LINKS}
    for other in others:
        first, last = max(window.first, other.first), min(window.last, other.last)
        if first >= last:
            continue
        mine = slice(first - window.first, last - window.first)
        theirs = slice(first - other.first, last - other.first)
        for name in TAGS:
            _average(own[name], (mine, slice(None)), getattr(other.scores, name)[theirs])
        for name in LINKS:
            link, seen = own[name], getattr(other.scores, name)
            _average(link, (mine, slice(mine.start + 1, mine.stop + 1)), _inner(seen, theirs))
            _average(link, (mine, slice(0, 1)), seen[theirs, :1])
    return Window(window.first, window.last, replace(window.scores, **own))


def _inner(link: NDArray[np.float32], words: slice) -> NDArray[np.float32]:
    """Links among ``words`` alone; column 0 of a table of links is "none", hence the one."""
    return link[words, words.start + 1 : words.stop + 1]


def _average(
    table: NDArray[np.float32], place: tuple[slice, slice], values: NDArray[np.float32]
) -> None:
    table[place] = (table[place] + values) / 2
