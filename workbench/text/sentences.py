"""A text cut into words, sentences and quotations: what every later step looks at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from workbench.text.quotations import find_quotations

ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Adm|Col|Maj|Sgt|Capt|Cmdr|Rev|Prof|Del|Pres|Amb|Hon|"
    "Atty|Brig|Jr|Sr|St|Inc|Corp|Co|Ltd|No|vs|Wis|Calif|Fla|Mass|Ala|Ariz|Ark|Colo|Conn|Ga|Ill|Ind|Ky|La|"
    "Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wyo"
)
# Accents that have no letter of their own with what they stand on ("m̈"); the rest are joined
# before a text is read (``plain``).
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
LETTERS = rf"(?:[^\W_][{MARKS}]*)+"
TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|\b(?:{ABBREVIATIONS}|[^\W\d_])\.|{LETTERS}(?:[-&'’]{LETTERS})*|[^\w\s]"
)
POSSESSIVES = ("'s", "’s", "'S", "’S")
CLOSERS = frozenset("”\"’')]»")


class Token(NamedTuple):
    """A word or a mark (code points, end exclusive)."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        """Upper-case first letter, or an Arabic article before one ("al-Assad")."""
        text = self.text
        return text[0].isupper() or (len(text) > 3 and text[2] == "-" and text[3].isupper())

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Reading:
    """Words, sentence starts, quotations and line starts of one text, all in text order."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    line_starts: tuple[int, ...]
    quotes: tuple[tuple[int, int], ...]

    def index(self, offset: int) -> int:
        """Index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Tokens that start inside [start, end)."""
        return self.tokens[self.index(start) : self.index(end)]

    def sentence(self, offset: int) -> int:
        """Number of the sentence that ``offset`` stands in."""
        return bisect_right(self.sentence_starts, offset) - 1

    def line(self, offset: int) -> int:
        """Number of the line (paragraph) that ``offset`` stands in; blank lines do not count."""
        return bisect_right(self.line_starts, offset) - 1

    def sentence_bounds(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that ``offset`` stands in."""
        number = max(0, self.sentence(offset))
        last = number + 1 >= len(self.sentence_starts)
        end = len(self.text) if last else self.sentence_starts[number + 1]
        return (self.sentence_starts[number] if self.sentence_starts else 0), end

    def quoted(self, offset: int) -> bool:
        """Whether ``offset`` stands inside quotation marks."""
        i = bisect_right(self.quotes, (offset, len(self.text) + 1)) - 1
        return i >= 0 and self.quotes[i][0] <= offset < self.quotes[i][1]


def read(text: str) -> Reading:
    """Cut ``text`` into words, sentences and quotations; linear in its length."""
    tokens: list[Token] = []
    known: dict[str, str] = {}  # each word is kept once, which halves the memory of a long text
    for match in TOKEN.finditer(text):
        word = known.setdefault(match.group(), match.group())
        if len(word) > 2 and word.endswith(POSSESSIVES):
            middle = match.end() - 2
            tokens.append(Token(match.start(), middle, word[:-2]))
            tokens.append(Token(middle, match.end(), word[-2:]))
        else:
            tokens.append(Token(match.start(), match.end(), word))
    lines = tuple(match.start() for match in re.finditer(r"[^\n]+", text) if match.group().strip())
    quotes = tuple((quote.start, quote.end) for quote in find_quotations(text))
    return Reading(
        text,
        tuple(tokens),
        tuple(token.start for token in tokens),
        tuple(_sentence_starts(text, tokens)),
        lines,
        quotes,
    )


def _sentence_starts(text: str, tokens: list[Token]) -> list[int]:
    starts: list[int] = []
    ended = True
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        if before and "\n" in text[before.end : token.start]:
            ended = True
        if ended and not (before and token.text in CLOSERS and token.start == before.end):
            if (
                token.text[0].isupper()
                or not token.is_word
                or not before
                or _new_line(text, i, tokens)
            ):
                starts.append(token.start)
            ended = False
        if token.text in ".!?…":
            ended = True
    return starts


def _new_line(text: str, i: int, tokens: list[Token]) -> bool:
    return "\n" in text[tokens[i - 1].end : tokens[i].start]
