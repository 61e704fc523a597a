"""Text that was decoded as another encoding than its own ("itâ€™s", "Ã¤"): mended where certain.

What decides is ftfy (Robyn Speer, Apache-2.0): where letters stand together that nobody writes
together, their bytes in the encoding that was wrongly taken are read again, if they are strictly
UTF-8. All that it can do besides is left alone: no quotation mark is made straight, no letter
another form of itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from workbench.articles.readers.model import Draft

MENDED, DAMAGED = "mojibake_mended", "encoding_damaged"
# In compatibility forms (NFKC) signs of such a sequence became a blank and an accent, or letters.
UNFOLDED = (
    (re.compile("(?<=Ã) \u0304"), "¯"),
    (re.compile("(?<=Ã) \u0308"), "¨"),
    (re.compile("(?<=Ã) \u0301"), "´"),
    (re.compile("(?<=Ã) \u0327"), "¸"),
    (re.compile("(?<=â€)TM"), "™"),
)
# The last byte of ” is no character of Windows-1252 and got lost; certain behind its “.
CURLY = re.compile("â€œ|“|”|\n|â€(?:\x9d|\ufffd)?(?=[\\s.,;:!?)]|$)")
OPENING = frozenset({"â€œ", "“"})
# A root within a word, or before a capital's sign, is a letter with an accent, as Macs show it.
MAC = re.compile("(?<=[a-z])√[^\x00-\x7f]|√[Ññúâ](?=[a-z])")


def mended_draft(draft: Draft) -> Draft:
    """``draft`` with its texts mended, and with issues that say what was mended and what was not.

    Pages begin where they began.
    """
    ends = (0, *draft.pages, len(draft.text))
    pieces = [mended(draft.text[start:end]) for start, end in pairwise(ends)]
    places, at = [], 0
    for piece in pieces[:-1]:
        at += len(piece)
        places.append(at)
    text = "".join(pieces)
    title, outlet, byline = (
        value and mended(value) for value in (draft.title, draft.outlet, draft.byline)
    )
    made = replace(draft, text=text, pages=tuple(places), title=title, outlet=outlet, byline=byline)
    codes = [MENDED] if made != draft else []
    return replace(made, issues=(*draft.issues, *codes, *([DAMAGED] if is_damaged(text) else [])))


def mended(text: str) -> str:
    """``text`` with what was certainly decoded wrongly as it was; else ``text`` itself."""
    if text.isascii():
        return text
    from ftfy import TextFixerConfig, fix_encoding

    if not is_damaged(text):
        return MAC.sub(_mac_letter, text)
    for folded, sign in UNFOLDED:
        text = folded.sub(sign, text)
    config = TextFixerConfig(fix_c1_controls=False, explain=False)
    lines = [fix_encoding(line, config) for line in _closed(text).split("\n")]
    return MAC.sub(_mac_letter, "\n".join(lines))


def is_damaged(text: str) -> bool:
    """Whether letters stand together in ``text`` that nobody writes together."""
    if text.isascii():
        return False
    from ftfy.badness import is_bad

    return is_bad(text)


def _mac_letter(found: re.Match[str]) -> str:
    try:
        return found[0].encode("mac_roman").decode("utf-8")
    except UnicodeError:
        return found[0]


def _closed(text: str) -> str:
    """``text`` with the last byte of each ” that closes a quotation of its line."""
    pieces, at, opened = [], 0, False
    for found in CURLY.finditer(text):
        mark = found[0]
        if opened and mark.startswith("â€") and mark not in OPENING:
            pieces += [text[at : found.start()], "â€\x9d"]
            at = found.end()
        opened = mark in OPENING
    return "".join([*pieces, text[at:]])
