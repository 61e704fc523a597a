"""What sort of organisation a name itself says it is."""

from __future__ import annotations

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
# These say so only at the end of a name: the Campaign Legal Center is no campaign.
ONLY_LAST = frozenset({"campaign", "party", "police", "force", "company", "post", "union"})


def institution_kind(name: str | None) -> str | None:
    """The sort of organisation that a name itself states, None where it does not."""
    keys = (name or "").casefold().replace("’s", "").replace("'s", "").split()
    # The last word names the thing ("Police Union"); before it only what no other name holds.
    for words_of in (keys[-1:], [key for key in keys if key not in ONLY_LAST]):
        for kind, marks in INSTITUTION_KINDS:
            if marks.intersection(words_of):
                return kind
    return None
