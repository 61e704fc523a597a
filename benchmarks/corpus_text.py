"""A corpus of invented news: one text for each number, the same every time.

An article's sentences come from its number modulo ``SHAPES``, its names, places and words from the
number itself. All words that take each other's place are one piece to the encoder, so that articles
of one shape are of the same length to the network: what it said of one can be replayed for another
(``corpus_replay``). The names make bodies and people that many articles share.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

SHAPES = 48
# So many files lie in one folder.
FOLDER = 1000
WORDS = {
    "first": (
        "James Mary John Linda Robert Susan David Karen Peter Anna Paul Laura George "
        "Alice Frank Helen Martin Sarah Simon Julia Daniel Emma Thomas Rachel Henry "
        "Clara Walter Diana Oscar Martha Victor Rosa Hugo Irene Felix Judith Leon Vera "
        "Max Ruth"
    ),
    "last": (
        "Smith Miller Baker Carter Hunter Mason Turner Cooper Fisher Parker Taylor "
        "Walker Wright Collins Murphy Kelly Sullivan Hughes Morgan Bennett Foster "
        "Graham Russell Griffin Hayes Ford Hamilton Sullivan Wallace Woods Cole West "
        "Jordan Owens Reynolds Ellis Harrison Gibson Marshall Gomez Murray Freeman "
        "Wells Webb Simpson Stevens Tucker Porter Crawford Boyd Mason Kennedy Warren "
        "Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black Palmer Mills Nichols "
        "Grant Knight Stone Hawkins Dunn Perkins Hudson Spencer Gardner Stephens Payne "
        "Pierce Berry"
    ),
    "place": (
        "London Paris Berlin Madrid Rome Vienna Boston Chicago Dublin Oxford Cambridge "
        "Bristol Liverpool Manchester Edinburgh Glasgow Toronto Sydney Melbourne "
        "Houston Dallas Denver Seattle Atlanta Miami Detroit Philadelphia Baltimore "
        "Cleveland Pittsburgh"
    ),
    "field": (
        "Energy Health Trade Transport Education Housing Water Defence Finance Industry "
        "Research Technology Agriculture Environment Justice Labor Science Security "
        "Aviation Shipping"
    ),
    "kind": (
        "Institute Agency Council Board Bureau Office Authority Commission Association Society"
    ),
    "role": "director chairman spokesman secretary president manager adviser treasurer",
    "thing": "bridge harbour railway hospital school factory airport library museum stadium",
    "state": "empty closed broken expensive dangerous crowded unsafe obsolete small slow",
    "month": "January February March April May June July August September October",
    "week": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "number": "two three four five six seven eight nine ten twelve",
}
LISTS = {name: tuple(dict.fromkeys(words.split())) for name, words in WORDS.items()}
# {first1} is the same in all of an article. Sentences with statements, then others.
SAID = (
    "“The {thing1} is {state1}, and everybody in {place1} knows it,” said {first1} {last1}, "
    "{role1} of the {field1} {kind1}.",
    "{last1} said the {thing2} would be {state2} for {number1} years.",
    "According to the {field2} {kind2}, {number2} people asked for a new {thing1} in {month1}.",
    "“We were never asked,” {first2} {last2}, the {role2} of the {field3} {kind3}, said on "
    "{week1}. “Nobody in {place2} was.”",
    "The {field2} {kind2} denied that the {thing2} was {state1}.",
    "“It is too late,” {last2} said.",
    "{first3} {last3}, a {role3} at the {field2} {kind2}, told reporters that the money was there.",
    "She warned that {place3} could lose its {thing3} by {month2}.",
    "The report says that the {thing3} has been {state3} since {month1}.",
    "“Some will say it costs too much,” {last3} added. “They have not seen the {thing1}.”",
    "The {field3} {kind3} hopes to open the {thing3} in {month2}.",
    "Asked whether {place1} could pay for it, {last1} replied: “Not this year.”",
)
OTHER = (
    "The {thing1} stands at the edge of {place1}, where the road turns to the river.",
    "Work on it began in {month1} and stopped after {number1} weeks.",
    "The {thing2} in {place2} is older, and was painted {number2} years ago.",
    "On {week2} the gates were open again, and buses ran as usual.",
    "There are {number3} others like it between {place2} and {place3}.",
)
PARAGRAPHS, SENTENCES = (6, 12), (1, 4)
# After so many paragraphs others speak, and of other things.
SAME_CAST = 4
_SLOT = re.compile(r"\{([a-z]+)(\d)\}")


def article(number: int) -> str:
    """The text of one article, with title and byline."""
    shape = random.Random(number % SHAPES)  # noqa: S311 - the same every time
    filling = random.Random(f"fill {number}")  # noqa: S311
    paragraphs = ["The {thing1} of {place1} is {state1}\n\nBy {first3} {last3}"]
    paragraphs += _paragraphs(shape, shape.randint(*PARAGRAPHS))
    cast: dict[str, str] = {}

    def fill(slot: re.Match[str]) -> str:
        if slot[0] not in cast:
            cast[slot[0]] = filling.choice(LISTS[slot[1]])
        return cast[slot[0]]

    for place, paragraph in enumerate(paragraphs):
        if place % SAME_CAST == 0:
            cast.clear()
        paragraphs[place] = _SLOT.sub(fill, paragraph)
    return "\n\n".join(paragraphs) + "\n"


def _paragraphs(shape: random.Random, count: int) -> Iterator[str]:
    """No sentence comes twice before all have come."""
    pool: list[str] = []
    for _ in range(count):
        sentences = shape.randint(*SENTENCES)
        if len(pool) < sentences:
            pool = shape.sample((*SAID, *OTHER), len(SAID) + len(OTHER))
        yield " ".join(pool.pop() for _ in range(sentences))


def write(folder: Path, count: int) -> None:
    """``count`` articles as text files, a thousand in each folder."""
    for number in range(count):
        place = folder / f"{number // FOLDER:04d}"
        if number % FOLDER == 0:
            place.mkdir(parents=True)
        (place / f"{number:07d}.txt").write_text(article(number), "utf-8")
