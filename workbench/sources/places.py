"""Which country a phrase states: "US officials", "Russian defence minister", "in Singapore"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.sources.reading import Token
from workbench.sources.words import country_words, place_names

LONGEST = 4  # words in the longest country name that is looked up ("People's Republic of China")


def country_at_start(tokens: Sequence[Token]) -> tuple[str | None, int]:
    """The country that a phrase begins with, and how many tokens say so."""
    for width in range(min(LONGEST, len(tokens)), 0, -1):
        if not tokens[0].capital:
            break
        key = " ".join(token.text for token in tokens[:width]).casefold()
        found = country_words().get(key)
        if found and found[1] != "seat":
            return found[0], width
    return None, 0


def country_of_name(name: str) -> str | None:
    """The country in an organisation's name ("US National Intelligence Council"), else None."""
    words = name.replace("’s", "").replace("'s", "").split()
    for width in range(min(LONGEST, len(words)), 0, -1):
        found = country_words().get(" ".join(words[:width]).casefold())
        if found:
            return found[0]
    return None


def is_place(name: str) -> bool:
    """Whether the name is a country, its people or seat, or a place in the list."""
    key = name.casefold()
    return key in country_words() or key in place_names()


def seat_of_government(name: str) -> str | None:
    """The country whose government "Moscow" or "Pyongyang" stands for, else None."""
    found = country_words().get(name.casefold())
    return found[0] if found and found[1] == "seat" else None
