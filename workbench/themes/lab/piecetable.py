"""The tagger's own table of word pieces as vectors of texts: quick, without running a network.

A text is the mean of its word pieces' vectors, rare pieces weighing more: a / (a + p), with p the
piece's share of all pieces (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence
embeddings", ICLR 2017; what they subtract at the end made it worse here, the mean did not).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from workbench.attribution.bundle import SHIPPED, load_bundle
from workbench.attribution.features import encoder_text
from workbench.text.quotations import find_quotations

if TYPE_CHECKING:
    from numpy.typing import NDArray

# As in the paper.
COMMON = 1e-3
# The names under which training/graph.py keeps the table: int8 rows, and a scale each.
_ROWS, _SCALES = "pieces_int8", "pieces_scale"


def pieces_of(text: str) -> list[int]:
    """The ids of a text's word pieces, without the encoder's marks."""
    shown = encoder_text(text, find_quotations(text))
    ids: list[int] = load_bundle().tokenizer.encode(shown, add_special_tokens=False).ids
    return ids


def by_table(pieces: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """float32 (texts, width): vectors of texts given by their pieces, not of length 1."""
    rows, scales = _table()
    every = np.fromiter((piece for ids in pieces for piece in ids), np.int64)
    counts = np.bincount(every, minlength=len(rows))
    weight = (COMMON / (COMMON + counts / max(1, counts.sum()))).astype(np.float32)
    vectors = np.zeros((len(pieces), rows.shape[1]), np.float32)
    for number, ids in enumerate(pieces):
        if len(ids):
            vectors[number] = (weight[ids, None] * scales[ids] * rows[ids]).mean(0)
    return vectors


@cache
def _table() -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The table of the shipped network, read out of it by onnxruntime itself."""
    import onnxruntime

    model = (SHIPPED / "tagger.onnx").read_bytes()
    # Two more outputs: messages of protobuf that follow each other are one.
    outputs = b"".join(_field(12, _field(1, name.encode())) for name in (_ROWS, _SCALES))
    session = onnxruntime.InferenceSession(
        model + _field(7, outputs), providers=["CPUExecutionProvider"]
    )
    given = {each.name: np.zeros(1, np.int64) for each in session.get_inputs()}
    rows, scales = session.run([_ROWS, _SCALES], given)
    return rows, scales


def _field(number: int, content: bytes) -> bytes:
    """A field of protobuf that holds bytes."""
    return _number(number << 3 | 2) + _number(len(content)) + content


def _number(value: int) -> bytes:
    left = []
    while value > 127:
        left.append(value & 127 | 128)
        value >>= 7
    return bytes([*left, value])
