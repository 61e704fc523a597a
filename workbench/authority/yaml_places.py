"""Where in a YAML text new aliases and entries go, in the style of what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fields = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Insertion:
    """A text to be put in before the character ``at``, in the place of what stands up to ``until``
    where that is given."""

    at: int
    text: str
    until: int | None = None


def inserted(text: str, insertions: Iterable[Insertion]) -> str:
    """``text`` with everything put in its place; of several in one place the first comes first."""
    pieces, last = [], 0
    for insertion in sorted(insertions, key=lambda i: i.at):
        pieces += [text[last : insertion.at], insertion.text]
        last = insertion.at if insertion.until is None else insertion.until
    return "".join([*pieces, text[last:]])


def ended(text: str) -> str:
    """``text`` with its last line ended as the others are."""
    return text if not text or text.endswith("\n") else text + _newline(text)


def alias_place(text: str, body: Any, aliases: Sequence[str]) -> Insertion:
    """Where further ``aliases`` go in the mapping node ``body`` of an entry; the text is ended."""
    listed = ", ".join(map(scalar, aliases))
    values = {key.value: value for key, value in body.value}
    there = values.get("aliases")
    if there is None and body.flow_style:
        return Insertion(body.value[-1][1].end_mark.index, f", aliases: [{listed}]")
    if there is None:
        indent = " " * body.value[0][0].start_mark.column
        return _line_after(text, values["kind"], [f"{indent}aliases: [{listed}]"])
    if there.flow_style and there.value:
        return Insertion(there.value[-1].end_mark.index, f", {listed}")
    if there.flow_style:
        return Insertion(there.start_mark.index + 1, listed)
    indent = " " * there.start_mark.column
    return _line_after(text, there.value[-1], [f"{indent}- {scalar(alias)}" for alias in aliases])


def field_places(text: str, body: Any, fields: Mapping[str, str]) -> list[Insertion]:
    """Where ``fields`` go in the mapping node ``body`` of an entry: in the place of the values that
    are there, else behind its first line; the text is ended."""
    values = {key.value: value for key, value in body.value}
    places = [
        Insertion(values[name].start_mark.index, scalar(value), values[name].end_mark.index)
        for name, value in fields.items()
        if name in values
    ]
    new = {name: value for name, value in fields.items() if name not in values}
    if new and body.flow_style:
        places.append(Insertion(body.value[-1][1].end_mark.index, f", {_flow(new)}"))
    elif new:
        indent = " " * body.value[0][0].start_mark.column
        first = next((v for v in values.values() if isinstance(v.value, str)), body.value[-1][1])
        lines = [f"{indent}{name}: {scalar(value)}" for name, value in new.items()]
        places.append(_line_after(text, first, lines))
    return places


def entry_place(text: str, root: Any, entries: Sequence[tuple[str, Fields]]) -> Insertion:
    """Where new ``entries`` go in the mapping node ``root`` of a file, None of an empty one."""
    if root is not None and root.flow_style:
        new = ", ".join(f"{scalar(name)}: {{{_flow(fields)}}}" for name, fields in entries)
        if root.value:
            return Insertion(root.value[-1][1].end_mark.index, f", {new}")
        return Insertion(root.start_mark.index + 1, new)
    indent = " " * (root.start_mark.column if root is not None else 0)
    lines = []
    for name, fields in entries:
        lines.append(f"{indent}{scalar(name)}:")
        lines += [f"{indent}  {key}: {_value(value)}" for key, value in fields.items()]
    return _lines(text, len(text), lines)


def scalar(value: str) -> str:
    """``value`` as YAML writes it in one line, in quotation marks where it needs them."""
    import yaml

    dumped = yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=10**9)
    return str(dumped).strip()[1:-1]


def _flow(fields: Fields) -> str:
    return ", ".join(f"{key}: {_value(value)}" for key, value in fields.items())


def _value(value: str | tuple[str, ...]) -> str:
    return scalar(value) if isinstance(value, str) else f"[{', '.join(map(scalar, value))}]"


def _line_after(text: str, node: Any, lines: Sequence[str]) -> Insertion:
    """Lines behind the one in which ``node`` ends."""
    end = node.end_mark.index
    if text[end - 1] != "\n":
        end = text.index("\n", end) + 1
    return _lines(text, end, lines)


def _lines(text: str, at: int, lines: Sequence[str]) -> Insertion:
    return Insertion(at, "".join(line + _newline(text) for line in lines))


def _newline(text: str) -> str:
    """How the lines of a text end, by its first one."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
