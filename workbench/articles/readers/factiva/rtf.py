"""Factiva's articles in RTF, with the labels of its index or without any."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.articles.readers.cut import told
from workbench.articles.readers.factiva.words import (
    ACCESSION,
    BY,
    COUNT,
    LANGUAGES,
    agency,
    day_alone,
    draft_of,
    is_copyright,
    labelled_draft,
    read_header,
)
from workbench.articles.readers.model import Draft, File, Reading

NAME = "Factiva RTF"
NEEDS = ("striprtf",)

NUMBER = re.compile(rb"(?<![A-Za-z0-9])[A-Z0-9]{8}(?:19|20)\d{6}[a-z][a-z0-9]{6,9}(?![A-Za-z0-9])")
CLOSING_WORD = re.compile(rb"Documento?\b|Dokument\b|\bAN\b")
LABELS = frozenset(
    "HD BY CR WC PD ET SN SC SE CLM ED PG VOL LA CY LP TD CT RF ART CO IN NS RE IPC IPD PUB AN NGC "
    "GC CX DE DLN".split()
)
LABEL_LINE = re.compile(r"(?P<label>[A-Z][A-Z0-9]{1,2})(?:\s*[\t|]\s*|\s{2,}|$)(?P<value>.*)")
# Of the pages, not of an article: the foot of each, and lines of a table of contents.
FOOT = re.compile(
    r"(?:page|seite)\s+\d+\s+(?:of|von|sur|de)\s+\d+.{0,80}"
    r"|.{0,40}©\s*\d{4}\s+factiva\b.{0,80}|.{0,300}\.{5,}\s*\d+",
    re.IGNORECASE,
)
LONGEST_FOOT = 400
SECTION_WORDS = 4
PUBLISHER_WORDS = 8
OWNER = re.compile(r"(?:\S+\s+){0,11}\S*(?:19|20)\d\d\S*(?:\s+\S+){0,3}")
NAME_WORDS = 6


def knows(file: File) -> bool:
    """Whether ``file`` is RTF and holds one of the numbers that close Factiva's articles."""
    if not file.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return False
    return NUMBER.search(file.data) is not None and CLOSING_WORD.search(file.data) is not None


def read(file: File) -> Reading:
    """The articles of a file; one that is cut off has the issue ``file_cut``."""
    from workbench.articles.readers.office.rtf_text import is_cut, rtf_paragraphs

    drafts: list[Draft] = []
    lines: list[str] = []
    for paragraph in rtf_paragraphs(file.data):
        for line in (" ".join(piece.split(" ")).strip() for piece in paragraph.text.split("\n")):
            if line and not (len(line) <= LONGEST_FOOT and FOOT.fullmatch(line)):
                lines.append(line)
                if ACCESSION.search(line) and ACCESSION.sub("", line).strip(" |\t") in ("", "AN"):
                    drafts.append(_draft(lines))
                    lines = []
    # Behind the last article stands what was searched for; an article has a count of its words.
    open_ended = bool(lines) and (not drafts or any(COUNT.fullmatch(line) for line in lines))
    if open_ended:
        drafts.append(_draft(lines))
    return told(Reading(tuple(drafts)), cut=open_ended or is_cut(file.data))


def _draft(lines: list[str]) -> Draft:
    cells = _labelled(lines)
    return _of_labels(cells) if "HD" in cells else _of_lines(lines)


def _labelled(lines: Sequence[str]) -> dict[str, list[str]]:
    """What stands behind each label, on its line and on those after it up to the next label."""
    cells: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines:
        found = LABEL_LINE.fullmatch(line)
        if found and found["label"] in LABELS and found["label"] not in cells:
            current = cells.setdefault(found["label"], [])
            line = found["value"].strip(" |\t")
        if current is not None and line:
            current.append(_plain(line))
    return cells


def _of_labels(cells: dict[str, list[str]]) -> Draft:
    said = {label: " ".join(lines) for label, lines in cells.items()}
    return labelled_draft(said, [*cells.get("LP", ()), *cells.get("TD", ())])


def _of_lines(lines: list[str]) -> Draft:
    """An article without labels: the count of its words and its day part head from body."""
    lines = [_plain(line) for line in lines]
    count = next((at for at, line in enumerate(lines) if COUNT.fullmatch(line)), None)
    if count is None:
        count = next((at for at, line in enumerate(lines) if day_alone(line)), 0)
    above, below = lines[:count], lines[count:]
    end = _end_of_header(below)
    section, title, rest = _told_apart(above)
    body = [line for line in below[end:] if not ACCESSION.search(line)]
    # The last line before the number is the publisher's name.
    short = len(body) > 1 and len(body[-1].split()) <= PUBLISHER_WORDS
    if short and not body[-1].rstrip("\"'”’»").endswith((".", "!", "?", "…")):
        body = body[:-1]
    return draft_of(
        read_header([*rest, *below[:end]]), title=title, section=section, paragraphs=body
    )


def _end_of_header(below: Sequence[str]) -> int:
    """Where the story begins: behind the copyright, else behind the language."""
    language = next((at for at, line in enumerate(below[:12]) if line.lower() in LANGUAGES), None)
    first = 0 if language is None else language
    owner = next((at for at in range(first, min(first + 4, len(below))) if is_copyright(below[at])),
                 None)  # fmt: skip
    if owner is not None:
        return owner + 1
    if language is None:
        return min(4, len(below))
    # Some papers write their name and the year alone.
    owned = len(below) > language + 1 and OWNER.fullmatch(below[language + 1])
    return language + (2 if owned else 1)


def _told_apart(above: Sequence[str]) -> tuple[str | None, str | None, list[str]]:
    """Section, headline and the lines of author and credit, of what stands above the count."""
    by = next((at for at, line in enumerate(above) if at and BY.match(line)), None)
    if by is None:
        by = len(above)
        while by > 1 and (agency(above[by - 1]) or (by > 1 and _is_name(above[by - 1]))):
            by -= 1
    head, rest = list(above[:by]), list(above[by:])
    if len(head) > 1 and len(head[0].split()) <= SECTION_WORDS:
        return head[0], " ".join(head[1:]), rest
    return None, " ".join(head) or None, rest


def _is_name(line: str) -> bool:
    """Whether a line may be an author's name: a few words, each with a capital letter."""
    words = line.split()
    return 1 < len(words) <= NAME_WORDS and all(
        word[0].isupper() or word in ("and", "und", "et", "von", "de", "van", "der", "du", "la")
        for word in words
    ) and not any(char.isdigit() for char in line)  # fmt: skip


def _plain(line: str) -> str:
    return " ".join(line.split())
