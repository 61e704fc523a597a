"""Which letters a body goes by: "Office for National Statistics" ONS, "Ministry of Defence" MoD."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from workbench.authority.owned import body_of, without_brackets
from workbench.people.personal_names import MEMORY

# Small words, which give no letter ("Office for National Statistics") or one ("MoD", "MoHW").
KEPT_FIRST = frozenset("of for de du des del di für".split())
SMALL = KEPT_FIRST | frozenset(
    "the and & on in to a an at by la le el der die das und y et".split()
)
# A firm's form is no part of its letters.
FORMS = frozenset("inc corp ltd llc plc co ag sa gmbh".split())
# In letters; shorter ones are proposed only where they stand for the whole name.
SHORTEST_PART = 3
LONGEST_ACRONYM = 10
# "Nato", "Defra": letters spoken as a word and printed as one.
SHORTEST_SPOKEN = 4
LONGEST_BODY = 12  # words of a body that goes by its letters
WORD = re.compile(r"[\w&'’.]+")
# A bracket and the words before it, within one sentence.
BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]")
REACH = 160  # characters before a bracket in which its long form begins


@lru_cache(MEMORY)
def letters_of(name: str) -> str:
    """The letters of a name that looks like an acronym, in capitals; "" for any other.

    "U.N.", "DoJ", "AT&T", "MPs" and "Nato" do: one word of capitals, perhaps with the small letters
    of small words between them or a plural at its end.
    """
    word = name.removeprefix("the ").removeprefix("The ").strip()
    word = re.sub(r"['’]s$", "", word)
    bare = re.sub(r"[.\-&/]", "", word)
    if not bare.isalpha() or not 2 <= len(bare) <= LONGEST_ACRONYM or not bare.isascii():
        return ""
    singular = bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare
    if singular.isupper() or re.fullmatch(r"[A-Z]+(?:[ofatdi]{1,2}[A-Z]+)+", singular):
        return singular.upper()
    spoken = bare.istitle() and len(bare) >= SHORTEST_SPOKEN and bare == word
    return bare.upper() if spoken else ""


@lru_cache(MEMORY)
def acronyms(name: str) -> frozenset[str]:
    """The letters that a body of several words may go by, in capitals."""
    name = without_brackets(name)[0]
    whole = _words(name)
    found = {*_letters(whole)}
    parts = [_without_form(whole), _before_last_and(whole), _without_department(whole)]
    # The country may be left out: "UK's Office for National Statistics" is the ONS.
    body = body_of(name)
    if body.country and len(whole) > 2:
        parts += [whole[k:] for k in (1, 2) if body_of(" ".join(whole[k:])).country is None]
        parts += [whole[:-k] for k in (2, 3) if body_of(" ".join(whole[:-k])).country is None]
    for part in parts:
        found.update(letters for letters in _letters(part) if len(letters) >= SHORTEST_PART)
    return frozenset(letters for letters in found if len(letters) > 1)


def without_letters(name: str) -> str:
    """A name without its letters in brackets: "Safety Board (SB)" is "Safety Board"."""
    long, letters = without_brackets(name)
    return long if letters and letters_of(letters) in acronyms(long) else name


def spelled_out(texts: Iterable[object], wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(letters, long form) where a text explains one by the other in brackets, either way round.

    Only letters among ``wanted`` are looked for. Linear in the length of the texts.
    """
    for text in texts:
        if not isinstance(text, str) or not ("(" in text or "[" in text):
            continue
        for bracket in BRACKET.finditer(text):
            before = text[max(0, bracket.start() - REACH) : bracket.start()].rstrip()
            inner = bracket[1].strip()
            if letters_of(inner) in wanted:
                long = _ending(before, letters_of(inner))
                if long:
                    yield letters_of(inner), long
                continue
            word = before.split()[-1] if before else ""
            if letters_of(word) in wanted and letters_of(word) in acronyms(inner):
                yield letters_of(word), inner.removeprefix("the ")


def _ending(before: str, letters: str) -> str:
    """The shortest run of words at the end of a text that goes by the letters."""
    words = list(WORD.finditer(before))[-LONGEST_BODY:]
    for word in reversed(words[:-1]):
        run = before[word.start() :]
        if word.group()[:1].isupper() and letters in acronyms(run):
            return run
    return ""


def _words(name: str) -> list[str]:
    words = [word.strip(".,;:'\"“”‘’") if word.count(".") < 2 else word for word in name.split()]
    words = [re.sub(r"['’]s$", "", word) for word in words if word]
    return words[1:] if words[:1] in (["the"], ["The"]) else words


def _letters(words: list[str]) -> Iterator[str]:
    """The letters of a run of words: with all, some or none of its small words."""
    if not 1 < len(words) <= LONGEST_BODY or not _all_capital(words):
        return
    for split in (False, True):
        pieces = [p for w in words for p in (re.split(r"[-–/]", w) if split else [w]) if p]
        for kept in (frozenset[str](), KEPT_FIRST, SMALL - {"the"}):
            yield "".join(_first(p) for p in pieces if p.casefold() not in SMALL - kept)


def _first(word: str) -> str:
    """What a word gives: its first letter, or all of it where it is letters itself ("UK")."""
    whole = word.replace(".", "")
    return whole if whole.isupper() and whole.isalpha() else word[0].upper()


def _all_capital(words: list[str]) -> bool:
    """Whether it is a name: a word in small letters that gives no letter is of a description."""
    return all(w[:1].isupper() or w.casefold() in SMALL for w in words)


def _without_form(words: list[str]) -> list[str]:
    return words[:-1] if words and words[-1].casefold() in FORMS else []


def _before_last_and(words: list[str]) -> list[str]:
    """Without what only follows an "and": the Centers for Disease Control and Prevention, CDC."""
    places = [k for k, word in enumerate(words) if word.casefold() in {"and", "&"}]
    return words[: places[-1]] if places else []


def _without_department(words: list[str]) -> list[str]:
    """Without "Department of": Health and Human Services, HHS."""
    opens = len(words) > 2 and words[0].casefold() == "department" and words[1] == "of"
    return words[2:] if opens else []
