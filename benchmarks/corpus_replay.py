"""The network's answers recorded once, and given again to texts of the same shape.

    python -m benchmarks.corpus_replay     what a process of the workbench runs instead of its own

The seam is ``workbench.quotes.workers.processes.PROCESS``, the module that a process runs, and the
one method by which everything asks the network, ``Network.scored``. Nothing else is replaced. The
folder of the record stands in the environment variable WORKBENCH_RECORD; a text whose shape is not
in it is given to the network, and counted in the file ``missed``.
"""

from __future__ import annotations

import os
import pickle
from pathlib import Path

from benchmarks.corpus_text import SHAPES, article
from workbench import Article
from workbench.attribution import load_bundle
from workbench.attribution.features import Pieces
from workbench.attribution.scoring import Network, Window
from workbench.authority import load_sources
from workbench.quotes.statements import read_said
from workbench.quotes.workers import process

RECORD = "WORKBENCH_RECORD"
Key = tuple[int, bytes]
_asked_network = Network.scored


def key(pieces: Pieces) -> Key:
    """Which pieces make which words: of this shape are all arrays that the network answers with."""
    return len(pieces.ids), pieces.word.astype("int32").tobytes()


def record(folder: Path) -> None:
    """Ask the network about one article of each shape and keep what it says."""
    answers: dict[Key, list[Window]] = {}

    def asked(network: Network, pieces: Pieces) -> list[Window]:
        return answers.setdefault(key(pieces), _asked_network(network, pieces))

    Network.scored = asked
    bundle, authority = load_bundle(), load_sources()
    for number in range(SHAPES):
        read_said(Article.from_text(article(number)), authority, bundle)
    Network.scored = _asked_network
    (folder / "answers").write_bytes(pickle.dumps(answers))


def replay() -> None:
    """From now on this process answers from the record."""
    folder = Path(os.environ[RECORD])
    answers: dict[Key, list[Window]] = pickle.loads((folder / "answers").read_bytes())  # noqa: S301

    def asked(network: Network, pieces: Pieces) -> list[Window]:
        known = answers.get(key(pieces))
        if known is None:
            with (folder / "missed").open("a") as missed:
                missed.write(".")
            return _asked_network(network, pieces)
        return known

    Network.scored = asked


if __name__ == "__main__":
    replay()
    process.main()
