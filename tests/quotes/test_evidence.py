"""What a row rests on: spans and reasons as extraction kept them, whoever changed the row since."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench import Article, extract_quotes
from workbench.quotes import evidence as evidence_module
from workbench.quotes import statements
from workbench.quotes.evidence import NOT_KEPT, REVIEWED, Evidence, evidence_of
from workbench.quotes.schema import FIRST

ARTICLE = Article.from_text(
    "Officials met on Monday.\n\n"
    "“The dam 🌊 is safe,” said Lena Holt, the head of the River Board. "
    "“It will not break,” Holt said.\n\n"
    "Police said that the road was closed."
)
TEXT = ARTICLE.text
CONTENT, SOURCE, CUE = "“It will not break,”", "Holt said", "Officials"
# Kept of a row whose words are not its cue and mention where these stand nearest.
KEPT = {
    "quote": CONTENT,
    "start": TEXT.index(CONTENT),
    "speaker": "Lena Holt",
    "speaker_mention": "Holt",
    "cue": "said",
    "institution": "River Board",
    "source_spans": [(TEXT.index(SOURCE), TEXT.index(SOURCE) + 4)],
    "cue_spans": [(TEXT.index(CUE), TEXT.index(CUE) + 9)],
    "speaker_reason": "Lena Holt is named here. The title gives the institution, River Board.",
}


@pytest.fixture(scope="module")
def quotes() -> pd.DataFrame:
    return extract_quotes(ARTICLE, progress=False)


def printed(evidence: Evidence) -> tuple[list[str], list[str]]:
    def words(spans: tuple[tuple[int, int], ...]) -> list[str]:
        return [TEXT[start:end] for start, end in spans]

    return words(evidence.cue), words(evidence.source)


def why(**changed: object) -> str:
    [evidence] = evidence_of(quote_frame(KEPT | changed), ARTICLE)
    return evidence.why


def test_spans_and_reason_are_those_that_were_kept() -> None:
    [evidence] = evidence_of(quote_frame(KEPT), ARTICLE)
    assert printed(evidence) == (["Officials"], ["Holt"])
    assert evidence.why == KEPT["speaker_reason"]


def test_extraction_keeps_what_it_made_the_row_from(quotes: pd.DataFrame) -> None:
    for row, evidence in zip(quotes.itertuples(), evidence_of(quotes, ARTICLE), strict=True):
        cue, source = printed(evidence)
        assert " ".join(cue) == (row.cue if isinstance(row.cue, str) else "")
        assert bool(source) == isinstance(row.speaker_mention, str)
        assert evidence.why == row.speaker_reason


def test_nothing_is_read_again(quotes: pd.DataFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the article was read again")

    monkeypatch.setattr(statements, "analyse", fail)
    assert all(e.why != NOT_KEPT for e in evidence_of(quotes, ARTICLE))
    assert all(e.why == NOT_KEPT for e in evidence_of(quotes[list(FIRST)], ARTICLE))


def test_row_without_cue_and_source_has_none_though_its_words_stand_there() -> None:
    [evidence] = evidence_of(quote_frame(KEPT | {"source_spans": [], "cue_spans": []}), ARTICLE)
    assert printed(evidence) == ([], [])


@pytest.mark.parametrize(
    "changed", [{"speaker": "Ana Bell"}, {"speaker": None}, {"institution": "Dam Office"},
                {"institution": None}],
)  # fmt: skip
def test_reason_for_another_speaker_or_institution_is_no_reason_for_the_row(
    changed: dict[str, object],
) -> None:
    found = f"The workbench had found: {KEPT['speaker_reason']}"
    assert why(**changed) == f"This row has been changed. {found}"
    assert why(**changed, reviewed=True) == f"{REVIEWED} {found}"


def test_row_that_an_analyst_only_confirmed_keeps_its_reason() -> None:
    assert why(reviewed=True) == KEPT["speaker_reason"]


def test_places_stay_where_the_speaker_is_changed() -> None:
    [evidence] = evidence_of(quote_frame(KEPT | {"speaker": "Ana Bell"}), ARTICLE)
    assert printed(evidence) == (["Officials"], ["Holt"])


def test_row_of_an_earlier_version_is_told_so_and_has_its_words_where_they_stand_nearest() -> None:
    for older in (
        quote_frame(KEPT)[list(FIRST)],
        quote_frame({n: KEPT[n] for n in KEPT if n in FIRST}),
    ):
        [evidence] = evidence_of(older, ARTICLE)
        assert evidence.why == NOT_KEPT
        assert printed(evidence) == (["said"], ["Holt"])
        assert evidence.source == ((TEXT.index(SOURCE), TEXT.index(SOURCE) + 4),)
        [reviewed] = evidence_of(older.assign(reviewed=True), ARTICLE)
        assert reviewed.why == f"{REVIEWED} {NOT_KEPT}"


def test_without_the_article_the_reason_is_still_told() -> None:
    assert evidence_of(quote_frame(KEPT), None)[0].why == KEPT["speaker_reason"]
    older = quote_frame(KEPT)[list(FIRST)]
    assert evidence_of(older, None) == [Evidence()]


def test_every_column_that_is_read_is_needed_or_may_be_missing() -> None:
    assert set(evidence_module.NEEDED) <= set(FIRST)
    assert not set(evidence_module.KEPT) & set(FIRST)
