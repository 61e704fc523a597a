"""Filters in words: what a reader who knows no Python is told of how quotes were selected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.quotes.arguments import FLAGS, VALUED, as_values
from workbench.quotes.asked import read_fields
from workbench.quotes.code import decimal
from workbench.quotes.own_names import column_label

# What people call the arguments of `select`, where the name itself is no word.
_LABELS = {
    "expert": "named person",
    "speaker_kind": "kind of speaker",
    "published": "date",
    "cue": "reporting words",
}
_SPEECH = {
    True: "speech and writing, no beliefs or intentions",
    False: "beliefs and intentions only",
    None: "speech and writing, beliefs and intentions",
}

_FIELDS = {
    "quote": "the quote",
    "speaker": "the speaker's name",
    "institution": "the institution",
    "title": "the article's title",
    "article": "the article",
}
_FLAGS = {
    "reviewed": ("Reviewed by an analyst", "Not reviewed by an analyst"),
    "bookmarked": ("Bookmarked", "Not bookmarked"),
    "noted": ("With a note", "Without a note"),
}


def filters_in_words(
    filters: Mapping[str, Any], titles: Mapping[str, str]
) -> list[tuple[str, str]]:
    """(label, words) for each argument in force; ``titles`` name articles by their id."""
    lacking = as_values("missing", filters.get("missing"))
    words: list[tuple[str, str]] = []
    own = filters.get("own") or {}
    for name in dict.fromkeys([*VALUED, *own, *lacking]):
        values = _named(name, own[name] if name in own else filters.get(name), titles)
        if name in lacking:
            values.append("none stated")
        if values:
            words.append((_label(name), _either(values)))
    if themes := as_values("all_themes", filters.get("all_themes")):
        words.append(("Themes", " and ".join(themes)))
    if (least := filters.get("min_confidence")) is not None:
        number = decimal(least) if isinstance(least, float) else least
        words.append(("Confidence", f"at least {number}"))
    for name, label in (("since", "Published since"), ("until", "Published until")):
        if filters.get(name) is not None:
            words.append((label, str(filters[name])))
    where = _either([_FIELDS[field] for field in read_fields(filters.get("text_in"))])
    if phrases := as_values("text", filters.get("text")):
        words.append((f"Words in {where}", _either([f"“{phrase}”" for phrase in phrases])))
    words += _excluded(filters.get("exclude") or {}, titles, where)
    flags = [_FLAGS[name][not filters[name]] for name in FLAGS if filters.get(name) is not None]
    words += [("Rows", flag) for flag in flags]
    words.append(("Shown", _SPEECH[filters.get("speech", True)]))
    return words


def _excluded(
    given: Mapping[str, Any], titles: Mapping[str, str], where: str
) -> list[tuple[str, str]]:
    words = []
    for name, values in given.items():
        if name == "missing":
            labels = [_label(lacking).lower() for lacking in as_values(name, values)]
            words.append(("Without rows that lack", _either(labels)))
        else:
            label = f"words in {where}" if name == "text" else _label(name).lower()
            words.append((f"Without {label}", _either(_named(name, values, titles))))
    return words


def _named(name: str, given: Any, titles: Mapping[str, str]) -> list[str]:
    values = as_values(name, given)
    return [titles.get(value, value) for value in values] if name == "article" else values


def _label(name: str) -> str:
    return column_label(_LABELS.get(name, name))


def _either(values: list[str]) -> str:
    return " or ".join(values)
