"""The authors that a byline names, as citations want them: people and agencies, nobody's calling.

Bylines come as papers print them ("By Ann Lee in London and Bo Ek, Staff Writers") and as databases
have them ("Lee, Ann; Ek, Bo"). Which part of a name is the family's is told by the second alone and
never guessed. What might be a name or not (a lone word after a comma: a place, an outlet) is none:
a wrong author is worse in a citation than one who can be read on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbench.articles.metadata import BYLINE_WORDS, CALLINGS, publisher
from workbench.language.en.press import (
    NAME_PARTICLES,
    NETWORK_ENDINGS,
    NETWORKS,
    OUTLETS,
    words_of,
)

# Between two authors, whatever their names look like; a comma may stand within one author's.
_BETWEEN = re.compile(r"\s*(?:[;/|&•·]|\b(?:and|with|as told to)\b)\s*", re.IGNORECASE)
# Lines and spaced dashes part as commas do: "Ann Lee - BBC News".
_COMMA = re.compile(r"\s*(?:[,\n]|\s[-–—]\s)\s*")
# "Story by", "Text and photos by"; a name may end in a capital By.
_BY = re.compile(
    r"\A\s*(?:(?i:by|from)\b|(?:\w+\s+(?:(?:and|&|AND)\s+)?){1,3}(?:by|BY)\b)[:\s]+(?=\S)"
)
# Who helped is no author; up to the clause's end.
_CREDIT = re.compile(
    r"(?:^|(?<=[;|.,\n]))\s*(?:additional \w+|edit\w+|photo\w*|pictures?|graphics?|illustrat\w+"
    r"|video|translat\w+|produced) by\b[^;|\n]*",
    re.IGNORECASE,
)
# "(Reuters)", an address, an account.
_ASIDE = re.compile(r"\([^()]*\)|(?<!\S)\S*?(?:@|://)\S*")
# Where and for whom somebody wrote; in capitals "IN" may be a Korean name's part.
_WHERE = re.compile(r"(?:^|\s)(?:in|at|for|from|of|to)\s.*")
_WHERE_IN_CAPITALS = re.compile(r"(?:^|\s)(?:IN|AT|FOR|FROM|OF|TO)\s.*")
# They belong to a name; degrees and honours, of which these are the frequent ones, do not.
_GENERATIONS = words_of("jr sr ii iii iv")
_DEGREES = words_of("phd dphil md mph mba jd esq rn ma msc mp obe cbe mbe qc kc frs")
# What journalists and writers of opinions are called in bylines; the last word says it.
_ROLES = CALLINGS | words_of(
    "agencies agency analyst bureau desk newsroom staff journalist photographer producer "
    "director economist executive fellow lecturer president professor reporting"
)
# Whose people write for papers: after a comma it is a body that somebody belongs to.
_BODIES = words_of(
    "association center centre college committee council department foundation group institute "
    "institution ministry network news office school service society university"
)
# How cities of two words begin that stories are often sent from.
_CITIES = words_of("buenos cape hong kuala las los mexico new san tel")


def _in_any_capitals(names: frozenset[str]) -> frozenset[str]:
    """``names``, and in lower case too those that are no acronyms: APA is an agency, Apa is not."""
    return names | {name.casefold() for name in names if not name.isupper()}


# Not those that are first names as well, one of them in a line of capitals.
_AGENCIES = _in_any_capitals(NETWORKS - {"ANN"})
_OUTLETS = _in_any_capitals(OUTLETS - {"Dawn"})
_MOST_GIVEN = 3


@dataclass(frozen=True, slots=True)
class Author:
    """``name`` as it is printed; its parts only where the byline parts them."""

    name: str
    family: str | None = None
    given: str | None = None
    suffix: str | None = None


# Quotes of an article stand together.
@lru_cache(maxsize=1024)
def authors_of(byline: str) -> tuple[Author, ...]:
    """The authors in a byline, in order, each once; an outlet only where nobody else is named."""
    lines = [" ".join(line.split()) for line in byline.splitlines()]
    plain = _BY.sub("", _ASIDE.sub("", _CREDIT.sub("", "\n".join(filter(None, lines)))), count=1)
    where = _WHERE_IN_CAPITALS if plain.isupper() else _WHERE
    found: list[Author] = []
    outlets: list[Author] = []
    named = True
    for group in _BETWEEN.split(plain):
        parts = [where.sub("", _BY.sub("", part, count=1)) for part in _COMMA.split(group)]
        parts = [part for part in map(_trimmed, parts) if part]
        for author in _of_group(parts, lone=named):
            named = author is not None
            if author:
                (outlets if _is_outlet(author.name) else found).append(author)
    return tuple(dict.fromkeys(found or outlets))


def _of_group(parts: list[str], *, lone: bool) -> Iterator[Author | None]:
    """The authors of what stands between two of ``_BETWEEN``, cut at commas.

    None stands for a part that names nobody. ``lone``: a single word may be a name, as nothing
    before it was a calling ("Health and Science Reporter").
    """
    inverted = len(parts) > 1 and _is_family(parts[0]) and _is_given(parts[1])
    at = 0
    while at < len(parts):
        part, after = parts[at], parts[at + 1 : at + 3]
        if inverted and after and _is_family(part) and _is_given(after[0]):
            suffix = after[1] if _begin_with_generation(after[1:]) else None
            at += 3 if suffix else 2
            name = " ".join(filter(None, (after[0], part, suffix)))
            yield Author(name, part, after[0], suffix)
            continue
        name = _name(part, first=at == 0, lone=lone)
        at += 1
        if name and _begin_with_generation(after):
            at += 1
            name = f"{name}, {after[0]}"
        yield Author(name) if name else None


def _begin_with_generation(parts: list[str]) -> bool:
    return bool(parts) and _bare(parts[0]) in _GENERATIONS


def _name(part: str, *, first: bool, lone: bool) -> str:
    """The person or body that ``part`` names beside its calling; empty for none."""
    if _is_agency(part) or _is_outlet(part):
        return part
    words = part.split()
    roles = [at for at, word in enumerate(words) if _is_role(word)]
    if roles:
        before, after = words[: roles[0]], words[roles[-1] + 1 :]
        words = after if len(after) > 1 else before
    name = " ".join(words)
    if _is_agency(name) or _is_outlet(name):
        return name
    callings = [word for word in words if word.lower() in BYLINE_WORDS]
    if len(callings) == len(words) or (roles and callings) or any(map(str.isdigit, name)):
        return ""
    if len(words) == 1:
        kept = first and lone and not roles and _bare(name) not in _DEGREES
    else:
        kept = first or _is_person(words)
    return name if kept else ""


def _is_person(words: list[str]) -> bool:
    """Whether ``words`` after a comma can be another person: no body, no outlet, no clause."""
    name = " ".join(words)
    body = _BODIES.intersection(map(str.lower, words)) or publisher(name)
    acronym = not name.isupper() and any(len(word) > 2 and word.isupper() for word in words)
    if body or acronym or words[0].lower() in _CITIES:
        return False
    return all(not word[0].islower() or word in NAME_PARTICLES for word in words)


def _is_family(part: str) -> bool:
    """Whether ``part`` may be a family name alone: one word, with "van" or the like before it."""
    *particles, last = part.split()
    known = all(word.lower() in NAME_PARTICLES for word in particles)
    return known and _is_no_other(part) and last[0].isalpha()


def _is_given(part: str) -> bool:
    return len(part.split()) <= _MOST_GIVEN and _is_no_other(part)


def _is_no_other(part: str) -> bool:
    """Whether ``part`` is neither calling, degree, agency nor outlet."""
    strange = _bare(part) in _DEGREES | _GENERATIONS or any(map(str.isdigit, part))
    return not (strange or any(map(_is_role, part.split())) or _is_agency(part) or _is_outlet(part))


def _is_role(word: str) -> bool:
    low = word.lower().split("-")[0].strip(".")
    return low in _ROLES or low.removesuffix("s") in _ROLES


def _is_agency(name: str) -> bool:
    return _is_listed(name, _AGENCIES) or name.lower().endswith(NETWORK_ENDINGS)


def _is_outlet(name: str) -> bool:
    called = name.lower().startswith("the ") and publisher(name) is not None
    return called or _is_listed(name, _OUTLETS)


def _is_listed(name: str, names: frozenset[str]) -> bool:
    return name in names or name.casefold() in names


def _trimmed(part: str) -> str:
    """``part`` without marks around it; a full stop stays after an initial or "Jr"."""
    words = part.strip(" ,:*–—-").split()
    if words and len(words[-1].rstrip(".")) > 2 and "." not in words[-1].rstrip("."):
        words[-1] = words[-1].rstrip(".")
    return " ".join(words)


def _bare(part: str) -> str:
    return re.sub(r"[.\s]", "", part).lower()
