"""MHTML: a saved page as a mail of parts, of which the first page is the one that was saved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, MessageError, StartBoundaryNotFoundDefect
from email.message import Message

from workbench.articles.readers.model import NotReadError

HEADERS = 16_384
# Only browsers write the first two; Word and old Internet Explorer are told by the file's ending.
SAVED = re.compile(
    rb"^(?:snapshot-content-location:|from:[ \t]*[\"<]*saved by\b)", re.IGNORECASE | re.MULTILINE
)
RELATED = re.compile(rb"^content-type:[ \t]*multipart/(?:related|alternative|mixed)", re.I | re.M)
HTML_PART = re.compile(rb"^content-type:[ \t]*text/html", re.I | re.M)
PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Envelope:
    """The page in an MHTML file: its bytes, their encoding, its address, and whether it is cut."""

    data: bytes
    charset: str | None
    url: str | None
    cut: bool


def is_mhtml(head: bytes, suffix: str) -> bool:
    """Whether a file that begins with ``head`` is a page saved as MHTML."""
    head = head[:HEADERS].lstrip(b"\xef\xbb\xbf\r\n \t")
    if suffix in (".mht", ".mhtml"):
        return bool(RELATED.search(head) or HTML_PART.search(head))
    return bool(SAVED.search(head) and (RELATED.search(head) or HTML_PART.search(head)))


def open_mhtml(data: bytes) -> Envelope:
    """The page that was saved in ``data``; raises NotReadError where there is none."""
    try:
        mail = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n \t"))
        address = _header(mail, "Snapshot-Content-Location")
        pages = [part for part in mail.walk() if part.get_content_type() in PAGES]
        named = [part for part in pages if address and _header(part, "Content-Location") == address]
        if not pages:
            raise NotReadError("page_without_story")
        page = (named or pages)[0]
        payload = page.get_payload(decode=True)
        charset = page.get_content_charset()
        url = address or _header(page, "Content-Location")
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise NotReadError("unreadable") from None
    if not isinstance(payload, bytes):
        raise NotReadError("unreadable")
    cut = any(
        isinstance(fault, CloseBoundaryNotFoundDefect | StartBoundaryNotFoundDefect)
        for fault in mail.defects
    )
    return Envelope(payload, charset, url, cut)


def _header(part: Message, name: str) -> str | None:
    value = str(part.get(name, "")).strip()
    return "".join(value.split()) or None
