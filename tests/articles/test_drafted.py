"""What a reader made of a file becomes articles with names, facts and what is to be reported."""

from __future__ import annotations

from datetime import date

from workbench.articles import articles_frame
from workbench.articles.drafted import LONGEST_NOTE, MOST_NOTES, drafted
from workbench.articles.issues import ISSUES
from workbench.articles.names import order_of
from workbench.articles.readers.model import Draft, Reading

STORY = "The harbour was closed on Monday.\n\n“Nobody asked us,” said Ann Lowe, a pilot."


def test_an_article_alone_has_the_name_of_its_file_and_several_have_numbers() -> None:
    one = list(drafted(Reading((Draft(STORY),)), "a.docx", {}))
    two = list(drafted(Reading((Draft(STORY), Draft("Other."))), "b.docx", {}))
    assert [article.file for article in one] == ["a.docx"]
    assert [article.file for article in two] == ["b.docx#1", "b.docx#2"]


def test_what_the_format_says_stands_in_the_article_and_the_analyst_has_the_last_word() -> None:
    draft = Draft(
        STORY, "Closed", "Harbour Post", "Wire", date(2024, 5, 6), "B. Ek", "https://a.example",
        "Sports", "B1", "en", (10,),
    )  # fmt: skip
    stated = {"a.docx": {"outlet": "Morning Post"}, "a.docx#2": {"title": "Second"}}
    first, second = drafted(Reading((draft, draft)), "a.docx", stated)  # type: ignore[arg-type]
    assert (first.title, second.title) == ("Closed", "Second")
    assert (first.outlet, second.outlet) == ("Morning Post", "Morning Post")
    facts = (first.network, first.published, first.byline, first.url)
    assert facts == ("Wire", date(2024, 5, 6), "B. Ek", "https://a.example")
    assert (first.desk, first.page, first.language, first.pages) == ("Sports", "B1", "en", (10,))


def test_fewer_articles_than_the_file_says_are_reported_beside_those_that_were_found() -> None:
    found = list(drafted(Reading((Draft(STORY), Draft("Other.")), expected=3), "a.docx", {}))
    assert [article.file for article in found] == ["a.docx#1", "a.docx#2", "a.docx"]
    assert [article.text for article in found] == [STORY, "Other.", ""]
    assert found[2].issues == ("articles_missing",)
    enough = list(drafted(Reading((Draft(STORY),), expected=1), "a.docx", {}))
    assert len(enough) == 1


def test_a_file_that_gave_nothing_is_an_article_without_text_and_with_the_reason() -> None:
    [article] = drafted(Reading(issues=("encrypted",)), "a.pdf", {})
    assert (article.file, article.text, article.issues) == ("a.pdf", "", ("encrypted",))


def test_a_page_is_that_of_the_pdf_else_that_of_the_paper_if_it_is_a_number() -> None:
    [pdf] = drafted(Reading((Draft("One page.\n\nTwo.", pages=(11,)),)), "a.pdf", {})
    assert [pdf.page_at(0), pdf.page_at(10), pdf.page_at(11)] == [1, 1, 2]
    [paper] = drafted(Reading((Draft(STORY, page="7"),)), "a.docx", {})
    [lettered] = drafted(Reading((Draft(STORY, page="B1"),)), "a.docx", {})
    assert (paper.page_at(0), lettered.page_at(0)) == (7, None)


def test_a_file_of_one_article_has_its_losses_and_notes_with_it() -> None:
    reading = Reading((Draft(STORY, issues=("text_cut",)),), 2, ("rows_damaged",), ("A note.",))
    [article] = drafted(reading, "a.csv", {})
    assert (article.file, article.text, article.notes) == ("a.csv", STORY, ("A note.",))
    assert {"text_cut", "rows_damaged", "articles_missing"} < set(article.issues)
    assert article.issues == tuple(sorted(article.issues, key=list(ISSUES).index))


def test_notes_stand_with_what_is_reported_of_the_file_else_with_its_first_article() -> None:
    drafts = (Draft(STORY), Draft("Other."))
    sound = list(drafted(Reading(drafts, notes=("2 pictures passed over",)), "a.warc", {}))
    assert [article.notes for article in sound] == [("2 pictures passed over",), ()]
    faulty = list(drafted(Reading(drafts, None, ("file_cut",), ("A note.",)), "a.warc", {}))
    assert {article.file: article.notes for article in faulty} == {
        "a.warc#1": (), "a.warc#2": (), "a.warc": ("A note.",),
    }  # fmt: skip


def test_notes_are_plain_text_few_and_short() -> None:
    notes = ("columns\nfound:  \x1b[31m\u202e", "x" * 10_000_000, "", *map(str, range(100)))
    [article] = drafted(Reading(issues=("no_text_column",), notes=notes), "a.csv", {})
    assert article.notes[0] == "columns found: \\x1b[31m\\u202e"
    assert len(article.notes) <= MOST_NOTES
    assert all(len(note) <= LONGEST_NOTE for note in article.notes)
    assert article.notes[1].endswith("x ...")


def test_notes_stand_in_the_table_of_articles() -> None:
    articles = list(drafted(Reading((Draft(STORY),), notes=("A note.",)), "a.csv", {}))
    assert articles_frame([*articles, *drafted(Reading((Draft("B"),)), "b.csv", {})])[
        "notes"
    ].tolist() == [["A note."], []]


def test_articles_of_a_file_are_in_their_order_and_a_name_may_end_in_any_number() -> None:
    assert order_of("a#३") == ("a#३", 0)
    names = ["a.docx#10", "a.docx#2", "a.docx", "a#", "a#²", "a#" + "9" * 5000]
    assert sorted(names, key=order_of) == [
        "a#", "a#" + "9" * 5000, "a#²", "a.docx", "a.docx#2", "a.docx#10",
    ]  # fmt: skip
