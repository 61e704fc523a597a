"""Bodies whose names are like people's, known by how the article uses them: "shares in Yukos",
"Marvel's profits", "Boro are", "at Sunnybrae", "Krispy Kreme shares".

Nobody has shareholders, and nobody is "at" somebody. A name that is used so anywhere, and that no
title, first name, age or kinship shows to be a person's, is a body's wherever it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workbench.attribution.entities import Entity
from workbench.language.en.lexicon import known_bodies
from workbench.language.en.names import is_first_name
from workbench.language.en.roles import FAMILY
from workbench.language.en.titles import TITLE

# What only a body has, behind its name or as its own.
_HAS = (
    "shares?|stock|profits?|earnings|sales|revenues?|turnover|shareholders|investors|customers|"
    "staff|workers|employees|workforce|headquarters|subsidiary|unit|plant|factory|board|"
    "management|parent|chief executive|chief|chairman|chairwoman|boss|bosses|chairperson|"
    "executives?|officials|spokesman|spokeswoman|spokesperson|director|directors|co-founder|"
    "striker|midfielder|defender|goalkeeper|winger|full-back|fly-half|players|branch|stores?|"
    "subscribers|products|website|newsroom"
)
_BEHIND = re.compile(
    rf"(?:(?:[’']s|(?<=s)[’'])? (?:own )?(?:{_HAS})\b(?! of (?:his|her) )|"
    r"(?:,? (?:which|who (?:are|were|have))|\s(?:are|were|have) (?!been (?:married|engaged)))\b|"
    r"[^.,;:\n\"”“]{0,50}\b(?:its|itself)\b|"
    r" (?:has |had |also )?(?:said|says|denie[sd]|claim(?:s|ed)|warn(?:s|ed)|admit(?:s|ted)|announce[sd]|"
    r"confirm(?:s|ed)|insist(?:s|ed)|add(?:s|ed)|argue[sd]) (?:that )?it "
    r"(?:has|had|intends|plans|expects|expected|did|does|could|needs|no longer)\b)"
)
# A name of several capitals ("DrKW", "PayPal"), but for "McCain" and "DeLay"; or with a sign.
_LETTERED = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’]))\w*[a-z][A-Z]|.*[\d+!]")
# "bookmakers Ladbrokes", "champions Wrexford".
_ARE = re.compile(
    r"\b(?:bookmakers|brokers|stockbrokers|accountants|auditors|analysts|solicitors|consultants|"
    r"auctioneers|publishers|retailers|builders|housebuilders|operators|manufacturers|suppliers|"
    r"makers|champions|rivals|giants|sponsors|organisers|organizers|insurers|bankers|architects|"
    r"estate agents|pollsters|distributors|minnows|strugglers) \Z"
)
_AND_ANOTHER = re.compile(r",? (?:and|&) [A-Z]")
_SHARES = re.compile(
    r"(?:[’']s?)? (?:shares?|stock|profits?|earnings|revenues?|turnover|shareholders|stores?|subsidiary|"
    r"headquarters)\b|, which\b"
)
_SHARES_IN = re.compile(r"\b(?:[Ss]hares|stock|stake|merger|takeover) (?:in|of|with) \Z")
_SEVERAL = re.compile(r"(?:\band|&|\bor) \Z")
_BEFORE = re.compile(
    r"(?:\b(?:[Ss]hares|stock|stake|bonds|worked?|working|jobs?|staff|managers?|executives?|director|chief|"
    r"spokesman|spokeswoman|spokesperson|analysts?|coach|captain|player|striker|midfielder|"
    r"goalkeeper|defender|winger|employees|employed) (?:in|at|for|of|with|by) |"
    r"\b(?:at|joined|joining|rejoined|rejoin|headed for|bankrupt|played for|plays for|signed for|"
    r"merger with|merge with|takeover of|sponsored by) )\Z"
)
_LOOKED = re.compile(r"\b(?:looking|looked|look|shouted|shouting|angry|laughed|stared|aimed|furious|directed|"
    r"swipes?|threw|fired|anger|jabs?|dig|hit back|pointed|better|good) at \Z")
# Who somebody is: an age or a relative clause behind the name.
_SOMEBODY = re.compile(r"(?: \([^)\n]{1,30}\)|,? (?:who|whose|whom)\b(?! (?:are|were|have)\b)|, (?:aged )?\d{1,3}\b)")
_REACH = 40
_LAST = re.compile(r"([\w’'-]+),? \Z")


def used_as_bodies(text: str, people: Sequence[Entity], bodies: Sequence[Entity]) -> set[str]:
    """The names, of those marked as ``people``'s, that the article uses as bodies'."""
    called = {name[0] for name in _printed(text, bodies) if len(name) > 1}
    names = {tuple(name) for name in _printed(text, people)}
    full = {part for name in names if len(name) > 1 for part in name}
    candidates = {
        " ".join(name)
        for name in names
        if (name[0] not in full if len(name) == 1 else not is_first_name(name[0]))
    }
    places: dict[str, list[Entity]] = {name: [] for name in candidates}
    for each in (*people, *bodies):
        places.get(text[each.start : each.end], []).append(each)
    return {
        name
        for name, found in places.items()
        if (name in called or name in known_bodies() or any(_is_used(text, each) for each in found))
        and not any(_is_somebody(text, each) for each in found)
    }


def _printed(text: str, people: Iterable[Entity]) -> list[list[str]]:
    return [parts for each in people if (parts := text[each.start : each.end].split())]


def _is_used(text: str, name: Entity) -> bool:
    before = text[max(0, name.start - _REACH) : name.start]
    printed = text[name.start : name.end]
    if " " in printed or is_first_name(printed):  # Most of these are somebody's.
        return bool(_SHARES_IN.search(before) or _SHARES.match(text, name.end))
    if _LETTERED.match(text, name.start, name.end) or (
        _ARE.search(before) and not _AND_ANOTHER.match(text, name.end)
    ):
        return True
    if _BEFORE.search(before) and not _LOOKED.search(before):
        return True
    behind = _BEHIND.match(text, name.end)
    if behind is None:
        return False
    return not (_SEVERAL.search(before) and behind[0].strip() in ("are", "were", "have"))


def _is_somebody(text: str, name: Entity) -> bool:
    before = text[max(0, name.start - _REACH) : name.start]
    last = _LAST.search(before)
    if last and (TITLE.fullmatch(last[1]) or last[1].casefold() in FAMILY):
        return True
    return _SOMEBODY.match(text, name.end) is not None
