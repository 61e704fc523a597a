"""What was marked as a body and is none, or nobody's: places, offices, people by origin."""

from __future__ import annotations

import re

from workbench.attribution.entities import Entity
from workbench.language.en.bodies import is_ministry
from workbench.language.en.natives import is_native
from workbench.language.en.places import STATES, is_place
from workbench.speakers.located import is_sender

# "Ann Lee, R-Neb.", "(D-Calif.)".
_PARTY_AND_STATE = re.compile(r"[DRI]-(?P<state>[A-Z][\w ]*)\.?\Z")
# Offices that were marked as bodies, and what one is for: "State for Trade", "Culture Secretary".
_OFFICE = re.compile(r"(?:State|Secretary|Secretaries|Ministers?|Under-?[Ss]ecretary) (?:of|for)\b")
_OF_AN_OFFICE = re.compile(
    r"(?:,? (?:and|&) [A-Z]\w+)? (?:[Ss]ecretary|[Mm]inister|Spokes(?:man|woman))\b"
)
_FOR_AN_OFFICE = re.compile(
    r"\b(?:[Ss]ecretary of [Ss]tate|[Mm]inisters?) (?:for|of) (?:the )?"
    r"(?:[A-Z]\w+,? (?:and )?){0,3}\Z"
)
# What stands before "Scot" in "the 41-year-old Scot", in so many characters.
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[a-z\d][\w-]* ){0,3}\Z")
OPENING = 48


def is_party_and_state(text: str, entity: Entity) -> bool:
    """Whether what was marked as a name says of which party and state somebody is ("R-Neb")."""
    found = _PARTY_AND_STATE.match(text, entity.start, entity.end)
    if found is None or text[max(0, entity.start - 2) : entity.start].strip() not in (",", "("):
        return False
    return found["state"] in STATES or is_place(found["state"])


def is_nobodys(text: str, body: Entity, places: frozenset[str]) -> bool:
    """Whether what was marked as a body is a place by how the article uses the name, or stands
    where nobody of the article belongs to it."""
    printed = text[body.start : body.end].casefold()
    if printed in places or is_sender(text, body.start, body.end):
        return True
    if _OFFICE.match(text, body.start, body.end) or (
        _OF_AN_OFFICE.match(text, body.end)
        and not (text[body.start : body.end].isupper() or is_ministry(text[body.start : body.end]))
    ):
        return True
    before = text[max(0, body.start - OPENING) : body.start]
    if _FOR_AN_OFFICE.search(before) and not is_ministry(text[body.start : body.end]):
        return True
    article = _ARTICLE.search(text, max(0, body.start - OPENING), body.start)
    return article is not None and is_native(text[article.start() : body.end])
