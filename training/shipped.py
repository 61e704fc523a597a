"""From what ships back to weights that can be trained on: a run to start from.

    python -m training.shipped workbench/attribution/weights --to training/runs/shipped

The int8 weights are taken for what they stand for, so that a checkpoint need not be kept. What the
package does not hold (the silver names' head, tags by another guide) begins anew.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.graph import EMBEDDINGS, LINEAR, PAIRED, TABLES
from training.model import LINK_WIDTH
from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.features import BEFORE, CASES, QUOTING
from workbench.attribution.field import TAGS

Arrays = Mapping[str, NDArray[np.float32]]
Weights = dict[str, NDArray[np.float32]]


def weights_of(bundle: Path) -> Weights:
    """The weights of a bundle by their names in ``Tagger``, float32."""
    model = onnx.load(bundle / "tagger.onnx")
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    found = _embeddings(arrays)
    found |= {name: own for name, own in arrays.items() if ".LayerNorm." in name}
    for name in arrays:
        if name.startswith("encoder.") and name.endswith("_int8"):
            found |= _layers(arrays, name.removesuffix("_int8"))
    found |= _heads(arrays)
    with np.load(bundle / "heads.npz", allow_pickle=False) as pairs:
        found |= {name: pairs[name] for name in pairs.files}
    field = json.loads((bundle / "field.json").read_text(encoding="utf-8"))
    return found | {f"field.{name}": np.array(own, np.float32) for name, own in field.items()}


def _embeddings(arrays: Arrays) -> Weights:
    pieces = arrays["pieces_int8"].astype(np.float32) * arrays["pieces_scale"]
    places = arrays["places"]
    found = {
        f"{EMBEDDINGS}.word_embeddings.weight": pieces,
        f"{EMBEDDINGS}.position_embeddings.weight": places,
        # What a text of one kind has was added to its places.
        f"{EMBEDDINGS}.token_type_embeddings.weight": np.zeros((2, places.shape[1]), np.float32),
    }
    return found | _features(arrays["features_table"])


def _features(table: NDArray[np.float32]) -> Weights:
    """Three tables whose sums are ``table``: the shares of each are a matter of choice."""
    own = table.reshape(len(CASES), len(BEFORE), len(QUOTING), -1)
    all_of_it = own.mean((0, 1, 2))
    parts = (own.mean((1, 2)), own.mean((0, 2)) - all_of_it, own.mean((0, 1)) - all_of_it)
    return {f"{name}.weight": part for name, part in zip(TABLES, parts, strict=True)}


def _matrix(arrays: Arrays, name: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """A product's matrix (outputs, inputs) and bias, as torch has them."""
    matrix = arrays[f"{name}_int8"].astype(np.float32) * arrays[f"{name}_scale"]
    return np.ascontiguousarray(matrix.T), arrays[f"{name}_bias"]


def _layers(arrays: Arrays, name: str) -> Weights:
    """The linear layers of a product of the encoder, which may be three or two side by side."""
    matrix, bias = _matrix(arrays, name)
    part, _, last = name.rpartition(".")
    asked = {"qkv": ("query", "key", "value"), "kv": ("key", "value")}.get(last)
    names = [f"{part}.attention.self.{own}" for own in asked] if asked else [name]
    widths = [len(bias) // len(names)] * len(names)
    return _parted(matrix, bias, names, widths)


def _heads(arrays: Arrays) -> Weights:
    matrix, bias = _matrix(arrays, "heads")
    queries, keys = (list(pair) for pair in zip(*PAIRED.values(), strict=True))
    linear = len(bias) - 2 * len(PAIRED) * LINK_WIDTH
    known = [len(TAGS), len(ENTITY_TAGS)]
    widths = [*known, linear - sum(known), *[LINK_WIDTH] * 2 * len(PAIRED)]
    found = _parted(matrix, bias, [*LINEAR.values(), *queries, *keys], widths)
    for name in queries:
        for part in ("weight", "bias"):
            found[f"{name}.{part}"] = found[f"{name}.{part}"] * LINK_WIDTH**0.5
    return found


def _parted(
    matrix: NDArray[np.float32],
    bias: NDArray[np.float32],
    names: Sequence[str],
    widths: Sequence[int],
) -> Weights:
    cuts = np.cumsum(widths)[:-1]
    pairs = zip(names, np.split(matrix, cuts), np.split(bias, cuts), strict=True)
    return {
        f"{name}.{part}": own
        for name, weight, offset in pairs
        for part, own in (("weight", weight), ("bias", offset))
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    found = {name: torch.from_numpy(own.copy()) for name, own in weights_of(args.bundle).items()}
    torch.save({"average": found}, args.to / "checkpoint.pt")


if __name__ == "__main__":
    main()
