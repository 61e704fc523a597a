"""A YAML file or a mapping as entries that know where they stand, for errors that name a line.

Scalars stay as written: ``no`` and ``2024`` are words here, not a truth value and a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.text.halves import check_whole
from workbench.yamlfile import MOST_LEVELS, composed, line_of

if TYPE_CHECKING:
    from yaml.nodes import Node

_TOO_DEEP = (
    f"{{at}}: nested too deeply, by over {MOST_LEVELS} levels. A theme holds lists of words."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the file: its ``key`` (or text), where it stands, and what is under it.

    ``value`` is a text, a list of entries (a list: ``named`` is False, a mapping: True) or None.
    """

    key: str
    at: str
    value: str | list[Entry] | None = None
    named: bool = False

    def mapping(self, remedy: str) -> list[Entry]:
        """The entries of a mapping under this one; WorkbenchError if something else is there."""
        if not isinstance(self.value, list) or not self.named:
            raise WorkbenchError(f"{self.at}: {remedy}")
        return self.value

    def items(self, remedy: str) -> list[Entry]:
        """The texts of a list under this entry (a text alone is a list of one)."""
        if isinstance(self.value, str):
            return [Entry(self.value, self.at)]
        if not isinstance(self.value, list) or self.named:
            raise WorkbenchError(f"{self.at}: {remedy}")
        for item in self.value:
            if item.value is not None:
                raise WorkbenchError(
                    f"{item.at}: a list or a mapping where a word or phrase should stand. {remedy}"
                )
        return self.value


def entries_of_yaml(text: str, file: str) -> list[Entry]:
    """The named entries of the YAML mapping in ``text``; none for an empty file."""
    root = composed(text, file)
    if root is None:
        return []
    top = Entry("", f"{file}, line 1", *_yaml_value(root, file))
    return top.mapping("names should stand at the left margin, each with a colon after it.")


def _yaml_value(node: Node, file: str) -> tuple[str | list[Entry] | None, bool]:
    import yaml

    if isinstance(node, yaml.MappingNode):
        return [
            Entry(_text(key), _at(key, file), *_yaml_value(value, file))
            for key, value in node.value
        ], True
    if isinstance(node, yaml.SequenceNode):
        return [_yaml_item(item, file) for item in node.value], False
    text = _text(node)
    return text or None, False


def _yaml_item(node: Node, file: str) -> Entry:
    import yaml

    if isinstance(node, yaml.ScalarNode):
        return Entry(_text(node), _at(node, file))
    return Entry("", _at(node, file), *_yaml_value(node, file))


def _text(node: Node) -> str:
    import yaml

    if not isinstance(node, yaml.ScalarNode) or node.tag == "tag:yaml.org,2002:null":
        return ""
    return str(node.value).strip()


def _at(node: Node, file: str) -> str:
    return f"{file}, line {line_of(node)}"


def entries_of_mapping(mapping: Mapping[str, object], at: str, level: int = 0) -> list[Entry]:
    """The entries of a Python mapping; they stand at "themes['Ukraine']" instead of a line.

    ``level`` counts the lists and mappings around this one: 20 at most, as in a file.
    """
    if level > MOST_LEVELS:
        raise WorkbenchError(_TOO_DEEP.format(at=at))
    return [
        Entry(
            _python_text(key, at), f"{at}[{key!r}]", *_python_value(value, f"{at}[{key!r}]", level)
        )
        for key, value in mapping.items()
    ]


def _python_value(value: object, at: str, level: int) -> tuple[str | list[Entry] | None, bool]:
    if isinstance(value, Mapping):
        return entries_of_mapping(value, at, level + 1), True
    if isinstance(value, list | tuple | set | frozenset):
        return [_python_item(item, f"{at}[{n}]", level + 1) for n, item in enumerate(value)], False
    return (_python_text(value, at) or None), False


def _python_item(item: object, at: str, level: int) -> Entry:
    if not isinstance(item, Mapping | list | tuple | set | frozenset):
        return Entry(_python_text(item, at), at)
    if level > MOST_LEVELS:
        raise WorkbenchError(_TOO_DEEP.format(at=at))
    return Entry("", at, *_python_value(item, at, level))


def _python_text(value: object, at: str) -> str:
    """A text or a number as a word; anything else was not meant as one (bytes, a generator)."""
    if value is None:
        return ""
    if not isinstance(value, str | bool | int | float):
        raise WorkbenchError(
            f"{at}: {value!r} is a {type(value).__name__}, where a word or phrase, or a list of "
            "them, should stand."
        )
    text = str(value).strip()
    check_whole(f"words at {at}", text)
    return text
