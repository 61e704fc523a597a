# ruff: noqa: E501 - a table reads best with one case a line
"""Who speaks, in which role, for which institution: small texts read by the model that ships.

Each case is right or wrong in three columns; what is held is how many are right, see floors.yml.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tests.floors import FLOORS, outside
from tests.gold.naming import same_body, same_person, same_role
from tests.speakers.marked import article_of, unmark
from workbench.attribution import analyse, load_bundle
from workbench.authority import Authority
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers

# source -> name, role, institution
SOURCES: list[tuple[str, str | None, str | None, str | None]] = [
    ("Ann Smith", "Ann Smith", None, None),
    ("Ann Smith, a tester at Acme Laboratories", "Ann Smith", "tester", "Acme Laboratories"),
    (
        "Baek Min-jun, a researcher at the Institute for Coastal Policy, a think tank affiliated with Norway’s Ministry of Fisheries",
        "Baek Min-jun",
        "researcher",
        "Institute for Coastal Policy",
    ),
    (
        "Swiss Ambassador to New Zealand Peter Alder",
        "Peter Alder",
        "Swiss Ambassador to New Zealand",
        None,
    ),
    ("Peruvian finance minister Rosa Quispe", "Rosa Quispe", "Peruvian finance minister", None),
    (
        "Martin Oake, a former desk officer for Chad at the French Intelligence Board",
        "Martin Oake",
        "former desk officer for Chad",
        "French Intelligence Board",
    ),
    (
        "Lena Okoro of the Haddad School of Public Health in Kenya",
        "Lena Okoro",
        None,
        "Haddad School of Public Health",
    ),
    (
        "Karl Brandt, the director of the Department of River Studies at the Elbe Institute",
        "Karl Brandt",
        "director",
        "Elbe Institute",
    ),
    ("Mr. Vale’s spokeswoman, Ines Prado", "Ines Prado", "Mr. Vale’s spokeswoman", None),
    (
        "A lawyer for the ferry owners, David Holm,",
        "David Holm",
        "lawyer for the ferry owners",
        None,
    ),
    ("Another critic, Laura J. Finch,", "Laura J. Finch", "critic", None),
    ("Sen. Judith Marlowe (D-Ohio)", "Judith Marlowe", "Sen.", "Senate"),
    ("Rep. Tom Ashby", "Tom Ashby", "Rep.", "Congress"),
    ("State Senator Rita Bloom", "Rita Bloom", "State Senator", None),
    ("Port Authority chief executive Dan Wills", "Dan Wills", "chief executive", "Port Authority"),
    ("Ohio Gov. Karen Lund", "Karen Lund", "Gov.", None),
    ("retired Navy captain Joseph Reyes", "Joseph Reyes", "retired captain", "Navy"),
    ("Clara Nuñez, who runs Harbor Partners", "Clara Nuñez", None, "Harbor Partners"),
    ("Paul Weir, a baker in Leeds", "Paul Weir", "baker in Leeds", None),
    (
        "Nora Blix, an adviser to President Alan Stone",
        "Nora Blix",
        "adviser to President Alan Stone",
        None,
    ),
    (
        "Emil Vogt, now a paid consultant for the Danish Rail Union",
        "Emil Vogt",
        "paid consultant",
        "Danish Rail Union",
    ),
    ("the Rev. Amos Tull", "Amos Tull", "Rev.", None),
    (
        "Dr. Mei Tanaka, a virologist at Keio University",
        "Mei Tanaka",
        "virologist",
        "Keio University",
    ),
    ("Secretary of State Helen Marsh", "Helen Marsh", "Secretary of State", None),
    (
        "Rolf Ek, an official at Norway’s fisheries ministry",
        "Rolf Ek",
        "official",
        "Norway’s fisheries ministry",
    ),
    ("defence ministry spokesman Juan Paz", "Juan Paz", "spokesman", "defence ministry"),
    ("Iris Noor, a veteran of the army", "Iris Noor", "veteran of the army", None),
    (
        "the Port Authority’s Safety Board spokeswoman Ada Lund",
        "Ada Lund",
        "spokeswoman",
        "Safety Board",
    ),
    ("Harbor News Network’s Wren Adair", "Wren Adair", None, "Harbor News Network"),
    ("Cara Voss, 41, a miner from Leeds", "Cara Voss", "miner from Leeds", None),
    ("14-year-old Ann Smith", "Ann Smith", None, None),
    ("Kremlin spokesman Oleg Burov", "Oleg Burov", "spokesman", "Kremlin"),
    ("Teachers’ Federation president Bo Day", "Bo Day", "president", "Teachers’ Federation"),
    ("Pilots' Union spokeswoman Ada Finch", "Ada Finch", "spokeswoman", "Pilots' Union"),
    (
        "Ann Lee, head of the Harbour Traders’ Association,",
        "Ann Lee",
        "head",
        "Harbour Traders’ Association",
    ),
    ("Women’s Institute chair Ada Finch", "Ada Finch", "chair", "Women’s Institute"),
    ("police chief Bo Day", "Bo Day", "police chief", None),
    ("Lindale Police Chief Bo Day", "Bo Day", "Police Chief", "Lindale Police"),
    ("The Eagles’ Bo Day", "Bo Day", None, "Eagles"),
    ("Ann Lee, a nurse at Acme Hospital, and Bob Ray, a baker", "Ann Lee; Bob Ray", None, None),
    ("Ann Lee, 41, a nurse, and the baker Bob Ray", "Ann Lee; Bob Ray", None, None),
    ("Ann Lee of Acme Institute and Bob Ray of Delta College", "Ann Lee; Bob Ray", None, None),
    (
        "Ann Lee, a nurse, Bob Ray, a baker, and Tom Poe, a smith",
        "Ann Lee; Bob Ray; Tom Poe",
        None,
        None,
    ),
    ("Ann Lee and her brother Bob Ray", "Ann Lee; Bob Ray", None, None),
    ("Ann Lee, an aide to Bob Ray and Tom Poe", "Ann Lee", "aide to Bob Ray and Tom Poe", None),
    ("Ann Lee, a lawyer for the union and Bob Ray", "Ann Lee", "lawyer", None),
    ("Ann Lee, a nurse who treated Tom Poe and Bob Ray", "Ann Lee", "nurse", None),
    ("Ann Lee and her allies", "Ann Lee", None, None),
    ("Norwegian officials", "Norwegian officials", None, None),
    ("two people familiar with the matter", "two people familiar with the matter", None, None),
    ("Harbor Ministry officials", "Harbor Ministry officials", None, "Harbor Ministry"),
    ("aides at the Port Authority", "aides at the Port Authority", None, "Port Authority"),
    ("some Republicans", "some Republicans", None, None),
    (
        "a spokesman for the Coal Workers Union",
        "spokesman for the Coal Workers Union",
        "spokesman",
        "Coal Workers Union",
    ),
    ("a spokesman for Ann Smith", "spokesman for Ann Smith", "spokesman", None),
    ("lawyers for both Ann and Bob Smith", "lawyers for both Ann and Bob Smith", "lawyers", None),
    ("Voters surveyed by the paper", "Voters surveyed by the paper", None, None),
    ("one of the mayor’s closest friends", "one of the mayor’s closest friends", None, None),
    ("North Korean state media", "North Korean state media", None, "North Korean state media"),
    ("the White House", "White House", None, "White House"),
    ("The Voss campaign", "Voss campaign", None, "Voss campaign"),
    (
        "The Committee for Safe Bridges",
        "Committee for Safe Bridges",
        None,
        "Committee for Safe Bridges",
    ),
    ("the Swiss People’s Party", "Swiss People’s Party", None, "Swiss People’s Party"),
    (
        "The Teachers' Federation of Lindale",
        "Teachers' Federation of Lindale",
        None,
        "Teachers' Federation of Lindale",
    ),
    (
        "The Central and East European Coalition",
        "Central and East European Coalition",
        None,
        "Central and East European Coalition",
    ),
    (
        "The Food and Water Safety Agency",
        "Food and Water Safety Agency",
        None,
        "Food and Water Safety Agency",
    ),
    (
        "The Evening Herald and Acme College",
        "Evening Herald; Acme College",
        None,
        "Evening Herald; Acme College",
    ),
    (
        "The Evening Herald and the Dunmore newspaper chain",
        "Evening Herald; Dunmore newspaper chain",
        None,
        "Evening Herald; Dunmore newspaper chain",
    ),
    ("Norway and Sweden", "Norway; Sweden", None, "Norway; Sweden"),
    ("a report", "report", None, None),
    ("The poll", "poll", None, None),
    ("a survey by the Port Authority", "survey by the Port Authority", None, "Port Authority"),
    ("Yonder’s office", "Yonder’s office", None, "Yonder’s office"),
    ("the defence ministry", "defence ministry", None, "defence ministry"),
    ("Ann Smith’s lawsuit", "Ann Smith’s lawsuit", None, None),
]

# text -> who speaks in each of its statements
TEXTS: list[tuple[str, list[str | None]]] = [
    ("[s1:Rolf Ek] [c1:said] [q1:the port is closed].\n“[q2:We think Ann Smith will go on,]” [s2:he] [c2:said].", ["Rolf Ek", "Rolf Ek"]),
    ("[s1:Sullivan Gray] [c1:said] [q1:talks go on].\n“[q2:Our guest Kim Jong-un has hopes,]” [s2:he] [c2:said].", ["Sullivan Gray", "Sullivan Gray"]),
    ("[s1:Ann Smith] [c1:told] Rolf Ek [q1:that it rained]. [s2:She] [c2:said] [q2:it was late].", ["Ann Smith", "Ann Smith"]),
    ("Mr. Sokolov arrived with Ms. Petrova. [s:She] [c:said] [q:it was cold].", ["Petrova"]),
    ("Company spokeswoman Robin Lake met Rolf Ek. [s:She] [c:said] [q:the mine is safe].", ["Robin Lake"]),
    ("The port closed. [s:She] [c:said] [q:it was late].", [None]),
    ("Rolf Ek and Ann Smith wrote a book. [s:They] [c:said] [q:it was long].", ["Rolf Ek; Ann Smith"]),
    ("[s1:Local fishermen] [c1:said] [q1:the port is closed]. [s2:They] [c2:added] [q2:it was wet].", ["local fishermen", "local fishermen"]),
    ("It rained. [s:They] [c:said] [q:that it was late].", [None]),
    ("[s1:The Port Authority] [c1:said] [q1:the port is closed]. [s2:It] [c2:added] [q2:that trains go on].", ["Port Authority", "Port Authority"]),
    ("It pleased Ann Smith, [s:who] [c:said] [q:it was fine].", ["Ann Smith"]),
    ("It pleased Ann Smith, the captain, [s:who] [c:said] [q:it was fine].", ["Ann Smith"]),
    ("[s1:Ann Smith, the ambassador of Ruritania], [c1:said] [q1:the talks go on].\n[s2:The ambassador] [c2:added] [q2:that it rained].", ["Ann Smith", "Ann Smith"]),
    ("Otto Lenz, a former chancellor, came.\n[s:The former chancellor] [c:said] [q:the talks go on].", ["Otto Lenz"]),
    ("[s1:Ann Smith, an analyst], [c1:said] [q1:prices fell]. [s2:Rolf Ek, an analyst], [c2:said] [q2:they rose].\nIt rained.\n[s3:The analyst] [c3:added] [q3:that they would fall].", ["Ann Smith", "Rolf Ek", "Rolf Ek"]),
    ("Republican nominee Ann Smith came.\n[s:The Democratic nominee] [c:said] [q:that it rained].", ["Democratic nominee"]),
    ("[s1:A source] [c1:said] [q1:the talks go on]. [s2:Another source] [c2:said] [q2:they had ended].", ["source", "another source"]),
    ("[s1:Rolf Ek] [c1:said] [q1:the talks go on]. [s2:His aides] [c2:said] [q2:they had ended].", ["Rolf Ek", "Rolf Ek’s aides"]),
    ("[s1:Ann Smith] [c1:said] [q1:the talks go on], and [c2:added] [q2:that it rained].", ["Ann Smith", "Ann Smith"]),
    ("[c:It was reported] [q:that the port had closed].", [None]),
    ("[s1:Ann Smith, a tester at Acme Laboratories], [c1:said] [q1:it works].\n“[q2:It always did.]”", ["Ann Smith", "Ann Smith"]),
    ("[s1:Ann Smith] [c1:said] [q1:it works].\n“[q2:It always did.]”\n“[q3:It did so for years.]”", ["Ann Smith"] * 3),
    ("“[q:It always worked here.]”", [None]),
    ("[s1:The Harbor Safety Board] [c1:said] [q1:the port is closed].\n[s2:The HSB] [c2:added] [q2:that it will open].", ["Harbor Safety Board"] * 2),
    ("[s1:The Dunmore Post] [c1:said] [q1:the port is closed].\n[s2:The Post] [c2:wrote] [q2:that it will open].", ["Dunmore Post"] * 2),
    ("[s1:The Coastal Appeals Court] [c1:ruled] [q1:that it is closed].\n[s2:The appeals court] [c2:said] [q2:that it will open].\n[s3:The court] [c3:wrote] [q3:that it must].", ["Coastal Appeals Court"] * 3),
    ("[s:The company] [c:said] [q:that the mine is safe].", ["company"]),
    ("[s1:Ann Smith, the treasurer of the Coal Workers Union], [c1:said] [q1:it rained].\n[s2:Smith] [c2:said] [q2:that would change].", ["Ann Smith"] * 2),
    ("Harry Flint came with Ann Voss.\n[s1:Flint] [c1:says] [q1:the mine is safe].\n[s2:Voss] [c2:said] [q2:it is not].", ["Harry Flint", "Ann Voss"]),
]  # fmt: skip


def read(marked: str) -> list[Speaker]:
    """The speakers of the marked statements, by the names that the network sees."""
    made = unmark(marked)
    seen = replace(analyse(made.text), attributions=made.attributions)
    return resolve_speakers(article_of(made.text), seen, Authority(), load_bundle())


def _same_names(wanted: str | None, given: str | None) -> bool:
    ours, theirs = (wanted or "").split("; "), (given or "").split("; ")
    return len(ours) == len(theirs) and all(
        same_person(one, other) or same_body(one, other)
        for one, other in zip(ours, theirs, strict=True)
    )


def shares() -> dict[str, float]:
    """Right ones of each column, in per cent; of roles those that a source states."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()

    def count(column: str, fits: bool) -> None:
        every[column] += 1
        right[column] += fits

    for source, name, role, institution in SOURCES:
        [found] = read(f"It rained. [s:{source}] [c:said] [q:that the bridge is old].")
        count("name", _same_names(name, found.name))
        count("institution", same_body(institution, found.institution))
        if role:
            count("role", role == found.role or same_role(role, found.role))
    for marked, names in TEXTS:
        for wanted, found in zip(names, read(marked), strict=True):
            count("who is meant", _same_names(wanted, found.name))
    return {column: round(100 * right[column] / every[column], 1) for column in every}


def test_the_model_reads_as_many_small_texts_as_it_must() -> None:
    assert not outside(shares(), FLOORS["read by the model"])
