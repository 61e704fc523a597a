"""Titles before a name, and what a legislator's says of the chamber."""

from __future__ import annotations

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
# A legislator's title names the chamber: what the article says in one syllable is still said.
CHAMBERS = {
    "sen": "Senate", "senator": "Senate", "rep": "Congress", "congressman": "Congress",
    "congresswoman": "Congress", "representative": "Congress",
}  # fmt: skip
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
