"""HTML of a notebook on its way into a page: what stays, what goes, and what is said of it."""

from __future__ import annotations

import pytest

from workbench.sharing.cleaning import ELSEWHERE, FRAME, LINK, SCRIPT, cleaned, parsed

GOES = '<meta http-equiv="refresh" content="0;url=https://example.org/">'
STAYS = [
    "<p>Hello <b>x</b>, unclosed & plain",
    "<table border=1><tr><th></th><th>a</th></table>",
    "<style type='text/css'>#T_1 th {color: red}</style><!-- a comment -->",
    '<a href="https://example.org/?a=1&b=2" target=_blank title="on">there</a>',
    "<details open><summary>x</summary>y</details>",
    "<img src='data:image/png;base64,iVBOR' alt=x><svg viewBox='0 0 1 1'><path d=M0 /></svg>",
    "1 < 2 &lt;script&gt;",
    "",
]


@pytest.mark.parametrize("html", STAYS)
def test_ordinary_html_stays_to_the_letter(html: str) -> None:
    assert cleaned(html).html == html
    assert cleaned(html).left_out == ()


# What acts, what is said of it, and what stays of it.
ACTS = {
    "a</script><script>window.pwned=3</script>b": (SCRIPT, "ab"),
    "<SCRIPT SRC=https://example.org/x.js></SCRIPT>": (SCRIPT, ""),
    '<script type="text/plain" id="workbench-head-0">false data</script>': (SCRIPT, ""),
    "<svg><script>1</script><circle r=1></svg>": (SCRIPT, '<svg><circle r="1"></circle></svg>'),
    '<b onclick="go()" OnMouseOver=go()>x</b>': (SCRIPT, "<b>x</b>"),
    "<a href=' java\nscript:go()'>x</a>": (SCRIPT, "<a>x</a>"),
    "<svg><a xlink:href='&#106;avascript:go()'>x</a></svg>": (SCRIPT, "<svg><a>x</a></svg>"),
    "<form><button formaction=javascript:go()>x": (SCRIPT, "<form><button>x</button></form>"),
    f"x{GOES}": (ELSEWHERE, "x"),
    f"<select>{GOES}</select>": (ELSEWHERE, "<select></select>"),
    f"<template>{GOES}</template>": (ELSEWHERE, "<template></template>"),
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


def test_what_changes_nothing_goes_without_a_word() -> None:
    clean = cleaned("<base href=https://example.org/><meta charset=latin1><p>x")
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
