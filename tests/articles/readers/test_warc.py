"""Web archives: each page that was fetched is read, what is no page is counted."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable

import pytest
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

from tests.articles.readers.fuzz import survives
from workbench.articles.readers import warc
from workbench.articles.readers.model import Draft, File, NotReadError, Reading

PAGE = "<html><head><title>Pier {0}</title></head><body><p>Story {0}: “zu”.</p></body></html>"
Record = tuple[str, str, bytes, str, dict[str, str]]


def page(number: int, charset: str = "utf-8", **headers: str) -> Record:
    """A page as a server sent it: address, status, bytes, content type and further headers."""
    body = PAGE.format(number).encode(charset)
    return (
        f"https://post.example/{number}",
        "200 OK",
        body,
        f"text/html; charset={charset}",
        headers,
    )


OTHERS: list[Record] = [
    ("https://post.example/pier.jpg", "200 OK", b"\xff\xd8\xff", "image/jpeg", {}),
    ("https://post.example/style.css", "200 OK", b"p { color: navy }", "text/css", {}),
    ("https://post.example/old", "301 Moved", b"<html>Moved", "text/html", {}),
    ("https://post.example/gone", "404 Not Found", b"<html>Gone", "text/html", {}),
]


def archive(records: list[Record], *, packed: bool = False) -> bytes:
    """A WARC of an information record and these, each with its request."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("crawl.warc", {"software": "a test"}))
    for url, status, body, kind, more in records:
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "post.example")], is_http_request=True)
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), *more.items()]
        answer = StatusAndHeaders(
            status, [pair for pair in headers if pair[1]], protocol="HTTP/1.1"
        )
        writer.write_record(writer.create_warc_record(url, "request", http_headers=asked))
        writer.write_record(
            writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=answer)
        )
    return stream.getvalue()


def stand_in(file: File) -> Reading:
    """Reads a page as simply as can be."""
    text = file.data.decode("utf-8-sig")
    if "no story" in text:
        raise NotReadError("unreadable")
    title, story = re.search("<title>(.*)</title>", text), re.search("<p>(.*)</p>", text)
    if story is None:
        return Reading()
    return Reading((Draft(story[1], title=title[1] if title else None),))


def read(data: bytes) -> Reading:
    file = File("crawl.warc.gz", data)
    assert warc.knows(file)
    return warc.read(file, stand_in)


def drafts(*numbers: int) -> tuple[Draft, ...]:
    return tuple(
        Draft(f"Story {n}: “zu”.", title=f"Pier {n}", url=f"https://post.example/{n}")
        for n in numbers
    )


WAYS: dict[str, Callable[[bytes, bytes], bytes]] = {
    "plain": lambda plain, packed: plain,
    "packed": lambda plain, packed: packed,
    "packed as a whole": lambda plain, packed: gzip.compress(plain),
}


@pytest.mark.parametrize("way", WAYS)
def test_pages_are_articles_and_the_rest_is_counted(way: str) -> None:
    records = [page(1), *OTHERS, page(2, "windows-1252"), page(3)]
    found = read(WAYS[way](archive(records), archive(records, packed=True)))
    assert found == Reading(
        drafts(1, 2, 3),
        notes=("2 records are no web pages (pictures, style sheets, scripts, data).",
               "2 answers are redirections or errors."),
    )  # fmt: skip


def test_pages_that_servers_packed_are_unpacked() -> None:
    url, status, body, kind, _ = page(1)
    whole = (url, status, gzip.compress(body), kind, {"Content-Encoding": "gzip"})
    pieces = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    chunked = (url.replace("1", "2"), status, pieces, kind, {"Transfer-Encoding": "chunked"})
    texts = [draft.text for draft in read(archive([whole, chunked])).drafts]
    assert texts == ["Story 1: “zu”."] * 2


def test_page_whose_kind_is_not_stated_is_told_by_its_beginning() -> None:
    url, status, body, _, _ = page(1)
    other = ("https://post.example/data", status, b"a,b,c", "", {})
    found = read(archive([(url, status, body, "", {}), other]))
    assert found.drafts == drafts(1)
    assert len(found.notes) == 1


def test_page_that_cannot_be_read_is_named_by_its_address() -> None:
    url, status, _, kind, _ = page(1)
    bad = (url, status, b"<html><p>no story</p>", kind, {})
    empty = (url.replace("1", "2"), status, b"<html></html>", kind, {})
    found = read(archive([bad, empty, page(3)]))
    assert [(draft.url, draft.issues) for draft in found.drafts] == [
        ("https://post.example/1", ("unreadable",)),
        ("https://post.example/2", ("empty",)),
        ("https://post.example/3", ()),
    ]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("lost", [20, 200, 400])
def test_archive_that_is_cut_off_gives_what_stands_before(lost: int, packed: bool) -> None:
    data = archive([page(1), page(2)], packed=packed)
    found = read(data[: len(data) - lost])
    assert found.drafts == drafts(1)
    assert found.issues == ("archive_cut",)


def test_pages_that_unpack_to_too_much_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    url, status, _, kind, _ = page(1)
    large = (url, status, gzip.compress(bytes(300_000)), kind, {"Content-Encoding": "gzip"})
    monkeypatch.setattr(warc, "MOST_FILE_BYTES", 100_000)
    found = read(archive([large, page(2)]))
    assert [draft.issues for draft in found.drafts] == [("too_large",), ()]
    monkeypatch.setattr(warc, "MOST_PAGES", 1)
    assert read(archive([page(1), page(2)])).issues == ("too_many",)


def test_other_packed_files_are_no_archives_of_the_web() -> None:
    assert not warc.knows(File("a.gz", gzip.compress(b"text")))
    assert not warc.knows(File("a.gz", b"\x1f\x8b"))
    assert not warc.knows(File("a.txt", b"WAR"))
    with pytest.raises(NotReadError):
        warc.read(File("a.warc", b"WARC/1.0\r\nnothing"), stand_in)


@pytest.mark.parametrize("packed", [False, True])
def test_damage_raises_nothing_but_not_read(packed: bool) -> None:
    def quiet(file: File) -> Reading:
        return Reading((Draft(file.data.decode("utf-8", "replace")),))

    data = archive([page(1), *OTHERS, page(2)], packed=packed)
    survives(lambda broken: warc.read(File("a.warc", broken), quiet), data)
