"""A page as it is printed, read back from the PDF that Chromium makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

# Two letters of one line may differ by this much in height, in points.
_LINE = 2.0


@dataclass(frozen=True)
class Words:
    """A run of text as it is drawn: the sheet it is on, from 0, and where, in points."""

    text: str
    sheet: int
    x: float
    y: float
    size: float


def printed(page: Page, **options: object) -> list[Words]:
    """``page`` printed as PDF, at A4 where ``options`` do not say another paper."""
    sheets = PdfReader(BytesIO(page.pdf(**{"format": "A4", **options}))).pages  # type: ignore[arg-type]
    found: list[Words] = []
    for number, sheet in enumerate(sheets):

        def note(
            text: str,
            now: list[float],
            matrix: list[float],
            _: object,
            size: float,
            n: int = number,
        ) -> None:
            if text.strip():
                x = now[0] * matrix[4] + now[2] * matrix[5] + now[4]
                y = now[1] * matrix[4] + now[3] * matrix[5] + now[5]
                scale = abs(now[0] * matrix[0]) or abs(now[1] * matrix[1])
                found.append(Words(text.strip(), n, x, y, size * scale))

        sheet.extract_text(visitor_text=note)
    return found


def lines(words: list[Words]) -> list[str]:
    """The texts that stand at one height of one sheet, from left to right, joined by spaces."""
    rows: list[list[Words]] = []
    for each in sorted(words, key=lambda each: (each.sheet, -each.y, each.x)):
        last = rows[-1][-1] if rows else None
        if last and last.sheet == each.sheet and abs(last.y - each.y) < _LINE:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [" ".join(each.text for each in sorted(row, key=lambda w: w.x)) for row in rows]
