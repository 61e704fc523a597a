"""Countries, their peoples and seats, and places below them, as phrases state them."""

from __future__ import annotations

import re
from functools import cache

from workbench.language.en.lexicon import lines_of

LONGEST = 4  # words in the longest country name that is looked up ("People's Republic of China")
COUNTRY_SYNONYMS = frozenset(
    {"America", "Britain", "Great Britain", "Holland", "Burma", "Czechia", "Türkiye", "Bosnia",
     "Russian Federation", "U.S.", "U.S.A.", "U.K.", "U.A.E."}
)  # fmt: skip
# Short forms of American states, as the press and the post write them, without a stop.
STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb "
    "Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS "
    "KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA "
    "WV WI WY DC PR N S W R D".split()
)


@cache
def place_names() -> frozenset[str]:
    """Places below the level of a country, lower case, some of several words."""
    return frozenset(line.casefold() for line in lines_of("places"))


@cache
def country_words() -> dict[str, tuple[str, str]]:
    """Lower-case word or phrase -> (country, what it is: "name", "people" or "seat")."""
    table: dict[str, tuple[str, str]] = {}
    for line in lines_of("countries"):
        country, _, rest = line.partition(":")
        table[country.casefold()] = (country, "name")
        for word in (part.strip() for part in rest.split(",")):
            seat = word.endswith("!")
            short = word.rstrip("!")
            # Abbreviations and long forms are names of the country, the rest name its people.
            is_name = short.isupper() or " of " in short or short in COUNTRY_SYNONYMS
            kind = "seat" if seat else "name" if is_name else "people"
            table[short.casefold()] = (country, kind)
    return table


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


def states_in(phrase: str) -> list[str]:
    """The countries that a phrase names, as printed, if it names nothing else ("China and Russia");
    else none."""
    parts = [part.removeprefix("the ") for part in re.split(r",? and |, ", phrase)]
    known = country_words()
    named = all(known.get(part.casefold(), ("", ""))[1] == "name" for part in parts)
    return parts if named and all(part[:1].isupper() for part in parts) else []
