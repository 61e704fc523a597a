"""What a reader sees of the markup in mails and cells."""

from __future__ import annotations

import pytest

from tests.work import growth
from workbench.articles.readers.loose_html import holds_tags, lines_of_html

CASES = {
    "<p>One <b>two</b></p><p>three": ["One two", "", "three"],
    "One<br>two<br/><br>three": ["One", "two", "three"],
    "<td>A</td><td>B</td>": ["A", "", "B"],
    "<style>p { color: red }</style><p>Seen": ["Seen"],
    "<p>Wait</p><script>if (a < b) { x('<p>') }</script>": ["Wait"],
    "<div style='display: none; max-height:0'>Not <div>seen</div></div>Seen": ["Seen"],
    '<p style="display:none">Not seen<p>Seen': ["Seen"],
    "<span hidden>No</span><a title='The hidden cost'>Yes</a>": ["Yes"],
    "<div style='font-size:0px'><p style='font-size:14px'>Yes</p></div>": ["Yes"],
    "<div style='overflow:hidden'>Yes</div>": ["Yes"],
    "<!-- no <p>no</p> -->Yes<!--[if mso]><p>no</p><![endif]-->": ["Yes"],
    "He said <q>no</q> &amp; left&nbsp;us.": ["He said “no” & left us."],
    "a\nline\nof source": ["a line of source"],
    "5 < 7 and <3": ["5 < 7 and <3"],
    "<p>\u200b\u034f\u200b &zwnj;</p><p>Yes</p>": ["Yes"],
    "<img alt='A pier'>Yes<input value='No'>": ["Yes"],
}


@pytest.mark.parametrize("source", CASES)
def test_lines_are_those_that_a_reader_sees(source: str) -> None:
    assert [line for line in lines_of_html(source) if line or "" in CASES[source]] == CASES[source]


@pytest.mark.parametrize(
    ("text", "tags"),
    [("<p>One</p>", True), ("a < b and c > d", False), ("<b>One", False), ("<One> <Two>", False)],
)
def test_tags_are_told_from_other_signs(text: str, tags: bool) -> None:
    assert holds_tags(text) is tags


@pytest.mark.parametrize(
    "piece", ["<", "<p ", "<!--", "<p>a", "<div style='display:none'>", "&lt;<"]
)
def test_work_grows_no_faster_than_the_source(piece: str) -> None:
    assert growth(lambda size: lambda: lines_of_html(piece * size), 500) < 1.2
