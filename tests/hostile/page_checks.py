"""What must hold of a shared page, as Python's parser reads it and as a browser does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag
from playwright.sync_api import Browser

from tests.browser.shared_page import shared_page
from tests.hostile.checks import check
from tests.hostile.style_checks import fetched

OWN_SCRIPT = Path(__file__).parents[2] / "workbench" / "sharing" / "static" / "page.js"
# Elements that bring in another page or program, or lead to one.
STRANGERS = ("iframe", "frame", "object", "embed", "applet", "base", "link", "portal")
_MEDIA = ("img", "input", "audio", "video", "source", "track")
_DRAWN = ("image", "use", "feimage", "script", "mpath")
# By which attributes of which elements a browser fetches; an <a>'s href waits for a click.
FETCHING = {
    "src": _MEDIA,
    "srcset": _MEDIA,
    "poster": ("video",),
    "background": ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "body"),
    "ping": ("a", "area"),
    "href": _DRAWN,
    "xlink:href": _DRAWN,
}
LEADING = ("href", "xlink:href", "action", "formaction", "src")
_WITHIN = re.compile(r"\s*(data:|blob:|#|$)", re.IGNORECASE)
_ACTING = re.compile(r"(javascript|vbscript):", re.IGNORECASE)
# Asked of prototypes, as a page's elements may have put themselves into the document's place.
_SEEN = """() => {
  const all = [...Document.prototype.querySelectorAll.call(document, '*')];
  const attributes = (element) => Element.prototype.getAttributeNames.call(element);
  const named = all.flatMap((each) => ['id', 'name'].map((key) =>
    Element.prototype.getAttribute.call(each, key))).filter((name) => name);
  return {
    handlers: all.flatMap(attributes).filter((name) => name.startsWith('on')),
    // The window's own names come before those of elements; the document's do not.
    shadows: named.filter((name) => name in Document.prototype),
    pwned: typeof window.pwned !== 'undefined' && !(window.pwned instanceof Element)
      && !(window.pwned instanceof HTMLCollection),
    frames: window.length,
    address: location.href,
  };
}"""


def check_source(html: str) -> None:
    """The page as Python's parser reads it: one script, no handler, nothing that fetches."""
    soup = BeautifulSoup(html, "html.parser")
    own = OWN_SCRIPT.read_text("utf-8")
    acting = [each for each in soup.find_all("script") if each.get("type") != "text/plain"]
    check([each.string for each in acting] == [own], "a script that is not the page's", acting[1:])
    for element in soup.find_all(True):
        check(element.name not in STRANGERS, "a stranger's page in the page", element)
        for name, value in element.attrs.items():
            _check_attribute(element, name.lower(), str(value))
        if element.name == "style":
            _check_style(element.get_text())
    policies = soup.find_all("meta", attrs={"http-equiv": True})
    check(len(policies) == 1, "an order to the browser beside the policy", policies)


def _check_attribute(element: Tag, name: str, value: str) -> None:
    plain = "".join(letter for letter in value if letter > " ")
    check(not name.startswith("on"), "a handler of events", (element.name, name, value))
    if element.name in FETCHING.get(name, ()):
        check(_WITHIN.match(plain), "an address that is fetched", (element.name, name, value))
    if name in LEADING:
        check(not _ACTING.match(plain), "an address that is a script", (element.name, name, value))
    if name == "style":
        _check_style(value)


def _check_style(css: str) -> None:
    check(not fetched(css), "a style that fetches", css[:300])


def check_in_browser(browser: Browser, page: Path) -> None:
    """The page in a browser, offline: it asks for nothing, runs its own script and no other."""
    with shared_page(browser, page.as_uri()) as opened:
        opened.page.wait_for_load_state("load")
        seen: dict[str, Any] = opened.page.evaluate(_SEEN)
    check(not opened.requests, "the page asked for something", opened.requests)
    check(not seen["pwned"], "a script of the notebook ran")
    check(seen["address"] == page.as_uri(), "the page went elsewhere", seen["address"])
    check(not seen["frames"], "the page has frames")
    check(not seen["handlers"], "the browser sees handlers of events", seen["handlers"])
    check(not seen["shadows"], "a name stands before the document's own", seen["shadows"])
    # A style may name a place in the page (`url(#a)`); where it means a picture, a browser would
    # take the page itself for one.
    faults = [fault for fault in opened.faults if f"'{page.as_uri()}#" not in fault]
    stopped = [fault for fault in faults if "Content Security Policy" in fault]
    check(not stopped, "only the policy stopped it", stopped)
    check(not faults, "the page's own script failed", faults)
