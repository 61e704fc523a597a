"""HTML as tokens: what it is made of, and how it is written.

What a notebook's output holds may be malformed on purpose. What is written here is well formed:
every element closed, every value quoted, no comment, no ``<`` in a text. So nbconvert, which reads
the page once more, and the browser find in it the tokens that stood here, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape


@dataclass(frozen=True, slots=True)
class Start:
    """``<name ...>``; ``empty`` is an element of a drawing or formula that ends with it."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    empty: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """``</name>``."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words between tags, as they may be written."""

    html: str


@dataclass(frozen=True, slots=True)
class Raw:
    """A whole element in which no tag is one: a script, a style sheet; ``text`` to the letter."""

    name: str
    attributes: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Ready:
    """HTML of our own, which is not looked at again."""

    html: str


Token = Start | End | Text | Raw | Ready

# Elements that have no end.
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame keygen".split()
)


def written(stream: Iterable[Token]) -> str:
    """Well-nested tokens as HTML."""
    return "".join(map(_written, stream))


def after(stream: Sequence[Token], place: int) -> int:
    """Where the element ends that begins at ``place`` of well-nested tokens."""
    start = stream[place]
    if not isinstance(start, Start) or start.name in VOID or start.empty:
        return place + 1
    depth = 0
    for at in range(place, len(stream)):
        token = stream[at]
        if isinstance(token, Start) and token.name == start.name and not token.empty:
            depth += 1
        elif isinstance(token, End) and token.name == start.name:
            depth -= 1
            if not depth:
                return at + 1
    return len(stream)


def words(stream: Iterable[Token]) -> str:
    """What a reader sees of ``stream``."""
    return "".join(unescape(token.html) for token in stream if isinstance(token, Text))


def _written(token: Token) -> str:
    if isinstance(token, Start):
        attributes = "".join(
            f' {name}="{escape(value)}"' for name, value in token.attributes.items()
        )
        return f"<{token.name}{attributes}{f'></{token.name}' if token.empty else ''}>"
    if isinstance(token, End):
        return f"</{token.name}>"
    if isinstance(token, Raw):
        return f"{_written(Start(token.name, token.attributes))}{token.text}</{token.name}>"
    return token.html
