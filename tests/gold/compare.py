"""Hold a quote frame to the gold tables: what was missed, what was invented, what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from tests.gold.gold import GoldArticle, Spans, Statement

# Two readers of one statement agree on most of its words and differ about a "that" or a tail.
SAME_CONTENT = 0.7
# A partner this close is named beside a miss, so that a cut content is not taken for a lost one.
NEAR = 0.1

EXACT_FIELDS = ("speaker", "speaker_kind", "institution", "kind", "section", "speech")
# Left out is no mistake here, since the gold notes only what the article says: contradicted is.
CAUTIOUS_FIELDS = ("role", "country")
FIELDS = (*EXACT_FIELDS, "themes", *CAUTIOUS_FIELDS)

# Words that may differ between two wordings of the same role.
_ROLE_NOISE = {"a", "an", "the", "of", "and", "in", "for", "to", "at", "on"}

Row = Mapping[str, object]


@dataclass(frozen=True)
class Wrong:
    """One field of one found statement that is not what the gold table says."""

    statement: Statement
    field: str
    expected: str
    got: str


@dataclass(frozen=True)
class Comparison:
    """The frame against the gold tables; nothing in ``missed``, ``invented``, ``wrong`` is right.

    ``found`` are the required and allowed statements that have a row; ``missed`` the required ones
    that have none, each with what came nearest; ``invented`` the rows with speech that are nobody's
    statement, each with what came nearest.
    """

    found: tuple[Statement, ...]
    missed: tuple[tuple[Statement, str], ...]
    invented: tuple[tuple[Row, str], ...]
    wrong: tuple[Wrong, ...]

    @property
    def right(self) -> bool:
        return not (self.missed or self.invented or self.wrong)

    @property
    def counts(self) -> dict[str, int]:
        """Figures for a table: of the required statements, found and right in each field."""
        found = [statement for statement in self.found if statement.required]
        mistakes = Counter(w.field for w in self.wrong if w.statement.required)
        counts = {
            "required": len(found) + len(self.missed),
            "found": len(found),
            "missed": len(self.missed),
            "invented": len(self.invented),
            "allowed": len(self.found) - len(found),
        }
        return counts | {field: len(found) - mistakes[field] for field in FIELDS}

    def report(self) -> str:
        """All that is not right, as three small tables of plain text."""
        missed = [(s.file[:3], s.id, _short(s.quote), near) for s, near in self.missed]
        invented = [
            (str(row["file"])[:3], _text(row["speaker"]), _short(str(row["quote"])), near)
            for row, near in self.invented
        ]
        wrong = [(w.statement.id, w.field, w.expected, w.got) for w in self.wrong]
        parts = [
            _table("Missed (required, no row)", ("file", "id", "content", "near"), missed),
            _table("Invented (nobody's)", ("file", "speaker", "quote", "near"), invented),
            _table("Wrong fields", ("id", "field", "expected", "got"), wrong),
        ]
        return "\n\n".join(part for part in parts if part) or "All as in the gold tables."


def compare(frame: pd.DataFrame, gold: Iterable[GoldArticle]) -> Comparison:
    """Pair rows and statements one to one, best first, and compare the fields of each pair.

    ``frame`` has the columns of the quote frame; rows of files without a table are passed over.
    Rows with speech False are never invented ones: beliefs and intentions are not held.
    """
    found: list[Statement] = []
    missed: list[tuple[Statement, str]] = []
    invented: list[tuple[Row, str]] = []
    wrong: list[Wrong] = []
    rows = frame.to_dict("records")
    for article in gold:
        own = [row for row in rows if Path(str(row["file"])).name == article.file]
        overlaps = _overlaps(article.statements, own)
        pairs = _pairs(overlaps)
        for i, statement in enumerate(article.statements):
            if i in pairs:
                found.append(statement)
                wrong += _mistakes(statement, own[pairs[i]])
            elif statement.required:
                missed.append((statement, _nearest_row(i, overlaps, own)))
        taken = set(pairs.values())
        invented += [
            (row, _nearest_statement(j, overlaps, article.statements))
            for j, row in enumerate(own)
            if j not in taken and bool(row["speech"])
        ]
    return Comparison(tuple(found), tuple(missed), tuple(invented), tuple(wrong))


def _overlaps(
    statements: tuple[Statement, ...], rows: list[dict[str, object]]
) -> dict[tuple[int, int], float]:
    """The Jaccard index of the characters of each statement's best reading and each row."""
    readings = [[_characters(spans) for spans in s.extents] for s in statements]
    contents = [_characters(_spans(row)) for row in rows]
    return {
        (i, j): max(len(reading & content) / len(reading | content) for reading in statement)
        for i, statement in enumerate(readings)
        for j, content in enumerate(contents)
    }


def _pairs(overlaps: dict[tuple[int, int], float]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    for (i, j), score in sorted(overlaps.items(), key=lambda item: (-item[1], item[0])):
        if score >= SAME_CONTENT and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _spans(row: Row) -> Spans:
    spans = row.get("spans")
    if spans is None or len(spans) == 0:  # type: ignore[arg-type]
        return ((int(row["start"]), int(row["end"])),)  # type: ignore[call-overload]
    return tuple((int(start), int(end)) for start, end in spans)  # type: ignore[attr-defined]


def _characters(spans: Spans) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _nearest_row(i: int, overlaps: dict[tuple[int, int], float], rows: list[Row]) -> str:
    near = max(((score, j) for (k, j), score in overlaps.items() if k == i), default=(0.0, -1))
    return f"{near[0]:.2f} {_short(str(rows[near[1]]['quote']), 40)}" if near[0] >= NEAR else "-"


def _nearest_statement(
    j: int, overlaps: dict[tuple[int, int], float], statements: tuple[Statement, ...]
) -> str:
    near = max(((score, i) for (i, k), score in overlaps.items() if k == j), default=(0.0, -1))
    return f"{near[0]:.2f} {statements[near[1]].id}" if near[0] >= NEAR else "-"


def _mistakes(statement: Statement, row: Row) -> list[Wrong]:
    mistakes = []
    for field in EXACT_FIELDS:
        expected, got = statement.fields[field], _value(row[field])
        if got not in expected:
            mistakes.append(Wrong(statement, field, _any_of(expected), _text(got)))
    themes = frozenset(_listed(row["themes"]))
    if statement.themes is not None and themes != statement.themes:
        expected_themes = ", ".join(sorted(statement.themes)) or "none"
        got_themes = ", ".join(sorted(themes)) or "none"
        mistakes.append(Wrong(statement, "themes", expected_themes, got_themes))
    for field, same in (("role", _same_role), ("country", str.__eq__)):
        expected, got = statement.fields[field], _value(row[field])
        known = [str(value) for value in expected if value is not None]
        if known and got is not None and not any(same(value, str(got)) for value in known):
            mistakes.append(Wrong(statement, field, _any_of(expected), _text(got)))
    return mistakes


def _same_role(gold: str, said: str) -> bool:
    """True where one wording of the role holds all the words of the other."""
    ours, theirs = (set(role.casefold().split()) - _ROLE_NOISE for role in (gold, said))
    return bool(theirs) and (ours <= theirs or theirs <= ours)


def _value(cell: object) -> object:
    """A cell as plain Python: missing is None, a NumPy bool is a bool."""
    if cell is None or cell is pd.NA or cell != cell:
        return None
    return bool(cell) if not isinstance(cell, str) else cell


def _listed(cell: object) -> list[str]:
    missing = cell is None or cell is pd.NA or isinstance(cell, float)
    return [] if missing else [str(item) for item in cell]  # type: ignore[attr-defined]


def _any_of(values: tuple[object, ...]) -> str:
    return " | ".join(_text(value) for value in values)


def _text(value: object) -> str:
    value = _value(value)
    return "<NA>" if value is None else str(value)


def _short(text: str, width: int = 60) -> str:
    return text if len(text) <= width else f"{text[: width // 2 - 2]} ... {text[-width // 2 + 3 :]}"


def _table(title: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (header, *rows)
    ]
    return "\n".join([f"{title} ({len(rows)})", *("  " + line for line in lines)])
