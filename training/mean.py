"""The mean of several runs, better than each: a run to export or to start from.

    python -m training.mean --to training/runs/mean training/runs/fold0 training/runs/fold1

Averaging pays where all runs began from the same weights (Wortsman et al., ICML 2022).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

Weights = dict[str, torch.Tensor]


def load_average(run: Path) -> Weights:
    """The averaged weights of a run's last checkpoint, by their names in ``Tagger``."""
    state = torch.load(run / "checkpoint.pt", weights_only=False, map_location="cpu")
    average: Weights = state["average"]
    return average


def mean(runs: Sequence[Weights]) -> Weights:
    """Each weight's mean; what is no fraction is the first run's. All runs have the same names."""
    return {
        name: torch.stack([run[name] for run in runs]).mean(0) if own.is_floating_point() else own
        for name, own in runs[0].items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    found = mean([load_average(run) for run in args.runs])
    torch.save({"average": found}, args.to / "checkpoint.pt")


if __name__ == "__main__":
    main()
