"""The organisations of one article: abbreviations, short forms and "the court" named in full."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.sources.institution_kinds import institution_kind
from workbench.sources.name_use import NameUse
from workbench.sources.name_words import MEDIA_WORDS
from workbench.sources.personal_names import fold

# Words that stand for a newspaper or channel whatever its name.
MEDIA_NOUNS = frozenset(
    "newspaper paper outlet network publication magazine broadcaster channel website site "
    "station wire".split()
)
# Nouns so general that they fit any organisation: only the one that spoke just before is meant.
ANY_ORGANISATION = frozenset(
    "agency company group organization organisation firm association foundation union committee "
    "commission ministry department bureau institute council board authority airline bank "
    "government team administration campaign party watchdog charity body body".split()
)
# Adjectives that set no organisation apart.
GENERAL = frozenset(
    "a an the federal state local national new same us u.s. city county government its his her "
    "their that this news big small private public nonprofit non-profit".split()
)


@dataclass(frozen=True, slots=True)
class Organisations:
    """Organisation names of an article with their places, in text order."""

    places: tuple[tuple[int, str], ...]
    by_initials: dict[str, str]

    def fullest(self, name: str, at: int) -> tuple[str, str]:
        """The fullest form of a name in the article, and why it is the same organisation."""
        letters = name.replace(".", "").replace("’s", "").strip()
        if letters.isupper() and " " not in letters and letters in self.by_initials:
            full = self.by_initials[letters]
            return full, f"{name!r} abbreviates {full}"
        short = fold(name).split()
        if len(short) > 2 or not short:
            return name, f"{name} is named here"
        for _, full in reversed(self.before(at) or self.places):
            long = fold(full).split()
            if len(long) > len(short) and long[-len(short) :] == short and _may_shorten(short):
                return full, f"{name!r} is {full}, named in full elsewhere"
        return name, f"{name} is named here"

    def before(self, at: int) -> tuple[tuple[int, str], ...]:
        """Places up to ``at``."""
        return self.places[: bisect_left(self.places, (at, ""))]

    def described(
        self, words: list[str], at: int, definite: bool, lead: bool = False
    ) -> str | None:
        """The organisation that "the appeals court" or "the newspaper" means, None if unclear."""
        head = words[-1]
        wanted = {word for word in words if word not in GENERAL}
        if not wanted:
            return None
        pool = [name for _, name in reversed(self.before(at))] if definite else []
        everywhere = list(dict.fromkeys(name for _, name in self.places))
        fitting = [name for name in everywhere if wanted <= _content(name)]
        if len(wanted) > 1 and len(fitting) == 1 and (definite or lead):
            return fitting[0]
        if not definite:
            return None
        earlier = [name for name in pool if wanted <= _content(name)]
        if earlier:
            return earlier[0]
        if head in MEDIA_NOUNS and len(wanted) == 1:
            return next((name for name in pool if institution_kind(name) == "media"), None)
        return None


def _may_shorten(short: list[str]) -> bool:
    return short[-1] in MEDIA_WORDS or len(short) == 2 or short[-1] in ANY_ORGANISATION


def _content(name: str) -> set[str]:
    return set(fold(name).replace("'s", "").split())


def collect(uses: Iterable[NameUse], extra: Iterable[tuple[int, str]]) -> Organisations:
    """The table from all names of the article and ``extra`` places ("Dole campaign")."""
    places = [(use.start, use.text) for use in uses if use.kind == "organisation"]
    places.extend(extra)
    places.sort()
    initials: dict[str, str] = {}
    for _, name in places:
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(letters) > 1 and len(name.split()) > 1:
            initials.setdefault(letters, name)
    return Organisations(tuple(places), initials)
