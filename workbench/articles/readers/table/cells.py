"""What stands in the cells of a table: texts and their paragraphs, names, addresses, languages."""

from __future__ import annotations

import ast
import html
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from workbench.articles.blocks import split_blocks
from workbench.articles.content import ENTITY
from workbench.articles.decoding import canonical
from workbench.articles.readers.loose_html import holds_tags, lines_of_html

# How programs write that a cell is empty.
NOTHING = frozenset({"", "-", "--", "n/a", "na", "nan", "nat", "none", "null", "<na>", "nil", "[]"})
# Excel keeps no more of a cell, and says nothing of the rest.
EXCEL_CELL = 32_767
# What NewsAPI puts in the place of the rest of a story.
CUT_MARK = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$")
ESCAPED_BREAK = re.compile(r"\\r\\n|\\n")
LIST_OF_NAMES = re.compile(r"\[.*\]|\(.*\)", re.DOTALL)
BY = re.compile(r"(?:by|von|par|words by|text by)\s*:?\s+(?=\S)", re.IGNORECASE)
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+|www\.\S+", re.IGNORECASE)
LANGUAGES = {
    "de": "de deu ger german deutsch allemand",
    "en": "en eng english englisch anglais",
    "es": "es spa spanish spanisch espagnol español",
    "fr": "fr fra fre french französisch français francais",
    "it": "it ita italian italienisch italien italiano",
    "ja": "ja jpn japanese japanisch japonais",
    "ko": "ko kor korean koreanisch coréen",
    "nl": "nl nld dut dutch niederländisch néerlandais nederlands",
    "pl": "pl pol polish polnisch polonais",
    "pt": "pt por portuguese portugiesisch portugais português",
    "ru": "ru rus russian russisch russe",
    "uk": "uk ukr ukrainian ukrainisch ukrainien",
    "zh": "zh zho chi chinese chinesisch chinois",
}
_CODES = {name: code for code, names in LANGUAGES.items() for name in names.split()}
LANGUAGE_TAG = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,8}){0,3}", re.IGNORECASE)
MOST_META = 2_000
# Of one text, in characters: the longest hearings have a million.
MOST_TEXT = 2_000_000
OTHER_LINE_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")


def words_of(value: object) -> str:
    """A cell as one line of text; "" where it is empty or says so."""
    if value is None or isinstance(value, (dict, bytes, bool)) or value != value:
        return ""
    if isinstance(value, (list, tuple)):
        return ", ".join(part for part in map(_name_of, value) if part)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    line = " ".join(str(value)[:MOST_META].replace("\0", "").split())
    line = html.unescape(line) if ENTITY.search(line) else line
    return "" if line.lower() in NOTHING else line


def text_of(value: object) -> tuple[str, bool]:
    """The paragraphs of a cell that holds an article, and whether the cell is known to be cut."""
    text = "\n\n".join(_parts(value)) if isinstance(value, (list, tuple)) else _string(value)
    if text.strip().lower() in NOTHING:
        return "", False
    cut = len(text) == EXCEL_CELL or len(text) > MOST_TEXT
    text = canonical(text[:MOST_TEXT])
    marked = CUT_MARK.search(text[-100:])
    if marked:
        text, cut = text[: len(text) - len(marked.group())], True
    if "\n" not in text and len(ESCAPED_BREAK.findall(text)) > 1:
        text = ESCAPED_BREAK.sub("\n", text)
    if holds_tags(text):
        text = "\n".join(lines_of_html(text))
    elif ENTITY.search(text):
        text = html.unescape(text)
    return paragraphs(text), cut


def paragraphs(text: str) -> str:
    """``text`` with its paragraphs parted by an empty line and hard-wrapped lines joined."""
    if "\n" not in text and not OTHER_LINE_ENDS.search(text):
        return " ".join(text.split())
    return "\n\n".join(block.words for block in split_blocks(text))


def byline_of(value: object) -> str:
    """Names of authors in one line, also where a program wrote a list of them."""
    if isinstance(value, dict):
        return words_of(_name_of(value))
    line = words_of(value)
    if LIST_OF_NAMES.fullmatch(line):
        listed = _listed(line)
        line = words_of(listed) if listed is not None else line
    return BY.sub("", line, count=1) if BY.match(line) else line


def outlet_of(value: object) -> str:
    """The name of an outlet; of an address its host."""
    line = words_of(_name_of(value) if isinstance(value, dict) else value)
    if not ADDRESS.fullmatch(line):
        return line
    try:
        host = urlsplit(line if "://" in line else f"//{line}").hostname or ""
    except ValueError:
        return line
    return host.removeprefix("www.")


def url_of(value: object) -> str:
    """An address; "" for what is none ("see print edition")."""
    line = words_of(value)
    host = re.match(r"(?:[\w-]+\.)+[a-z]{2,24}(?:[/?#]|$)", line, re.IGNORECASE)
    return line if " " not in line and (ADDRESS.fullmatch(line) or host) else ""


def language_of(value: object) -> str:
    """The ISO 639-1 code that a cell names, "" where it names none."""
    line = words_of(value).lower()
    known = _CODES.get(line)
    tag = LANGUAGE_TAG.fullmatch(line)
    return known or (tag[1].lower() if tag else "")


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _parts(value: list[object] | tuple[object, ...]) -> Iterator[str]:
    """The paragraphs of a text that stands as a list, of words or of objects that hold them."""
    for part in value:
        if isinstance(part, dict):
            found = (part.get(key) for key in ("text", "sentence", "paragraph", "content", "body"))
            part = next((words for words in found if isinstance(words, str)), "")
        if isinstance(part, str) and part.strip():
            yield part


def _name_of(value: object) -> str:
    if isinstance(value, dict):
        found = (value.get(key) for key in ("name", "title", "label", "fullname", "full_name"))
        named = next((name for name in found if isinstance(name, str)), "")
        both = (value.get("firstname"), value.get("lastname"))
        return named or " ".join(part for part in both if isinstance(part, str))
    return words_of(value) if isinstance(value, (str, int, float)) else ""


def _listed(line: str) -> list[object] | None:
    """The list that ``line`` is in JSON or as Python prints it."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        try:
            found = ast.literal_eval(line)
        except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
            return None
    return list(found) if isinstance(found, (list, tuple)) else None
