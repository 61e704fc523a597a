"""A trained model as one folder: network, tokenizer, field, small heads and fitted curves.

    tagger.onnx        the encoder and a head a question, weights in int8
    tokenizer.json     how it cuts words, and the ids of its marks
    field.json         which tag may follow which
    heads.npz          the heads that weigh pairs of spans (``workbench.speakers.heads``)
    calibration.json   from the network's probabilities to shares of right rows

Another model is another folder: ``extract_quotes(..., model=FOLDER)``.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.attribution.field import Transitions
    from workbench.attribution.scoring import Network

SHIPPED = Path(__file__).parent / "weights"
NEEDED = ("tagger.onnx", "tokenizer.json", "field.json", "heads.npz", "calibration.json")
# An encoder's marks around what it reads, as (opening, closing): of BERT, of RoBERTa and MPNet.
MARKS = (("[CLS]", "[SEP]"), ("<s>", "</s>"))
# Bundles that stay loaded: one in use, one to compare it with.
KEPT = 2


@dataclass(frozen=True, eq=False)
class Bundle:
    """A model ready for use, and the folder it came from; equal to itself alone.

    ``calibration`` are the parts of ``calibration.json``.
    """

    folder: Path
    network: Network
    tokenizer: Any
    transitions: Transitions
    calibration: dict[str, dict[str, float]]
    heads: dict[str, NDArray[np.float32]]


def load_bundle(folder: str | PathLike[str] | Bundle | None = None) -> Bundle:
    """The model in ``folder`` (None: the one that ships), loaded once.

    Raises WorkbenchError where the folder lacks a file of a model or one cannot be read.
    """
    if isinstance(folder, Bundle):
        return folder
    if folder is None:
        return _loaded(SHIPPED)
    path = Path(folder)
    missing = [name for name in NEEDED if not (path / name).is_file()]
    if missing:
        raise WorkbenchError(
            f"{path} is no model: {', '.join(missing)} not found there. Give a folder with the "
            f"files {', '.join(NEEDED)}, or leave model out for the one that ships."
        )
    return _loaded(path.resolve())


@functools.lru_cache(maxsize=KEPT)
def _loaded(folder: Path) -> Bundle:
    import numpy as np
    from tokenizers import Tokenizer

    from workbench.attribution.field import Transitions
    from workbench.attribution.scoring import Network

    try:
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        raw = json.loads((folder / "field.json").read_text(encoding="utf-8"))
        step, start, stop = (np.array(raw[key], np.float32) for key in ("step", "start", "stop"))
        calibration = json.loads((folder / "calibration.json").read_text(encoding="utf-8"))
        network = Network((folder / "tagger.onnx").read_bytes(), marks_of(tokenizer))
        heads = _heads(folder / "heads.npz")
    except Exception as fault:  # whatever a library raises for a broken file
        raise WorkbenchError(
            f"The model in {folder} cannot be read ({type(fault).__name__}: {fault}). Export it "
            "again with training/export.py, or leave model out for the one that ships."
        ) from None
    return Bundle(folder, network, tokenizer, Transitions(step, start, stop), calibration, heads)


def marks_of(tokenizer: Any) -> tuple[int, int]:
    """The ids of the marks that the encoder wants around a text."""
    for opening, closing in MARKS:
        first, last = tokenizer.token_to_id(opening), tokenizer.token_to_id(closing)
        if first is not None and last is not None:
            return int(first), int(last)
    raise ValueError("a tokenizer without [CLS] and [SEP] or <s> and </s>")


def _heads(file: Path) -> dict[str, NDArray[np.float32]]:
    import numpy as np

    with np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
