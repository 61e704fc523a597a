"""What a title or an apposition says: role, institution, country.

"an analyst at the Institute for National Security Strategy" is role "analyst" and its institution;
"US Ambassador to South Korea" is a role and a country. A role keeps what belongs to it ("former",
"on North Korea"); the institution leaves it. Nothing is added that the words do not say, with one
exception, since the title is nothing else: "Sen." names the Senate, "Rep." the Congress.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.sources.employers import (
    AFFILIATION,
    ARTICLES,
    ENDS_ROLE,
    RUNS,
    campaign_name,
    employer_of_staff,
    find_institution,
    is_office,
    own_campaign,
)
from workbench.sources.institution_kinds import institution_kind
from workbench.sources.name_use import Names, NameUse
from workbench.sources.places import country_at_start, country_of_name
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    CHAMBERS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    country_words,
    is_role,
)

LEADING_WORDS = frozenset("now currently also one of his her their its a an the another".split())
# Endings of nouns for people; asked only of the noun an apposition turns on.
PERSON_ENDINGS = ("er", "or", "ist", "ian", "eer", "ee", "man", "woman", "person", "maker", "smith")


@dataclass(frozen=True, slots=True)
class Description:
    """What one title or apposition says about a person (None: nothing said).

    ``staff_of`` is the person whose spokesman, manager or director this is: an institution only
    where the article speaks of that person's campaign.
    """

    role: str | None = None
    institution: str | None = None
    institution_kind: str | None = None
    country: str | None = None
    gender: str = ""
    staff_of: str | None = None
    rank: int = 1  # 0: stated institution, 1: none, 2: implied by an abbreviation only
    head: str = ""


def describe(reading: Reading, start: int, end: int, names: Names) -> Description:
    """Read the description in [start, end); ``names`` are those of the whole text in it."""
    tokens = list(reading.between(start, end))
    while tokens and (tokens[0].lower in ARTICLES or not tokens[0].is_word):
        tokens = tokens[1:]
    while tokens and not tokens[-1].is_word and tokens[-1].text != ")":
        tokens = tokens[:-1]
    if not tokens:
        return Description()
    inside = names.within(tokens[0].start, tokens[-1].end)
    head = head_index(tokens)
    if head is None:
        head = unlisted_head(tokens)
    institution = find_institution(reading, tokens, head, inside)
    role = _role(reading, tokens, head, institution)
    country = _country(reading, tokens, institution)
    name = institution.text if institution else None
    noun = tokens[head].lower if head is not None else ""
    return Description(
        role,
        campaign_name(reading, tokens, institution) if institution else own_campaign(tokens, head),
        institution_kind(name) if name else None,
        country,
        gender_of_noun(noun, tokens, head),
        None if name else employer_of_staff(tokens, head, inside),
        0 if name else 1,
        noun,
    )


def head_index(tokens: Sequence[Token]) -> int | None:
    """Index of the role noun that the description turns on; None without one."""
    best = None
    for i, token in enumerate(tokens):
        if best is not None and (
            token.lower in AFFILIATION or token.lower in ENDS_ROLE | {"to", "on", "by"}
        ):
            return best
        if token.text in ",;:(" and best is not None:
            return best
        if is_role(token.text):
            best = i
        elif best is not None and _common_word(token):
            nearby = any(is_role(t.text) for t in tokens[i : i + 3])
            if not nearby:
                return best
    return best


def _common_word(token: Token) -> bool:
    return token.is_word and not token.capital and token.lower != "and"


def unlisted_head(tokens: Sequence[Token]) -> int | None:
    """The noun before the first preposition, where its ending is one of nouns for people."""
    noun = None
    for i, token in enumerate(tokens):
        if (
            token.lower in AFFILIATION
            or token.lower in ENDS_ROLE | {"to", "on", "by"}
            or not token.is_word
        ):
            break
        noun = i
    if noun is None or not tokens[noun].text.islower():
        return None
    return noun if tokens[noun].lower.endswith(PERSON_ENDINGS) else None


def gender_of_noun(noun: str, tokens: Sequence[Token] = (), head: int | None = None) -> str:
    """The gender that a noun itself says ("spokeswoman"): "m", "f", or ""."""
    if noun in MALE_NOUNS:
        return "m"
    if noun in FEMALE_NOUNS:
        first_lady = noun == "lady" and head and tokens[head - 1].lower != "first"
        return "" if first_lady else "f"
    return ""


def describe_title(title: str) -> Description:
    """What an abbreviated office before a name says: "Sen.", "Rep.", "Gov."."""
    key = title.casefold().rstrip(".").split(" ")[-1]
    chamber = CHAMBERS.get(key)
    kind = "legislature" if chamber else None
    return Description(title or None, chamber, kind, rank=2 if chamber else 1, head=key)


def _role(
    reading: Reading, tokens: Sequence[Token], head: int | None, institution: NameUse | None
) -> str | None:
    if head is None or tokens[0].lower == "who":
        return None
    start, end = tokens[0].start, tokens[-1].end
    for token in tokens[head + 1 :]:
        if token.lower in ENDS_ROLE or token.text in ",;(":
            end = token.start
            break
    if institution and institution.start >= tokens[head].end:
        end = min(end, _before_preposition(reading, institution, tokens[head]))
    elif institution and institution.end <= tokens[head].start and institution.start - start < 24:
        start = _after_institution(reading, institution, tokens[head])
        if head and is_office(tokens, head - 1, head):
            start = tokens[head - 1].start  # "Lindale Police Chief": the word belongs to both
        prefix = reading.text[tokens[0].start : institution.start].strip()
        if prefix and prefix.islower():
            kept = reading.text[start:end].strip(" ,;–—-")
            return f"{prefix} {kept}"
    return _trim_role(reading.text[start:end])


def _trim_role(role: str) -> str | None:
    """Without "now a", "one of his" in front and a dangling preposition behind."""
    kept = role.strip(' ,;–—-\n“"').split()
    while len(kept) > 1 and kept[0].casefold() in LEADING_WORDS:
        kept = kept[1:]
    while kept and kept[-1].casefold() in AFFILIATION.keys() | {"and", "to", "on", "by"}:
        kept.pop()
    return " ".join(kept) or None


def _before_preposition(reading: Reading, institution: NameUse, head: Token) -> int:
    i = reading.index(institution.start) - 1
    while i > 0 and reading.tokens[i].start > head.end:
        if reading.tokens[i].lower in AFFILIATION or reading.tokens[i].lower in RUNS:
            return reading.tokens[i].start
        i -= 1
    return head.end


def _after_institution(reading: Reading, institution: NameUse, head: Token) -> int:
    i = reading.index(institution.end)
    while reading.tokens[i].start < head.start and (
        reading.tokens[i].lower in {"'s", "’s", "presidential"} or reading.tokens[i].text.isdigit()
    ):
        i += 1
    return reading.tokens[i].start


def _country(reading: Reading, tokens: Sequence[Token], institution: NameUse | None) -> str | None:
    """A country said of the role ("Russian minister") or of the institution ("in Singapore")."""
    for i, token in enumerate(tokens):
        if is_role(token.text) or token.lower in AFFILIATION:
            break
        country, _ = country_at_start(tokens[i:])
        if country:
            return country
    if institution is None:
        return None
    named = country_of_name(institution.text)
    if named:
        return named
    i = reading.index(institution.end)
    after = reading.tokens[i : i + 1 + 4]
    if len(after) > 1 and after[0].lower == "in":
        country, _ = country_at_start(after[1:])
        if country and country_words()[country.casefold()][1] == "name":
            return country
    return None
