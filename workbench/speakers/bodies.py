"""The bodies of one article: every form of a name joined to the fullest one.

A body goes by its full name, by the letters of that ("ONS"), by a part of it ("the Rovers"), and in
politics by a candidate's name ("the Clinton campaign").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.language.en.bodies import (
    AGAIN,
    GENERAL,
    PARTS,
    SMALL,
    TYPES,
    WORKS,
    may_be_called,
)
from workbench.language.en.places import is_place
from workbench.people.personal_names import fold

# A name of more words is a list or a sentence, which no shorter name stands for.
MOST_WORDS = 12
_PARENTHESIS = re.compile(r"(?:['’]s)?\s*\(\s*(?:the\s+)?([A-Z][A-Za-z&.]{1,9})\s*\)")
_MADE = re.compile(r"\w+-(?:[a-z]+(?:ed|ing|style|era)|led|run|wide|born)")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(slots=True)
class Bodies:
    """Names of bodies as the article prints them, and the fullest form of each."""

    text: str
    _full: dict[str, str] = field(default_factory=dict)
    _printed: dict[str, str] = field(default_factory=dict)
    _having: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _ending: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take in every place where a body is named."""
        letters: dict[str, str] = {}
        for start, end in spans:
            name = tidy(self.text[start:end])
            if not name:
                continue
            key = fold(name)
            # Where one spelling has capitals and another has not, the first one stands.
            self._printed.setdefault(key, name)
            behind = _PARENTHESIS.match(self.text, end)
            if behind:
                letters.setdefault(fold(behind.group(1)), key)
        for key in self._printed:
            for short in _letterings(self._printed[key]):
                letters.setdefault(short, key)
        longer = self._longer()
        for key in self._printed:
            if " " not in key and letters.get(key, key) != key:
                self._full[key] = letters[key]
            elif key in longer and not all(word in GENERAL for word in key.split()):
                self._full[key] = longer[key]

    def _longer(self) -> dict[str, str]:
        """The one longer name that begins or ends with each name, where it is one."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._printed:
            words = name.split()
            if len(words) <= MOST_WORDS:
                for part in _edges(words) & self._printed.keys():
                    if not _is_part(words, part):
                        found[part].append(name)
        return {part: names[0] for part, names in found.items() if len(names) == 1}

    def name(self, printed: str) -> str:
        """The fullest form of ``printed`` in this article; itself where it has no other."""
        key = fold(tidy(printed))
        seen = {key}
        while self._full.get(key, key) not in seen:
            key = self._full[key]
            seen.add(key)
        return self._printed.get(key, tidy(printed))

    def known(self, printed: str) -> str | None:
        """The fullest form of a name that the article has; None for other words."""
        return self.name(printed) if fold(tidy(printed)) in self._printed else None

    def of_words(self, printed: str) -> str | None:
        """The one body whose name has all these words, in whatever order: the "Ministry of Defence"
        for "defence ministry"."""
        if not self._having:
            for key, name in self._printed.items():
                for word in set(key.split()):
                    self._having[word].add(self.name(name))
        found = set.intersection(*(self._having.get(w, set()) for w in fold(printed).split()))
        return next(iter(found)) if len(found) == 1 else None

    def ending_in(self, printed: str) -> str | None:
        """The one body whose name ends in the words of ``printed`` ("the community center")."""
        end = fold(tidy(printed))
        if " " not in end:  # One word says too little: "the club" may be another club.
            return None
        if not self._ending:
            for key, name in self._printed.items():
                words = key.split()
                for cut in range(1, min(len(words), MOST_WORDS)):
                    self._ending[" ".join(words[cut:])].add(self.name(name))
        names = self._ending.get(end, set())
        return next(iter(names)) if len(names) == 1 else None


def _is_part(words: Sequence[str], shorter: str) -> bool:
    """Whether a longer name is that of a part of what the shorter one, its beginning, names."""
    rest = words[len(shorter.split()) :]
    begins = " ".join(words).startswith(shorter)
    owned = shorter.endswith(("'s", "'"))
    return begins and (owned or not PARTS.isdisjoint(rest))


def _edges(words: Sequence[str]) -> set[str]:
    """All beginnings and ends of some words, without the whole."""
    cuts = range(1, len(words))
    return {" ".join(part) for cut in cuts for part in (words[:cut], words[cut:])}


def tidy(name: str) -> str:
    """A name without "the" in front and a possessive ending."""
    plain = " ".join(name.split())
    plain = re.sub(r"^(?:the|The|THE|a|an|A|An)\s+", "", plain)
    return _POSSESSIVE.sub("", plain).strip(' ,;:—–"“”()')


def is_named(printed: str) -> bool:
    """Whether a body is called by a name: a word with a capital or a digit says more than what
    sort of body it is, and is no word made of one ("Tidewater-owned")."""
    return any(
        (word[:1].isupper() or word[:1].isdigit())
        and word.casefold().removesuffix("s") not in TYPES
        and not _MADE.fullmatch(word)
        for word in tidy(printed).split()
    )


def may_be_parts(one: str, other: str) -> bool:
    """Whether two names of bodies share a word that tells bodies apart, or the letters of one."""
    words = [{tidy(word).casefold() for word in name.split()} for name in (one, other)]
    letters = [initials(name) for name in (one, other)]
    return bool(
        (words[0] & words[1]) - GENERAL - SMALL
        or (letters[0] and letters[0] in words[1])
        or (letters[1] and letters[1] in words[0])
    )


def is_body_again(source: str) -> bool:
    """Whether a source is "the" and what sort of body somebody is, so that one named before is
    meant ("the club", "the energy ministry")."""
    words = source.split()
    small = 2 <= len(words) <= 3 and words[0].casefold() == "the" and words[1][0].islower()
    return small and tidy(words[-1]).casefold() in AGAIN


def which_are_called(noun: str, names: Sequence[str]) -> list[bool]:
    """Which bodies may be "the" ``noun``: those whose names say that they are one, if there are any
    ("the university" is the University of Oslo), else all that are no other sort."""
    ends = [
        name.casefold().endswith(f" {noun}") or f"{noun} of " in name.casefold() for name in names
    ]
    return ends if any(ends) else [may_be_called(noun, name) for name in names]


def is_work(printed: str) -> bool:
    """Whether words without a name end in a work, which nobody belongs to ("the film")."""
    last = tidy(printed).casefold().split()[-1:]
    return bool(last) and last[0].removesuffix("s") in WORKS


def _letterings(name: str) -> Iterator[str]:
    """How a name of several words may be shortened: "UKIP" of "UK Independence Party", "M&S"."""
    first, _, rest = name.partition(" ")
    if is_place(first):  # "SEC" of the "US Securities and Exchange Commission"
        yield from filter(None, [initials(rest)])
    words = [word for word in re.findall(r"[\w.]+|&", name) if word.casefold() not in SMALL - {"&"}]
    if short := initials(name):
        yield short
        yield "".join(
            word if word.isupper() else word[0] for word in words if word != "&"
        ).casefold()
    if "&" in words[1:-1]:
        yield "".join(word[0] for word in words).casefold()


def initials(name: str) -> str:
    """The letters that a name of several words is shortened to; "" for one word."""
    words = [word for word in re.findall(r"[\w&.]+", name) if word.casefold() not in SMALL]
    return "".join(word[0] for word in words).casefold() if len(words) > 1 else ""
