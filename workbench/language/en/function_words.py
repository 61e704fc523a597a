"""Small words: pronouns, determiners, prepositions, and names of days and months."""

from __future__ import annotations

# "he" asks for a man, "she" for a woman; everything else leaves the choice open.
MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both", "each"})
NEUTER = frozenset({"it", "its", "itself"})
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our", "myself", "ourselves"})
SECOND_PERSON = frozenset({"you", "your", "yourself", "yourselves"})
PRONOUNS = MASCULINE | FEMININE | PLURAL | NEUTER | RELATIVE | FIRST_PERSON | SECOND_PERSON
DETERMINERS = frozenset(
    "the a an this that these those his her its their my our your some any many most several few "
    "two three four five six seven eight nine ten another other all both each every no".split()
)
PREPOSITIONS = frozenset(
    "of for at in on to from with by about against among near under over between into within "
    "without like than since during across around inside outside behind off via as".split()
)
FUNCTION_WORDS = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset(
        "and or but nor so yet if when while where because although though after before until "
        "unless whether also not only even just still then there here now today yesterday "
        "tomorrow is are was were be been being has have had do does did will would can could may "
        "might must shall should what why how however meanwhile moreover instead according "
        "asked said says add added adding perhaps maybe neither either one once again later "
        "earlier recently "
        "yes well first second finally last next more less such those same much".split()
    )
)
# Days and months are capitalised but name nobody.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
