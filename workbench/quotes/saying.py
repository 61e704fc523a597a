"""Whether a statement says something, and somebody says it: "the decision" says nothing."""

from __future__ import annotations

import re

from workbench.attribution.cues import is_speech

# "defended his plan", "explained this", "asked her out": a bare noun with what determines it.
_OPENS = frozenset(
    "the a an this these those his her its their my our your him them me us you it which what whom "
    "who such".split()
)
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|"
    r"shall|should|not|never|no|\w{2,}ed|\w+n[’']t|\w+[’'](?:s|re|ll|d|ve|m))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile("[\"“”„«»]|(?<!\\w)['‘]")
_WORD = re.compile(r"[\w’'-]+")
MOST = 3  # words; what is longer says something of what it names
# A belief that the text gives to nobody is one from this confidence on. Of those below, 16 of 35
# are right on PolNeAR's dev part, 20 of 51 in articles of the BBC, and 1 of 10 on training/fitted.
NOBODYS = 0.35


def says_something(content: str) -> bool:
    """Whether ``content`` is more than a bare noun or pronoun; what was quoted always is."""
    if _QUOTED.search(content):
        return True
    words = _WORD.findall(content)
    if len(words) > MOST:
        return True
    return not words or words[0].casefold() not in _OPENS or _SAYS.search(content) is not None


def is_nobodys(cue: str, content: str, sure: float) -> bool:
    """Whether a statement without a source is nobody's: its ``cue`` reports no speech, nothing was
    quoted, and ``sure`` (0 to 1) is low ("talks went on, fearing the worst")."""
    if not cue or sure >= NOBODYS or _QUOTED.search(content):
        return False
    return not is_speech(cue, sourced=False)
