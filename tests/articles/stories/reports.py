"""Invented reports for the tests of stories, and what is done to them on their way to a reader."""

from __future__ import annotations

import random
from datetime import date

from workbench import Article

DAM = (
    "The dam above Orlen will be closed in spring, the River Board announced on Tuesday after 14 "
    "months of inspections.",
    "Maria Duarte, the engineer who led the inspections, found cracks in 23 of its 61 pillars and "
    "called the structure unsafe for the 4,200 people who live below it.",
    "“We have no choice,” Duarte said at a meeting in the town hall of Orlen, where two hundred "
    "farmers had come to hear what would happen to their wells.",
    "The Ministry of Water said that it would pay 18 million crowns for pumps, and that work on a "
    "new dam could begin as soon as parliament agrees in 2031.",
    "Chidi Okafor, a hydrologist at the University of Brax, doubted that pumps would be enough, as "
    "the level of the lake has fallen by 3.5 metres since the drought began.",
    "Farmers from Lower Orlen plan to march to the capital on Saturday with their cattle.",
)
FERRY = (
    "A ferry with 312 passengers ran aground off Cape Sorrow on Monday night, the coast guard of "
    "Tavia reported, and nobody was hurt.",
    "Captain Ilse Brandt said that fog had hidden the lights of Port Amity until it was too late "
    "to turn the ship, which is 140 metres long and 22 years old.",
    "Two tugs from Maren pulled it free at 5.40 in the morning, and divers from the Harbour Office "
    "are looking at a hole of 2 metres below the waterline.",
    "The Transport Committee in Tavia will ask Brandt and her officers to explain next week why "
    "their radar had been switched off.",
)
HARVEST = (
    "Growers in the Vale of Tern expect the poorest harvest of plums in 40 years, their union told "
    "reporters on Thursday, after frost in April killed blossom on 7,000 hectares.",
    "Its president, Anselm Roy, asked the Treasury for loans and the supermarkets Hollin and Drew "
    "to pay growers 12 per cent more for what is left.",
    "A spokeswoman for Hollin, Petra Quill, answered that prices follow the market in Lisbon and "
    "that shelves can be filled with fruit from Chile.",
)
NOTICE = (
    "This article is for subscribers of The Daily Brax and its sister papers. Copying it, sending "
    "it on or storing it in any system needs the written consent of the publisher. Write to the "
    "desk for reprints if you have questions about your subscription, or call our readers' line "
    "between nine and five on any working day. We are a member of the press council, and we mend "
    "mistakes as soon as they are made known to us by those whom they concern."
)


def report(*paragraphs: str, day: int | None = None, name: str | None = None) -> Article:
    """An article of these paragraphs, of a day in May 2024."""
    published = date(2024, 5, day) if day else None
    return Article.from_text("\n\n".join(paragraphs), published=published, file=name)


def weather(town: str, *, seed: int) -> Article:
    """A form that is filled in with other numbers every day."""
    chance = random.Random(seed)
    number = [chance.randrange(31, 99) for _ in range(9)]
    days = chance.sample(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"], 3)
    return report(
        f"The weather in {town} will be fair with highs of {number[0]} degrees on {days[0]}, the "
        f"weather office said. Winds from the north will reach {number[1]} kilometres an hour.",
        f"Lows of {number[2]} degrees are expected on {days[1]}, when rain of up to {number[3]} "
        f"millimetres may fall, with a chance of {number[4]} per cent in the hills.",
        f"On {days[2]} it will be {number[5]} degrees by day and {number[6]} by night. Humidity "
        f"will lie at {number[7]} per cent and the level of the river at {number[8]} centimetres.",
    )


def with_words_changed(paragraphs: tuple[str, ...], share: float, seed: int) -> list[str]:
    """So great a share of the words replaced by others."""
    chance = random.Random(seed)
    return [
        " ".join(
            f"other{chance.randrange(1000)}" if chance.random() < share else word
            for word in paragraph.split()
        )
        for paragraph in paragraphs
    ]
