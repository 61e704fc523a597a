"""Full names of people that stand inside quotes and nowhere as a speaker.

One article may call a minister by family name alone while another's source names him in full.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from workbench.sources.name_use import NameUse
from workbench.sources.names import find_names
from workbench.sources.namesakes import Namesakes
from workbench.sources.personal_names import fold, parts_of, short_family
from workbench.sources.plain import plain_name
from workbench.sources.reading import read
from workbench.sources.words import is_role

WORD = re.compile(r"\w+")


def full_names(quotes: Iterable[object], families: Iterable[str]) -> dict[str, list[str]]:
    """Family name (folded) -> the different people with it named in full, each the fullest form.

    Only quotes that hold one of ``families`` are read; missing ones are passed over.
    """
    wanted = {family for family in families if family}
    first_words = {match.group() for family in wanted if (match := WORD.search(family))}
    found: dict[str, _Quoted] = defaultdict(_Quoted)
    for quote in dict.fromkeys(q for q in quotes if isinstance(q, str)):
        printed = plain_name(quote)
        if first_words.isdisjoint(map(fold, WORD.findall(printed))):
            continue
        for use in find_names(read(printed)).uses:
            family = short_family(parts_of(use.text).family)
            if family in wanted and _full(use):
                found[family].add(use.text)
    return {family: people.names for family, people in found.items()}


def _full(use: NameUse) -> bool:
    """A person's name, or words of no known kind that end in a known family name."""
    given = parts_of(use.text).given
    return bool(given) and (
        use.kind == "person" or (use.kind == "other" and not any(is_role(word) for word in given))
    )


class _Quoted:
    """The people of one family name, each by the fullest form of the name."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._namesakes = Namesakes()

    def add(self, name: str) -> None:
        same = self._namesakes.same(parts_of(name), 1)
        number = same[0] if same else len(self.names)
        if not same:
            self.names.append(name)
        self.names[number] = max(self.names[number], name, key=lambda n: len(parts_of(n).words))
        self._namesakes.put(number, parts_of(self.names[number]))
