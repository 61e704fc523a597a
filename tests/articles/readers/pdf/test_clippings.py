"""Press clippings in one PDF: every article with its title, outlet, day and page."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tests.articles.readers.exports import export
from tests.articles.readers.pdf.made import Sheet, Text, make_pdf, set_lines, wrapped
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.pdf import file as pdf

pytest.importorskip("pypdfium2")

STORIES = {
    "Council sells the old mill": (
        "The council of Tarnby sold the old mill on Thursday to a builder from the next town. "
        "“It had to go,” said the mayor, Ulla Brask, who had fought for it since she took office. "
        "The price was not told. Neighbours fear for the trees that stand around the yard."
    ),
    "Ferry stays in port again": (
        "The ferry to the islands did not leave on Friday, for the third time in a month. The line "
        "blames a valve that was to be replaced in spring. Islanders were left without fresh milk, "
        "and one wedding was put off until the guests can cross."
    ),
    "School wins a prize for soup": (
        "Pupils in Esker have won a prize for a soup made of what others throw away. The jury "
        "praised its taste and said nothing of its colour. The cook will now travel through the "
        "country and show other schools how it is done, with leeks and with patience."
    ),
}
SOURCES = [
    "Tarnby Post 20-06-2013 (p.)",
    "De Bode 21-06-2013 (p.002)",
    "Esker.example 14-06-2013 (p.8-9)",
]
RIGHTS = "© Tarnby Post 2013 all rights reserved"


def cover(*titles: str) -> Sheet:
    entries = [f"{title} (Some Paper){'.' * 40}{n + 1}" for n, title in enumerate(titles)]
    return Sheet([Text(50, 780, "Clippings", 24), *set_lines(entries, 50, 700)])


def article(number: int, y: float) -> list[Text]:
    title, story = list(STORIES.items())[number]
    lines = [*wrapped(story, 150), RIGHTS[:22], RIGHTS[23:]]
    third = -(-len(lines) // 3)
    columns = [lines[i : i + third] for i in range(0, len(lines), third)]
    return [
        Text(50, y, title, 12, bold=True),
        Text(50, y - 14, SOURCES[number], 9),
        *(text for n, part in enumerate(columns) for text in set_lines(part, 50 + 165 * n, y - 30)),
    ]


def read(*sheets: Sheet) -> Reading:
    return pdf.read(File("a.pdf", make_pdf(sheets)))


def pages() -> tuple[Sheet, Sheet]:
    first = Sheet([*article(0, 780), *article(1, 600), Text(295, 20, "1")], rules=[620])
    return first, Sheet([*article(2, 780), Text(295, 20, "2")])


def test_each_article_of_a_collection_is_one_of_its_own() -> None:
    reading = read(cover(*STORIES), *pages())
    assert [draft.title for draft in reading.drafts] == list(STORIES)
    assert [draft.text.replace("\n\n", " ") for draft in reading.drafts] == list(STORIES.values())
    assert [(d.outlet, d.published, d.page) for d in reading.drafts] == [
        ("Tarnby Post", date(2013, 6, 20), None),
        ("De Bode", date(2013, 6, 21), "2"),
        ("Esker.example", date(2013, 6, 14), "8-9"),
    ]
    assert reading.expected == 3


def test_titles_and_sources_are_enough_without_a_table_of_contents() -> None:
    reading = read(*pages())
    assert [draft.title for draft in reading.drafts] == list(STORIES)
    assert reading.expected is None


def test_an_article_that_the_table_of_contents_names_and_the_file_lacks_is_expected() -> None:
    reading = read(cover(*STORIES, "A story that is not there"), *pages())
    assert (len(reading.drafts), reading.expected) == (3, 4)


def test_an_article_over_two_pages_knows_where_the_second_begins() -> None:
    words = next(iter(STORIES.values()))
    lines = wrapped(words, 400)
    title, source = article(0, 780)[:2]
    first = Sheet([title, source, *set_lines(lines[:2], 50, 750)])
    second = Sheet([*set_lines(lines[2:], 50, 780), *article(1, 600)], rules=[620])
    draft = read(first, second).drafts[0]
    assert draft.text == words
    assert [draft.text[place:].split()[0] for place in draft.pages] == [lines[2].split()[0]]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("05-06-2013", "07-06-2013"), (None, None)),
        (("05.06.2013", "07.06.2013"), (date(2013, 6, 5), date(2013, 6, 7))),
        (("2013-06-05", "2013-06-07"), (date(2013, 6, 5), date(2013, 6, 7))),
        (("05-06-2013", "20-06-2013"), (date(2013, 6, 5), date(2013, 6, 20))),
    ],
)
def test_a_day_is_read_only_where_day_and_month_are_told_apart(
    days: tuple[str, str], expected: tuple[date | None, date | None]
) -> None:
    texts = []
    for number, day in enumerate(days):
        made = article(number, 780 - 300 * number)
        texts += [made[0], Text(50, made[1].y, f"De Bode {day} (p.1)", 9), *made[2:]]
    assert tuple(draft.published for draft in read(Sheet(texts, [500])).drafts) == expected


def test_one_title_with_a_source_is_no_collection() -> None:
    (draft,) = read(Sheet(article(0, 780))).drafts
    assert "Tarnby Post" in draft.text


def test_the_real_collection_has_all_its_articles() -> None:
    # Counted in its table of contents and, by eye, on its pages.
    reading = pdf.read(export("clippings_bzk.pdf"))
    drafts = reading.drafts
    assert (len(drafts), reading.expected, reading.issues) == (45, 45, ())
    assert Counter(draft.published for draft in drafts) == {
        date(2013, 6, 14): 1,
        date(2013, 6, 19): 1,
        date(2013, 6, 20): 20,
        date(2013, 6, 21): 23,
    }
    outlets = Counter(draft.outlet for draft in drafts)
    named = ("NRC Handelsblad", "Trouw", "Algemeen Dagblad", "ANP", "De Telegraaf", "Metro NL")
    assert [outlets[name] for name in named] == [7, 5, 4, 3, 3, 1]
    assert [d.page for d in drafts[:4]] == [None, None, "3", "5"]
    assert all(draft.title and len(draft.text) > 400 for draft in drafts)
    assert not any("voorbehouden" in draft.text[-60:] for draft in drafts)
