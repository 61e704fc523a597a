"""Who is meant and whom they belong to: questions about a text, with their right answers.

A mention asks which candidate it stands for; several may be right, since a name is printed more
than once. A holder asks which body it belongs to. The candidates and the numbers that go with each
pair are those of ``training.pairs``, as in reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.entities import words_between
from training.pairs import (
    NO_PRONOUN,
    NOISE,
    Candidate,
    CandidateKind,
    pair_features,
    plain_words,
    pronoun_kind,
    tie_features,
)
from workbench.attribution.features import Pieces


@dataclass(frozen=True)
class Mention:
    """A span to be resolved; ``right`` are numbers of candidates, ``nameless`` sorts of nameless
    speaker that are right as well; with neither, any of these sorts is right."""

    first: int
    last: int
    text: str
    right: tuple[int, ...] = ()
    nameless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Holder:
    """Somebody who may belong to a body: the mention ``asked`` (None: none) and the candidates
    that name them. ``right`` are numbers of bodies; ``free``: none may be right too."""

    asked: int | None
    named: tuple[int, ...]
    right: tuple[int, ...]
    free: bool


@dataclass(frozen=True)
class Questions:
    """All that is asked of one text. ``bodies`` are numbers of candidates.

    ``features``: float32 (mentions, candidates, FEATURES). ``allowed``: bool (mentions,
    candidates). ``ties``: float32 (mentions + candidates, bodies, TIES).
    """

    candidates: tuple[Candidate, ...]
    mentions: tuple[Mention, ...]
    bodies: tuple[int, ...]
    holders: tuple[Holder, ...]
    features: NDArray[np.float32]
    allowed: NDArray[np.bool_]
    ties: NDArray[np.float32]


def questions(
    pieces: Pieces,
    candidates: list[Candidate],
    mentions: list[Mention],
    holders: list[Holder] | None = None,
) -> Questions | None:
    """None where nothing is asked."""
    if not mentions and not holders:
        return None
    lines = np.cumsum(pieces.breaks, dtype=np.int64)
    bodies = tuple(i for i, c in enumerate(candidates) if c.kind == "body")
    allowed = np.array(
        [[c.kind != "phrase" or c.first < m.first for c in candidates] for m in mentions], bool
    ).reshape(len(mentions), len(candidates))
    return Questions(
        tuple(candidates),
        tuple(mentions),
        bodies,
        tuple(holders or ()),
        pair_features(mentions, candidates, lines),
        allowed,
        tie_features([*mentions, *candidates], [candidates[i] for i in bodies], lines),
    )


def same_name(gold: str, said: str, person: bool) -> bool:
    """Whether two names can be one and the same, by the rule of the scorers."""
    g, s = plain_words(gold), plain_words(said)
    if not g or not s:
        return False
    if person:
        short, long = sorted((g, s), key=len)
        return set(short) <= set(long) and (
            g[-1] == s[-1] or (len(short) == 1 and short[0] == long[0])
        )
    if len(s) == 1 and len(g) > 1 and "".join(w[0] for w in g) == s[0]:
        return True
    shared = len(set(g) & set(s))
    return shared >= 0.5 * len(set(g) | set(s)) or (set(s) <= set(g) and s[-1] == g[-1])


Lines = list[tuple[list, dict]]


def from_speakers(
    pieces: Pieces, text: str, names: list[tuple[int, int, CandidateKind]], lines: Lines
) -> Questions | None:
    """Questions of an article whose statements are annotated: (spans of the source, line).

    ``names``: start, end, kind of every name that is known of the text, by whatever means.
    """
    spans: dict[tuple[int, int], CandidateKind] = {(start, end): kind for start, end, kind in names}
    for _, line in lines:
        if line["kind"] in ("person", "people", "organisation"):
            kind: CandidateKind = "body" if line["kind"] == "organisation" else "person"
            _add_printed(spans, text, (line["speaker"] or "").split("; "), kind)
        _add_printed(spans, text, _institutions(line), "body")
    candidates = _candidates(pieces, text, spans)
    candidates += _phrases(pieces, text, lines)
    candidates.sort(key=lambda c: (c.first, c.kind))
    mentions, holders = [], []
    for source, line in lines:
        if line.get("unsure") or not source:
            continue
        mention = _mention(pieces, text, candidates, source, line)
        if mention is None:
            continue
        holder = _holder(candidates, line, mention, len(mentions))
        mentions.append(mention)
        if holder is not None:
            holders.append(holder)
    return questions(pieces, candidates, mentions, holders)


def _institutions(line: dict) -> list[str]:
    named = [line["institution"], *(line.get("accept") or [])]
    return [name for each in named if each for name in each.split("; ")]


def _add_printed(
    spans: dict[tuple[int, int], CandidateKind], text: str, names: list[str], kind: CandidateKind
) -> None:
    for name in names:
        if name and name[0].isupper():
            for found in re.finditer(rf"\b{re.escape(name)}\b", text):
                spans[found.span()] = kind


def _candidates(
    pieces: Pieces, text: str, spans: dict[tuple[int, int], CandidateKind]
) -> list[Candidate]:
    """In the order of the text, the longer one where two overlap."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(end <= a or start >= b for a, b in kept):
            kept.append((start, end))
    found = []
    for start, end in sorted(kept):
        first, last = words_between(pieces, start, end)
        if first < last:
            found.append(Candidate(first, last, text[start:end], spans[start, end]))
    return found


def _source(pieces: Pieces, text: str, spans: list) -> tuple[int, int, str]:
    start, end = spans[0][0], spans[-1][1]
    first, last = words_between(pieces, start, end)
    return first, max(last, first + 1), text[start:end]


def _phrases(pieces: Pieces, text: str, lines: Lines) -> list[Candidate]:
    """What nameless speakers were called: the sources that are no pronouns."""
    found = {}
    for source, line in lines:
        if source and line["kind"] in ("group", "document"):
            first, last, printed = _source(pieces, text, source)
            if pronoun_kind(printed) == NO_PRONOUN and plain_words(printed):
                found[first, last] = Candidate(first, last, printed, "phrase")
    return list(found.values())


def _mention(
    pieces: Pieces, text: str, candidates: list[Candidate], source: list, line: dict
) -> Mention | None:
    first, last, printed = _source(pieces, text, source)
    speaker, kind = line["speaker"] or "", line["kind"]
    if kind in ("person", "people", "organisation"):
        person = kind != "organisation"
        right = tuple(
            j
            for j, c in enumerate(candidates)
            if c.kind == ("person" if person else "body")
            and any(same_name(name, c.text, person) for name in speaker.split("; "))
        )
        return Mention(first, last, printed, right) if right else None
    right = tuple(
        j
        for j, c in enumerate(candidates)
        if c.kind == "phrase" and c.first < first and same_name(speaker, c.text, False)
    )
    own = not right or same_name(speaker, printed, False)
    return Mention(first, last, printed, right, (kind,) if own else ())


def _holder(
    candidates: list[Candidate], line: dict, mention: Mention, number: int
) -> Holder | None:
    if line["kind"] not in ("person", "people", "group", "document"):
        return None
    bodies = _institutions(line)
    right = tuple(
        j
        for j, c in enumerate(candidates)
        if c.kind == "body" and any(same_name(body, c.text, False) for body in bodies)
    )
    free = line["institution"] is None or None in (line.get("accept") or [])
    if not right and not free:
        return None
    named = tuple(j for j in mention.right if candidates[j].kind == "person")
    return Holder(number, named, right, free)


def from_gum(pieces: Pieces, text: str, mentions: list[list]) -> Questions | None:
    """Questions of a text of GUM: every mention of a person or an organisation."""
    spans: dict[tuple[int, int], CandidateKind] = {}
    cluster_of: dict[int, int] = {}
    kinds: dict[str, CandidateKind] = {"person": "person", "organization": "body"}
    for _, _, kind, cluster, head_start, head_end, _ in mentions:
        if kind in kinds and is_name(text[head_start:head_end]):
            spans.setdefault((head_start, head_end), kinds[kind])
            cluster_of[head_start] = cluster
    candidates = _candidates(pieces, text, spans)
    clusters = [cluster_of.get(int(pieces.start[c.first])) for c in candidates]
    asked = []
    for start, end, kind, cluster, head_start, head_end, _ in mentions:
        if kind not in kinds:
            continue
        own = words_between(pieces, head_start, head_end)
        right = tuple(
            j
            for j, c in enumerate(candidates)
            if clusters[j] == cluster and (c.first, c.last) != own
        )
        if not right and is_name(text[head_start:head_end]):
            continue  # a name that stands alone asks nothing
        first, last = words_between(pieces, start, end)
        if first < last:
            asked.append(Mention(first, last, text[start:end], right))
    return questions(pieces, candidates, asked)


def from_piece(pieces: Pieces, line: dict) -> Questions | None:
    """Questions of an annotated piece: which of its bodies does each of its people belong to?"""
    text = line["text"]
    spans: dict[tuple[int, int], CandidateKind] = {}
    people = []
    for person in line["people"]:
        posts = [person, *person.get("also", [])]
        bodies = [post["body"] for post in posts if post.get("body")]
        anchor = person.get("name") or person.get("role")
        if anchor:
            at = text.find(anchor)
            spans[at, at + len(anchor)] = "person"
            people.append((at, bodies))
        for body in bodies:
            spans[text.find(body), text.find(body) + len(body)] = "body"
    for body in line.get("bodies", []):
        spans[text.find(body), text.find(body) + len(body)] = "body"
    candidates = _candidates(pieces, text, spans)
    holders = []
    for at, bodies in people:
        own = words_between(pieces, at, at + 1)[0]
        named = tuple(j for j, c in enumerate(candidates) if c.first == own)
        right = tuple(j for j, c in enumerate(candidates) if c.kind == "body" and c.text in bodies)
        if named and any(c.kind == "body" for c in candidates):
            holders.append(Holder(None, named, right, not right))
    return questions(pieces, candidates, [], holders)


def is_name(head: str) -> bool:
    """Whether a head is a proper name: it begins with a capital and is no pronoun."""
    return head[:1].isupper() and pronoun_kind(head) == NO_PRONOUN and head.casefold() not in NOISE
