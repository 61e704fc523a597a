"""Proposals put into the text of a ``sources.yml``: nothing that stands in it is lost or moved.

An alias goes behind the last one of its entry; an entry that the file lacks goes to its end, with
what the shipped file has under it. The new text is read again before it is given out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from workbench.authority.entries import UNKNOWN, Authority, Source
from workbench.authority.extending import EXTENDS
from workbench.authority.name_keys import name_key
from workbench.authority.parsing import load_sources, parse_own
from workbench.authority.yaml_places import Insertion, alias_place, ended, entry_place, inserted
from workbench.errors import WorkbenchError
from workbench.text.normalised import plain_name
from workbench.yamlfile import composed

if TYPE_CHECKING:
    from yaml.nodes import Node

# Keys of an entry and what a Source calls them.
FIELDS = {
    "role": "role",
    "institution": "institution",
    "institution_kind": "institution_kind",
    "country": "country",
    "not": "never",
    "always": "always",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """``name`` is to become an alias of ``suggestion``, which is of this kind if it is new."""

    name: str
    suggestion: str
    kind: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a proposal does to the file: an alias more, an entry more, or nothing."""

    name: str
    entry: str
    change: Literal["new alias", "new entry", "already there"]


def accepted(text: str, where: str, proposals: Iterable[Proposal]) -> tuple[str, list[Change]]:
    """The text of a ``sources.yml`` with the proposals in it, and what each of them changed.

    Raises WorkbenchError where the file is broken, where a name belongs to another entry already,
    and where the text is so written that nothing can be put into it; ``where`` names the file.
    """
    own, extends = parse_own(text, where)
    draft = _Draft(own, own.over(load_sources()) if extends else own, where)
    changes = [draft.accept(proposal) for proposal in proposals]
    if all(change.change == "already there" for change in changes):
        return text, changes
    whole = ended(text)
    new = inserted(whole, _insertions(whole, where, draft))
    _check(new, where, draft, extends)
    return new, changes


class _Draft:
    """The entries of a file while proposals are put in: its own first, then the new ones."""

    def __init__(self, own: Authority, whole: Authority, where: str) -> None:
        self._where = where
        self._whole = whole
        self._entries = list(own.entries)
        self.old = len(own.entries)
        self.added: dict[int, list[str]] = defaultdict(list)
        self._number: dict[str, int] = {}
        for number, entry in enumerate(own.entries):
            self._claim(number, entry)

    @property
    def entries(self) -> list[Source]:
        """Every entry with its new aliases."""
        return [
            replace(entry, aliases=(*entry.aliases, *self.added.get(number, ())))
            for number, entry in enumerate(self._entries)
        ]

    def accept(self, proposal: Proposal) -> Change:
        alias, wanted = plain_name(proposal.name), plain_name(proposal.suggestion)
        target, holder = self._find(wanted), self._find(alias)
        if holder is not None and target is not None and holder.name == target.name:
            return Change(alias, target.name, "already there")
        if holder is not None:
            self._refuse(alias, wanted, holder)
        number = self._number.get(name_key(wanted))
        known = number is not None
        if number is None:
            # In these letters it would be the setting.
            name = wanted.title() if wanted == EXTENDS else wanted
            number = len(self._entries)
            self._entries.append(target or Source(name, proposal.kind))
            self._claim(number, self._entries[number])
        self.added[number].append(alias)
        self._number[name_key(alias)] = number
        return Change(alias, self._entries[number].name, "new alias" if known else "new entry")

    def _claim(self, number: int, entry: Source) -> None:
        for form in (entry.name, *entry.aliases):
            self._number[name_key(form)] = number

    def _find(self, name: str) -> Source | None:
        number = self._number.get(name_key(name))
        return self._whole.find(name) if number is None else self._entries[number]

    def _refuse(self, alias: str, wanted: str, holder: Source) -> None:
        raise WorkbenchError(
            f"{self._where}: {alias!r} belongs to {holder.name!r} already and cannot become an "
            f"alias of {wanted!r} too; leave this proposal out, or give the name to one of the two "
            "in the file by hand."
        )


def _insertions(text: str, where: str, draft: _Draft) -> list[Insertion]:
    root: Any = composed(text, where)
    bodies: Sequence[Node] = (
        [body for name, body in root.value if name.value != EXTENDS] if root else []
    )
    more = [(n, aliases) for n, aliases in draft.added.items() if n < draft.old]
    places = [alias_place(text, bodies[n], aliases) for n, aliases in more]
    new = [(entry.name, fields_of(entry)) for entry in draft.entries[draft.old :]]
    return [*places, entry_place(text, root, new)] if new else places


def fields_of(entry: Source) -> dict[str, str | tuple[str, ...]]:
    """What a file says of ``entry``, key by key."""
    given = {key: getattr(entry, field) for key, field in FIELDS.items()}
    fields: dict[str, str | tuple[str, ...]] = {}
    if entry.kind != UNKNOWN:
        fields["kind"] = entry.kind
    if entry.aliases:
        fields["aliases"] = entry.aliases
    return fields | {key: value for key, value in given.items() if value}


def _check(new: str, where: str, draft: _Draft, extends: bool) -> None:
    """WorkbenchError unless the new text says what it should, however the file is written."""
    try:
        entries, still = parse_own(new, where)
        right = still == extends and _said(entries.entries) == _said(draft.entries)
    except WorkbenchError:
        right = False
    if not right:
        raise WorkbenchError(
            f"{where} is written in a way to which nothing can be added automatically; paste the "
            "lines of the column 'yaml' by hand, or write its entries each in lines of their own."
        )


def _said(entries: Iterable[Source]) -> list[Source]:
    """Entries without the lines in which they stand."""
    return [replace(entry, line=0) for entry in entries]
