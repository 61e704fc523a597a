"""A mail becomes a draft: who sent it and when, what was forwarded, what is furniture of mails."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from workbench.articles.blocks import split_blocks
from workbench.articles.metadata import publisher
from workbench.articles.readers.loose_html import lines_of_html
from workbench.articles.readers.mail.furniture import is_mail_furniture
from workbench.articles.readers.mail.plain import lines_of_plain, without_links
from workbench.articles.readers.model import Draft
from workbench.articles.readers.table.cells import MOST_TEXT
from workbench.articles.readers.table.dates import day_of, stamp_of
from workbench.articles.shape import is_person, tokens

# What mail programs put before a subject.
PREFIX = re.compile(
    r"\s*(?:(?:re|fw|fwd|aw|wg|tr|rv|doorst|antw|sv|vs)\s*(?:\[\d+\])?\s*:"
    r"|\[(?:ext|extern|external|externe)\]\s*:?)\s*",
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\s*(?:\[\w+\]\s*)?(?:fw|fwd|wg|tr|rv|doorst)\s*(?:\[\d+\])?\s*:", re.IGNORECASE
)
MARK = re.compile(
    r"[-_\s>]*(?:forwarded message|original message|begin forwarded message"
    r"|weitergeleitete nachricht|urspr(?:ü|ue)ngliche nachricht"
    r"|anfang der weitergeleiteten nachricht"
    r"|(?:d(?:é|e)but du )?message transf(?:é|e)r(?:é|e)|message d['’]origine"
    r"|doorgestuurd bericht|oorspronkelijk bericht)[-_:\s]*",
    re.IGNORECASE,
)
HEADER = re.compile(
    r"[>\s*]*(?P<key>from|von|de|van|sent|date|gesendet|datum|envoyé|envoyé le|verzonden|subject"
    r"|betreff|objet|onderwerp|to|an|à|pour|aan|cc|reply-to|antwort an)\s?\*?\s*:\*?\s*"
    r"(?P<value>.*)",
    re.IGNORECASE,
)
KEYS = {
    **dict.fromkeys(("from", "von", "de", "van"), "sender"),
    **dict.fromkeys(
        ("sent", "date", "gesendet", "datum", "envoyé", "envoyé le", "verzonden"), "date"
    ),
    **dict.fromkeys(("subject", "betreff", "objet", "onderwerp"), "subject"),
}
# A note above a forwarded mail, in characters; more is an article of its own.
LONGEST_NOTE = 500
# Lines of the header of a forwarded mail.
LONGEST_HEADER = 40
# Newsletters have some 100,000 characters of markup.
MOST_HTML = 5_000_000
ADDRESS = re.compile(r"[\w.+'-]{1,64}@([\w-]+(?:\.[\w-]+)+)")
NAMED = re.compile(
    r"\"?(?P<name>[^\"<>\[\]]*?)\"?\s*[<\[(]*(?:mailto:)?"
    r"(?P<address>[^\s<>()\[\]\"]+@[^\s<>()\[\]\"]+).*"
)
LONGEST_SENDER = 300
# "Ann Lee at Harbour Post", "Ann Lee | Harbour Post".
OF_OUTLET = re.compile(
    r"(?P<person>.{3,60}?)"
    r"(?:\s+(?:at|from|of|via|von|bei|de|chez)\s+|\s*[,|·/]\s*|\s+[-–—]\s+)"
    r"(?P<outlet>.{2,60})"
)
# Whoever has them in the name is no person.
NO_PERSON = frozenset(
    "alert alerts am briefing briefings brief bulletin daily digest edition evening headlines "
    "letter morgen morning news newsletter newsletters nachrichten pm politics post redaktion "
    "report sunday team today tonight update updates weekend weekly".split()
)
GENERAL = frozenset(
    "alerts briefing contact editor editors hello hi info mail mailer news newsletter newsletters "
    "no-reply noreply redaktion reply service subscriptions support team".split()
)
FREE_HOSTS = re.compile(
    r"(?:gmail|googlemail|outlook|hotmail|yahoo|gmx|web|icloud|aol|proton|protonmail|t-online)"
    r"\.[a-z.]{2,6}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as its format has it. ``sender``: name and address as in its From line; ``sent``: the
    day, None where it is not stated or (``sent_uncertain``) not to be read."""

    subject: str = ""
    sender: str = ""
    sent: date | None = None
    sent_uncertain: bool = False
    html: str = ""
    plain: str = ""
    flowed: bool = False


def draft_of(mail: Mail) -> Draft:
    """The article that a mail is, or that was forwarded by it."""
    lines = _lines(mail)
    mail, lines = _forwarded(mail, lines)
    blocks = [without_links(block.words) for block in split_blocks("\n".join(lines))]
    text = "\n\n".join(filter(_is_told, blocks))
    outlet, byline = sender_of(mail.sender)
    issues = [] if text else ["empty"]
    if len(mail.plain) > MOST_TEXT or len(mail.html) > MOST_HTML:
        issues.append("text_cut")
    if mail.sent is None and mail.sent_uncertain:
        issues.append("date_uncertain")
    return Draft(
        text,
        title=_without_prefixes(mail.subject) or None,
        outlet=outlet or None,
        byline=byline or None,
        published=mail.sent,
        issues=tuple(issues),
    )


def _is_told(line: str) -> bool:
    return any(map(str.isalnum, line)) and not is_mail_furniture(line)


def sender_of(line: str) -> tuple[str, str]:
    """Outlet and byline in a From line, "" for what it does not say."""
    named = NAMED.fullmatch(line.strip()[:LONGEST_SENDER])
    name, address = (named["name"], named["address"]) if named else (line, "")
    name = " ".join(name.strip(" \"'").split())
    if not name or "@" in name:
        found = ADDRESS.fullmatch(address or name)
        return (found[1] if found and not FREE_HOSTS.fullmatch(found[1]) else ""), ""
    both = OF_OUTLET.fullmatch(name)
    if both and _is_person(both["person"], ""):
        return both["outlet"], both["person"]
    return ("", name) if _is_person(name, address) else (name, "")


def _is_person(name: str, address: str) -> bool:
    """Whether ``name`` is one of a person; the ``address`` of a person says more of the name."""
    words = tokens(name)
    if not is_person(words, frozenset()) or publisher(name) is not None:
        return False
    if NO_PERSON & set(map(str.lower, words)):
        return False
    local = address.split("@")[0].lower()
    return not local or local not in GENERAL


def _lines(mail: Mail) -> list[str]:
    """The lines of the part that says more: HTML, unless hardly anything can be read in it."""
    plain = lines_of_plain(mail.plain[:MOST_TEXT], flowed=mail.flowed)
    shown = lines_of_html(mail.html[:MOST_HTML]) if mail.html else []
    if sum(map(len, shown)) * 2 < sum(map(len, plain)):
        return plain
    return shown


def _forwarded(mail: Mail, lines: list[str]) -> tuple[Mail, list[str]]:
    """The mail that ``mail`` forwards with a short note, and its lines; else both as they are."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    note = 0
    for number in filled:
        marked = bool(MARK.fullmatch(lines[number]))
        if marked or (FORWARD.match(mail.subject) and _key(lines[number]) == "sender"):
            fields, rest = _header(lines, number + marked)
            if "sender" in fields and len(fields) > 1:
                return _as_stated(mail, fields), lines[rest:]
        note += len(lines[number])
        if note > LONGEST_NOTE:
            break
    return mail, lines


def _header(lines: list[str], at: int) -> tuple[dict[str, str], int]:
    """The fields of the header that begins at line ``at``, and where it ends."""
    fields: dict[str, str] = {}
    last = min(len(lines), at + LONGEST_HEADER)
    while at < last:
        found = HEADER.fullmatch(lines[at].strip())
        if found:
            key = KEYS.get(" ".join(found["key"].lower().split()), "")
            if key and found["value"]:
                fields.setdefault(key, found["value"].strip(" *"))
        elif lines[at].strip() or not _goes_on(lines, at, fields):
            break
        at += 1
    return fields, at


def _goes_on(lines: list[str], at: int, fields: dict[str, str]) -> bool:
    """Whether the header goes on behind the blank line ``at``: in HTML each field stands alone."""
    following = next((line for line in lines[at : at + 3] if line.strip()), "")
    found = HEADER.fullmatch(following.strip())
    return found is not None and KEYS.get(found["key"].lower(), "") not in fields


def _key(line: str) -> str:
    found = HEADER.fullmatch(line.strip())
    return KEYS.get(found["key"].lower(), "") if found else ""


def _as_stated(mail: Mail, fields: dict[str, str]) -> Mail:
    stamp = stamp_of(fields.get("date"))
    day = day_of(stamp, None) if stamp else None
    return replace(
        mail,
        subject=fields.get("subject", mail.subject),
        sender=fields["sender"],
        sent=day,
        sent_uncertain="date" in fields and day is None,
    )


def _without_prefixes(subject: str) -> str:
    subject = " ".join(subject.split())
    while found := PREFIX.match(subject):
        subject = subject[found.end() :]
    return subject
