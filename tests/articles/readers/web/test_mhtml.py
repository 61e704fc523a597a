"""The page in an MHTML envelope is found, with its address and encoding."""

from __future__ import annotations

import pytest

from tests.articles.readers.web.pages import STORY, mhtml, page, read
from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.web.mhtml import is_mhtml, open_mhtml


@pytest.mark.parametrize("way", ["qp", "base64"])
def test_an_envelope_gives_the_page_as_it_was_saved(way: str) -> None:
    draft = read(mhtml(page(), way=way), "page.mhtml")
    assert tuple(draft.text.split("\n\n")) == STORY
    assert draft.url == "https://courier.example/2023/09/12/quay"
    assert draft.issues == ()


def test_the_page_that_was_saved_counts_and_not_its_frame() -> None:
    frame = (
        b"----B0--\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n"
        b"<p>Buy a boat.</p>\r\n"
    )
    first, rest = mhtml(page()).split(b"----B0--\r\n", 1)
    before = first + frame + b"----B0--\r\n" + rest
    after = mhtml(page()).replace(b"----B0----", frame + b"----B0----")
    for data in (before, after):
        envelope = open_mhtml(data)
        assert b"Buy a boat" not in envelope.data
        assert not envelope.cut


def test_an_encoding_that_the_envelope_names_is_believed() -> None:
    data = (
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=windows-1251\n"
        b"Content-Transfer-Encoding: 8bit\n\n" + "<p>Причал</p>".encode("cp1251")
    )
    assert is_mhtml(data, ".mht")
    assert open_mhtml(data).charset == "windows-1251"


def test_a_mail_is_no_saved_page() -> None:
    mail = b"From: a@b.example\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    assert not is_mhtml(mail, ".eml")


def test_an_envelope_without_a_page_is_not_read() -> None:
    with pytest.raises(NotReadError, match="page_without_story"):
        open_mhtml(
            b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx"
        )


def test_parts_nested_without_end_are_not_read() -> None:
    head = b"".join(
        b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3000)
    )
    with pytest.raises(NotReadError):
        open_mhtml(head)
