"""Names that an article uses for places, which no list need know: "mayor of San Telmo", "NORLEY
(Herald) —". Nobody speaks for a place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.language.en.bodies import PARTS, TYPES
from workbench.language.en.places import country_of_name, is_place

_NAME = r"(?P<place>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})(?![\w-]|[’']s\b| [A-Z])"
# Offices of a place, and what else is "of" one.
_OFFICES = (
    "mayor mayoress governor bishop archbishop bishop-elect vicar sheriff prince princess duke "
    "duchess earl emir sultan king queen premier resident residents inhabitant inhabitants native "
    "natives villager villagers people citizen citizens streets outskirts suburb suburbs"
)
_KINDS = "town city village port suburb district county province island hamlet borough region"
_OF = re.compile(rf"\b(?:(?i:{'|'.join(_OFFICES.split())})|{'|'.join(_KINDS.split())}) of {_NAME}")
_SEAT = re.compile(rf"\b(?:MP|MEP|MSP|MLA|TD|[Cc]ouncillor|Cllr) for {_NAME}")
_LIVES = re.compile(rf"\b(?:lives?|lived|living|born|raised|grew up) (?:in|near|outside) {_NAME}")
# "Of Brick, N.J.": a town, with what it lies in.
_TOWN = re.compile(
    rf"\b(?:of|in|from|near|outside) {_NAME}, (?P<lies>[A-Z][\w.]*(?: [A-Z][\w.]*)?)(?![\w’'])"
)
# "VELL, Oct 3 (Reuters) -": a line that begins with where it was written, and by which agency.
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})(?:, [A-Z][\w.’' -]{1,24})?"
    r"(?:, \w{3,9}\.? \d{1,2})? \((?:[A-Z][\w./’' -]{1,30})\) ?[—–-]",
    re.MULTILINE,
)
# The agency that sent a story stands between these ("VELL (Tavi) —").
_SENT_FROM, _SENT_BY = (
    re.compile(r"^[A-Z][^\n()]{1,60} \((?:[Tt]he )?\Z", re.MULTILINE),
    re.compile(r"\) ?[—–-]"),
)
REACH = 64  # characters before the agency


def is_sender(text: str, start: int, end: int) -> bool:
    """Whether the body between two code points is the agency that sent a story, which nobody in it
    belongs to."""
    low = max(0, text.rfind("\n", max(0, start - REACH), start), start - REACH)
    return _SENT_BY.match(text, end) is not None and _SENT_FROM.search(text[low:start]) is not None


def places_in(text: str) -> frozenset[str]:
    """The names that ``text`` uses for places; none with a word that says what sort of body it is
    ("governor of Norges Bank")."""
    found = [m["place"] for form in (_OF, _SEAT, _LIVES, _DATELINE) for m in form.finditer(text)]
    found += [m["place"] for m in _TOWN.finditer(text) if _lies_in_a_place(m["lies"])]
    return frozenset(name for name in found if not _is_body(name))


def _lies_in_a_place(printed: str) -> bool:
    """Whether words behind a comma are a state or a region ("N.J.", "New York"); of a country more
    may be said behind one: "Siemens, Germany's biggest firm"."""
    plain = printed.rstrip(".")
    return (is_place(printed) or is_place(plain)) and country_of_name(plain) != plain


def printed_of(places: Iterable[str]) -> frozenset[str]:
    """How ``places`` may be marked, in small letters: whole, or without their first words
    ("Telmo")."""
    split = (place.casefold().split() for place in places)
    return frozenset(" ".join(words[i:]) for words in split for i in range(len(words)))


def _is_body(name: str) -> bool:
    return any(word.casefold() in TYPES | PARTS | {"bank"} for word in name.split())
