"""Half of a character, wherever it comes from, harms nothing but itself."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.quotes.frames import quote_frame
from workbench import coverage, select
from workbench.articles import Article
from workbench.explorer.answers import answer
from workbench.explorer.material import Material
from workbench.quotes import extract_quotes
from workbench.quotes.checking import check
from workbench.quotes.printed import INTERRUPTION
from workbench.quotes.schema import conform
from workbench.text.halves import has_halves, joined_halves, without_halves

ANY = st.characters(codec=None, categories=None)
WORDS = st.sampled_from(
    ["“We will leave,”", "Ann Lee said", "\ud83d", "\ude00", "\udce9", "\n\n", "according to",
     "the State Department", "Kyiv", "👍", "e\u0301", "\0", ".", "“No,” she added."]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(ANY, max_size=120), st.lists(st.one_of(WORDS, st.text(ANY, max_size=3))).map(" ".join)
)
GOOD = Article.from_text("“The bridge will be closed,” Ann Lee said.")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.text(ANY, max_size=20), st.text(ANY, max_size=20))
def test_any_text_gives_rows_that_stand_in_it_and_the_others_rows_come(
    text: str, title: str, outlet: str
) -> None:
    article = Article.from_text(text, title=title, outlet=outlet)
    quotes = extract_quotes([article, GOOD], progress=False)
    check(quotes)
    assert article.text == without_halves(text)
    assert (text == article.text) or "encoding_damaged" in article.issues
    for row in quotes[quotes["article_id"] == article.id].to_dict("records"):
        pieces = [article.text[start:end] for start, end in row["spans"]]
        assert row["quote"] == INTERRUPTION.join(pieces)
    if article.id != GOOD.id:
        good = extract_quotes(GOOD, progress=False)
        assert quotes.tail(len(good))["quote_id"].tolist() == good["quote_id"].tolist()


@given(st.text(ANY))
def test_halves_are_replaced_one_for_one_and_pairs_can_be_joined(text: str) -> None:
    replaced, joined = without_halves(text), joined_halves(text)
    assert len(replaced) == len(text)
    assert not has_halves(replaced)
    assert [a for a, b in zip(text, replaced, strict=True) if a != b] == [
        char for char in text if "\ud800" <= char <= "\udfff"
    ]
    assert joined.encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


@pytest.fixture
def by_hand() -> pd.DataFrame:
    """A frame of Python objects with a half in each column of text."""
    quotes = quote_frame({}, {"speaker": "Bo Day"})
    for name in ("quote", "title", "speaker", "outlet", "institution", "section", "cue", "file"):
        quotes[name] = quotes[name].astype("object")
        quotes.loc[quotes.index[0], name] = "half \ud83d"
    return quotes


def test_a_frame_put_together_by_hand_is_filtered_counted_and_shown(by_hand: pd.DataFrame) -> None:
    shown = "half \ufffd"
    assert select(by_hand, text="half \ud83d", speech=None)["quote"].tolist() == [shown]
    assert len(select(by_hand, speaker="half \ud83d", speech=None)) == 1
    assert shown in coverage(by_hand, by="outlet", speech=None)["outlet"].tolist()
    assert conform(by_hand)["institution"].iloc[0] == shown
    material = Material.of(by_hand)
    for question in ({"type": "data"}, {"type": "texts", "rows": [0]}):
        content = json.dumps(answer(material, question)[0], ensure_ascii=False).encode().decode()
        assert shown in content
    assert by_hand["quote"].iloc[0] == "half \ud83d"


def test_halves_that_belong_together_are_one_character_in_a_frame_put_together_by_hand() -> None:
    quotes = quote_frame({}).astype({"title": "object"})
    quotes.loc[0, "title"] = "\ud83c\udf0a \udf0a\ud83c"
    shown = "🌊 \ufffd\ufffd"
    assert select(quotes)["title"].tolist() == [shown]
    assert conform(quotes)["title"].tolist() == [shown]
