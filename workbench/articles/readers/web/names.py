"""What sites call the parts of a page that are not the story: words of class and id attributes.

The names are cut at hyphens, underscores and capitals: ``wp-caption-text`` is "wp caption text".
"""

from __future__ import annotations

import re
from typing import Literal

Apart = Literal["caption", "comment", "furniture", "hidden"]

CUT = re.compile(r"[^a-z0-9]+")
CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

CAPTION = re.compile(
    r"\b(?:(?:fig)?captions?(?! ?(?:less|free))|(?:photo|image|picture|media|video) ?(?:credits?"
    r"|source|info|copyright|description|legend)|credits?|slideshow|galler(?:y|ies)|carousel"
    r"|lightbox|bildunterschrift|bildnachweis)\b"
)
COMMENT = re.compile(
    r"\b(?:comments?|comment ?list|comment ?(?:area|section|thread|body)|disqus\w*|livefyre|respond"
    r"|replies|kommentare?|leserkommentare?|comentarios?|commentaires?|reader ?comments?)\b"
)
FURNITURE = re.compile(
    r"\b(?:newsletters?|sign ?up|subscri(?:be|ption|ptions)|promos?|promotion|teasers?"
    r"|related(?! ?(?:body|text))|recirc\w*|recommend\w*|read ?(?:more|next|also)"
    r"|most ?(?:read|popular|viewed)|more ?(?:stories|news|from|on ?this)|trending|popular"
    r"|outbrain|taboola|zergnet|share|sharing|sharedaddy"
    r"|social|addthis|addtoany|follow ?us|cookies?|consent|gdpr|onetrust|adverts?|advertisement"
    r"|advertising|ads?|adslot|sponsor(?:ed)?|breadcrumbs?|pagination|tags|tag ?list|tag ?links"
    r"|keywords|bio|about ?(?:the ?)?author|author ?(?:box|bio|info|card|description|profile)"
    r"|sidebar|menu|navigation|nav|navbar|toolbar|masthead|paywall|regwall|jp ?relatedposts"
    r"|crp ?related|toc|table ?of ?contents|print ?only|skip ?link|modal|popup|pop ?up|overlay"
    r"|tooltip|ratings?|poll|copyright|disclaimer|by ?line|dateline|timestamp|pub ?date"
    r"|post ?(?:meta|footer)|entry ?(?:meta|footer)|article ?footer|meta ?data|reading ?time"
    r"|standfirst|sub ?(?:title|line)|sub ?head(?:line)?|dek|kicker|eyebrow|overline|dachzeile"
    r"|anzeige|weitere ?artikel|mehr ?zum ?thema|meistgelesen)\b"
)
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# <form> is missing: whole pages stand in one (ASP.NET). <header> too: the story's own has its lead.
BY_TAG: dict[str, Apart] = {
    "figure": "caption",
    "figcaption": "caption",
    "caption": "furniture",
    "aside": "furniture",
    "nav": "furniture",
    "footer": "furniture",
    "menu": "furniture",
    "dialog": "furniture",
}


def apart(tag: str, names: str, style: str, hidden: bool) -> Apart | None:
    """What an element is by its tag, its class and id, and its style; None for nothing special."""
    if tag in BY_TAG:
        return BY_TAG[tag]
    if tag in ("html", "body", "main", "article"):
        return None
    if hidden or (style and HIDDEN_STYLE.search(style)):
        return "hidden"
    words = CUT.sub(" ", CAPITAL.sub(" ", names).lower()).strip()
    if not words:
        return None
    if CAPTION.search(words):
        return "caption"
    if COMMENT.search(words):
        return "comment"
    return "furniture" if FURNITURE.search(words) else None
