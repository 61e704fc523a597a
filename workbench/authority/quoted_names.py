"""Full names of people that stand inside quotes and nowhere as a speaker.

One article may call a minister by family name alone while another's source names him in full.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from workbench.language.en.names import is_first_name
from workbench.people.namesakes import Namesakes
from workbench.people.personal_names import fold, parts_of, short_family
from workbench.text.normalised import plain_name

WORD = re.compile(r"\w+")
RUN = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|de|da|von|van|der|bin|al))+")


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
        for run in RUN.findall(printed):
            name = run.removesuffix("'s").removesuffix("’s").rstrip(".")
            if short_family(parts_of(name).family) in wanted and is_first_name(name.split()[0]):
                found[short_family(parts_of(name).family)].add(name)
    return {family: people.names for family, people in found.items()}


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
