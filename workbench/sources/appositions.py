"""What stands behind a name: ", an analyst at ...", "of the Rajaratnam School", "is now ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.sources.employers import ENDS_ROLE, RUNS
from workbench.sources.institution_kinds import institution_kind
from workbench.sources.name_use import Names, NameUse
from workbench.sources.reading import Reading, Token
from workbench.sources.roles import Description, describe, head_index, unlisted_head
from workbench.sources.words import words

LONGEST_APPOSITION = 30  # words behind a name that are looked at for an apposition
HEAD_WITHIN = 11  # an apposition names its role within so many words
# A verb this early means that a clause follows the name, not an apposition.
VERBS = frozenset(
    "said says is was are were has had have will would can could may might told added adding "
    "saying asked wrote did does who's and but while as which".split()
)


def appositions(
    reading: Reading, use: NameUse, names: Names, limit: int | None
) -> list[Description]:
    i = reading.index(use.end)
    i = past_parenthesis(reading, i)
    tokens = reading.tokens
    if i >= len(tokens):
        return []
    # Outside a source span "Voss at an NBC forum" says where she was, not whom she works for.
    allowed = {"of"} if limit is None else {"of", "from", "at", "with"}
    if tokens[i].lower in allowed:
        return _affiliation_behind(reading, i, names)
    if tokens[i].lower == "is":
        return _copula(reading, i, names)
    if tokens[i].text not in {",", "–", "—"}:
        return []
    found: list[Description] = []
    for start, end in _segments(reading, i, limit):
        if reading.text[start:end].strip().isdigit():
            continue  # an age
        description = _read_segment(reading, start, end, names)
        if description is None:
            break
        found.append(description)
    return _with_kind(reading, found, _segments(reading, i, limit))


def past_parenthesis(reading: Reading, i: int) -> int:
    tokens = reading.tokens
    if i < len(tokens) and tokens[i].text == "(":
        for k in range(i + 1, min(i + 10, len(tokens))):
            if tokens[k].text == ")":
                return k + 1
    return i


def _copula(reading: Reading, i: int, names: Names) -> list[Description]:
    """What "Ek is now the chairman of ..." says; taken only where it names an institution."""
    tokens = reading.tokens[i + 1 : i + 3]
    articles = [t for t in tokens if t.lower in {"the", "a", "an"}]
    if not articles or (
        tokens[0] is not articles[0] and tokens[0].lower not in {"now", "currently"}
    ):
        return []
    behind = reading.tokens[i + 1 : i + 1 + 2 * LONGEST_APPOSITION]
    end = min(reading.sentence_bounds(reading.tokens[i].start)[1], behind[-1].end)
    within = (t.start for t in behind if tokens[0].end <= t.start < end)
    stop = next((start for start in within if reading.text[start] in ",;"), end)
    description = _read_segment(reading, articles[0].start, stop, names)
    return [description] if description and description.institution else []


def _affiliation_behind(reading: Reading, i: int, names: Names) -> list[Description]:
    """The body behind the preposition in "Lena Okoro of the Haddad School"."""
    tokens = reading.tokens[i : i + 4]
    for name in names.within(tokens[0].start, tokens[-1].end + 80):
        skipped = [t for t in tokens[1:] if t.start < name.start]
        if all(t.lower in {"the", "a"} for t in skipped) and name.start > tokens[0].start:
            if name.start <= tokens[-1].end and name.kind == "organisation":
                end = reading.sentence_bounds(name.end)[1]
                stop = min(end, name.end + 40)
                read = describe(reading, tokens[0].start, stop, Names((name,)))
                return [
                    Description(None, name.text, institution_kind(name.text), read.country, rank=0)
                ]
            return []
    return []


def _segments(reading: Reading, i: int, limit: int | None) -> list[tuple[int, int]]:
    """Stretches between commas behind a name: all of a source span, or the first one."""
    _, sentence_end = reading.sentence_bounds(reading.tokens[i].start)
    end = min(limit or sentence_end, sentence_end)
    segments: list[tuple[int, int]] = []
    start = reading.tokens[i].end
    for token in reading.tokens[i + 1 : i + 1 + 2 * LONGEST_APPOSITION]:
        if token.start >= end:
            break
        if token.text in {",", ";", "—", "–", "“", '"', ":"}:
            segments.append((start, token.start))
            start = token.end
            age = reading.text[slice(*segments[-1])].strip().isdigit()
            if limit is None and not age:
                return segments
    segments.append(
        (
            start,
            min(
                end,
                reading.tokens[min(len(reading.tokens) - 1, i + 1 + 2 * LONGEST_APPOSITION)].end,
            ),
        )
    )
    return segments


def _read_segment(reading: Reading, start: int, end: int, names: Names) -> Description | None:
    """One stretch as a description, or None where it is something else."""
    tokens = list(reading.between(start, end))[:LONGEST_APPOSITION]
    if tokens and tokens[0].lower == "and":
        tokens = tokens[1:]
    if not tokens:
        return None
    if tokens[0].lower == "who":
        return (
            describe(reading, tokens[0].start, end, names)
            if any(t.lower in RUNS for t in tokens[1:4])
            else None
        )
    head = head_index(tokens)
    if head is None and tokens[0].lower in {"a", "an"}:
        head = unlisted_head(tokens)
    if head is None or head > HEAD_WITHIN:
        return None
    before = tokens[:head]
    if any(t.lower in VERBS - {"and"} for t in before) or tokens[0].lower in ENDS_ROLE:
        return None
    if _is_name(tokens, head, names):
        return None
    return describe(reading, tokens[0].start, end, names)


def _is_name(tokens: Sequence[Token], head: int, names: Names) -> bool:
    """A role noun that is part of a person's name or stands before one: the next in a list."""
    following = tokens[head + 1].start if head + 1 < len(tokens) else -1
    return any(
        n.kind == "person" and (n.start <= tokens[head].start < n.end or n.start == following)
        for n in names.within(tokens[0].start, tokens[-1].end + 80)
    )


def _with_kind(
    reading: Reading, found: list[Description], segments: Sequence[tuple[int, int]]
) -> list[Description]:
    """Add the sort of institution that ", a think tank affiliated with ..." states."""
    if not found or not found[0].institution or len(segments) < 2:
        return found
    start, end = segments[1]
    phrase = reading.text[start:end].casefold().split()
    if (phrase[:1] == ["a"] and phrase[1:3] == ["think", "tank"]) or "think tank" in " ".join(
        phrase[:5]
    ):
        return [replace(found[0], institution_kind="think tank"), *found[1:]]
    organisation = phrase[:1] in (["a"], ["an"]) and any(
        w in words("organisation_words") for w in phrase[:5]
    )
    return found[:1] if organisation and len(found) > 1 and not found[1].role else found
