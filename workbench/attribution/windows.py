"""Cutting a long text into the stretches that the encoder reads at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.attribution.features import Pieces

# Word pieces in one window, without the two marks at its ends. Training sees longer windows too;
# short ones cost less, and with two cuts they find as much.
LIMIT = 240


def cut_windows(
    pieces: Pieces, *, limit: int = LIMIT, first: int | None = None
) -> list[tuple[int, int]]:
    """Windows as (first word, last word exclusive), each of at most ``limit`` word pieces.

    They end at line ends where one is in reach, else between two words. ``first`` sets another
    limit for the first window alone, which moves all later cuts: training reads a text cut
    differently each time.
    """
    import numpy as np

    count = len(pieces.start)
    piece_of = np.searchsorted(pieces.word, np.arange(count + 1))
    windows = []
    start, room = 0, first or limit
    while start < count:
        stop = int(np.searchsorted(piece_of, piece_of[start] + room, side="right")) - 1
        stop = max(stop, start + 1)
        if stop < count:
            line_ends = np.flatnonzero(pieces.breaks[start + 1 : stop + 1])
            if len(line_ends):
                stop = start + 1 + int(line_ends[-1])
        windows.append((start, min(stop, count)))
        start, room = stop, limit
    return windows
