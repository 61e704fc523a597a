"""Attributes of an output's elements, without what acts, what fetches and what shadows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.sharing.left_out import one_line
from workbench.sharing.markup import Start
from workbench.sharing.names import without_shadows
from workbench.sharing.styles import without_fetching

SCRIPT = "a script (a shared page runs none but its own)"
PICTURE = "a picture that is not in the notebook"
STYLE = "a picture, font or style sheet that a style would fetch"
FILE = "what an element would fetch or send to"

_IN_THE_PAGE = "data:"
_ACTING = ("javascript:", "vbscript:")
_LINKING = frozenset({"a", "area"})
_LINKS = frozenset({"href", "xlink:href"})
_PICTURES = frozenset({"img", "source", "image", "feimage", "input", "video"})
# Attributes with the address of something that a browser would fetch, or send to.
_FETCHING = frozenset({"src", "lowsrc", "dynsrc", "poster", "background"})
_SENDING = frozenset({"action", "formaction", "ping", "attributionsrc"})
_SETS = frozenset({"srcset", "imagesrcset"})
# Attributes in which styles stand, ``url(...)`` among them; the last four are an animation's.
_STYLES = frozenset(
    "style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end "
    "to from by values".split()
)
# Of no use in a page: what moves the reader's place, and what names a form, which there is none.
_UNUSED = frozenset({"autofocus", "form", "nonce"})
# What only the page's own elements have.
_OWN = ("data-workbench-", "shadowroot")
_SIZE = re.compile(r"[\d.]{1,20}[wxh],?")
# Of an address, as much as tells it apart; and of many, as many as are read.
_LONGEST, _MOST = 80, 10


@dataclass
class Notes:
    """What was left out of a fragment, in words: ``told`` in a note at its end, or ``in_place``."""

    told: dict[str, None] = field(default_factory=dict)
    in_place: dict[str, None] = field(default_factory=dict)

    def tell(self, what: str | None) -> None:
        if what:
            self.told[what] = None

    def fetched(self, what: str, address: str, *, in_place: bool = False) -> None:
        noted = self.in_place if in_place else self.told
        many = sum(each.startswith(what) for each in noted) >= _MOST
        noted[f"{what}, and more of them" if many else f"{what} ({short(address)})"] = None


def short(address: str) -> str:
    """``address`` as it is told."""
    return one_line(address, _LONGEST)


def clean_attributes(element: Start, notes: Notes) -> dict[str, str]:
    """The attributes of ``element`` that a page may hold; ``notes`` learns of the others."""
    kept = {}
    for name, value in element.attributes.items():
        if name.startswith("on") or _acts(name, value):
            notes.tell(SCRIPT)
        elif (address := _outside(element.name, name, value)) is not None:
            if address:
                notes.fetched(_what(element.name, name), address)
        elif name == "style" or (name in _STYLES and "(" in value):
            kept[name] = clean_style(value, notes)
        elif name not in _UNUSED and not name.startswith(_OWN):
            kept[name] = value
    return without_shadows(element.name, kept)


def clean_style(css: str, notes: Notes) -> str:
    """``css`` without what it would fetch."""
    clean, addresses = without_fetching(css)
    for address in addresses:
        notes.fetched(STYLE, address)
    return clean


def addresses(element: Start) -> list[str]:
    """Where the content of a picture, film or recording lies, by its own attributes."""
    source = element.attributes.get("src", "").strip()
    return [source] if source else list(_candidates(element.attributes.get("srcset", "")))


def is_outside(address: str) -> bool:
    return not address.strip().lower().startswith(_IN_THE_PAGE)


def _acts(name: str, value: str) -> bool:
    """Whether an attribute is an address that is a script."""
    # Browsers pass over blanks and control characters before and within the scheme.
    address = "".join(letter for letter in value[:200] if letter > " ").lower()
    return name in _LINKS | _FETCHING | _SENDING and address.startswith(_ACTING)


def _outside(element: str, name: str, value: str) -> str | None:
    """The address that a page cannot follow in an attribute; None where there is none.

    Links that a reader clicks may lead anywhere.
    """
    if name in _SETS:
        return next(filter(is_outside, _candidates(value)), None)
    if name in _SENDING or (name in _FETCHING and is_outside(value)):
        return value.strip()
    if name in _LINKS and element not in _LINKING and not value.strip().startswith("#"):
        drawn = element in _PICTURES and not is_outside(value)
        return None if drawn else value.strip()
    return None


def _what(element: str, name: str) -> str:
    """What an attribute would fetch, in words."""
    shows = name in _SETS or name == "background" or element in _PICTURES
    return PICTURE if shows and name not in _SENDING else FILE


def _candidates(value: str) -> Iterator[str]:
    """The addresses of a ``srcset``, which blanks and sizes part."""
    for word in value.split():
        if not _SIZE.fullmatch(word) and word != ",":
            yield word.strip(",")
