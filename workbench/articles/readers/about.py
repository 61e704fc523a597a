"""What a document's properties say of it, where it is to be believed.

Programs fill them in by themselves: the title of a template, the name of the file, the account of
whoever saved it. So a name is believed where the document prints it too.
"""

from __future__ import annotations

import re

FILE_NAME = re.compile(
    r"\.(?:docx?|dotx?|odt|rtf|pdf|txt|html?|indd|qxp|pages|pub|pptx?|xlsx?|tmp)\b"
    r"|^(?:microsoft word|untitled|unbenannt|document|dokument|doc|slide|layout|scan|print|page)\b"
    r"|[\\/_]\w+[\\/_]|^\S+$",
    re.IGNORECASE,
)
TITLE_WORDS = range(3, 41)
# The site's name follows the title: "Something happened - The Daily Example".
PARTED = re.compile(r"\s+[|–—·•»-]+\s+")
LETTERS = re.compile(r"\w+")


def sensible_title(stated: str | None) -> str | None:
    """A title that is no file's name and has words enough."""
    words = " ".join((stated or "").split())
    if len(words.split()) not in TITLE_WORDS or FILE_NAME.search(words):
        return None
    return words


def printed_title(line: str, stated: str) -> bool:
    """Whether ``line`` prints the title that the properties state, with or without the site."""
    printed = _letters(line)
    if len(printed) < TITLE_WORDS.start:
        return False
    parts = PARTED.split(stated)
    forms = {_letters(stated), *(_letters(part) for part in parts)}
    forms.update(_letters(" ".join(parts[:n])) for n in range(1, len(parts)))
    return printed in forms


def close_title(line: str, stated: str) -> bool:
    """Whether ``line`` has most of the words of the title that the properties state."""
    printed, main = set(_letters(line)), _letters(max(PARTED.split(stated), key=len))
    shared = printed.intersection(main)
    return len(shared) >= max(TITLE_WORDS.start, len(printed) / 2, len(set(main)) / 2)


def printed_author(author: str | None, head: str) -> str | None:
    """The author whom the properties name, where the head of the text names them too."""
    name = " ".join((author or "").split())
    if len(name.split()) not in range(2, 6) or any(map(str.isdigit, name)):
        return None
    return name if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", head) else None


def _letters(text: str) -> tuple[str, ...]:
    return tuple(LETTERS.findall(text.casefold()))
