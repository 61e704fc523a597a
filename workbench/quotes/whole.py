"""A quote frame of which a page, a message or a file can be made: no text in it holds a half."""

from __future__ import annotations

import pandas as pd

from workbench.text.halves import has_halves, whole


def with_whole_texts(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with its halves of characters joined, a lone one as U+FFFD; itself if it has none.

    Only columns of Python objects, as a frame has them that was put together by hand, can hold
    one: Arrow's strings, which ``extract_quotes`` gives, cannot. Lists are left as they are.
    """
    # By their dtypes first: to take each column out is most of the work of a small frame.
    halved = [
        name
        for at, (name, dtype) in enumerate(zip(frame.columns, frame.dtypes, strict=True))
        if dtype == "object" and _holds_halves(frame.iloc[:, at])
    ]
    if not halved:
        return frame
    mended = frame.copy(deep=False)
    for name in halved:
        cells = [whole(cell) if isinstance(cell, str) else cell for cell in frame[name]]
        mended[name] = pd.Series(cells, index=frame.index, dtype="object")
    return mended


def _holds_halves(column: pd.Series) -> bool:
    # Told by its first cells in C, so that a million lists cost nothing.
    if pd.api.types.infer_dtype(column, skipna=True) != "string":
        return False
    return any(has_halves(cell) for cell in column if isinstance(cell, str))
