"""What no text may hold, whatever a file had: NULs and halves of characters."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.articles.readers.model import Draft, Reading
from workbench.text.halves import whole

FIELDS = (
    "text", "title", "outlet", "network", "byline", "url", "section", "page", "language",
)  # fmt: skip
NEVER = re.compile("[\0\ud800-\udfff]")
DAMAGED = "encoding_damaged"


def as_plain_text(reading: Reading) -> Reading:
    """``reading`` without NULs, and with U+FFFD for each half of a character.

    An article in which any was found is marked as damaged. Where a reader knows the pages of a
    text, it lets no NUL through, so that their places stay right.
    """
    return replace(reading, drafts=tuple(map(_plain, reading.drafts)))


def _plain(draft: Draft) -> Draft:
    held = {name: getattr(draft, name) for name in FIELDS}
    found = {name: words for name, words in held.items() if words and NEVER.search(words)}
    if not found:
        return draft
    clean = {name: whole(words.replace("\0", "")) for name, words in found.items()}
    issues = draft.issues if DAMAGED in draft.issues else (*draft.issues, DAMAGED)
    return replace(draft, issues=issues, **clean)  # type: ignore[arg-type]
