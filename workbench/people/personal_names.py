"""The parts of a personal name and which forms of it the same person goes by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from workbench.language.en.lexicon import words
from workbench.language.en.names import CAPITAL_PARTICLES, PARTICLES, is_first_name
from workbench.language.en.titles import SUFFIXES
from workbench.text.normalforms import normalized

# The same few names are compared again and again; a bounded memory keeps long runs flat.
MEMORY = 4096
# Short forms under which the press also prints a first name.
SHORT_FORMS = """
alex alexander alexandra | al albert alan | andy andrew | barb barbara | ben benjamin | bernie
bernard | beth elizabeth | betsy elizabeth | bill william | billy william | bob robert | bobby
robert | charlie charles | chris christopher christine christina | chuck charles | cindy cynthia
| dan daniel | danny daniel | dave david | debbie deborah | dick richard | don donald | doug
douglas | ed edward edwin | eddie edward | frank francis franklin | fred frederick | gabe
gabriel | gene eugene | greg gregory | hank henry | harry harold henry | herb herbert | jack
john jackson | jake jacob | jeff jeffrey geoffrey | jen jennifer | jenny jennifer | jerry gerald
jerome | jim james | jimmy james | joe joseph | joey joseph | jon jonathan john | josh joshua |
kate katherine kathleen | kathy katherine kathleen | ken kenneth | larry lawrence laurence | liz
elizabeth | lou louis | maggie margaret | matt matthew | meg margaret megan | mick michael |
mike michael | mitch mitchell | nate nathan nathaniel | ned edward | nick nicholas | pam pamela
| pat patrick patricia | peggy margaret | pete peter | phil philip phillip | ray raymond | rich
richard | rick richard | rob robert | ron ronald | russ russell | sam samuel samantha | sandy
sandra | stan stanley | steve stephen steven | sue susan | ted edward theodore | teddy edward
theodore | terry terence | tim timothy | tom thomas | tommy thomas | tony anthony | val valerie
| vic victor | vince vincent | walt walter | will william | zach zachary
"""


@dataclass(frozen=True, slots=True)
class Parts:
    """A personal name taken apart; all parts folded (lower case, no accents)."""

    given: tuple[str, ...]
    family: str
    family_first: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return (self.family, *self.given) if self.family_first else (*self.given, self.family)


@lru_cache(MEMORY)
def fold(text: str) -> str:
    """Lower case, without accents, points and inner hyphens: how names are compared."""
    plain = text
    if not text.isascii():
        split = normalized("NFKD", text)
        plain = "".join(c for c in split if not unicodedata.combining(c))
    plain = plain.replace("’", "'").casefold().replace(".", "")
    return " ".join(plain.replace("-", " ").split())


def short_family(family: str) -> str:
    """A family name without what the press leaves out: "al-Assad" is "Assad"."""
    parts = family.split()
    while len(parts) > 1 and parts[0] in PARTICLES:
        parts = parts[1:]
    return " ".join(parts)


def everyday_name(name: str) -> str:
    """A name without initials and suffix, by the nickname if it holds one: "Buddy Keane"."""
    nickname = re.search(r"[\"“(](\w+)[\"”)]", name)
    pieces = re.sub(r"[\"“(]\w+[\"”)]", " ", name).replace(",", "").split()
    kept = [p for p in pieces if fold(p) not in SUFFIXES and len(fold(p)) > 1] or pieces
    if nickname and len(kept) > 1:
        kept = [nickname.group(1), *kept[1:]]
    return " ".join(kept)


@lru_cache(MEMORY)
def parts_of(name: str) -> Parts:
    """Take ``name`` apart; a single word counts as a family name."""
    text = re.sub(r"[\"“”(),]", " ", name)
    pieces = text.split()
    while len(pieces) > 1 and fold(pieces[-1]) in SUFFIXES:
        pieces.pop()
    if not pieces:
        return Parts((), "")
    if len(pieces) > 1 and is_family_first(pieces):
        return Parts(tuple(fold(" ".join(pieces[1:])).split()), fold(pieces[0]), True)
    start = len(pieces) - 1
    while start > 0 and _particle(pieces[start - 1]):
        start -= 1
    return Parts(tuple(fold(piece) for piece in pieces[:start]), fold(" ".join(pieces[start:])))


def _particle(word: str) -> bool:
    return word in PARTICLES or word in CAPITAL_PARTICLES


def is_family_first(pieces: list[str]) -> bool:
    """Whether the family name stands first: "Kim Jong Un", "Sung Ki-young", "Xi Jinping".

    "Kim Kardashian" and "Lee Smith" begin with a Western first name and end in what is no
    East Asian given syllable; the shape of the last word decides.
    """
    if len(pieces) > 3 or pieces[0].casefold() not in words("family_first"):
        return False
    if "-" in pieces[-1] or len(pieces) == 3:
        return all(_syllables(piece) for piece in pieces[1:])
    return _syllables(pieces[1]) and not (is_first_name(pieces[0]) and len(pieces[1]) > 5)


# A given name in Revised Romanisation, McCune-Reischauer or pinyin is one to three syllables.
SYLLABLE = re.compile(
    r"(?:zh|ch|sh|kk|tt|ss|[bcdfghjklmnpqrstwxyz])?(?:ua|uo|ui|uai|ue|iao|ian|ia|ie|iu|iong|"
    r"yeo|yae|eo|eu|ae|ai|ao|ou|oo|oe|ei|ye|yo|yu|ya|wa|wo|we|wi|[aeiou])(?:ng|n|k|l|m|p|t|r|b|h)?"
)


def _syllables(word: str) -> bool:
    return all(re.fullmatch(rf"(?:{SYLLABLE.pattern}){{1,2}}", p) for p in fold(word).split())


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for entry in SHORT_FORMS.split("|"):
        short, *long = entry.split()
        table[short] = table.get(short, frozenset()) | frozenset(long)
    return table


@cache
def _forms_of_long() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for short, long in _short_forms().items():
        for name in long:
            table[name] = table.get(name, frozenset()) | {short}
    return table


def short_forms(given: str) -> frozenset[str]:
    """The short forms of a first name: "larry" for "laurence"."""
    return _forms_of_long().get(given, frozenset())


def long_forms(given: str) -> frozenset[str]:
    """The first names that a short form may stand for: "laurence" for "larry"."""
    return _short_forms().get(given, frozenset())


def same_given(one: str, other: str) -> bool:
    """Whether two first names can be one person's: equal, a short form, or an initial."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return other in long_forms(one) or one in long_forms(other)


def same_person(one: Parts, other: Parts) -> bool:
    """Whether two full names can belong to one person.

    Family names agree and some first or middle names do: "Robert C. Bobby Ek" is
    "Bobby Ek", and "J. Smith" can be "John Smith", but "Anna" is not "Karl".
    """
    if short_family(one.family) != short_family(other.family) or not one.given or not other.given:
        return False
    if one.family_first or other.family_first:
        return "".join(one.given) == "".join(other.given)
    first = same_given(one.given[0], other.given[0])
    middle = any(len(g) > 1 and g in other.given for g in one.given)
    return first or middle
