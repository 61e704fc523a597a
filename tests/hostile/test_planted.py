"""Each door finds a fault that is planted behind it: a fuzz that finds nothing has looked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.hostile import fuzz

pytestmark = pytest.mark.long
# Far fewer are needed; a door that has grown blind is told from one that was unlucky.
MOST = 400
Plant = Callable[[Callable[..., Any]], Callable[..., Any]]


def _loses_the_last_letter(decode: Callable[..., Any]) -> Callable[..., Any]:
    def damaged(data: bytes) -> Any:
        text, codes = decode(data)
        return text[:-1], codes

    return damaged


def _shifts_a_quote(as_printed: Callable[..., Any]) -> Callable[..., Any]:
    return lambda text, *rest, **options: as_printed(text.replace("🌊", "  "), *rest, **options)


def _lets_handlers_pass(cleaned: Callable[..., Any]) -> Callable[..., Any]:
    def lax(html: str, *rest: Any, **options: Any) -> Any:
        clean = cleaned(html, *rest, **options)
        return replace(clean, html=html) if "onclick" in html else clean

    return lax


def _fails_on_a_half(quote_texts: Callable[..., Any]) -> Callable[..., Any]:
    def failing(quotes: Any, rows: Any) -> Any:
        return 1 / 0 if list(rows) == [7] else quote_texts(quotes, rows)

    return failing


def _forgets_full_width(guarded: Callable[..., Any]) -> Callable[..., Any]:
    return lambda text: text if text.startswith("＝") else guarded(text)


PLANTED: dict[str, tuple[str, Plant]] = {
    "reading": ("workbench.articles.reading.decode", _loses_the_last_letter),
    "text": ("workbench.quotes.extract.as_printed", _shifts_a_quote),
    "notebooks": ("workbench.sharing.outputs.cleaned", _lets_handlers_pass),
    "widget": ("workbench.explorer.answers.quote_texts", _fails_on_a_half),
    "writing": ("workbench.exports.csv_text.guarded", _forgets_full_width),
}


@pytest.mark.parametrize("door", fuzz.DOORS)
def test_planted_fault_is_found(door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, plant = PLANTED[door]
    module, _, name = place.rpartition(".")
    original = getattr(__import__(module, fromlist=[name]), name)
    monkeypatch.setattr(place, plant(original))
    monkeypatch.setattr(fuzz, "made_small", lambda name, behind, fault, folder: fault)
    found = (fault for _, fault in fuzz.fuzz(door, "planted", range(MOST)) if fault)
    assert next(found, None) is not None
