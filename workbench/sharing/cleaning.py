"""HTML from a notebook without what would act in a shared page, or leave a hole in it.

HTML of an output may hold words of articles as they came (pandas' Styler does not escape them), and
who shares a page answers for what it does. Its policy lets no script run but its own; but it cannot
stop what sends a reader elsewhere, and says nothing of what it stops. So both are taken out here.

nbconvert writes a page as Python's own HTML parser reads it (by way of Beautiful Soup), whatever a
browser would have made of the source. So the same parser decides here, and what browsers could read
in two ways (comments with marks in them, style sheets with tags) does not reach the page.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import PreformattedString, Tag

from workbench.sharing.left_out import one_line

SCRIPT = "a script (a shared page runs none but its own)"
ELSEWHERE = "an order to open another page"
FRAME = "another page or program within this one"
LINK = "a file that a link element would fetch (a style sheet, say)"

# Elements that do not reach the page, and what is said of them; None: they are without effect.
_TAKEN_OUT: dict[str, str | None] = {
    "script": SCRIPT,
    "iframe": FRAME,
    "frame": FRAME,
    "object": FRAME,
    "embed": FRAME,
    "applet": FRAME,
    "link": LINK,
    # A page's own head has these.
    "meta": None,
    "base": None,
    # All that follows it would be text, the page's own script too.
    "plaintext": None,
}
_FETCHED = {"img": "picture", "audio": "recording", "video": "film"}
_IN_THE_PAGE = ("data:", "blob:")
_ACTING = ("javascript:", "vbscript:")
_ADDRESSES = ("href", "xlink:href", "src", "action", "formaction")
# Of an address, as much as tells it apart.
_LONGEST = 80
# Found as an element after a fragment, it shows that nothing in the fragment is left open that
# would swallow what follows: a comment, a tag, a style sheet.
_END = "workbench-end"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``html`` for the page, and in words what was ``left_out`` of it, each once."""

    html: str
    left_out: tuple[str, ...] = ()


def cleaned(html: str) -> Cleaned:
    """``html``, a fragment of a page, without scripts and what a page cannot hold.

    Where nothing is wrong with it, it stays as it is to the letter. A picture, film or recording
    that is not in it becomes words in its place; of the rest a note at its end tells.
    """
    soup = parsed(f"{html}<{_END}></{_END}>")
    end = soup.find(_END)
    if end is None:
        soup = parsed(html)
    else:
        end.extract()
    before = str(soup)
    fetched = dict.fromkeys(_fetched(soup))
    acting = list(dict.fromkeys(_acting(soup)))
    _unread(soup)
    after = str(soup)
    if end is not None and after == before:
        return Cleaned(html)
    note = left_out_note(acting) if acting else ""
    return Cleaned(after + note, (*acting, *fetched))


def parsed(html: str) -> BeautifulSoup:
    """``html`` as nbconvert reads it, too."""
    with warnings.catch_warnings():
        # What Beautiful Soup guesses of a text's nature is no matter of the analyst's.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(html, "html.parser")


def left_out_note(what: Sequence[str]) -> str:
    """A paragraph that says what is not in the page."""
    return f'<p class="wb-note">Left out here: {escape("; ".join(what))}.</p>'


def _fetched(soup: BeautifulSoup) -> Iterator[str]:
    """Puts words into the place of what lies elsewhere; what each of them is."""
    for element in soup.find_all(list(_FETCHED)):
        sources = [element, *element.find_all("source")]
        addresses = [str(each["src"]).strip() for each in sources if each.get("src")]
        if not addresses or addresses[0].lower().startswith(_IN_THE_PAGE):
            continue
        kind, address = _FETCHED[element.name], one_line(addresses[0], _LONGEST)
        words = " ".join(str(element.get("alt") or "").split())
        note = soup.new_tag("span", attrs={"class": "wb-note"})
        note.string = f"The {kind}{f' “{words}”' if words else ''} is not in this page: {address}"
        element.replace_with(note)
        yield f"a {kind} that is not in the notebook ({address})"


def _acting(soup: BeautifulSoup) -> Iterator[str]:
    """Takes out what acts; what it was, where that is worth a word."""
    for element in soup.find_all(list(_TAKEN_OUT)):
        what = ELSEWHERE if _redirects(element) else _TAKEN_OUT[element.name]
        if element.name == "plaintext":
            element.unwrap()
        else:
            element.extract()
        if what:
            yield what
    for element in soup.find_all(True):
        for name in [name for name in element.attrs if _acts(element, name)]:
            del element[name]
            yield SCRIPT


def _redirects(element: Tag) -> bool:
    return element.name == "meta" and str(element.get("http-equiv", "")).strip().lower() == (
        "refresh"
    )


def _acts(element: Tag, name: str) -> bool:
    """Whether an attribute is a handler of events, or an address that is a script."""
    if name.lower().startswith("on"):
        return True
    # Browsers pass over blanks and control characters before and within the scheme.
    address = "".join(letter for letter in str(element[name]) if letter > " ").lower()
    return name.lower() in _ADDRESSES and address.startswith(_ACTING)


def _unread(soup: BeautifulSoup) -> None:
    """Mends what this parser reads in one way, and browsers perhaps in another."""
    for text in soup.find_all(string=lambda text: isinstance(text, PreformattedString)):
        if "<" in text or ">" in text:
            text.extract()
    for style in soup.find_all("style"):
        if "<" in style.get_text():
            # In CSS the same letter, without the look of a tag.
            style.string = style.get_text().replace("<", "\\3c ")
