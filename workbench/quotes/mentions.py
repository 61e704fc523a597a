"""Which quotes hold words that are looked for: ``folded`` texts in which ``folded`` words stand.

A million texts take Python seconds. Nearly all are plain: letters that Arrow and Python write small
alike, single spaces between them. Arrow looks through those, Python through the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.quotes.folding import SAME_MARKS, folded

if TYPE_CHECKING:
    import pyarrow as pa

# Left out are letters that folding writes in another way than small (ß, the capital I with a dot),
# spaces that are not U+0020, and alphabets whose newest letters depend on a library's age.
PLAIN_LETTERS = (
    r"!-~\x{a1}-\x{de}\x{e0}-\x{12f}\x{131}-\x{17f}"
    r"\x{2010}-\x{2027}\x{2030}-\x{205e}\x{20a0}-\x{20bf}"
)
PLAIN = f"^[{PLAIN_LETTERS}]+( [{PLAIN_LETTERS}]+)*$"


def mentions(texts: pd.Series, phrases: Iterable[str]) -> npt.NDArray[np.bool_]:
    """Which of ``texts`` hold one of ``phrases``, bool (rows,).

    Empty phrases do not count, and a missing text holds nothing.
    """
    wanted = [phrase for phrase in map(folded, phrases) if phrase]
    found = np.zeros(len(texts), dtype=bool)
    plain = found.copy()
    if wanted and isinstance(texts.dtype, pd.StringDtype) and texts.dtype.storage == "pyarrow":
        plain, held = _among_plain(texts, wanted)
        found[plain] = held
    rest = ~plain & texts.notna().to_numpy(dtype=bool)
    found[rest] = [any(phrase in folded(text) for phrase in wanted) for text in texts[rest]]
    return found


def _among_plain(
    texts: pd.Series, wanted: list[str]
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which texts are plain, and which of the plain ones hold what is wanted."""
    import pyarrow as pa
    import pyarrow.compute as pc

    printed = pa.array(texts).cast(pa.large_string())
    plain = pc.fill_null(pc.match_substring_regex(printed, PLAIN), False)
    small = _with_plain_marks(pc.utf8_lower(printed.filter(plain)), wanted)
    held = np.zeros(len(small), dtype=bool)
    for phrase in wanted:
        held |= _as_mask(pc.match_substring(small, phrase))
    return _as_mask(plain), held


def _with_plain_marks(texts: pa.LargeStringArray, wanted: list[str]) -> Any:
    """The texts with plain quotation marks, where it matters."""
    import pyarrow.compute as pc

    for printed, plain in SAME_MARKS.items():
        if any(chr(plain) in phrase for phrase in wanted):
            texts = pc.replace_substring(texts, chr(printed), chr(plain))
    return texts


def _as_mask(values: Any) -> npt.NDArray[np.bool_]:
    mask: npt.NDArray[np.bool_] = values.to_numpy(zero_copy_only=False).astype(bool)
    return mask
