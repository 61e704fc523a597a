"""Style sheets and style attributes without what a browser would fetch for them.

A shared page fetches nothing: a picture behind a table, a font and a further style sheet are not
there, and that is to be known. What lies within the page (``#name``, ``data:``) stays, under the
names that the page gives to what its outputs have named (``names``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workbench.sharing.names import renamed

# Tokens of CSS, as far as they matter here. Each takes what it can in one go, and none fails after
# it has begun: a text is passed once, whatever stands in it.
_NAME = r"(?:[\w\-\u0080-\U0010ffff]|\\(?:[0-9a-fA-F]{1,6}[ \t\n\r\f]?|[^\n\r\f0-9a-fA-F]))+"
_TOKEN = re.compile(
    r"(?P<comment>/\*)"
    r"|(?P<string>\"(?:[^\"\\\n\r\f]|\\[\s\S])*\"?|'(?:[^'\\\n\r\f]|\\[\s\S])*'?)"
    rf"|(?P<word>[#@]?{_NAME}\(?)"
    r"|(?P<blank>[ \t\n\r\f]+)"
    r"|(?P<sign>[\s\S])",
    re.ASCII,
)
_BARE_ADDRESS = re.compile(r"[ \t\n\r\f]*([^\"'() \t\n\r\f](?:[^\\)]|\\[\s\S])*)")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\r\f]?|\r?\n|([\s\S])|$)")
# Functions whose words are addresses.
_FETCHING = frozenset(
    {"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"}
)
_IMPORT = "@import"
# No rule and no function that a browser knows.
_NO_RULE, _NO_FUNCTION = "@wb-none", "wb-none("
# At-rules whose beginning is a selector, too.
_SELECTING = ("@scope",)
# Takes the place of an address: fetches nothing, and leaves the rest of its rule as it is.
_NOTHING = "data:,"
# What a string cannot hold as it is; and what, in a drawing, would be read as a tag or character.
_SPECIAL = re.compile(r"[\"\\\n\r\f]")
_MARKUP = re.compile(r"<|&(?=[#a-zA-Z0-9])")


@dataclass
class _Sheet:
    """A style sheet on its way through; ``fetched`` are the addresses found outside the page."""

    css: str
    done: list[str] = field(default_factory=list)
    # From the last ``;``, ``{`` or ``}`` on: a selector or a declaration, as its end will show.
    open: list[str] = field(default_factory=list)
    # Of the brackets that are open, whether each is one of a function that fetches; and how many.
    brackets: list[bool] = field(default_factory=list)
    fetching: int = 0
    # The rule that has begun since then (``@media``); "" before anything but blanks has come, and
    # None where it is no such rule.
    rule: str | None = ""
    fetched: dict[str, None] = field(default_factory=dict)

    def read(self) -> None:
        place = 0
        while found := _TOKEN.match(self.css, place):
            place = found.end()
            if found["comment"]:
                end = self.css.find("*/", place)
                place = end + 2 if end >= 0 else len(self.css)
                self.open.append(" ")
            elif found["blank"]:
                self.open.append(found[0])
            elif found["word"]:
                place = self._word(found[0], place)
            elif found["string"]:
                self._add(self._string(found[0]))
            else:
                self._sign(found[0])
        self._close("")

    def _add(self, text: str, rule: str | None = None) -> None:
        self.open.append(text)
        self.rule = rule if self.rule == "" else self.rule

    def _string(self, text: str) -> str:
        closed = len(text) > 1 and text[-1] == text[0] and not _is_escaped(text)
        if self.rule == _IMPORT or self.fetching:
            return _quoted(self._address(_plain(text[1:-1] if closed else text[1:])))
        # A string ends with its line; one that is left open would take in what comes after it.
        return text if closed else " "

    def _word(self, text: str, place: int) -> int:
        """Notes a name, a function or the beginning of a rule; returns where it ends."""
        name = _plain(text.rstrip("(")).lower()
        if name == _IMPORT:
            # Wherever it stands: some signs before it are none to a browser.
            self.rule = _IMPORT
            self._add(text.replace(text.rstrip("("), _NO_RULE))
        elif not text.endswith("("):
            self._add(text, name if name.startswith("@") and self.rule == "" else None)
        elif name == "url" and (bare := _BARE_ADDRESS.match(self.css, place)):
            self._add(f"url({_quoted(self._address(_plain(bare[1]).strip()))}")
            self._bracket(fetching=False)
            return bare.end()
        else:
            # What a variable stands for could be an address.
            self._add(_NO_FUNCTION if name == "var" and self.fetching else text)
            self._bracket(fetching=name in _FETCHING)
        return place

    def _bracket(self, *, fetching: bool) -> None:
        self.brackets.append(fetching)
        self.fetching += fetching

    def _sign(self, text: str) -> None:
        if text == "(":
            self._bracket(fetching=False)
        elif text == ")" and self.brackets:
            self.fetching -= self.brackets.pop()
        if text in ("{", "}") or (text == ";" and not self.brackets):
            self._close(text)
        else:
            self._add(text)

    def _close(self, sign: str) -> None:
        """Here it is known what has come since the last sign; only selectors have names."""
        selects = sign == "{" and (self.rule is None or self.rule in _SELECTING)
        self.done += [_selecting(each) if selects else each for each in self.open]
        self.done.append(sign)
        self.open, self.rule, self.brackets, self.fetching = [], "", [], 0

    def _address(self, address: str) -> str:
        """What may stand in the place of ``address``."""
        if address.startswith("#"):
            return f"#{renamed(address[1:])}"
        if address.lower().startswith("data:") and self.rule != _IMPORT:
            return address
        if address:
            self.fetched[address] = None
        return _NOTHING


def without_fetching(css: str) -> tuple[str, list[str]]:
    """``css``, a sheet or the value of an attribute, and the addresses taken out of it."""
    sheet = _Sheet(css)
    sheet.read()
    clean = _MARKUP.sub(_as_number, "".join(sheet.done))
    return clean, list(sheet.fetched)


def _selecting(word: str) -> str:
    return f"#{renamed(word[1:])}" if word.startswith("#") and len(word) > 1 else word


def _is_escaped(text: str) -> bool:
    """Whether the last sign of a string is part of it."""
    return (len(text) - 1 - len(text[:-1].rstrip("\\"))) % 2 == 1


def _plain(text: str) -> str:
    """``text`` without escapes."""
    return _ESCAPE.sub(lambda found: _character(found[1]) if found[1] else found[2] or "", text)


def _character(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"


def _quoted(address: str) -> str:
    return f'"{_SPECIAL.sub(_as_number, address)}"'


def _as_number(sign: re.Match[str]) -> str:
    return f"\\{ord(sign[0]):x} "
