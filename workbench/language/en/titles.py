"""Titles before a name, and what a legislator's says of the chamber."""

from __future__ import annotations

import re

# Courtesy titles say nothing but "a person", and sometimes a gender; they are no role.
COURTESY = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "mme": "f", "dr": "", "sir": "m",
    "dame": "f", "lady": "f", "lord": "m", "señor": "m", "señora": "f",
}  # fmt: skip
# Abbreviated offices before a name, written out for the role column.
OFFICES = {
    "sen": "Sen.", "rep": "Rep.", "reps": "Rep.", "sens": "Sen.", "gov": "Gov.", "govs": "Gov.",
    "lt": "Lt.", "gen": "Gen.", "adm": "Adm.", "col": "Col.", "maj": "Maj.", "sgt": "Sgt.",
    "capt": "Capt.", "cmdr": "Cmdr.", "rev": "Rev.", "prof": "Prof.", "del": "Del.",
    "pres": "Pres.", "amb": "Amb.", "sec": "Sec.", "hon": "Hon.", "atty": "Atty.",
    "supt": "Supt.", "ag": "AG",
    "brig": "Brig.", "insp": "Insp.", "fr": "Fr.", "st": "St.", "msgr": "Msgr.",
}  # fmt: skip
# Offices before a name that are written out there, too; they are no part of the name.
WRITTEN = frozenset(
    "president senator governor mayor congressman congresswoman representative councillor cllr "
    "minister chancellor ambassador judge justice attorney captain sergeant general colonel major "
    "lieutenant admiral commander corporal officer constable detective inspector superintendent "
    "commissioner professor doctor archbishop bishop cardinal pope father sister brother reverend "
    "revd pastor rabbi imam ayatollah sheikh sheik mullah haji datuk emir sultan king prince "
    "princess baroness baron pc mp mep msp td matron canon dci det ds wpc sqn wg cdr ldr flt "
    "squadron leader pandit swami maulana alhaji otunba oba nana dato tun shri smt madame "
    "monsieur herr frau signor sultana".split()
)
TITLE = re.compile(
    rf"(?:(?:{'|'.join(sorted(COURTESY.keys() | OFFICES.keys() | WRITTEN))})\b\.?\s*)+",
    re.IGNORECASE,
)
# Titles in front of a name that are cut short: what else is said of somebody says more.
SHORT = frozenset(OFFICES) | {"revd", "dr", "cllr", "det", "dci", "ds"}
# A legislator's title names the chamber: what the article says in one syllable is still said.
CHAMBERS = {
    "sen": "Senate", "senator": "Senate", "senators": "Senate",
    "rep": "House of Representatives", "congressman": "House of Representatives",
    "congresswoman": "House of Representatives", "representative": "House of Representatives",
    "frontbencher": "Parliament", "backbencher": "Parliament",
    "mp": "Parliament", "mps": "Parliament", "mep": "European Parliament",
    "meps": "European Parliament", "msp": "Scottish Parliament", "msps": "Scottish Parliament",
}  # fmt: skip
# Bodies that stand before a role, known though the article names them nowhere else ("House
# Speaker", "Air Force general").
BEFORE_ROLES = frozenset(
    {"House", "Senate", "Commons", "Lords", "Congress", "Parliament", "Army", "Navy", "Air Force",
     "Marine Corps", "Coast Guard", "U.S. Army", "U.S. Navy", "US Army", "US Navy", "Royal Navy",
     "White House", "State Department", "Justice Department", "Supreme Court", "Treasury",
     "Pentagon", "Kremlin", "Downing Street", "Home Office", "Foreign Office", "Vatican"}
)  # fmt: skip
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
