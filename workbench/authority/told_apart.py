"""Whether two full names may be one person's, by what only the names say.

For proposals, where a father must never be joined with his son: generations ("Jr.", "the elder"),
middle initials and what tells a man from a woman part two names that otherwise agree.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from workbench.language.en.names import gender_of_first_name, is_first_name
from workbench.people.personal_names import MEMORY, Parts, fold, parts_of, same_given, same_person

# Words after a name, or between "the" and the end of it, that tell the generations of a family
# apart -> which one. "Elder" and "Younger" are family names where "the" does not stand before them.
GENERATIONS = {
    **dict.fromkeys(("jr", "jnr", "junior", "fils"), "the younger"),
    **dict.fromkeys(("sr", "snr", "senior", "père", "pere"), "the elder"),
    **dict.fromkeys(("ii", "2nd"), "the second"),
    **dict.fromkeys(("iii", "3rd"), "the third"),
    **dict.fromkeys(("iv", "4th"), "the fourth"),
}
AFTER_THE = {
    **dict.fromkeys(("younger", "son"), "the younger"),
    **dict.fromkeys(("elder", "older", "father"), "the elder"),
}
# What a woman's form of a family name ends in where a man's ends in the other.
FEMALE_ENDINGS = (
    ("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("yna", "yn"), ("ska", "ski"), ("ska", "sky"),
    ("skaya", "sky"), ("skaya", "ski"), ("skaia", "ski"), ("naya", "ny"), ("ská", "ský"),
)  # fmt: skip
NICKNAME = re.compile(r"[\"“(]\w+[\"”)]")
# "H.W." and "HW" are two initials.
INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b[A-Z]{2,3}(?= )")
# Middle names whose letters are this much the same are one, spelled in two ways.
SAME_MIDDLE = 0.75


@lru_cache(MEMORY)
def without_generation(name: str) -> tuple[str, str]:
    """A name without what tells its generation, and which one that is, "" where it says none."""
    pieces = name.replace(",", " ").split()
    keys = [fold(piece) for piece in pieces]
    if len(pieces) > 2 and keys[0] == "the" and keys[1] in AFTER_THE:
        return " ".join(pieces[2:]), AFTER_THE[keys[1]]
    if len(pieces) > 2 and keys[-2] == "the" and keys[-1] in AFTER_THE | GENERATIONS:
        return " ".join(pieces[:-2]), (AFTER_THE | GENERATIONS)[keys[-1]]
    if len(pieces) > 1 and keys[-1] in GENERATIONS:
        return " ".join(pieces[:-1]), GENERATIONS[keys[-1]]
    return name, ""


@lru_cache(MEMORY)
def person_parts(name: str) -> Parts:
    """The parts of a name without generation and nickname, each initial a name of its own."""
    bare = NICKNAME.sub(" ", without_generation(name)[0])
    if not bare.isupper():
        bare = INITIALS.sub(lambda m: " ".join(m[0].replace(".", "")) + " ", bare)
    return parts_of(bare if bare.strip() else name)


def may_be_one(one: str, other: str) -> bool:
    """Whether two full names can be forms of one person's name, and nothing in them parts them."""
    a, b = person_parts(one), person_parts(other)
    return same_person(a, b) and _first_agree(a, b) and not told_apart(one, other)


def told_apart(one: str, other: str) -> bool:
    """Whether two names are of a father and a son, of a man and a woman, or differ in the middle.

    Where only one of them says a generation ("Robert Ek", "Robert Ek Jr."), they are apart.
    """
    if without_generation(one)[1] != without_generation(other)[1]:
        return True
    a, b = person_parts(one), person_parts(other)
    return _man_and_woman(a, b) or _other_middle(a, b)


def _first_agree(a: Parts, b: Parts) -> bool:
    """First names agree, or one goes by the other's middle name ("J. Edgar Ek", "Edgar Ek")."""
    if a.family_first or b.family_first:
        return True
    first, second = a.given[0], b.given[0]
    return same_given(first, second) or second in a.given or first in b.given


def _man_and_woman(a: Parts, b: Parts) -> bool:
    if a.family_first or b.family_first or not a.given or not b.given:
        return False
    first, second = a.given[0], b.given[0]
    genders = gender_of_first_name(first), gender_of_first_name(second)
    if is_first_name(first) and is_first_name(second):
        # A name of men and women beside a man's is another name: Andrea is not Andrew.
        if genders[0] != genders[1] and not same_given(first, second):
            return True
    elif first + "a" == second or second + "a" == first:
        return True
    return _female_form(a.family, b.family) or _female_form(b.family, a.family)


def _female_form(man: str, woman: str) -> bool:
    return any(
        woman.endswith(hers) and man.endswith(his) and woman[: -len(hers)] == man[: -len(his)]
        for hers, his in FEMALE_ENDINGS
    )


def _other_middle(a: Parts, b: Parts) -> bool:
    """Whether the names between first and family name differ: "George W.", "George H.W."."""
    if a.family_first or b.family_first or not a.given or not b.given:
        return False
    x, y = a.given, b.given
    if not same_given(x[0], y[0]):
        if y[0] in x[1:]:
            x = x[x.index(y[0]) :]
        elif x[0] in y[1:]:
            y = y[y.index(x[0]) :]
    return not all(_same_middle(p, q) for p, q in zip(x[1:], y[1:], strict=False))


def _same_middle(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1 or one[0] != other[0]:
        return same_given(one, other)
    return SequenceMatcher(None, one, other).ratio() >= SAME_MIDDLE
