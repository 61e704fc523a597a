"""From attributions to rows, with attributions and speakers made by hand."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date

import pandas as pd
import pytest

from workbench.articles.model import Article, Paragraph, Section
from workbench.attribution import load_bundle
from workbench.attribution.model import Attribution
from workbench.errors import WorkbenchError
from workbench.quotes import check, extract_quotes
from workbench.quotes.confidence import InstitutionCurve, institution_confidence, row_confidence
from workbench.quotes.framing import frame_of_rows
from workbench.quotes.row import rows_of
from workbench.quotes.statements import statements_of
from workbench.speakers.model import Speaker
from workbench.text.quotations import find_quotations
from workbench.themes import load_themes, match_themes

TEXT = """Talks at sea

“We will ease 🚀 sanctions,” Ana Bell of the Bell Institute said, “but not soon.”

The institute hopes that Ukraine’s grain will move.

Failed ‘satellite’ launch

Officials said it was “regrettable” that nobody came.

“Nobody came at all. It is a pity.”"""
HEADING = TEXT.index("Failed")
ARTICLE = Article(
    id="a1",
    text=TEXT,
    title="Talks at sea",
    outlet="The Post",
    published=date(2024, 5, 1),
    file="one.txt",
    sections=(
        Section(None, 0, HEADING),
        Section("Failed ‘satellite’ launch", HEADING, len(TEXT), (HEADING, HEADING + 25)),
    ),
    paragraphs=tuple(
        Paragraph(m.start(), m.end(), "heading" if len(m.group()) < 26 else "story")
        for m in re.finditer(r"[^\n]+", TEXT)
    ),
)


def spans(*phrases: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(phrase), TEXT.index(phrase) + len(phrase)) for phrase in phrases)


ATTRIBUTIONS = (
    Attribution(
        spans("“We will ease 🚀 sanctions,”", "“but not soon.”"),
        spans("Ana Bell of the Bell Institute"),
        spans("said"),
        0.8,
    ),
    Attribution(spans("Ukraine’s grain will move."), spans("The institute"), spans("hopes")),
    Attribution(
        spans("it was “regrettable” that nobody came."), spans("Officials"), spans("said it")
    ),
    Attribution(spans("“regrettable”"), (), ()),  # inside the one before
    Attribution(spans("“Nobody came at all. It is a pity.”"), (), (), 0.5),
)
SPEAKERS = (
    Speaker(
        "Ana Bell",
        "Ana Bell of the Bell Institute",
        "person",
        "head",
        "Bell Institute",
        "think tank",
        "Peru",
        0.5,
        "Ana Bell is named here.",
        "post",
        0.75,
    ),
    Speaker("Bell Institute", "The institute", "organisation", institution="Bell Institute"),
    Speaker("officials", "Officials", "group"),
    Speaker(None, None, "unknown", role="", confidence=0.4),
)


def frame_of(article: Article = ARTICLE) -> pd.DataFrame:
    themes = load_themes()
    statements = statements_of(article.text, ATTRIBUTIONS)
    hits = match_themes(article, [s.content for s in statements], themes)
    return frame_of_rows(list(rows_of(article, statements, SPEAKERS, hits)), themes)


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    return frame_of()


def test_rows_keep_the_schema_and_the_order_of_the_text(frame: pd.DataFrame) -> None:
    check(frame)
    assert frame["start"].is_monotonic_increasing
    assert frame.attrs["themes"] == ["Ukraine", "satellites", "sanctions", "isolation"]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("quote", [
            "“We will ease 🚀 sanctions,” … “but not soon.”", "Ukraine’s grain will move.",
            "it was “regrettable” that nobody came.", "“Nobody came at all. It is a pity.”",
        ]),
        ("kind", ["direct", "indirect", "mixed", "direct"]),
        ("speech", [True, False, True, True]),
        ("cue", ["said", "hopes", "said it", None]),
        ("speaker", ["Ana Bell", "Bell Institute", "officials", None]),
        ("speaker_mention", ["Ana Bell of the Bell Institute", "The institute", "Officials", None]),
        ("speaker_kind", ["person", "organisation", "group", "unknown"]),
        ("role", ["head", None, None, None]),
        ("institution", ["Bell Institute", "Bell Institute", None, None]),
        ("institution_kind", ["think tank", None, None, None]),
        ("country", ["Peru", None, None, None]),
        ("themes", [["sanctions"], ["Ukraine"], ["satellites"], ["satellites"]]),
        ("section", [None, None, "Failed ‘satellite’ launch", "Failed ‘satellite’ launch"]),
        ("paragraph", [1, 2, 4, 5]),
        ("words", [7, 4, 6, 8]),
        ("title", ["Talks at sea"] * 4),
        ("file", ["one.txt"] * 4),
        ("published", [pd.Timestamp(2024, 5, 1)] * 4),
        ("reviewed", [False] * 4),
        ("source_spans", [
            list(spans("Ana Bell of the Bell Institute")), list(spans("The institute")),
            list(spans("Officials")), [],
        ]),
        ("cue_spans", [list(spans("said")), list(spans("hopes")), list(spans("said it")), []]),
        ("speaker_reason", [
            "Ana Bell is named here. The institution, Bell Institute, is given with the role.",
            None, None, None,
        ]),
    ],
)  # fmt: skip
def test_each_column_says_what_the_article_says(
    frame: pd.DataFrame, column: str, expected: list[object]
) -> None:
    cells = [None if cell is pd.NA or cell != cell else cell for cell in frame[column]]
    assert cells == expected


def test_confidence_is_that_of_attribution_and_speaker_together(frame: pd.DataFrame) -> None:
    expected = [
        row_confidence(statement, speaker, speech=speech)
        for statement, speaker, speech in zip(
            statements_of(ARTICLE.text, ATTRIBUTIONS), SPEAKERS, frame["speech"], strict=True
        )
    ]
    assert frame["confidence"].tolist() == pytest.approx(expected)


def test_confidence_of_the_institution_goes_by_the_speaker_and_the_row() -> None:
    # Without a curve for it an institution is as sure as what it was found by.
    bundle = load_bundle()
    bare = {name: part for name, part in bundle.calibration.items() if name != "institution"}
    plain = replace(bundle, calibration=bare)
    rows = rows_of(ARTICLE, statements_of(TEXT, ATTRIBUTIONS), SPEAKERS, [()] * 4, plain)
    assert [row["institution_confidence"] for row in rows] == [0.75, 1, 1, 1]
    # By a model that was fitted for it, the row's confidence and its kind of cue count too.
    names = [field.name for field in fields(InstitutionCurve)]
    part = dict(zip(names, range(1, len(names) + 1), strict=True)) | {"offset": -20.0}
    fitted = replace(bundle, calibration=bundle.calibration | {"institution": part})
    rows = list(rows_of(ARTICLE, statements_of(TEXT, ATTRIBUTIONS), SPEAKERS, [()] * 4, fitted))
    for row, speaker in zip(rows, SPEAKERS, strict=True):
        assert row["institution_confidence"] == institution_confidence(
            row["confidence"], speaker, speech=row["speech"], model=fitted
        )
    assert {row["speech"] for row in rows} == {True, False}


def test_spans_of_cue_and_source_count_the_text_as_printed() -> None:
    # What it is read as has neither pictures nor accents apart from their letters.
    article = Article.from_text("🚀 Rene\u0301 Lowe 🌊 said that the old bridge was never safe.\n")
    [row] = extract_quotes(article, progress=False).to_dict("records")
    printed = [
        article.text[start:end]
        for name in ("source_spans", "cue_spans")
        for start, end in row[name]
    ]
    assert printed == ["Rene\u0301 Lowe", "said"]


def test_offsets_cut_the_quote_and_its_theme_terms_out_of_the_text(frame: pd.DataFrame) -> None:
    for row in frame.to_dict("records"):
        assert " … ".join(TEXT[start:end] for start, end in row["spans"]) == row["quote"]
        if len(row["spans"]) == 1:
            assert TEXT[row["start"] : row["end"]] == row["quote"]
        for term in row["theme_terms"]:
            assert TEXT[term["start"] : term["end"]] == term["term"]


def test_the_terms_of_a_theme_are_as_printed(frame: pd.DataFrame) -> None:
    assert [term["term"] for terms in frame["theme_terms"] for term in terms] == [
        "sanctions", "Ukraine", "satellite", "satellite",
    ]  # fmt: skip


def test_what_an_article_does_not_say_is_missing() -> None:
    bare = frame_of(Article(id="a1", text=TEXT))
    check(bare)
    assert bare[["title", "outlet", "file", "section", "published"]].isna().all(axis=None)
    assert (bare["paragraph"] == 0).all()


def test_the_same_input_gives_the_same_frame(frame: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(frame_of(), frame)


def test_quotations_are_told_by_the_marks_alone() -> None:
    # The finder of quotation marks is the attribution floor's; this holds its joint to us.
    text = '“One,” she said. ‘Two’ and "three"'
    assert [text[q.start : q.end] for q in find_quotations(text)] == ["“One,”", "‘Two’", '"three"']


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("some text", r"Article\.from_text\(text\)"),
        (3, "not a int"),
        ([ARTICLE, None], "not a NoneType"),
        ([["nested"]], "not a list"),
    ],
)
def test_what_is_no_article_is_told_what_to_give(given: object, words: str) -> None:
    with pytest.raises(WorkbenchError, match=words):
        extract_quotes(given, progress=False)  # type: ignore[arg-type]


def test_no_articles_and_articles_without_text_give_the_empty_frame() -> None:
    unread = Article(id="x", text="", file="bad.txt", issues=("unreadable",))
    blank = Article(id="y", text=" \n", issues=("empty",))
    for articles in ([], [unread, blank], unread, iter([blank])):
        nothing = extract_quotes(articles, progress=False)
        check(nothing)
        assert len(nothing) == 0


def test_an_article_that_comes_twice_gives_its_rows_once() -> None:
    article = Article.from_text("“Nobody has come here at all,” said Ana Bell, a sailor.\n")
    once = extract_quotes(article, progress=False)
    twice = extract_quotes([article, article], progress=False)
    assert len(once) == 1
    pd.testing.assert_frame_equal(twice, once)


def test_other_articles_change_no_row() -> None:
    one = Article.from_text("“Nobody has come here at all,” said Ana Bell, a sailor.\n")
    other = Article.from_text("“Everybody has come here now,” said Ben Cole, a cook.\n")
    both = extract_quotes([other, one], progress=False)
    alone = extract_quotes(one, progress=False)
    of_one = both[both["article_id"] == one.id].reset_index(drop=True)
    pd.testing.assert_frame_equal(of_one, alone, check_categorical=False)
