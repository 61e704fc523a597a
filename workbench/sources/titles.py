"""The title in front of a name: "Voss campaign manager", "US Ambassador to South Korea"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.sources.name_use import NameUse
from workbench.sources.reading import Reading, Token
from workbench.sources.words import FUNCTION_WORDS, TITLE_WORDS, is_role

LONGEST_TITLE = 14  # words before a name that are looked at for a title


def title_before(reading: Reading, use: NameUse) -> int | None:
    """Where the title before a name starts; None where no role noun stands there."""
    i = reading.index(use.start)
    start, _ = reading.sentence_bounds(use.start)
    k = i - len(use.title.split())
    kept: int | None = None
    last = k
    for j in range(k - 1, max(-1, k - 1 - LONGEST_TITLE), -1):
        token = reading.tokens[j]
        if token.start < start or not _title_word(reading, j, last):
            break
        last = j
        # A title starts at a word of its own, never at "of", "to", "and" or "'s".
        if token.capital or is_role(token.text) or token.lower in TITLE_WORDS - {"and"}:
            kept = j
    if kept is None:
        return None
    words_before = reading.tokens[kept:k]
    return words_before[0].start if _ends_in_role(words_before) else None


def _title_word(reading: Reading, j: int, following: int) -> bool:
    token = reading.tokens[j]
    after = reading.tokens[following] if following < len(reading.tokens) else None
    if after and reading.text[token.end : after.start].strip(" \u00a0"):
        return False
    if not token.is_word:
        owners = reading.tokens[j - 1] if j else token  # "Teachers’ Federation president"
        plural = token.text in {"'", "’"} and owners.end == token.start and owners.capital
        return token.text == "-" or token.lower in {"'s", "’s"} or plural
    if token.lower in {"'s", "’s", "of", "to", "for", "the", "&"}:
        return True
    if token.lower == "and":
        before = reading.tokens[j - 1] if j else token
        joined = is_role(before.text) or before.lower in TITLE_WORDS
        return joined and bool(after and (after.capital or is_role(after.text)))
    if token.capital:
        return token.lower not in FUNCTION_WORDS or token.text in {"US"}
    return is_role(token.text) or token.lower in TITLE_WORDS


def _ends_in_role(tokens: Sequence[Token]) -> bool:
    """Whether the words end in a role noun, or in one with its complement ("of State")."""
    if is_role(tokens[-1].text):
        return True
    for k in range(len(tokens) - 1, 0, -1):
        if tokens[k].lower in {"of", "to", "for"}:
            complement = [t for t in tokens[k + 1 :] if t.lower != "the"]
            if not is_role(tokens[k - 1].text):
                continue
            return bool(complement) and all(t.capital or t.lower == "state" for t in complement)
        if is_role(tokens[k].text):
            return False
    return False


def title_width(reading: Reading, use: NameUse) -> int:
    """Characters between the end of the words before the name and the name ("Gen. ")."""
    return len(use.title) + 1 if use.title else 0
