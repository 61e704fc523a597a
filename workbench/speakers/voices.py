"""Who speaks as the article alone has it, before the authority file: what a store keeps.

A voice depends on the article and the model. ``conventions`` makes a speaker of it by the authority
file, so that a change in ``sources.yml`` needs no article read again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from workbench.speakers.profiles import Profile

NOTHING_KNOWN = Profile()
VoiceSort = Literal["person", "body", "several", "nameless", "unknown", "unread"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker by the names of the article.

    ``sort``: a person or a body with a name, ``several`` of them (``each``), somebody without a
    name (then ``kind`` is a group or a document), left open, or of a text that was not read.
    ``called`` are the words of the source that only mean somebody; where the authority file knows
    them, ``otherwise`` is who speaks. Of somebody without a name they are the words as printed,
    wherever they stand.
    """

    sort: VoiceSort
    name: str | None = None
    mention: str | None = None
    kind: str = ""
    profile: Profile = NOTHING_KNOWN
    sure: float = 1.0
    reason: str = ""
    each: tuple[Voice, ...] = ()
    called: str | None = None
    otherwise: Voice | None = None


def plain_voice(voice: Voice) -> dict[str, object]:
    """``voice`` as data of the sort that JSON holds."""
    return asdict(voice)


def voice_of(plain: Mapping[str, object]) -> Voice:
    """The voice that :func:`plain_voice` wrote; raises KeyError or TypeError for anything else."""
    values = dict(plain)
    each, otherwise, profile = values.pop("each"), values.pop("otherwise"), values.pop("profile")
    return Voice(
        **values,  # type: ignore[arg-type]
        profile=Profile(**profile),  # type: ignore[arg-type]
        each=tuple(voice_of(one) for one in each),  # type: ignore[attr-defined]
        otherwise=None if otherwise is None else voice_of(otherwise),  # type: ignore[arg-type]
    )
