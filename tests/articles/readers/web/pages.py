"""Pages of our own for the tests of web pages: built like the real ones, with invented texts."""

from __future__ import annotations

import base64
import quopri

import pytest

from workbench.articles.readers.model import Draft, File
from workbench.articles.readers.web import page as web_page

for name in web_page.NEEDS:
    pytest.importorskip(name, reason=f"the extra `formats` is not installed ({name} is missing)")

TITLE = "Harbour board votes to close the old quay"
LEAD = (
    "LINDALE — The harbour board voted on Tuesday to close the old quay by the end of the year, "
    "after two winters in which the water stood higher than its stones."
)
STORY = (
    LEAD,
    "“We have looked at every drawing that anybody has made of it, and there is no cheaper way,” "
    "said Ida Brandvold, who has led the board since the spring.",
    "The fishermen who land their catch there were told a week before the vote. Their union said "
    "that it would ask the council to wait until the new pier has a crane.",
    "The council is to take up the matter in October. Until then the quay stays open on weekdays, "
    "and the ferry calls there as before.",
)
NEWSLETTER = (
    "Get the best of our reporting on the coast in your inbox every Friday morning, with a letter "
    "from the editor and three recipes for the weekend."
)
CAPTION = "The old quay at low tide, seen from the customs house on a grey afternoon in February."
COMMENT = (
    "I have walked along that quay every morning for forty years, and nobody ever asked me what I "
    "thought about it, which is typical of this town and its board."
)
TEASER = "Ferry fares will rise for the third time this year"


def paragraphs(texts: tuple[str, ...] = STORY) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(
    body: str | None = None, *, head: str = "", title: str = f"{TITLE} | The Lindale Courier"
) -> str:
    """A page with a menu, an article of ``body`` under a headline, teasers and a foot."""
    body = paragraphs() if body is None else body
    links = "".join(f'<li><a href="/{i}">{TEASER} ({i})</a></li>' for i in range(5))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}
<style>p {{ color: red }}</style><script>var story = "<p>not a word of it</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article class="post"><h1>{TITLE}</h1>
<div class="entry-content">{body}</div></article>
<div class="most-read"><h3>Most read</h3><ul>{links}</ul></div></main>
<footer><p>The Lindale Courier is printed by nobody at all and belongs to its readers.</p></footer>
</body></html>"""


def mhtml(
    html: str, *, url: str = "https://courier.example/2023/09/12/quay", way: str = "qp"
) -> bytes:
    """``html`` in the envelope that Chrome writes, in quoted-printable or base64."""
    data = html.encode()
    encoded = quopri.encodestring(data) if way == "qp" else base64.encodebytes(data)
    name = "quoted-printable" if way == "qp" else "base64"
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: page\r\n"
        "Date: Tue, 12 Sep 2023 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B0--"\r\n\r\n\r\n'
        f"----B0--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {name}\r\n"
        f"Content-Location: {url}\r\n\r\n"
    ).encode() + encoded + (
        b"\r\n----B0--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Location: https://courier.example/quay.png\r\n\r\niVBORw0KGgo=\r\n\r\n"
        b"----B0----\r\n"
    )  # fmt: skip


def read(html: str | bytes, name: str = "page.html") -> Draft:
    """The one article of a page."""
    data = html if isinstance(html, bytes) else html.encode()
    drafts = web_page.read(File(name, data)).drafts
    assert len(drafts) == 1
    return drafts[0]


def story(html: str | bytes) -> tuple[str, ...]:
    """The paragraphs of a page's article."""
    return tuple(read(html).text.split("\n\n"))
