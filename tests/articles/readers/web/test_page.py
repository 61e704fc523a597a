"""Saved pages become one article each, or an issue that says why they do not."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from tests.articles.readers.web.pages import (
    CAPTION,
    COMMENT,
    LEAD,
    NEWSLETTER,
    STORY,
    TEASER,
    TITLE,
    mhtml,
    page,
    paragraphs,
    read,
    story,
)
from workbench.articles.readers.model import File, NotReadError
from workbench.articles.readers.web import page as web_page

KNOWN = [
    ("a.html", page().encode()),
    ("without-ending", page().encode()),
    ("a.txt", b"\xef\xbb\xbf\n<!-- saved from url=(0020)https://a.example/ -->\n<html><p>x"),
    ("a.htm", page().encode("utf-16")),
    ("a.html", b"<p>A page that somebody cut out of another.</p>"),
    ("a.xhtml", b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html>'),
    ("a.mhtml", mhtml(page())),
    ("a", mhtml(page())),
]
UNKNOWN = [
    ("a.html", b"Only text under the name of a page."),
    ("a.txt", b"<p>Markdown may begin with an element of HTML.</p>\n\nAnd go on."),
    ("a.eml", b"From: Ann <ann@a.example>\nMIME-Version: 1.0\n"
     b"Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>x"),
    ("a.html", b""),
    ("a.xml", b"<?xml version='1.0'?><rss><channel/></rss>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), KNOWN)
def test_a_page_is_known_by_its_content(name: str, data: bytes) -> None:
    assert web_page.knows(File(name, data))


@pytest.mark.parametrize(("name", "data"), UNKNOWN)
def test_what_is_no_page_is_not_known(name: str, data: bytes) -> None:
    assert not web_page.knows(File(name, data))


def test_a_page_gives_its_story_and_nothing_else() -> None:
    draft = read(page())
    assert tuple(draft.text.split("\n\n")) == STORY
    assert (draft.title, draft.outlet, draft.language) == (TITLE, "The Lindale Courier", "en")
    assert draft.issues == ()


APART = {
    "a caption": f"<figure><img src=a.png><figcaption>{CAPTION}</figcaption></figure>",
    "a caption by its name": f'<div class="wp-caption"><p>{CAPTION}</p></div>',
    "a newsletter box": f'<div class="newsletter-signup"><p>{NEWSLETTER}</p></div>',
    "a teaser": f'<p><a href="/fares">{TEASER}</a></p>',
    "a labelled teaser": f'<p>Read more: <a href="/fares">{TEASER}</a></p>',
    "a list of links": "<ul>" + f'<li><a href="/fares">{TEASER}</a></li>' * 4 + "</ul>",
    "a cookie notice": f'<div id="cookie-consent"><p>We set cookies. {NEWSLETTER}</p></div>',
    "a script": '<script>document.write("<p>An advertisement in a script.</p>")</script>',
    "a style": "<style>.quay { color: grey }</style>",
    "a form": "<form><button>Subscribe now</button><select><option>Monday</option></select></form>",
    "words for screen readers": '<span class="sr-only">Opens in a new window</span>',
    "a shortcode": "<p>[button link=”http://a.example”] Send us your pictures[/button]</p>",
}


@pytest.mark.parametrize("what", APART)
def test_within_the_story_stands_apart(what: str) -> None:
    html = page(paragraphs(STORY[:2]) + APART[what] + paragraphs(STORY[2:]))
    assert story(html) == STORY


def test_comments_longer_than_the_story_are_no_part_of_it() -> None:
    comments = "".join(
        f'<li class="comment" id="comment-{i}"><cite>Reader {i}</cite><p>{COMMENT} ({i})</p></li>'
        for i in range(12)
    )
    html = page(paragraphs() + f'<div id="comments"><ol class="commentlist">{comments}</ol></div>')
    assert story(html) == STORY


def test_comments_that_no_name_gives_away_are_told_by_their_dates() -> None:
    comments = "".join(
        f'<div class="x{i}"><time>12 May</time><div><p>{COMMENT} ({i})</p></div></div>'
        for i in range(12)
    )
    draft = read(page(paragraphs() + f"<div>{comments}</div>"))
    assert "forty years" not in draft.text
    assert draft.text.startswith(LEAD)
    assert "story_uncertain" in draft.issues


def test_a_story_in_an_element_with_a_wrong_name_is_read() -> None:
    assert story(page(f'<div class="newsletter">{paragraphs()}</div>')) == STORY


LOST = {
    "words in <nobr>": paragraphs().replace("old quay", "<nobr>old quay</nobr>"),
    "words in an unknown element": paragraphs().replace("old quay", "<x-term>old quay</x-term>"),
    "a paragraph in <div>": f"<p>{STORY[0]}</p><div>{STORY[1]}</div>" + paragraphs(STORY[2:]),
    "a list": f"<p>{STORY[0]}</p><ul><li>{STORY[1]}</li><li>{STORY[2]}</li></ul><p>{STORY[3]}</p>",
    "lines parted by <br>": "<br><br>".join(STORY),
    "paragraphs in sections": "".join(f"<section><p>{text}</p></section>" for text in STORY),
    "a quotation": f"<p>{STORY[0]}</p><blockquote>{STORY[1]}</blockquote>" + paragraphs(STORY[2:]),
    "links in the text": paragraphs().replace("the council", '<a href="/c">the council</a>'),
    "hard-wrapped lines": paragraphs().replace(", ", ",\n   "),
}  # fmt: skip


@pytest.mark.parametrize("what", LOST)
def test_nothing_is_lost_of(what: str) -> None:
    assert story(page(LOST[what])) == STORY


def test_headings_within_the_story_stay_and_the_title_is_not_repeated() -> None:
    html = page(paragraphs(STORY[:2]) + "<h2>What the fishermen say</h2>" + paragraphs(STORY[2:]))
    assert story(html) == (*STORY[:2], "What the fishermen say", *STORY[2:])


def test_a_row_of_a_table_is_one_paragraph() -> None:
    table = "<table><tr><th>Quay</th><th>Ships</th></tr><tr><td>Old</td><td>212</td></tr></table>"
    assert story(page(paragraphs() + table))[-2:] == ("Quay | Ships", "Old | 212")


def test_byline_date_and_reading_time_above_the_story_are_no_text() -> None:
    head = "<p>By Ida Brandvold</p><p>September 12, 2023</p><p>4 min read</p>"
    assert story(page(head + paragraphs())) == STORY


def test_a_story_that_stands_twice_is_read_once() -> None:
    hidden = f'<div style="display:none">{paragraphs()}</div>'
    assert story(page(paragraphs() + hidden)) == STORY


def test_the_next_article_below_is_another_one() -> None:
    other = tuple(text.replace("quay", "school").replace("harbour", "town") for text in STORY)
    below = f'<article class="post"><h1>Another matter</h1><div>{paragraphs(other)}</div></article>'
    html = page().replace("</article>", f"</article>{below}", 1)
    assert story(html) == STORY


def test_a_story_that_only_the_data_holds_is_read_from_it() -> None:
    body = "\\n\\n".join(STORY)
    data = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{body}"}}'
    html = page("<p>Loading.</p>", head=f'<script type="application/ld+json">{data}</script>')
    assert story(html) == STORY


NO_STORY = {
    "an error": page("<p>We could not find what you asked for. Go back to the front page, or look "
                     "for it in our archive of all articles.</p>", title="404 Not Found")
    .replace(f"<h1>{TITLE}</h1>", "<h1>404 Not Found</h1>"),
    "a wall": page("<p>This article is only available to subscribers. Please log in to continue "
                   "reading, or create your account in two minutes.</p>"),
    "a front page": page(
        "".join(f'<h2><a href="/{i}">{TEASER} {i}</a></h2><p>{COMMENT} {i}</p>' for i in range(12)),
        head='<link rel="canonical" href="https://courier.example/">'),
    "a page without words": "<html><body><img src='a.png'><p>A picture.</p></body></html>",
    "a page that a script would fill": "<html><body><div id='root'></div></body></html>",
}  # fmt: skip


@pytest.mark.parametrize("what", NO_STORY)
def test_no_story_is_in(what: str) -> None:
    reading = web_page.read(File("page.html", NO_STORY[what].encode()))
    assert (reading.drafts, reading.issues) == ((), ("page_without_story",))


UNCERTAIN = {
    "a few words of no article": page(
        "<p>The quay is closed on Mondays, and on the days after a storm it opens at noon.</p>"
    ),
    "a list of teasers": page(
        "".join(f'<h2><a href="/{i}">{TEASER} {i}</a></h2><p>{COMMENT} {i}</p>' for i in range(12))
    ),
    "the beginning of a story that is paid for": page(
        paragraphs(STORY[:2]),
        head='<script type="application/ld+json">{"@type": "NewsArticle", '
        '"isAccessibleForFree": false}</script>',
    ),
    "an envelope that is cut off": mhtml(page())[:-400],
}


@pytest.mark.parametrize("what", UNCERTAIN)
def test_in_doubt_is(what: str) -> None:
    html = UNCERTAIN[what]
    assert "story_uncertain" in read(html, "page.mhtml" if isinstance(html, bytes) else "a").issues


def test_a_story_that_a_second_way_does_not_find_is_in_doubt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    aside = (COMMENT, NEWSLETTER, "In winter the ferry calls twice a day, from May on " + TEASER)
    html = page().replace("</main>", f"</main><section>{paragraphs(aside)}</section>")
    assert "story_uncertain" not in read(html).issues
    monkeypatch.setattr(web_page, "lines_of", lambda root: list(aside))
    assert "story_uncertain" in read(html).issues


def test_no_markup_reaches_the_text() -> None:
    html = page(
        paragraphs((*STORY, "She wrote &lt;b&gt;no&lt;/b&gt; and &amp;ldquo;never&amp;rdquo;."))
    )
    assert "<" not in " ".join(STORY)
    assert not {"<p", "<script", "<style", "color: red"} & set(read(html).text.split())


def test_single_file_and_browsers_write_down_where_a_page_came_from() -> None:
    notes = (
        "<!--\n Page saved with SingleFile \n url: https://a.example/quay \n saved date: Tue -->",
        "<!-- saved from url=(0022)https://a.example/quay -->",
    )
    picture = '<img src="data:image/png;base64,' + "A" * 200_000 + '">'
    for note in notes:
        html = page(picture + paragraphs()).replace("<html", f"{note}<html", 1)
        draft = read(html)
        assert draft.url == "https://a.example/quay"
        assert tuple(draft.text.split("\n\n")) == STORY


def test_damaged_pages_raise_nothing_but_that_they_are_not_read() -> None:
    chance = random.Random(11)
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x"}</script>'
    for number, whole in enumerate((page(head=data).encode(), mhtml(page(), way="base64"))):
        for _ in range(30):
            broken = bytearray(whole[: chance.randrange(1, len(whole))])
            for _ in range(20):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            file = File("page.mhtml" if number else "page.html", bytes(broken))
            web_page.knows(file)
            with suppress(NotReadError):
                web_page.read(file)
