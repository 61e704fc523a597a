"""Articles marked by reading: who says what, who is who, and for whom they speak.

``MARKING.md`` beside this file says what each tag means. A marked article is three parts: the cast
(every named person and body, by an id), the text with its tags, and a line for each statement.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from training import coreference
from training.coreference import Examiner, Reference, Stated
from training.entities import EntityTargets, words_between
from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.features import Pieces
from workbench.speakers.cast import Cast, Member, Named
from workbench.speakers.likeness import NO_PRONOUN, plain_words, pronoun_kind

TAG = re.compile(r"<(/?)([pbrxscq])([^<>]*)>")
PARTS = re.compile(r"\s*# cast\n(.*?)\n?# text\n(.*?)\n# statements\n?(.*)\Z", re.DOTALL)
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n")
ROLES = {"s": "source", "c": "cue", "q": "content"}
Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A tagged span: ``kind`` is person, body, role or reference. ``ids`` are what the tag names:
    whose name it is and whom it is said of, whose role and at which body, who is meant."""

    kind: str
    start: int
    end: int
    ids: tuple[str, ...]


@dataclass
class Statement:
    """One statement: where its parts stand, and the ``line`` that says who makes it."""

    spans: dict[str, list[Span]] = field(default_factory=lambda: {r: [] for r in ROLES.values()})
    speakers: tuple[str, ...] = ()
    phrase: str | None = None
    kind: str = "unknown"
    role: str | None = None
    institutions: tuple[str, ...] = ()
    line: str = ""
    free: bool = False  # leaving the institution out is right, or right too


@dataclass(frozen=True)
class MarkedArticle:
    """Offsets count code points of ``text``, end exclusive."""

    name: str
    text: str
    cast: dict[str, str]
    spans: list[Marked]
    statements: list[Statement]

    def attributions(self) -> list[dict]:
        """The statements in the form of PolNeAR's articles."""
        return [
            {role: [list(span) for span in spans] for role, spans in each.spans.items()}
            for each in self.statements
            if each.spans["content"]
        ]


class MarkingError(Exception):
    """What is wrong with a marked article."""


def read_marked(path: Path) -> MarkedArticle:
    """Raises ``MarkingError`` where the file is not in the form that ``MARKING.md`` describes."""
    return parse_marked(path.name, path.read_text(encoding="utf-8"))


def parse_marked(name: str, source: str) -> MarkedArticle:
    """A marked article from its text; raises as ``read_marked`` does."""
    parts = PARTS.match(source)
    if parts is None:
        raise MarkingError(f"{name}: not the parts # cast, # text and # statements")
    cast = dict(_entry(line) for line in parts[1].splitlines() if line.strip())
    text, tags = untagged(name, parts[2].strip("\n"))
    statements: dict[str, Statement] = {}
    spans = []
    for letter, about, start, end in sorted(tags, key=lambda tag: (tag[2], -tag[3])):
        if letter in ROLES:
            for number in about.split(","):
                statements.setdefault(number, Statement()).spans[ROLES[letter]].append((start, end))
        else:
            kind = {"p": "person", "b": "body", "r": "role", "x": "reference"}[letter]
            ids = about.split()
            ids[:1] = [letter + ids[0]] if letter in "pb" else ids[:1]
            spans.append(Marked(kind, start, end, tuple(ids)))
    for line in parts[3].splitlines():
        if line.strip():
            _describe(statements, line)
    return MarkedArticle(name, text, cast, spans, list(statements.values()))


def _entry(line: str) -> tuple[str, str]:
    key, _, value = line.partition("=")
    return key.strip(), value.strip()


def untagged(name: str, source: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    found = []
    for tag in TAG.finditer(source):
        text, at = text + source[at : tag.start()], tag.end()
        if not tag[1]:
            opened.append((tag[2], tag[3].strip(), len(text)))
        elif opened and opened[-1][0] == tag[2]:
            letter, about, start = opened.pop()
            found.append((letter, about, start, len(text)))
        else:
            raise MarkingError(
                f"{name}: {tag[0]} closes nothing: {source[tag.start() - 40 : tag.end()]!r}"
            )
    if opened:
        raise MarkingError(f"{name}: <{opened[-1][0]}{opened[-1][1]}> is not closed")
    return text + source[at:], found


def _describe(statements: dict[str, Statement], line: str) -> None:
    number, who, kind, role, bodies, also, _ = (part.strip() for part in line.split("|"))
    statement = statements.setdefault(number, Statement())
    named = kind in ("person", "people", "organisation")
    statement.line = line
    statement.kind = kind
    statement.speakers = tuple(_listed(who, ";")) if named else ()
    statement.phrase = None if named or who == "-" else who
    statement.role = None if role == "-" else role
    others = _listed(also, ",")
    statement.institutions = (
        *_listed(bodies, ";"),
        *(each for each in others if each != "none"),
    )
    statement.free = bodies == "-" or "none" in others


def _listed(text: str, between: str) -> list[str]:
    parts = (part.strip() for part in text.split(between))
    return [part for part in parts if part not in ("", "-")]


def entity_targets(article: MarkedArticle, pieces: Pieces) -> EntityTargets:
    """People, roles and bodies as tags, and what each role and body is said of in its sentence."""
    targets = EntityTargets.unknown(len(pieces.start))
    targets.tags[:] = 0
    ends = [match.end() for match in SENTENCE_END.finditer(article.text)]
    sentence = lambda span: bisect_right(ends, span.start)  # noqa: E731
    shown = [_shown(article, span) for span in article.spans]
    free = [True] * len(pieces.start)
    for span in sorted((s for s in shown if s), key=lambda s: s.start - s.end):
        first, last = words_between(pieces, span.start, span.end)
        if first >= last or not all(free[first:last]):
            continue
        free[first:last] = [False] * (last - first)
        targets.tags[first:last] = ENTITY_TAGS.index(f"I-{span.kind}")
        targets.tags[first] = ENTITY_TAGS.index(f"B-{span.kind}")
        if span.kind != "person":
            holder = _holder_of(span, [s for s in article.spans if sentence(s) == sentence(span)])
            at = -1 if holder is None else words_between(pieces, holder.start, holder.end)[0]
            targets.holder_of[first:last] = at
    return targets


def _shown(article: MarkedArticle, span: Marked) -> Marked | None:
    """A span as an entity; "the club" is a body too, where a name would stand as well."""
    if span.kind != "reference":
        return span
    printed = article.text[span.start : span.end]
    if not span.ids[0].startswith("b") or pronoun_kind(printed) != NO_PRONOUN:
        return None
    article_word = ARTICLE.match(printed)
    start = span.start + (article_word.end() if article_word else 0)
    return Marked("body", start, span.end, span.ids)


def _holder_of(span: Marked, around: list[Marked]) -> Marked | None:
    """The nearest span of the sentence that ``span`` is said of."""
    if span.kind == "role":
        fitting = [s for s in around if s.kind == "person" and s.ids[0] == span.ids[0]]
        return _nearest(span, fitting)
    fitting = [s for s in around if s.kind == "role" and len(s.ids) > 1 and s.ids[1] == span.ids[0]]
    if not fitting and len(span.ids) > 1:
        fitting = [s for s in around if s.kind == "person" and s.ids[0] == span.ids[1]]
    return _nearest(span, fitting)


def _nearest(span: Marked, fitting: list[Marked]) -> Marked | None:
    away = lambda s: max(s.start - span.end, span.start - s.end)  # noqa: E731
    return min(fitting, key=away, default=None)


def questions(article: MarkedArticle, pieces: Pieces) -> coreference.Questions | None:
    """Who each source and each reference stands for, and whom each speaker belongs to."""
    spans = [s for s in article.spans if s.kind in ("person", "body")]
    names = [Named(s.start, s.end, s.kind) for s in spans]
    own = {s.start: s.ids[0] for s in spans}
    stated = [_stated(each, pieces, own) for each in article.statements]
    examiner = Examiner(
        article.text, pieces, names, stated, lambda cast: _roles(article, pieces, cast, own)
    )
    references = [
        Reference((s.start, s.end), _goes_by((s.ids[0],), pieces, own))
        for s in article.spans
        if s.kind == "reference"
    ]
    return examiner.all(references)


def _goes_by(ids: tuple[str, ...], pieces: Pieces, own: dict[int, str]) -> Callable[[Member], bool]:
    """Whether a member is named where one of ``ids`` is; most of its places decide."""

    def fits(member: Member) -> bool:
        found = [own.get(int(pieces.start[place.first])) for place in member.places]
        known = [each for each in found if each is not None]
        return bool(known) and max(known, key=known.count) in ids

    return fits


def _stated(each: Statement, pieces: Pieces, own: dict[int, str]) -> Stated:
    source, cue, content = (each.spans[role] for role in ("source", "cue", "content"))
    asked = each.kind in ("person", "people", "group", "document")
    return Stated(
        (source[0][0], source[-1][1]) if source else None,
        cue[0] if cue else None,
        tuple(content),
        _goes_by(each.speakers, pieces, own) if each.speakers else None,
        each.kind,
        each.phrase,
        _goes_by(each.institutions, pieces, own) if asked else None,
        each.free,
    )


def _roles(
    article: MarkedArticle, pieces: Pieces, cast: Cast, own: dict[int, str]
) -> dict[int, frozenset[str]]:
    """The roles that stand in one sentence with the name of whoever has them."""
    ends = [match.end() for match in SENTENCE_END.finditer(article.text)]
    sentence = lambda span: bisect_right(ends, span.start)  # noqa: E731
    named = {(s.ids[0], sentence(s)) for s in article.spans if s.kind == "person"}
    words: dict[str, set[str]] = {}
    for span in article.spans:
        if span.kind == "role" and (span.ids[0], sentence(span)) in named:
            printed = article.text[span.start : span.end]
            words.setdefault(span.ids[0], set()).update(plain_words(printed))
    found = {}
    for number, member in enumerate(cast.members):
        for who, roles in words.items():
            if member.kind == "person" and _goes_by((who,), pieces, own)(member):
                found[number] = frozenset(roles)
    return found
