"""What a file named as text holds where that is no text of an article: told by its content.

Such a file is named, not read as words: its markup would become quotes and its headers speakers.
"""

from __future__ import annotations

import re
from html.entities import html5

# A document of another kind shows it in its first lines.
HEAD = 20_000
MARKUP = re.compile(
    r"(?:<!--(?:(?!-->).)*-->\s*)*+"
    r"<(?:\?xml|!doctype|html|head|body|title|meta|script|style|link|base|svg|rss|feed)\b",
    re.IGNORECASE | re.DOTALL,
)
ELEMENT = re.compile(r"<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>")
# Elements of HTML that Markdown and texts cut out of pages begin with: there is text around them.
PIECES = frozenset(
    "a abbr article aside b blockquote br button center cite code dd del details div dl dt em "
    "figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li "
    "main mark nav nobr ol p picture pre q s section small span strike strong sub summary sup "
    "table tbody td th thead tr u ul video".split()
)
HEADER_LINE = re.compile(r"[A-Za-z][A-Za-z0-9-]*:(?:[ \t].*)?|[ \t]+\S.*|From \S.*|>?HTTP/.*")
MAIL_HEADER = re.compile(
    r"^(?:(?:mime-version|content-type|content-transfer-encoding|dkim-signature|x-mailer)[ \t]*:"
    r"|(?:message-id|return-path):[ \t]*<|received:[ \t]*(?:from|by)\b)",
    re.IGNORECASE | re.MULTILINE,
)
JSON = re.compile(r"(?:\[\s*)?\{\s*\"[^\"\n]{0,200}\"\s*:")
# PostScript, LaTeX, keys and certificates, calendars and address cards, encoded files, records of
# a crawl: by what each must begin with.
BEGINNINGS = re.compile(
    r"%!PS|\\documentclass\b|\{\\rtf|-----BEGIN (?!PGP SIGNED)[A-Z0-9 ]+-----|BEGIN:V[A-Z]+\s"
    r"|begin(?:-base64)? [0-7]{3,4} \S|=ybegin |data:[\w.+-]+/[\w.+-]+[;,]|WARC/\d"
    r"|HTTP/\d(?:\.\d)? \d{3}\b"
)
BASE64 = re.compile(r"(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2}==|[A-Za-z0-9+/_-]{3}=)?")
FEWEST_BASE64 = 60
LINE_BASE64 = 20

# In a text of its own: what was left of a page or a mail.
TAG = re.compile(rf"</?(?:{'|'.join(sorted(PIECES))})(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#[0-9]{2,7};|#[xX][0-9a-fA-F]{2,6};|[A-Za-z][A-Za-z0-9]{1,30};)")
# Lines of base64, a header of a mail's part, quoted-printable by its letters or its line breaks.
ENCODED = re.compile(
    r"^(?:[A-Za-z0-9+/]{60,76}\n){3}|^(?i:content-transfer-encoding)[ \t]*:"
    r"|(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}[^=]{0,200}){2}|^(?:[^\n]{40,75}=\n){2}",
    re.MULTILINE,
)
FEWEST_MARKS = 2


def is_document(text: str) -> bool:
    """Whether ``text`` as a whole is a document of another kind than an article.

    A web page or other XML, a mail as it was sent, JSON, LaTeX, base64 and the like.
    """
    head = text[:HEAD].lstrip("\ufeff \t\n")
    cut = len(text) > HEAD
    return bool(
        MARKUP.match(head)
        or JSON.match(head)
        or BEGINNINGS.match(head)
        or _is_xml(head, text)
        or _is_mail(head, cut=cut)
        or _is_base64(head, cut=cut)
    )


def holds_markup(text: str) -> bool:
    """Whether among the words of ``text`` stand tags or entities of HTML, or encoded lines."""
    marks = 0
    for pattern in (TAG, ENTITY):
        for found in pattern.finditer(text):
            mark = found.group()
            marks += not (mark[0] == "&" and mark[1] != "#") or mark[1:] in html5
            if marks >= FEWEST_MARKS:
                return True
    return ENCODED.search(text) is not None


def _is_xml(head: str, text: str) -> bool:
    """An element around it all, of a kind that no piece of a page has."""
    first = ELEMENT.match(head)
    if first is None or first[1].lower() in PIECES:
        return False
    return text.rstrip().lower().endswith(f"</{first[1].lower()}>")


def _is_mail(head: str, *, cut: bool) -> bool:
    """Headers of a mail, or of one of its parts, up to the first blank line."""
    block = head.split("\n\n", 1)[0]
    lines = block.split("\n")
    if lines[0].startswith("--"):
        lines = lines[1:]  # the boundary of a part
    if cut and block == head:
        lines = lines[:-1]
    headers = bool(lines) and all(HEADER_LINE.fullmatch(line) for line in lines)
    return headers and MAIL_HEADER.search(block) is not None


def _is_base64(head: str, *, cut: bool) -> bool:
    lines = head.split()
    if " " in head or any(len(line) < LINE_BASE64 for line in lines[:-1]):
        return False
    whole = "".join(lines)
    whole = whole[: len(whole) // 4 * 4] if cut else whole
    mixed = any(map(str.islower, whole)) and any(map(str.isupper, whole))
    digits = any(map(str.isdigit, whole))
    return len(whole) >= FEWEST_BASE64 and mixed and digits and BASE64.fullmatch(whole) is not None
