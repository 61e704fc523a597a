"""The words of HTML that is no page of a site: mails and the cells of tables.

No story is looked for among other things, as in a page: all that a reader sees is taken, line by
line. Each piece of the markup is looked at once.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

# Elements that stand on lines of their own, that have no end, and whose words nobody sees.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p "
    "pre section summary table tbody td tfoot th thead title tr ul".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
UNSEEN = frozenset("head script style title template noscript svg object textarea select".split())
# They end where the next block begins, whether that is written or not.
UNCLOSED = frozenset({"dd", "dt", "li", "p"})
PIECE = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)|<(/?)([A-Za-z][A-Za-z0-9:]{0,40})((?:[\s/][^<>]*)?)>",
    re.DOTALL,
)
CELL_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|img|figure|table)"
    r"(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
STYLE = re.compile(r"\bstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
# Not a size of letters of 0: frames of mails have it, and what stands in them another.
UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"']+)")
HIDDEN = re.compile(r"(?<![\w-])hidden(?![\w-])", re.IGNORECASE)
FEWEST_TAGS = 2
# Fillers behind the line of a mail that its list of messages shows.
FILLERS = re.compile("[\u00ad\u034f\u200b\u2060\ufeff]")


@dataclass
class _Lines:
    """The lines so far, and the elements that are open around a stretch nobody sees."""

    found: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    hidden: str = ""
    depth: int = 0

    def add(self, words: str) -> None:
        if not self.hidden:
            self.open.append(words)

    def end(self) -> None:
        line = " ".join(html.unescape(FILLERS.sub("", "".join(self.open))).split())
        self.open.clear()
        if any(map(str.isalnum, line)):
            self.found.append(line)

    def part(self) -> None:
        """What follows is no line of the same paragraph."""
        self.end()
        if self.found and self.found[-1]:
            self.found.append("")


def holds_tags(text: str) -> bool:
    """Whether among the words of ``text`` stand tags of HTML."""
    if "<" not in text or ">" not in text:
        return False
    found = CELL_TAG.finditer(text)
    return sum(1 for _, _ in zip(range(FEWEST_TAGS), found, strict=False)) == FEWEST_TAGS


def lines_of_html(source: str) -> list[str]:
    """The lines that a reader of ``source`` sees, "" between paragraphs.

    Left out are those that hold no letter or digit.
    """
    lines = _Lines()
    at = 0
    for piece in PIECE.finditer(source):
        lines.add(_flowing(source[at : piece.start()]))
        at = piece.end()
        if piece[2]:
            _element(lines, piece[2].lower(), piece[3], closes=bool(piece[1]))
    lines.add(_flowing(source[at:]))
    lines.end()
    return lines.found[:-1] if lines.found and not lines.found[-1] else lines.found


def _flowing(text: str) -> str:
    """White space of the source is one blank each."""
    return text.replace("\n", " ").replace("\r", " ")


def _element(lines: _Lines, name: str, attributes: str, *, closes: bool) -> None:
    if lines.hidden:
        _within_hidden(lines, name, attributes, closes=closes)
        if lines.hidden:
            return
    if name == "br":
        lines.end()
    elif name in BLOCKS:
        lines.part()
    if closes or name in VOID:
        if name == "q":
            lines.add("”")
        return
    if name == "q":
        lines.add("“")
    unseen = name in UNSEEN or (attributes and _is_hidden(attributes))
    if unseen and not attributes.rstrip().endswith("/"):
        lines.hidden, lines.depth = name, 1


def _is_hidden(attributes: str) -> bool:
    style = STYLE.search(attributes)
    if style and UNSEEN_STYLE.search(style[1] or style[2] or ""):
        return True
    return bool(HIDDEN.search(VALUE.sub("", attributes)))


def _within_hidden(lines: _Lines, name: str, attributes: str, *, closes: bool) -> None:
    """Looks whether the stretch that nobody sees ends here."""
    if name == lines.hidden:
        if name in UNCLOSED and not closes:
            lines.hidden = ""
        elif not attributes.rstrip().endswith("/"):
            lines.depth += -1 if closes else 1
        if lines.depth <= 0:
            lines.hidden = ""
    elif (lines.hidden in UNCLOSED and name in BLOCKS) or (name == "body" and not closes):
        lines.hidden = ""
