"""PolNeAR articles as training examples: word pieces, tags, links and silver names."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.coreference import Questions
from training.entities import IGNORE, EntityTargets
from workbench.attribution.features import Pieces, read_pieces
from workbench.attribution.field import TAGS
from workbench.attribution.windows import cut_windows

# Silver names, a task beside the others: what PolNeAR's ``entities_corenlp`` marks.
NAME_KINDS = ("person", "organization", "location", "misc")
NAME_TAGS = ("O", *(f"{prefix}-{kind}" for kind in NAME_KINDS for prefix in "BI"))
# Word pieces in a window of training; with the two marks a multiple of what batches pad to.
LONGEST = 446


@dataclass(frozen=True)
class Document:
    """An article with its targets, one for each word.

    ``cue_of``: for words of content the number of the first word of their cue, -1 for "no cue",
    ``IGNORE`` for other words. ``source_of``: the same from words of a cue to their source.
    ``IGNORE`` throughout where the attributions are not known. ``entities`` and ``questions``: who
    is who, where that was annotated. ``variants``: the same with other names (see ``varied``).
    ``foreign``: its attributions were marked by another guide than PolNeAR's, so that spans begin
    and end at other words. ``soft``: float16 (words, tags), what a teacher says (see ``taught``).
    """

    id: str
    text: str
    gold: list[dict]
    pieces: Pieces
    tags: NDArray[np.int64]
    cue_of: NDArray[np.int64]
    source_of: NDArray[np.int64]
    names: NDArray[np.int64]
    entities: EntityTargets | None = None
    questions: Questions | None = None
    variants: tuple[Document, ...] = ()
    foreign: bool = False
    soft: NDArray[np.float16] | None = None


def load(path: Path, tokenizer: Tokenizer) -> list[Document]:
    with path.open(encoding="utf-8") as lines:
        return [document(json.loads(line), tokenizer) for line in lines]


def document(raw: dict, tokenizer: Tokenizer) -> Document:
    pieces = read_pieces(raw["text"], tokenizer)
    n = len(pieces.start)
    tags = np.zeros(n, dtype=np.int64)
    cue_of = np.full(n, IGNORE)
    source_of = np.full(n, IGNORE)
    # The larger content is painted last: where one statement stands in another, the outer wins.
    for attribution in sorted(raw["attributions"], key=_content_length):
        words = {role: _words(pieces, attribution[role]) for role in ("source", "cue", "content")}
        firsts = {role: min((s for s, _ in spans), default=-1) for role, spans in words.items()}
        for role in ("source", "cue", "content"):
            for first, last in words[role]:
                tags[first:last] = TAGS.index(f"I-{role}")
                tags[first] = TAGS.index(f"B-{role}")
                cue_of[first:last] = firsts["cue"] if role == "content" else IGNORE
                source_of[first:last] = firsts["source"] if role == "cue" else IGNORE
    return Document(
        raw["id"],
        raw["text"],
        raw["attributions"],
        pieces,
        _repaired(tags),
        cue_of,
        source_of,
        _name_tags(raw.get("entities_corenlp"), pieces),
    )


def _content_length(attribution: dict) -> int:
    return sum(end - start for start, end in attribution["content"])


def _words(pieces: Pieces, spans: list[list[int]]) -> list[tuple[int, int]]:
    """Spans of code points as spans of words; pieces of one span that touch are joined."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        first = int(np.searchsorted(pieces.end, start, side="right"))
        last = int(np.searchsorted(pieces.start, end, side="left"))
        if first >= last:
            continue
        if found and found[-1][1] >= first:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _repaired(tags: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a later span cut an earlier one in two, its second half begins anew."""
    tags = tags.copy()
    for i, tag in enumerate(tags):
        name = TAGS[tag]
        before = TAGS[tags[i - 1]] if i else "O"
        if name.startswith("I-") and before[2:] != name[2:]:
            tags[i] = TAGS.index("B-" + name[2:])
    return tags


def _name_tags(entities: list | None, pieces: Pieces) -> NDArray[np.int64]:
    if entities is None:
        return np.full(len(pieces.start), IGNORE)
    tags = np.zeros(len(pieces.start), dtype=np.int64)
    for start, end, kind in entities:
        if kind.lower() not in NAME_KINDS:
            continue
        for first, last in _words(pieces, [[start, end]]):
            tags[first:last] = NAME_TAGS.index(f"I-{kind.lower()}")
            tags[first] = NAME_TAGS.index(f"B-{kind.lower()}")
    return tags


@dataclass(frozen=True)
class Window:
    """A window of a document: words ``first`` to ``last``, exclusive."""

    document: Document
    first: int
    last: int

    @property
    def pieces(self) -> int:
        word = self.document.pieces.word
        return int(np.searchsorted(word, self.last) - np.searchsorted(word, self.first))


def epoch_windows(
    documents: list[Document], rng: random.Random, longest: int = LONGEST
) -> list[Window]:
    """All documents cut at cuts that differ from epoch to epoch.

    A document's windows are about as long as each other, so that little of a batch is padding.
    """
    windows = []
    for doc in documents:
        # A piece of a sentence or two stays whole.
        more = rng.choice((0, 1)) if len(doc.pieces.ids) > longest // 2 else 0
        count = -(-len(doc.pieces.ids) // longest) + more
        limit = min(longest, int(len(doc.pieces.ids) / count * rng.uniform(1.0, 1.2)) + 8)
        first = rng.randint(limit // 2, limit) if count > 1 else limit
        cuts = cut_windows(doc.pieces, limit=limit, first=first)
        windows += [Window(doc, first, last) for first, last in cuts]
    return windows


def batches(windows: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Batches in random order; all windows of a text with questions are in the same one.

    Other windows stand with those of like length, short ones in larger batches, so that a batch
    costs about the same whatever is in it.
    """
    together: dict[int, list[Window]] = {}
    alone = []
    for window in windows:
        whole = window.last - window.first == len(window.document.pieces.start)
        if window.document.questions is None or whole:
            alone.append(window)
        else:
            together.setdefault(id(window.document), []).append(window)
    alone.sort(key=lambda window: window.pieces + rng.random() * 60)
    groups = _filled([[window] for window in alone], size)
    documents = list(together.values())
    rng.shuffle(documents)
    groups += _filled(documents, size)
    rng.shuffle(groups)
    return groups


def _filled(parts: list[list[Window]], size: int) -> list[list[Window]]:
    """Parts put together until they are as long as ``size`` of the longest windows."""
    groups: list[list[Window]] = []
    longest, room = 0, 0
    for part in parts:
        length = max(window.pieces for window in part)
        longest = max(longest, length)
        if groups and (len(groups[-1]) + len(part)) * longest <= room:
            groups[-1] += part
        else:
            groups.append(list(part))
            longest, room = length, size * LONGEST
    return groups


def local_targets(targets: NDArray[np.int64], first: int, last: int) -> NDArray[np.int64]:
    """Link targets inside a window, numbered from 1; 0 where there is none in the window."""
    part = targets[first:last]
    inside = (part >= first) & (part < last)
    return np.where(part == IGNORE, IGNORE, np.where(inside, part - first + 1, 0))
