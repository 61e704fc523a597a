"""The report on reading: what was read, what was not, why, and what to do, each file once."""

from __future__ import annotations

import re

from tests.hostile.checks import is_tame
from workbench.articles import Article, articles_frame
from workbench.articles.issues import NOT_READ
from workbench.articles.reasons import NOT_READ_FOR, READ_IN_PART_FOR
from workbench.exports.reading import NAMED, Finding, reading_report, report_of_frame


def article(file: str, *issues: str, text: str = "", notes: tuple[str, ...] = ()) -> Article:
    return Article(id=file, text=text, file=file, issues=issues, notes=notes)


def read(file: str, *issues: str) -> Article:
    return article(file, *issues, text="It rained.")


def test_all_read_is_one_sentence_with_files_and_articles() -> None:
    export = [read(f"export.docx#{number}") for number in range(1, 41)]
    report = reading_report([*export, read("a.txt", "title_missing")])
    assert (report.files, report.articles, report.complete) == (2, 41, True)
    assert report.lines() == ["All 2 files were read: 41 articles."]
    assert reading_report([read("a.txt")]).lines() == ["The file was read: 1 article."]


def test_files_that_could_not_be_read_stand_by_reason_the_most_frequent_first() -> None:
    pictures = [article(f"{name}.pdf", "pages_without_text") for name in "abcdef"]
    locked = [article("z.xlsx", "encrypted")]
    report = reading_report([*locked, *pictures, read("good.txt")])
    assert not report.complete
    assert [(finding.code, len(finding.files)) for finding in report.not_read] == [
        ("pages_without_text", 6), ("encrypted", 1),
    ]  # fmt: skip
    assert report.lines() == [
        "7 of 8 files could not be read:",
        "  6 are pictures without text (a.pdf, b.pdf, c.pdf, d.pdf and 2 more): "
        "run text recognition (OCR) and save with its text.",
        "  1 is protected by a password (z.xlsx): save copies without it.",
    ]


def test_a_folder_that_gave_nothing_says_so_first() -> None:
    pictures = [article(f"{name}.pdf", "pages_without_text") for name in "abc"]
    assert reading_report(pictures).lines()[0] == "None of the 3 files gave a text:"
    assert reading_report(pictures[:1]).lines()[0] == "The file gave no text:"
    assert reading_report([]).lines() == ["No files of articles were found."]


def test_a_file_stands_under_one_reason_and_the_numbers_add_up() -> None:
    both = article("a.csv", "rows_damaged", "no_text_column")
    report = reading_report([both, read("b.txt")])
    assert [finding.files for finding in report.not_read] == [("a.csv",)]


def test_what_was_lost_of_a_file_that_gave_something_is_a_group_of_its_own() -> None:
    export = [read("e.docx#1"), read("e.docx#2"), article("e.docx", "articles_missing")]
    report = reading_report([*export, read("cut.pdf", "file_cut", "pages_without_text")])
    assert (report.files, report.articles, report.not_read) == (2, 3, ())
    assert {finding.code: finding.files for finding in report.in_part} == {
        "articles_missing": ("e.docx",), "file_cut": ("cut.pdf",),
        "pages_without_text": ("cut.pdf",),
    }  # fmt: skip
    assert report.lines()[0] == "2 of 2 files were read in part:"
    assert not report.complete
    lost = reading_report([*export, article("x.pdf", "unreadable")])
    assert [line for line in lost.lines() if not line.startswith(" ")] == [
        "1 of 2 files could not be read:", "1 more was read in part:",
    ]  # fmt: skip


def test_an_archive_that_gave_something_is_read_in_part() -> None:
    report = reading_report([read("z.zip/a.txt"), article("z.zip", "archive_cut")])
    assert [finding.files for finding in report.in_part] == [("z.zip",)]
    empty = reading_report([article("z.zip/a.txt", "empty"), article("z.zip", "archive_cut")])
    assert [finding.code for finding in empty.not_read] == ["archive_cut", "empty"]


def test_what_is_no_loss_is_told_last_and_changes_no_exit_code() -> None:
    rows = [
        read("t.csv#1", "duplicate_text"),
        article("t.csv#2", "empty"),
        article("l", "same_file"),
    ]
    report = reading_report(rows)
    assert (report.files, report.complete) == (1, True)
    assert report.lines() == [
        "The file was read: 1 article.",
        "To know:",
        "  1 link leads to what is read under another name (l).",
        "  1 article has no text, where others of its file do (t.csv#2).",
        "  1 article has the same text as an earlier one (t.csv#1).",
    ]


def test_notes_of_readers_stand_with_their_files_and_are_not_without_end() -> None:
    noted = [
        article(f"{n}.csv", "no_text_column", notes=("columns found: a, b",)) for n in range(30)
    ]
    lines = reading_report(noted).lines()
    assert "  0.csv: columns found: a, b" in lines
    assert sum("columns found" in line for line in lines) == 10
    assert lines[-1] == "  20 more notes stand in the articles' table, column notes."


def test_every_code_for_what_was_not_read_has_its_words() -> None:
    assert set(NOT_READ_FOR) == set(READ_IN_PART_FOR) == NOT_READ
    for code in NOT_READ:
        for text in ("", "It rained."):
            lines = reading_report([article("a.txt", code, text=text), read("b.txt")]).lines()
            assert code == "empty" or lines[1].endswith("."), (code, lines)


def test_names_from_strangers_do_nothing_in_the_terminal_and_in_the_notebook() -> None:
    name = "<img src=x onerror=alert(1)>\x1b[31m\n\u202e.pdf"
    report = reading_report([article(name, "unreadable", notes=("<b>\x1b]0;x",)), read("b.txt")])
    assert all(map(is_tame, report.lines()))
    html = report._repr_html_()
    assert "<img" not in html
    assert "<b>" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;\\x1b[31m\\n\\u202e.pdf" in html


def test_the_notebook_has_all_names_behind_a_click_and_no_colours_of_its_own() -> None:
    many = [article(f"<{number}>.pdf", "unreadable") for number in range(300)]
    html = reading_report(many)._repr_html_()
    assert "None of the 300 files gave a text:" in html
    assert html.count("<li>") == 1 + 200 + 1
    assert "<li>&lt;199&gt;.pdf</li><li>and 100 more</li>" in html
    assert not re.search(r"style|color|<script", html)
    assert "<details>" not in reading_report(many[:NAMED])._repr_html_()


def test_a_long_name_is_shortened_in_its_middle() -> None:
    [line] = reading_report([article("d/" * 500 + "a.pdf", "unreadable")]).lines()[1:]
    assert len(line) < 400
    assert line.count("d/a.pdf)") == 1


def test_the_frame_of_articles_gives_the_same_report() -> None:
    articles = [
        read("e.docx#1"), read("e.docx#10", "not_english"), article("e.docx", "articles_missing"),
        article("x.csv", "no_text_column", notes=("columns found: a",)),
    ]  # fmt: skip
    assert report_of_frame(articles_frame(articles)) == reading_report(articles)


def test_a_report_prints_as_its_lines() -> None:
    report = reading_report([read("a.txt")])
    assert repr(report) == "The file was read: 1 article."
    assert Finding("", ("a.txt",), "a note").line() == "a.txt: a note"
