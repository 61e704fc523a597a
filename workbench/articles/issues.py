"""The issue codes an article can carry, each with its meaning in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Order is the order in which an article lists its codes: what stopped the reading comes first.
ISSUES: Mapping[str, str] = MappingProxyType(
    {
        "unreadable": "The file could not be read as text (binary, damaged, encrypted or not "
        "accessible); its text is empty. Save it again as UTF-8 text.",
        "format_unsupported": "The file is of a kind that is not read (only .txt, .text, .md, "
        ".markdown and files without an ending are); save its text as .txt.",
        "too_large": "The file, or the archive it stands in, is over the size limit and was not "
        "read; split it or unpack it first.",
        "empty": "The file holds no text.",
        "encoding_guessed": "The file is not UTF-8 and does not say what it is; its characters "
        "were guessed. Look for odd letters, or save it as UTF-8.",
        "encoding_damaged": "The file is UTF-8 with broken bytes; each stands as \ufffd.",
        "duplicate_text": "Another file, read before this one, has exactly the same text.",
        "no_story": "The text holds no running text, only headings, captions or page furniture.",
        "not_english": "At least half of the running text is not in English. Of its paragraphs in "
        "other languages only what stands in quotation marks is taken, with low confidence and "
        "without a speaker.",
        "title_missing": "No title was found in the text or in its metadata.",
        "outlet_missing": "No outlet (newspaper, station, site) was found in the text or in its "
        "metadata.",
        "date_missing": "No date of publication was found in the text or in its metadata.",
        "date_uncertain": "The text states a date that cannot be taken for the day of "
        "publication (no year, day and month not to be told apart, several that disagree, or "
        "only a date of update).",
    }
)

# The file gave no text to read: the run goes on, and the reader is told at its end.
NOT_READ = frozenset({"unreadable", "format_unsupported", "too_large"})


def in_order(codes: set[str]) -> tuple[str, ...]:
    """``codes`` without repeats, in the order of :data:`ISSUES`."""
    return tuple(code for code in ISSUES if code in codes)
