"""What a call into C looks at, in characters or elements: the prices that ``metering`` counts.

A price is an upper bound of what CPython does, and exact where a search ends early.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Sized
from types import ModuleType
from typing import Any

COUNT = [0]
_HOLD = (str, bytes, list, tuple, set, frozenset)
# Called by name; what they are given or make is counted.
FUNCTIONS = frozenset(
    "sorted list tuple set frozenset dict sum min max any all hash Counter str".split()
)
# Of these the first argument is looked at.
_READERS = frozenset("sum min max any all hash".split())


def step() -> bool:
    COUNT[0] += 1
    return True


def passed(value: Any) -> Any:
    COUNT[0] += 1
    return value


def _length(value: object) -> int:
    return len(value) if isinstance(value, Sized) and not isinstance(value, type) else 0


def made(value: Any) -> Any:
    """``value``, which was just made whole."""
    COUNT[0] += len(value)
    return value


def within(item: Any, held_by: Any) -> bool:
    kind = type(held_by)
    COUNT[0] += len(held_by) if kind in (str, bytes, list, tuple) else 1
    return item in held_by


def cut(value: Any, where: slice) -> Any:
    part = value[where]
    COUNT[0] += len(part) if type(value) in _HOLD and part is not value else 1
    return part


def joined(operation: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    """What ``+``, ``-``, ``&`` and ``|`` make of two texts, lists or sets."""
    if type(left) in _HOLD:
        if operation is operator.and_:
            COUNT[0] += min(len(left), len(right))
        else:
            COUNT[0] += len(left) + (0 if operation is operator.sub else len(right))
    return operation(left, right)


def grown(before: Any, by: Any) -> Any:
    """``by``, which is added to ``before``; a text or a tuple is made anew for it."""
    COUNT[0] += (len(before) if type(before) in (str, tuple) else 0) + (
        len(by) if type(by) in _HOLD else 0
    )
    return by


def function(called: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
    result = called(*given, **named)
    looked_at = given[0] if called.__name__ in _READERS and given else result
    COUNT[0] += 1 + (
        _length(looked_at) if type(looked_at) in (*_HOLD, dict) else _arrays([looked_at])
    )
    return result


def method(owner: Any, name: str, /, *given: Any, **named: Any) -> Any:
    price = _PRICES.get(type(owner))
    if price is not None:
        return price(owner, name, given, named)
    result = getattr(owner, name)(*given, **named)
    if isinstance(owner, ModuleType):
        if not owner.__name__.startswith("workbench") and name != "searchsorted":
            COUNT[0] += sum(len(g) for g in given if type(g) in _HOLD) + _arrays(given)
    elif isinstance(owner, type):
        COUNT[0] += len(result) if type(result) in (*_HOLD, dict) else 0
    else:
        COUNT[0] += _arrays([owner])
    return result


def _arrays(values: Any) -> int:
    """The elements of arrays, series and frames among ``values``."""
    return sum(
        len(value)
        for value in values
        if type(value).__module__.partition(".")[0] in ("numpy", "pandas")
        and isinstance(value, Sized)
        and getattr(value, "shape", None)
    )


def _ends(owner: Any, given: tuple[Any, ...]) -> tuple[int, int]:
    first, last = (*given[1:3], None, None)[:2]
    start, stop, _ = slice(first, last).indices(len(owner))
    return start, max(start, stop)


def _of_text(owner: str, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    result = getattr(owner, name)(*given, **named)
    if name in ("find", "index"):
        start, stop = _ends(owner, given)
        COUNT[0] += (result if result >= 0 else stop) - start
    elif name in ("rfind", "rindex"):
        start, stop = _ends(owner, given)
        COUNT[0] += stop - (result if result >= 0 else start)
    elif name == "count":
        start, stop = _ends(owner, given)
        COUNT[0] += stop - start
    elif name in ("strip", "lstrip", "rstrip", "removeprefix", "removesuffix"):
        COUNT[0] += 0 if result is owner else len(owner)
    elif name == "join":
        COUNT[0] += len(result)
    elif name not in ("startswith", "endswith"):
        COUNT[0] += len(owner)
    return result


def _of_list(owner: Any, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    length = len(owner)
    if name == "append":
        COUNT[0] += 1
    elif name in ("pop", "insert"):
        at = given[0] if given else -1
        COUNT[0] += 1 + (length - at if at >= 0 else -at)
    elif name == "extend":
        result = owner.extend(*given)
        COUNT[0] += 1 + len(owner) - length
        return result
    else:
        COUNT[0] += 1 + length
    return getattr(owner, name)(*given, **named)


_WHOLE = frozenset("copy union issubset issuperset symmetric_difference difference".split())


def _of_set(owner: Any, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    COUNT[0] += 1 + (len(owner) if name in _WHOLE else 0)
    if name in ("update", "union", "intersection", "intersection_update", "isdisjoint"):
        COUNT[0] += sum(_length(each) for each in given)
    return getattr(owner, name)(*given, **named)


def _of_dict(owner: Any, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    COUNT[0] += 1 + (len(owner) if name == "copy" else 0)
    if name == "update":
        COUNT[0] += sum(_length(each) for each in given)
    return getattr(owner, name)(*given, **named)


def _of_pattern(owner: Any, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    if name in ("search", "match", "fullmatch"):
        result = getattr(owner, name)(*given, **named)
        start, stop = _ends(given[0], given)
        COUNT[0] += 1
        if result is not None:
            COUNT[0] += result.end() - start
        elif name == "search":
            COUNT[0] += stop - start
        return result
    if name == "finditer":
        return _found(owner, given)
    COUNT[0] += sum(len(g) for g in given if isinstance(g, str | bytes))
    return getattr(owner, name)(*given, **named)


def _found(pattern: re.Pattern[str], given: tuple[Any, ...]) -> Iterator[re.Match[str]]:
    at, stop = _ends(given[0], given)
    for match in pattern.finditer(*given):
        COUNT[0] += 1 + match.end() - at
        at = match.end()
        yield match
    COUNT[0] += stop - at


_PRICES: dict[type, Callable[[Any, str, tuple[Any, ...], dict[str, Any]], Any]] = {
    str: _of_text,
    bytes: _of_text,
    list: _of_list,
    tuple: _of_list,
    set: _of_set,
    frozenset: _of_set,
    dict: _of_dict,
    re.Pattern: _of_pattern,
}
