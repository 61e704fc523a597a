"""Full names of people that stand inside quotes and nowhere as a speaker.

One article may call a minister by family name alone while another's source names him in full. No
tagger has read the quotes: a full name is a run of capitalised words that ends in a wanted family
name (or begins with it, "Kim Jong Un"), less the titles before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from workbench.authority.told_apart import GENERATIONS, may_be_one, person_parts
from workbench.language.en.function_words import CALENDAR, FUNCTION_WORDS
from workbench.language.en.institution_kinds import institution_kind
from workbench.language.en.lexicon import words
from workbench.language.en.names import PARTICLES, is_first_name
from workbench.language.en.places import is_place
from workbench.language.en.press import ROLES
from workbench.language.en.titles import COURTESY, OFFICES
from workbench.people.personal_names import fold, short_family
from workbench.text.normalised import plain_name

WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?")
POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
# A name has no more words than these before its family name.
LONGEST_GIVEN = 5
# Two people of one name leave nothing to propose; these many are more than enough.
MOST_PEOPLE = 12

Match = re.Match[str]


def full_names(quotes: Iterable[object], families: Iterable[str]) -> dict[str, list[str]]:
    """Family name (folded) -> the different people with it named in full, each the fullest form.

    Missing quotes are passed over. Linear in the length of the quotes.
    """
    wanted = frozenset(family for family in families if family)
    found: dict[str, list[str]] = defaultdict(list)
    if not wanted:
        return found
    for quote in dict.fromkeys(q for q in quotes if isinstance(q, str)):
        for family, name in _names(plain_name(quote), wanted):
            _add(found[family], name)
    return found


def _names(text: str, wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    tokens = list(WORD.finditer(text))
    for i, token in enumerate(tokens):
        family = short_family(fold(POSSESSIVE.sub("", token.group())))
        if family not in wanted or not _capital(token):
            continue
        for name in (_ending_at(text, tokens, i), _beginning_at(text, tokens, i)):
            parts = person_parts(name)
            if parts.given and short_family(parts.family) == family:
                yield family, name.title() if name.isupper() else name


def _ending_at(text: str, tokens: Sequence[Match], i: int) -> str:
    """The run of a name whose family name is the token ``i``, "" where it is none."""
    end, last = i, tokens[i]
    possessive = POSSESSIVE.search(last.group())
    if not possessive and i + 1 < len(tokens) and _goes_on(text, last, tokens[i + 1]):
        if fold(tokens[i + 1].group()) in GENERATIONS:
            end = i + 1
        elif fold(tokens[i + 1].group()) not in CALENDAR:
            return ""
    start = i
    while start > 0 and i - start < LONGEST_GIVEN and _runs(text, tokens, start - 1):
        start -= 1
    start = _after_titles(tokens, start, i)
    given = [token.group() for token in tokens[start:i]]
    if not any(word[:1].isupper() for word in given) or any(map(_no_name, given)):
        return ""
    # Several words of which none is a first name are a body's ("the Harbor Board Ferro leads").
    if len(given) > 1 and not any(map(_given_name, given)):
        return ""
    # A capital at the beginning of a sentence says nothing: "Ask Ferro", "Dear Ferro".
    if _opens(text[: tokens[start].start()]) and not any(map(_given_name, given)):
        return ""
    stop = tokens[end].end() - (len(possessive.group()) if possessive else 0)
    name = text[tokens[start].start() : stop]
    # The point of "Jr." is its own, that of "Ek." the sentence's.
    return name if end > i else name.rstrip(".")


def _beginning_at(text: str, tokens: Sequence[Match], i: int) -> str:
    """The run of a name that begins with its family name, as Korean and Chinese ones do."""
    if fold(tokens[i].group()) not in words("family_first"):
        return ""
    end = i
    while end + 1 < len(tokens) and end - i < 3 and _goes_on(text, tokens[end], tokens[end + 1]):
        end += 1
    name = text[tokens[i].start() : tokens[end].end()]
    return POSSESSIVE.sub("", name.rstrip("."))


def _opens(before: str) -> bool:
    """Whether a sentence begins after these words."""
    kept = before[-20:].rstrip(" '\"“‘(")
    return not kept or kept[-1] in ".!?:\n"


def _given_name(word: str) -> bool:
    return is_first_name(word) or INITIALS.fullmatch(word) is not None


def _capital(token: Match) -> bool:
    return any(part[:1].isupper() for part in token.group().split("-"))


def _goes_on(text: str, one: Match, after: Match) -> bool:
    """Whether a capitalised word follows in the same run of words."""
    return _capital(after) and _joined(text, one, after)


def _joined(text: str, one: Match, after: Match) -> bool:
    """Whether nothing but spaces stands between two words, and no sentence ends there."""
    between = text[one.end() : after.start()]
    if between.strip() or "\n" in between or not between:
        return False
    word = one.group()
    return not word.endswith(".") or bool(INITIALS.fullmatch(word)) or _title(word)


def _runs(text: str, tokens: Sequence[Match], k: int) -> bool:
    """Whether the word ``k`` belongs to one name with the word after it."""
    word = tokens[k].group()
    particle = word in PARTICLES and k > 0
    return (
        (_capital(tokens[k]) or particle)
        and not POSSESSIVE.search(word)
        and _joined(text, tokens[k], tokens[k + 1])
    )


def _after_titles(tokens: Sequence[Match], start: int, family: int) -> int:
    """Where the name begins in a run: behind its last title, and behind a word that only opens."""
    for k in range(family - 1, start - 1, -1):
        if _title(tokens[k].group()):
            start = k + 1
            break
    while start < family:
        word, after = tokens[start].group(), tokens[start + 1].group()
        opens = fold(word) in FUNCTION_WORDS | PARTICLES or is_place(word)
        # "Ask Olga Ferro": a first name in second place shows that the word before is none.
        before_first = start + 1 < family and is_first_name(after)
        if not (opens or before_first) or (is_first_name(word) and not before_first):
            break
        if is_first_name(word) and fold(word) not in FUNCTION_WORDS:
            break
        start += 1
    return start


def _title(word: str) -> bool:
    key = fold(word)
    return key in COURTESY or key in OFFICES or key in ROLES


def _no_name(word: str) -> bool:
    key = fold(word)
    return key in CALENDAR or institution_kind(word) is not None or is_place(word)


def _add(names: list[str], name: str) -> None:
    """Keep each person once, by the fullest form of the name."""
    for number, known in enumerate(names):
        if known == name or may_be_one(known, name):
            names[number] = max(known, name, key=lambda n: len(person_parts(n).words))
            return
    if len(names) < MOST_PEOPLE:
        names.append(name)
