"""Lines of a newsletter that speak of the newsletter: how to read it, how to be rid of it.

Each rule asks for a whole line, and for words that no headline has: a story may say that problems
with mail were many.
"""

from __future__ import annotations

import re

LONGEST = 400
QUOTED = re.compile('["“”„«»]')
_MAIL = r"(?:e-?mails?|newsletters?|messages?|nachricht|mail)"
_RULES = (
    # English
    rf"(?:click here to )?(?:view|read|open|see|display)"
    rf"(?: (?:this|the|it|issue|edition|{_MAIL})){{0,3}}"
    r" (?:online|in (?:(?:your|a|the|my) )?(?:web ?)?browser)(?: here)?",
    rf"(?:having )?(?:trouble|problems?) (?:view|read|see|display)ing (?:this|the) {_MAIL}"
    r".{0,100}",
    r"(?:click here to )?unsubscribe\b.{0,60}|.{0,120}\b(?:here to|you can) unsubscribe\b.{0,160}",
    r"(?:manage|update|change|edit) (?:your|my|e-?mail|newsletter)\b.{0,30}"
    r"\b(?:preferences|subscriptions?|settings|profile)\b.{0,60}",
    r"you(?:['’]re| are| have)? (?:now )?(?:receiv\w+|subscribed|getting|got|signed up)\b"
    rf".{{0,80}}\b(?:{_MAIL}|list)\b.{{0,200}}",
    rf"this {_MAIL} (?:was|is|has been) (?:intended|sent|delivered)\b.{{0,250}}",
    rf"(?:was|has) this {_MAIL} (?:been )?forwarded\b.{{0,120}}",
    rf"(?:has )?(?:someone|somebody|a friend) forwarded? (?:you )?this {_MAIL}.{{0,120}}",
    r"forward (?:this )?to a friend",
    r"(?:please )?add \S+@\S+ to your (?:address book|contacts|safe senders).{0,80}",
    r"(?:sign up|subscribe) (?:here|now|today|for this newsletter|to get this newsletter)",
    r"privacy (?:policy|notice)(?:\W+(?:terms|contact|help|unsubscribe).{0,60})?",
    r"terms of (?:use|service)",
    r"follow us(?: on .{1,60})?|(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).{0,200}",
    r"all rights reserved|advertisement|advertising|sponsored(?: by .{1,60})?",
    r"(?:download|get) the app",
    # German
    r".{0,120}\bim (?:web)?browser "
    r"(?:ansehen|anzeigen|öffnen|lesen|betrachten|darstellen)(?: hier)?",
    rf".{{0,60}}{_MAIL}.{{0,30}} nicht (?:richtig|korrekt) "
    r"(?:angezeigt|dargestellt).{0,160}",
    r"(?:online-?version|online-?ansicht|zur online-?version)(?: (?:ansehen|öffnen|anzeigen))?",
    r"(?:newsletter )?(?:hier )?(?:abbestellen|abmelden|abmeldung)(?: hier)?",
    r".{0,200}\bnewsletter\b.{0,120}\b(?:abbestellen|abmelden|nicht mehr (?:erhalten|empfangen))"
    r"\b.{0,80}",
    rf"sie (?:erhalten|bekommen|empfangen) diese[nsr]? {_MAIL}\b.{{0,250}}",
    rf"diese {_MAIL} (?:wurde|ging|ist) (?:an|für)\b.{{0,200}}",
    r"(?:impressum|datenschutz(?:erklärung)?)(?:\W+(?:impressum|datenschutz\w*|agb|kontakt))*",
    r"anzeige|werbung|alle rechte vorbehalten",
    # French
    r".{0,60}\b(?:voir|lire|ouvrir|afficher|consulter)\b.{0,40}\b"
    r"(?:en ligne|dans (?:le|votre) navigateur)",
    r"(?:se )?désabonner\b.{0,60}|se désinscrire\b.{0,60}"
    r"|vous recevez cet?(?:te)? (?:e-?mail|lettre|courriel).{0,250}|publicité|tous droits réservés",
)
FURNITURE = re.compile(rf"\W*(?:{'|'.join(_RULES)})\W*", re.IGNORECASE)


def is_mail_furniture(line: str) -> bool:
    """Whether the whole ``line`` is of the newsletter and not of what it tells."""
    line = line.strip()
    if not line or len(line) > LONGEST or QUOTED.search(line):
        return False
    return FURNITURE.fullmatch(line) is not None
