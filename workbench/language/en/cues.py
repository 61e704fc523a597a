"""Reporting words: of speech or writing, of a belief, and of what did not happen."""

from __future__ import annotations

import re

# Verbs of speech and writing in their base form; the regular forms are derived.
SPEECH_VERBS = """
accept accuse acknowledge add address admit advise affirm agree allege announce answer apologise
apologize appeal applaud argue articulate ask assail assert assess assure attack attest attribute
bark blame blast boast brag broadcast calculate call caution challenge chant charge cheer chide
cite claim clarify comment complain concede conclude condemn confess confide confirm congratulate
contend counter credit criticise criticize cry declare decline decry defend demand denounce deny
describe detail disagree disclose discuss dismiss dispute echo elaborate email emphasise emphasize
endorse enumerate estimate exclaim explain express fire forecast fume gloat grumble hail hint howl
imply indicate inform inquire insist instruct interject interrupt invite invoke issue jeer joke
lament lash lecture list maintain mention mock mutter name narrate note object observe offer opine
order outline pen phrase pitch plead pledge point portray post praise preach predict press
proclaim profess project promise pronounce propose protest publish push query question quip quote
rail rate read reaffirm reason rebuke recall recite recommend recount refer refute reiterate
reject relate relay remark remind repeat reply report request respond restate retort retweet
reveal ridicule roar rule rumble say scoff scold scream share shout shrug sigh signal slam snap
sneer speak speculate state stress suggest sum summarise summarize sympathize talk tally tease
tell testify text thank threaten thunder tout tweet underline underscore urge utter vent vilify
voice volunteer vouch vow wager warn weigh whisper write yell
""".split()
# Their forms that no rule derives.
SPEECH_FORMS = """
cried cries crying decried denied denies denying implied implies put putting quipped quipping
quizzed read reads recommitted referred referring replied replies replying said says shrugged
snapped spake spoke spoken summed tells testified testifies testifying told writing written wrote
""".split()
# Nouns and set phrases that report speech without a verb of it.
SPEECH_NOUNS = """
according account accusation accusations acknowledgement admission affidavit allegedly analysis
announcement answer argument article assertion assessment briefing claim claims column comment
comments complaint complaints conversation criticism declaration denial description document
editorial email endorsement essay estimate estimates findings forecast interview letter memo
message op-ed per prediction promise proposal quotation quote recommendation remark remarks reply
report reportedly reports request response rhetoric sermon speech statement statements suggestion
testimony transcript tweet tweets via warning warnings words
""".split()
# Verbs, adjectives and nouns of belief, feeling and intention.
BELIEF_FORMS = """
aim aimed aims anticipate anticipated anticipates assume assumed assumes assuming aware belief
believe believed believes believing bet concern concerned confident consider considered
considering considers convinced decide decided decides deciding deem deemed deems desire desires
doubt doubted doubts eager expect expected expecting expects fear feared fears feel feeling feels
felt find finds focus focused guess hesitant hope hoped hopeful hopes hoping idea imagine imagines
intend intended intending intends intent intention knew know knowing known knows mean means plan
planned planning plans poised prefer preferred prefers prepare prepared prepares ready realise
realize realized reluctant saw sceptical see seeing seek seeking seeks seen sees set skeptical
sought suspect suspected suspects think thinking thinks thought tried tries try trying understand
understands understood unsure view viewed views want wanted wanting wants willing wish wished
wishes wonder wondered wondering wonders worried worries worry
""".split()
# With one of these a cue speaks of what might be said or was not, instead of what was.
UNREAL = frozenset(
    "could might may would should will must can won wo not never nor neither without".split()
)
# What is still to come, or cannot be, has not been said either ("have yet to reveal").
NOT_SAID = re.compile(
    r"\b(?:yet|likely|unlikely|unable|unwilling|loss|reluctant|set|due|about) to\b", re.IGNORECASE
)
# Who agrees, refuses or sues "to do" something acts; what was said stands nowhere.
ACTS = re.compile(
    r"\b(?:agree(?:s|d|ing)?|(?:law)?suits?|charged|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing))$",
    re.IGNORECASE,
)
# What somebody finds or shows to be so is a statement of theirs.
FINDINGS = re.compile(
    r"\b(?:finds?|found|shows?|showed|shown|concludes?|concluded)(?: that)?$", re.I
)
# Speaking about a subject is no statement on it.
TALK_ABOUT = re.compile(
    r"\b(?:chat|speak|spoke|spoken|talk)(?:s|ed|ing|ting|ted)?\b.*\b(?:about|of|on)$", re.IGNORECASE
)
# "Asked about the price, she ..." is a question of nobody's.
ASKED = re.compile(r"^(?:when )?asked\b", re.IGNORECASE)
# A participle has no mood of its own ("could win a name, requesting ..."): one of these between
# the source and it says that nothing has been requested yet.
UNREAL_BEFORE_PARTICIPLE = re.compile(r"\b(?:could|might|may|if|such as)\b", re.IGNORECASE)
# Raising a concern or a question is done in words; raising money is not.
SPEECH_PHRASE = re.compile(
    r"\b(?:rais|voic)(?:e|es|ed|ing)\s(?:\w+\s){0,2}"
    r"(?:alarms?|concerns?|doubts?|fears?|issues?|objections?|possibility|prospects?|questions?)\b",
    re.IGNORECASE,
)
# Who uses a word has stated nothing with it ("introduced the term “green steel”").
MENTIONED = re.compile(
    r"\bthe (?:\w+ )?(?:term|word|phrase|expression|nickname|name|label)s?$", re.IGNORECASE
)
