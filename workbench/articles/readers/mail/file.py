"""Newsletters and other mails as they were sent (EML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email import policy
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from itertools import islice

from workbench.articles.content import MAIL_HEADER
from workbench.articles.decoding import decode
from workbench.articles.readers.cut import told
from workbench.articles.readers.mail.message import Mail, draft_of
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.table.dates import day_of, stamp_of

NAME = "Mail"
NEEDS: tuple[str, ...] = ()

SUFFIXES = frozenset({".eml", ".emlx"})
HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:|[ \t]+\S|From \S|>?From ")
FIELD = re.compile(rb"^(from|subject|date|to|received|message-id|mime-version)[ \t]*:", re.I | re.M)
# A page saved as MHTML has the form of a mail, and is none.
PAGE = re.compile(
    rb"^snapshot-content-location[ \t]*:|^from:[ \t]*\"?<?saved by|^x-maf", re.I | re.M
)
# Apple Mail writes the number of bytes that follow above the mail.
COUNT = re.compile(rb"\A\d{1,12}[ \t]*\r?\n")
# No mail program writes more of it, and the standard library takes its time over such a field.
FIELDS_OF_PARTS = re.compile(
    rb"^content-(?:type|disposition)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M
)
LONGEST_FIELD = 5_000
MOST_PARTS = 1_000
MOST_BOUNDARIES = 20_000
DEEPEST = 5


def knows(file: File) -> bool:
    """Whether ``file`` begins with the headers of a mail."""
    head = COUNT.sub(b"", file.head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = block.splitlines()
    if not lines or not HEADER_LINE.match(lines[0]) or PAGE.search(block):
        return False
    fields = {found[1].lower() for found in FIELD.finditer(block)}
    if file.suffix in SUFFIXES:
        return bool(fields)
    # The last line may be cut.
    headers = all(HEADER_LINE.match(line) for line in lines[:-1])
    return headers and b"from" in fields and bool(MAIL_HEADER.search(block.decode("latin-1")))


def read(file: File) -> Reading:
    """The article that a mail is, and those that hang on it as mails of their own."""
    data = COUNT.sub(b"", file.data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    long = any(len(found.group()) > LONGEST_FIELD for found in FIELDS_OF_PARTS.finditer(data))
    if long or data.count(b"\n--") > MOST_BOUNDARIES:
        raise NotReadError("unreadable")
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        drafts = list(_drafts(message, DEEPEST))
        others = _attached(message)
        cut = any(_lacks_its_end(part) for part in _parts(message))
    except MemoryError:
        raise
    except Exception:  # The standard library raises a dozen kinds over mails that break the rules.
        raise NotReadError("unreadable") from None
    return told(Reading(tuple(drafts), notes=note_of_attachments(others)), cut=cut)


def note_of_attachments(count: int) -> tuple[str, ...]:
    """A sentence for the report about files that hang on a mail."""
    if not count:
        return ()
    return (f"{count} attached {'file was' if count == 1 else 'files were'} not read.",)


def sent_on(line: str) -> tuple[date | None, bool]:
    """The day in a Date line, in the sender's own time, and whether the line leaves it open."""
    try:
        return parsedate_to_datetime(line).date(), False
    except (ValueError, TypeError, IndexError, OverflowError):
        stamp = stamp_of(line)
        day = day_of(stamp, None) if stamp else None
        return day, bool(line.strip()) and day is None


def text_in(data: bytes, charset: str | None) -> str:
    """The text of a part; what its ``charset`` cannot read is told by its bytes."""
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, ValueError):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return decode(data)[0] or data.decode("cp1252", "replace")


def _drafts(message: Message, depth: int) -> Iterator[Draft]:
    """The mail's own article, unless it only carries others, and those of attached mails."""
    carried = list(_carried(message)) if depth else []
    draft = draft_of(_mail(message))
    if draft.text or not carried:
        yield draft
    for inner in carried:
        yield from _drafts(inner, depth - 1)


def _mail(message: Message) -> Mail:
    sent, uncertain = sent_on(_field(message, "Date"))
    html = plain = ""
    flowed = False
    for part in _own_parts(message):
        kind = part.get_content_type()
        if kind == "text/html":
            html = html + _text(part)
        elif kind == "text/plain":
            plain = f"{plain}\n\n{_text(part)}" if plain else _text(part)
            flowed = flowed or "flowed" in str(part.get_param("format", "")).lower()
    return Mail(
        subject=_field(message, "Subject"),
        sender=_field(message, "From"),
        sent=sent,
        sent_uncertain=uncertain,
        html=html,
        plain=plain,
        flowed=flowed,
    )


def _own_parts(message: Message) -> Iterator[Message]:
    """The parts that are the text of the mail: not files, not mails that hang on it."""
    left = [message]
    for _ in range(MOST_PARTS):
        if not left:
            return
        part = left.pop(0)
        if part.get_content_type() == "message/rfc822":
            continue
        if part.is_multipart():
            left = [inner for inner in part.get_payload() if isinstance(inner, Message)] + left
        elif part.get_content_disposition() != "attachment":
            yield part


def _parts(message: Message) -> Iterator[Message]:
    """The mail and all that is in it, within bounds."""
    return islice(message.walk(), MOST_PARTS)


def _lacks_its_end(part: Message) -> bool:
    ends = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
    return any(isinstance(fault, ends) for fault in part.defects)


def _carried(message: Message) -> Iterator[Message]:
    """The mails that hang on this one; those that hang on them are theirs."""
    left = [message]
    for _ in range(MOST_PARTS):
        if not left:
            return
        part = left.pop()
        inner = part.get_payload() if part.is_multipart() else ()
        held = [each for each in inner if isinstance(each, Message)]
        if part.get_content_type() == "message/rfc822":
            yield from held[:1]
        else:
            left += reversed(held)


def _attached(message: Message) -> int:
    """How many files hang on the mail, pictures in its text not counted."""
    return sum(
        part.get_content_disposition() == "attachment"
        and part.get_content_type() != "message/rfc822"
        for part in _parts(message)
    )


def _field(message: Message, name: str) -> str:
    """A header decoded, so much of it as may be meant; "" where there is none."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return str(message.policy.header_fetch_parse(key, str(value)[:LONGEST_FIELD]))
    return ""


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset()
    return text_in(data, charset)
