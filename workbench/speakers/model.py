"""Who speaks: the resolved source of one attribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# How an institution was found: words join a role to it, a title names it, what stands around ties
# it, the speaker is it, the authority file has it; or none was found.
InstitutionHow = Literal["post", "title", "tied", "own", "file", "none"]
SpeakerKind = Literal["person", "people", "organisation", "group", "document", "unknown"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The canonical speaker of an attribution; None where neither article nor authority says.

    ``name`` is canonical ("Sydney Seiler"), ``mention`` as printed ("he"). Several named people
    are one speaker of kind ``people``, joined by "; " in order of mention. An organisation that
    speaks is its own ``institution``. ``reason`` says in sentences how the name was found, to an
    analyst who knows nothing of the method. ``confidence`` and ``institution_sure``, 0 to 1, are
    the network's, of the name and of the institution or of there being none; not calibrated.
    """

    name: str | None
    mention: str | None
    kind: SpeakerKind
    role: str | None = None
    institution: str | None = None
    institution_kind: str | None = None
    country: str | None = None
    confidence: float = 1.0
    reason: str = ""
    institution_how: InstitutionHow = "none"
    institution_sure: float = 1.0
