"""What roles say of whom somebody belongs to: to no body, one of the own name, some body."""

from __future__ import annotations

import re

from workbench.language.en.lexicon import words
from workbench.language.en.names import is_first_name

# "daughter of a Tidewater manager": family says nothing of where somebody works.
FAMILY = frozenset(
    "mother father mum mom dad parent parents son daughter child wife husband widow widower sister "
    "brother sibling twin aunt uncle cousin nephew niece grandmother grandfather grandson "
    "granddaughter stepmother stepfather stepson stepdaughter fiancé fiancée fiance fiancee "
    "girlfriend boyfriend partner ex-wife ex-husband relative friend neighbour neighbor family "
    "families wives".split()
)
# "Tidewater customer", "critic of the council": they deal with a body and do not speak for it.
OUTSIDERS = frozenset(
    "donor supporter backer critic opponent rival challenger fan customer client patient victim "
    "survivor resident local villager voter protester demonstrator passenger commuter visitor "
    "tourist witness shopper reader viewer listener subscriber user owner-occupier tenant "
    "detainee defendant suspect plaintiff claimant complainant whistleblower graduate grad "
    "alumnus alumna dropout".split()
)


def belongs(role: str) -> bool:
    """Whether a role is held at the body that is named with it."""
    last = role.casefold().split(" of ")[0].split(" at ")[0].split()
    head = last[-1].strip(".,") if last else ""
    if head == "partner" and len(last) > 1:  # A founding partner is one in business.
        return True
    return not {head, head.removesuffix("s")} & (FAMILY | OUTSIDERS)


# Whom a person has for themselves.
_SERVANTS = frozenset(
    "lawyer attorney solicitor barrister agent doctor physician publicist accountant therapist "
    "biographer bodyguard chauffeur driver tutor nanny".split()
)


def serves_a_person(owner: str, role: str) -> bool:
    """Whether a role that "his" or "her" stands before is held for that person alone."""
    head = role.casefold().split(" of ")[0].split()[-1:]
    return owner.casefold() in ("his", "her") and bool(head) and head[0] in _SERVANTS


# Many people under one name, who are no body.
PEOPLE = frozenset(
    "media press republican republicans democrat democrats democratic netizens voters officials "
    "lawmakers marines soldiers troops millennials feminists muslims christians jews catholics "
    "protestants latinos hispanics blacks whites gays mps meps msps".split()
)
_WOMEN = frozenset("woman girl lady mother mum mom daughter sister wife widow aunt niece".split())
_MEN = frozenset("man boy gentleman father dad son brother husband widower uncle nephew".split())


def gender_of_noun(noun: str) -> str:
    """ "f" or "m" where a noun says so ("sister", "spokesman"), else ""; a chairman may be a woman,
    and "human" says nothing."""
    plain = noun.casefold()
    if plain in _WOMEN or plain.endswith("woman"):
        return "f"
    told = plain.endswith("man") and plain not in ("human", "chairman", "layman")
    return "m" if plain in _MEN or told else ""


# Nouns for several people, or for several bodies of people, that name no occupation.
_SEVERAL = frozenset(
    "people men women children boys girls teenagers youths parents families members students "
    "pupils fans police crowds groups parties companies firms countries governments allies "
    "adherents followers others media press".split()
)


def are_people(word: str) -> bool:
    """Whether a word is a noun for several people ("voters", "Republicans", "advisers")."""
    plain = word.casefold()
    if plain in _SEVERAL:
        return True
    if not plain.endswith(("s", "men", "women", "people")) or plain.endswith("ss"):
        return False  # "boss" and "actress" are one.
    return plain in PEOPLE or plain.removesuffix("s") in OUTSIDERS or _is_occupation(plain)


# Roles of letters alone; other letters beside a role are a body's ("MPAA chief").
ROLE_LETTERS = frozenset(
    "ceo cfo coo cto cio cmo cso evp svp vp md mp mps mep meps msp msps mla mpp pm qc kc dj mc gp "
    "ag da pc td mvp phd dr".split()
)
# Letters in front of a role that name a field, a place, a party or a kind of person.
NO_BODY_LETTERS = frozenset(
    "tv us uk uae usa gop ai it hr pr dna hiv r&b cd dvd ufo id vip lgbt lgbtq lgbtq+ nyc la dc ny "
    "gay bbq diy mma f1 nft cgi vfx hgv suv ww2 wwii wwi gcse mba pe fx ip d-day x-ray".split()
)
# Who leads a body: "the Pretenders, led by Ann Lowe", "Ann Lowe, who runs Tidewater".
LED_BY = "led|headed|run|chaired|founded|co-founded|owned|managed|fronted|coached|captained"
LEADS = (
    "leads|led|heads|headed|runs|ran|chairs|chaired|founded|co-founded|owns|owned|manages|managed|"
    "fronts|fronted|coaches|coached|captains|captained"
)


# Who works for a candidate works for the campaign.
STAFF = frozenset(
    "spokesman spokeswoman spokesperson director manager adviser advisor aide strategist secretary "
    "chairman chairwoman chair official staffer pollster surrogate operative counsel organiser "
    "organizer coordinator co-ordinator".split()
)
# Endings of nouns for what somebody does; a first name may have one, too.
_DOING = (
    "er", "or", "ist", "ian", "man", "woman", "men", "women", "ress", "eer", "smith", "wright",
    "keeper", "master", "mistress", "monger", "herd",
)  # fmt: skip
FEWEST_LETTERS = 5


def leads_a_name(word: str) -> bool:
    """Whether a word with a capital before a name of two words or more says what somebody does
    ("Farrier Imogen Skaife"): an occupation, or it ends like one, and no first name."""
    plain = word.casefold()
    if is_first_name(plain):
        return False
    return _is_occupation(plain) or (len(plain) >= FEWEST_LETTERS and plain.endswith(_DOING))


def is_staff(role: str) -> bool:
    """Whether a role is one of somebody's staff."""
    words = role.casefold().split()
    return bool(words) and words[-1].removesuffix("s") in STAFF


def occupation_of(phrase: str) -> str | None:
    """The last word of a noun phrase, as printed, if it says what somebody is by work or office."""
    head = phrase.split()[-1:]
    word = head[0].strip(".,;:’'\"”") if head else ""
    return word if _is_occupation(word.casefold()) else None


def _is_occupation(word: str) -> bool:
    known = words("occupations")
    singulars = (word, word.removesuffix("s"), word.removesuffix("es"))
    return any(each in known for each in singulars) or (
        word.endswith(("men", "women")) and word.replace("men", "man") in known
    )


# Who has a firm, which then goes by the name.
OWNERS = frozenset(
    "founder co-founder owner co-owner partner lawyer attorney solicitor barrister financier "
    "tycoon magnate billionaire millionaire proprietor boss chairman chairwoman chief "
    "executive ceo "
    "president director designer architect broker entrepreneur businessman businesswoman".split()
)


def has_a_firm(role: str | None) -> bool:
    """Whether somebody of this role may have a firm of the own name."""
    return role is not None and not OWNERS.isdisjoint(re.findall(r"[\w-]+", role.casefold()))


# Roles that are held at some body, whether it is named beside them or not.
_AT_A_BODY = re.compile(
    r"\b(?:chief executive|chief \w+ officer|ceo|cfo|coo|managing director|finance director|"
    r"chairman|chairwoman|chairperson|spokes(?:man|woman|person)|general secretary|vice-president|"
    r"headteacher|head teacher|principal|vice-chancellor|provost|"
    r"(?:head|director|vice president|vp) of)\b",
    re.IGNORECASE,
)


def is_at_a_body(role: str | None) -> bool:
    """Whether nobody has this role but at a body ("chief executive")."""
    return role is not None and _AT_A_BODY.search(role) is not None


_TITLES = frozenset({"President", "King", "Queen", "Prince", "Princess", "Crown Prince", "Pope"})
_MINISTER = re.compile(
    r"\b(?:minister|chancellor of the exchequer|secretary of state|(?:foreign|home|health|culture|"
    r"defen[cs]e|education|transport|trade|work|environment|treasury|justice) secretary)\b",
    re.IGNORECASE,
)


def is_minister(role: str | None) -> bool:
    """Whether a role is one in a government, whose ministry is named with it or not at all, or is a
    head of state's title."""
    return role is not None and (role in _TITLES or _MINISTER.search(role) is not None)
