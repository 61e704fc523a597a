"""Who wrote a page's article, and the agency that sent it."""

from __future__ import annotations

import re

from workbench.articles.readers.web.linked import Node, names_at
from workbench.articles.readers.web.pick import key
from workbench.articles.readers.web.tree import Element, words_of
from workbench.language.en.press import NETWORKS

BY = re.compile(r"(?:by|von|par|por|di|door|posted by|written by|text)\b:?\s+", re.IGNORECASE)
# No person signs so.
NOBODY = re.compile(
    r"admin(?:istrator)?|editors?|editorial|staff|redaktion|redacción|webmaster|guest|гость|gast|author|null"
    r"|undefined|none|unknown|https?:.*|.*@.*|.*/.*|\S+\.(?:txt|html?|php|aspx?)",
    re.IGNORECASE,
)
BYLINES = ("sailthru.author", "parsely-author", "author", "dc.creator", "article:author", "byl")
LONGEST = 80


def byline_of(
    root: Element, meta: dict[str, str], node: Node, nodes: list[Node], outlet: str | None
) -> tuple[str | None, str | None]:
    """Who wrote it, and the agency that sent it."""
    network = None
    people: list[str] = []
    for name, what in names_at(node, "author", nodes) + names_at(node, "creator", nodes):
        if name in NETWORKS:
            network = name
        elif "Organization" not in what:
            people.append(name)
    house = [name for name, _ in names_at(node, "publisher", nodes)]
    network = network or next((name for name in house if name in NETWORKS), None)
    sources = [people, *([meta[name]] for name in BYLINES if name in meta), _printed(root)]
    for source in sources:
        named = [name for name in (_person(one, outlet) for one in source) if name]
        named = list(dict.fromkeys(named))
        if len(named) == 1 and named[0] in NETWORKS:
            network = network or named[0]
        elif named:
            return (", ".join(named[:-1]) + " and " if named[1:] else "") + named[-1], network
    return None, network


def _person(name: str, outlet: str | None) -> str | None:
    """A name as a byline prints it, without "By" and the outlet behind it."""
    name = BY.sub("", " ".join(name.split()), count=1).strip(" ,;|·")
    head, comma, tail = name.rpartition(",")
    if comma and outlet and (key(outlet) in key(tail) or key(tail) in key(outlet)):
        name = head.strip()
    # Behind a stop the whole name only: "J. R. Smith" may write for the Smithsonian.
    head, stop, tail = name.rpartition(". ")
    if stop and outlet and key(outlet) in key(tail):
        name = head.strip()
    same = outlet and key(name) in (key(outlet), key("The " + outlet))
    return None if not name or same or NOBODY.fullmatch(name) or not key(name) else name


def _printed(root: Element) -> list[str]:
    """Who is marked as author in the page itself: microdata, then rel=author."""
    for wanted in ("itemprop", "rel"):
        found = []
        for element in root.xpath(f"//*[@{wanted}]"):
            if element.tag != "link" and str(element.get(wanted) or "").lower() == "author":
                name = next((e for e in element.iter() if e.get("itemprop") == "name"), element)
                words = name.get("content") or words_of(name)
                if words and len(words) <= LONGEST:
                    found.append(words)
        if found:
            return list(dict.fromkeys(found))[:1]
    return []
