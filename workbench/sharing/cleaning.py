"""HTML from a notebook without what would act in a shared page, or leave a hole in it.

HTML of an output may hold words of articles as they came (pandas' Styler does not escape them), and
who shares a page answers for what it does. Its policy lets no script run but its own, and connects
to nothing; but it says nothing of what it stops, and cannot stop what sends a reader elsewhere or
hides the page's own elements from its script. So all of this is taken out here, and told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from workbench.sharing.attributes import (
    PICTURE,
    SCRIPT,
    Notes,
    addresses,
    clean_attributes,
    clean_style,
    is_outside,
    short,
)
from workbench.sharing.markup import End, Raw, Ready, Start, Text, Token, after, written
from workbench.sharing.pictures import Pictures
from workbench.sharing.reading import tokens

ELSEWHERE = "an order to open another page"
FRAME = "another page or program within this one"
LINK = "a file that a link element would fetch (a style sheet, say)"
FORM = "a form (a shared page sends nothing)"

# Elements that do not reach the page, nor what stands in them, and what is said of them; None: they
# would not be seen, or are without effect.
_TAKEN_OUT: dict[str, str | None] = {
    "script": SCRIPT,
    "iframe": FRAME,
    "frame": FRAME,
    "object": FRAME,
    "embed": FRAME,
    "applet": FRAME,
    "portal": FRAME,
    "fencedframe": FRAME,
    "link": LINK,
    "meta": None,
    "base": None,
    "template": None,
    "noscript": None,
    "noembed": None,
    "noframes": None,
}
# Elements that do not reach the page, while what stands in them does; a page has its own of most.
_UNWRAPPED: dict[str, str | None] = {
    "form": FORM,
    "html": None,
    "head": None,
    "body": None,
    "frameset": None,
}
_FETCHED = {"img": "picture", "audio": "recording", "video": "film"}
_MEDIA = ("audio", "video")
# Elements that write into an attribute of another.
_MOVING = frozenset({"set", "animate", "animatetransform", "animatemotion"})
_ADDRESSES = frozenset({"href", "src"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``html`` for the page, and in words what was ``left_out`` of it, each once."""

    html: str
    left_out: tuple[str, ...] = ()


def cleaned(html: str | Sequence[Token], pictures: Pictures | None = None) -> Cleaned:
    """``html``, a fragment of a page or its tokens, without scripts and what a page cannot hold.

    A picture, film or recording that is not in it becomes words in its place, unless ``pictures``
    has the picture; of the rest a note at its end tells.
    """
    cleaner = _Cleaner(tokens(html) if isinstance(html, str) else html, pictures)
    clean = written(cleaner.clean())
    told = list(cleaner.notes.told)
    return Cleaned(clean + (left_out_note(told) if told else ""), (*told, *cleaner.notes.in_place))


def left_out_note(what: Sequence[str]) -> str:
    """A paragraph that says what is not in the page."""
    return f'<p class="wb-note">Left out here: {escape("; ".join(what))}.</p>'


@dataclass
class _Cleaner:
    """One fragment on its way through."""

    stream: Sequence[Token]
    pictures: Pictures | None
    notes: Notes = field(default_factory=Notes)

    def clean(self) -> Iterator[Token]:
        place = 0
        while place < len(self.stream):
            token = self.stream[place]
            if isinstance(token, Start) and self._is_taken_out(token):
                place = after(self.stream, place)
            elif isinstance(token, Start) and token.name in _FETCHED:
                shown = self._with_content(token, place)
                yield from [shown] if isinstance(shown, Start) else shown
                place = place + 1 if isinstance(shown, Start) else after(self.stream, place)
            else:
                yield from self._cleaned(token)
                place += 1

    def _cleaned(self, token: Token) -> Iterator[Token]:
        if isinstance(token, Raw):
            yield from self._raw(token)
        elif isinstance(token, Text | Ready):
            yield token
        elif token.name in _UNWRAPPED:
            self.notes.tell(_UNWRAPPED[token.name])
        elif isinstance(token, Start):
            yield Start(token.name, clean_attributes(token, self.notes), token.empty)
        else:
            yield token

    def _raw(self, token: Raw) -> Iterator[Token]:
        if token.name == "style":
            attributes = clean_attributes(Start(token.name, token.attributes), self.notes)
            yield Raw(token.name, attributes, clean_style(token.text, self.notes))
        elif token.name == "xmp":
            # As it looks, in an element that is written as all others are.
            yield from (Start("pre"), Text(escape(token.text, quote=False)), End("pre"))
        else:
            self.notes.tell(_TAKEN_OUT[token.name])

    def _is_taken_out(self, element: Start) -> bool:
        if element.name in _MOVING:
            # An animation could write a script, or an address, into what was clean.
            target = element.attributes.get("attributename", "").strip().lower().rpartition(":")[2]
            taken = target in _ADDRESSES or target.startswith("on")
            self.notes.tell(SCRIPT if taken else None)
            return taken
        if element.name == "meta" and element.attributes.get("http-equiv", "").strip().lower() == (
            "refresh"
        ):
            self.notes.tell(ELSEWHERE)
        self.notes.tell(_TAKEN_OUT.get(element.name))
        return element.name in _TAKEN_OUT

    def _with_content(self, element: Start, place: int) -> Start | list[Token]:
        """A picture, film or recording, or words in its place where it is not in the page."""
        lies = addresses(element)
        if element.name in _MEDIA and not lies:
            lies = self._sources(place + 1)
        if lies and is_outside(lies[0]):
            found = self.pictures(lies[0]) if self.pictures and element.name == "img" else None
            if found is None:
                return self._words(element, lies[0])
            kept = {name: each for name, each in element.attributes.items() if name != "srcset"}
            element = Start(element.name, {**kept, "src": found})
        return Start(element.name, clean_attributes(element, self.notes), element.empty)

    def _sources(self, place: int) -> list[str]:
        """Where a film or recording lies that begins before ``place``; none stands in another."""
        found: list[str] = []
        while place < len(self.stream):
            token = self.stream[place]
            if isinstance(token, Start | End) and token.name in _MEDIA:
                break
            if isinstance(token, Start) and token.name == "source":
                found += addresses(token)
            place += 1
        return found

    def _words(self, element: Start, address: str) -> list[Token]:
        kind, told = _FETCHED[element.name], short(address)
        alt = " ".join(element.attributes.get("alt", "").split())
        words = f"The {kind}{f' “{alt}”' if alt else ''} is not in this page: {told}"
        self.notes.fetched(PICTURE.replace("picture", kind), address, in_place=True)
        return [Start("span", {"class": "wb-note"}), Text(escape(words, quote=False)), End("span")]
