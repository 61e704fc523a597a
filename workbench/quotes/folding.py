"""Texts as they are compared when words are looked for: the same in Python and in the browser.

``js/filter/folding.js`` does what is done here, and a test holds both together letter by letter.
"""

from __future__ import annotations

import re

from workbench.text.normalforms import normalized

# What may differ in print and is the same to whoever searches.
SAME_MARKS = str.maketrans("‘’ʼ“”", "'''\"\"")
# Listed, because \s is not the same in both languages.
_SPACES = r"\t\n\v\f\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000"
WHITE_SPACE = re.compile(f"[{_SPACES}]+")
# Most texts hold none of what WHITE_SPACE and SAME_MARKS change; to see that is quick.
_UNEVEN = re.compile(f"[‘’ʼ“”]|[{_SPACES}]{{2}}|[^\\S ]|^ | $")
# What lower() leaves apart though it is one letter: Greek sigma at the end of a word, the capital
# I with a dot, and ß, whose capital is mostly printed SS.
_SAME_LETTERS = (("ς", "σ"), ("i̇", "i"), ("ß", "ss"))


def folded(text: str) -> str:
    """``text`` in small letters, with plain quotation marks and single spaces, none at its ends.

    Accents are joined to their letters (NFC): some files hold them apart, and nobody sees it.
    """
    if not text.isascii():
        text = normalized("NFC", text)
    if _UNEVEN.search(text):
        text = WHITE_SPACE.sub(" ", text).strip(" ").translate(SAME_MARKS)
    text = text.lower()
    if not text.isascii():
        for printed, same in _SAME_LETTERS:
            text = text.replace(printed, same)
    return text
