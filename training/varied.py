"""Marked articles with other names and other roles in the same places.

A small network learns names by heart: what it should learn is where names stand. Each person who
goes by parts of one name gets another one of the same gender, bodies another first word, roles
another role; who is who, and who says what, stays. (Dai and Adel, COLING 2020, replace mentions
alike.)
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.marked import PARTS, TAG
from workbench.language.en.bodies import GENERAL
from workbench.language.en.lexicon import words
from workbench.language.en.names import gender_of_first_name

MENTION = re.compile(r"<([pb])(\d+)([^<>]*)>([^<>]*)</\1>")
ROLE = re.compile(r"<r (p\d+)([^<>]*)>([^<>]*)</r>")
REFERENCE = re.compile(r"<x (p\d+)>")
VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
# First words that say what sort of body it is.
SORTS = frozenset(
    "supreme high chief central public private general foreign home democratic republican labour "
    "conservative liberal green social islamic catholic christian european african asian world "
    "global armed special joint prime crown county district regional local metropolitan".split()
)
ROLES_CHANGED = 0.4  # of the roles that could be


@dataclass(frozen=True)
class Pool:
    """What names are made of: family names, first words of bodies, roles, first names by gender."""

    families: tuple[str, ...]
    openings: tuple[str, ...]
    roles: tuple[str, ...]
    given: dict[str, tuple[str, ...]]


def pool_of(paths: Iterable[Path]) -> Pool:
    """The pieces of all names and roles in marked articles."""
    families, openings, roles = set(), set(), set()
    given: dict[str, set[str]] = {
        "m": {word.title() for word in words("men")},
        "f": {word.title() for word in words("women")},
        "": set(),
    }
    for path in paths:
        parts = PARTS.match(path.read_text(encoding="utf-8"))
        if parts is None:
            continue
        for key, name in map(_entry, filter(str.strip, parts[1].splitlines())):
            pieces = name.split()
            if key[0] == "p" and len(pieces) == 2 and all(p[0].isupper() for p in pieces):
                given[gender_of_first_name(pieces[0])].add(pieces[0])
                families.add(pieces[1])
            elif key[0] == "b" and 2 <= len(pieces) <= 4 and _proper(pieces[0]):
                openings.add(pieces[0])
        for match in ROLE.finditer(parts[2]):
            if re.fullmatch(r"[a-z-]{4,}(?: [a-z-]{4,})?", match[3]):
                roles.add(match[3])
    return Pool(
        tuple(sorted(families)),
        tuple(sorted(openings)),
        tuple(sorted(roles)),
        {gender: tuple(sorted(names)) for gender, names in given.items()},
    )


def _entry(line: str) -> tuple[str, str]:
    key, _, name = line.partition("=")
    return key.strip(), name.strip()


def _proper(word: str) -> bool:
    return word.isalpha() and word.istitle() and word.casefold() not in GENERAL | SORTS


def varied(source: str, pool: Pool, rng: random.Random) -> str:
    """A marked article, as ``MARKING.md`` has it, with other names and roles."""
    parts = PARTS.match(source)
    if parts is None:
        raise ValueError("no marked article")
    cast = dict(_entry(line) for line in parts[1].splitlines() if line.strip())
    text, lines = parts[2], parts[3]
    forms: dict[str, set[str]] = {key: {name} for key, name in cast.items()}
    for match in MENTION.finditer(text):
        forms.setdefault(match[1] + match[2], set()).add(match[4])
    other: dict[str, Callable[[str], str]] = {}
    for key, name in cast.items():
        change = _person(name, pool, rng) if key[0] == "p" else _body(name, pool, rng)
        if change is not None and all(change(form) != form for form in forms[key]):
            other[key] = change
    renamed = {
        form: other[key](form)
        for key in other
        for form in sorted(forms[key], key=len, reverse=True)
    }
    text = MENTION.sub(lambda m: _mention(m, other), text)
    text, roles = _roles(text, pool, rng)
    cast_lines = "\n".join(
        f"{key} = {other[key](name) if key in other else name}" for key, name in cast.items()
    )
    return f"# cast\n{cast_lines}\n# text\n{text}\n# statements\n{_lines(lines, renamed, roles)}"


def _mention(match: re.Match[str], other: dict[str, Callable[[str], str]]) -> str:
    change = other.get(match[1] + match[2])
    name = change(match[4]) if change else match[4]
    return f"<{match[1]}{match[2]}{match[3]}>{name}</{match[1]}>"


def _person(name: str, pool: Pool, rng: random.Random) -> Callable[[str], str] | None:
    """Another name for somebody whose name has two words; None for other names."""
    pieces = name.split()
    if len(pieces) != 2:
        return None
    given = rng.choice(pool.given[gender_of_first_name(pieces[0])] or pool.given["m"])
    return _mapped(
        {
            name: f"{given} {(family := rng.choice(pool.families))}",
            pieces[1]: family,
            pieces[0]: given,
        }
    )


def _body(name: str, pool: Pool, rng: random.Random) -> Callable[[str], str] | None:
    """Another first word for a body that is called by all of its name or by that word."""
    pieces = name.split()
    # "Parliament" and "Labour" are what they are called, and so is a "Supreme Court".
    if not _proper(pieces[0]) or not 2 <= len(pieces) <= 4:
        return None
    opening = rng.choice(pool.openings)
    return _mapped({name: " ".join([opening, *pieces[1:]]), pieces[0]: opening})


def _mapped(forms: dict[str, str]) -> Callable[[str], str]:
    """Each form as its other one, in capitals where it was; a form that is unknown stays."""

    def change(form: str) -> str:
        plain = " ".join(form.split())
        if plain in forms:
            return forms[plain]
        shouted = {old.upper(): new.upper() for old, new in forms.items()}
        return shouted.get(plain, form)

    return change


def _roles(text: str, pool: Pool, rng: random.Random) -> tuple[str, dict[str, str]]:
    """``text`` with other roles for those whom no description means, and which became which."""
    described = {match[1] for match in REFERENCE.finditer(text)}
    changed: dict[str, str] = {}

    def change(match: re.Match[str]) -> str:
        old = match[3]
        lower = old[:1].lower() + old[1:]
        plain = re.fullmatch(r"[a-z-]+(?: [a-z-]+)?", lower) is not None
        if match[1] in described or not plain or rng.random() > ROLES_CHANGED:
            return match[0]
        new = rng.choice(pool.roles)
        before = TAG.sub("", text[max(0, match.start() - 60) : match.start()])
        if re.search(r"\ban? $", before) and bool(VOWEL.match(new)) != bool(VOWEL.match(lower)):
            return match[0]
        changed[lower] = new
        shown = new[:1].upper() + new[1:] if old[:1].isupper() else new
        return f"<r {match[1]}{match[2]}>{shown}</r>"

    return ROLE.sub(change, text), changed


def _lines(lines: str, renamed: dict[str, str], roles: dict[str, str]) -> str:
    """The lines of statements with names and roles as the text has them now."""
    found = []
    for line in filter(str.strip, lines.splitlines()):
        cells = [cell.strip() for cell in line.split("|")]
        cells[1] = _replaced(cells[1], renamed)
        cells[3] = roles.get(cells[3][:1].lower() + cells[3][1:], cells[3])
        found.append(" | ".join(cells))
    return "\n".join(found)


def _replaced(words_: str, renamed: dict[str, str]) -> str:
    for old, new in renamed.items():
        words_ = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new.replace("\\", r"\\"), words_)
    return words_


def variants(paths: Sequence[Path], count: int, seed: int = 5) -> dict[Path, list[str]]:
    """``count`` other versions of each marked article."""
    pool = pool_of(paths)
    rng = random.Random(seed)
    return {
        path: [varied(path.read_text(encoding="utf-8"), pool, rng) for _ in range(count)]
        for path in paths
    }
