"""The name authority: one canonical name for all the forms a source goes by.

It alone joins names across articles, and says of each what is known of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workbench.authority.name_keys import name_key
from workbench.language.en.lexicon import words
from workbench.text.halves import check_whole

KINDS = ("person", "organisation", "group", "document")
# What a name may be said not to be, and which of an entry's fields may hold against the article.
NEVER, ALWAYS = ("person", "speaker"), ("institution",)
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the authority file; None where it does not say.

    ``kind`` is "unknown" only where ``never`` says what the name is not; ``always``: the field that
    holds whatever an article says.
    """

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    institution: str | None = None
    institution_kind: str | None = None
    country: str | None = None
    line: int = 0
    never: str | None = None
    always: str | None = None

    def __post_init__(self) -> None:
        for value in (self.name, *self.aliases, self.role, self.institution, self.country):
            check_whole("sources", value)


class Authority:
    """Finds the entry a name belongs to, however it is spelled.

    Spelling is compared as by :func:`workbench.authority.name_keys.name_key`: "South Korea’s spy
    agency", "the South Korean spy agency" and "South Korea's Spy Agency" are one alias.
    """

    def __init__(self, entries: Mapping[str, Source] | None = None) -> None:
        self._by_key: dict[str, Source] = dict(entries or {})
        self.entries: tuple[Source, ...] = tuple(dict.fromkeys(self._by_key.values()))
        self._hash = hash(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __eq__(self, other: object) -> bool:
        """A file read twice is one authority, so that what was found by it is found again."""
        return isinstance(other, Authority) and self._by_key == other._by_key

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Authority], tuple[dict[str, Source]]]:
        """Made anew in another process, whose hashes of texts are others."""
        return Authority, (self._by_key,)

    def find(self, name: str | None) -> Source | None:
        """The entry ``name`` is the canonical form or an alias of, else None.

        "Nato" is NATO, but a common word is no letters of anybody: "who" is not the WHO.
        """
        entry = self._by_key.get(name_key(name)) if name else None
        if entry is None or not name or name.isupper() or name.casefold() not in words("common"):
            return entry
        spelled = [
            form for form in (entry.name, *entry.aliases) if name_key(form) == name_key(name)
        ]
        return None if all(form.isupper() for form in spelled) else entry

    def kind_of(self, name: str) -> str | None:
        """The kind of the entry a name belongs to, None for names the file does not hold."""
        found = self.find(name)
        return found.kind if found else None

    def prefers(self, alias: str, name: str) -> bool:
        """Whether the file says that ``alias`` alone means the person called ``name``."""
        found = self.find(alias)
        return found is not None and found is self.find(name)

    def over(self, base: Authority) -> Authority:
        """The entries of this authority, and those of ``base`` as far as this one leaves them.

        Every name and alias here is settled here: an entry of ``base`` with such a canonical name
        is replaced as a whole, and any other entry of ``base`` loses the aliases that are claimed.
        """
        merged = dict(self._by_key)
        for entry in base.entries:
            if name_key(entry.name) not in self._by_key:
                free = tuple(a for a in entry.aliases if name_key(a) not in self._by_key)
                kept = replace(entry, aliases=free)
                merged.update((name_key(form), kept) for form in (kept.name, *free))
        return Authority(merged)
