"""What pages say of their articles in <meta>, JSON-LD, microdata and in the text."""

from __future__ import annotations

from datetime import date

import pytest

from tests.articles.readers.web.pages import STORY, TITLE, page, paragraphs, read
from workbench.articles.readers.web.facts import web_address
from workbench.articles.readers.web.titles import bare


def meta(**values: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">'
        for name, value in values.items()
    )


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


OUTLETS = [
    ("", "The Lindale Courier"),
    (meta(og__site_name="Lindale Courier Online"), "Lindale Courier Online"),
    (meta(og__site_name="The Courier | News from the coast"), "The Courier"),
    (linked('{"@type": "NewsArticle", "publisher": {"name": "Courier &amp; Post"}}'),
     "Courier & Post"),
    (linked('{"@graph": [{"@type": "Article", "publisher": {"@id": "#p"}},'
            ' {"@id": "#p", "@type": "Organization", "name": "The Post"}]}'), "The Post"),
    # Who sent it is not who printed it; neither is whoever made the software.
    (linked('{"@type": "NewsArticle", "publisher": {"name": "Associated Press"}}'),
     "The Lindale Courier"),
    (linked('{"@type": "BlogPosting", "publisher": {"name": "Blogger"}}'), "The Lindale Courier"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "outlet"), OUTLETS)
def test_outlet(head: str, outlet: str) -> None:
    assert read(page(head=head)).outlet == outlet


def test_a_site_without_a_name_is_its_domain() -> None:
    head = '<link rel="canonical" href="https://www.courier.example/a/quay">'
    draft = read(page(head=head, title=TITLE))
    assert (draft.outlet, draft.url) == ("courier.example", "https://www.courier.example/a/quay")


BYLINES = [
    ("", None),
    (meta(author="By Ida Brandvold"), "Ida Brandvold"),
    (meta(author="Von Ida Brandvold"), "Ida Brandvold"),
    (meta(author="Ida Brandvold, The Lindale Courier"), "Ida Brandvold"),
    (meta(author="Ida Brandvold. The Lindale Courier"), "Ida Brandvold"),
    (meta(author="J. R. Lind"), "J. R. Lind"),
    (meta(author="The Lindale Courier"), None),
    (meta(author="humans.txt"), None),
    (meta(author="admin"), None),
    (meta(article__author="https://social.example/ida"), None),
    (linked('{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ida Brandvold"},'
            ' {"@type": "Person", "name": "Jon Vik"}]}'), "Ida Brandvold and Jon Vik"),
    (linked('{"@type": "Article", "author": {"@type": "Organization", "name": "Courier"}}'), None),
    ('<link rel="author" href="humans.txt">', None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "byline"), BYLINES)
def test_byline(head: str, byline: str | None) -> None:
    assert read(page(head=head)).byline == byline


def test_a_byline_that_is_marked_in_the_page_is_read() -> None:
    body = '<div class="byline">By <a rel="author">Ida Brandvold</a></div>' + paragraphs()
    draft = read(page(body))
    assert draft.byline == "Ida Brandvold"
    assert tuple(draft.text.split("\n\n")) == STORY


def test_an_agency_is_the_network() -> None:
    data = '{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Reuters"}}'
    draft = read(page(head=linked(data)))
    assert (draft.network, draft.byline) == ("Reuters", None)


DAY = date(2023, 9, 12)
DATES = [
    (meta(article__published_time="2023-09-12T08:30:00+02:00"), DAY),
    (meta(article__modified_time="2023-09-12T08:30:00+02:00"), None),
    (linked('{"@type": "NewsArticle", "datePublished": "2023-09-12"}'), DAY),
    (linked('{"@type": "NewsArticle", "datePublished": "Tue, 12 Sep 2023 08:30:00 -0500"}'), DAY),
    (linked('{"@type": "NewsArticle", "datePublished": "12 Sep 2023 08:30 GMT"}'), DAY),
    (linked('{"@type": "NewsArticle", "datePublished": "2023-02-31"}'), None),
    # One moment in two zones: the site's own day counts, and its address knows it too.
    (linked('{"@type": "NewsArticle", "datePublished": "2023-09-13T02:30:00Z"}')
     + meta(article__published_time="2023-09-12T21:30:00-05:00"), DAY),
    (linked('{"@type": "NewsArticle", "datePublished": "2023-09-13T02:30:00Z"}')
     + '<link rel="canonical" href="https://a.example/2023/09/12/quay">', DAY),
    ('<link rel="canonical" href="https://a.example/2023/sep/12/quay">', DAY),
    # Days that disagree settle nothing.
    (linked('{"@type": "NewsArticle", "datePublished": "2023-09-12"}')
     + meta(article__published_time="2021-01-02"), None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "day"), DATES)
def test_day_of_publication(head: str, day: date | None) -> None:
    assert read(page(head=head)).published == day


def test_days_that_disagree_are_told() -> None:
    head = meta(article__published_time="2023-09-12", pubdate="2021-01-02")
    assert "date_uncertain" in read(page(head=head)).issues


TIMES = [
    ('<time class="entry-date published" datetime="2023-09-12T08:30:00+02:00">x</time>', DAY),
    ('<time class="updated" datetime="2023-09-12T08:30:00+02:00">x</time>', None),
    ("<time>September 12, 2023</time>", DAY),
    ('<time datetime="2023-09-12">x</time><time datetime="2023-05-01">x</time>', None),
    ('<span itemprop="datePublished" content="2023-09-12">x</span>', DAY),
]


@pytest.mark.parametrize(("marked", "day"), TIMES)
def test_day_that_the_page_prints(marked: str, day: date | None) -> None:
    assert read(page(f"<div>{marked}</div>{paragraphs()}")).published == day


def test_section_language_and_title_come_from_the_data() -> None:
    data = (
        '{"@type": "NewsArticle", "articleSection": ["Coast", "Ports"], "inLanguage": "en-GB",'
        ' "headline": "Board votes to close quay"}'
    )
    html = page(head=linked(data)).replace(f"<h1>{TITLE}</h1>", "")
    draft = read(html.replace(TITLE, "Quay"))
    assert (draft.section, draft.language) == ("Coast", "en")
    assert draft.title == "Board votes to close quay"


def test_the_node_of_a_teaser_is_not_the_article() -> None:
    teaser = '{"@type": "NewsArticle", "headline": "Ferry fares", "datePublished": "2020-01-01"}'
    own = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2023-09-12"}}'
    assert read(page(head=linked(teaser) + linked(own))).published == DAY


def test_broken_data_is_passed_over() -> None:
    head = linked('{"@type": "NewsArticle", }') + meta(article__published_time="2023-09-12")
    assert read(page(head=head)).published == DAY


BARE = [
    ("Quay closes | The Courier", "The Courier", None, "Quay closes"),
    ("Quay closes - News - The Courier", "The Courier", None, "Quay closes - News"),
    ("The Courier: no name before a dash - and a word", "The Post", None,
     "The Courier: no name before a dash - and a word"),
    ("The Courier | Quay closes", "The Courier", None, "Quay closes"),
    ("Quay closes – courier.example", None, "https://www.courier.example/a", "Quay closes"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "outlet", "url", "expected"), BARE)
def test_title_without_the_site(
    title: str, outlet: str | None, url: str | None, expected: str
) -> None:
    assert bare(title, outlet, url) == expected


@pytest.mark.parametrize("value", ["", "/quay", "javascript:x", "https://[::1"])
def test_what_is_no_address_is_none(value: str) -> None:
    assert web_address(value) is None
