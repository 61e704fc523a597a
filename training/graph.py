"""The network as an ONNX graph, written node by node for speed on one processor core.

A BERT encoder and the heads that the package asks (``workbench.attribution.scoring.OUTPUTS``) for
one window, without a batch and so without padding or masks. What makes it quick:

- Products are onnxruntime's ``DynamicQuantizeMatMul``: int8 weights a column, activations scaled at
  run time, bias inside. Queries, keys and values are one product, all heads are one.
- Attention is one node. A product's scale of 1/sqrt(width) is in the weights of its queries.
- The last layer works only for the words' first pieces, which are all that the heads look at.
- The tables of letter case, of what stands before and of quotation marks are one, added up here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from workbench.attribution.scoring import INPUTS, OUTPUTS

OPSET, IR_VERSION = 20, 10
MICROSOFT = "com.microsoft"
TABLES = ("features.0", "features.1", "features.2")
EMBEDDINGS = "encoder.embeddings"
# BERT's epsilon; beside it only the scale of an all-zero row.
EPSILON, TINY = 1e-12, 1e-12
# Heads of one linear layer each, and of a query and a key; both in the order of ``OUTPUTS``.
LINEAR = {"tags": "tags", "entities": "entities", "mentions": "mention"}
PAIRED = {
    "content_link": ("queries.0", "keys.0"),
    "source_link": ("queries.1", "keys.1"),
    "holders": ("holder_query", "holder_key"),
}

Weights = Mapping[str, NDArray[np.float32]]


class Graph:
    """Nodes and weights in the making; what a node gives is known by its name."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def weight(self, name: str, values: NDArray[Any]) -> str:
        self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def number(self, value: int) -> str:
        return self.weight(f"number_{value}", np.array([value], np.int64))

    def node(self, operator: str, inputs: Sequence[str], name: str = "", **settings: Any) -> str:
        return self.nodes_of(operator, inputs, [name or f"{operator}_{len(self.nodes)}"], settings)[
            0
        ]

    def parts(self, whole: str, widths: Sequence[int]) -> list[str]:
        """``whole`` cut along its columns."""
        names = [f"part_{len(self.nodes)}_{i}" for i in range(len(widths))]
        sizes = self.weight(f"widths_{len(self.nodes)}", np.array(widths, np.int64))
        return self.nodes_of("Split", [whole, sizes], names, {"axis": 1})

    def nodes_of(
        self, operator: str, inputs: Sequence[str], outputs: list[str], settings: dict[str, Any]
    ) -> list[str]:
        own = operator in ("DynamicQuantizeMatMul", "MultiHeadAttention", "Gelu")
        domain = MICROSOFT if own else ""
        self.nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, **settings))
        return outputs

    def model(self) -> onnx.ModelProto:
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, [of])
            for name, of in zip(INPUTS, ("pieces", "pieces", "marked"), strict=True)
        ]
        outputs = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["words", f"{name}_columns"])
            for name in OUTPUTS
        ]
        graph = helper.make_graph(
            self.nodes, "tagger", inputs, outputs, list(self.weights.values())
        )
        domains = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=domains, ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        return model


# Adds the product of a node with a matrix (inputs, outputs), and a bias, to a graph.
Product = Callable[[Graph, str, str, NDArray[np.float32], NDArray[np.float32]], str]


def exact_product(
    graph: Graph, x: str, name: str, matrix: NDArray[np.float32], bias: NDArray[np.float32]
) -> str:
    return graph.node(
        "Gemm", [x, graph.weight(f"{name}_matrix", matrix), graph.weight(f"{name}_bias", bias)]
    )


def int8_product(
    graph: Graph, x: str, name: str, matrix: NDArray[np.float32], bias: NDArray[np.float32]
) -> str:
    """Seven of the eight bits: with all, sums can overflow on processors without VNNI."""
    packed, scale = packed_columns(matrix, 63)
    inputs = [
        x,
        graph.weight(f"{name}_int8", packed),
        graph.weight(f"{name}_scale", scale),
        "",
        graph.weight(f"{name}_bias", bias),
    ]
    return graph.node("DynamicQuantizeMatMul", inputs)


def packed_columns(
    matrix: NDArray[np.float32], most: int
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A matrix as int8 from ``-most`` to ``most``, and the scale of each column."""
    scale = (np.abs(matrix).max(0) / most + TINY).astype(np.float32)
    return np.clip(np.rint(matrix / scale), -most, most).astype(np.int8), scale


def build(weights: Weights, attention_heads: int, product: Product = int8_product) -> Any:
    """The ONNX model of a ``training.model.Tagger``'s state."""
    graph = Graph()
    x = _embedded(graph, weights)
    layers = sum(key.endswith("attention.self.query.weight") for key in weights)
    for number in range(layers):
        part = f"encoder.encoder.layer.{number}"
        asking = x if number + 1 < layers else graph.node("Gather", [x, "first"], axis=0)
        x = _layer(graph, weights, part, x, asking, attention_heads, product)
    _answers(graph, weights, x, product)
    return graph.model()


def _embedded(graph: Graph, weights: Weights) -> str:
    """Word pieces (int8 rows with a scale each), their features and their places."""
    packed, scale = packed_columns(weights[f"{EMBEDDINGS}.word_embeddings.weight"].T, 127)
    rows = graph.node("Gather", [graph.weight("pieces_int8", packed.T), "ids"])
    scales = graph.node("Gather", [graph.weight("pieces_scale", scale[:, None]), "ids"])
    x = graph.node("Mul", [graph.node("Cast", [rows], to=TensorProto.FLOAT), scales])
    case, before, quoting = (weights[f"{name}.weight"] for name in TABLES)
    table = case[:, None, None] + before[None, :, None] + quoting[None, None]
    table = graph.weight("features_table", table.reshape(-1, table.shape[-1]))
    x = graph.node("Add", [x, graph.node("Gather", [table, "features"])])
    places = weights[f"{EMBEDDINGS}.position_embeddings.weight"]
    places = places + weights[f"{EMBEDDINGS}.token_type_embeddings.weight"][0]
    here = [graph.weight("places", places), graph.number(0), graph.node("Shape", ["ids"])]
    x = graph.node("Add", [x, graph.node("Slice", here)])
    return _normalised(graph, weights, f"{EMBEDDINGS}.LayerNorm", x)


def _layer(
    graph: Graph,
    weights: Weights,
    part: str,
    x: str,
    asking: str,
    attention_heads: int,
    product: Product,
) -> str:
    """One layer for the rows ``asking`` over all rows ``x``, which may be the same."""
    names = [f"{part}.attention.self.{name}" for name in ("query", "key", "value")]
    width = len(weights[f"{names[0]}.bias"])
    if asking == x:
        together = product(graph, x, f"{part}.qkv", *_side_by_side(weights, names))
        query, key, value = graph.parts(together, [width] * 3)
    else:
        query = product(graph, asking, names[0], *_side_by_side(weights, names[:1]))
        together = product(graph, x, f"{part}.kv", *_side_by_side(weights, names[1:]))
        key, value = graph.parts(together, [width] * 2)
    batch = graph.number(0)
    heads = [graph.node("Unsqueeze", [each, batch]) for each in (query, key, value)]
    seen = graph.node("MultiHeadAttention", heads, num_heads=attention_heads)
    seen = graph.node("Squeeze", [seen, batch])

    def dense(value: str, name: str) -> str:
        return product(graph, value, name, *_side_by_side(weights, [name]))

    seen = graph.node("Add", [dense(seen, f"{part}.attention.output.dense"), asking])
    seen = _normalised(graph, weights, f"{part}.attention.output.LayerNorm", seen)
    inner = graph.node("Gelu", [dense(seen, f"{part}.intermediate.dense")])
    outer = graph.node("Add", [dense(inner, f"{part}.output.dense"), seen])
    return _normalised(graph, weights, f"{part}.output.LayerNorm", outer)


def _answers(graph: Graph, weights: Weights, words: str, product: Product) -> None:
    """All heads as one product; row 0 of ``words`` is the opening mark, which links point to."""
    queries, keys = (list(pair) for pair in zip(*PAIRED.values(), strict=True))
    names = [*LINEAR.values(), *queries, *keys]
    matrix, bias = _side_by_side(weights, names)
    widths = [len(weights[f"{name}.bias"]) for name in names]
    ends = np.cumsum(widths)
    first, last = ends[len(LINEAR) - 1], ends[len(LINEAR) + len(queries) - 1]
    scale = np.ones(len(bias), np.float32)
    scale[first:last] = widths[len(LINEAR)] ** -0.5
    parts = graph.parts(product(graph, words, "heads", matrix * scale, bias * scale), widths)
    behind = [graph.number(1), graph.number(np.iinfo(np.int32).max), graph.number(0)]
    for name, part in zip(LINEAR, parts, strict=False):
        graph.node("Slice", [part, *behind], name)
    pairs = zip(parts[len(LINEAR) :], parts[len(LINEAR) + len(queries) :], strict=False)
    for name, (query, key) in zip(PAIRED, pairs, strict=True):
        graph.node("Gemm", [graph.node("Slice", [query, *behind]), key], name, transB=1)


def _side_by_side(
    weights: Weights, names: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Linear layers of the same input as one: matrix (inputs, outputs), bias (outputs,)."""
    matrix = np.concatenate([weights[f"{name}.weight"] for name in names]).T
    return matrix, np.concatenate([weights[f"{name}.bias"] for name in names])


def _normalised(graph: Graph, weights: Weights, name: str, x: str) -> str:
    own = [graph.weight(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")]
    return graph.node("LayerNormalization", [x, *own], epsilon=EPSILON, axis=-1)
