"""What a title or an apposition says: role, institution, country.

"an analyst at the Institute for National Security Strategy" is role "analyst" and its institution;
"US Ambassador to South Korea" is a role and a country. A role keeps what belongs to it ("former",
"on North Korea"); the institution leaves it. Nothing is added that the words do not say, with one
exception, since the title is nothing else: "Sen." names the Senate, "Rep." the Congress.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.sources.names import Names, NameUse, organisation_words
from workbench.sources.places import country_at_start, country_of_name, is_place
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    CALENDAR,
    CHAMBERS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    PARTIES,
    TITLE_WORDS,
    country_words,
    is_first_name,
    is_role,
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
# Words that end a role: what follows is a story about the person, not the capacity.
ENDS_ROLE = frozenset(
    "who whose whom which that where when while and/or said says during after before since until "
    "under".split()
)
# Stands for "the campaign" until the article's own name for it is known.
THE_CAMPAIGN = "campaign"
LEADING_WORDS = frozenset("now currently also one of his her their its a an the another".split())
ARTICLES = frozenset({"a", "an", "the"})
# "campaign manager": the campaign is the employer, and named by its candidate.
CAMPAIGN_WORDS = frozenset({"campaign", "administration", "foundation", "transition", "camp"})
# What follows "of" in the name of an office: Chief of Staff, Secretary of State.
OF_OFFICE = frozenset({"staff", "state", "defense", "defence", "labor", "commerce"})
# Organisations whose whole name is one ordinary noun.
PROPER_NOUNS = frozenset(
    "congress senate house pentagon kremlin taliban vatican parliament knesset interpol politburo "
    "treasury navy army".split()
)
# Roles that a candidate's campaign has.
STAFF = frozenset(
    "spokesman spokeswoman spokesperson manager director secretary strategist pollster chairman "
    "chairwoman chair counsel".split()
)
# Endings of nouns for people; asked only of the noun an apposition turns on.
PERSON_ENDINGS = ("er", "or", "ist", "ian", "eer", "ee", "man", "woman", "person", "maker", "smith")
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
    tokens = [t for t in reading.between(start, end)]
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
    institution = _institution(reading, tokens, head, inside)
    role = _role(reading, tokens, head, institution)
    country = _country(reading, tokens, institution)
    name = institution.text if institution else None
    noun = tokens[head].lower if head is not None else ""
    return Description(
        role,
        _campaign(reading, tokens, institution) if institution else _own_campaign(tokens, head),
        institution_kind(name) if name else None,
        country,
        gender_of_noun(noun, tokens, head),
        None if name else _employer_of_staff(tokens, head, inside),
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
        elif (
            best is not None
            and token.lower not in {"and", "-", "&"}
            and token.is_word
            and not token.capital
        ):
            if not any(is_role(t.text) for t in tokens[i : i + 3]):
                return best
    return best


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
    """ "m" or "f" where the noun itself says so ("spokeswoman"), else ""."""
    if noun in MALE_NOUNS:
        return "m"
    if noun in FEMALE_NOUNS:
        first_lady = noun == "lady" and head and tokens[head - 1].lower != "first"
        return "" if first_lady else "f"
    return ""


def institution_kind(name: str | None) -> str | None:
    """The sort of organisation that a name itself states, None where it does not."""
    keys = (name or "").casefold().replace("’s", "").replace("'s", "").split()
    # The last word names the thing ("Police Union"); before it only what no other name holds.
    for words_of in (keys[-1:], [key for key in keys if key not in ONLY_LAST]):
        for kind, marks in INSTITUTION_KINDS:
            if marks.intersection(words_of):
                return kind
    return None


ONLY_LAST = frozenset({"campaign", "party", "police", "force", "company", "post", "union"})


INSTITUTION_KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("campaign", frozenset({"campaign"})),
    ("university", frozenset({"university", "college", "polytechnic"})),
    ("court", frozenset({"court", "courts", "tribunal"})),
    ("party", frozenset({"party"})),
    ("legislature", frozenset({"senate", "parliament", "congress", "knesset", "duma", "bundestag"})),
    (
        "government",
        frozenset(
            {"ministry", "department", "government", "agency", "bureau", "embassy", "administration",
             "police", "treasury", "sheriff"}
        ),
    ),
    ("military", frozenset({"army", "navy", "force", "marines", "pentagon"})),
    (
        "media",
        frozenset(
            {"news", "times", "post", "journal", "tribune", "herald", "radio", "television", "tv",
             "magazine", "broadcasting", "newspaper", "gazette", "guardian"}
        ),
    ),
    ("company", frozenset({"inc", "inc.", "corp", "corp.", "llc", "ltd", "ltd.", "plc", "company"})),
    ("think tank", frozenset({"institute", "institution", "think-tank"})),
    ("association", frozenset({"association", "union", "federation", "league", "society"})),
)  # fmt: skip


def describe_title(title: str) -> Description:
    """What an abbreviated office before a name says: "Sen.", "Rep.", "Gov."."""
    key = title.casefold().rstrip(".").split(" ")[-1]
    chamber = CHAMBERS.get(key)
    kind = "legislature" if chamber else None
    return Description(title or None, chamber, kind, rank=2 if chamber else 1, head=key)


def _institution(
    reading: Reading, tokens: Sequence[Token], head: int | None, names: Sequence[NameUse]
) -> NameUse | None:
    best: tuple[int, int] | None = None
    found: NameUse | None = None
    noun = tokens[head].lower if head is not None else ""
    for name in names:
        rank = _affiliation(reading, tokens, head, name, noun)
        if rank is not None and (best is None or (rank, name.start) < best):
            best, found = (rank, name.start), name
    return found


def _affiliation(
    reading: Reading, tokens: Sequence[Token], head: int | None, name: NameUse, noun: str
) -> int | None:
    """How plainly ``name`` is the employer (0 is plainest); None where it is not."""
    strong = name.kind == "organisation"
    campaign = name.kind in {"person", "other"} and _campaign_after(reading, name) is not None
    if not (strong or campaign or name.kind == "other"):
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
        if any(token.lower in stops for token in between) or noun in NO_EMPLOYER and not strong:
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


def _employer_of_staff(
    tokens: Sequence[Token], head: int | None, names: Sequence[NameUse]
) -> str | None:
    """The person before a staff role: "Dole communications director", "Dole's spokesman"."""
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
    return generic or key.endswith(("ical", "ional", "ive", "ous")) and " " not in key


def _owner_of_something_else(reading: Reading, name: NameUse, head: Token) -> bool:
    """ "Mr. Moon's spokesman" is no employer, "the Sierra Club's director" is."""
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
    """The word "campaign" in "Clinton campaign", "Mr. Dole's 1996 presidential campaign"."""
    i = reading.index(name.end)
    for token in reading.tokens[i : i + 5]:
        if token.lower in CAMPAIGN_WORDS:
            return token
        passes = token.lower in {"'s", "’s", "presidential"} | PARTIES or token.text.isdigit()
        if not passes:
            return None
    return None


def _own_campaign(tokens: Sequence[Token], head: int | None) -> str | None:
    """ "the campaign's press secretary": a campaign that the article names elsewhere."""
    for k, token in enumerate(tokens[: head or 0]):
        owns = k + 1 < len(tokens) and tokens[k + 1].lower in {"'s", "’s"}
        if token.lower == "campaign" and k == 0 and owns:
            return THE_CAMPAIGN
    return None


def _campaign(reading: Reading, tokens: Sequence[Token], name: NameUse) -> str:
    word = _campaign_after(reading, name)
    if word is None or name.kind not in {"person", "other"} or word.end > tokens[-1].end:
        return name.text
    return f"{name.text} {word.lower}"


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
