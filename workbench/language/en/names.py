"""Pieces of personal names: particles, first names and what they say of gender."""

from __future__ import annotations

from workbench.language.en.lexicon import words

# Lower-case words inside family names: de la Cruz, van der Leyen, bin Laden.
PARTICLES = frozenset(
    "de da di do du del della dos das van von der den ter ten zu bin bint ibn al el le la ben abu "
    "af av y".split()
)
# The same with a capital, where a family name begins with them ("De Blasio", "Von Trapp"); others
# ("Ben", "Al", "Van") are first names then.
CAPITAL_PARTICLES = frozenset("De Di Da Del Della Du Von Bin Dos Le".split())


def gender_of_first_name(name: str) -> str:
    """The gender that a first name says: "m", "f", or "" where it does not."""
    key = name.casefold()
    woman, man = key in words("women"), key in words("men")
    if woman == man or key in words("either"):
        return ""
    return "f" if woman else "m"


def is_first_name(name: str) -> bool:
    """Whether a personal name may begin with this word."""
    key = name.casefold()
    return any(key in words(part) for part in ("women", "men", "either"))
