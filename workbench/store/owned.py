"""An analyst's own columns over a store: looked up by name, never written into its tables.

So another ``speakers.csv`` costs no part anything, and takes effect when the folder is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.own.columns import with_own
from workbench.own.roster import Roster, is_about
from workbench.store.duck import Duck

if TYPE_CHECKING:
    import pandas as pd

_ABOUT = ("speaker", "institution")


def put_own(duck: Duck, roster: Roster) -> None:
    """Put the columns of ``roster`` behind those of the table ``quotes``.

    Names and values go in as a table. Names of columns are part of what is run: reading the list
    has kept them to letters, digits and underscores.
    """
    if not roster.columns:
        return
    duck.run("ALTER VIEW quotes RENAME TO plain_quotes")
    joins = []
    for about in _ABOUT:
        if columns := [name for name in roster.columns if is_about(name) == about]:
            _put(duck, roster, about, columns)
            joins.append(f"LEFT JOIN own_{about} ON plain_quotes.{about} = own_{about}.of_name")
    chosen = ", ".join(f'"{name}"' for name in roster.columns)
    duck.run(
        f"CREATE VIEW quotes AS SELECT plain_quotes.*, {chosen} FROM plain_quotes {' '.join(joins)}"  # noqa: S608
    )


def _put(duck: Duck, roster: Roster, about: str, columns: Sequence[str]) -> None:
    """What the list says of each name that the store has."""
    import pyarrow as pa

    sql = f"SELECT DISTINCT {about} FROM plain_quotes WHERE {about} IS NOT NULL"  # noqa: S608
    names = list(map(str, duck.table(sql)[about].to_pylist()))
    cells = {name: [roster.value(name, each) for each in names] for name in columns}
    texts = {name: pa.array(values, pa.string()) for name, values in cells.items()}
    duck.put(f"own_{about}", pa.table({"of_name": pa.array(names, pa.string()), **texts}))


def with_needed(names: Sequence[str], own: Sequence[str]) -> list[str]:
    """The columns of the tables that give ``names``, of which ``own`` are looked up."""
    plain = [name for name in names if name not in own]
    return list(dict.fromkeys([*plain, *map(is_about, own)]))


def owned_columns(
    frame: pd.DataFrame, roster: Roster, names: Sequence[str]
) -> dict[str, pd.Series]:
    """Own columns for the rows of ``frame``, which has those that they are about."""
    listed = {
        name: tuple(cells[roster.columns.index(each)] for each in names)
        for name, cells in roster.listed.items()
    }
    owned = with_own(frame, Roster(tuple(names), listed))
    return {name: owned[name] for name in names}
