"""Who is quoted by somebody speaks, and not who quotes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.work import growth
from workbench import Article, extract_quotes
from workbench.attribution.model import Attribution
from workbench.attribution.relayed import relayed

TEXTS = [
    ("Igor Stahl was quoted by Tavi as saying that talks would resume.", "Igor Stahl",
     "that talks would resume"),
    ("“Talks will resume,” Igor Stahl was quoted as saying by the Tavi agency.", "Igor Stahl",
     "“Talks will resume,”"),
    ("Igor Stahl was quoted by his press service as saying: “We will wait.”", "Igor Stahl",
     "“We will wait.”"),
    ("The Tavi news agency quoted Igor Stahl as saying that talks would resume.", "Igor Stahl",
     "that talks would resume"),
    ("Tavi quoted a ministry spokesman as saying the ship was safe.", "ministry spokesman",
     "the ship was safe"),
    ("Ann Orr was cited by state media as saying the test had worked.", "Ann Orr",
     "the test had worked"),
    ("“The test worked,” state media quoted Ann Orr as saying.", "Ann Orr",
     "“The test worked,”"),
    ("State media quoted Ann Orr as telling officers that the test had worked.", "Ann Orr",
     "that the test had worked"),
    ("Ann Orr, the mayor, was reported by the Herald as saying the road would shut.", "Ann Orr",
     "the road would shut"),
    ("Ann Orr was quoted in the Herald as saying the road would shut.", "Ann Orr",
     "the road would shut"),
    ("The rain went on, and Ann Orr was quoted by Tavi as telling reporters that she would go.",
     "Ann Orr", "that she would go"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "quote"), TEXTS)
def test_who_is_quoted_speaks(text: str, speaker: str, quote: str) -> None:
    [row] = extract_quotes([Article.from_text(text)]).itertuples()
    assert (row.speaker, row.quote) == (speaker, quote)
    assert row.speech


@pytest.mark.parametrize(
    "text",
    [
        "Ann Orr cited the storm, and saying so cost her votes.",
        "Tavi reported that the road would shut as the rain went on.",
        "Ann Orr quoted a poem. “It is old,” she said, as saying it aloud pleased her.",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    at = text.index(" ")
    said = Attribution(((at + 1, len(text)),), ((0, at),), ((at + 1, at + 6),))
    assert relayed(text, [said]) == [said]


def test_words_passed_on_once_are_one_statement() -> None:
    text = "Tavi quoted Ann Orr as saying it rained."
    cues = ("quoted", "saying")
    spans = [(text.index(cue), text.index(cue) + len(cue)) for cue in cues]
    both = [Attribution(((30, 39),), ((0, 4),), (span,)) for span in spans]
    [one] = relayed(text, both)
    assert [text[start:end] for start, end in one.source] == ["Ann Orr"]
    assert [text[start:end] for start, end in one.cue] == ["quoted", "as saying"]


PARTS = ["was quoted by ", "quoted aaaaaaaaaaaaaaaa ", "has was quoted ", ", and ", " as saying"]


@pytest.mark.parametrize("part", PARTS)
def test_work_grows_with_the_text_and_no_faster(part: str) -> None:
    def work(times: int) -> Callable[[], object]:
        text = f"Ann Orr was quoted as saying no. {part}" * times
        spans = [(i, i + 5) for i in range(0, len(text) - 5, 10)]
        said = [Attribution((span,), (), (span,)) for span in spans]
        return lambda: relayed(text, said)

    assert growth(work, 60) < 1.03
