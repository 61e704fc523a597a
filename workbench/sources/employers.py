"""Which organisation in a description is the one a person belongs to.

"an analyst at the Institute for National Security Strategy" belongs to the institute; "a lawyer for
the ferry owners", "an expert on the Navy" and "the mayor of Boca Raton" belong to nobody named.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.sources.name_use import NameUse
from workbench.sources.name_words import organisation_words
from workbench.sources.places import is_place
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    CALENDAR,
    PARTIES,
    TITLE_WORDS,
    is_first_name,
    words,
)

# How plainly a word before an organisation makes it the employer: "director of the Department of
# X at the Sejong Institute" is with the Sejong Institute.
AFFILIATION = {
    "at": 0, "who": 0, "with": 1, "from": 1, "of": 2, "for": 2, "on": 2, "before": 3, "in": 4
}  # fmt: skip
# Verbs in "who runs X" that make X the speaker's own organisation.
RUNS = frozenset(
    "runs heads leads directs chairs founded owns edits manages oversees represents teaches "
    "works serves worked".split()
)
# Stands for "the campaign" until the article's own name for it is known.
THE_CAMPAIGN = "campaign"
# "campaign manager": the campaign is the employer, and named by its candidate.
CAMPAIGN_WORDS = frozenset({"campaign", "administration", "foundation", "transition", "camp"})
# What follows "of" in the name of an office: Chief of Staff, Secretary of State.
OF_OFFICE = frozenset({"staff", "state", "defense", "defence", "labor", "commerce"})
# Roles over a place or a branch of government: what stands with them is that, and no employer.
PLACE_ROLES = frozenset(
    "mayor governor resident native sheriff archbishop bishop prince duke secretary minister "
    "councilman councilwoman senator representative congressman congresswoman".split()
)
# Envoys go to a body and do not belong to it.
ENVOYS = frozenset({"ambassador", "envoy", "consul"})
# Roles that work *against or for* a person or cause, never *at* it.
NO_EMPLOYER = frozenset(
    "critic supporter opponent rival ally friend backer surrogate lawyer attorney voter fan donor "
    "candidate nominee expert author mother father brother sister son daughter wife husband "
    "ex-wife ex-husband niece nephew cousin uncle aunt resident native biographer founder-of "
    "victim veteran winner king queen prince".split()
)
# Bodies of a state that the press also writes with a small letter.
UNNAMED_BODIES = frozenset("ministry parliament police military army navy embassy".split())
# What "chief" stands behind is an office with it: "police chief Bo Day" is no chief of a police.
CHIEFS_OF = frozenset({"police", "fire"})
DIRECTLY = 3  # "defence ministry press secretary": so far is a role noun from its body
# Roles that a candidate's campaign has.
STAFF = frozenset(
    "spokesman spokeswoman spokesperson manager director secretary strategist pollster chairman "
    "chairwoman chair counsel".split()
)
# Organisations whose whole name is one ordinary noun.
PROPER_NOUNS = frozenset(
    "congress senate house pentagon kremlin taliban vatican parliament knesset interpol politburo "
    "treasury navy army".split()
)
# Words that end a role: what follows is a story about the person, not the capacity.
ENDS_ROLE = frozenset(
    "who whose whom which that where when while and/or said says during after before since until "
    "under".split()
)
ARTICLES = frozenset({"a", "an", "the"})


def find_institution(
    reading: Reading, tokens: Sequence[Token], head: int | None, names: Sequence[NameUse]
) -> NameUse | None:
    """The employer: the plainest one named, else a body with a small letter ("the army")."""
    noun = tokens[head].lower if head is not None else ""
    ranked = [(_affiliation(reading, tokens, head, name, noun), name) for name in names]
    # Of several before the role noun the nearest counts, of several behind it the first.
    found = [
        (rank, -name.start if rank == AFFILIATION["before"] else name.start, name)
        for rank, name in ranked
        if rank is not None
    ]
    if found:
        return min(found, key=lambda item: item[:2])[2]
    if head is None or noun in NO_EMPLOYER or noun in PLACE_ROLES:
        return None
    return _unnamed_body(reading, tokens, head)


def _unnamed_body(reading: Reading, tokens: Sequence[Token], head: int) -> NameUse | None:
    """A ministry or an army without capitals: "an official at Norway's fisheries ministry"."""
    for k, token in enumerate(tokens):
        if token.text not in UNNAMED_BODIES or k == head or is_office(tokens, k, head):
            continue
        first = k
        while first > 0 and _goes_with_body(tokens[first - 1]):
            first -= 1
        before = tokens[first - 1].lower if first else ""
        behind = k > head and before in {"at", "with", "from", "for", "of"}
        directly = (
            k < head and token.lower != "military" and all(t.text.islower() for t in tokens[k:head])
        )
        if behind or (directly and head - k <= DIRECTLY):
            while tokens[first].lower in ARTICLES | {"'s", "’s"}:
                first += 1
            start, end = tokens[first].start, token.end
            return NameUse(start, end, reading.text[start:end], "organisation")
    return None


def is_office(tokens: Sequence[Token], k: int, head: int | None) -> bool:
    """Whether token ``k`` and the role noun behind it are one office: "police chief"."""
    chief = head == k + 1 and tokens[head].lower == "chief"
    return chief and tokens[k].lower in CHIEFS_OF


def _goes_with_body(token: Token) -> bool:
    if token.lower in {"'s", "’s"} or token.capital:
        return True
    return token.is_word and token.lower not in AFFILIATION.keys() | {"and", "or", "to", "by"}


def _affiliation(
    reading: Reading, tokens: Sequence[Token], head: int | None, name: NameUse, noun: str
) -> int | None:
    """How plainly ``name`` is the employer (0 is plainest); None where it is not."""
    strong = name.kind == "organisation"
    campaign = name.kind in {"person", "other"} and _campaign_after(reading, name) is not None
    if not (strong or campaign or name.kind == "other"):
        return None
    if name.text.casefold() in CHIEFS_OF or name.text.casefold().endswith(" fire"):
        return None
    if is_place(name.text) or name.text.casefold() in PARTIES | OF_OFFICE:
        return None
    if name.text.rpartition("-")[2][:1].islower() or (_plain_word(name.text) and not campaign):
        return None  # an adjective or a common noun: "Nobel Prize-winning", "Political", "TV"
    if noun in PLACE_ROLES and not organisation_words(name.text):
        return None  # "mayor of Boca Raton", "Defense Secretary"
    if noun in ENVOYS and not campaign:
        return None
    i = reading.index(name.start)
    if head is not None and name.end <= tokens[head].start:
        if _owner_of_something_else(reading, name, tokens[head]) and not campaign:
            return None
        stops = {"of", "for", "to", "by", "with", "at"}
        between = reading.between(name.end, tokens[head].start)
        if any(token.lower in stops for token in between) or (noun in NO_EMPLOYER and not strong):
            return None
        return AFFILIATION["before"] if strong or campaign or noun not in NO_EMPLOYER else None
    before = _word_before(reading, i, tokens[0].start)
    if before in RUNS:
        return AFFILIATION["who"]
    if before not in AFFILIATION or (before == "on" and not campaign):
        return None
    loose = before in {"at", "with"} or campaign
    if (
        noun in NO_EMPLOYER
        and before in {"of", "for", "in", "from"}
        and not campaign
        and noun != "expert"
    ):
        return None
    if before == "in" and not organisation_words(name.text):
        return None
    return AFFILIATION[before] if strong or loose else None


def employer_of_staff(
    tokens: Sequence[Token], head: int | None, names: Sequence[NameUse]
) -> str | None:
    """The person before a staff role: "Voss communications director", "Voss's spokesman"."""
    if head is None or tokens[head].lower not in STAFF:
        return None
    return next((n.text for n in names if n.kind == "person" and n.end < tokens[head].start), None)


def _plain_word(name: str) -> bool:
    key = name.casefold()
    if key in PROPER_NOUNS:
        return False
    if key in TITLE_WORDS | CALENDAR or (is_first_name(name) and " " not in key):
        return True
    generic = key in words("organisation_words") and key not in PROPER_NOUNS
    return generic or (key.endswith(("ical", "ional", "ive", "ous")) and " " not in key)


def _owner_of_something_else(reading: Reading, name: NameUse, head: Token) -> bool:
    """Whether a name owns the noun: in "Mr. Moon's spokesman" he is no employer."""
    after = reading.between(name.end, head.start)
    owns = bool(after) and after[0].lower in {"'s", "’s", "'", "’"}
    return owns and name.kind != "organisation"


def _word_before(reading: Reading, i: int, limit: int) -> str:
    """The preposition that governs the name at token ``i``, past "the", "a" and adjectives."""
    for k in range(i - 1, max(-1, i - 6), -1):
        token = reading.tokens[k]
        if token.start < limit:
            return ""
        if token.lower in AFFILIATION or token.lower in RUNS:
            return token.lower
        passes = (
            token.lower in ARTICLES or token.capital or token.lower in {"'s", "’s", "his", "her"}
        )
        if not passes and not (
            token.text.islower() and token.is_word and token.lower not in ENDS_ROLE
        ):
            return ""
    return ""


def _campaign_after(reading: Reading, name: NameUse) -> Token | None:
    """The word "campaign" in "Voss campaign", "Mr. Voss's third mayoral campaign"."""
    i = reading.index(name.end)
    for token in reading.tokens[i : i + 5]:
        if token.lower in CAMPAIGN_WORDS:
            return token
        passes = token.lower in {"'s", "’s", "presidential"} | PARTIES or token.text.isdigit()
        if not passes:
            return None
    return None


def own_campaign(tokens: Sequence[Token], head: int | None) -> str | None:
    """The campaign of "the campaign's press secretary", which the article names elsewhere."""
    for k, token in enumerate(tokens[: head or 0]):
        owns = k + 1 < len(tokens) and tokens[k + 1].lower in {"'s", "’s"}
        if token.lower == "campaign" and k == 0 and owns:
            return THE_CAMPAIGN
    return None


def campaign_name(reading: Reading, tokens: Sequence[Token], name: NameUse) -> str:
    word = _campaign_after(reading, name)
    if word is None or name.kind not in {"person", "other"} or word.end > tokens[-1].end:
        return name.text
    return f"{name.text} {word.lower}"
