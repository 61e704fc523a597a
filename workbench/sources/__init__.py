"""Who speaks: from the source span of a statement to a canonical speaker.

``resolve_speakers`` does it for one article, ``load_sources`` reads the name-authority file that
joins names across articles, ``suggest_sources`` proposes entries for it.
"""

from workbench.sources.authority import Authority, Source, load_sources
from workbench.sources.model import Speaker, SpeakerKind
from workbench.sources.resolve import resolve_speakers
from workbench.sources.suggest import suggest_sources

__all__ = [
    "Authority",
    "Source",
    "Speaker",
    "SpeakerKind",
    "load_sources",
    "resolve_speakers",
    "suggest_sources",
]
