"""Which of the names inside a source head it: "James' mother, Ruth Oram" is Ruth Oram."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.language.en.bodies import CALLED, FIELDS, TYPES, WORKS
from workbench.language.en.places import is_place
from workbench.language.en.roles import FAMILY, are_people, belongs, occupation_of
from workbench.language.en.titles import TITLE
from workbench.speakers.cast import MemberKind

# Before a name these say that it belongs to somebody or something else in the source.
PREPOSITIONS = frozenset(
    "for with by to from at in on about against like than under behind near between after before "
    "over including around despite per via into onto among without".split()
)
RELATIVE = frozenset("who whom whose which that where".split())
# After a name these begin something else; another small word goes on ("Home Office officials").
BEYOND = (
    PREPOSITIONS
    | RELATIVE
    | frozenset("and or of as but then also has had is was himself herself itself".split())
)
# Between a role and the person it serves.
SERVING = frozenset("for to of with".split())
# So many words may stand between two names that speak together ("Ruth Oram and her son Paul").
BETWEEN = 6
# What ties a name to something else stands within so many characters of it.
REACH = 400
WORD = re.compile(r"\w+(?:[-’']\w+)*|[^\w\s]")
_JOINED = re.compile(r"[-‑/]\w")  # "Post-ABC News poll": the name is a part of one
# A word behind a name may stand in quotation marks: "this Acme “reporter”".
_NEXT = re.compile(r"(?: +[\"“'‘](?=\w))? *")
_OWNING = re.compile(r"\s?[’']?s?\s+")
_OF = re.compile(r" [a-z][\w-]*(?: [a-z][\w-]*)? (?:of|at|for) ")
_AND = re.compile(r"\band\b|&")
_ASIDE = re.compile(r"\([^()]*\)")
# "A research note called Approve": what bears the name is no body.
_CALLED = frozenset("called named titled entitled dubbed".split())
# Before a body these say where somebody is, or with whom.
_WHERE = PREPOSITIONS - frozenset("by from despite per via".split())
# What somebody has who speaks by others.
OFFICES = frozenset({"office", "staff"})


@dataclass(frozen=True, slots=True)
class Inside:
    """A name inside a source: code points of the source's own text, end exclusive."""

    start: int
    end: int
    kind: MemberKind
    possessive: bool


def is_owner(text: str, end: int) -> bool:
    """Whether a name that ends at code point ``end`` has the ending of an owner."""
    around = text[max(0, end - 2) : end + 2]
    if "'s" in around or "’s" in around or text[end : end + 1] in ("'", "’"):
        return True
    return text[end : end + 4] in (" 's ", " ’s ")  # As taken apart by a tokeniser.


def heads(source: str, names: Sequence[Inside]) -> list[int]:
    """The numbers of the names that head ``source``: of people if any does, else of bodies.

    Several where people are named side by side, or bodies with "and"; none where every name belongs
    to another noun ("a spokesman for Ann Lee", "Lee's aides"), which the network then decides.
    """
    for kind in ("person", "body"):
        found: list[int] = []
        for number, name in enumerate(names):
            if name.kind != kind or not _heads(source, name, names):
                continue
            if found and not _side_by_side(source, names[found[-1]], name):
                continue
            found.append(number)
        if kind == "body" and len(found) > 1 and not _AND.search(source, names[found[0]].end):
            return found[:1]  # "Acme, the Elbe group," is one.
        if found:
            return found
    return []


def not_meant(source: str, names: Sequence[Inside]) -> list[int]:
    """The numbers of the names in ``source`` that only describe who is meant by it: "a spokesman
    for Ann Lee", "Lee's lawyers", "a Tidewater poll", "somebody who knows Lee"."""
    return [number for number, name in enumerate(names) if _describes(source, name)]


def _describes(source: str, name: Inside) -> bool:
    before = WORD.findall(source[max(0, name.start - REACH) : name.start].casefold())
    if not RELATIVE.isdisjoint(before[1:]):
        return True
    return _served(source, name) if name.kind == "person" else _said_of(source, name, before)


def _served(source: str, name: Inside) -> bool:
    owned = _behind(source, name)
    begins = not TITLE.sub("", source[: name.start]).strip()
    if begins and not name.possessive and _OF.match(source, name.end):
        return False  # "Ann Lee head of research": whether she is it is open.
    if owned and (name.possessive or owned[0].islower()):
        return is_somebodys(owned)
    before = source[max(0, name.start - REACH) : name.start]
    for word in reversed(list(WORD.finditer(before))):
        if not word[0][0].isalnum() and word[0] not in ".&’'":
            return False
        if word[0].casefold() in SERVING:
            between = before[word.end() :].strip().removeprefix("the ")
            return occupation_of(before[: word.start()]) is not None and not _is_field(between)
    return False


def _is_field(between: str) -> bool:
    """Whether words between "for" and a name are what a role is for: "women" of "spokeswoman for
    women Ann Lee", and no title of hers."""
    last = between.split()[-1:]
    if not last:
        return False
    plural = are_people(last[0]) or last[0] in FIELDS or last[0].endswith(("ies", "ers"))
    return is_place(between) or (last[0].islower() and plural)


def is_somebodys(phrase: str) -> bool:
    """Whether a noun phrase behind whose it is means others than them: "lawyer", "top advisers",
    "office"; what somebody says ("remarks") is their own."""
    last = phrase.casefold().split()[-1:]
    if not last:
        return False
    plain = last[0]
    return occupation_of(plain) is not None or are_people(plain) or plain in FAMILY | OFFICES


def _said_of(source: str, name: Inside, before: Sequence[str]) -> bool:
    """Whether a body says what sort of people or text is meant, or where: "a Tidewater poll"."""
    behind = _behind(source, name)
    last = behind.casefold().split()[-1:]
    noun = bool(last) and behind[0].islower() and last[0].removesuffix("s") in TYPES | WORKS
    if is_somebodys(behind) or (noun and not name.possessive):
        return True
    while before and (before[-1] == "the" or before[-1].endswith(("'s", "’s"))):
        before = before[:-1]
    governor = before[-1] if before else ""
    return governor in _WHERE or (governor == "of" and is_somebodys(" ".join(before[:-1])))


def _says_what(word: str) -> bool:
    return occupation_of(word) is not None or not belongs(word)


def _behind(source: str, name: Inside) -> str:
    """The noun phrase that goes on behind a name: "political committee" of "the AFL-CIO ..."."""
    owning = _OWNING.match(source, name.end)
    return _cut(source[owning.end() : name.end + REACH]) if owning else ""


def _cut(phrase: str) -> str:
    """A noun phrase up to what is said of it ("lawyer" of "lawyer in the case, who")."""
    words: list[str] = []
    for word in WORD.findall(phrase):
        if word.casefold() in BEYOND or not word[0].isalnum():
            break
        words.append(word)
    return " ".join(words)


def _heads(source: str, name: Inside, names: Sequence[Inside]) -> bool:
    if name.possessive or _JOINED.match(source, name.end):
        return False
    if name.kind == "body" and _in_an_aside(source, name):
        return False
    after = _NEXT.match(source, name.end)
    after = WORD.match(source, after.end())  # type: ignore[union-attr]
    goes_on = after is not None and after[0][0].isalnum() and after[0] not in BEYOND
    # "A Lee spokesman", "Lee Challenger Bob Ray": the name says only what sort of man.
    if goes_on and name.kind == "body" and CALLED.fullmatch(_behind(source, name)):
        goes_on = False  # "the Reuters news agency" is Reuters.
    if after and goes_on and (name.kind == "body" or after[0].islower() or _says_what(after[0])):
        return False
    before = _masked(source, [n for n in names if n.kind == "body" and n.end <= name.start])
    return not _governed(before[max(0, name.start - REACH) : name.start], name.kind)


def _masked(source: str, bodies: Sequence[Inside]) -> str:
    """``source`` with each body as one word: "for" of "Institute for Rain" ties nobody to it."""
    for body in bodies:
        source = source[: body.start] + "B" * (body.end - body.start) + source[body.end :]
    return source


def _in_an_aside(source: str, name: Inside) -> bool:
    """Whether a body stands in brackets: the long form's short one, or where somebody is from."""
    opened = source.rfind("(", 0, name.start)
    return opened > 0 and source.find(")", opened, name.start) < 0


def _governed(before: str, kind: MemberKind) -> bool:
    """Whether a preposition right before a name, or before its title, ties it to something else."""
    words = WORD.findall(_ASIDE.sub("", before))
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if not word[0].isalnum() and word not in ".&'’\"“”":
            return False
        plain = word.casefold()
        if plain in PREPOSITIONS or plain in RELATIVE or _is_clause(words, i):
            return True
        if plain in _CALLED and kind == "body":
            return i > 0
        if plain == "of":
            if kind == "body":
                return True
            title = i > 0 and words[i - 1][0].isupper()
            return not title and all(w[0].isupper() or w == "." for w in words[i + 1 :])
    return False


def _is_clause(words: Sequence[str], at: int) -> bool:
    """Whether a participle begins a clause about people ("groups encouraging Lee")."""
    word = words[at]
    if at == 0 or not word.islower() or not word.endswith("ing"):
        return False
    return are_people(words[at - 1]) or occupation_of(words[at - 1]) is not None


def _side_by_side(source: str, one: Inside, other: Inside) -> bool:
    if other.start - one.end > REACH:
        return False
    between = WORD.findall(source[one.end : other.start])
    plain = [word.casefold() for word in between]
    joined = "and" in plain or "&" in plain or plain == [","]
    return joined and len(between) <= BETWEEN and not RELATIVE & set(plain)
