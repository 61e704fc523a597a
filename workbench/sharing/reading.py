"""HTML read as browsers read it, in one pass: no letter is looked at often, whatever it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape

from workbench.sharing.markup import VOID, End, Raw, Start, Text, Token

# Browsers with scripts read <noscript> so, too.
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript"})
# Within these there are no tags either, but characters may be written as references.
_WORDS = frozenset({"title", "textarea"})
_UNTIL_THE_END = "plaintext"
_FOREIGN = ("svg", "math")
# Elements that end where another of these begins.
_CLOSES: dict[str, frozenset[str]] = {
    "p": frozenset({"p"}),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
}
# Deeper than any table or drawing; what is nested deeper stands beside its parent. Browsers stop
# at 512.
DEEPEST = 200

# Blanks are those of HTML, never Python's.
_NAME = re.compile(r"[a-zA-Z][^ \t\n\f\r/>]*")
_KNOWN_NAME = re.compile(r"[a-zA-Z][\w.:-]*", re.ASCII)
_BETWEEN = re.compile(r"[ \t\n\f\r/]*")
_ATTRIBUTE = re.compile(r"=?[^ \t\n\f\r/>=]*")
_KNOWN_ATTRIBUTE = re.compile(r"[^\s\"'<>/=&\x00-\x1f]+")
_EQUALS = re.compile(r"[ \t\n\f\r]*=[ \t\n\f\r]*")
_BARE = re.compile(r"[^ \t\n\f\r>]*")
_COMMENT_END = re.compile(r"--!?>")
_ENDS = {name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE) for name in _RAW | _WORDS}
# Numbers that no character has; Python refuses to read the longest.
_LONG_REFERENCE = re.compile(r"&(?=#[xX]?[0-9a-fA-F]{9})")


def tokens(html: str) -> list[Token]:
    """``html``, a fragment of a page, as tokens that are well nested and all closed."""
    return list(_nested(_read(html.replace("\0", "\ufffd"))))


def _read(html: str) -> Iterator[Token]:
    """Tokens as they come; what is cut off within a tag or comment is not there."""
    place, foreign = 0, 0
    while (at := html.find("<", place)) >= 0:
        if at > place:
            yield _text(html[place:at])
        closing = html.startswith("/", at + 1)
        name = _NAME.match(html, at + 1 + closing)
        if name is None:
            place = _after_other(html, at)
            if place == at + 1:
                yield Text("&lt;")
            continue
        found = _attributes(html, name.end())
        if found is None:
            return
        attributes, empty, place = found
        tag = name[0].lower()
        if not _KNOWN_NAME.fullmatch(name[0]) or tag == _UNTIL_THE_END:
            continue
        if closing:
            foreign -= tag in _FOREIGN and foreign > 0
            yield End(tag)
            continue
        empty = empty and (foreign > 0 or tag in _FOREIGN)
        # As browsers call it.
        tag = "img" if tag == "image" and not foreign else tag
        foreign += tag in _FOREIGN and not empty
        inner = ""
        if tag in _ENDS and not empty:
            end = _ENDS[tag].search(html, place)
            stop = end.start() if end else len(html)
            inner, place = html[place:stop], stop
        if tag in _RAW:
            yield Raw(tag, attributes, _plain(inner) if foreign else inner)
            continue
        yield Start(tag, attributes, empty)
        if inner:
            yield _text(inner)
    if html[place:]:
        yield _text(html[place:])


def _after_other(html: str, at: int) -> int:
    """Where a comment or declaration at ``at`` ends; the next letter where there is none."""
    if html.startswith("<!--", at):
        end = _COMMENT_END.search(html, at + 2)
        return end.end() if end else len(html)
    if html[at + 1 : at + 2] not in ("!", "?", "/"):
        return at + 1
    close = html.find(">", at + 2)
    return close + 1 if close >= 0 else len(html)


def _attributes(html: str, place: int) -> tuple[dict[str, str], bool, int] | None:
    """The attributes of a tag, whether it ends with a slash, and where; None if it has no end.

    Of two with the same name the first counts.
    """
    attributes: dict[str, str] = {}
    while True:
        between = _BETWEEN.match(html, place)
        slash, place = (between[0][-1:] == "/", between.end()) if between else (False, place)
        if place >= len(html):
            return None
        if html[place] == ">":
            return attributes, slash, place + 1
        name = _ATTRIBUTE.match(html, place)
        place = name.end() if name else place + 1
        value = ""
        if equals := _EQUALS.match(html, place):
            place = equals.end()
            quote = html[place : place + 1]
            if quote in ('"', "'") and quote:
                end = html.find(quote, place + 1)
                if end < 0:
                    return None
                value, place = html[place + 1 : end], end + 1
            elif bare := _BARE.match(html, place):
                value, place = bare[0], bare.end()
        if name and _KNOWN_ATTRIBUTE.fullmatch(name[0]):
            attributes.setdefault(name[0].lower(), unescape(_LONG_REFERENCE.sub("&amp;", value)))


def _text(html: str) -> Text:
    return Text(_LONG_REFERENCE.sub("&amp;", html).replace("<", "&lt;"))


def _plain(text: str) -> str:
    """In a drawing a style sheet is written as any other text."""
    inner = text.replace("<![CDATA[", "").replace("]]>", "")
    return unescape(_LONG_REFERENCE.sub("&amp;", inner))


def _nested(stream: Iterable[Token]) -> Iterator[Token]:
    """``stream`` with an end for every beginning, in order, and no other ends."""
    stack: list[str] = []
    opened: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for token in stream:
        if isinstance(token, Start):
            while stack and stack[-1] in _CLOSES.get(token.name, ()):
                opened[stack[-1]] -= 1
                yield End(stack.pop())
            if token.name not in VOID and not token.empty:
                if len(stack) >= DEEPEST:
                    left[token.name] += 1
                    continue
                stack.append(token.name)
                opened[token.name] += 1
            yield token
        elif not isinstance(token, End):
            yield token
        elif left[token.name]:
            left[token.name] -= 1
        elif opened[token.name]:
            while True:
                name = stack.pop()
                opened[name] -= 1
                yield End(name)
                if name == token.name:
                    break
    yield from map(End, reversed(stack))
