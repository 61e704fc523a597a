"""Which attributions become rows, and who makes them: one article read, before any frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.articles.model import Article
from workbench.articles.normal_form import in_normal_form
from workbench.attribution import Attribution, Bundle, analyse, load_bundle
from workbench.attribution.relayed import relayed
from workbench.authority import Authority
from workbench.quotes.nesting import outermost
from workbench.quotes.printed import pieces_of
from workbench.quotes.repeated import repeats
from workbench.quotes.saying import is_nobodys, says_something
from workbench.speakers.conventions import Conventions
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import voices_of
from workbench.speakers.voices import Voice
from workbench.text.normalised import Normalised, normalised


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says, by the article and the model alone: what a store keeps.

    ``attributions`` are in the order of the text, ``voices`` say who makes each. ``asked`` is what
    the authority file was asked (a short name, a person's full name) and answered: where it would
    answer otherwise, the article is to be read again.
    """

    attributions: tuple[Attribution, ...] = ()
    voices: tuple[Voice, ...] = ()
    asked: tuple[tuple[str, str, bool], ...] = ()

    def holds(self, authority: Authority) -> bool:
        """Whether the article read by ``authority`` says the same."""
        return all(authority.prefers(short, full) == answer for short, full, answer in self.asked)


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one article in the order of the text, each with its speaker."""

    attributions: tuple[Attribution, ...] = ()
    speakers: tuple[Speaker, ...] = ()


def read_statements(
    article: Article, authority: Authority, model: Bundle | None = None
) -> Statements:
    """What ``article`` says and who says it."""
    return with_speakers(read_said(article, authority, model), authority)


def with_speakers(said: Said, authority: Authority) -> Statements:
    """The statements of ``said`` with the speakers whom ``authority`` makes of its voices."""
    make = Conventions(authority)
    return Statements(said.attributions, tuple(make.speaker(voice) for voice in said.voices))


def read_said(article: Article, authority: Authority, model: Bundle | None = None) -> Said:
    """What ``article`` says, and who says it by the article alone."""
    bundle = load_bundle(model)
    normal = normalised(article.text)
    reading = in_normal_form(article, normal)
    analysis = analyse(reading.text, story=reading.story, foreign=reading.foreign, model=bundle)
    attributions = statements_of(reading.text, analysis.attributions)
    asked: dict[tuple[str, str], bool] = {}

    def prefers(short: str, full: str) -> bool:
        asked[short, full] = authority.prefers(short, full)
        return asked[short, full]

    kept = replace(analysis, attributions=attributions)
    voices = voices_of(reading, kept, prefers, bundle)
    again = repeats(reading.text, reading.story, attributions, voices)
    once = [pair for i, pair in enumerate(zip(attributions, voices, strict=True)) if i not in again]
    return Said(
        tuple(_printed(each, normal) for each, _ in once),
        tuple(
            _mentioned(_spelt(voice, normal), each, normal, article.text) for each, voice in once
        ),
        tuple((short, full, answer) for (short, full), answer in asked.items()),
    )


def _mentioned(voice: Voice, attribution: Attribution, normal: Normalised, text: str) -> Voice:
    """A voice with the words of the source as printed in ``text``, not as normalised."""
    if not attribution.source:
        return voice
    start, end = normal.printed((attribution.source[0][0], attribution.source[-1][1]))
    return _called(voice, text[start:end])


def _spelt(voice: Voice, normal: Normalised) -> Voice:
    """A voice whose names are spelt as the article prints them, where it has misread letters."""
    if not normal.misread:
        return voice
    printed = normal.as_printed
    own = voice.profile
    return replace(
        voice,
        name=voice.name and printed(voice.name),
        reason=printed(voice.reason),
        called=voice.called and printed(voice.called),
        profile=replace(
            own,
            role=own.role and printed(own.role),
            institution=own.institution and printed(own.institution),
        ),
        each=tuple(_spelt(each, normal) for each in voice.each),
        otherwise=None if voice.otherwise is None else _spelt(voice.otherwise, normal),
    )


def _called(voice: Voice, mention: str) -> Voice:
    return replace(
        voice,
        mention=None if voice.mention is None else mention,
        each=tuple(_called(each, mention) for each in voice.each),
        otherwise=None if voice.otherwise is None else _called(voice.otherwise, mention),
    )


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
    statement, whose content says nothing, or that is nobody's, is gone.
    """
    own = relayed(text, attributions)
    trimmed = [replace(a, content=pieces_of(text, a.content)) for a in own]
    kept = outermost([a for a in trimmed if _is_row(text, a)])
    return tuple(sorted(kept, key=lambda a: (a.start, a.end)))


def _is_row(text: str, attribution: Attribution) -> bool:
    contents = [text[start:end] for start, end in attribution.content]
    if not any(says_something(content) for content in contents):
        return False
    cue = " ".join(text[start:end] for start, end in attribution.cue)
    sourced = attribution.source or attribution.by_rule
    return bool(sourced) or not is_nobodys(cue, " ".join(contents), attribution.confidence)
