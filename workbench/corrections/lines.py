"""A line of a file of corrections, read: an entry, or one sentence that says what is wrong.

The file may come from a stranger or a later version, or have been edited by hand. What is not
known is kept; what cannot be is an error that names the line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from workbench.corrections.model import CHOICES, CONFIRMED, FIELDS, WHATS, Anchor, Entry
from workbench.text.halves import whole
from workbench.text.normalised import plain_name

# More than this no correction takes: the longest quotation of a newspaper twice over.
MOST_BYTES = 1_000_000
MOST_NAME = 200
# A line that was cut off is kept under this kind by whoever writes next.
TORN = "torn"
_NUMBER = 2**31
# What no page, table or file shows as anything: control characters other than the white space of
# a text, which Excel and XML refuse.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class LineError(ValueError):
    """What is wrong with a line, in a few words."""


def read_line(line: bytes) -> Entry | str:
    """The entry of a line, or the kind of one of a later version. Raises LineError."""
    if len(line) > MOST_BYTES:
        raise LineError(f"it is over {MOST_BYTES:,} bytes long")
    try:
        # Bytes of its own accord JSON would read as UTF-16 too, and the next line is UTF-8.
        plain = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise LineError("it is no JSON") from None
    if not isinstance(plain, dict):
        raise LineError("it is no object with 'id', 'when', 'who' and 'what'")
    what = _text(plain, "what", most=MOST_NAME)
    try:
        return _entry(plain, what) if what in WHATS else what
    except RecursionError:
        raise LineError("it is nested too deep") from None


def as_line(entry: Entry) -> bytes:
    """The line of an entry, with its end."""
    return as_json(entry.as_dict())


def as_json(plain: Mapping[str, Any]) -> bytes:
    """An object as a line of its own."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def moment(given: str) -> str:
    """A time as entries have it: UTC, with microseconds. Raises ValueError."""
    read = datetime.fromisoformat(given)
    if read.tzinfo is None:
        raise ValueError("no time zone")
    try:
        return read.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError:
        raise ValueError("no such time") from None


def checked_value(field: str, value: Any) -> Any:
    """A new value of ``field`` in its form; raises LineError for one that it cannot have."""
    if field == "themes":
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise LineError("'themes' must be a list of names")
        return tuple(dict.fromkeys(tidy for each in value if (tidy := _line(each))))
    if field in CHOICES:
        if value not in CHOICES[field]:
            raise LineError(f"{field!r} must be one of {', '.join(CHOICES[field])}")
        return value
    if value is not None and not isinstance(value, str):
        raise LineError(f"{field!r} must be text or nothing")
    return _name(value) if value is not None else None


def _name(text: str) -> str | None:
    """As names of articles are: a zero-width space would make two of one."""
    given = _line(text)
    plain = " ".join(plain_name(given).split()) or given
    return plain if any(char.isprintable() and not char.isspace() for char in plain) else None


def _line(text: str) -> str:
    return " ".join(_CONTROL.sub("", whole(text)).split())


def _free(text: str) -> str | None:
    """What somebody wrote in words of his own: its lines stay."""
    return _CONTROL.sub("", whole(text).replace("\r\n", "\n")).strip() or None


def _entry(plain: Mapping[str, Any], what: str) -> Entry:
    try:
        when = moment(_text(plain, "when", most=MOST_NAME))
    except ValueError as fault:
        if isinstance(fault, LineError):
            raise
        raise LineError("'when' is no time as 2024-05-01T12:00:00.000000+00:00") from None
    field = None
    if what == "change":
        field = _text(plain, "field", most=MOST_NAME)
        if field not in FIELDS:
            raise LineError(f"'field' is {field!r}, not one of {', '.join(FIELDS)}")
    at = None if what == "undo" else _anchor(plain.get("at"))
    return Entry(
        what,
        at,
        field,
        _plain(plain.get("old")),
        _NEW[what](plain.get("new"), field) if what in _NEW else None,
        _free(_text(plain, "why", needed=False) or ""),
        _text(plain, "undoes", most=MOST_NAME) if what == "undo" else None,
        id=_text(plain, "id", most=MOST_NAME),
        when=when,
        who=_line(_text(plain, "who", most=MOST_NAME)) or "?",
    )


def _changed(new: Any, field: str | None) -> Any:
    return checked_value(str(field), new)


def _values(new: Any, _: str | None) -> dict[str, Any]:
    """Values by field, of a statement that was added."""
    if new is not None and not isinstance(new, Mapping):
        raise LineError("'new' must be an object of fields")
    return {name: checked_value(name, (new or {})[name]) for name in FIELDS if name in (new or {})}


def _confirmed(new: Any, _: str | None) -> dict[str, Any]:
    return {name: value for name, value in _values(new, None).items() if name in CONFIRMED}


def _noted(new: Any, _: str | None) -> str | None:
    if new is not None and not isinstance(new, str):
        raise LineError("'new' of a note must be text or nothing")
    return _free(new) if new is not None else None


_NEW: Mapping[str, Callable[[Any, str | None], Any]] = {
    "change": _changed,
    "add": _values,
    "confirm": _confirmed,
    "note": _noted,
}


def _anchor(given: Any) -> Anchor:
    if not isinstance(given, Mapping):
        raise LineError("'at' is missing, which says where the statement stood")
    start, end = _number(given, "start"), _number(given, "end")
    return Anchor(
        quote_id=_text(given, "quote_id", most=MOST_NAME),
        article_id=_text(given, "article_id", most=MOST_NAME),
        start=start,
        end=end,
        spans=_spans(given.get("spans"), start, end),
        quote=_text(given, "quote"),
        **{
            name: _text(given, name, needed=False, empty=True)
            for name in ("file", "title", "outlet", "before", "after")
        },
        times=None if given.get("times") is None else _number(given, "times"),
        nested=_ids(given.get("nested")),
    )


def _ids(given: Any) -> tuple[str, ...]:
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        raise LineError("'nested' must be a list of ids of quotes")
    return tuple(whole(each) for each in given)


def _spans(given: Any, start: int, end: int) -> tuple[tuple[int, int], ...]:
    pairs = given if given is not None else [[start, end]]
    if not isinstance(pairs, list) or not all(isinstance(p, list) and len(p) == 2 for p in pairs):
        raise LineError("'spans' must be a list of pairs of numbers")
    spans = tuple(
        (_number({"spans": a}, "spans"), _number({"spans": b}, "spans")) for a, b in pairs
    )
    edges = [offset for span in spans for offset in span]
    ordered = all(a < b for a, b in spans) and edges == sorted(edges)
    if not spans or not ordered or (edges[0], edges[-1]) != (start, end):
        raise LineError("'spans' must go in order from 'start' to 'end'")
    return spans


def _number(given: Mapping[str, Any], name: str) -> int:
    value = given.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _NUMBER:
        raise LineError(f"{name!r} must be a whole number")
    return value


def _text(
    given: Mapping[str, Any],
    name: str,
    *,
    needed: bool = True,
    empty: bool = False,
    most: int = MOST_BYTES,
) -> Any:
    value = given.get(name)
    if value is None and not needed:
        return None
    if not isinstance(value, str) or not (empty or value.strip()):
        if isinstance(value, str) and not needed:
            return None
        raise LineError(f"{name!r} is {'missing' if value is None else 'no text'}")
    if len(value) > most:
        raise LineError(f"{name!r} is longer than {most} characters")
    return whole(value)


def _plain(value: Any) -> Any:
    """What a line says of the old value, which is shown and never acted on: a text, texts or none,
    whatever else stands there."""
    if value is None or isinstance(value, str):
        return value if value is None else whole(value)
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(map(whole, value))
    return whole(json.dumps(value, ensure_ascii=False))[:MOST_NAME]
