"""What a text format's file has around its rows, and where in it stands how they were selected.

A file is ``head``, the note of the file, ``head_end``, its items with ``separator`` between two,
and ``tail``. An item is a row's fragment, the note of the item, ``middle``. Where items are
articles it is the article's fragment, the note, ``middle``, the fragments of its quotes with
``inner`` between two, ``end``. The shared page's ``js/files.js`` puts files together by the same
rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _none(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Layout:
    """``file_note`` and ``item_note`` write the words of a selection as the format has them."""

    head: str = ""
    head_end: str = ""
    separator: str = ""
    tail: str = ""
    middle: str = ""
    inner: str = ""
    end: str = ""
    file_note: Callable[[str], str] = _none
    item_note: Callable[[str], str] = _none
