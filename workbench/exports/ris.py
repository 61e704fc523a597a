"""RIS, which Zotero, EndNote, Mendeley and other reference managers read: one entry a quote.

The quote and its speaker stand in AB: programs keep it as plain text, while Zotero takes a note
(N1) that holds angle brackets for HTML. SP (pages, which online news has none of) holds the
paragraph. A byline's names are given whole, without a comma, where it does not part them itself:
which part is the family name is not guessed. Tags and dates as in the format's specification of
2011; UTF-8, as all programs read it.
"""

from __future__ import annotations

import re

from workbench.exports.authors import Author
from workbench.exports.citations import Citation

# Everything that some reader may take for a line's end, and what no field may hold.
_CONTROLS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LINE_END = "\r\n"


def ris_row(citation: Citation) -> str:
    """One entry, from TY to ER; a line break within a value becomes a space."""
    day = citation.published
    manner = f" ({citation.manner})" if citation.manner else ""
    fields = [
        ("TY", "NEWS"),
        ("ID", citation.quote_id),
        ("TI", citation.title),
        *(("AU", _author(author)) for author in citation.authors),
        ("T2", citation.outlet),
        ("PY", f"{day.year:04}" if day else None),
        # The fourth part is for a season or the like: its slash belongs to the date all the same.
        ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}/" if day else None),
        ("SP", f"para. {citation.paragraph}"),
        ("UR", citation.url),
        ("AB", f"{citation.quote} — {citation.who}{manner}"),
        *(("KW", theme) for theme in citation.themes),
        ("N1", _note(citation)),
        ("ER", ""),
    ]
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in fields if value is not None]
    return _LINE_END.join(lines) + _LINE_END


def _author(author: Author) -> str:
    """ "Family, Given, Suffix" as the format has it; a comma means nothing else there."""
    parts = author.family, author.given, author.suffix
    plain = [part.replace(",", "") for part in parts if part]
    return ", ".join(plain) if author.family else author.name.replace(",", "")


def _note(citation: Citation) -> str:
    file = f", file {citation.file}" if citation.file else ""
    return f"Quote {citation.quote_id}; article {citation.article_id}{file}"


def _one_line(value: str) -> str:
    return _CONTROLS.sub(" ", value).strip()
