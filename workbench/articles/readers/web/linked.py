"""What a page says of its article in JSON-LD (schema.org), for search engines to read."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from workbench.articles.readers.web.tree import Element

Node = dict[str, Any]

ARTICLE = re.compile(
    r"(?:[A-Za-z]*(?:Article|BlogPosting|Reportage|Report|Review|LiveBlogPosting))$"
)
# A page about an article (WebPage) knows its dates and language too, but stands behind it.
PAGE = re.compile(r"(?:Web|Item|About)Page$")
MOST_NODES = 2_000
DEEPEST = 12
LARGEST = 5_000_000
# What sites leave around and inside of their JSON: comments, CDATA, a semicolon.
WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|\]\]>|;)\s*$"
)
MARKUP = re.compile(r"</?[a-zA-Z!][^<>]{0,500}>")


def linked_nodes(root: Element) -> list[Node]:
    """All nodes of the page's JSON-LD, outer ones first; must be asked before scripts are gone."""
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = script.text or ""
        if len(text) > LARGEST:
            continue
        try:
            data = json.loads(WRAPPING.sub("", WRAPPING.sub("", text)), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            if len(found) >= MOST_NODES:
                return found
            found.append(node)
    return found


def article_node(nodes: list[Node], title: str | None = None) -> Node:
    """The node of the page's own article, {} where there is none.

    Where several are articles (teasers have nodes too) it is the one with the page's ``title``,
    else the first one.
    """
    articles = [node for node in nodes if ARTICLE.search(kind(node))]
    wanted = _letters(title or "")
    for node in articles:
        said = _letters(text_at(node, "headline") or text_at(node, "name") or "")
        if said and wanted and (said in wanted or wanted in said):
            return node
    return articles[0] if articles else {}


def page_node(nodes: list[Node]) -> Node:
    """The node of the page as such, {} where there is none."""
    return next((node for node in nodes if PAGE.search(kind(node))), {})


def kind(node: Node) -> str:
    """The type or types of a node."""
    kinds = node.get("@type")
    return " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds or "")


def text_at(node: Node, name: str) -> str | None:
    """A property that is text, without entities and tags, in one line."""
    value = node.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return plain(value) or None


def names_at(node: Node, name: str, nodes: list[Node]) -> list[tuple[str, str]]:
    """The (name, type) of whoever a property names: a text, a node or a list of them."""
    value = node.get(name)
    found: list[tuple[str, str]] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "name" not in one and isinstance(one.get("@id"), str):
            one = next((n for n in nodes if n.get("@id") == one["@id"] and "name" in n), one)
        if isinstance(one, str) and plain(one):
            found.append((plain(one), ""))
        elif isinstance(one, dict) and text_at(one, "name"):
            found.append((text_at(one, "name") or "", kind(one)))
    return found


def body_of(node: Node) -> list[str]:
    """The paragraphs of ``articleBody``: often one, because sites drop their line ends."""
    value = node.get("articleBody")
    if not isinstance(value, str):
        return []
    value = re.sub(r"<(?:/p|br\s*/?|/h\d|/li|/div)>", "\n", value, flags=re.IGNORECASE)
    return [line for line in map(plain, html.unescape(value).split("\n")) if line]


def plain(text: str) -> str:
    """``text`` without entities (also those twice escaped) and tags, in one line."""
    text = html.unescape(html.unescape(text))
    return " ".join(MARKUP.sub(" ", text).split()) if "<" in text else " ".join(text.split())


def _nodes(data: Any, depth: int) -> Iterator[Node]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _nodes(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name, one in data.items():
            if isinstance(one, list | dict) and name not in ("hasPart", "isPartOf", "about"):
                yield from _nodes(one, depth + 1)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
