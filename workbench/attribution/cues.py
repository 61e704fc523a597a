"""Whether a cue reports speech or writing, or a belief or an intention.

PolNeAR, which the tagger learned from, counts beliefs and intentions as attributions too
(Newell, Margolin and Ruths, LREC 2018). The quote frame keeps both and marks which is which.
"""

from __future__ import annotations

import re

from workbench.language.en.cues import (
    ACTS,
    ASKED,
    BELIEF_FORMS,
    FINDINGS,
    MENTIONED,
    NOT_SAID,
    SPEECH_FORMS,
    SPEECH_NOUNS,
    SPEECH_PHRASE,
    SPEECH_VERBS,
    TALK_ABOUT,
    UNREAL,
    UNREAL_BEFORE_PARTICIPLE,
)

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _inflected(verb: str) -> set[str]:
    forms = {verb, verb + "s", verb + "ed", verb + "ing"}
    if verb.endswith("e"):
        forms |= {verb + "d", verb[:-1] + "ing"}
    if verb.endswith(("s", "h", "x")):
        forms.add(verb + "es")
    if verb.endswith("y"):
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", verb):
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return forms


_SPEECH = (
    frozenset(SPEECH_FORMS)
    | frozenset(SPEECH_NOUNS)
    | frozenset().union(*(_inflected(verb) for verb in SPEECH_VERBS))
)
_BELIEF = frozenset(BELIEF_FORMS) - _SPEECH


def is_speech(
    cue: str,
    *,
    quoted: bool = False,
    before: str = "",
    sourced: bool = True,
    infinitive: bool = False,
    finding: bool = False,
) -> bool:
    """Whether ``cue`` (the reporting words as printed) reports something said or written.

    The first word that the lexicons know decides, so that "said he hopes" is speech and "hopes to
    announce" is not. ``quoted`` says that the content stands wholly in quotation marks: words that
    were quoted were said, whatever the cue. ``before`` is what stands between the source and the
    cue; where it speaks of what might be, so does a cue that is a mere participle. ``sourced``
    says that the text names a source, ``infinitive`` that the content is one ("to buy the club"),
    ``finding`` that it is a clause or a text says it, so that "found" reports it. A cue-less
    quotation ("") is speech.
    """
    words = [match.group().lower() for match in _WORD.finditer(cue)]
    if not words or SPEECH_PHRASE.search(cue):
        return True
    if MENTIONED.search(cue):
        return False
    if not quoted and (TALK_ABOUT.search(cue) or (ASKED.search(cue) and not sourced)):
        return False
    if not quoted and (NOT_SAID.search(cue) or (infinitive and ACTS.search(cue))):
        return False
    if not quoted and (UNREAL.intersection(words) or _hangs_in_the_air(words, before)):
        return False
    if finding and FINDINGS.search(cue):
        return True
    for word in words:
        if word in _SPEECH:
            return True
        if word in _BELIEF:
            return quoted
    return quoted


def _hangs_in_the_air(words: list[str], before: str) -> bool:
    return words[0].endswith("ing") and UNREAL_BEFORE_PARTICIPLE.search(before) is not None
