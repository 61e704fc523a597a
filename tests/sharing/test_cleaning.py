"""HTML of a notebook on its way into a page: what stays, what goes, and what is said of it."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from workbench.sharing.attributes import SCRIPT
from workbench.sharing.cleaning import ELSEWHERE, FORM, FRAME, LINK, cleaned

GOES = '<meta http-equiv="refresh" content="0;url=https://example.org/">'
STAYS = [
    "<p>Hello <b>x</b>, unclosed & plain",
    "<table border=1><tr><th></th><th>a</th></table>",
    "<style type='text/css'>#nb-T_1 th {color: red}</style>",
    '<a href="https://example.org/?a=1&b=2" target=_blank title="on">there</a>',
    "<details open><summary>x</summary>y</details>",
    "<img src='data:image/png;base64,iVBOR' alt=x><svg viewBox='0 0 1 1'><path d=M0 /></svg>",
    "<a href='data:text/csv;base64,YQ==' download=a.csv>the table</a>",
    "1 < 2 &lt;script&gt;",
    "",
]


def parsed(html: str) -> BeautifulSoup:
    """``html`` as nbconvert reads it when it writes the page."""
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("html", STAYS)
def test_ordinary_html_reaches_the_page_as_without_cleaning(html: str) -> None:
    assert str(parsed(cleaned(html).html)) == str(parsed(html))
    assert cleaned(html).left_out == ()


def test_what_is_cleaned_twice_is_as_clean() -> None:
    once = cleaned("<p id=a>1 < 2 &amp;<a href=#a>b</a><style>#a{b:url(#a)}</style>").html
    assert cleaned(once).html == once


# What acts, what is said of it, and what stays of it.
ACTS = {
    "a</script><script>window.pwned=3</script>b": (SCRIPT, "ab"),
    "<SCRIPT SRC=https://example.org/x.js></SCRIPT>": (SCRIPT, ""),
    '<script type="text/plain" id="workbench-head-0">false data</script>': (SCRIPT, ""),
    "<svg><script>1</script><circle r=1></svg>": (SCRIPT, '<svg><circle r="1"></circle></svg>'),
    '<b onclick="go()" OnMouseOver=go()>x</b>': (SCRIPT, "<b>x</b>"),
    "<a href=' java\nscript:go()'>x</a>": (SCRIPT, "<a>x</a>"),
    "<svg><a xlink:href='&#106;avascript:go()'>x</a></svg>": (SCRIPT, "<svg><a>x</a></svg>"),
    "<button formaction=javascript:go()>x": (SCRIPT, "<button>x</button>"),
    "<form action=https://example.org><input name=q></form>": (FORM, '<input name="nb-q">'),
    "<svg><a><set attributeName=xlink:href to=javascript:go()></a></svg>": (
        SCRIPT,
        "<svg><a></a></svg>",
    ),
    f"x{GOES}": (ELSEWHERE, "x"),
    f"<select>{GOES}</select>": (ELSEWHERE, "<select></select>"),
    "<iframe src=https://example.org/></iframe>": (FRAME, ""),
    "<object data=x.pdf><embed src=x.pdf></object>": (FRAME, ""),
    "<link rel=preconnect href=https://example.org>": (LINK, ""),
}


@pytest.mark.parametrize("html", ACTS)
def test_what_acts_goes_and_is_told(html: str) -> None:
    what, stays = ACTS[html]
    clean = cleaned(html)
    assert clean.left_out == (what,)
    assert clean.html == f'{stays}<p class="wb-note">Left out here: {what}.</p>'


@pytest.mark.parametrize(
    "html",
    [
        "<base href=https://example.org/><meta charset=latin1>",
        "<html lang=de><head><body class=hidden>",
        "<!-- a comment --><!--[if IE]>x<![endif]--><?php ?><!DOCTYPE html>",
        "<template shadowrootmode=open><b>never seen</b></template><noscript>nor this</noscript>",
        "</div></main></body></html>",
    ],
)
def test_what_is_not_seen_goes_without_a_word(html: str) -> None:
    clean = cleaned(f"{html}<p>x</p>")
    assert (clean.html, clean.left_out) == ("<p>x</p>", ())


# Each is read as harmless by one of the two: nbconvert's parser, whose reading is written to the
# page, and the browser that reads that. Or it swallows what comes after it.
TWO_WAYS = [
    f"<!-- -- >{GOES} -->",
    f"<!-- --!>{GOES} -->",
    f"<!-->{GOES}-->",
    f"<style>a</style x>{GOES}</style>",
    f"<svg><style>{GOES}</style></svg>",
    f"<![CDATA[ > {GOES} ]]>",
    f"<?php > {GOES} ?>",
    f"<!DOCTYPE x [ > {GOES} ]>",
    f"<noscript><p title='</noscript>{GOES}'></noscript>",
    f"<textarea><p title='</textarea>{GOES}'></textarea>",
    f"<plaintext>{GOES}",
    f"<xmp>{GOES}</xmp>",
    f"<title>{GOES}</title>",
    f"<svg><title>{GOES}</title><style>&lt;/style>{GOES}</style></svg>",
    f"<math><annotation-xml encoding=text/html><style><img title='</style>{GOES}'>",
    f"<noembed><p title='</noembed>{GOES}'>",
    f"<p title=a`>{GOES}",
    f"{'<b>' * 300}<script>{GOES}</script>",
    f"{'<b>' * 300}<style>{GOES}</style>",
    f"<p&#{'9' * 5000};>&#{'9' * 5000};<p title='&#{'9' * 5000};'>",
    "<!--",
    "<style>",
    "<script>",
    "<p title='",
    '<meta http-equiv="refresh" content="0;url=https://example.org/?',
]


@pytest.mark.parametrize("html", TWO_WAYS)
def test_no_reading_of_it_leads_elsewhere_or_swallows_what_follows(html: str) -> None:
    clean = cleaned(html).html
    # As nbconvert does it, with what follows on the page.
    written = str(parsed(f"<div>{clean}</div><footer>the end</footer>"))
    assert GOES[:5] not in written
    assert "http-equiv" not in re.sub(r"&lt;meta[^>]*>|\\3c [^<]*", "", written)
    assert "</!" not in written
    footer = parsed(written).find("footer")
    assert footer is not None
    assert footer.get_text() == "the end"
    assert cleaned(clean).html == clean


@pytest.mark.parametrize(
    ("html", "words", "told"),
    [
        (
            "<img src='https://example.org/x.png' alt='A &lt;map&gt;'>",
            "The picture “A &lt;map&gt;” is not in this page: https://example.org/x.png",
            "a picture that is not in the notebook (https://example.org/x.png)",
        ),
        (
            "<video controls><source src=dam.mp4></video>",
            "The film is not in this page: dam.mp4",
            "a film that is not in the notebook (dam.mp4)",
        ),
    ],
)
def test_what_lies_elsewhere_becomes_words_in_its_place(html: str, words: str, told: str) -> None:
    clean = cleaned(f"<p>before {html} after</p>")
    assert clean.html == f'<p>before <span class="wb-note">{words}</span> after</p>'
    assert clean.left_out == (told,)


def test_long_address_is_told_in_one_short_line() -> None:
    (told,) = cleaned(f"<img src='a\n\x1b[31m{'b' * 1000}'>").left_out
    assert len(told) < 150
    assert told.isprintable()


NOT_THERE = {
    "<img src=data:, srcset='https://a.org/b.png 2x'>": "picture",
    "<img src=data:, srcset='data:, 1x, https://a.org/b.png 2x'>": "picture",
    "<picture><source srcset=https://a.org/b.png><img src=data:,></picture>": "picture",
    "<video poster=https://a.org/b.png src=data:,></video>": "picture",
    "<table background=https://a.org/b.png></table>": "picture",
    "<input type=image src=https://a.org/b.png>": "picture",
    "<svg><image href=https://a.org/b.png /></svg>": "picture",
    "<svg><image xlink:href='https://a.org/b.png' /></svg>": "picture",
    "<svg><feImage href=https://a.org/b.png /></svg>": "picture",
    "<svg><use href=https://a.org/b.svg#c></use></svg>": "what an element would fetch",
    "<svg><path fill='url(https://a.org/b.svg#c)' /></svg>": "a style",
    "<svg><path><set attributeName=fill to='url(https://a.org/b.svg#c)' /></path></svg>": "a style",
    "<a href=https://ok.org ping=https://a.org/b>c</a>": "what an element would fetch",
    "<p style='background: url(https://a.org/b.png)'>": "a style",
    "<video src=data:,><track src=https://a.org/b.vtt></video>": "what an element would fetch",
    "<style>@import 'https://a.org/b.css';</style>": "a style",
}


@pytest.mark.parametrize("html", NOT_THERE)
def test_what_the_policy_would_stop_is_taken_out_and_told(html: str) -> None:
    clean = cleaned(html)
    (told,) = clean.left_out
    assert NOT_THERE[html] in told
    assert "https://a.org/b" in told
    note = f'<p class="wb-note">Left out here: {told}.</p>'
    assert clean.html.endswith(note)
    assert "a.org" not in clean.html.removesuffix(note)


def test_of_many_addresses_some_are_told() -> None:
    clean = cleaned("".join(f"<img src=https://a.org/{number}.png>" for number in range(1000)))
    assert len(clean.left_out) == 11
    assert clean.left_out[-1] == "a picture that is not in the notebook, and more of them"
    assert clean.html.count("is not in this page") == 1000


def test_end_of_what_has_not_begun_ends_nothing() -> None:
    assert cleaned("<p><b>a</div>b</b></p>").html == "<p><b>ab</b></p>"


@pytest.mark.parametrize("element", ["img", "form", "iframe", "object", "embed", "image", "p", "x"])
def test_name_by_which_a_document_is_reached_goes(element: str) -> None:
    html = cleaned(f"<{element} src=data:, name=createElement id=body>x</{element}>").html
    assert "createElement" not in html
    assert 'id="body"' not in html


def test_names_that_a_page_needs_change_together() -> None:
    html = cleaned(
        "<style>#a, #b:hover {color: #abc}</style><h2 id='a'>A</h2><a href='#a'>a</a><a name=b></a>"
        "<label for=c>c</label><input id=c name=d type=radio aria-describedby='a  b'>"
        "<img usemap=#m src=data:,><map name=m></map><svg><use xlink:href='#e' /><g id=e "
        "clip-path='url(#a)'></g></svg><a href='#cell-id=1'>f</a><a href='#top'>g</a>"
    ).html
    names = set(re.findall(r"[\"#( ]nb-(\w+)", html))
    assert names == {"a", "b", "c", "d", "e", "m"}
    assert "<style>#nb-a, #nb-b:hover {color: #abc}</style>" in html
    assert 'href="#cell-id=1"' in html
    assert 'href="#top"' in html
    assert not re.search(r'(?:id|name|for)="(?!nb-)', html)
