"""Quote frames, sources and themes that make work grow: each is ``n`` rows or entries long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from tests.hostile.shapes import name, word
from workbench.authority.accepting import Proposal
from workbench.quotes.schema import NAMES, conform

ROW: dict[str, Any] = {
    "article_id": "a1",
    "file": "one.txt",
    "title": "One",
    "outlet": "The Post",
    "published": pd.Timestamp(2024, 5, 1),
    "section": None,
    "paragraph": 0,
    "start": 0,
    "end": 5,
    "spans": [(0, 5)],
    "quote": "words",
    "kind": "indirect",
    "speech": True,
    "cue": "said",
    "speaker": "Ann Lee",
    "speaker_mention": "Lee",
    "speaker_kind": "person",
    "role": None,
    "institution": None,
    "institution_kind": None,
    "country": None,
    "themes": [],
    "theme_terms": [],
    "words": 1,
    "confidence": 0.9,
    "reviewed": False,
}
Frame = Callable[[int], pd.DataFrame]


def frame(row: Callable[[int], dict[str, Any]]) -> Frame:
    """Frames whose rows differ from ``ROW`` by what ``row`` gives for their number."""

    def made(n: int) -> pd.DataFrame:
        rows = [{**ROW, "quote_id": f"q{i}", **row(i)} for i in range(n)]
        return conform(pd.DataFrame(rows, columns=list(NAMES), dtype="object"))

    return made


def body(called: str) -> dict[str, Any]:
    return {"speaker": called, "speaker_kind": "organisation", "institution": called}


FRAMES: dict[str, Frame] = {
    "rows alike": frame(lambda i: {}),
    "every value new": frame(
        lambda i: {
            "article_id": word(i),
            "file": f"{i}.txt",
            "title": name(i),
            "outlet": name(i),
            "section": name(i),
            "speaker": f"Ann {name(i)}",
            "institution": name(i),
            "country": name(i),
            "role": word(i),
            "quote": f"It is {word(i)}.",
            "themes": [word(i)],
            "published": pd.Timestamp(2024, 5, 1) + pd.Timedelta(days=i),
        }
    ),
    "one title": frame(lambda i: {"article_id": word(i), "file": f"{i}.txt"}),
    "one article in many files": frame(lambda i: {"file": f"{i}.txt"}),
    "one family name": frame(lambda i: {"speaker": f"{name(i)} Smith", "article_id": word(i)}),
    "initials": frame(lambda i: {"speaker": f"J. {name(i)} Smith"}),
    "spelled alike": frame(lambda i: {"speaker": f"John Sa{word(i)}"}),
    "family names alone": frame(
        lambda i: {"speaker": name(i), "quote": f"“Ann {name(i)} met Bob {name(i)},” he said."}
    ),
    "one family name in quotes": frame(
        lambda i: {"speaker": "Smith", "quote": f"“Ann {name(i)} Smith left,” he said."}
    ),
    "companies": frame(lambda i: body(f"{name(i)} Company")),
    "short forms": frame(lambda i: body(f"{name(i // 2)} Court" if i % 2 else f"Court {name(i)}")),
    "spelled alike in many articles": frame(
        lambda i: {"speaker": f"John Sa{word(i)}", "article_id": word(i)}
    ),
    "initials in many articles": frame(
        lambda i: {"speaker": f"J. {'ABCD'[i % 4]}. {name(i // 8)} Smith", "article_id": word(i)}
    ),
    "letters": frame(
        lambda i: body(f"Centre for {name(i)}" if i % 2 else f"C{name(i)[0]}"),
    ),
    "letters in brackets": frame(
        lambda i: (
            body("CB") | {"quote": f"the Centre for B{word(i)} (CB) [CB] (", "file": f"{i}.txt"}
        )
    ),
    "bodies of countries": frame(
        lambda i: body(f"Nepal's {name(i)} Ministry" if i % 2 else f"Ministry of {name(i)} of Peru")
    ),
    "themes in every row": frame(lambda i: {"themes": [word(k) for k in range(i % 8)]}),
    "marks": frame(lambda i: {"quote": "*_[=<\\`“’" * 8, "speaker": "=A&<*_[|" + word(i)}),
    "one long quote": lambda n: frame(lambda i: {"quote": "It is late. " * n})(1),
    "one quote of many pieces": lambda n: frame(
        lambda i: {"spans": [(k, k + 1) for k in range(0, 2 * n, 2)], "end": 2 * n}
    )(1),
    "one row of many themes": lambda n: frame(lambda i: {"themes": [word(k) for k in range(n)]})(1),
}


def entries(n: int) -> str:
    """A ``sources.yml`` of many entries."""
    return "".join(f"{name(i)} Smith:\n  kind: person\n  aliases: [{name(i)}]\n" for i in range(n))


def aliases(n: int) -> str:
    """A ``sources.yml`` of one entry with many aliases."""
    return "Ann Lee:\n  kind: person\n  aliases:\n" + "".join(
        f"  - {name(i)} Lee\n" for i in range(n)
    )


def proposals(n: int) -> list[Proposal]:
    """Half of them for entries that a file has, half for new ones."""
    return [Proposal(f"{name(i)} Ek", f"{name(2 * i)} Smith", "person") for i in range(n)]


Themes = dict[str, dict[str, list[str]]]
THEMES: dict[str, Callable[[int], Themes]] = {
    "many terms": lambda n: {"a": {"terms": [word(i) for i in range(n)]}},
    "many themes": lambda n: {word(i): {"terms": [word(i)]} for i in range(n)},
    "terms with one beginning": lambda n: {"a": {"terms": [f"the {word(i)}" for i in range(n)]}},
    "terms with stars": lambda n: {"a": {"terms": [f"{word(i)}*" for i in range(n)]}},
    "terms that begin with stars": lambda n: {"a": {"terms": [f"*{word(i)}" for i in range(n)]}},
    "terms between stars": lambda n: {"a": {"terms": [f"*{word(i)}*" for i in range(n)]}},
    "one long term": lambda n: {"a": {"terms": ["the " * n + "mill"]}},
}
