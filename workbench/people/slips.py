"""Slips of the pen in a name: "Mauer" for Maurer, "Keidis" for Kiedis, "Kirstin" for Kirsten."""

from __future__ import annotations

import re

_DOUBLED = re.compile(r"(.)\1")


def one_slip_apart(one: str, other: str) -> bool:
    """Whether two words that begin alike differ by one letter left out, put in or wrong, by two
    that changed places (Damerau, Communications of the ACM 7, 1964), or by which of their letters
    is doubled ("Benett" for Bennet); words that are the same do not."""
    if one == other or one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other) and len(single := _DOUBLED.sub(r"\1", one)) == len(one) - 1:
        return single == _DOUBLED.sub(r"\1", other) or _one_letter_apart(one, other)
    return _one_letter_apart(one, other)


def _one_letter_apart(one: str, other: str) -> bool:
    same = next(
        (i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0
    )
    same = same or min(len(one), len(other))
    first, second = one[same:], other[same:]
    if len(first) == len(second):
        return first[1:] == second[1:] or first[1::-1] + first[2:] == second
    longer, shorter = sorted((first, second), key=len, reverse=True)
    return longer[1:] == shorter


def without_a_letter(word: str) -> list[str]:
    """``word``, and what is left of it without each of its letters. Two words that are one slip
    apart have one of these in common, so that they are found without comparing all with all."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]
