"""A quote frame with an analyst's own columns behind the schema's."""

from __future__ import annotations

import numpy as np
import pandas as pd

from workbench.own.roster import Roster, is_about


def with_own(quotes: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """``quotes`` with a category column for each column of ``roster``.

    A row has the value that the list has for its speaker (for its institution, where the column's
    name begins with "institution_"), <NA> where that name is not listed or its cell is empty. The
    categories are all values of the list, in alphabetical order, and those of joint statements.
    """
    own = {column: _own(quotes[is_about(column)], roster, column) for column in roster.columns}
    return quotes.assign(**own) if own else quotes


def _own(named: pd.Series, roster: Roster, column: str) -> pd.Series:
    # Worked out once for each different name, not for a million rows.
    names = named.astype("category")
    known = [str(name) for name in names.cat.categories]
    values = roster.values(column, known)
    used = np.unique(names.cat.codes.to_numpy())
    seen = {values[known[code]] for code in used if code >= 0 and known[code] in values}
    categories = sorted(roster.known(column) | seen)
    place = {value: number for number, value in enumerate(categories)}
    codes = np.array([place.get(values.get(name, ""), -1) for name in known] + [-1])
    kind = pd.CategoricalDtype(pd.Index(categories, dtype="string"))
    cells = pd.Categorical.from_codes(codes[names.cat.codes.to_numpy()], dtype=kind)
    return pd.Series(cells, index=named.index)
