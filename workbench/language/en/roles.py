"""Roles by which somebody belongs to no body, though one may be named beside them."""

from __future__ import annotations

# "daughter of a Tidewater manager": family says nothing of where somebody works.
FAMILY = frozenset(
    "mother father mum mom dad parent parents son daughter child wife husband widow widower sister "
    "brother sibling twin aunt uncle cousin nephew niece grandmother grandfather grandson "
    "granddaughter stepmother stepfather stepson stepdaughter fiancé fiancée fiance fiancee "
    "girlfriend boyfriend partner ex-wife ex-husband relative friend neighbour neighbor".split()
)
# "Tidewater customer", "critic of the council": they deal with a body and do not speak for it.
OUTSIDERS = frozenset(
    "donor supporter backer critic opponent rival fan customer client patient victim survivor "
    "resident local villager voter protester demonstrator passenger commuter visitor tourist "
    "witness shopper reader viewer listener subscriber user owner-occupier tenant detainee "
    "defendant suspect plaintiff claimant complainant whistleblower".split()
)


def belongs(role: str) -> bool:
    """Whether a role is held at the body that is named with it."""
    last = role.casefold().split(" of ")[0].split(" at ")[0].split()
    head = last[-1].strip(".,") if last else ""
    return head not in FAMILY and head not in OUTSIDERS and head.removesuffix("s") not in OUTSIDERS
