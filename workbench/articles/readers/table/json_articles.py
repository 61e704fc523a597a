"""Articles in JSON: a list of objects, an object of lists, one object a line, one article alone.

Objects are taken one by one, so that a file which is cut off or damaged in one place still gives
all that stands around it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.table.columns import choose, is_media_cloud, missing
from workbench.articles.readers.table.rows import Row, Rows, names_told

BLANK = re.compile(r"[\s,\x1e]*")
NEXT_OBJECT = re.compile(r"^[ \t]*\{", re.MULTILINE)
# After so many pieces that are no JSON the rest is none either.
MOST_DAMAGED = 1_000
# How deep inside other objects a list of articles, or a field of one, may stand.
DEEPEST = 3
_decoder = json.JSONDecoder(strict=False)
_FAULTS = (ValueError, RecursionError)


def rows_of_json(text: str, columns: Mapping[str, str] | None = None) -> Rows:
    """The rows of a table in the JSON of ``text``.

    Raises NotReadError ``no_text_column`` where nothing in it is like an article, and
    ``unreadable`` where it is no JSON.
    """
    table = Rows(rows=())
    at = _skip(text, 0)
    if text[at : at + 1] == "[":
        values = _values(text, at + 1, table, ends="]")
    else:
        values = _values(text, at, table, ends="")
    first, second = next(values, None), next(values, None)
    if first is None:
        raise NotReadError("unreadable" if table.damaged or not text.strip() else "no_text_column")
    if second is None and isinstance(first, dict) and text[at : at + 1] == "{":
        table.rows = map(flat, _articles_in(first, columns))
    elif isinstance(first, list):
        table.rows = _under_names(first, _again(second, values))
    else:
        found = (value for value in (first, *_again(second, values)) if isinstance(value, dict))
        table.rows = map(flat, found)
    return table


def _again(second: object, rest: Iterator[object]) -> Iterator[object]:
    if second is not None:
        yield second
    yield from rest


def _under_names(names: list[object], rows: Iterator[object]) -> Iterator[Row]:
    """Rows that are lists; the first of them holds the names."""
    listed = [str(name) for name in names]
    for row in rows:
        if isinstance(row, list):
            yield dict(zip(listed, row, strict=False))


def _values(text: str, at: int, table: Rows, ends: str) -> Iterator[object]:
    """The values one after another from ``at`` on; those that are damaged are counted."""
    while True:
        at = _skip(text, at)
        if at >= len(text):
            if ends:
                table.issues.add("rows_damaged")
            return
        if ends and text[at] == ends:
            return
        try:
            value, at = _decoder.raw_decode(text, at)
        except _FAULTS:
            table.issues.add("rows_damaged")
            table.damaged += 1
            found = NEXT_OBJECT.search(text, at + 1)
            if found is None or table.damaged >= MOST_DAMAGED:
                return
            at = found.start()
            continue
        if value is not None:
            yield value


def _skip(text: str, at: int) -> int:
    found = BLANK.match(text, at)
    return found.end() if found else at


def _articles_in(value: dict[str, object], columns: Mapping[str, str] | None) -> list[object]:
    """The objects in ``value`` that are articles: itself, its columns, or a list inside it."""
    found = _as_table(value, columns)
    if found is not None:
        return found
    if _is_row(value, columns):
        return [value]
    lists = [found for found in _lists_in(value, DEEPEST) if _is_row(flat(found[0]), columns)]
    if not lists:
        lost = missing(value, columns)
        raise NotReadError("column_missing" if lost else "no_text_column", names_told(value))
    return max(lists, key=len)


def _as_table(value: dict[str, object], columns: Mapping[str, str] | None) -> list[object] | None:
    """The rows of an object of columns, of objects by their numbers, or of columns and data."""
    names, data = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(data, list):
        listed = [str(name) for name in names]
        return [dict(zip(listed, row, strict=False)) for row in data if isinstance(row, list)]
    chosen = choose(value, {}, columns)
    known = [value[name] for listed in chosen.values() for name in listed]
    if "text" in chosen and known and all(isinstance(part, list) for part in known):
        lists = {name: part for name, part in value.items() if isinstance(part, list)}
        return [_row_of(lists, number) for number in range(max(map(len, lists.values())))]
    if "text" in chosen and known and all(isinstance(part, dict) for part in known):
        keys = dict.fromkeys(key for part in known if isinstance(part, dict) for key in part)
        parts = {name: part for name, part in value.items() if isinstance(part, dict)}
        return [{name: part.get(key) for name, part in parts.items()} for key in keys]
    rows = list(value.values())
    if "text" not in chosen and rows and all(isinstance(row, dict) for row in rows):
        return rows if _is_row(flat(rows[0]), columns) else None
    return None


def _row_of(lists: dict[str, list[object]], number: int) -> dict[str, object]:
    return {name: part[number] for name, part in lists.items() if number < len(part)}


def _is_row(value: object, columns: Mapping[str, str] | None) -> bool:
    if not isinstance(value, dict):
        return False
    row = flat(value)
    return "text" in choose(row, {}, columns) or is_media_cloud(row)


def _lists_in(value: object, depth: int) -> Iterator[list[object]]:
    """The lists of objects that stand inside ``value``."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        yield value
    elif isinstance(value, dict) and depth:
        for part in value.values():
            yield from _lists_in(part, depth - 1)


def flat(value: object) -> Row:
    """An object with the fields of objects inside it under dotted names ("source.name")."""
    row: dict[str, object] = {}
    if isinstance(value, dict):
        _flatten(value, "", row, DEEPEST)
    return row


def _flatten(value: dict[str, object], before: str, row: dict[str, object], depth: int) -> None:
    for name, part in value.items():
        if isinstance(part, dict) and len(part) == 1 and next(iter(part)).startswith("$"):
            part = next(iter(part.values()))  # Mongo writes a date as {"$date": ...}
        if isinstance(part, dict) and depth:
            _flatten(part, f"{before}{name}.", row, depth - 1)
        else:
            row[before + name] = part
