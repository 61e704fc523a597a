"""What is one story: copies and updates, and nothing that only looks like them."""

from __future__ import annotations

import random

import numpy as np
import pandas as pd
import pytest

from tests.articles.stories.reports import (
    DAM,
    FERRY,
    HARVEST,
    NOTICE,
    report,
    weather,
    with_words_changed,
)
from workbench import Article, articles_frame
from workbench.articles.stories import signature, stories, stories_of, story_text

EDITED = {
    "the same text": DAM,
    "its ending cut": DAM[:4],
    "another headline and an agency's line": (
        "River Board to shut Orlen dam",
        f"ORLEN, May 2 (Brax Press) -- {DAM[0]}",
        *DAM[1:],
        "(c) Brax Press Agency",
    ),
    "a paragraph put in": (*DAM[:2], HARVEST[0], *DAM[2:]),
    "another first paragraph": (HARVEST[2], *DAM[1:]),
    "grown to twice its length": (HARVEST[0], *DAM, *FERRY),
    "a short report inside a long one": (*FERRY[:2], *DAM, *HARVEST),
    "lines broken elsewhere": tuple(part.replace(", ", ",\n") for part in DAM),
    "accents in two signs": (DAM[0].replace("Orlen", "Orle\u0301n"), *DAM[1:]),
}


def same(one: Article, other: Article, *others: Article) -> bool:
    found = stories_of([one, other, *others])
    return bool(found[one.id] == found[other.id])


@pytest.mark.parametrize("how", EDITED)
def test_an_edited_copy_is_the_same_story(how: str) -> None:
    assert same(report(*DAM), report(*EDITED[how]), weather("Orlen", seed=1))


@pytest.mark.parametrize("share", [0.05, 0.1, 0.15])
@pytest.mark.parametrize("seed", range(5))
def test_a_copy_with_many_words_changed_is_the_same_story(share: float, seed: int) -> None:
    assert same(report(*DAM), report(*with_words_changed(DAM, share, seed)))


def test_reports_of_different_things_are_different_stories() -> None:
    articles = [report(*DAM), report(*FERRY), report(*HARVEST)]
    assert stories_of(articles).nunique() == 3


@pytest.mark.parametrize("words", [NOTICE, NOTICE + " " + NOTICE.upper()])
def test_a_notice_that_all_articles_carry_joins_none(words: str) -> None:
    first = [report(part, words) for part in (*DAM[:5], *FERRY, *HARVEST)]
    assert stories_of(first).nunique() == len(first)
    headed = [report(words, part) for part in (*DAM[:5], *FERRY, *HARVEST)]
    assert stories_of(headed).nunique() == len(headed)


def test_a_form_filled_in_day_by_day_is_a_new_story_each_day() -> None:
    articles = [weather("Orlen", seed=seed) for seed in range(20)]
    assert stories_of(articles).nunique() == 20
    # The day's own report is the same wherever it is printed.
    copy = report("WEATHER", *story_text(articles[3]).split("\n\n"))
    assert same(articles[3], copy, *articles)


def test_tables_of_prices_with_other_prices_are_different_stories() -> None:
    names = [f"{chr(65 + n)}corp" for n in range(20)]

    def table(seed: int) -> Article:
        chance = random.Random(seed)
        rows = [
            f"{name} closed at {chance.randrange(20, 900)}.{chance.randrange(10, 99)} crowns, "
            f"{chance.choice(['up', 'down'])} {chance.randrange(100, 999)} points from the day "
            "before the session."
            for name in names
        ]
        return report(" ".join(rows))

    assert stories_of([table(seed) for seed in range(8)]).nunique() == 8


def test_texts_too_short_to_tell_are_stories_of_their_own() -> None:
    stub = "Subscribe to read the rest of this article on our site today."
    assert stories_of([report(f"{stub} {n}.") for n in range(5)]).nunique() == 5


def test_a_digest_that_prints_several_reports_joins_none_of_them() -> None:
    digest = report("The day in brief.", *DAM, *FERRY, *HARVEST)
    alone = [report(*DAM), report(*FERRY), report(*HARVEST)]
    assert stories_of([digest, *alone]).nunique() == 4


def test_a_chain_whose_ends_share_little_is_no_story() -> None:
    """The second holds most of the first and the third most of the second, but each drops as much
    as it adds."""
    text = [*DAM, *FERRY, *HARVEST]
    links = [report(*text[at : at + 6]) for at in range(0, 8, 2)]
    found = stories_of(links)
    assert same(links[0], links[1])
    assert found[links[0].id] != found[links[3].id]


def test_an_update_of_an_update_is_the_same_story_as_the_first_report() -> None:
    first, second = report(*DAM[:3]), report(*DAM)
    third = report(*DAM, *HARVEST, *FERRY)
    assert stories_of([first, second, third]).nunique() == 1


def test_a_story_is_called_by_its_earliest_article_then_by_file() -> None:
    late = report(*DAM, day=4, name="a.txt")
    early = report(*DAM[:5], day=2, name="c.txt")
    same_day = report(*DAM[:4], day=2, name="d.txt")
    undated = report("ORLEN", *DAM, name="0.txt")
    for order in ([late, early, same_day, undated], [undated, same_day, early, late]):
        assert set(stories_of(order)) == {early.id}
    assert set(stories_of([undated, late])) == {late.id}


def test_the_same_text_under_two_dates_counts_with_the_earlier() -> None:
    early, late = report(*DAM, day=1), report(*DAM, day=9)
    other = report(*DAM[:5], day=5)
    assert list(stories_of([late, other, early])) == [early.id, early.id]


def test_what_is_found_does_not_hang_on_the_order_of_articles() -> None:
    articles = [
        *(report(*with_words_changed(part, 0.2, seed)) for part in (DAM, FERRY) for seed in (1, 2)),
        *(report(*EDITED[how]) for how in EDITED),
        *(weather("Brax", seed=seed) for seed in range(4)),
    ]
    expected = stories_of(articles).sort_index()
    for seed in range(4):
        shuffled = random.Random(seed).sample(articles, len(articles))
        pd.testing.assert_series_equal(stories_of(shuffled).sort_index(), expected)


def test_a_report_in_two_hundred_papers_is_one_story() -> None:
    copies = [report(f"Paper {n} of {n * 7} in Brax", *DAM, f"Page {n}") for n in range(200)]
    assert stories_of(copies).nunique() == 1


def test_a_signature_is_made_of_one_article_and_can_be_kept() -> None:
    made = signature(report(*DAM))
    assert made.dtype == np.uint64
    assert (np.diff(made.astype(object)) > 0).all()
    # As another process, or a run of tomorrow, makes it.
    assert int(made[0]) == 39694513914248863
    assert not len(signature(report("Too short to say.")))


def test_texts_are_asked_for_only_where_there_may_be_a_partner() -> None:
    articles = [report(*DAM), report(*DAM[:5]), report(*FERRY), report(*HARVEST)]
    texts = {article.id: story_text(article) for article in articles}
    asked = []

    def text_of(id_: str) -> str:
        asked.append(id_)
        return texts[id_]

    frame = articles_frame(articles, stories={})
    found = stories(frame, [signature(article) for article in articles], text_of)
    assert set(asked) == {articles[0].id, articles[1].id}
    assert list(found[[article.id for article in articles]]) == list(
        stories_of(articles)[[article.id for article in articles]]
    )


def test_articles_frame_has_the_story_and_none_without_text() -> None:
    articles = [report(*DAM, day=1), report(*DAM[:5], day=2), report(*FERRY), report("")]
    first, ferry = articles[0].id, articles[2].id
    frame = articles_frame(articles)
    assert frame["story"].tolist()[:3] == [first, first, ferry]
    assert frame["story"].isna().tolist() == [False, False, False, True]
    assert articles_frame(articles, stories={first: "s"})["story"].isna().sum() == 3
    assert str(articles_frame([])["story"].dtype) == "string"
