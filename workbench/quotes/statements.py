"""Which attributions become rows, and who makes them: one article read, before any frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.articles.model import Article
from workbench.articles.normal_form import in_normal_form
from workbench.attribution import Attribution, Bundle, analyse, load_bundle
from workbench.authority import Authority
from workbench.quotes.nesting import outermost
from workbench.quotes.printed import pieces_of
from workbench.quotes.saying import says_something
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers
from workbench.text.normalised import Normalised, normalised


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one article in the order of the text, each with its speaker."""

    attributions: tuple[Attribution, ...] = ()
    speakers: tuple[Speaker, ...] = ()


def read_statements(
    article: Article, authority: Authority, model: Bundle | None = None
) -> Statements:
    """What ``article`` says and who says it."""
    bundle = load_bundle(model)
    normal = normalised(article.text)
    reading = in_normal_form(article, normal)
    analysis = analyse(reading.text, story=reading.story, foreign=reading.foreign, model=bundle)
    attributions = statements_of(reading.text, analysis.attributions)
    kept = replace(analysis, attributions=attributions)
    speakers = [
        _mentioned(speaker, each, normal, article.text)
        for speaker, each in zip(
            resolve_speakers(reading, kept, authority, bundle), attributions, strict=True
        )
    ]
    return Statements(tuple(_printed(each, normal) for each in attributions), tuple(speakers))


def _mentioned(
    speaker: Speaker, attribution: Attribution, normal: Normalised, text: str
) -> Speaker:
    """A speaker with the words of the source as printed in ``text``, not as normalised."""
    if speaker.mention is None or not attribution.source:
        return speaker
    start, end = normal.printed((attribution.source[0][0], attribution.source[-1][1]))
    return replace(speaker, mention=text[start:end])


def _printed(attribution: Attribution, normal: Normalised) -> Attribution:
    """An attribution of the normal form with its offsets in the text as printed."""
    content, source, cue = (
        tuple(normal.printed(span) for span in spans)
        for spans in (attribution.content, attribution.source, attribution.cue)
    )
    return replace(attribution, content=content, source=source, cue=cue)


def statements_of(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that become rows, in the order of the text.

    Their contents are in order and without white space at the edges; what stands inside another
    statement, and whose content says nothing, is gone.
    """
    trimmed = [replace(a, content=pieces_of(text, a.content)) for a in attributions]
    kept = outermost([a for a in trimmed if _says_something(text, a)])
    return tuple(sorted(kept, key=lambda a: (a.start, a.end)))


def _says_something(text: str, attribution: Attribution) -> bool:
    return any(says_something(text[start:end]) for start, end in attribution.content)
