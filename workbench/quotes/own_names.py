"""Names for the columns that an analyst adds: what may be one, and what has a meaning already.

Such a name becomes an argument, a column of DuckDB and a filter in the browser, so it is kept to
what all three take: letters, digits and underscores, and nothing that differs from a name of ours
in capitals alone.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeGuard

# Arguments of select and coverage and what these count by or give, beside the schema's columns. A
# test holds the list to their signatures.
TAKEN = frozenset(
    "all_themes article bookmarked by count date dropna exclude expert freq measure "
    "min_confidence missing noted own period quotes share share_of_all since speakers articles "
    "outlets text text_in theme until name aliases note".split()
)
# Every row of the Explorer has a bit for each thing it can be filtered by, and 32 in all.
MOST = 12
# Longer ones would not be read in a facet's heading.
LONGEST = 40


def is_own_name(name: object, schema: Collection[str]) -> TypeGuard[str]:
    """Whether ``name`` may be an own column's beside those of ``schema``."""
    return isinstance(name, str) and why_not(name, schema) is None


def why_not(name: str, schema: Collection[str]) -> str | None:
    """Why ``name`` can be no own column's, with the remedy; None where it can."""
    # DuckDB does not tell capitals apart.
    if name.lower() in TAKEN or name.lower() in schema:
        return f"{name!r} means something already; call the column otherwise, such as my_{name}"
    if len(name) > LONGEST:
        return f"{name!r} is longer than {LONGEST} letters; give the column a shorter name"
    # Beyond U+FFFF Python and the browser put names in another order.
    if not name.isidentifier() or max(name) > "\uffff" or name.startswith("_"):
        return (
            f"{name!r} is no name for a column; use letters, digits and underscores, beginning "
            f"with a letter{_mended(name)}"
        )
    return None


def column_label(name: str) -> str:
    """A column's name as a reader has it: "institution_sector" is "Institution sector"."""
    return name[:1].upper() + name[1:].replace("_", " ")


def _mended(name: str) -> str:
    """What the name may have been meant to be, as a remedy."""
    mended = "_".join("".join(c if c.isalnum() else " " for c in name).split())
    return f", such as {mended!r}" if mended.isidentifier() and len(mended) <= LONGEST else ""
