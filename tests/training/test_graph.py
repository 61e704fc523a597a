"""The graph that ships says what the trained network says, and asks no more of a processor."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from workbench.attribution.scoring import INPUTS, OUTPUTS, Network

REASON = "needs what training needs: pip install '.[train]'"
torch = pytest.importorskip("torch", reason=REASON)
onnx = pytest.importorskip("onnx", reason=REASON)
transformers = pytest.importorskip("transformers", reason=REASON)

from training import graph, shipped  # noqa: E402
from training.export import pair_heads  # noqa: E402
from training.model import Tagger  # noqa: E402
from workbench.attribution.features import BEFORE, CASES, QUOTING, combined  # noqa: E402

HEADS, LAYERS, PIECES, WORDS, VOCABULARY = 4, 3, 40, 25, 80


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """A small network that learned nothing, its word pieces as coarse as they ship."""
    torch.manual_seed(3)
    config = transformers.BertConfig(
        vocab_size=VOCABULARY,
        hidden_size=64,
        num_hidden_layers=LAYERS,
        num_attention_heads=HEADS,
        intermediate_size=96,
        max_position_embeddings=PIECES,
        initializer_range=0.2,
    )
    model = Tagger(transformers.BertModel(config, add_pooling_layer=False)).eval()
    # Words that differ as those of a trained network do: else links are differences of nothing.
    for name, own in model.named_parameters():
        if not name.endswith("LayerNorm.weight"):
            torch.nn.init.normal_(own, std=1.0 if "embeddings" in name else 0.1)
    pieces = model.encoder.embeddings.word_embeddings.weight
    packed, scale = graph.packed_columns(pieces.detach().numpy().T, 127)
    pieces.data = torch.from_numpy((packed * scale).T)
    return model


@pytest.fixture(scope="module")
def weights(tagger: Tagger) -> graph.Weights:
    return {name: own.detach().numpy() for name, own in tagger.state_dict().items()}


@pytest.fixture(scope="module")
def window() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(5)
    sizes = {"ids": VOCABULARY, "case": len(CASES), "before": len(BEFORE), "quoting": len(QUOTING)}
    rows = {name: rng.integers(0, size, PIECES) for name, size in sizes.items()}
    first = np.sort(rng.choice(np.arange(1, PIECES), WORDS, replace=False))
    return {**rows, "first": np.concatenate([[0], first])}


@pytest.fixture(scope="module")
def expected(tagger: Tagger, window: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """What torch says, by the names of the graph's answers."""
    with torch.no_grad():
        said = tagger(**{name: torch.from_numpy(rows)[None] for name, rows in window.items()})
    return {name: part[0].numpy() for name, part in said._asdict().items()}


def answers(model: onnx.ModelProto, window: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    network = Network(model.SerializeToString(), (0, 0))
    features = combined(window["case"], window["before"], window["quoting"])
    given = dict(zip(INPUTS, (window["ids"], features, window["first"]), strict=True))
    return dict(zip(OUTPUTS, network._session.run(OUTPUTS, given), strict=True))


def test_with_exact_products_the_graph_says_what_torch_says(
    weights: graph.Weights, window: dict[str, np.ndarray], expected: dict[str, np.ndarray]
) -> None:
    found = answers(graph.build(weights, HEADS, graph.exact_product), window)
    for name in OUTPUTS:
        np.testing.assert_allclose(found[name], expected[name], rtol=1e-3, atol=1e-3, err_msg=name)


def test_with_int8_products_it_says_nearly_the_same(
    weights: graph.Weights, window: dict[str, np.ndarray], expected: dict[str, np.ndarray]
) -> None:
    found = answers(graph.build(weights, HEADS), window)
    for name in OUTPUTS:
        far = np.abs(found[name] - expected[name]).mean() / expected[name].std()
        assert far < 0.2, name


def test_what_ships_can_be_trained_on(
    weights: graph.Weights, window: dict[str, np.ndarray], tmp_path: Path
) -> None:
    """Weights read back from a bundle say what the bundle says, and are all that a run has."""
    model = graph.build(weights, HEADS)
    onnx.save(model, tmp_path / "tagger.onnx")
    np.savez(tmp_path / "heads.npz", **pair_heads(weights))
    field = {name: weights[f"field.{name}"].tolist() for name in ("step", "start", "stop")}
    (tmp_path / "field.json").write_text(json.dumps(field), encoding="utf-8")
    back = shipped.weights_of(tmp_path)
    lacking = {"names.weight", "names.bias", "foreign_tags.weight", "foreign_tags.bias"}
    assert set(weights) - set(back) == lacking
    assert {name: own.shape for name, own in back.items()} == {
        name: weights[name].shape for name in back
    }
    said, again = answers(model, window), answers(graph.build(back, HEADS), window)
    for name in OUTPUTS:
        far = np.abs(again[name] - said[name]).mean() / said[name].std()
        assert far < 0.05, name


def test_sums_of_int8_products_fit_in_sixteen_bits(weights: graph.Weights) -> None:
    """Processors without VNNI add up two products of eight bits each in sixteen."""
    for matrix in graph.build(weights, HEADS).graph.initializer:
        if matrix.name.endswith("_int8") and matrix.name != "pieces_int8":
            values = onnx.numpy_helper.to_array(matrix).astype(int)
            assert 2 * 255 * np.abs(values).max() < 2**15


def test_a_layer_is_four_products_and_one_attention(weights: graph.Weights) -> None:
    nodes = Counter(node.op_type for node in graph.build(weights, HEADS).graph.node)
    # Of the last layer only words ask: its queries are a product of their own. All heads are one.
    assert nodes["DynamicQuantizeMatMul"] == 4 * LAYERS + 1 + 1
    assert nodes["MultiHeadAttention"] == LAYERS
    assert not {"Transpose", "Expand", "Where", "Softmax"} & nodes.keys()


def test_a_network_that_wants_other_inputs_is_refused(weights: graph.Weights) -> None:
    model = graph.build(weights, HEADS)
    for node in model.graph.node:
        node.input[:] = ["case" if name == "features" else name for name in node.input]
    model.graph.input[1].name = "case"
    with pytest.raises(ValueError, match="takes ids, case, first, not ids, features, first"):
        Network(model.SerializeToString(), (0, 0))
