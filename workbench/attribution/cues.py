"""Whether a cue reports speech or writing, or a belief or an intention.

PolNeAR, which the tagger learned from, counts beliefs and intentions as attributions too
(Newell, Margolin and Ruths, LREC 2018). The quote frame keeps both and marks which is which.
"""

from __future__ import annotations

import re

# Verbs of speech and writing in their base form; the regular forms are derived.
SPEECH_VERBS = """
accept accuse acknowledge add address admit advise affirm agree allege announce answer apologize
apologise applaud appeal argue articulate ask assail assert assess assure attack attest attribute
bark blame blast boast brag broadcast call calculate caution challenge chant charge cheer chide cite claim
clarify comment complain concede conclude condemn confess confide confirm congratulate contend
counter credit criticize criticise cry decline declare decry defend demand denounce deny describe
detail disagree disclose discuss dismiss dispute echo elaborate email emphasize emphasise endorse
enumerate estimate exclaim explain express fire forecast fume gloat grumble hail hint howl imply
indicate inform inquire insist instruct interject interrupt invite invoke issue joke jeer lament
lash lecture list maintain mention mock mutter name narrate note object observe offer opine order
outline pen phrase pitch plead pledge point portray post praise predict preach present press proclaim
profess project promise pronounce propose protest publish push query question quip quote rail rate
read reaffirm reason rebuke recall recite recommend recount refer refute reiterate reject relate relay remark
remind repeat reply report request respond restate retort retweet reveal ridicule roar rule rumble
say scoff scold scream share shout shrug sigh signal slam snap sneer speak speculate state stress
suggest sum summarize summarise sympathize talk tally tease tell testify text thank threaten thunder tout
tweet underline underscore urge utter vent vilify voice volunteer vouch vow wager warn weigh whisper
write yell
""".split()
# Their forms that no rule derives.
SPEECH_FORMS = """
said says told tells wrote written writing spoke spoken spake read reads cried cries crying denied
denies denying replied replies replying decried testified testifies testifying implied implies
referred referring quipped quipping quizzed shrugged snapped summed put putting recommitted
""".split()
# Nouns and set phrases that report speech without a verb of it.
SPEECH_NOUNS = """
according account accusation accusations acknowledgement admission affidavit analysis announcement
answer argument article assertion assessment briefing claim claims column comment comments
complaint complaints conversation criticism declaration denial description document editorial
email endorsement estimate estimates essay findings forecast interview letter memo message op-ed
prediction promise proposal quote quotation recommendation remark remarks reply report reports
reportedly allegedly request response rhetoric sermon speech statement statements suggestion
testimony transcript tweet tweets via warning warnings words per
""".split()
# Verbs, adjectives and nouns of belief, feeling and intention.
BELIEF_FORMS = """
aim aims aimed anticipate anticipates anticipated assume assumes assumed assuming aware belief
believe believes believed believing bet concern concerned confident consider considers considered
considering convinced decide decides decided deciding deem deems deemed desire desires doubt doubts
doubted eager expect expects expected expecting fear fears feared feel feels felt feeling
find finds focus focused guess hope hopes hoped hopeful hoping idea imagine imagines intend
intends intended intending intention intent know knows knew known knowing mean means plan plans planned
planning prefer prefers preferred prepare prepared prepares ready realise realize realized see sees
saw seeing seek seeks seeking sought seen skeptical sceptical suspect suspects suspected think
thinks thought thinking try tries tried trying understand understands understood unsure view
views viewed want wants wanted wanting willing wish wishes wished wonder wonders wondered
wondering worried worry worries poised set hesitant reluctant
""".split()
# With one of these a cue speaks of what might be said, not of what was.
UNREAL = frozenset(("could", "might", "may", "would", "should", "will", "must", "can", "wo", "won"))

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


def is_speech(cue: str, *, quoted: bool = False) -> bool:
    """Whether ``cue`` (the reporting words as printed) reports something said or written.

    The first word that the lexicons know decides, so that "said he hopes" is speech and "hopes to
    announce" is not. ``quoted`` says that the content stands in quotation marks: words that were
    quoted were said, whatever the cue, unless it speaks of a belief. A cue-less quotation ("") is
    speech.
    """
    words = [match.group().lower() for match in _WORD.finditer(cue)]
    if not words:
        return True
    if UNREAL.intersection(words) and not quoted:
        return False
    for word in words:
        if word in _SPEECH:
            return True
        if word in _BELIEF:
            return quoted
    return quoted
