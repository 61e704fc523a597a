"""Questions of texts that others have annotated: statements with speakers, and coreference."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable

from training.coreference import Examiner, Questions, Reference, Span, Stated, named, same_name
from workbench.attribution.features import Pieces
from workbench.speakers.cast import Cast, Member, Named
from workbench.speakers.likeness import NO_PRONOUN, NOISE, plain_words, pronoun_kind

# Of a text of GUM so many mentions are asked about.
MOST_OF_GUM = 80
Lines = list[tuple[list, dict, list]]


def from_speakers(
    pieces: Pieces,
    text: str,
    names: list[tuple[int, int, str]],
    lines: Lines,
    roles: Iterable[tuple[str, str]] = (),
) -> Questions | None:
    """Questions of an article whose statements are annotated: (source, line, rest) with spans of
    the source and {"cue", "content"} spans. ``names``: start, end, kind of every name known of the
    text, by whatever means; ``roles``: names of people with a role that stands beside them."""
    spans: dict[Span, str] = {(start, end): kind for start, end, kind in names}
    for _, line, _ in lines:
        if line["kind"] in ("person", "people", "organisation"):
            kind = "body" if line["kind"] == "organisation" else "person"
            _add_printed(spans, text, (line["speaker"] or "").split("; "), kind)
        _add_printed(spans, text, _institutions(line), "body")
    known = [Named(start, end, kind) for (start, end), kind in _apart(spans)]
    statements = [_stated(source, line, rest) for source, line, rest in lines]
    beside = [*roles, *_roles_beside(lines)]
    examiner = Examiner(text, pieces, known, statements, lambda cast: _roles_of(cast, beside))
    return examiner.all()


def _stated(source: list, line: dict, rest: dict) -> Stated:
    kind, speaker = line["kind"], line["speaker"] or ""
    speaks = None
    if kind in ("person", "people", "organisation"):
        speaks = named(speaker.split("; "), kind != "organisation")
    free = line["institution"] is None or None in (line.get("accept") or [])
    asked = kind in ("person", "people", "group", "document")
    return Stated(
        (source[0][0], source[-1][1]) if source else None,
        tuple(rest["cue"][0]) if rest["cue"] else None,
        tuple((start, end) for start, end in rest["content"]),
        speaks,
        kind,
        speaker or None,
        named(_institutions(line), False) if asked else None,
        free,
        not line.get("unsure"),
    )


def _roles_beside(lines: Lines) -> list[tuple[str, str]]:
    """Roles that stand in the same words as the name they are said of."""
    found = []
    for _, line, _ in lines:
        evidence, role = line.get("evidence") or "", line.get("role")
        words = plain_words(line["speaker"] or "")
        if role and line["kind"] == "person" and words and words[-1] in plain_words(evidence):
            found.append((line["speaker"], role))
    return found


def _roles_of(cast: Cast, beside: Iterable[tuple[str, str]]) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for name, role in dict.fromkeys(beside):
        for number, member in enumerate(cast.members):
            if member.kind == "person" and same_name(name, member.name, True):
                found[number] = found.get(number, frozenset()) | frozenset(plain_words(role))
    return found


def _institutions(line: dict) -> list[str]:
    given = [line["institution"], *(line.get("accept") or [])]
    return [name for each in given if each for name in each.split("; ")]


def _add_printed(spans: dict[Span, str], text: str, names: list[str], kind: str) -> None:
    for name in names:
        if name and name[0].isupper():
            for found in re.finditer(rf"\b{re.escape(name)}\b", text):
                spans[found.span()] = kind


def _apart(spans: dict[Span, str]) -> list[tuple[Span, str]]:
    """In the order of the text, the longer one where two overlap."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(end <= a or start >= b for a, b in kept):
            kept.append((start, end))
    return [(span, spans[span]) for span in sorted(kept)]


def from_gum(pieces: Pieces, text: str, mentions: list[list], seed: str) -> Questions | None:
    """Questions of a text of GUM: mentions of people and organisations that are no names."""
    spans: dict[Span, str] = {}
    cluster_at: dict[int, int] = {}
    kinds = {"person": "person", "organization": "body"}
    asked = []
    for start, end, kind, cluster, head_start, head_end, _ in mentions:
        if kind not in kinds:
            continue
        if is_name(text[head_start:head_end]):
            spans.setdefault((head_start, head_end), kinds[kind])
            cluster_at[head_start] = cluster
        elif start < end:
            asked.append(((start, end), cluster))
    known = [Named(start, end, kind) for (start, end), kind in _apart(spans)]
    examiner = Examiner(text, pieces, known, [])
    start_of = examiner.words.start

    def means(cluster: int) -> Callable[[Member], bool]:
        return lambda member: any(
            cluster_at.get(int(start_of[place.first])) == cluster for place in member.places
        )

    if len(asked) > MOST_OF_GUM:
        asked = random.Random(seed).sample(asked, MOST_OF_GUM)
    return examiner.all(Reference(span, means(cluster)) for span, cluster in asked)


def is_name(head: str) -> bool:
    """Whether a head is a proper name: it begins with a capital and is no pronoun."""
    return head[:1].isupper() and pronoun_kind(head) == NO_PRONOUN and head.casefold() not in NOISE
