"""Styles of a Word file, and how its XML is read: as a stream, without entities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers import expat

HEADING = re.compile(r"heading ([1-9])", re.I)


def parse(data: bytes, *handlers: object) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = handlers  # type: ignore[assignment]
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.Parse(data, True)


def _no_doctype(*_: object) -> None:
    raise ValueError("no Word file declares types or entities")


def local(attributes: dict[str, str]) -> dict[str, str]:
    return {name.rpartition(" ")[2]: value for name, value in attributes.items()}


def on(attributes: dict[str, str]) -> bool:
    return attributes.get("val", "1") not in ("0", "false", "off", "none")


@dataclass(slots=True)
class Style:
    name: str = ""
    based_on: str = ""
    level: int | None = None
    bold: bool | None = None
    page_break: bool = False


def styles_of(data: bytes) -> dict[str, Style]:
    """Styles by their ids, each with what it has from those that it is based on."""
    styles: dict[str, Style] = {}
    current = Style()

    def start(tag: str, raw: dict[str, str]) -> None:
        nonlocal current
        name, attributes = tag.rpartition(" ")[2], local(raw)
        if name == "style":
            current = styles[attributes.get("styleId", "")] = Style()
        elif name == "name":
            current.name = attributes.get("val", "")
        elif name == "basedOn":
            current.based_on = attributes.get("val", "")
        elif name == "outlineLvl":
            current.level = level_of(attributes)
        elif name == "b":
            current.bold = on(attributes)
        elif name == "pageBreakBefore":
            current.page_break = on(attributes)

    parse(data, start, lambda _: None, lambda _: None)
    for style in styles.values():
        _inherit(style, styles)
    return styles


def _inherit(style: Style, styles: dict[str, Style]) -> None:
    heading = HEADING.fullmatch(style.name)
    if heading:
        style.level = int(heading[1])
    elif style.name.lower() == "title":
        style.level = 0
    above, steps = styles.get(style.based_on), 0
    while above and steps < 20:  # styles of a broken file may be based on each other in a ring
        style.level = above.level if style.level is None else style.level
        style.bold = above.bold if style.bold is None else style.bold
        above, steps = styles.get(above.based_on), steps + 1


def level_of(attributes: dict[str, str]) -> int | None:
    """Word counts levels from 0; 9 is text."""
    value = attributes.get("val", "")
    return int(value) + 1 if value.isdecimal() and len(value) == 1 and value != "9" else None
