"""Saved web pages: HTML as a browser writes it, MHTML, SingleFile; one page is one article.

Nothing is fetched: what a page does not hold itself (a story that a script would load) is missing.
"""

from __future__ import annotations

import re

from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.web.blocks import blocks_of
from workbench.articles.readers.web.doubt import no_story, uncertain
from workbench.articles.readers.web.facts import Facts, facts_of, web_address
from workbench.articles.readers.web.linked import body_of
from workbench.articles.readers.web.mhtml import is_mhtml, open_mhtml
from workbench.articles.readers.web.pick import lines_of
from workbench.articles.readers.web.story import Story, story_of
from workbench.articles.readers.web.tree import Page, clear, read_page

NAME = "web page"
# jusText, which trafilatura imports, needs lxml_html_clean and does not always bring it along.
NEEDS = ("lxml", "lxml_html_clean", "trafilatura")

BEFORE = r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,3000}-->\s*)*+"
PAGE = re.compile(rf"{BEFORE}<(?:!doctype\s+html|html|head|body|title|meta)\b", re.I | re.S)
PIECE = re.compile(r"<(?:html|head|body|title|meta|article|main|div|p|h1|table)\b", re.IGNORECASE)
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
# Written by browsers into the page that they save, and by SingleFile.
SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)\s*(\S+)|Page saved with SingleFile\s+url:\s*(\S+))",
    re.IGNORECASE,
)


def knows(file: File) -> bool:
    """Whether ``file`` is a web page or one in an MHTML envelope."""
    if is_mhtml(file.data[:16_384], file.suffix):
        return True
    head = _as_text(file.head)
    return bool(PAGE.match(head) or (file.suffix in SUFFIXES and PIECE.search(head)))


def read(file: File) -> Reading:
    """The article of a page; an issue alone where the page is an error, a wall or a list."""
    data, charset, address = file.data, None, None
    cut = False
    if is_mhtml(data[:16_384], file.suffix):
        envelope = open_mhtml(data)
        data, charset, cut = envelope.data, envelope.charset, envelope.cut
        address = web_address(envelope.url)
    page = read_page(data, charset)
    if page is None:
        raise NotReadError("empty" if not data.strip() else "page_without_story")
    return _read(page, address or _saved_from(page.head), cut)


def _read(page: Page, address: str | None, cut: bool) -> Reading:
    facts = facts_of(page.root, address)
    body = body_of(facts.node)
    clear(page.root)
    lines = lines_of(page.root)
    blocks = blocks_of(page.root)
    story = story_of(blocks, lines, body, list(facts.titles))
    if no_story(story, facts, blocks):
        return Reading(issues=("page_without_story",))
    doubt = cut or uncertain(story, facts, blocks, body)
    issues = {*page.issues, *(["story_uncertain"] if doubt else [])}
    issues |= {"date_uncertain"} if facts.doubt and facts.published is None else set()
    return Reading((_draft(story, facts, tuple(sorted(issues))),))


def _draft(story: Story, facts: Facts, issues: tuple[str, ...]) -> Draft:
    return Draft(
        text="\n\n".join(story.paragraphs),
        title=facts.title,
        outlet=facts.outlet,
        network=facts.network,
        published=facts.published,
        byline=facts.byline,
        url=facts.url,
        section=facts.section,
        language=facts.language,
        issues=issues,
    )


def _saved_from(head: str) -> str | None:
    found = SAVED_FROM.search(head)
    return web_address(found[1] or found[2]) if found else None


def _as_text(head: bytes) -> str:
    """The first bytes as text, good enough to see tags in."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[2:].decode("utf-16-le" if head[0] == 0xFF else "utf-16-be", "ignore")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
