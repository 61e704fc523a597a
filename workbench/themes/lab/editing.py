"""Changes put into the text of a ``themes.yml``: comments, order and all else stay as they are.

Each change is made where the thing that it names stands; the text is read again after each, and at
the end it must say what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.authority.yaml_places import ended, scalar
from workbench.errors import WorkbenchError
from workbench.themes.lab.changes import (
    AddTerms,
    AddTheme,
    Change,
    RemoveTerms,
    RemoveTheme,
    RenameTheme,
    SetWhere,
    changed,
)
from workbench.themes.reading import themes_of_text
from workbench.yamlfile import composed


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` in the place of the characters from ``start`` to ``end``, exclusive."""

    start: int
    end: int
    text: str


def edited(text: str, where: str, changes: Iterable[Change]) -> str:
    """The text of a ``themes.yml`` after ``changes``; ``where`` names the file in errors.

    Raises WorkbenchError where the file is broken, where a change cannot be made, and where the
    file is so written that it cannot be changed without losing something.
    """
    wanted = themes_of_text(text, where)
    for change in changes:
        wanted = changed(wanted, change)
        try:
            text = _edited(ended(text), where, change)
            right = themes_of_text(text, where) == wanted
        except (WorkbenchError, AttributeError, IndexError, LookupError):
            right = False
        if not right:
            raise WorkbenchError(
                f"{where} is written in a way that cannot be changed automatically at theme "
                f"{change.theme!r}; change it by hand, or write its themes each in lines of their "
                "own."
            )
    return text


def _edited(text: str, where: str, change: Change) -> str:
    root = composed(text, where)
    edits = [_new_theme(text, root, change)] if isinstance(change, AddTheme) else (
        _within(text, root, change)
    )  # fmt: skip
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _within(text: str, root: Any, change: Change) -> list[Edit]:
    number, key, body = next(
        (number, key, body)
        for number, (key, body) in enumerate(root.value)
        if str(key.value).strip() == change.theme
    )
    parts = {part.value: value for part, value in body.value}
    if isinstance(change, RenameTheme):
        return [Edit(key.start_mark.index, key.end_mark.index, scalar(change.name))]
    if isinstance(change, RemoveTheme):
        return [_without_theme(text, root, number)]
    if isinstance(change, SetWhere):
        return [_where(text, body, parts, change.where)]
    terms = parts["terms"]
    if isinstance(change, AddTerms):
        there = {str(item.value).strip() for item in _items(terms)}
        return [_more_terms(text, terms, [term for term in change.terms if term not in there])]
    if isinstance(change, RemoveTerms):
        return _fewer_terms(text, terms, change.terms)
    raise TypeError(change)


def _items(node: Any) -> list[Any]:
    """The nodes of a list; a text alone is a list of one."""
    return list(node.value) if isinstance(node.value, list) else [node]


def _more_terms(text: str, node: Any, terms: Sequence[str]) -> Edit:
    listed = ", ".join(map(scalar, terms))
    if not isinstance(node.value, list):
        start, end = node.start_mark.index, node.end_mark.index
        return Edit(start, end, f"[{text[start:end]}, {listed}]")
    last = node.value[-1].end_mark.index
    if node.flow_style:
        return Edit(last, last, f", {listed}")
    indent = " " * node.start_mark.column
    return _lines_at(text, _line_end(text, last), [f"{indent}- {scalar(term)}" for term in terms])


def _fewer_terms(text: str, node: Any, terms: Sequence[str]) -> list[Edit]:
    items = node.value
    gone = [n for n, item in enumerate(items) if str(item.value).strip() in terms]
    if not node.flow_style:
        return [_line_of(text, items[n]) for n in gone]
    lines = [_own_line(text, items[n]) for n in gone]
    if all(lines):
        return [line for line in lines if line]
    # Those that end the list go with the comma before them, the others with the one behind.
    ending = len(items)
    while ending - 1 in gone:
        ending -= 1
    edits = [_with_comma(text, items[n], items[n + 1]) for n in gone if n < ending]
    if ending < len(items):
        start = items[ending - 1].end_mark.index
        _check_remarks(text[start : items[ending].start_mark.index])
        edits.append(Edit(start, items[-1].end_mark.index, ""))
    return edits


def _own_line(text: str, item: Any) -> Edit | None:
    """The line of ``item``, its remark with it, where it stands there alone with one comma at the
    most; the comma that is then left behind the last term does no harm."""
    line = _line_of(text, item)
    before, after = text[line.start : item.start_mark.index], text[item.end_mark.index : line.end]
    marks = before.strip() + after.partition("#")[0].strip()
    return line if marks in ("", ",") else None


def _check_remarks(lost: str) -> None:
    """LookupError where a remark on something that stays would go with what is taken out."""
    if "#" in lost:
        raise LookupError(lost)


def _with_comma(text: str, item: Any, following: Any) -> Edit:
    """``item`` taken out; a remark behind its comma stays."""
    start, end = item.start_mark.index, following.start_mark.index
    between = text[item.end_mark.index : end]
    if "#" in between or "\n" in between:
        end = item.end_mark.index + between.index(",") + 1
    return Edit(start, end, "")


def _line_of(text: str, item: Any) -> Edit:
    start = text.rfind("\n", 0, item.start_mark.index) + 1
    return Edit(start, _line_end(text, item.end_mark.index), "")


def _without_theme(text: str, root: Any, number: int) -> Edit:
    key, body = root.value[number]
    if root.flow_style:
        if number + 1 < len(root.value):
            following = root.value[number + 1][0].start_mark.index
            _check_remarks(text[body.end_mark.index : following])
            return Edit(key.start_mark.index, following, "")
        before = root.value[number - 1][1].end_mark.index if number else key.start_mark.index
        _check_remarks(text[before : key.start_mark.index])
        return Edit(before, body.end_mark.index, "")
    start = text.rfind("\n", 0, key.start_mark.index) + 1
    return Edit(start, _line_end(text, _end_of(body)), "")


def _end_of(node: Any) -> int:
    """Where the last word of ``node`` ends: a block's own end lies behind the remarks after it."""
    if isinstance(node.value, list) and not node.flow_style:
        last = node.value[-1]
        return _end_of(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _where(text: str, body: Any, parts: dict[str, Any], where: Sequence[str]) -> Edit:
    listed = f"[{', '.join(where)}]"
    there = parts.get("where")
    if there is not None:
        # Of a list a line back to behind its colon.
        apart = isinstance(there.value, list) and not there.flow_style
        key = next(key for key, value in body.value if value is there)
        start = key.end_mark.index if apart else there.start_mark.index
        _check_remarks(text[start : _end_of(there)])
        return Edit(start, _end_of(there), f": {listed}" if apart else listed)
    if body.flow_style:
        last = body.value[-1][1].end_mark.index
        return Edit(last, last, f", where: {listed}")
    indent = " " * body.value[0][0].start_mark.column
    return _lines_at(text, _line_end(text, _end_of(body)), [f"{indent}where: {listed}"])


def _new_theme(text: str, root: Any, change: AddTheme) -> Edit:
    terms, where = ", ".join(map(scalar, change.terms)), ", ".join(change.where)
    if root is not None and root.flow_style:
        at = root.value[-1][1].end_mark.index if root.value else root.start_mark.index + 1
        comma = ", " if root.value else ""
        new = f"{comma}{scalar(change.theme)}: {{terms: [{terms}], where: [{where}]}}"
        return Edit(at, at, new)
    indent = " " * (root.start_mark.column if root is not None else 0)
    lines = [f"{indent}{scalar(change.theme)}:", f"{indent}  terms: [{terms}]"]
    apart = [""] if text.strip() and not text.endswith("\n\n") else []
    return _lines_at(text, len(text), [*apart, *lines, f"{indent}  where: [{where}]"])


def _line_end(text: str, at: int) -> int:
    """Behind the line in which the character before ``at`` stands."""
    return at if text[at - 1] == "\n" else text.index("\n", at) + 1


def _lines_at(text: str, at: int, lines: Sequence[str]) -> Edit:
    first = text.find("\n")
    newline = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
    return Edit(at, at, "".join(line + newline for line in lines))
