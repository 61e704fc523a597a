"""The page's own words: calls to the reader, links, notices, controls, dividers, left-over code.

Every rule asks for a whole paragraph of such words; a sentence of the story that merely mentions
a newsletter is not one.
"""

from __future__ import annotations

import re

LONGEST = 500
FLAGS = re.IGNORECASE
PAGE_NUMBER = re.compile(r"\d{1,2}")


def _any_of(*alternatives: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(alternatives)})[\\W_]*", FLAGS)


# Words of the page that stand alone: dividers read out by screen readers, advertising, controls,
# labels of parts and of links, places for media.
ALONE = _any_of(
    r"(?:(?:short|long|thin) )?(?:presentational )?(?:(?:gr[ae]y|black|red|white) )?line",
    r"divider|separator|spacer",
    r"advertisements?|advertising|ad|sponsored(?: content| by .{1,40})?|promoted(?: content)?",
    r"paid (?:content|post)|(?:story|article) continues (?:below|after)\b.{0,40}",
    r"continue reading(?: the main story)?|(?:skip to|scroll(?: down)? (?:for|to)) .{1,40}",
    r"loading|please wait|copy link|back to top|menu|log ?in|sign ?(?:in|up)(?: now| here)?",
    r"share(?: this(?: (?:article|story|post|page))?)?(?: (?:on|via|with|by) .{1,40})?",
    r"print(?: this)?(?: (?:article|story|page))?|subscribe(?: now| here| today)?|newsletters?",
    r"(?:view |show |leave |post |add )?(?:a |all |your )?(?:\d+ )?comments?(?: \(\d+\))?",
    r"(?:show|load|view|see|read) more(?: posts| stories| comments)?",
    r"facebook|twitter|whatsapp|instagram|telegram|linkedin",
    r"\d+[ -]min(?:ute)?s?(?: read)?|reading time:? .{1,20}",
    r"abstract|full text|(?:correction|clarification)(?: appended)?|all rights reserved",
    r"play video|video",
    r"(?:image|media|video|photo|picture) (?:caption|source|credit|gallery)",
)

# Labels above lists of links: the short lines below them are other pages' headlines and topics.
LINKS = _any_of(
    r"most (?:read|popular|viewed)|trending|top stories|recommended(?: .{1,30})?|previously",
    r"related(?: (?:\w+ )?(?:stories|articles|topics|content|links))?|see also|topics|tags",
    r"read (?:more|next|also)|you (?:may|might) also like(?: .{1,30})?|don[’']t miss",
    r"more (?:on this(?: story)?|from .{1,40})|also on \w+|editors?[’']?s? picks?",
)

# A label with the link it announces; the words after the colon are another page's headline.
LINK = re.compile(
    r"(?:read (?:more|next|also|here)|also read|see also|related(?: (?:stories|story|articles?))?"
    r"|more (?:on this|from .{1,30})|recommended|don[’']t miss|previously|in pictures|gallery"
    r"|(?:image|media|video|photo) (?:caption|source)|image:|share)\s*[:|»>]\s*\S.{0,150}",
    FLAGS,
)

# "Read the rest here.", "See photos from the debate below:", "Watch the ad above."
POINTING = r"read|see|view|watch|find|click|tap|hear|listen to|check out|scroll|swipe|learn"
POINTER = _any_of(
    rf"(?:please )?(?:{POINTING})\b[^\"“”]{{0,120}}\b(?:here|below|above|this link|more)",
    rf"(?:please )?(?:{POINTING})\b[^\"“”]{{0,120}}\bfull "
    r"(?:story|article|report|interview|piece|column|transcript|text)",
    rf"(?:{POINTING})\b[^\"“”]{{0,80}}\bat (?:<a [^<>]*>)?[\w./-]+\.(?:com|org|net|co)(?:</a>)?",
    r"for more\b[^.!?\"“”]{0,60}, (?:sign up|subscribe|check out|visit|see|go to|click|tap|follow"
    r"|read|listen)\b[^\"“”]{0,100}",
)
POINTER_WORDS = 18

NETWORKS = (
    r"(?:twitter|facebook|instagram|x|telegram|youtube|linkedin|whatsapp|tiktok|threads|bluesky"
    r"|mastodon|google news)"
)
HANDLES = _any_of(
    r"(?:follow|find|tweet|join|like)\b[^.!?\"“”]{0,80}(?<!\w)@\w+.{0,60}",
    rf"(?:follow|find|join|like|connect with)\b[^.!?\"“”]{{0,60}}\bon {NETWORKS}\b.{{0,60}}",
    r"(?:@\w+[\s,.|]*)+",
    rf"(?:{NETWORKS}|e-?mail|tel|phone|web ?site)\s*:\s*\S+",
    r"follow [^.!?\"“”]{0,40}#\w+.{0,40}",
)

# Notices of the editors and of the law.
NOTICE = _any_of(
    r"[(*\[]?\s*(?:this|the) (?:article|story|piece|post|report|page|column)"
    r" (?:has been|was|is being|will be) (?:\w+ly )?"
    r"(?:updated|corrected|amended|edited|revised|modified|changed)\b.*",
    r"this is a (?:developing|breaking)(?: news)? story\b.*",
    r"(?:correction|clarification)\s*[:(].*",
    r"(?:an? )?(?:earlier|previous) version of (?:this|the) "
    r"(?:article|story|piece|post|report|headline)\b.*",
    r"(?:©|copyright\b|\(c\))\s?.*",
    r".{0,150}\ball rights reserved\b.{0,60}",
    r"[^\"“”]{0,100}\bmay not be (?:published|reproduced|republished|broadcast)\b.*",
    r"[^\"“”]{0,60}\bnot responsible for the content of (?:external|other)\b.*",
    r"[^\"“”]{0,60}\bviews expressed (?:in|here|by|are)\b.*",
    r"we are sorry,?\s?this video\b.*",
    r"this video (?:is|has been) \w+.{0,60}",
    r"your browser does not support\b.*|(?:please )?enable javascript\b.*",
    r"we use cookies\b.*|this (?:site|website) uses cookies\b.*",
    r"podcast produced by\b.*",
)

# What a scraper left behind: tags without words, style rules, addresses alone.
CODE = _any_of(
    r"(?:</?[a-z][^<>]*/?>\s*)+",
    r"[.#@]?[\w .,#:()>@-]+\{",
    r"(?-i:[a-z-]+)\s*:\s*[^;{}\"“”]{1,80};",
    r"https?://\S+|www\.\S+|pic\.twitter\.com/\S+",
)

SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$|[A-Z])|[.!?]+|$)")
CALL = re.compile(
    r"\W*(?:please |to |and |or |so )?(?:"
    r"(?:sign up|subscribe|register)\b"
    r"|(?:download|get|install|activate|open|try|use|join|visit|support|check out|follow|like"
    r"|turn on|listen to|watch|read)\b.{0,60}\b"
    r"(?:our|the (?:page|latest version|app|newsletter|podcast|channel))\b"
    r"|(?:click|tap)\b|enter your\b|e-?mail (?:us|me|him|her|your)\b|(?:send|share) (?:us|your)\b"
    r"|(?:tell us|let us know|contact us|write to us|donate|follow (?:us|me|him|her|them))\b"
    r"|(?:remember|don[’']t forget)\b.{0,60}\b(?:notifications?|newsletters?|app|subscribe|follow"
    r"|sign up|alerts?|channel)\b)",
    FLAGS,
)
READER_QUESTION = re.compile(
    r"\W*(?:(?:do|are|have|would|did|can|could|will) you\b|want\b|looking for\b|interested\b"
    r"|enjoy(?:ed|ing)?\b|like what\b|feedback\b|questions\b|got (?:a|any)\b|what do you think\b"
    r"|what should (?:we|i)\b)"
    r"[^?]*\?",
    FLAGS,
)
# How a note about an author begins.
AUTHOR = re.compile(
    r"(?-i:[A-Z])\S*(?: \S+){0,3} "
    r"(?:is|was|are|edits|writes|covers|hosts|co-hosts|reports|leads)\b",
    FLAGS,
)
CALL_WORDS = 60
QUOTED = re.compile(r"[\"“”]|''")


def is_furniture(line: str) -> bool:
    """Whether the whole paragraph ``line`` (white space collapsed) is the page speaking."""
    if len(line) > LONGEST:
        return False
    if not any(map(str.isalnum, line)) or PAGE_NUMBER.fullmatch(line):
        return True
    bare = line.strip('"“” \ufeff')
    whole = (ALONE, LINKS, LINK, HANDLES, NOTICE, CODE)
    return any(rule.fullmatch(bare) for rule in whole) or is_pointer(bare) or is_call(bare)


def opens_links(line: str) -> bool:
    """Whether ``line`` is the label of a list of links to other pages."""
    return len(line) <= LONGEST and bool(LINKS.fullmatch(line.strip('"“” \ufeff')))


def is_pointer(line: str) -> bool:
    """Whether ``line`` only sends the reader to another place of the page or the web."""
    return line.count(" ") < POINTER_WORDS and bool(POINTER.fullmatch(line))


def is_call(line: str) -> bool:
    """Whether ``line`` calls on the reader, with or without questions that lead to a call."""
    if line.count(" ") >= CALL_WORDS or QUOTED.search(line):
        return False
    sentences = [piece.strip() for piece in SENTENCE.findall(line) if piece.strip(" .!?)")]
    calls = [bool(CALL.match(sentence)) for sentence in sentences]
    asked = [bool(READER_QUESTION.match(sentence)) for sentence in sentences]
    return any(calls) and all(call or ask for call, ask in zip(calls, asked, strict=True))


def ends_in_call(line: str) -> bool:
    """Whether ``line`` is a note about an author that ends in a call ("Follow her on ...")."""
    if line.count(" ") >= CALL_WORDS or not AUTHOR.match(line):
        return False
    sentences = [piece.strip() for piece in SENTENCE.findall(line) if piece.strip(" .!?)")]
    last = sentences[-1] if sentences else ""
    return len(sentences) > 1 and bool(CALL.match(last) or HANDLES.fullmatch(last))
