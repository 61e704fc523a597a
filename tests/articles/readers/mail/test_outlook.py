"""Mails that Outlook saved."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.articles.readers.fuzz import survives
from tests.articles.readers.mail.made import container, message
from workbench.articles.readers.mail import outlook as mail_outlook
from workbench.articles.readers.model import Draft, File, NotReadError
from workbench.articles.readers.table import workbook as table_workbook

STORY = "The pier at Norrey was closed on Monday.\n\n“It is unsafe,” said Jonas Brandt."
SENT = datetime(2023, 9, 13, 3, 30, tzinfo=UTC)


def only(data: bytes) -> Draft:
    file = File("a.msg", data)
    assert mail_outlook.knows(file)
    assert not table_workbook.knows(file)
    (draft,) = mail_outlook.read(file).drafts
    return draft


def test_plain_mail_is_an_article_of_the_day_it_was_sent() -> None:
    data = message(
        "Pier closed",
        "Harbour Post",
        "news@post.example",
        body=STORY.replace("\n", "\r\n"),
        sent=SENT,
    )
    assert only(data) == Draft(
        STORY, title="Pier closed", outlet="Harbour Post", published=date(2023, 9, 13)
    )


def test_headers_that_came_along_tell_the_day_where_it_was_sent() -> None:
    headers = (
        "From: Mira Holm <mira.holm@post.example>\r\nDate: Tue, 12 Sep 2023 23:30:00 -0400\r\n"
    )
    draft = only(message("AW: Pier closed", body=STORY, sent=SENT, headers=headers))
    assert (draft.byline, draft.outlet) == ("Mira Holm", None)
    assert (draft.title, draft.published) == ("Pier closed", date(2023, 9, 12))


def test_html_is_read_in_its_code_page() -> None:
    page = "<p>Die Brücke – „zu“ – bleibt zu.</p><p>Unsubscribe</p>" + "<p>Förde.</p>" * 500
    data = message("Brücke", "Küstenblatt", "info@blatt.example", body="Die Br",
                   html=page.encode("cp1252"), codepage=1252)  # fmt: skip
    draft = only(data)
    assert draft.text.startswith("Die Brücke – „zu“ – bleibt zu.\n\nFörde.\n\nFörde.")
    assert (draft.outlet, draft.published, draft.issues) == ("Küstenblatt", None, ())


def test_other_ole_files_are_no_mails() -> None:
    assert not mail_outlook.knows(File("a.msg", container({"WordDocument": bytes(5000)})))
    with pytest.raises(NotReadError, match="unreadable"):
        mail_outlook.read(File("a.msg", container({})[:700]))


def test_damage_raises_nothing_but_not_read() -> None:
    page = f"<p>{STORY}</p>".encode() * 60
    data = message("Pier", "Harbour Post", "news@post.example", body=STORY, html=page, sent=SENT)
    survives(lambda broken: mail_outlook.read(File("a.msg", broken)), data)
