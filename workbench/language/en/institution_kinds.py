"""What sort of organisation a name itself says it is."""

from __future__ import annotations

# Kind -> words of a name that say so, in the order in which they are looked for.
_WORDS = {
    "campaign": "campaign",
    "university": "university college polytechnic",
    "court": "court courts tribunal",
    "party": "party",
    "legislature": "senate parliament congress knesset duma bundestag",
    "government": "ministry department government agency bureau embassy administration police "
    "treasury sheriff",
    "military": "army navy force marines pentagon",
    "media": "news times post journal tribune herald radio television tv magazine broadcasting "
    "newspaper gazette guardian",
    "company": "inc inc. corp corp. llc ltd ltd. plc company",
    "think tank": "institute institution think-tank",
    "association": "association union federation league society",
}
# Parties by names that do not say so.
PARTIES = frozenset({"GOP", "Tories", "Conservatives", "Labour", "Lib Dems", "Liberal Democrats"})
# Of a person these say where they stand, not whom they work for: "Tory leader".
PARTY_WORDS = frozenset(
    {"Tory", "Conservative", "Lib Dem", "Liberal Democrat", "Republican", "Democratic", "Democrat",
     "SNP", "Ukip", "UKIP", "Plaid Cymru"}
)  # fmt: skip
INSTITUTION_KINDS = {kind: frozenset(marks.split()) for kind, marks in _WORDS.items()}
# What an institution can be, as messages list it; of the first kind no name says so.
KINDS = ("intergovernmental", *INSTITUTION_KINDS)
# These say so only at the end of a name: the Campaign Legal Center is no campaign.
ONLY_LAST = frozenset({"campaign", "party", "police", "force", "company", "post", "union"})


def institution_kind(name: str | None) -> str | None:
    """The sort of organisation that a name itself states, None where it does not."""
    keys = (name or "").casefold().replace("’s", "").replace("'s", "").split()
    # The last word names the thing ("Police Union"); before it only what no other name holds.
    for words_of in (keys[-1:], [key for key in keys if key not in ONLY_LAST]):
        for kind, marks in INSTITUTION_KINDS.items():
            if marks.intersection(words_of):
                return kind
    return None
