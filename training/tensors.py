"""Windows as padded tensors, as the network takes them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from training.entities import IGNORE, EntityTargets
from training.examples import Window, local_targets
from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.field import TAGS

OTHER_CASE, LINE_BREAK, OUTSIDE = 5, 2, 0
# Batches are padded to multiples of this: oneDNN compiles kernels anew for every shape it meets,
# which costs more than the padding.
PAD_TO = 64
TARGETS = ("tags", "cue_of", "source_of", "names", "entities", "holder_of")


@dataclass(frozen=True)
class Marks:
    """The ids that an encoder wants around a window and behind it."""

    first: int
    last: int
    pad: int


def marks(tokenizer: Tokenizer) -> Marks:
    """Those of RoBERTa and MPNet where the vocabulary has them, else those of BERT."""
    known = tokenizer.token_to_id
    names = ("[CLS]", "[SEP]", "[PAD]") if known("<s>") is None else ("<s>", "</s>", "<pad>")
    return Marks(*map(known, names))


def tensors(windows: list[Window], around: Marks) -> dict[str, torch.Tensor]:
    """A batch of windows as padded tensors; see ``Tagger.forward`` for the shapes."""
    rows = [_row(window, around) for window in windows]
    fill = {"ids": around.pad, **dict.fromkeys(TARGETS, IGNORE)}
    out = {}
    for key in rows[0]:
        extra = 1 if key == "first" else 0
        width = max(len(row[key]) for row in rows) - extra
        width = -(-width // PAD_TO) * PAD_TO + extra
        table = np.full((len(rows), width), fill.get(key, 0), dtype=np.int64)
        for i, row in enumerate(rows):
            table[i, : len(row[key])] = row[key]
        out[key] = torch.from_numpy(table)
    out["lengths"] = torch.tensor([window.last - window.first for window in windows])
    return out


def _row(window: Window, around: Marks) -> dict[str, np.ndarray]:
    doc, first, last = window.document, window.first, window.last
    pieces = doc.pieces
    entities = doc.entities or EntityTargets.unknown(len(pieces.start))
    a, b = np.searchsorted(pieces.word, [first, last])
    framed = lambda values, left, right: np.concatenate([[left], values[a:b], [right]])  # noqa: E731
    return {
        "ids": framed(pieces.ids, around.first, around.last),
        "case": framed(pieces.case, OTHER_CASE, OTHER_CASE),
        "before": framed(pieces.before, LINE_BREAK, LINE_BREAK),
        "quoting": framed(pieces.quoting, OUTSIDE, OUTSIDE),
        "mask": np.ones(b - a + 2, dtype=np.int64),
        "first": np.concatenate(
            [[0], np.searchsorted(pieces.word, np.arange(first, last)) - a + 1]
        ),
        "tags": _begun(doc.tags[first:last], TAGS),
        "cue_of": local_targets(doc.cue_of, first, last),
        "source_of": local_targets(doc.source_of, first, last),
        "names": doc.names[first:last],
        "entities": _begun(entities.tags[first:last], ENTITY_TAGS),
        "holder_of": local_targets(entities.holder_of, first, last),
    }


def _begun(tags: np.ndarray, kinds: tuple[str, ...]) -> np.ndarray:
    """A span that a window cuts in two begins anew in the second one."""
    if tags[0] > 0 and kinds[tags[0]].startswith("I-"):
        tags = tags.copy()
        tags[0] = kinds.index("B-" + kinds[tags[0]][2:])
    return tags
