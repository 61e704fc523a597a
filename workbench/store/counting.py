"""What ``coverage`` counts, as a query that DuckDB answers: same numbers, whatever is counted by.

As in ``conditions``, values come in through question marks alone, and the analyst's own columns are
named by what :func:`workbench.quotes.own_names.check_own_name` lets pass.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.store.conditions import Condition

# By what can be counted, and the column of quotes that it is; see ``charts/counted.py``.
_DIMENSIONS = {
    # A row for each of a quote's themes, and one for a quote without any.
    "theme": "unnest(if(len(themes) = 0, [NULL], themes))",
    "institution": "institution",
    "institution_kind": "institution_kind",
    "expert": "if(speaker_kind = 'person', speaker, NULL)",
    "speaker": "speaker",
    "speaker_kind": "speaker_kind",
    "outlet": "outlet",
    "kind": "kind",
    "section": "section",
    "country": "country",
    "article": "coalesce(file, article_id)",
}
_DATES = {
    freq: f"CAST(date_trunc('{freq}', published) AS TIMESTAMP)"
    for freq in ("day", "week", "month", "year")
}


# Themes that must be known are no row each: a quote with two of them is one quote.
_HAS_ONE = {"theme": "len(themes) > 0"}


def count_query(
    by: Sequence[str], freq: str, *, known: Sequence[str], condition: Condition
) -> tuple[str, list[object]]:
    """The query for the table of ``coverage``, and the values of its question marks.

    ``by`` are dimensions of ``coverage``, none for one row of everything; ``known`` are those of
    which a row must have a value. ``freq`` is one of the frequencies of ``coverage``.
    """
    columns = "".join(f"{_dimension(name, freq)} AS by_{name}, " for name in by)
    grouped = ", ".join(f"by_{name}" for name in by)
    given = "".join(f"by_{name} AS {name}, " for name in by)
    there = [_HAS_ONE.get(name, f"{_dimension(name, freq)} IS NOT NULL") for name in known]
    sql = f"""
        SELECT {given} count(*) AS quotes, count(DISTINCT speakers) AS speakers,
            count(DISTINCT articles) AS articles, count(DISTINCT outlets) AS outlets,
            coalesce(sum(words), 0)::BIGINT AS words
        FROM (
            SELECT {columns} speaker AS speakers, article_id AS articles, outlet AS outlets, words
            FROM quotes WHERE {" AND ".join([condition.sql, *there])}
        ) {f"GROUP BY {grouped}" if by else ""}
    """  # noqa: S608 - names of ours; values are given apart
    return sql, list(condition.given)


def _dimension(name: str, freq: str) -> str:
    return _DATES[freq] if name == "date" else _DIMENSIONS.get(name, f'"{name}"')
