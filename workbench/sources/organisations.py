"""The organisations of one article: abbreviations, short forms and "the court" named in full."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.sources.institution_kinds import institution_kind
from workbench.sources.name_use import NameUse
from workbench.sources.name_words import MEDIA_WORDS
from workbench.sources.personal_names import fold
from workbench.sources.wording import in_marks

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
LONGEST_SHORT = 2  # words of a short form ("Appeals Court")
# Adjectives that set no organisation apart.
GENERAL = frozenset(
    "a an the federal state local national new same us u.s. city county government its his her "
    "their that this news big small private public nonprofit non-profit".split()
)


Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Organisations:
    """Organisation names of an article with their places, in text order.

    ``by_tail`` finds names by their last one or two words, ``by_word`` by any word (both folded),
    ``media`` those that call themselves a newspaper or channel.
    """

    names: frozenset[str]
    by_initials: dict[str, str]
    by_tail: dict[str, list[Place]]
    by_word: dict[str, list[Place]]
    media: tuple[Place, ...]
    _fitting: dict[frozenset[str], list[Place]] = field(default_factory=dict)

    def fullest(self, name: str, at: int) -> tuple[str, str]:
        """The fullest form of a name in the article, and why it is the same organisation."""
        letters = name.replace(".", "").replace("’s", "").strip()
        if letters.isupper() and " " not in letters and letters in self.by_initials:
            full = self.by_initials[letters]
            return full, f"{in_marks(name)} abbreviates {full}."
        short = fold(name)
        longer = self.by_tail.get(short, ())
        if longer and _may_shorten(short.split()):
            full = _latest(longer, at) or longer[0][1]
            return full, f"{in_marks(name)} is {full}, named in full elsewhere."
        return name, f"{name} is named here."

    def described(
        self, words: list[str], at: int, definite: bool, lead: bool = False
    ) -> str | None:
        """The organisation that "the appeals court" or "the newspaper" means, None if unclear."""
        wanted = frozenset(word for word in words if word not in GENERAL)
        if not wanted:
            return None
        fitting = self.fitting(wanted)
        if len(wanted) > 1 and (definite or lead) and _same_name(fitting):
            return fitting[0][1]
        if not definite:
            return None
        earlier = _latest(fitting, at)
        if earlier is None and words[-1] in MEDIA_NOUNS and len(wanted) == 1:
            return _latest(self.media, at)
        return earlier

    def fitting(self, wanted: frozenset[str]) -> list[Place]:
        """The names that hold all the words; looked for once, however often they are asked for."""
        if wanted not in self._fitting:
            rarest = min((self.by_word.get(word, []) for word in wanted), key=len)
            self._fitting[wanted] = [place for place in rarest if wanted <= _content(place[1])]
        return self._fitting[wanted]


def _same_name(places: Sequence[Place]) -> bool:
    """Whether there is one name, in however many places."""
    return bool(places) and all(name == places[0][1] for _, name in places)


def _latest(places: Sequence[Place], at: int) -> str | None:
    """The last name before ``at``."""
    i = bisect_left(places, (at, ""))
    return places[i - 1][1] if i else None


def _may_shorten(short: list[str]) -> bool:
    return short[-1] in MEDIA_WORDS or len(short) == 2 or short[-1] in ANY_ORGANISATION


def _content(name: str) -> set[str]:
    return set(fold(name).replace("'s", "").split())


def collect(uses: Iterable[NameUse], extra: Iterable[Place]) -> Organisations:
    """The table from all names of the article and ``extra`` places ("Voss campaign")."""
    places = [(use.start, use.text) for use in uses if use.kind == "organisation"]
    places.extend(extra)
    places.sort()
    initials: dict[str, str] = {}
    by_tail: dict[str, list[Place]] = defaultdict(list)
    by_word: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        name = place[1]
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(letters) > 1 and len(name.split()) > 1:
            initials.setdefault(letters, name)
        pieces = fold(name).split()
        for width in range(1, min(LONGEST_SHORT, len(pieces) - 1) + 1):
            by_tail[" ".join(pieces[-width:])].append(place)
        for word in _content(name):
            by_word[word].append(place)
    media = tuple(place for place in places if institution_kind(place[1]) == "media")
    names = frozenset(name for _, name in places)
    return Organisations(names, initials, dict(by_tail), dict(by_word), media)
