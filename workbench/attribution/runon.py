"""Quotations that run over several paragraphs: each opened anew, only the last one closed.

The tagger reads statements line by line; by the printers' convention such paragraphs are one
statement of one speaker, so their pieces are joined here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution, Span
from workbench.attribution.quotemarks import Quotation, find_quotations


def joined_run_ons(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with the pieces of every run-on quotation in one; in text order.

    Where two of its paragraphs have reporting words of their own, both statements stay.
    """
    found = list(attributions)
    for chain in _chains(find_quotations(text)):
        found = _with_chain(found, [(q.start, q.end) for q in chain])
    return sorted(found, key=lambda attribution: attribution.start)


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


def _with_chain(attributions: list[Attribution], pieces: list[Span]) -> list[Attribution]:
    inside = [a for a in attributions if any(_touch(a.content, piece) for piece in pieces)]
    cued = [a for a in inside if a.cue]
    if len(cued) > 1 or not inside:
        return attributions
    head = cued[0] if cued else inside[0]
    content = _merged([*head.content, *pieces])
    rest = [a for a in attributions if a not in inside]
    return [*rest, replace(head, content=content)]


def _touch(spans: Sequence[Span], piece: Span) -> bool:
    return any(start < piece[1] and end > piece[0] for start, end in spans)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
