"""Quotations that run over several paragraphs: each opened anew, only the last one closed.

The tagger reads statements line by line; by the printers' convention such paragraphs are one
statement of one speaker, so their pieces are joined here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution, Span
from workbench.text.quotations import Quotation, find_quotations


def joined_run_ons(
    text: str, attributions: Sequence[Attribution], story: Iterable[Span] | None = None
) -> list[Attribution]:
    """The attributions with the pieces of every run-on quotation in one; in text order.

    Where two of its paragraphs have reporting words of their own, both statements stay. Quotations
    outside the ``story`` ranges (a heading, a caption) are no pieces of any (None: all is story).
    """
    found: dict[int, Attribution] = dict(enumerate(attributions))
    ranges = [(0, len(text))] if story is None else sorted(story)
    chains = [_pieces(chain, ranges) for chain in _chains(find_quotations(text))]
    for pieces, inside in zip(chains, _inside(attributions, chains), strict=True):
        _join(found, [i for i in inside if i in found], pieces)
    return sorted(found.values(), key=lambda attribution: attribution.start)


def _pieces(chain: list[Quotation], ranges: list[Span]) -> list[Span]:
    """The quotations of ``chain`` that stand in one of ``ranges``, which are sorted."""
    pieces = []
    for quotation in chain:
        place = bisect_right(ranges, quotation.start, key=lambda span: span[0]) - 1
        if place >= 0 and quotation.end <= ranges[place][1]:
            pieces.append((quotation.start, quotation.end))
    return pieces


def _chains(quotations: list[Quotation]) -> list[list[Quotation]]:
    chains: list[list[Quotation]] = []
    open_chain: list[Quotation] = []
    for quotation in quotations:
        open_chain.append(quotation)
        if not quotation.continues:
            if len(open_chain) > 1:
                chains.append(open_chain)
            open_chain = []
    return chains


def _inside(
    attributions: Sequence[Attribution], chains: Sequence[Sequence[Span]]
) -> list[list[int]]:
    """For each chain the numbers of the attributions with content in one of its pieces."""
    pieces = sorted((start, end, n) for n, chain in enumerate(chains) for start, end in chain)
    inside: list[dict[int, None]] = [{} for _ in chains]
    for i, attribution in enumerate(attributions):
        for start, end in attribution.content:
            at = max(0, bisect_right(pieces, start, key=lambda piece: piece[0]) - 1)
            while at < len(pieces) and pieces[at][0] < end:
                if pieces[at][1] > start:
                    inside[pieces[at][2]][i] = None
                at += 1
    return [list(numbers) for numbers in inside]


def _join(found: dict[int, Attribution], inside: list[int], pieces: list[Span]) -> None:
    """One attribution of those ``inside`` takes all ``pieces``, the others go."""
    cued = [i for i in inside if found[i].cue]
    if len(cued) > 1 or not inside:
        return
    head = cued[0] if cued else inside[0]
    found[head] = replace(found[head], content=_merged([*found[head].content, *pieces]))
    for i in inside:
        if i != head:
            del found[i]


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
