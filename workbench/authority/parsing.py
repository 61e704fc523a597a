"""Reading a name-authority file, ``sources.yml``, with the line of whatever is wrong in it.

It maps a canonical name to its ``kind`` and, as far as known, ``aliases``, ``role``,
``institution``, ``institution_kind`` and ``country``; ``not`` and ``always`` correct what articles
seem to say. The head of the shipped file describes the form. A file of a folder's own adds to the
shipped one (``extends``, see :mod:`workbench.authority.extending`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.authority.entries import ALWAYS, KINDS, NEVER, UNKNOWN, Authority, Source
from workbench.authority.extending import EXTENDS, extends_shipped, no_misspelt_setting
from workbench.authority.name_keys import name_key
from workbench.errors import WorkbenchError, unknown_choice
from workbench.language.en.institution_kinds import KINDS as INSTITUTION_KINDS
from workbench.text.normalised import plain_name
from workbench.yamlfile import composed, line_of, text_of

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

TEXTS = ("kind", "role", "institution", "institution_kind", "country", "note", "not", "always")
KEYS = ("aliases", *TEXTS)
DEFAULT = "workbench/defaults/sources.yml"


def load_sources(path: str | PathLike[str] | None = None) -> Authority:
    """Read an authority file; None reads the one that ships with the workbench.

    A file adds to the shipped one, and wins where the two differ (see ``Authority.over``), unless
    it says ``extends: none``. Raises ``WorkbenchError`` naming file, line and remedy for a missing
    or unreadable file, broken YAML, an unknown key, kind, institution_kind or value of ``extends``,
    a wrong type, and an alias that two entries claim; also for what is no path at all.
    """
    if path is None:
        return _shipped()
    if not isinstance(path, str | PathLike):
        raise WorkbenchError(
            f"Sources cannot be read from a {type(path).__name__}; give the path of a sources.yml, "
            "or leave sources out to use the shipped file."
        )
    file = Path(path)
    return parse_sources(text_of(file, "sources"), str(file))


@cache
def _shipped() -> Authority:
    return parse_own(_shipped_file().read_text(encoding="utf-8"), DEFAULT)[0]


def _shipped_file() -> Traversable:
    return resources.files("workbench") / "defaults" / "sources.yml"


def parse_sources(text: str, where: str) -> Authority:
    """An authority from YAML text, and the shipped one below it unless the text says otherwise.

    ``where`` names the file in errors.
    """
    own, extends = parse_own(text, where)
    return own.over(_shipped()) if extends else own


def parse_own(text: str, where: str) -> tuple[Authority, bool]:
    """What YAML text itself holds, and whether it extends the shipped file."""
    return _Parser(where).parse(text)


@dataclass(frozen=True, slots=True)
class _Parser:
    where: str

    def parse(self, text: str) -> tuple[Authority, bool]:
        by_key: dict[str, Source] = {}
        extends, root = True, composed(text, self.where)
        pairs = self._pairs(root, "the file", "canonical names with their entries") if root else []
        for name_node, body in pairs:
            if name_node.value == EXTENDS:
                extends = extends_shipped(body, self.where)
                continue
            no_misspelt_setting(name_node, body, self.where)
            entry = self._entry(name_node, body)
            for form in (entry.name, *entry.aliases):
                self._claim(by_key, form, entry)
        return Authority(by_key), extends

    def _claim(self, by_key: dict[str, Source], form: str, entry: Source) -> None:
        key = name_key(form)
        other = by_key.get(key)
        if other is not None and other is not entry:
            raise WorkbenchError(
                f"{self.where}, line {entry.line}: {form!r} belongs to {entry.name!r} and already "
                f"to {other.name!r} (line {other.line}); leave it under one of the two."
            )
        by_key[key] = entry

    def _entry(self, name_node: Node, body: Node) -> Source:
        name = self._text(name_node, "a canonical name")
        values: dict[str, str] = {}
        aliases: tuple[str, ...] = ()
        line = line_of(name_node)
        for key_node, value in self._pairs(body, repr(name), "keys such as 'kind: person'"):
            key = self._text(key_node, "a key")
            if key not in KEYS:
                raise self._error(key_node, *_unknown(key, name))
            if key == "aliases":
                aliases = self._aliases(value, name)
            else:
                values[key] = self._text(value, f"'{key}' of {name!r}")
            if key == "institution_kind":
                self._check_institution(value, values[key], name)
            self._check_setting(value, key, values.get(key), name)
        never, always = values.pop("not", None), values.pop("always", None)
        kind = values.get("kind", UNKNOWN if never else None)
        if never and kind == "person":
            kind = UNKNOWN  # What stands beside it is what was thought before.
        if kind not in KINDS and not (never and kind == UNKNOWN):
            given = "no kind" if kind is None else f"kind {kind!r}"
            fault = f"{name!r} has {given}; valid kinds: {', '.join(KINDS)}"
            raise self._error(name_node, fault, "Write for example 'kind: person' under it.")
        for settled in ("note", "kind"):
            values.pop(settled, None)
        return Source(name, kind, aliases, line=line, never=never, always=always, **values)

    def _check_setting(self, node: Node, key: str, given: str | None, name: str) -> None:
        valid = {"not": NEVER, "always": ALWAYS}.get(key)
        if valid and given not in valid:
            fault = unknown_choice(
                f"value of '{key}' of {name!r}", given, valid, "Write one of these."
            )
            raise WorkbenchError(f"{self.where}, line {line_of(node)}: {fault}")

    def _check_institution(self, node: Node, given: str, name: str) -> None:
        if given not in INSTITUTION_KINDS:
            fault = unknown_choice(
                f"institution_kind of {name!r}",
                given,
                INSTITUTION_KINDS,
                "Choose one of these, or leave the line out.",
            )
            raise WorkbenchError(f"{self.where}, line {line_of(node)}: {fault}")

    def _pairs(self, node: Node, what: str, wanted: str) -> list[tuple[Node, Node]]:
        from yaml.nodes import MappingNode

        if not isinstance(node, MappingNode):
            raise self._error(
                node, f"{what} must hold {wanted}", f"See {_shipped_file()} for the form."
            )
        self._no_twins(node, what)
        return list(node.value)

    def _no_twins(self, node: MappingNode, what: str) -> None:
        seen: dict[str, int] = {}
        for key, _ in node.value:
            if not isinstance(key.value, str):
                remedy = "Write one name or key before the colon, in quotation marks if need be."
                raise self._error(key, f"a key of {what} is a list or mapping, not text", remedy)
            if key.value in seen:
                fault = f"{key.value!r} stands twice in {what} (first in line {seen[key.value]})"
                raise self._error(key, fault, "Join the two.")
            seen[key.value] = line_of(key)

    def _aliases(self, node: Node, name: str) -> tuple[str, ...]:
        from yaml.nodes import SequenceNode

        if not isinstance(node, SequenceNode):
            remedy = "Write 'aliases: [first, second]'."
            raise self._error(node, f"'aliases' of {name!r} must be a list", remedy)
        return tuple(self._text(item, f"an alias of {name!r}") for item in node.value)

    def _text(self, node: Node, what: str) -> str:
        if node.tag != "tag:yaml.org,2002:str" or not str(node.value).strip():
            shown = str(node.value) if isinstance(node.value, str) else "a list or mapping"
            fault = f"{what} must be text, not {shown!r}" if shown else f"{what} is empty"
            raise self._error(node, fault, "Put it in quotation marks or leave the line out.")
        given = str(node.value).strip()
        return plain_name(given) or given

    def _error(self, node: Node, fault: str, remedy: str) -> WorkbenchError:
        return WorkbenchError(f"{self.where}, line {line_of(node)}: {fault}. {remedy}")


def _unknown(key: str, name: str) -> tuple[str, str]:
    import difflib

    close = difflib.get_close_matches(key, KEYS, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return f"unknown key {key!r} under {name!r}", f"Known keys: {', '.join(KEYS)}.{hint}"
