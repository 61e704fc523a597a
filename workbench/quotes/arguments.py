"""What the arguments of ``select`` may be, and what a wrong one is told."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.errors import WorkbenchError, unknown_choice
from workbench.quotes.schema import KINDS, REMEDY, SPEAKER_KINDS, own_columns
from workbench.text.halves import whole

# The arguments that take names, in the order of select's signature, and the columns they read.
VALUED = {
    "expert": ("speaker", "speaker_kind"),
    "speaker": ("speaker",),
    "institution": ("institution",),
    "theme": ("themes",),
    "outlet": ("outlet",),
    "kind": ("kind",),
    "speaker_kind": ("speaker_kind",),
    "country": ("country",),
    "article": ("article_id", "file"),
    "section": ("section",),
}
# What a row may lack: the arguments above whose columns have missing values, and four columns that
# nobody filters by value.
LACKABLE = (
    *("expert", "speaker", "institution", "theme", "outlet", "country", "section"),
    *("role", "title", "cue", "published"),
)
# The arguments that are yes or no, and the columns that say so: with a value, or true.
FLAGS = {"reviewed": "reviewed", "bookmarked": "bookmarked", "noted": "note"}
# A list longer than this is not read: names that are near are told instead.
MOST_LISTED = 12
NEAR = 5


# What every row must have to be filtered at all; a row added by hand often lacks it.
FILLED = ("quote", "speech", "themes")


def read_column(quotes: pd.DataFrame, name: str) -> pd.Series:
    """A column of ``quotes``; WorkbenchError where it is not there or a row lacks its value."""
    if name not in quotes.columns:
        raise WorkbenchError(f"The frame lacks the column {name!r}. {REMEDY}")
    if name in FILLED:
        check_filled(quotes, name)
    return quotes[name]


def check_filled(quotes: pd.DataFrame, name: str) -> None:
    """WorkbenchError for a row of ``quotes`` in which the column ``name`` has no value."""
    missing = quotes[name].isna().to_numpy(dtype=bool)
    if missing.any():
        label = quotes.index[int(missing.argmax())]
        raise WorkbenchError(
            f"The row {label!r} has no value in the column {name!r}. Fill it in (themes, "
            "theme_terms and spans with a list, which may be empty) or leave the row out."
        )


def lacks(quotes: pd.DataFrame, name: str) -> npt.NDArray[np.bool_]:
    """The rows without a value of the argument (or column) ``name``; bool (rows,)."""
    if name == "theme":
        cells = read_column(quotes, "themes")
        return np.fromiter((len(cell) == 0 for cell in cells), bool, len(quotes))
    if name == "expert":
        person = read_column(quotes, "speaker_kind").isin(["person"])
        return (~person | read_column(quotes, "speaker").isna()).to_numpy(dtype=bool)
    return read_column(quotes, name).isna().to_numpy(dtype=bool)


def known_values(quotes: pd.DataFrame, name: str) -> Collection[str]:
    """What an argument, or an own column, may ask for: the values of rows, unused categories and
    ``attrs``."""
    if name == "kind":
        return KINDS
    if name == "speaker_kind":
        return SPEAKER_KINDS
    if name == "theme":
        found = {theme for cell in read_column(quotes, "themes") for theme in cell}
        return found | set(quotes.attrs.get("themes", ()))
    known: set[str] = set()
    for column in VALUED.get(name, (name,))[: 1 if name == "expert" else None]:
        known |= _strings(read_column(quotes, column))
    return known - _others(quotes) if name == "expert" else known


def _strings(series: pd.Series) -> set[str]:
    if isinstance(series.dtype, pd.CategoricalDtype):
        return {str(value) for value in series.cat.categories}
    return {str(value) for value in series.dropna().unique()}


def _others(quotes: pd.DataFrame) -> set[str]:
    """The speakers that ``quotes`` has as something else than a person, and never as one."""
    person = read_column(quotes, "speaker_kind").isin(["person"])
    speakers = read_column(quotes, "speaker").astype("string")
    return set(speakers[~person].dropna()) - set(speakers[person].dropna())


def has_flag(quotes: pd.DataFrame, name: str) -> npt.NDArray[np.bool_]:
    """The rows for which an argument of ``FLAGS`` is true; none where its column is lacking."""
    column = FLAGS[name]
    if column not in quotes.columns:
        return np.zeros(len(quotes), dtype=bool)
    cells = quotes[column]
    if name == "noted":
        return cells.notna().to_numpy(dtype=bool)
    return cells.fillna(False).to_numpy(dtype=bool)


class Known(Protocol):
    """What quotes can be asked for: those of a frame, or of a store that no frame could hold."""

    @property
    def rows(self) -> int:
        """How many quotes there are."""

    @property
    def own(self) -> Sequence[str]:
        """The names of the analyst's own columns."""

    def values(self, name: str) -> Collection[str]:
        """What the argument ``name``, or the own column of that name, may ask for."""


@dataclass(frozen=True, slots=True)
class KnownOfFrame:
    """What a quote frame can be asked for."""

    quotes: pd.DataFrame

    @property
    def rows(self) -> int:
        return len(self.quotes)

    @property
    def own(self) -> Sequence[str]:
        return own_columns(self.quotes)

    def values(self, name: str) -> Collection[str]:
        return known_values(self.quotes, name)


def unknown_value(known_to: Known, name: str, value: str, known: Collection[str]) -> WorkbenchError:
    """The error for a value that is not known: what is, or what is near, and the remedy."""
    remedy = "Choose among these; capitals count."
    if name == "theme":
        remedy = "Add it to your themes.yml."
    elif name == "expert" and value in known_to.values("speaker"):
        remedy = f"That is no named person: use speaker={value!r}."
    if isinstance(known, tuple):
        return unknown_choice(name, value, known, "Choose among these.")
    ordered = sorted(known, key=lambda choice: (choice.casefold(), choice))
    if len(ordered) <= MOST_LISTED or name == "theme":
        return unknown_choice(name, value, ordered, remedy)
    near = _near(value, ordered)
    told = f"near it: {', '.join(map(repr, near))}" if near else "nothing is near it"
    return WorkbenchError(f"Unknown {name} {value!r}; {told} ({len(ordered)} known). {remedy}")


def _near(value: str, known: list[str]) -> list[str]:
    """Names that hold ``value`` or one of its words ("Seiler"), else names spelled much alike."""
    wanted = value.casefold()
    holding = [name for name in known if wanted in name.casefold()]
    alike = difflib.get_close_matches(value, known, n=NEAR)
    return list(dict.fromkeys([*holding, *alike]))[:NEAR]


def as_values(argument: str, given: object) -> list[str]:
    """A value or several as a list without repetitions; None and empty lists are empty.

    Half of a character is U+FFFD, as it is in every row.
    """
    if given is None:
        return []
    values = [given] if isinstance(given, str) or not isinstance(given, Iterable) else list(given)
    for value in values:
        if not isinstance(value, str):
            raise WorkbenchError(
                f"{argument}={value!r} is no name; give a text or a list of texts "
                "(rows without a value are asked for with missing=)."
            )
    return list(dict.fromkeys(whole(str(value)) for value in values))


def as_day(argument: str, given: object) -> pd.Timestamp:
    """A day given as a date or written as 2023-09-12; its time of day is cut off."""
    try:
        if isinstance(given, str):
            given = datetime.fromisoformat(given.strip())
        if isinstance(given, datetime) and not pd.isna(given):
            given = given.date()
        if isinstance(given, date) and not pd.isna(given):
            return pd.Timestamp(given.year, given.month, given.day)
    except ValueError:
        pass
    raise WorkbenchError(f"{argument}={given!r} is no day; write it as 2023-09-12.")


def as_flag(argument: str, given: object) -> bool | None:
    """Yes, no, or None for both."""
    if given is None or isinstance(given, bool | np.bool_):
        return None if given is None else bool(given)
    raise WorkbenchError(f"{argument}={given!r} is no choice; use True, False or None (both).")


def as_share(argument: str, given: object) -> float:
    """A number from 0 to 1."""
    if isinstance(given, int | float | np.integer | np.floating) and 0 <= float(given) <= 1:
        return float(given)
    raise WorkbenchError(f"{argument}={given!r} is no number from 0 to 1.")
