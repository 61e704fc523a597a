"""Any text, any spans, any length: an answer, and soon."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sources.marked import article_of, speakers, unmark

from tests.work import growth
from workbench.attribution.model import Analysis, Attribution, Name
from workbench.authority import Authority
from workbench.speakers.pipeline import resolve_speakers

PIECES = st.sampled_from(
    "Ann Smith|said|he|who|“|”|,|.|\n|Mr.|’s|the|of|and|President|officials|a report|(R-Ga.)|US|é|"
    "Kim Jong-un|weapons.Mr. Kim|\u200b|😀|👩‍🔬|Zoe\u0308|\u0301|Mad\u00adsen|"
    "'|—|''|AT&T|’|that|campaign|South Korea’s spy agency".split("|")
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=40), st.data())
def test_any_spans_of_any_text_get_a_speaker_each(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    edge = st.integers(0, len(text) - 1)

    def span() -> tuple[int, int]:
        start = data.draw(edge)
        return start, data.draw(st.integers(start + 1, len(text)))

    attributions = tuple(
        Attribution(
            (span(),),
            (span(),) if data.draw(st.booleans()) else (),
            (span(),) if data.draw(st.booleans()) else (),
        )
        for _ in range(data.draw(st.integers(0, 4)))
    )
    names = (Name(*span(), "person"), Name(*span(), "organization"))
    found = resolve_speakers(article_of(text), Analysis(attributions, names), Authority())
    assert len(found) == len(attributions)
    for speaker in found:
        assert (speaker.name is None) == (speaker.kind == "unknown")
        values = (speaker.name, speaker.role, speaker.institution, speaker.country)
        assert "" not in values
        assert 0 <= speaker.confidence <= 1


def test_answers_do_not_depend_on_the_order_of_other_articles() -> None:
    one = "[s:Ann Smith, a tester at Acme Laboratories], [c:said] [q:no]."
    alone = speakers(one)
    speakers("[s:Ann Brown Smith, a pilot], [c:said] [q:yes].")
    assert speakers(one) == alone


def test_work_grows_with_the_length_of_the_text_and_no_faster() -> None:
    line = "[s{n}:Ann Smith{n}, a tester at Acme Labs], [c{n}:said] [q{n}:it works]. He left.\n"

    def resolve(count: int) -> Callable[[], object]:
        text, attributions = unmark("".join(line.format(n=n) for n in range(2, count + 2)))
        article, analysis = article_of(text), Analysis(attributions)
        return lambda: resolve_speakers(article, analysis, Authority())

    assert growth(resolve, 60) < 1.5
