"""How English uses the names of bodies, and how people's: "shares in Yukos", "at Sunnybrae"."""

from __future__ import annotations

import re

# What only a body has, behind its name or as its own.
_HAS = (
    "shares?(?! (?:that|the|this|an?|his|her|their|with)\\b)|stock|profits?|earnings|sales|"
    "revenues?|turnover|shareholders|investors|customers|workers|employees|workforce|"
    "headquarters|subsidiary|unit|plant|factory|board|management|parent|chief executive|"
    "chairman|chairwoman|bosses|chairperson|executives?|co-founder|"
    "striker|midfielder|defender|goalkeeper|winger|full-back|fly-half|players|branch|stores?|"
    "subscribers|products|website|newsroom"
)
_SAYS = (
    "said|says|denie[sd]|claim(?:s|ed)|warn(?:s|ed)|admit(?:s|ted)|announce[sd]|confirm(?:s|ed)|"
    "insist(?:s|ed)|add(?:s|ed)|argue[sd]"
)
# Behind a name, what makes it a body's: "shares", "are favourites", "has cut its", "said it has".
BEHIND_A_BODY = re.compile(
    rf"(?:(?:[’']s|(?<=s)[’'])? (?:own )?(?:{_HAS})\b(?! of (?:his|her) )|"
    r"(?:,? (?:which|who (?:are|were|have))|\s(?:are|were|have) (?!been (?:married|engaged)))\b|"
    r"[^.,;:\n\"”“A-Z]{0,50}\b(?:its|itself)\b|"
    rf" (?:has |had |also )?(?:{_SAYS}) (?:that )?it "
    r"(?:has|had|intends|plans|expects|expected|did|does|could|needs|no longer)\b)"
)
# In front of one.
BEFORE_A_BODY = re.compile(
    r"(?:\b(?:[Ss]hares|stock|stake|bonds|jobs?|managers?|executives?|analysts?|coach|captain|"
    r"player|striker|midfielder|goalkeeper|defender|winger|employees) (?:in|at|for|of) |"
    r"\b(?:at|joined|joining|rejoined|rejoin|headed for|bankrupt|played for|plays for|signed for|"
    r"merger with|merge with|takeover of|sponsored by) )\Z"
)
# "Looked at Yelkov": somebody, too, is looked and shouted at.
AT_SOMEBODY = re.compile(
    r"\b(?:looking|looked|look|shouted|shouting|angry|laughed|stared|aimed|furious|directed|"
    r"swipes?|threw|fired|anger|jabs?|dig|hit back|pointed|better|good) at \Z"
)
# "Bookmakers Ladbrokes", "champions Wrexford".
SEVERAL_ARE = re.compile(
    r"\b(?:bookmakers|brokers|stockbrokers|accountants|auditors|analysts|solicitors|consultants|"
    r"auctioneers|publishers|retailers|builders|housebuilders|operators|manufacturers|suppliers|"
    r"makers|champions|rivals|giants|sponsors|organisers|organizers|insurers|bankers|architects|"
    r"estate agents|pollsters|distributors|minnows|strugglers) \Z"
)
# Surer signs, for names that are mostly people's.
SURELY_BEHIND = re.compile(
    r"(?:[’']s?)? (?:shares?|stock|profits?|earnings|revenues?|turnover|shareholders|stores?|"
    r"subsidiary|headquarters)\b(?! (?:that|the|this|an?|his|her|their|with)\b)"
)
SURELY_BEFORE = re.compile(r"\b(?:[Ss]hares|stock|stake|merger|takeover) (?:in|of|with) \Z")
# A name of several capitals ("DrKW", "PayPal"), but for "McCain" and "DeLay"; or with a sign.
LETTERED = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’]))\w*[a-z][A-Z]|.*[\d+!]")
# Before "are" these say that others are, not whoever is named: "supporters of Yelkov are".
OF_OTHERS = re.compile(r"\b(?:and|or|nor|of|by|for|to|with|on|like|from|in) \Z|& \Z")
# Who somebody is: an age, a relative clause or "he" behind the name.
SOMEBODY = re.compile(
    r"(?:[^.\n]{0,80}\b(?:he|she|him|her|his)\b|[^.\n]{0,80}\.[”\"]? (?:He|She|His|Her)\b|"
    r" \([^)\n]{1,30}\)|,? (?:who|whose|whom)\b(?! (?:are|were|have)\b)|, (?:aged )?\d{1,3}\b)"
)
