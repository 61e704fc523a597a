"""Texts with statements and names marked, so that a test reads like the article it is about.

``[s:[p:Ann Smith], a [r<:tester] at [b<:Acme Labs]], [c:said] [q:it works].`` is one statement with
its source, cue and content; a digit tells several apart: ``[s1:...] [c1:...] [q1:...]``. Pieces of
one span carry the same mark. ``p`` is a person, ``r`` a role, ``b`` a body, as the network would
mark them: ``r<`` is said of the last person before it and ``r>`` of the next one; ``b<`` and ``b>``
of the last or the next person or role. Brackets are not text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tests.speakers.staging import staged_model, word_vectors
from workbench.articles.model import Article, Paragraph
from workbench.attribution.entities import Entity, EntityKind
from workbench.attribution.model import Analysis, Attribution, Span
from workbench.authority import Authority
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers

MARK = re.compile(r"\[([scqprb])(\d*)([<>]?):|\]")
SPANS = {"s": "source", "c": "cue", "q": "content"}
KINDS: dict[str, EntityKind] = {"p": "person", "r": "role", "b": "body"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and what was marked, in the order of the text."""

    text: str
    attributions: tuple[Attribution, ...]
    names: tuple[tuple[Span, EntityKind, str], ...]

    def entities(self) -> tuple[Entity, ...]:
        words = word_vectors(self.text)
        kinds = [kind for _, kind, _ in self.names]
        return tuple(
            Entity(*span, *words.between(*span), kind, 0.9, _holder(i, kinds, towards))
            for i, (span, kind, towards) in enumerate(self.names)
        )

    def analysis(self) -> Analysis:
        return Analysis(self.attributions, self.entities(), word_vectors(self.text))


def unmark(marked: str) -> Marked:
    pieces: list[str] = []
    length = last = 0
    opened: list[tuple[str, int, str, int]] = []
    spans: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    names: list[tuple[Span, EntityKind, str]] = []
    for match in MARK.finditer(marked):
        if match[0] == "]" and not opened:
            continue  # a bracket of the text
        pieces.append(marked[last : match.start()])
        length += len(pieces[-1])
        last = match.end()
        if match[0] != "]":
            opened.append((match[1], int(match[2] or 1), match[3], length))
            continue
        letter, number, towards, start = opened.pop()
        if letter in SPANS:
            spans[number][SPANS[letter]].append((start, length))
        else:
            names.append(((start, length), KINDS[letter], towards))
    pieces.append(marked[last:])
    attributions = [
        Attribution(tuple(s["content"]), tuple(s["source"]), tuple(s["cue"]))
        for s in spans.values()
    ]
    return Marked("".join(pieces), tuple(sorted(attributions, key=lambda a: a.start)), tuple(names))


def _holder(i: int, kinds: Sequence[EntityKind], towards: str) -> int | None:
    """The number of what entity ``i`` is said of."""
    wanted = ("person",) if kinds[i] == "role" else ("person", "role")
    others = {"<": range(i - 1, -1, -1), ">": range(i + 1, len(kinds))}.get(towards, range(0))
    return next((j for j in others if kinds[j] in wanted), None)


def article_of(text: str, *, byline: str | None = None) -> Article:
    """An article whose every line is a story paragraph."""
    paragraphs = tuple(Paragraph(m.start(), m.end(), "story") for m in re.finditer(r"[^\n]+", text))
    return Article(id="test", text=text, byline=byline, paragraphs=paragraphs)


def speakers(
    marked: str,
    *,
    authority: Authority | None = None,
    byline: str | None = None,
    answer: str = "group",
) -> list[Speaker]:
    """The speakers of a marked text; where no name decides, ``answer`` (see ``staged_model``)."""
    found = unmark(marked)
    article = article_of(found.text, byline=byline)
    return resolve_speakers(
        article, found.analysis(), authority or Authority(), staged_model(answer)
    )
