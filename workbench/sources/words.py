"""The word lists behind source resolution: data files beside this module, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources

# "he" asks for a man, "she" for a woman; everything else leaves the choice open.
MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both", "each"})
NEUTER = frozenset({"it", "its", "itself"})
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our", "myself", "ourselves"})
SECOND_PERSON = frozenset({"you", "your", "yourself", "yourselves"})
PRONOUNS = MASCULINE | FEMININE | PLURAL | NEUTER | RELATIVE | FIRST_PERSON | SECOND_PERSON

# Courtesy titles say nothing but "a person", and sometimes a gender; they are no role.
COURTESY = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "mme": "f", "dr": "", "sir": "m",
    "dame": "f", "lady": "f", "lord": "m", "señor": "m", "señora": "f",
}  # fmt: skip
# Abbreviated offices before a name, written out for the role column.
OFFICES = {
    "sen": "Sen.", "rep": "Rep.", "reps": "Rep.", "sens": "Sen.", "gov": "Gov.", "govs": "Gov.",
    "lt": "Lt.", "gen": "Gen.", "adm": "Adm.", "col": "Col.", "maj": "Maj.", "sgt": "Sgt.",
    "capt": "Capt.", "cmdr": "Cmdr.", "rev": "Rev.", "prof": "Prof.", "del": "Del.",
    "pres": "Pres.", "amb": "Amb.", "sec": "Sec.", "hon": "Hon.", "atty": "Atty.",
    "supt": "Supt.", "ag": "AG",
    "brig": "Brig.", "insp": "Insp.", "fr": "Fr.", "st": "St.", "msgr": "Msgr.",
}  # fmt: skip
# A legislator's title names the chamber: what the article says in one syllable is still said.
CHAMBERS = {
    "sen": "Senate", "senator": "Senate", "rep": "Congress", "congressman": "Congress",
    "congresswoman": "Congress", "representative": "Congress",
}  # fmt: skip
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Lower-case words inside family names: de la Cruz, van der Leyen, bin Laden.
PARTICLES = frozenset(
    "de da di do du del della dos das van von der den ter ten zu bin bint ibn al el le la ben abu "
    "af av y".split()
)
# The same with a capital, where a family name begins with them ("De Blasio", "Von Trapp"); others
# ("Ben", "Al", "Van") are first names then.
CAPITAL_PARTICLES = frozenset("De Di Da Del Della Du Von Bin Dos Le".split())
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
# Lower-case words that stand inside a title, before its role noun.
TITLE_WORDS = frozenset(
    "former then current retired longtime long-time veteran senior junior top chief deputy vice "
    "assistant associate acting interim incoming outgoing ex late fellow lead leading prominent "
    "principal managing executive general national international foreign federal state local "
    "regional provincial municipal city county district defense defence prime interior finance "
    "home trade energy health justice education environment climate science political policy "
    "press media communications communication campaign presidential congressional senatorial "
    "gubernatorial judicial legislative military naval intelligence security financial economic "
    "legal public private talk radio television tv cable news conservative liberal progressive "
    "moderate independent right-wing left-wing far-right far-left billionaire millionaire business "
    "tech technology real estate hedge fund private-equity super pac law political-science "
    "opposition rebel party majority minority house senate self-described self-proclaimed "
    "celebrity reality star law-enforcement counterterrorism counter-terrorism nuclear "
    "human rights civil-rights labor labour union digital data research medical art film music "
    "sports football baseball basketball republican democratic longshot presumptive eventual "
    "likely potential leading rival white black african-american staff night late-night host "
    "ministry parliament embassy army navy police fire "
    "co host and investigative special counter history english economics".split()
)
# Beliefs and camps: they qualify a role ("Republican strategist") and employ nobody.
PARTIES = frozenset(
    "republican republicans democrat democrats democratic gop libertarian libertarians tory tories "
    "labour conservative conservatives liberal liberals socialist communist islamist jewish "
    "muslim muslims christian christians catholic catholics evangelical latino latinos hispanic "
    "hispanics black white asian-american african-american arab tea".split()
)
# Nouns of relationship and office that say whether a man or a woman bears them.
MALE_NOUNS = frozenset(
    "man businessman spokesman chairman congressman councilman assemblyman father son brother "
    "husband uncle nephew grandfather grandson king prince actor boy gentleman statesman boyfriend "
    "ex-husband policeman salesman committeeman anchorman widower bishop archbishop priest imam "
    "rabbi pope ayatollah emir sheikh sultan guy waiter duke cowboy monk".split()
)
FEMALE_NOUNS = frozenset(
    "woman businesswoman spokeswoman chairwoman congresswoman councilwoman assemblywoman mother "
    "daughter sister wife aunt niece grandmother granddaughter queen princess actress girl lady "
    "girlfriend ex-wife policewoman committeewoman anchorwoman widow nun duchess hostess "
    "waitress baroness first-lady".split()
)


def _lines(name: str) -> list[str]:
    file = resources.files("workbench.sources") / "lexicon" / f"{name}.txt"
    text = file.read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list ("roles", "documents", ...), lower case."""
    return frozenset(" ".join(_lines(name)).casefold().split())


@cache
def plural_roles() -> frozenset[str]:
    """Plurals of the role nouns: "analysts", "secretaries", "spokesmen", "ex-wives"."""
    return frozenset(_plural(role) for role in words("roles"))


@cache
def place_names() -> frozenset[str]:
    """Places below the level of a country, lower case, some of several words."""
    return frozenset(line.casefold() for line in _lines("places"))


@cache
def country_words() -> dict[str, tuple[str, str]]:
    """Lower-case word or phrase -> (country, what it is: "name", "people" or "seat")."""
    table: dict[str, tuple[str, str]] = {}
    for line in _lines("countries"):
        country, _, rest = line.partition(":")
        table[country.casefold()] = (country, "name")
        for word in (part.strip() for part in rest.split(",")):
            seat = word.endswith("!")
            short = word.rstrip("!")
            # Abbreviations and long forms are names of the country, the rest name its people.
            is_name = short.isupper() or " of " in short or short in COUNTRY_SYNONYMS
            kind = "seat" if seat else "name" if is_name else "people"
            table[short.casefold()] = (country, kind)
    return table


# Endings that only nouns for people have: "oncologist", "choreographer", "podiatrist".
ROLE_ENDINGS = ("ologist", "ographer", "iatrist", "ctician")
COUNTRY_SYNONYMS = frozenset(
    {"America", "Britain", "Great Britain", "Holland", "Burma", "Czechia", "Türkiye", "Bosnia",
     "Russian Federation", "U.S.", "U.S.A.", "U.K.", "U.A.E."}
)  # fmt: skip


def gender_of_first_name(name: str) -> str:
    """The gender that a first name says: "m", "f", or "" where it does not."""
    key = name.casefold()
    woman, man = key in words("women"), key in words("men")
    if woman == man or key in words("either"):
        return ""
    return "f" if woman else "m"


def is_first_name(name: str) -> bool:
    """Whether a personal name may begin with this word."""
    key = name.casefold()
    return any(key in words(part) for part in ("women", "men", "either"))


def is_role(word: str) -> bool:
    """Whether the word can head the description of one person ("analyst", "vice-president")."""
    key = word.casefold().rstrip(".")
    roles = words("roles")
    if key in roles or key.endswith(ROLE_ENDINGS):
        return True
    # "co-founder", "ex-minister"; "editor-in-chief".
    parts = key.split("-")
    return len(parts) > 1 and (parts[-1] in roles or (parts[0] in roles and parts[1] == "in"))


def _plural(word: str) -> str:
    for singular, plural in (("man", "men"), ("wife", "wives"), ("child", "children")):
        if word.endswith(singular):
            return word[: -len(singular)] + plural
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
