"""Newsletters as mails: who sent them, when, what they tell and what is only of the mail."""

from __future__ import annotations

from datetime import date
from email import policy
from email.message import EmailMessage

import pytest

from tests.articles.readers.fuzz import survives
from workbench.articles.readers.mail import file as mail
from workbench.articles.readers.mail.furniture import is_mail_furniture
from workbench.articles.readers.mail.message import sender_of
from workbench.articles.readers.model import Draft, File, NotReadError, Reading

STORY = "The pier at Norrey was closed on Monday.\n\n“It is unsafe,” said Jonas Brandt."
PAGE = """<html><head><title>Morning Tide</title><style>p { color: navy }</style></head><body>
<div style="display:none">What you need to know today</div>
<table><tr><td><a href="https://post.example/view">View this email in your browser</a></td></tr>
<tr><td><p>The <a href="https://post.example/1">pier at Norrey</a> was
closed on Monday.</p><p>&ldquo;It is unsafe,&rdquo; said Jonas Brandt.</p></td></tr>
<tr><td>You are receiving this email because you signed up at post.example.<br>
<a href="https://post.example/bye">Unsubscribe</a> | &copy; 2023 Harbour Post</td></tr></table>
<img src="https://post.example/open.gif" alt=""></body></html>"""


def message(**headers: str) -> EmailMessage:
    made = EmailMessage(policy=policy.SMTP)
    for name, value in {
        "From": "Harbour Post <news@post.example>",
        "To": "reader@desk.example",
        "Subject": "Pier closed at Norrey",
        "Date": "Tue, 12 Sep 2023 23:30:00 -0400",
        "Message-ID": "<1@post.example>",
    }.items():
        value = headers.get(name.lower().replace("-", "_"), value)
        if value:
            made[name] = value
    return made


def read(made: EmailMessage | bytes, name: str = "a.eml") -> Reading:
    file = File(name, made if isinstance(made, bytes) else made.as_bytes())
    assert mail.knows(file)
    return mail.read(file)


def only(reading: Reading) -> Draft:
    (draft,) = reading.drafts
    return draft


def newsletter() -> EmailMessage:
    made = message()
    made.set_content("View it online: https://post.example/view\n\nThe pier was closed.\n")
    made.add_alternative(PAGE, subtype="html")
    return made


def test_newsletter_in_html_is_read_without_what_is_only_of_the_mail() -> None:
    assert only(read(newsletter())) == Draft(
        STORY, title="Pier closed at Norrey", outlet="Harbour Post", published=date(2023, 9, 12)
    )


def test_newsletter_in_plain_text_has_its_lines_joined_and_no_addresses() -> None:
    lines = [
        "MORNING TIDE <https://post.example/tide>",
        "",
        "The pier at Norrey, which carries some forty thousand passengers in a",
        "summer month, was closed on Monday after divers had found cracks in",
        "three of its piles, and it will stay closed at least until the spring,",
        "the harbour office (https://port.example/news) said in a statement on",
        "its site. “It is unsafe,” said Jonas Brandt.",
        "",
        "https://post.example/read-more",
        "",
        "Unsubscribe: https://post.example/bye",
        "-- ",
        "Harbour Post, 1 Quay Street",
    ]
    made = message()
    made.set_content("\n".join(lines))
    text = only(read(made)).text.split("\n\n")
    assert text[0] == "MORNING TIDE"
    assert text[1].endswith("the harbour office said in a statement on its site. “It is unsafe,” "
                            "said Jonas Brandt.")  # fmt: skip
    assert len(text) == 2


def test_flowed_text_goes_on_where_a_line_ends_in_a_blank() -> None:
    head = message().as_bytes().replace(b"\r\n\r\n", b"\r\n")
    head += b"Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
    body = b"The pier was \r\nclosed on \r\nMonday.\r\n\r\nNobody came.\r\n"
    assert only(read(head + body)).text == "The pier was closed on Monday.\n\nNobody came."


def test_plain_text_is_taken_where_the_html_says_hardly_anything() -> None:
    made = message()
    made.set_content(STORY)
    made.add_alternative("<html><body><img src='cid:whole-letter'></body></html>", subtype="html")
    assert only(read(made)).text == STORY


@pytest.mark.parametrize(
    ("charset", "coding"),
    [("utf-8", "quoted-printable"), ("iso-8859-1", "base64"), ("windows-1252", "8bit")],
)
def test_letters_are_read_in_the_encoding_that_the_part_states(charset: str, coding: str) -> None:
    made = message(subject="Brücke geschlossen", **{"from": "Küstenblatt <info@blatt.example>"})
    made.set_content("Die Brücke über die Förde bleibt zu.", charset=charset, cte=coding)
    draft = only(read(made))
    assert (draft.text, draft.title, draft.outlet) == (
        "Die Brücke über die Förde bleibt zu.", "Brücke geschlossen", "Küstenblatt"
    )  # fmt: skip


def test_unknown_or_wrong_encoding_is_told_by_the_bytes() -> None:
    head = message().as_bytes().replace(b"\r\n\r\n", b"\r\n")
    for stated in (b"x-unknown", b"ascii", b"utf-8"):
        kind = b"Content-Type: text/plain; charset=" + stated + b"\r\n\r\n"
        assert only(read(head + kind + "Die Brücke".encode("cp1252"))).text == "Die Brücke"


FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nFrom: Harbour Post <news@post.example>\n"
             "Date: Tue, Sep 12, 2023 at 7:15 AM\nSubject: Pier closed\nTo: <ann@desk.example>\n\n",
    "apple": "Begin forwarded message:\n\nFrom: Harbour Post <news@post.example>\n"
             "Subject: Pier closed\nDate: 12 September 2023 at 07:15:02 BST\nTo: ann@desk.example\n"
             "Reply-To: news@post.example\n\n",
    "outlook": "From: Harbour Post <news@post.example>\nSent: Tuesday, September 12, 2023 7:15 AM\n"
               "To: Ann Lee\nSubject: Pier closed\n\n",
    "german": "Von: Harbour Post <news@post.example>\n"
              "Gesendet: Dienstag, 12. September 2023 07:15\nAn: Ann Lee\nBetreff: Pier closed\n\n",
    "french": "De : Harbour Post <news@post.example>\nEnvoyé : mardi 12 septembre 2023 07:15\n"
              "À : Ann Lee\nObjet : Pier closed\n\n",
}  # fmt: skip


@pytest.mark.parametrize("program", FORWARDS)
@pytest.mark.parametrize("html", [False, True])
def test_forwarded_newsletter_is_that_of_its_first_sender(program: str, html: bool) -> None:
    made = message(
        subject="Fwd: Pier closed", date="Fri, 15 Sep 2023 10:00:00 +0000",
        **{"from": "Ann Lee <ann@desk.example>"},
    )  # fmt: skip
    text = f"For the pile, please.\n\n{FORWARDS[program]}{STORY}\n"
    if html:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
        made.set_content("".join(f"<div>{line}</div>" for line in text.split("\n")), subtype="html")
    else:
        made.set_content(text)
    assert only(read(made)) == Draft(
        STORY, title="Pier closed", outlet="Harbour Post", published=date(2023, 9, 12)
    )


def test_mail_that_hangs_on_another_is_an_article_of_its_own() -> None:
    outer = message(subject="Two letters", **{"from": "Ann Lee <ann@desk.example>"})
    outer.set_content("\n")
    for number in (1, 2):
        inner = message(subject=f"Letter {number}")
        inner.set_content(f"Story {number}.")
        outer.add_attachment(inner)
    assert [(draft.title, draft.text) for draft in read(outer).drafts] == [
        ("Letter 1", "Story 1."), ("Letter 2", "Story 2.")
    ]  # fmt: skip


def test_files_that_hang_on_a_mail_are_no_text_and_are_told() -> None:
    made = newsletter()
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="pier.pdf")
    made.add_attachment("Not the story.", filename="notes.txt")
    found = read(made)
    assert only(found).text == STORY
    assert found.notes == ("2 attached files were not read.",)


SENDERS = {
    "Harbour Post <news@post.example>": ("Harbour Post", ""),
    '"Harbour Post" <news@post.example>': ("Harbour Post", ""),
    "Morning Briefing <noreply@post.example>": ("Morning Briefing", ""),
    "Mira Holm <mira.holm@post.example>": ("", "Mira Holm"),
    "Mira Holm at Harbour Post <news@post.example>": ("Harbour Post", "Mira Holm"),
    "Mira Holm | Tide Lines <tide@letters.example>": ("Tide Lines", "Mira Holm"),
    "Mira Holm von Küstenblatt <info@blatt.example>": ("Küstenblatt", "Mira Holm"),
    "Mira Holm, Harbour Post <mira@post.example>": ("Harbour Post", "Mira Holm"),
    "Tide Lines <newsletter@letters.example>": ("Tide Lines", ""),
    "news@post.example": ("post.example", ""),
    "<someone@gmail.com>": ("", ""),
    "": ("", ""),
}


@pytest.mark.parametrize("line", SENDERS)
def test_sender_is_an_outlet_or_an_author(line: str) -> None:
    assert sender_of(line) == SENDERS[line]


@pytest.mark.parametrize(
    ("line", "day", "issues"),
    [
        ("Tue, 12 Sep 2023 00:10:00 +0200", date(2023, 9, 12), ()),
        ("12 Sep 2023 10:00", date(2023, 9, 12), ()),
        ("03/04/2023", None, ("date_uncertain",)),
        ("", None, ()),
    ],
)
def test_day_is_that_of_the_sender(line: str, day: date | None, issues: tuple[str, ...]) -> None:
    made = message(date="")
    made.set_content(STORY)
    data = f"Date: {line}\r\n".encode() * bool(line) + made.as_bytes()
    draft = only(read(data))
    assert (draft.published, draft.issues) == (day, issues)


@pytest.mark.parametrize(
    "line",
    ["View in browser", "Trouble viewing this email? Read it online.",
     "Manage your preferences or unsubscribe", "© 2023 Harbour Post, 1 Quay Street",
     "Was this email forwarded to you? Sign up here.", "Newsletter abbestellen",
     "Newsletter im Browser ansehen", "Se désabonner", "Privacy Policy",
     "Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben."],
)  # fmt: skip
def test_lines_of_the_mail_itself_are_furniture(line: str) -> None:
    assert is_mail_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Problems reading meters leave thousands with wrong bills", "Copyright law passes at last",
     "The email was sent to all staff on Monday, she said.", "Subscribers leave the paper",
     "Read about the pier online and you may wonder", "Change at the top of the harbour office",
     "“You are receiving this message because you are free,” he wrote to them."],
)  # fmt: skip
def test_headlines_and_sentences_are_none(line: str) -> None:
    assert not is_mail_furniture(line)


@pytest.mark.parametrize(
    ("name", "data", "mine"),
    [
        ("a.eml", b"Subject: Pier\r\n\r\nShut.", True),
        ("a", b"Received: from x by y\r\nFrom: a@post.example\r\nDate: x\r\n\r\nShut.", True),
        ("a.txt", b"From: the harbour\nSubject: the pier\n\nA story of two lines.", False),
        ("a.txt", b"The pier was closed.\n", False),
        ("a.mht", b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example\r\n"
                  b"Subject: Pier\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
         False),
        ("a.eml", b"1234\nFrom: a@post.example\n\nShut.", True),
        ("a.eml", b"", False),
    ],
)  # fmt: skip
def test_mail_is_told_by_its_headers(name: str, data: bytes, mine: bool) -> None:
    assert mail.knows(File(name, data)) is mine


def test_headers_made_to_take_long_are_refused() -> None:
    data = b"From: a@post.example\r\nContent-Type: text/plain" + b";" * 200_000 + b"\r\n\r\nShut."
    with pytest.raises(NotReadError, match="unreadable"):
        mail.read(File("a.eml", data))
    subject = (
        b"Subject: " + b"=?utf-8?q?" + b"=C3" * 500_000 + b"?=\r\nFrom: a@b.example\r\n\r\nShut."
    )
    assert mail.read(File("a.eml", subject)).drafts[0].text == "Shut."


def test_damage_raises_nothing_but_not_read() -> None:
    outer = newsletter()
    outer.add_attachment(newsletter())
    survives(lambda data: mail.read(File("a.eml", data)), outer.as_bytes())


def test_mails_that_hang_on_mails_are_read_once_each() -> None:
    innermost = newsletter()
    for number in range(3):
        outer = message(subject=f"Number {number}")
        outer.set_content(f"The ferry stayed in port on day {number}.\n")
        outer.add_attachment(innermost)
        innermost = outer
    titles = [draft.title for draft in read(innermost).drafts]
    assert titles == ["Number 2", "Number 1", "Number 0", "Pier closed at Norrey"]


def test_mail_whose_last_part_has_no_end_is_cut_off() -> None:
    data = newsletter().as_bytes()
    assert only(read(data)).issues == ()
    assert only(read(data[:-20])).issues == ("file_cut",)
