"""What is counted, row by row, and the count of it: what tables and figures both rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from workbench.charts.measures import MEASURES, check_count
from workbench.charts.periods import FREQUENCIES, Frequency, first_days
from workbench.errors import WorkbenchError, unknown_choice
from workbench.quotes import select
from workbench.quotes.arguments import read_column
from workbench.quotes.said_once import statement_numbers, stories_of_rows
from workbench.quotes.schema import own_columns
from workbench.quotes.stored import Stored

# What can be counted by -> the column it is; None where it takes more than a look into a column.
DIMENSIONS: dict[str, str | None] = {
    "theme": None,
    "institution": "institution",
    "institution_kind": "institution_kind",
    "expert": None,
    "speaker": "speaker",
    "speaker_kind": "speaker_kind",
    "outlet": "outlet",
    "kind": "kind",
    "section": "section",
    "date": None,
    "country": "country",
    "article": None,
}

_REMEDY = (
    "Choose among these; columns of your own come from speakers.csv beside the articles, which "
    "bench.speakers_to_fill(...) writes."
)


def dimensions(by: str | Iterable[str], own: Sequence[str] = ()) -> list[str]:
    """``by`` as a list of distinct names; WorkbenchError for one that cannot be counted by.

    ``own`` are the analyst's own columns.
    """
    names = [by] if isinstance(by, str) else list(dict.fromkeys(by))
    known = [*DIMENSIONS, *own]
    for name in names:
        if name not in known:
            raise unknown_choice("column to count by", name, known, _REMEDY)
    if not names:
        raise WorkbenchError(f"by is empty. Choose any of {', '.join(known)}.")
    return names


def own_of(quotes: object) -> Sequence[str]:
    """The analyst's own columns of a quote frame or a store; WorkbenchError for anything else."""
    if isinstance(quotes, Stored):
        return quotes.own
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError(
            f"A {type(quotes).__name__} is no quote frame. Give what extract_quotes returns."
        )
    return own_columns(quotes)


def long_form(
    quotes: pd.DataFrame | Stored,
    by: list[str],
    *,
    freq: Frequency,
    speech: bool | None,
    count: str = "quotes",
) -> pd.DataFrame:
    """What is counted: one row a quote and theme (if that is in ``by``), else one row a quote.

    Columns are those of ``by``, and ``speaker``, ``article_id``, ``outlet`` and ``words`` under the
    names ``speakers``, ``articles``, ``outlets``, ``words``; ``row`` tells quotes apart where one
    may stand in several rows. With ``count="stories"`` the articles are stories, and
    ``statements`` tells which rows are one.
    """
    check_frequency(freq)
    check_count(count)
    said = select(quotes, speech=speech)
    counted = pd.DataFrame({name: _values(said, name, freq) for name in by}, index=said.index)
    counted["speakers"] = read_column(said, "speaker").astype("string")
    counted["articles"] = read_column(said, "article_id").astype("string")
    counted["outlets"] = read_column(said, "outlet").astype("string")
    if count == "stories":
        counted["articles"] = stories_of_rows(said)
        counted["statements"] = statement_numbers(said)
    counted["words"] = read_column(said, "words").astype("int64")
    if "theme" not in by:
        return counted
    counted["row"] = range(len(counted))
    # A repeated index label is no harm to explode, and none is needed afterwards.
    counted = counted.explode("theme", ignore_index=True)
    return counted.astype({"theme": "string"})


def tally(counted: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """The measures of each combination of values of ``by``, from the long form."""
    if "statements" in counted:
        counted = counted.drop_duplicates([*by, "statements"])
    groups = counted.groupby(by, dropna=False, sort=False)
    table = groups.agg(
        quotes=("words", "size"),
        speakers=("speakers", "nunique"),
        articles=("articles", "nunique"),
        outlets=("outlets", "nunique"),
        words=("words", "sum"),
    )
    return tidy(table.reset_index(), by)


def whole(counted: pd.DataFrame, within: list[str]) -> pd.DataFrame:
    """As ``tally``, and what stands in several rows (a quote with two themes) counts once.

    Without ``within`` there is one row for everything, none where there is nothing.
    """
    if "row" in counted:
        counted = counted.drop_duplicates([*within, "row"])
    if within:
        return tally(counted, within)
    return tally(counted.assign(all="all"), ["all"]).drop(columns="all")


def tidy(table: pd.DataFrame, by: list[str], measure: str = "quotes") -> pd.DataFrame:
    """Rows in order of date, of ``measure`` falling and of names; numbers of one type."""
    table = table.astype(dict.fromkeys(MEASURES, "int64"))
    order = [*(["date"] if "date" in by else []), measure, *(n for n in by if n != "date")]
    ascending = [name != measure for name in order]
    return table.sort_values(order, ascending=ascending, ignore_index=True)


def check_frequency(freq: str) -> None:
    """WorkbenchError for what is no length of a period."""
    if freq not in FREQUENCIES:
        raise unknown_choice("frequency", freq, FREQUENCIES, "Choose among these.")


def _values(quotes: pd.DataFrame, name: str, freq: Frequency) -> pd.Series:
    """The values of one dimension, row by row; lists for themes."""
    column = DIMENSIONS.get(name, name)
    if column is not None:
        return read_column(quotes, column).astype("string")
    if name == "theme":
        return read_column(quotes, "themes").map(list)
    if name == "expert":
        person = read_column(quotes, "speaker_kind").isin(["person"])
        return read_column(quotes, "speaker").astype("string").where(person)
    if name == "article":
        files = read_column(quotes, "file").astype("string")
        return files.fillna(read_column(quotes, "article_id").astype("string"))
    return first_days(read_column(quotes, "published"), freq)
