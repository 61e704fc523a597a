"""Averaged weights of several runs, and what texts marked by another guide teach."""

from __future__ import annotations

from pathlib import Path

import pytest

REASON = "needs what training needs: pip install '.[train]'"
torch = pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)

from training.mean import load_average, mean  # noqa: E402
from training.train import started_from  # noqa: E402


def test_weights_are_averaged_and_what_counts_is_not(tmp_path: Path) -> None:
    runs = [{"w": torch.tensor([1.0, 3.0]), "n": torch.tensor(4)},
            {"w": torch.tensor([3.0, 5.0]), "n": torch.tensor(9)}]  # fmt: skip
    found = mean(runs)
    assert found["w"].tolist() == [2.0, 4.0]
    assert int(found["n"]) == 4
    torch.save({"average": found}, tmp_path / "checkpoint.pt")
    assert load_average(tmp_path)["w"].tolist() == [2.0, 4.0]


def test_another_guides_tags_begin_as_those_of_all_and_then_are_their_own() -> None:
    own = {"tags.weight": torch.ones(2), "tags.bias": torch.zeros(1)}
    begun = started_from(own)
    assert begun["foreign_tags.weight"].tolist() == [1.0, 1.0]
    later = {**begun, "foreign_tags.weight": torch.zeros(2)}
    assert started_from(later)["foreign_tags.weight"].tolist() == [0.0, 0.0]
