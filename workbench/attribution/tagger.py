"""The trained tagger at work: text in, attributions and entities out.

A compact transformer encoder in ONNX form with int8 weights, run by onnxruntime; see the model
card beside the weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from os import PathLike
from typing import TYPE_CHECKING

from workbench.attribution.bundle import Bundle, load_bundle
from workbench.attribution.confidence import Curve, evidence
from workbench.attribution.doubtful import may_be_source
from workbench.attribution.features import Pieces, read_pieces
from workbench.attribution.interrupted import completed
from workbench.attribution.joining import joined
from workbench.attribution.model import Analysis, Attribution, Span
from workbench.attribution.repair import repaired
from workbench.attribution.spans import Covered
from workbench.text.quotations import find_quotations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.attribution.decode import Found
    from workbench.attribution.entities import Entity
    from workbench.attribution.segments import Run
    from workbench.attribution.vectors import WordVectors

# Text is read in stretches of about this many characters, so that memory stays flat.
STRETCH = 40_000


def find_attributions(
    text: str, *, model: str | PathLike[str] | Bundle | None = None
) -> list[Attribution]:
    """The attributions that the trained tagger finds in ``text``, in reading order.

    Offsets count Unicode code points of ``text``, end exclusive. Practically all have reporting
    words, as in the corpus it learned from; quotations without any are for ``extract_quotes``,
    which adds them by rule. The method is a fine-tuned encoder
    with a conditional random field and links between spans, trained on PolNeAR (Newell, Margolin
    and Ruths, LREC 2018); see ``workbench/attribution/weights/MODEL_CARD.md``.

    ``model``: a folder with another model (see ``bundle``), None for the one that ships.

    Raises ``TypeError`` where ``text`` is not a string, ``WorkbenchError`` where ``model`` is no
    model.
    """
    if not isinstance(text, str):
        raise TypeError(f"find_attributions takes a str, not {type(text).__name__}")
    return list(tag(text, model=load_bundle(model)).attributions)


def tag(text: str, story: Iterable[Span] | None = None, *, model: Bundle | None = None) -> Analysis:
    """Attributions and entities in the ``story`` ranges of ``text`` (None: all of it)."""
    bundle = model or load_bundle()
    return joined((s, _tag_stretch(text[s:e], bundle)) for s, e in _stretches(text, story))


def _stretches(text: str, story: Iterable[Span] | None) -> Iterator[Span]:
    """Neighbouring story ranges joined, long ones cut at line ends."""
    joined: list[Span] = []
    for start, end in sorted(story) if story is not None else [(0, len(text))]:
        if joined and not text[joined[-1][1] : start].strip() and end - joined[-1][0] <= STRETCH:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for start, end in joined:
        while end - start > STRETCH:
            cut = text.rfind("\n", start + 1, start + STRETCH)
            cut = cut if cut > start else text.rfind(" ", start + 1, start + STRETCH)
            cut = cut if cut > start else start + STRETCH
            yield start, cut
            start = cut
        if text[start:end].strip():
            yield start, end


def _tag_stretch(text: str, model: Bundle) -> Analysis:
    import numpy as np

    from workbench.attribution import decode
    from workbench.attribution.entities import marked, placed

    curve = Curve.of(model.calibration)
    pieces = read_pieces(text, model.tokenizer)
    attributions: list[Attribution] = []
    entities: list[Entity] = []
    windows = model.network.scored(pieces)
    width = windows[0].scores.mentions.shape[1] if windows else 0
    vectors = np.empty((len(pieces.start), width), np.float16)
    for window in windows:
        first, scores = window.first, window.scores
        words = pieces.words(first, window.last)
        for found in decode.attributions(scores, model.transitions, words):
            attributions.append(_attribution(text, pieces, first, found, curve))
        found_here = marked(scores.entities, scores.holders, words.breaks)
        entities += placed(found_here, pieces.start, pieces.end, first, len(entities))
        vectors[first : window.last] = scores.mentions
    # Content without a cue in its line is believed only where it was quoted.
    quoted = Covered((q.start, q.end) for q in find_quotations(text))
    mended = completed(text, repaired(text, attributions))
    kept = [a for a in mended if a.cue or quoted.touches(a.start, a.end)]
    return Analysis(tuple(kept), tuple(entities), _words(pieces, vectors))


def _words(pieces: Pieces, vectors: NDArray[np.float16]) -> WordVectors | None:
    import numpy as np

    from workbench.attribution.vectors import WordVectors

    if not len(vectors):
        return None
    lines = np.cumsum(pieces.breaks, dtype=np.int64)
    return WordVectors(vectors, pieces.start, pieces.end, lines)


def _attribution(text: str, pieces: Pieces, offset: int, found: Found, curve: Curve) -> Attribution:
    def spans(runs: tuple[Run, ...]) -> tuple[Span, ...]:
        return tuple(
            (int(pieces.start[offset + run.first]), int(pieces.end[offset + run.last - 1]))
            for run in runs
        )

    cue = spans(found.cue)
    printed = " ".join(text[start:end] for start, end in cue)
    source = spans(found.source)
    if found.doubtful and not may_be_source(text, source[0], cue[0]):
        found, source = replace(found, source=()), ()
    return Attribution(spans(found.content), source, cue, curve(evidence(found, printed)))
