"""Entities of HTML ("it&rsquo;s", "R&amp;D") in text that was taken out of a page.

A text may also speak of entities, or be code. There one stands alone or in marks of its own
("write &rsquo; for it"), where no apostrophe or quotation mark ever stands; such a text is left as
it is.
"""

from __future__ import annotations

import html
import re

from workbench.articles.content import ENTITY

# Programs write entities of what is an entity already ("&amp;rsquo;"), hardly more often than so.
MOST_TIMES = 3
# Marks that stand beside a word, or beside another mark.
BESIDE_WORDS = frozenset("’‘“”'\"„‚")
AROUND = re.compile(r"[\s`<>()\[\]{}]|$")
CODE = "`"


def read_entities(text: str) -> str:
    """``text`` with its entities as the characters that they are, unless it speaks of them."""
    for _ in range(MOST_TIMES):
        if "&" not in text or speaks_of_entities(text):
            break
        read = ENTITY.sub(_character, text)
        if read == text:
            break
        text = read
    return text


def speaks_of_entities(text: str) -> bool:
    """Whether some entity stands where its character never does, or in marks of code."""
    for found in ENTITY.finditer(text):
        before, after = (
            text[max(0, found.start() - 1) : found.start()],
            text[found.end() : found.end() + 1],
        )
        if before == CODE and after == CODE:
            return True
        alone = (not before or AROUND.match(before)) and AROUND.match(after)
        if alone and html.unescape(found[0]) in BESIDE_WORDS:
            return True
    return False


def _character(found: re.Match[str]) -> str:
    character = html.unescape(found[0])
    # One that stands for nothing, or for half of a character, stays to be seen.
    return found[0] if "\ufffd" in character or not character else character
