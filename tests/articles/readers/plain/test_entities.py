"""Entities of HTML become characters, unless the text speaks of them."""

from __future__ import annotations

import pytest

from workbench.articles.readers.plain.entities import read_entities


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("it&rsquo;s R&amp;D", "it’s R&D"),
        ("&ldquo;No,&rdquo; she&nbsp;said in the &#8217;90s", "“No,” she\xa0said in the ’90s"),
        ("caf&#xe9; &eacute;t&eacute;", "café été"),
        ("&amp;ldquo;No,&amp;rdquo; she said", "“No,” she said"),
        ("it&amp;#8217;s late", "it’s late"),
        ("5 &lt; 6 &amp; 7 &gt; 6", "5 < 6 & 7 > 6"),
        ("the workers&rsquo; day, &lsquo;no&rsquo;", "the workers’ day, ‘no’"),
        ("&#147;No,&#148; she said", "“No,” she said"),
        ("a &mdash; b &hellip; c", "a — b … c"),
    ],
)
def test_entities_are_read(text: str, read: str) -> None:
    assert read_entities(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Write &rsquo; for an apostrophe and &ldquo; before a quotation.",
        "An apostrophe (&rsquo;) is an entity.",
        "In code, `&amp;` is written for it&rsquo;s",
        "AT&T; Johnson & Co; Q&A;",
        "https://example.org/?a=1&b=2",
        "half of a letter &#xd83d; and nothing &#0;",
        "&nosuchentity; stays",
    ],
)
def test_what_is_spoken_of_or_no_entity_stays(text: str) -> None:
    assert read_entities(text) == text
