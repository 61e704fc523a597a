"""Whom the words of a question rule out, whatever the network weighs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import numpy as np

from workbench.language.en.bodies import WORKS
from workbench.language.en.natives import is_native
from workbench.language.en.roles import gender_of_noun, occupation_of
from workbench.speakers.asked import Asked
from workbench.speakers.bodies import is_body_again, may_be_parts, which_are_called
from workbench.speakers.cast import Cast, Member
from workbench.speakers.heading import is_somebodys
from workbench.speakers.heads import NAMELESS, Answering
from workbench.speakers.likeness import HE, IT, NO_PRONOUN, SHE, plain_words, pronoun_kind
from workbench.speakers.phrases import are_several, head_of
from workbench.speakers.posts import Employers
from workbench.speakers.scene import Options, Scene

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Articles that introduce whom a source names.
NEW = (["a"], ["an"], ["A"], ["An"], ["one"], ["One"], ["another"], ["Another"])
# Rules about posts give way to a person of whom the network is so sure: teams have nicknames.
BY_FAR = 0.9
ITSELF = frozenset({"himself", "herself"})
OWNERS = frozenset({"his", "her", "their", "its"})
_OFFICE = re.compile(r"[’']s? office$", re.IGNORECASE)
# A noun for several by its ending; the first word of a phrase may have a capital.
_PLURAL = re.compile(r"(?:\A[A-Za-z]|\s)[a-z-]+(?<![sui])s\Z")
TEXTS = [[word] for word in WORKS]


def ruled_out(
    scene: Scene,
    answering: Answering,
    cast: Cast,
    question: Asked,
    options: Options,
    chances: NDArray[np.float32],
    employers: Employers,
) -> NDArray[np.bool_]:
    """bool (options,): which members the words of a question rule out; ``chances``: float32
    (options,), what the network gives each."""
    numbers = options.numbers.tolist()
    # "A spokesman for Ann Lee", "an Acme poll": named there, but not who is meant.
    inside = scene.not_meant_in(question)
    if (owner := _owner(scene, answering, cast, question)) is not None:
        # No person is "it", but "its chief" may be the one whom the network takes for its owner.
        its = question.text.casefold().startswith("its ")
        if not its or chances[options.numbers == owner].max(initial=0) <= BY_FAR:
            inside.append(owner)
    out = np.isin(options.numbers, inside)
    if is_new(question):
        out |= options.named_before
    # "The Federal Reserve head" is nobody who is said to be the head of something else.
    bodies = [cast.members[number].name for number in scene.bodies_in(question)]
    if bodies:
        role = "".join(head_of(question.text).casefold().split()[-1:])
        held = [_elsewhere(employers.get((number, role), ()), bodies) for number in numbers]
        out |= np.array(held, dtype=bool) & (chances < BY_FAR)
    members = [cast.members[number] for number in numbers]
    name_words = [scene.name_words[number] for number in numbers]
    unfit = _unfit(question, members, name_words)
    return np.asarray(out | np.array(unfit, dtype=bool), dtype=bool)


def _unfit(
    question: Asked, members: Sequence[Member], name_words: Sequence[frozenset[str]]
) -> list[bool]:
    """Which members are of a kind, a number or a name that the words of a source do not mean;
    ``name_words`` has the plain words of each one's names."""
    if question.kind != "source":
        return [False] * len(members)
    never, other = _never(question), _other_gender(question.text)
    nameless = _without_the_name(question, members, name_words)
    out = [
        member.kind == never
        or (member.kind == "person" and (lacks or member.gender == other))
        or (member.kind == "phrase" and _other_number(question.text, member.name))
        for member, lacks in zip(members, nameless, strict=True)
    ]
    if _OFFICE.search(question.text):  # "The mayor's office" is no union.
        asked = set(plain_words(question.text))
        lacking = [asked.isdisjoint(plain_words(member.name)) for member in members]
        out = [no or lacks for no, lacks in zip(out, lacking, strict=True)]
    if is_body_again(question.text):
        bodies = [number for number, member in enumerate(members) if member.kind == "body"]
        called = which_are_called(question.text.split()[-1], [members[n].name for n in bodies])
        for number, fits in zip(bodies, called, strict=True):
            out[number] |= not fits
    return out


def _other_number(source: str, phrase: str) -> bool:
    """Whether a pronoun cannot take up a noun phrase: "he" no people and no text, "it" no people;
    "they" may be anybody."""
    pronoun = pronoun_kind(source)
    if pronoun not in (HE, SHE, IT):
        return False
    head = head_of(phrase)
    if are_several(phrase) or _PLURAL.search(head):
        return True
    if pronoun == IT:
        return occupation_of(head) is not None
    return head.casefold().removesuffix("s").split()[-1:] in TEXTS


def _other_gender(source: str) -> str:
    """The gender that nobody has whom a noun means: "the woman" is no man; "-" for none."""
    noun = head_of(source).split()[-1:]
    gender = gender_of_noun(noun[0]) if noun else ""
    return {"f": "m", "m": "f"}.get(gender, "-")


def _without_the_name(
    question: Asked, members: Sequence[Member], name_words: Sequence[frozenset[str]]
) -> list[bool]:
    """Which people lack the name that a source is, where others bear it: "Wilkins" is a Wilkins,
    and "Osbourne himself" is an Osbourne and no woman."""
    words = question.text.split()
    himself = words[-1].casefold() if words else ""
    names = words[:-1] if himself in ITSELF else words
    named = names and all(word[0].isupper() for word in names)
    # "She" and "The Minister" are no names.
    if not named or pronoun_kind(question.text) != NO_PRONOUN or occupation_of(names[-1]):
        return [False] * len(members)
    asked = set(plain_words(" ".join(names)))
    bears = [asked <= words for words in name_words]
    other = {"himself": "f", "herself": "m"}.get(himself, "-")
    fits = [own and m.gender != other for m, own in zip(members, bears, strict=True)]
    return [any(fits) and not own for own in fits]


def _never(question: Asked) -> str | None:
    """The kind of member that a source cannot mean: "she" and "the Scot" are no body, "it" and "the
    company" are no person, and neither are "the voters"."""
    pronoun = pronoun_kind(question.text)
    if pronoun in (HE, SHE) or is_native(question.text):
        return "body"
    which = question.text.casefold() == "which"
    thing = pronoun == IT or which or is_body_again(question.text)
    return "person" if thing or means_several(question.text) else None


def means_several(source: str) -> bool:
    """Whether a source is a noun for several by what is known of it or, with an article or a word
    that points at them, by its ending ("the superdelegates", "those heavyweights")."""
    points = source.split(" ", 1)[0].casefold() in ("the", "these", "those")
    return are_several(source) or (points and _PLURAL.search(head_of(source)) is not None)


def _elsewhere(employers: Collection[str], bodies: Collection[str]) -> bool:
    """Whether a post is held at other bodies, no parts of ``bodies``."""
    return bool(employers) and not any(may_be_parts(e, b) for e in employers for b in bodies)


def _owner(scene: Scene, answering: Answering, cast: Cast, question: Asked) -> int | None:
    """The person whom "her" means in "her lawyer", who is somebody else."""
    word, _, rest = question.text.partition(" ")
    if (
        question.kind != "source"
        or word.casefold() not in OWNERS
        or not is_somebodys(head_of(rest))
    ):
        return None
    asked = Asked(question.first, question.first + 1, word, "reference")
    options = scene.options(asked)
    share = answering.who(asked, options)[len(NAMELESS) :]
    people = [cast.members[n].kind == "person" for n in options.numbers.tolist()]
    share = np.where(people, share, 0)
    return int(options.numbers[share.argmax()]) if len(share) and share.max() > 0 else None


def is_new(question: Asked) -> bool:
    """Whether a source introduces somebody: "a spokeswoman" is nobody who was named before."""
    return question.kind == "source" and question.text.split()[:1] in NEW
