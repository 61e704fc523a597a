"""What ``select`` is asked, as a condition that DuckDB answers: same rows, whatever is asked.

Values come in through question marks alone, and what is no value is written here or stands in
``VALUED``: no word of an article, of a page or of an analyst is ever part of what DuckDB runs, but
for the names of own columns, which :mod:`workbench.quotes.own_names` keeps to letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.quotes.arguments import FLAGS, VALUED
from workbench.quotes.asked import Asked

_ARTICLES_WITH = (
    "SELECT owners.article_id FROM owners "
    "JOIN texts ON owners.part = texts.part AND owners.row = texts.row "
    "WHERE mentions(texts.text, ?::VARCHAR[])"
)
_PERSON = "coalesce(speaker_kind = 'person', false)"
_NONE_OF_IT = {
    "theme": "len(themes) = 0",
    "expert": f"(NOT {_PERSON} OR speaker IS NULL)",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """``sql`` that is true or false, never NULL, and the values of its question marks."""

    sql: str
    given: tuple[object, ...] = ()


def condition_of(asked: Asked) -> Condition:
    """The condition that holds for the rows which ``asked`` is for."""
    parts = list(_parts(asked))
    return _joined(" AND ", parts) if parts else Condition("true")


def _parts(asked: Asked) -> Iterator[Condition]:
    if asked.speech is not None:
        yield Condition("speech" if asked.speech else "NOT speech")
    named = {**asked.values, **asked.own}
    for name in dict.fromkeys([*named, *asked.missing]):
        held = [_has(name, values)] if (values := named.get(name)) else []
        lacking = [_lacks(name)] if name in asked.missing else []
        yield _joined(" OR ", [*held, *lacking])
    if asked.all_themes:
        yield Condition("list_has_all(themes, ?::VARCHAR[])", (asked.all_themes,))
    for compared, day in ((">=", asked.since), ("<=", asked.until)):
        if day is not None:
            sql = f"coalesce(CAST(published AS DATE) {compared} ?::DATE, false)"
            yield Condition(sql, (day.date(),))
    if asked.min_confidence is not None:
        sql = "coalesce(confidence >= ?::FLOAT, false)"
        yield Condition(sql, (float(asked.min_confidence),))
    if asked.text:
        yield _mentions(asked.text, asked.text_in)
    for name, wanted in asked.flags.items():
        yield _flag(name) if wanted else _not(_flag(name))
    yield from (_not(each) for each in _excluded(asked))


def _excluded(asked: Asked) -> Iterator[Condition]:
    for name, values in asked.exclude.items():
        if name == "text":
            yield _mentions(values, asked.text_in)
        elif name == "missing":
            yield from map(_lacks, values)
        else:
            yield _has(name, values)


def _has(name: str, values: list[str]) -> Condition:
    if name == "theme":
        return Condition("list_has_any(themes, ?::VARCHAR[])", (values,))
    if name == "expert":
        return _joined(" AND ", [_is_in("speaker", values), Condition(_PERSON)])
    columns = VALUED.get(name, (f'"{name}"',))
    return _joined(" OR ", [_is_in(column, values) for column in columns])


def _is_in(column: str, values: list[str]) -> Condition:
    return Condition(f"coalesce({column} IN (SELECT unnest(?::VARCHAR[])), false)", (values,))


def _lacks(name: str) -> Condition:
    """``name`` is one of ``LACKABLE`` or of an own column, which the arguments were held to."""
    return Condition(_NONE_OF_IT.get(name, f'"{name}" IS NULL'))


def _flag(name: str) -> Condition:
    """``name`` is one of ``FLAGS``."""
    column = FLAGS[name]
    return Condition(f"{column} IS NOT NULL" if name == "noted" else f"coalesce({column}, false)")


def _mentions(phrases: list[str], fields: Iterable[str]) -> Condition:
    return _joined(" OR ", [_mentioned_in(field, phrases) for field in fields])


def _mentioned_in(field: str, phrases: list[str]) -> Condition:
    """``field`` is one of ``FIELDS``. Names and articles are looked at once, not a row each."""
    if field == "quote":
        return Condition("coalesce(mentions(quote, ?::VARCHAR[]), false)", (phrases,))
    if field == "article":
        return Condition(f"article_id IN ({_ARTICLES_WITH})", (phrases,))
    names = f"SELECT name FROM (SELECT DISTINCT {field} AS name FROM quotes) "  # noqa: S608
    holding = f"{names}WHERE name IS NOT NULL AND mentions(name, ?::VARCHAR[])"
    return Condition(f"coalesce({field} IN ({holding}), false)", (phrases,))


def _not(condition: Condition) -> Condition:
    return Condition(f"NOT ({condition.sql})", condition.given)


def _joined(word: str, conditions: Iterable[Condition]) -> Condition:
    parts = list(conditions)
    sql = f"({word.join(part.sql for part in parts)})"
    return Condition(sql, tuple(value for part in parts for value in part.given))
