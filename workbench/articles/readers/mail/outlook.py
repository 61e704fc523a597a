"""Newsletters and other mails that Outlook saved (MSG)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from workbench.articles.readers.cut import told
from workbench.articles.readers.mail.file import note_of_attachments, sent_on, text_in
from workbench.articles.readers.mail.message import Mail, draft_of
from workbench.articles.readers.model import File, NotReadError, Reading

if TYPE_CHECKING:
    from oxmsg import Message

NAME = "Outlook"
NEEDS = ("oxmsg",)

OLE = b"\xd0\xcf\x11\xe0"
# The stream of properties, as a directory of an OLE file names it; no other kind of file has it.
PROPERTIES = "__properties_version1.0".encode("utf-16-le")
PID_HTML, PID_RECEIVED, PID_INTERNET_CODEPAGE = 0x1013, 0x0E06, 0x3FDE
CODEPAGES = {65001: "utf-8", 20127: "ascii", 28591: "latin-1", 28605: "iso8859-15", 20866: "koi8-r"}


def knows(file: File) -> bool:
    """Whether ``file`` is a mail of Outlook's."""
    return file.data.startswith(OLE) and PROPERTIES in file.data


def read(file: File) -> Reading:
    """The article that a mail is."""
    from oxmsg import Message

    try:
        message = Message.load(file.data)
        mail = _mail(message)
        attached = sum(1 for _ in message.attachments)
        cut = _is_cut(file.data)
    except MemoryError:
        raise
    except Exception:  # The library and what it unpacks with raise whatever comes of broken bytes.
        raise NotReadError("unreadable") from None
    return told(Reading((draft_of(mail),), notes=note_of_attachments(attached)), cut=cut)


def _is_cut(data: bytes) -> bool:
    """Whether a stream of the file is shorter than its directory says."""
    from olefile import OleFileIO  # type: ignore[import-untyped]

    with OleFileIO(data) as ole:
        try:
            return any(len(ole.openstream(n).read()) != ole.get_size(n) for n in ole.listdir())
        except OSError:
            return True


def _mail(message: Message) -> Mail:
    sent, uncertain = _sent(message)
    return Mail(
        subject=message.subject,
        sender=message.sender or "",
        sent=sent,
        sent_uncertain=uncertain,
        html=_html(message),
        plain=message.body or "",
    )


def _sent(message: Message) -> tuple[date | None, bool]:
    """The day in the sender's own time where the headers came along, else that of Greenwich."""
    headers = {name.lower(): line for name, line in message.message_headers.items()}
    if headers.get("date"):
        return sent_on(str(headers["date"]))
    moment = message.sent_date or message.properties.date_prop_value(PID_RECEIVED)
    return (moment.date() if moment else None), False


def _html(message: Message) -> str:
    data = message.properties.binary_prop_value(PID_HTML)
    if data:
        page = message.properties.int_prop_value(PID_INTERNET_CODEPAGE)
        return text_in(data, CODEPAGES.get(page, f"cp{page}") if page else None)
    return message.html_body or ""
