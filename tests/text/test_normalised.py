"""Accents, zero-width characters and pictographs inside and beside names."""

from __future__ import annotations

import unicodedata

import pytest

from workbench import Article
from workbench.authority import Authority
from workbench.quotes.statements import read_statements
from workbench.text.normalised import normalised, plain_name

SHY, ZWJ, ZWNJ, ZWSP = "\u00ad", "\u200d", "\u200c", "\u200b"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Zoe\u0308 Mu\u0308ller", "Zoë Müller"),
        ("Jose\u0301 Pe\u0301rez", "José Pérez"),
        ("Lena M\u0308adsen", "Lena M\u0308adsen"),
        (f"Lena Mad{SHY}sen", "Lena Madsen"),
        (f"Le{ZWNJ}na Mad{ZWJ}sen", "Lena Madsen"),
        (f"{ZWSP}Lena Madsen{ZWSP}", "Lena Madsen"),
        ("Lena Madsen 👩‍🔬", "Lena Madsen"),
        ("Lena Madsen👩🏽‍🔬", "Lena Madsen"),
        ("Lena 🇨🇭 Madsen ❤️", "Lena Madsen"),
    ],
)
def test_a_name_is_the_same_however_its_letters_are_written(printed: str, name: str) -> None:
    assert plain_name(printed).strip() == name
    assert unicodedata.is_normalized("NFC", plain_name(printed))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("Ann👩‍🔬Smith", "Ann Smith"), ("Ann 👩 Smith", "Ann Smith"), ("Acme® 5°", "Acme® 5°"),
     ("\u1112\u1161\u11ab", "한"), ("😀", ""), ("", "")],
)  # fmt: skip
def test_pictures_and_decomposed_letters(printed: str, expected: str) -> None:
    assert plain_name(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("&quot;It is,&quot; said Ann O&#39;Neill", '"It is," said Ann O\'Neill'),
        ("&ldquo;No&rdquo; &#8212; Jos&eacute; &#xC9;vora", "“No” — José Évora"),
        ("AT&amp;T &amp; Co&nbsp;Ltd", "AT&T & Co\u00a0Ltd"),
        ("R&D; said &nosuch; &; &#0; &#x110000; &zwnj; &amp;quot;",
         "R&D; said &nosuch; &; &#0; &#x110000; &zwnj; &quot;"),
        ("&quot", "&quot"),
    ],
)  # fmt: skip
def test_names_that_html_has_for_characters_are_these(printed: str, expected: str) -> None:
    normal = normalised(printed)
    assert normal.text == expected
    if normal.spans is not None:
        assert normal.printed((0, len(expected))) == (0, len(printed))


def test_spans_lead_to_the_normal_form_and_back() -> None:
    printed = "A\u0301da 👩‍🔬 Po\u0308l"
    normal = normalised(printed)
    start = printed.index("P")
    assert normal.text == "Áda Pöl"
    assert normal.span((start, len(printed))) == (4, 7)
    assert normal.printed((4, 7)) == (start, len(printed))


def test_a_text_in_its_normal_form_stays_the_same_object() -> None:
    text = "José Pérez said “no”."
    assert normalised(text).text is text
    assert normalised(text).printed((0, 4)) == (0, 4)


def test_mention_and_spans_of_an_article_are_as_printed_and_names_are_plain() -> None:
    printed = f"Jo{SHY}hn Mu\u0308ller"
    article = Article.from_text(f"“The old bridge will be closed on Monday,” {printed} said.")
    found = read_statements(article, Authority())
    [speaker], [statement] = found.speakers, found.attributions
    assert (speaker.name, speaker.mention) == ("John Müller", printed)
    assert [article.text[start:end] for start, end in statement.source] == [printed]
