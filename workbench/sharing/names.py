"""Names that outputs give to their elements, as a page may hold them.

A browser makes an element's name a property of the document or of the window, before its own: after
``<img name="createElement">`` no script can make an element any more. So a picture and a form, by
which alone the document is reached, lose their names. All others get a beginning that no name of
the page's own, and no word of a script, has; what refers to them follows.
"""

from __future__ import annotations

from collections.abc import Mapping

# Not a letter of any identifier, so that no script can mean such a name without saying so.
_BEGINNING = "nb-"
# Elements whose name has a use without scripts, and is no property of the document.
_NAMED = frozenset({"a", "details", "input", "map", "select", "textarea", "button"})
# Attributes that refer to one element, and to several.
_ONE = frozenset({"for", "list", "popovertarget", "commandfor", "anchor", "aria-activedescendant"})
_SEVERAL = frozenset(
    "aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-flowto "
    "aria-errormessage headers itemref".split()
)
_LINKS = frozenset({"href", "xlink:href", "usemap"})
# What nbconvert calls its cells, and what every page has without saying so.
_CELL, _TOP = "cell-id=", "top"


def renamed(name: str) -> str:
    """``name`` as the page calls it."""
    return name if not name or name.startswith(_BEGINNING) else f"{_BEGINNING}{name}"


def without_shadows(element: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """``attributes`` of an ``element`` with its names, and what refers to names, as the page's."""
    return {
        name: _value(name, value)
        for name, value in attributes.items()
        if name != "name" or element in _NAMED
    }


def _value(name: str, value: str) -> str:
    if name in ("id", "name") or name in _ONE:
        return renamed(value.strip())
    if name in _SEVERAL:
        return " ".join(map(renamed, value.split()))
    if name in _LINKS and value.strip().startswith("#"):
        target = value.strip()[1:]
        of_the_page = target.startswith(_CELL) or target == _TOP
        return value if of_the_page else f"#{renamed(target)}"
    return value
