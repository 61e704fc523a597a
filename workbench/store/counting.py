"""What ``coverage`` counts, as a query that DuckDB answers: same numbers, whatever is counted by.

As in ``conditions``, values come in through question marks alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.store.conditions import Condition

# By what can be counted, and the column of quotes that it is; see ``charts/tables.py``.
_DIMENSIONS = {
    # A row for each of a quote's themes, and one for a quote without any.
    "theme": "unnest(if(len(themes) = 0, [NULL], themes))",
    "institution": "institution",
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


def count_query(
    by: Sequence[str], freq: str, *, dropna: bool, condition: Condition
) -> tuple[str, list[object]]:
    """The query for the table of ``coverage``, and the values of its question marks.

    ``by`` are dimensions of ``coverage``, ``freq`` is one of its frequencies.
    """
    columns = ", ".join(
        f"{_DATES[freq] if name == 'date' else _DIMENSIONS[name]} AS by_{name}" for name in by
    )
    grouped = ", ".join(f"by_{name}" for name in by)
    given = ", ".join(f"by_{name} AS {name}" for name in by)
    known = " AND ".join(f"by_{name} IS NOT NULL" for name in by) if dropna else "true"
    sql = f"""
        SELECT {given}, count(*) AS quotes, count(DISTINCT speakers) AS speakers,
            count(DISTINCT articles) AS articles, sum(words)::BIGINT AS words
        FROM (
            SELECT {columns}, speaker AS speakers, article_id AS articles, words
            FROM quotes WHERE {condition.sql}
        ) WHERE {known} GROUP BY {grouped}
    """  # noqa: S608 - names of ours; values are given apart
    return sql, list(condition.given)
