"""What another network says of a text, softly, as something to learn from (Hinton et al., 2015).

The teacher is a bundle that reads each text in two cuts; what learns from it reads one window and
is to say the same. News without any annotation is read for this alone: there the teacher says what
it makes of new texts, not what it remembers.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.corpora import SHARED, heading, plain, plain_document
from training.examples import Document
from workbench.attribution.bundle import load_bundle

NEWS = SHARED / "news/bbc.zip"


def news(tokenizer: Tokenizer, without: Iterable[Document]) -> list[Document]:
    """The articles of the BBC that are none of ``without``, which a fold leaves out."""
    held = "\n".join(plain(document.text) for document in without)
    with zipfile.ZipFile(NEWS) as archive:
        texts = {
            name: archive.read(name).decode("utf-8", "replace")
            for name in sorted(archive.namelist())
            if name.endswith(".txt")
        }
    return [
        plain_document(name, text, tokenizer)
        for name, text in texts.items()
        if heading(text) not in held
    ]


def taught(documents: Sequence[Document], bundle: Path, kept: Path) -> list[Document]:
    """``documents`` with the tags that ``bundle`` gives each of their words, ``kept`` in a file."""
    sizes = [len(document.pieces.start) for document in documents]
    if not kept.exists():
        network = load_bundle(bundle).network
        said = [
            window.scores.tags.astype(np.float16)
            for document in documents
            for window in network.scored(document.pieces)
        ]
        np.save(kept, np.concatenate(said))
    parts = np.split(np.load(kept), np.cumsum(sizes)[:-1])
    return [replace(each, soft=part) for each, part in zip(documents, parts, strict=True)]
