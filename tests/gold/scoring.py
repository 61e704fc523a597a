"""Score whole rows against annotated statements, by the rules of acceptance's own scorer.

``../shared/score_statements.py`` defines the rules, and a test holds the figures of both together
where it is there. All figures are per cent:

  P R F         statements found, one row each; lines marked unsure count neither way
  touched       statements that some row covers in part
  speaker       right, of the found ("of all": of all statements); person: of the people among them
  institution   right, of the found whose line gives one; must: of those that may not leave it out
  invented      an institution given, of the found whose line gives and accepts none
  role          at least half of the shorter wording's words agree; kind: direct, mixed or indirect
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.gold.naming import name_words, same_body, same_person, same_role
from tests.gold.pairing import Row, pair
from tests.gold.statements import Annotated

# Each figure is one count out of another.
_SHARES = {
    "touched": ("touched", "gold"),
    "speaker": ("speaker", "named"),
    "speaker of all": ("speaker", "gold"),
    "person": ("person right", "person"),
    "institution": ("institution right", "institution"),
    "must": ("must right", "must"),
    "invented": ("invented", "no institution"),
    "role": ("role right", "role"),
    "kind": ("kind", "found"),
}


@dataclass(frozen=True)
class Miss:
    """Something that is not as annotated: ``fault`` is missed, extra or the field's name."""

    fault: str
    file: str
    expected: str
    got: str
    content: str


@dataclass
class Score:
    """The counts of all articles scored so far, and what was not right in them."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """All figures in per cent, with one decimal; ``gold`` is the number of statements."""
        n = self.counts
        precision = n["found"] / max(1, n["found"] + n["extra"])
        recall = n["found"] / max(1, n["gold"])
        both = 2 * precision * recall / max(1e-9, precision + recall)
        whole = {"P": precision, "R": recall, "F": both}
        shares = {name: n[part] / max(1, n[of]) for name, (part, of) in _SHARES.items()}
        percent = {name: round(100 * value, 1) for name, value in (whole | shares).items()}
        return {"gold": n["gold"], **percent}

    def add(self, file: str, statements: Sequence[Annotated], rows: Sequence[Row]) -> None:
        """Score one article's rows of speech against its statements."""
        pairing = pair(statements, rows)
        for r in pairing.extra:
            self.counts["extra"] += 1
            self._miss("extra", file, None, rows[r].speaker, rows[r].quote)
        for s, one in enumerate(statements):
            if one.unsure:
                continue
            self.counts["gold"] += 1
            self.counts["touched"] += s in pairing.touched
            if s in pairing.row_of:
                self._found(one, rows[pairing.row_of[s]])
            else:
                self._miss("missed", file, one.speakers[0], None, one.content)

    def _found(self, one: Annotated, row: Row) -> None:
        self.counts["found"] += 1
        self.counts["kind"] += row.kind == one.quoted
        if any(one.speakers):
            self._speaker(one, row)
        self._institution(one, row)
        if one.role:
            right = same_role(one.role, row.role)
            self.counts["role"] += 1
            self.counts["role right"] += right
            if not right:
                self._miss("role", one.file, one.role, row.role, one.content)

    def _speaker(self, one: Annotated, row: Row) -> None:
        same = same_person if one.kind == "person" else same_body
        right = any(same(name, row.speaker) for name in one.speakers)
        self.counts["named"] += 1
        self.counts["speaker"] += right
        self.counts["person"] += one.kind == "person"
        self.counts["person right"] += right and one.kind == "person"
        if not right:
            self._miss("speaker", one.file, one.speakers[0], row.speaker, one.content)

    def _institution(self, one: Annotated, row: Row) -> None:
        bodies = one.institutions
        if bodies[0] is not None:
            right = any(same_body(body, row.institution) for body in bodies)
            self.counts["institution"] += 1
            self.counts["institution right"] += right
            self.counts["must"] += None not in bodies
            self.counts["must right"] += right and None not in bodies
            if not right:
                self._miss("institution", one.file, bodies[0], row.institution, one.content)
        elif not any(bodies):
            self.counts["no institution"] += 1
            if name_words(row.institution):
                self.counts["invented"] += 1
                self._miss("invented", one.file, None, row.institution, one.content)

    def _miss(
        self, fault: str, file: str, expected: str | None, got: str | None, content: str
    ) -> None:
        self.misses.append(Miss(fault, file, expected or "-", got or "-", content))


def score(statements: Mapping[str, Sequence[Annotated]], texts: Mapping[str, str]) -> Score:
    """What the workbench finds in each text by itself, scored against its statements."""
    found = Score()
    for file in sorted(statements):
        found.add(file, statements[file], rows_of(texts[file]))
    return found


def rows_of(text: str) -> list[Row]:
    """The rows of speech that the workbench finds in a text, with the shipped sources.yml.

    Raises ValueError where reading changes the text, since offsets would not be comparable.
    """
    from workbench import Article, extract_quotes

    article = Article.from_text(text)
    if article.text != text:
        raise ValueError(f"The text is changed by reading, at its beginning {text[:40]!r}.")
    frame = extract_quotes([article])
    return [
        Row(
            start=int(row["start"]),
            end=int(row["end"]),
            quote=str(row["quote"]),
            kind=str(row["kind"]),
            speaker=_text(row["speaker"]),
            role=_text(row["role"]),
            institution=_text(row["institution"]),
        )
        for row in frame[frame["speech"]].to_dict("records")
    ]


def _text(cell: object) -> str | None:
    return cell if isinstance(cell, str) else None
