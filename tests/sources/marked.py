"""Texts with their statements marked, so that a test reads like the article it is about.

``[s:Ann Smith, a tester], [c:said] [q:it works].`` is one statement; a digit tells several apart:
``[s1:...] [c1:...] [q1:...]``. Pieces of one span carry the same mark. Brackets are not text.
"""

from __future__ import annotations

import re
from collections import defaultdict

from workbench.articles.model import Article, Paragraph
from workbench.attribution.model import Analysis, Attribution, Name, NameKind, Span
from workbench.authority import Authority
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers

MARK = re.compile(r"\[([scq])(\d*):([^\[\]]*)\]")
FIELDS = {"s": "source", "c": "cue", "q": "content"}


def unmark(marked: str) -> tuple[str, tuple[Attribution, ...]]:
    """The text without marks, and its attributions in the order of their contents."""
    pieces: list[str] = []
    length = last = 0
    spans: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in MARK.finditer(marked):
        before = marked[last : match.start()]
        pieces += [before, match[3]]
        start = length + len(before)
        length = start + len(match[3])
        spans[int(match[2] or 1)][FIELDS[match[1]]].append((start, length))
        last = match.end()
    pieces.append(marked[last:])
    attributions = [
        Attribution(tuple(s["content"]), tuple(s["source"]), tuple(s["cue"]))
        for s in spans.values()
    ]
    return "".join(pieces), tuple(sorted(attributions, key=lambda a: a.start))


def article_of(text: str, *, byline: str | None = None) -> Article:
    """An article whose every line is a story paragraph."""
    paragraphs = tuple(Paragraph(m.start(), m.end(), "story") for m in re.finditer(r"[^\n]+", text))
    return Article(id="test", text=text, byline=byline, paragraphs=paragraphs)


def speakers(
    marked: str,
    *,
    authority: Authority | None = None,
    names: dict[str, NameKind] | None = None,
    byline: str | None = None,
) -> list[Speaker]:
    """The speakers of a marked text; ``names`` are what the tagger would have seen."""
    text, attributions = unmark(marked)
    seen = tuple(
        Name(m.start(), m.end(), kind)
        for name, kind in (names or {}).items()
        for m in re.finditer(re.escape(name), text)
    )
    analysis = Analysis(attributions, tuple(sorted(seen, key=lambda n: n.start)))
    return resolve_speakers(article_of(text, byline=byline), analysis, authority or Authority())
