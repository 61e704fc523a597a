"""Full names of people that stand inside quotes and nowhere as a speaker.

One article may call a minister by family name alone while another's source names him in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbench.sources.name_use import NameUse
from workbench.sources.names import find_names
from workbench.sources.personal_names import fold, parts_of, same_person, short_family
from workbench.sources.plain import plain_name
from workbench.sources.reading import read
from workbench.sources.words import is_role


def full_names(quotes: Iterable[object], families: Iterable[str]) -> dict[str, list[str]]:
    """Family name (folded) -> the different people with it named in full, each the fullest form.

    Only quotes that hold one of ``families`` are read; missing ones are passed over.
    """
    wanted = {family for family in families if family}
    found: dict[str, list[str]] = defaultdict(list)
    for quote in dict.fromkeys(q for q in quotes if isinstance(q, str)):
        folded = fold(quote)
        if not any(family in folded for family in wanted):
            continue
        for use in find_names(read(plain_name(quote))).uses:
            family = short_family(parts_of(use.text).family)
            if family in wanted and _full(use):
                _add(found[family], use.text)
    return dict(found)


def _full(use: NameUse) -> bool:
    """A person's name, or words of no known kind that end in a known family name."""
    given = parts_of(use.text).given
    return bool(given) and (
        use.kind == "person" or (use.kind == "other" and not any(is_role(word) for word in given))
    )


def _add(people: list[str], name: str) -> None:
    parts = parts_of(name)
    for i, other in enumerate(people):
        if same_person(parts_of(other), parts):
            people[i] = max(other, name, key=lambda n: len(parts_of(n).words))
            return
    people.append(name)
