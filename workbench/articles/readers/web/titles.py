"""What a page's article is called: the heading it prints, or its name without the site's."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from workbench.articles.readers.web.names import apart
from workbench.articles.readers.web.pick import key
from workbench.articles.readers.web.tree import Element

SEPARATOR = re.compile(r"\s+(?:[|»·•~]|::|[-–—])\s+|\s*\|\s*")
# A headline and the words of <title> are one when they share so many words.
SHARED = 0.6
# A site's name behind a title has so few words.
NAME_WORDS = 7


def headings_of(root: Element) -> list[Element]:
    """The headings of the first order that stand in no part that is apart from the story."""
    found = []
    for heading in root.iter("h1"):
        around = [heading, *heading.iterancestors()]
        names = [
            apart(
                element.tag if element.tag != "aside" else "div",
                f"{element.get('class') or ''} {element.get('id') or ''}",
                element.get("style") or "",
                element.get("hidden") is not None,
            )
            for element in around[1:4]
        ]
        if not any(name == "furniture" for name in names):
            found.append(heading)
    return found


def title_of(headings: list[str], known: list[str]) -> str | None:
    """The heading that the page prints, where it is what the page calls itself, else its name."""
    for heading in headings:
        if any(_alike(heading, words) for words in known):
            return heading
    if known:
        return known[0]
    return headings[0] if headings else None


def _alike(one: str, two: str) -> bool:
    first, second = key(one), key(two)
    if not first or not second:
        return False
    if min(len(first), len(second)) > 10 and (first in second or second in first):
        return True
    words, others = set(one.casefold().split()), set(two.casefold().split())
    return len(words & others) >= SHARED * max(len(words), len(others))


def bare(title: str, outlet: str | None, url: str | None) -> str:
    """``title`` without the site's name behind it (or before it)."""
    parts = SEPARATOR.split(title)
    ends = [m.end() for m in SEPARATOR.finditer(title)]
    starts = [m.start() for m in SEPARATOR.finditer(title)]
    names = {key(outlet or ""), key(domain(url) or ""), key((domain(url) or "").split(".")[0])}
    names -= {""}
    last = len(parts)
    while last > 1 and _is_name(parts[last - 1], names):
        last -= 1
    if last < len(parts):
        return title[: starts[last - 1]].strip()
    if len(parts) > 1 and _is_name(parts[0], names):
        return title[ends[0] :].strip()
    return title.strip()


def behind(titles: list[str]) -> str | None:
    """The site's name that <title>, the first of ``titles``, has behind one of the others."""
    head, *others = titles
    parts = SEPARATOR.split(head)
    last = parts[-1].strip()
    if len(parts) < 2 or not last or len(last.split()) > NAME_WORDS:
        return None
    whole = key(head)
    for title in filter(None, map(key, others)):
        if title in whole and not title.endswith(key(last)) and whole.endswith(key(last)):
            return last.removeprefix("www.")
    return None


def _is_name(words: str, names: set[str]) -> bool:
    said = key(words)
    return bool(said) and any(
        said == name or (len(said) > 3 and said in name) or (len(name) > 3 and name in said)
        for name in names
    ) and len(words.split()) <= NAME_WORDS  # fmt: skip


def domain(url: str | None) -> str | None:
    """The site's name in an address: "example.org" of "https://www.example.org/a"."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|mobile|amp|edition)\.", "", host) or None
