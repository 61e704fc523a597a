"""Exports of the Austrian Press Agency's archive in RTF: reports of many papers, one by one."""

from __future__ import annotations

import re

from workbench.articles.readers.cut import told
from workbench.articles.readers.model import HEAD, Draft, File, Reading
from workbench.articles.readers.named_days import day_of

NAME = "APA"
NEEDS = ("striprtf",)

# '"Kurier.at" gefunden am 28.12.2017 10:36 Uhr', '"Der Bote" vom 02.08.2017 Seite: 7 Ressort: ...'
HEADER = re.compile(
    r"\s*[\"„“»](?P<outlet>[^\"“”„«»\n]{1,80})[\"“”«]\s+"
    r"(?P<how>gefunden am|erschienen am|veröffentlicht am|vom)\s+(?P<day>\d{1,2}\.\d{1,2}\.\d{4})"
    r"(?P<rest>[^\n]{0,300})"
)
FOUND = "gefunden am"
RULE = re.compile(r"[_=*-]{10,}")
# What may stand behind the day; each ends where the next begins.
LABELLED = re.compile(
    r"(?P<label>Seite|Ressort|Von|Bundesland|Ausgabe|Auflage)\s*:\s*(?P<value>.*?)\s*"
    r"(?=$|\b(?:Seite|Ressort|Von|Bundesland|Ausgabe|Auflage)\s*:)"
)
PARTING_LABELS = ("Seite", "Ressort", "Von")
# '("Die Presse", Print-Ausgabe, 02.08.2017)' and '(Red./APA)' close a report.
PRINTED = re.compile(r"\([^()]{0,80}print-?ausgabe,?\s*(?P<day>\d{1,2}\.\d{1,2}\.\d{4})\)", re.I)
SIGNED = re.compile(r"\((?P<who>[^()\s.!?][^()!?]{0,39})\)")
AGENCY = re.compile(r"(?<!\w)(?P<name>APA|dpa|AFP|Reuters|AP|sda)(?!\w)", re.IGNORECASE)
SPOKEN = {name.lower(): name for name in ("APA", "dpa", "AFP", "Reuters", "AP", "sda")}
SIGNED_WORDS = 3
STORY_WORDS = 12
ENDS_SENTENCE = (".", "!", "?", "…")

# RTF as lines of its text, near enough to see a header at the beginning of one.
GROUP_OR_PARAGRAPH = re.compile(rb"[{}]|\\(?:par|line|pard)(?![a-z]) ?")
CONTROL = re.compile(rb"\\[a-z]{1,32}-?\d{0,10} ?|\\\*")
ESCAPED = re.compile(rb"\\'([0-9a-fA-F]{2})|\\u(\d{1,5})\??")
QUOTES = {b"84": b'"', b"93": b'"', b"94": b'"', b"8222": b'"', b"8220": b'"', b"8221": b'"'}
LOOKED_AT = 4 * HEAD


def knows(file: File) -> bool:
    """Whether ``file`` is RTF and its first lines say what was found or printed where and when."""
    head = file.data[:LOOKED_AT]
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return False
    plain = ESCAPED.sub(lambda e: QUOTES.get(e[1] or e[2], b"?"), head)
    plain = CONTROL.sub(b"", GROUP_OR_PARAGRAPH.sub(b"\n", plain))
    return any(HEADER.match(line) for line in plain.decode("utf-8", "replace").splitlines())


def read(file: File) -> Reading:
    """The reports of a file; the issue ``file_cut`` on the last one where the file is cut off."""
    from workbench.articles.readers.office.rtf_text import is_cut, rtf_paragraphs

    lines = [line for paragraph in rtf_paragraphs(file.data) for line in paragraph.text.split("\n")]
    headers = [(at, found) for at, line in enumerate(lines) if (found := HEADER.match(line))]
    ends = [*(at for at, _ in headers[1:]), len(lines)]
    drafts = [
        _draft(found, lines[at + 1 : end]) for (at, found), end in zip(headers, ends, strict=False)
    ]
    above = _blocks(lines[: headers[0][0]] if headers else lines)
    if any(len(line.split()) >= STORY_WORDS for line in above):
        drafts.insert(0, Draft("\n\n".join(above)))  # A report whose header is damaged.
    return told(Reading(tuple(drafts)), cut=is_cut(file.data))


def _draft(said: re.Match[str], lines: list[str]) -> Draft:
    labelled = {found["label"]: found["value"] for found in LABELLED.finditer(said["rest"])}
    blocks = _blocks(lines)
    title, paragraphs = (blocks[0], blocks[1:]) if blocks else (None, [])
    published = None if said["how"] == FOUND else day_of(said["day"])
    byline, network = labelled.get("Von"), None
    while paragraphs and (closing := _closing(paragraphs[-1])):
        published = published or closing.published
        byline, network = byline or closing.byline, network or closing.network
        paragraphs.pop()
    return Draft(
        text="\n\n".join(paragraphs),
        title=title,
        outlet=said["outlet"].strip(),
        network=network,
        published=published,
        byline=byline or None,
        section=labelled.get("Ressort") or None,
        page=labelled.get("Seite") or None,
        # The day on which a report was found is no day of publication.
        issues=() if published else ("date_uncertain",),
    )


def _blocks(lines: list[str]) -> list[str]:
    """Paragraphs of lines, which an empty line parts; a line that was broken is joined again."""
    blocks: list[list[str]] = []
    touches = False
    for line in (" ".join(line.split()) for line in lines):
        told = bool(line) and not RULE.fullmatch(line)
        if told and touches and not blocks[-1][-1].rstrip('"“”«»)').endswith(ENDS_SENTENCE):
            blocks[-1].append(line)
        elif told:
            blocks.append([line])
        touches = told
    return [" ".join(block) for block in blocks]


def _closing(line: str) -> Draft | None:
    """What the last line of a report says in brackets, as a draft without text; None else."""
    printed = PRINTED.fullmatch(line)
    if printed:
        return Draft("", published=day_of(printed["day"]))
    signed = SIGNED.fullmatch(line)
    if not signed or len(signed["who"].split()) > SIGNED_WORDS:
        return None
    agency = AGENCY.search(signed["who"])
    if agency:
        return Draft("", network=SPOKEN[agency["name"].lower()])
    return Draft("", byline=signed["who"].strip())
