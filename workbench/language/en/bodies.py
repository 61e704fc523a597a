"""Words in the names of bodies: what sort they are, what parts they have, what says nothing."""

from __future__ import annotations

import re

# Words of a name that its letters leave out.
SMALL = frozenset("of the and for in on de la du des & to at".split())
# A part of a name that says only what sort of body it is, or where: it names no body by itself.
GENERAL = frozenset(
    "national international american british us u.s. united states new north south east west state "
    "city university department ministry office group company council committee association agency "
    "institute court bank house federal royal first party union board times news the".split()
)
# What a body consists of: "the Tidewater board" is not all of Tidewater.
PARTS = frozenset(
    "board committee subcommittee school college faculty campaign team squad office department "
    "division unit branch chapter center centre institute programme program council panel poll "
    "survey fund foundation pac desk bureau service services laboratory library museum hospital "
    "press magazine journal newspaper academy commission court police union league society".split()
)
# Bodies and meetings that are named by what they are for, and people who have joined for it.
SUMMITS = frozenset(
    "summit forum conference inquiry tribunal alliance coalition movement organisation "
    "organization association institute initiative network americans citizens women men "
    "mothers fathers parents "
    "families friends doctors nurses lawyers teachers students veterans workers farmers people "
    "voters taxpayers physicians scientists artists clergy jews catholics muslims christians "
    "republicans democrats conservatives progressives campaigners".split()
)
# What a body is; alone, with a capital or without, it names none ("the Ministry", "a Super PAC").
TYPES = frozenset(
    "pac super network ministry department group company club paper firm bureau board committee "
    "commission council court agency organisation organization association foundation institute "
    "university college school hospital church campaign team party state federal media radio "
    "website station channel union society trust charity government administration coalition panel "
    "office force faculty".split()
)
# What a body consists of or runs, whether it is named with it ("the Tidewater board") or not.
PARTS_OF = TYPES | frozenset("administration campaign team staff office camp board state".split())
# What stands behind a body's name and says what it is: "Reuters news agency", "the Gannett chain".
CALLED = re.compile(
    r"(?:(?:[a-z]+ )?(?:newspaper|magazine|chain|label|broadcaster)|"
    r"(?:scientific |medical )?journal|"
    r"news ?(?:agency|wire|paper|site|channel)|(?:[a-z]+ )?(?:website|station|channel|network)|"
    r"(?:web)?site|brand)"
)
# What stands before a body's name and says what it is: "carmaker Ford", "oil giant BP".
FIRMS = frozenset(
    "airline insurer retailer grocer supermarket drugmaker carmaker automaker chipmaker planemaker "
    "shipbuilder steelmaker toymaker brewer distiller housebuilder homebuilder lender broadcaster "
    "publisher manufacturer charity nonprofit watchdog regulator pollster newspaper publication "
    "magazine website consultancy tabloid broadsheet bookmaker bookmakers brokerage auctioneer "
    "auctioneers carrier utility".split()
)
# The second word of such two: "tech giant", "think tank", "fashion group".
FIRMS_OF_TWO = FIRMS | frozenset("giant tank group firm company chain agency operator bank".split())
# "The club said": of these one that was named before is meant, not people without a name.
AGAIN = frozenset(
    "ministry department company club firm bureau board committee commission council court agency "
    "organisation organization association foundation institute university college school hospital "
    "church union society trust charity airline bank carmaker retailer broadcaster regulator "
    "manufacturer network band campaign paper newspaper magazine museum watchdog "
    "federation authority operator supplier project hospice nonprofit".split()
)
# Of these sorts of body one may be called another of its line, not one of another line: a board is
# no commission, a university no company.
_SORTS = tuple(
    frozenset(line.split())
    for line in (
        "company firm carmaker retailer airline manufacturer bank broadcaster network operator "
        "supplier group corporation paper newspaper magazine station",
        "group organisation organization association foundation charity nonprofit union society "
        "trust coalition federation institute pac league alliance project club party movement "
        "center centre council fund",
        "department ministry agency bureau office authority administration service regulator "
        "watchdog",
        "school college university academy institute faculty hospital",
        "committee subcommittee panel",
        "commission watchdog regulator agency",
        "court tribunal",
        "council authority",
        "board",
        "church",
        "museum",
        "band",
        "campaign",
        "government",
        "police",
        "army navy military",
    )
)
_SORTED = frozenset().union(*_SORTS)


def may_be_called(noun: str, name: str) -> bool:
    """Whether a body of this name may be "the" ``noun``, as far as the name says what it is."""
    own = {word.strip(".,").casefold() for word in name.split()} & _SORTED
    noun = noun.casefold()
    return not own or noun in own or any(noun in sort and own & sort for sort in _SORTS)


def is_ministry(name: str) -> bool:
    """Whether a name says that it is a body, and not only what an office is for ("Culture")."""
    first, *_, last = name.casefold().split() * 2
    begins = first in TYPES | PARTS and (" of " in name or " for " in name)
    return begins or last in TYPES | PARTS or name in OFFICES_OF


# These have secretaries and ministers and are bodies nevertheless.
OFFICES_OF = frozenset(
    {"Treasury", "Home Office", "Foreign Office", "Cabinet Office", "White House", "Pentagon",
     "Downing Street", "Labour", "UN", "NATO", "Nato", "Commonwealth", "Kremlin", "Cabinet"}
)  # fmt: skip
# Nobody belongs to a work or a text: "the leader in the polls", "the film's producer".
WORKS = frozenset(
    "film movie book novel album song play musical series show poll survey study report paper "
    "article tour race contest match game video footage clip photo photograph recording podcast "
    "documentary letter memo email tweet".split()
)

# What a spokesman or a vice president may be for.
FIELDS = frozenset(
    "trade finance education health research policy operations sales marketing transport defence "
    "defense security energy housing justice culture sport innovation development".split()
)
# Texts that are somebody's own words, what who wrote them did, and what leaves that open.
LETTERS = frozenset("letter email memo message tweet essay".split())
WRITTEN_BY = frozenset("written sent signed penned authored drafted typed".split())
DOUBTS = frozenset(
    "whether if not never deny denied denies purportedly allegedly reportedly supposedly fake "
    "forged anonymous alleged purported".split()
)


# What firms are called after whoever began them: "Mittal Steel", "Paulsmeier Group".
FOUNDED = frozenset(
    "group steel holdings partners capital associates ltd limited llp llc inc plc co corp "
    "corporation company sons daughters brothers bros motors records films pictures "
    "productions studios "
    "entertainment farms foods brewery breweries wines estates homes construction builders "
    "engineering industries enterprises ventures investments securities advisers advisors "
    "consulting consultants solicitors law legal design designs architects architecture "
    "pharmaceuticals energy airlines airways shipping logistics media publishing press books "
    "technologies systems software labs gallery restaurants bakery".split()
)
