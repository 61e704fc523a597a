"""A body's name taken apart: "Nepal's Health Ministry", "Ministry of Health of Nepal".

Both are Nepal's, and both the ministry of health. A body that any country has (a ministry, an army,
a supreme court) is the same as another only where their countries are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.language.en.institution_kinds import institution_kind
from workbench.language.en.places import country_words
from workbench.people.personal_names import MEMORY, fold

# In words; "the People's Republic of China".
LONGEST_COUNTRY = 4
# "Ministry of Health" is "Health Ministry"; of other bodies ("Institute of Peace") nobody says so.
HEADS = frozenset({"ministry", "department", "bureau"})
# Words spelled in two ways on two sides of the Atlantic.
SPELLINGS = {
    "defense": "defence", "labor": "labour", "organization": "organisation", "center": "centre",
    "centers": "centres", "harbor": "harbour", "program": "programme", "&": "and",
}  # fmt: skip
# Kinds of body of which every country has its own; "council" and "embassy" name such ones too.
STATE_KINDS = frozenset({"government", "legislature", "court", "military"})
STATE_WORDS = frozenset("cabinet embassy presidency chancellery gendarmerie guard".split())
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name taken apart: its country, if it says one, and the words of what it is."""

    country: str | None
    core: tuple[str, ...]

    @property
    def of_state(self) -> bool:
        """Whether any country may have such a body."""
        kind = institution_kind(" ".join(self.core))
        return kind in STATE_KINDS or not STATE_WORDS.isdisjoint(self.core)


@lru_cache(MEMORY)
def body_of(name: str) -> Body:
    """The country that a name says its body belongs to, and the words of the body, in one order.

    A single word with a country is taken apart only where every country has such a body: "Bank of
    America" is no bank of any kind, "Army of Chile" is an army.
    """
    words = _words(name)
    country, core = _at_start(words)
    if country is None:
        country, core = _at_end(words, in_brackets="," in name or "(" in name)
    if country is None or not core:
        return Body(None, _in_order(words))
    body = Body(country, _in_order(core))
    return body if len(body.core) > 1 or body.of_state else Body(None, tuple(words))


def country_before(name: str) -> tuple[str | None, str]:
    """The country that a name begins with and the words after it: "UK ONS", "Nepal's army"."""
    words = name.split()
    country, rest = _at_start([fold(word) for word in words])
    return country, " ".join(words[len(words) - len(rest) :])


def without_brackets(name: str) -> tuple[str, str]:
    """A name without the bracket at its end, and what stood in it: "Safety Board (SB)"."""
    found = BRACKETS.search(name)
    return (name[: found.start()].strip(), found[1].strip()) if found else (name, "")


def _words(name: str) -> list[str]:
    text = fold(name.replace("(", " ").replace(")", " ").replace(",", " "))
    words = [SPELLINGS.get(word, word) for word in text.split()]
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def _country(words: list[str]) -> str | None:
    phrase = " ".join(words)
    for form in (phrase, phrase.removesuffix("'s"), phrase.removesuffix("'")):
        found = country_words().get(form)
        if found and found[1] != "seat":
            return found[0]
    return None


def _at_start(words: list[str]) -> tuple[str | None, list[str]]:
    for width in range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1):
        country = _country(words[:width])
        if country and words[width] not in {"and", "of"}:
            return country, words[width:]
    return None, words


def _at_end(words: list[str], in_brackets: bool) -> tuple[str | None, list[str]]:
    for width in range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1):
        rest = words[: len(words) - width]
        country = _country(words[-width:])
        if country is None:
            continue
        if rest[-1] == "the":
            rest = rest[:-1]
        if len(rest) > 1 and rest[-1] == "of":
            return country, rest[:-1]
        if in_brackets and rest and rest[-1] not in {"and", "in"}:
            return country, rest
    return None, words


def _in_order(words: list[str]) -> tuple[str, ...]:
    """ "Ministry of the Interior" as "interior ministry"; its "affairs" are left out."""
    if len(words) > 2 and words[0] in HEADS and words[1] in {"of", "for"}:
        rest = words[2:] if words[2] != "the" else words[3:]
        words = [*rest, words[0]]
    if len(words) > 2 and words[-1] in HEADS and words[-2] == "affairs":
        words = [*words[:-2], words[-1]]
    return tuple(words)
