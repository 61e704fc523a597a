"""Old LexisNexis text: documents under "1 of 10 DOCUMENTS", also pieces of many downloads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.articles.decoding import decode
from workbench.articles.readers.cut import told
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.nexis.blocks import Block, blocks_of, is_labelled
from workbench.articles.readers.nexis.document import draft_of
from workbench.articles.readers.nexis.labels import kind_of
from workbench.articles.readers.nexis.run import missing, position, selected

NAME = "LexisNexis text"
NEEDS: tuple[str, ...] = ()
# Its cover, with the terms of the search, may be long.
BEGINNING = 60_000
CAPITALS = re.compile(r"\bDO[CK]UMENT")


def knows(file: File) -> bool:
    """By a line such as "1 of 10 DOCUMENTS" in capitals, or one in small letters and a label."""
    beginning = file.data[:BEGINNING]
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"<", b"{", b"%"):
        return False
    text, _ = decode(beginning)
    lines = text.split("\n")
    markers = [line for line in lines if line[:1] in " \t0123456789DdF" and position(line)]
    if any(CAPITALS.search(line) for line in markers):
        return True
    return is_labelled(blocks_of(lines)) and (bool(markers) or _is_piece(lines))


def _is_piece(lines: Sequence[str]) -> bool:
    """Whether ``lines``, without a beginning, hold what only the database writes."""
    labels = [label for line in lines if (label := kind_of(line, capitals=True))]
    return sum(kind in ("loaded", "length", "language") for kind, _ in labels) >= 3


def read(file: File) -> Reading:
    text, codes = decode(file.data)
    if not text:
        raise NotReadError(codes[0]) if codes else NotReadError("empty")
    lines = text.replace("\f", "\n").split("\n")
    starts = [number for number, line in enumerate(lines) if position(line)]
    cover = blocks_of(lines[: starts[0]] if starts else lines)
    # A document may stand before the first line with numbers, its own having been cut off.
    documents = [cover] if is_labelled(cover) or not starts else []
    documents += [
        blocks_of(lines[start + 1 : end]) for start, end in pairwise([*starts, len(lines)])
    ]
    positions = [found for start in starts if (found := position(lines[start]))]
    ended = [_is_ended(blocks) for blocks in documents]
    cut = not ended[-1] and (any(ended) or not text.endswith("\n"))
    return told(reading_of(documents, positions, codes, selected(text)), cut=cut)


def _is_ended(blocks: Sequence[Block]) -> bool:
    """Whether a document ends as the database ends them: with a label or whose it is."""
    return bool(blocks) and (blocks[-1].label is not None or blocks[-1].is_copyright)


def reading_of(
    documents: Sequence[Sequence[Block]],
    positions: Sequence[tuple[int, int]],
    codes: Sequence[str] = (),
    stated: int | None = None,
) -> Reading:
    """The articles of ``documents``; those that the database could not show are missing ones.

    ``stated``: so many the cover says there are.
    """
    drafts: list[Draft] = []
    failed = 0
    for blocks in documents:
        errors = sum(block.is_error for block in blocks)
        failed += errors
        if errors and all(block.is_error or block.is_copyright for block in blocks):
            continue
        drafts.append(draft_of(blocks))
    lost = max(failed, missing(positions), (stated or 0) - len(drafts))
    return Reading(
        drafts=tuple(_with(draft, codes) for draft in drafts),
        expected=len(drafts) + lost if lost or stated else None,
    )


def _with(draft: Draft, codes: Sequence[str]) -> Draft:
    return replace(draft, issues=(*codes, *draft.issues)) if codes else draft
