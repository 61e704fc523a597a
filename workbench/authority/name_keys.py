"""How names are compared: without case, accents, hyphens, quotation marks, "the" and possessives.

A people's adjective counts as its country: "South Korea’s spy agency" is "the South Korean spy
agency".
"""

from __future__ import annotations

from functools import lru_cache

from workbench.language.en.places import country_words
from workbench.people.personal_names import MEMORY, fold


@lru_cache(MEMORY)
def name_key(name: str) -> str:
    """``name`` as it is compared with others."""
    words = fold(name).replace("'s ", " ").removesuffix("'s").replace("s' ", "s ").split()
    words = [word for word in (w.strip(".,;:'\"“”‘’()") for w in words) if word]
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    kept: list[str] = []
    i = 0
    while i < len(words):
        country, width = _country_at(words, i)
        kept.append(country if country else words[i])
        i += width
    return " ".join(word for k, word in enumerate(kept) if word != "the" or k == len(kept) - 1)


def _country_at(words: list[str], i: int) -> tuple[str | None, int]:
    for width in (3, 2, 1):
        found = country_words().get(" ".join(words[i : i + width]))
        if found and i + width <= len(words) and found[1] != "seat":
            return fold(found[0]), width
    return None, 1
