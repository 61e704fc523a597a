"""A page's tree cut into blocks, in order: headings, paragraphs, list items, rows of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workbench.articles.readers.web.names import BY_TAG, Apart, apart
from workbench.articles.readers.web.tree import SPACES, Element

BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup p pre section summary table tbody td tfoot th thead tr ul".split()
)
# Japanese, Chinese and Korean.
DENSE = re.compile("[\u3040-\u9fff\uac00-\ud7a3]+")
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
CELLS = frozenset(("td", "th"))
BETWEEN_CELLS = " | "
# A row of longer cells is laid out as a table, and its cells are paragraphs.
LONGEST_CELL = 120
# Lines broken by <br> or in <pre> are one paragraph when they look hard-wrapped.
WRAPPED = range(50, 101)
FEWEST_WRAPPED = 3
ENDS = re.compile(r"[.!?…:;]['\"’”»)\]]*$")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Words that stand together: ``text``, the element that holds them and its ``parent``.

    ``count`` is how many words it has (``word_count``), ``linked`` how many of its characters are
    links; ``apart`` are the elements around it that are no part of a story by their names, each
    with what it is.
    """

    text: str
    tag: str
    element: Element
    parent: Element
    count: int
    linked: int = 0
    apart: tuple[tuple[Element, Apart], ...] = ()

    @property
    def heading(self) -> bool:
        return self.tag in HEADINGS

    @property
    def links(self) -> float:
        """The share of its characters that are links."""
        return self.linked / max(1, len(self.text))


def word_count(text: str) -> int:
    """How many words ``text`` has; of scripts without blanks two characters count as one."""
    words = len(text.split())
    return words if text.isascii() else words + sum(map(len, DENSE.findall(text))) // 2


@dataclass(slots=True)
class _Open:
    """What is known where the walk stands: the blocks' elements around it, links, flags."""

    blocks: list[Element] = field(default_factory=list)
    flags: list[tuple[Element, Apart]] = field(default_factory=list)
    links: int = 0
    preformatted: int = 0
    text: list[str] = field(default_factory=list)
    linked: int = 0
    found: list[Block] = field(default_factory=list)


def blocks_of(root: Element) -> list[Block]:
    """The blocks of a tree in their order on the page; each word is in one of them."""
    from lxml import etree  # type: ignore[import-untyped]

    now = _Open()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            _enter(now, element)
        else:
            _leave(now, element)
    _flush(now)
    return _rows(now.found)


def _enter(now: _Open, element: Element) -> None:
    tag = element.tag
    if tag in BLOCK:
        _flush(now)
        now.blocks.append(element)
        now.preformatted += tag == "pre"
    if element.attrib or tag in BY_TAG:
        names = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop"))
        hidden = element.get("hidden") is not None
        what = apart(tag, names, element.get("style") or "", hidden)
        if what:
            now.flags.append((element, what))
    now.links += tag == "a"
    if tag == "br":
        now.text.append("\n")
    _add(now, element.text)


def _leave(now: _Open, element: Element) -> None:
    tag = element.tag
    if tag in BLOCK:
        _flush(now)
        now.blocks.pop()
        now.preformatted -= tag == "pre"
    if now.flags and now.flags[-1][0] is element:
        now.flags.pop()
    now.links -= tag == "a"
    _add(now, element.tail)


def _add(now: _Open, words: str | None) -> None:
    if words:
        now.text.append(words if now.preformatted else SPACES.sub(" ", words))
        now.linked += len(words.strip()) if now.links else 0


def _flush(now: _Open) -> None:
    """Makes blocks of the words since the last border."""
    text, linked = "".join(now.text), now.linked
    now.text, now.linked = [], 0
    if not text.strip():
        return
    element = now.blocks[-1] if now.blocks else None
    if element is None:
        return
    parent = element.getparent()
    parent = element if parent is None else parent
    paragraphs = paragraphs_of(text)
    share = linked / max(1, len(text.strip()))
    for words in paragraphs:
        # Words that stand in a container themselves, cut by <br>, have it as their parent.
        above = element if len(paragraphs) > 1 else parent
        size = min(len(words), round(share * len(words)))
        count = word_count(words)
        now.found.append(Block(words, element.tag, element, above, count, size, tuple(now.flags)))


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of words in which ``\\n`` is a line break: parted by two, or by each one.

    Lines that were broken at a width are joined.
    """
    found: list[str] = []
    for part in re.split(r"\n[ \t\r\f\xa0]*\n\s*", text):
        lines = [SPACES.sub(" ", line).strip() for line in part.split("\n")]
        lines = [line for line in lines if line]
        found += [" ".join(lines)] if _wrapped(lines) else lines
    return [words for words in found if words]


def _wrapped(lines: list[str]) -> bool:
    if len(lines) < FEWEST_WRAPPED:
        return False
    inner = lines[:-1]
    wide = sum(len(line) in WRAPPED for line in inner)
    ends = sum(bool(ENDS.search(line)) for line in inner)
    return wide >= 0.8 * len(inner) and ends <= len(inner) / 2


def _rows(blocks: list[Block]) -> list[Block]:
    """Joins the cells of a row of a table, where they are short enough to be its cells."""
    rows: dict[int, list[Block]] = {}
    for block in blocks:
        if block.tag in CELLS:
            rows.setdefault(id(block.parent), []).append(block)
    whole = {
        key
        for key, cells in rows.items()
        if len(cells) > 1 and all(len(cell.text) <= LONGEST_CELL for cell in cells)
        and all(cell.parent.tag == "tr" for cell in cells)
    }  # fmt: skip
    made: list[Block] = []
    for block in blocks:
        key = id(block.parent)
        if block.tag not in CELLS or key not in whole:
            made.append(block)
        elif rows[key][0] is block:
            made.append(_row(rows[key]))
    return made


def _row(cells: list[Block]) -> Block:
    first, row = cells[0], cells[0].parent
    text = BETWEEN_CELLS.join(cell.text for cell in cells)
    above = row.getparent()
    above = row if above is None else above
    linked = sum(cell.linked for cell in cells)
    return Block(text, "tr", row, above, word_count(text), linked, first.apart)
