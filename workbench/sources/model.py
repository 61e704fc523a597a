"""Who speaks: the resolved source of one attribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SpeakerKind = Literal["person", "people", "organisation", "group", "document", "unknown"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The canonical speaker of an attribution; None where neither article nor authority says.

    ``name`` is canonical ("Sydney Seiler"), ``mention`` as printed ("he"). Several named people
    are one speaker of kind ``people``, joined by "; " in order of mention. An organisation that
    speaks is its own ``institution``. ``reason`` says in sentences how the name was found, to an
    analyst who knows nothing of the method.
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
