"""What a page says of its article: title, outlet, byline, day, address, section, language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from workbench.articles.readers.web.bylines import byline_of
from workbench.articles.readers.web.dates import published
from workbench.articles.readers.web.linked import (
    Node,
    article_node,
    linked_nodes,
    names_at,
    page_node,
    plain,
    text_at,
)
from workbench.articles.readers.web.pick import key
from workbench.articles.readers.web.titles import (
    SEPARATOR,
    bare,
    behind,
    domain,
    headings_of,
    title_of,
)
from workbench.articles.readers.web.tree import Element, words_of
from workbench.language.en.press import NETWORKS

# Who made the site's software, printed as its publisher.
SOFTWARE = frozenset("blogger wordpress wordpress.com wix medium tumblr squarespace".split())
# What a site calls what it has not sorted.
NO_SECTION = re.compile(r"all|home|uncategori[sz]ed|allgemein|.*\.\w{2,4}", re.IGNORECASE)
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)
LONGEST = {"title": 300, "outlet": 80, "byline": 200, "section": 60}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page's article; ``titles`` are all forms of its title, ``node`` its
    node in the page's data, ``kind`` what the page calls itself (``og:type``)."""

    title: str | None
    titles: tuple[str, ...]
    outlet: str | None
    network: str | None
    byline: str | None
    published: date | None
    doubt: bool
    url: str | None
    section: str | None
    language: str | None
    node: Node
    kind: str | None


def facts_of(root: Element, saved: str | None) -> Facts:
    """The facts of a page; ``saved`` is the address that whoever saved it wrote down.

    To be asked before the tree is cleared: most of them stand in scripts and in <head>.
    """
    meta = _metas(root)
    nodes = linked_nodes(root)
    head = _head_title(root)
    named = meta.get("og:title") or meta.get("twitter:title")
    node = article_node(nodes, named or head)
    page = page_node(nodes)
    url = _address(root, meta, node) or saved
    headings = [words for words in map(words_of, headings_of(root)) if words]
    names = [head or "", text_at(node, "headline") or "", named or "", *headings]
    outlet = _outlet(meta, node, nodes, names, url)
    said = [text_at(node, "headline"), named, head]
    known = [bare(words, outlet, url) for words in map(plain, filter(None, said)) if words]
    title = title_of(headings, [words for words in known if words])
    day, doubt = published(root, node, page, url)
    people, network = byline_of(root, meta, node, nodes, outlet)
    return Facts(
        title=_short("title", title),
        titles=tuple(dict.fromkeys(filter(None, [title, *known, *filter(None, said)]))),
        outlet=_short("outlet", outlet),
        network=None if network == outlet else network,
        byline=_short("byline", people),
        published=day,
        doubt=doubt,
        url=url,
        section=_section(meta, node),
        language=_language(root, meta, node, page),
        node=node,
        kind=meta.get("og:type"),
    )


def web_address(value: str | None) -> str | None:
    """``value`` where it is a whole address on the web."""
    value = (value or "").strip()
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    whole = parts.scheme in ("http", "https") and "." in parts.netloc
    return value if whole and len(value) < 2_000 and not re.search(r"\s", value) else None


def _metas(root: Element) -> dict[str, str]:
    """The first value of each <meta>, by its name in small letters."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        value = plain(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and value:
                found.setdefault(name, value)
    return found


def _head_title(root: Element) -> str | None:
    title = next(root.iter("title"), None)
    return (words_of(title) or None) if title is not None else None


def _outlet(
    meta: dict[str, str], node: Node, nodes: list[Node], titles: list[str], url: str | None
) -> str | None:
    """The site as it names itself; its domain where it does not."""
    house = [name for name, _ in names_at(node, "publisher", nodes)]
    site = domain(url)
    # An agency is printed as publisher of what it sent, also by those who print it.
    house = [name for name in house if name not in NETWORKS or key(name) in key(site or "")]
    sites = [text_at(n, "name") for n in nodes if n.get("@type") == "WebSite"]
    given = [meta.get("og:site_name"), *house, *sites, meta.get("application-name")]
    for name in filter(None, given):
        name = _site(name)
        if name and name.lower() not in SOFTWARE:
            return name
    return behind(titles) or site


def _site(name: str) -> str:
    """A site's name without its slogan: "The Herald" of "The Herald | News from the coast"."""
    first = SEPARATOR.split(name.lstrip("@"))[0].strip()
    return first if len(first) <= LONGEST["outlet"] else ""


def _address(root: Element, meta: dict[str, str], node: Node) -> str | None:
    links = [link.get("href") for link in root.iter("link")
             if "canonical" in str(link.get("rel") or "").lower().split()]  # fmt: skip
    main = node.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    given = [
        *links,
        meta.get("og:url"),
        text_at(node, "url"),
        main if isinstance(main, str) else "",
    ]
    return next((url for url in map(web_address, given) if url), None)


def _section(meta: dict[str, str], node: Node) -> str | None:
    given = [meta.get("article:section"), text_at(node, "articleSection")]
    given += [meta.get(name) for name in ("parsely-section", "section", "articlesection")]
    for name in filter(None, given):
        first = name.split(",")[0].strip()
        if first and len(first) <= LONGEST["section"] and not NO_SECTION.fullmatch(first):
            return first
    return None


def _language(root: Element, meta: dict[str, str], node: Node, page: Node) -> str | None:
    given = [
        text_at(node, "inLanguage"),
        root.get("lang"),
        root.get("xml:lang"),
        text_at(page, "inLanguage"),
        meta.get("og:locale"),
        meta.get("content-language"),
    ]
    for code in filter(None, given):
        found = LANGUAGE.fullmatch(code.strip())
        if found:
            return found[1].lower()
    return None


def _short(name: str, value: str | None) -> str | None:
    value = " ".join((value or "").split())
    return value if value and len(value) <= LONGEST[name] else None
