"""Words on their way to rows: files' bytes, and articles made in Python.

Each function gives the bytes of a text file, or an Article; the test puts it between two good ones.
"""

from __future__ import annotations

import base64
import codecs
import json
from email.message import EmailMessage

from workbench.articles import Article

SAID = "“We will leave the hall on Tuesday,” Zoë Lee said.\n"
LONG = SAID + "\nThe old hall near the river was dark and empty — and nobody came on that day.\n"


def half_in_the_text() -> Article:
    """Half of a character (a lone surrogate) inside a quotation."""
    return Article.from_text("“We will \ud83d leave,” Zoë Lee said.")


def half_before_the_quotation() -> Article:
    """Halves before the quotation: an offset counted in another unit would be off."""
    return Article.from_text("In \ud83d\ude00 \udfff town. “We will leave,” Zoë Lee said.")


def half_in_the_speaker() -> Article:
    """Half of a character in the name of who speaks."""
    return Article.from_text("“We will leave,” Zoë L\ud83dee said.")


def half_in_every_name() -> Article:
    """Half of a character in title, outlet, network, byline, address and file name."""
    half = "a \udce9 b"
    return Article.from_text(
        SAID, title=half, outlet=half, network=half, byline=half, url=half, file=half
    )


def half_in_an_article_made_by_hand() -> Article:
    """An Article that no reader made, with halves in its id and text."""
    return Article(id="\ud83d", text=f"\ud83d {SAID}")


def pair_of_halves_in_the_title() -> Article:
    """Both halves of one character, as JSON read carelessly gives them: nothing is lost."""
    return Article.from_text(SAID, title="Leaving \ud83d\ude00")


def utf16_without_its_mark_and_last_byte() -> bytes:
    """UTF-16 without a mark, of odd length: as UTF-8 its curly quotes are control characters."""
    return SAID.encode("utf-16-le")[:-1]


def utf16_with_half_a_mark() -> bytes:
    """UTF-16 whose first byte was lost, and with it half of its mark."""
    return codecs.BOM_UTF16_LE[1:] + SAID.encode("utf-16-le")


def utf16_with_the_wrong_mark() -> bytes:
    """UTF-16 in the byte order that its mark does not say: Chinese, to those who believe it."""
    return codecs.BOM_UTF16_BE + LONG.encode("utf-16-le")


def utf8_with_the_mark_of_utf16() -> bytes:
    """UTF-8 behind a mark of UTF-16."""
    return codecs.BOM_UTF16_LE + LONG.encode()


def utf16_with_a_byte_lost_midway() -> bytes:
    """UTF-16 in which one byte is missing: from there on every letter is made of two halves."""
    return codecs.BOM_UTF16_LE + LONG.encode("utf-16-le")[:-1] + LONG.encode("utf-16-le")


def utf8_after_utf16() -> bytes:
    """A file in UTF-16 to which a program added lines in UTF-8."""
    return LONG.encode("utf-16") + LONG.encode()


def utf32_without_its_mark() -> bytes:
    """UTF-32 without a mark."""
    return SAID.encode("utf-32-be")


def utf8_with_a_nul_in_it() -> bytes:
    """UTF-8 with a NUL inside a word."""
    return SAID.replace("hall", "ha\0ll").encode() + LONG.encode()


def utf8_padded_with_nuls() -> bytes:
    """UTF-8 filled up with NULs to the end of a block of the disk."""
    return SAID.encode().ljust(4096, b"\0")


def nothing_but_nuls() -> bytes:
    """What a crash leaves of a file."""
    return bytes(4096)


def curly_quotes_as_c1_controls() -> bytes:
    """Windows-1252 that was read as Latin-1 and saved as UTF-8: quotes are control characters."""
    return SAID.encode("cp1252").decode("latin-1").encode()


def utf8_encoded_twice() -> bytes:
    """UTF-8 that was read as Latin-1 and saved as UTF-8 once more."""
    return SAID.encode().decode("latin-1").encode()


def curly_quotes_cut_to_one_byte() -> bytes:
    """Characters cut to their low bytes: U+2019 is the control character 19."""
    plain = LONG.translate(str.maketrans("“”ë", '""e'))
    return bytes(ord(char) & 255 for char in plain)


def utf7() -> bytes:
    """UTF-7: plain ASCII, in which curly quotes are +IBw-."""
    return SAID.encode("utf-7")


def overlong_and_cut_utf8() -> bytes:
    """A slash in two bytes, and a last character without its last byte."""
    return 2 * LONG.encode() + b"\xc0\xaf " + "”".encode()[:2]


def web_page() -> bytes:
    """A web page under the name of a text."""
    return f"<!-- saved --> <!DOCTYPE html>\n<html><body><p>{SAID}</p></body></html>".encode()


def paragraphs_of_a_web_page() -> bytes:
    """What a scraper left: tags and entities among the words."""
    return f"<p>{SAID}</p><p>&ldquo;Nobody knew,&rdquo; she added.</p>".encode()


def mail_in_base64() -> bytes:
    """A mail as it was sent, its words in base64."""
    mail = EmailMessage()
    mail["Subject"] = "Leaving"
    mail.set_content(LONG, cte="base64")
    return mail.as_bytes()


def body_of_a_mail_in_base64() -> bytes:
    """Base64 alone, in lines."""
    return base64.encodebytes(LONG.encode())


def body_of_a_mail_in_quoted_printable() -> bytes:
    """A mail's words without its headers: a curly quote is =E2=80=9C."""
    mail = EmailMessage()
    mail.set_content(LONG, cte="quoted-printable")
    return str(mail.get_payload()).encode()


def rich_text() -> bytes:
    """RTF behind an empty line."""
    return b"\n{\\rtf1\\ansi " + SAID.encode("cp1252") + b"}"


def json_lines() -> bytes:
    """A table of one article as JSON, under the name of a text."""
    return f"{json.dumps({'text': LONG})}\n".encode()


def xml_of_an_archive() -> bytes:
    """An article in a news agency's XML, which begins with no declaration."""
    return f"<nitf>\n<body>{SAID}</body>\n</nitf>\n".encode()


def binary() -> bytes:
    """Bytes that no text holds."""
    return bytes(range(256)) * 4
