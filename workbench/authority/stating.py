"""What an analyst states of one name, put into the text of a ``sources.yml``: comments, order and
all other entries stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workbench.authority.accepting import FIELDS, fields_of
from workbench.authority.entries import UNKNOWN, Authority, Source
from workbench.authority.extending import EXTENDS
from workbench.authority.name_keys import name_key
from workbench.authority.parsing import load_sources, parse_own
from workbench.authority.yaml_places import ended, entry_place, field_places, inserted
from workbench.errors import WorkbenchError
from workbench.text.normalised import plain_name
from workbench.yamlfile import composed


def stated(text: str, where: str, name: str, fields: Mapping[str, str]) -> tuple[str, str]:
    """The text with ``fields`` (keys of an entry, with their values) in the entry of ``name``, and
    that entry's canonical name.

    An entry that the file lacks goes to its end, with what the shipped file has under it. Raises
    WorkbenchError where the file is broken and where it is so written that nothing can be put into
    it; ``where`` names the file.
    """
    own, extends = parse_own(text, where)
    wanted = plain_name(name).strip()
    old = text
    there = own.find(wanted)
    whole = ended(old)
    root: Any = composed(whole, where)
    if there is not None:
        body = next(body for key, body in root.value if _is_named(key, there))
        new = inserted(whole, field_places(whole, body, fields))
        target = there
    else:
        target = _known(wanted, extends) or Source(_free(wanted), UNKNOWN)
        said = {**fields_of(target), **fields}
        new = inserted(whole, [entry_place(whole, root, [(target.name, said)])])
    _check(new, where, own, target, fields)
    return new, target.name


def _is_named(key: Any, entry: Source) -> bool:
    return isinstance(key.value, str) and name_key(key.value) == name_key(entry.name)


def _known(name: str, extends: bool) -> Source | None:
    return load_sources().find(name) if extends else None


def _free(name: str) -> str:
    # In these letters it would be the setting.
    return name.title() if name == EXTENDS else name


def _check(new: str, where: str, own: Authority, target: Source, fields: Mapping[str, str]) -> None:
    """WorkbenchError unless the new text says what it should, and of all others what it did."""
    try:
        entries, _ = parse_own(new, where)
        found = entries.find(target.name)
        right = found is not None and all(
            getattr(found, FIELDS.get(key, key)) == value for key, value in fields.items()
        )
        kept = [replace(e, line=0) for e in entries.entries if e is not found]
        right = right and kept == [replace(e, line=0) for e in own.entries if e.name != target.name]
    except WorkbenchError:
        right = False
    if not right:
        raise WorkbenchError(
            f"{where} is written in a way in which nothing can be changed automatically; write "
            f"{', '.join(f'{key}: {value}' for key, value in fields.items())} under "
            f"{target.name!r} by hand."
        )
