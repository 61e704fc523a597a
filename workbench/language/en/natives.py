"""Words for one person by where they are from: "the Russian", "the Scot", "the Dubliner"."""

from __future__ import annotations

import re

from workbench.language.en.places import country_words, is_place

# Of a country's words those on "-an" and these; "the French" and "the Swiss" may be a people.
_OF_COUNTRIES = frozenset(
    "scot scotsman swede dane finn pole turk serb croat greek czech slovak thai iraqi israeli "
    "pakistani bangladeshi kuwaiti saudi emirati omani yemeni azeri kazakh uzbek briton spaniard "
    "argentine filipino icelander kosovar afghan kiwi aussie brit yank lett".split()
)
_OF_PLACES = frozenset(
    "texan glaswegian mancunian liverpudlian geordie scouser muscovite venetian catalan basque "
    "lancastrian brummie tynesider midlander antiguan tasmanian queenslander "
    "mallorcan majorcan canarian corsican".split()
)
_MAN = re.compile(
    r"(?:french|dutch|irish|english|welsh|scots|cornish|ulster|yorkshire)(?:man|woman)\Z"
)
_THE = re.compile(r"(?:the|an?) (?:[a-z\d][\w-]* ){0,3}(?P<word>[A-Z]\w+)\Z", re.ASCII)
# A place's name with one of these is who comes from there ("Mallorcan", "Parisian", "Dubliner").
_ENDINGS = (("an", 1), ("ian", 3), ("er", 2))


def is_native(phrase: str) -> bool:
    """Whether a noun phrase with an article is one person by where they are from."""
    found = _THE.match(phrase[:1].casefold() + phrase[1:])
    return found is not None and _is_word(found["word"].casefold())


def are_natives(phrase: str) -> bool:
    """Whether a noun phrase is people by their country, and not the country itself: "Germans" and
    "young Germans" are; "the Germans", who met "the Russians", may be their government."""
    words = phrase.casefold().split()
    if not words or "the" in words[:-1] or not words[-1].endswith("s") or words[-1] == "swiss":
        return False
    known = country_words()
    return any(known.get(" ".join(words[-n:]), ("", ""))[1] == "people" for n in (1, 2))


def _is_word(word: str) -> bool:
    if word in _OF_COUNTRIES | _OF_PLACES or _MAN.match(word):
        return True
    if word in country_words():
        return word.endswith("an") and country_words()[word][1] == "people"
    return any(word.endswith(end) and is_place(word[:-cut]) for end, cut in _ENDINGS)
