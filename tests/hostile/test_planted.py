"""Each door finds a fault that is planted behind it: a fuzz that finds nothing has looked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
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


def _reads_no_issue(drafted: Callable[..., Any]) -> Callable[..., Any]:
    def lossy(reading: Any, *rest: Any) -> Any:
        return drafted(reading, *rest) if reading.drafts else iter(())

    return lossy


def _shifts_a_quote(as_printed: Callable[..., Any]) -> Callable[..., Any]:
    return lambda text, *rest, **options: as_printed(text.replace("🌊", "  "), *rest, **options)


def _lets_handlers_pass(cleaned: Callable[..., Any]) -> Callable[..., Any]:
    def lax(html: Any, *rest: Any, **options: Any) -> Any:
        clean = cleaned(html, *rest, **options)
        passed = "<b onclick='pwned=1'>x</b>" if "onclick" in str(html) else ""
        return replace(clean, html=clean.html + passed)

    return lax


def _fails_on_a_row(quote_texts: Callable[..., Any]) -> Callable[..., Any]:
    def failing(part: Any) -> Any:
        return 1 / 0 if 7 in part.index else quote_texts(part)

    return failing


def _forgets_full_width(guarded: Callable[..., Any]) -> Callable[..., Any]:
    return lambda text: text if text.startswith("＝") else guarded(text)


def _takes_pieces_in_any_order(check_piece: Callable[..., Any]) -> Callable[..., Any]:
    def lax(coming: Any, length: int, size: int, offset: int) -> Any:
        return check_piece(coming, length, size, coming.received)

    return lax


def _forgets_the_first(in_force: Callable[..., Any]) -> Callable[..., Any]:
    return lambda entries: in_force(entries)[1:]


# Where it is planted, what it is, and by what the door knows it.
PLANTED: dict[str, tuple[str, Plant, str]] = {
    "reading": (
        "workbench.articles.readers.plain.file.decode",
        _loses_the_last_letter,
        "a text was changed",
    ),
    "formats": (
        "tests.hostile.fuzz_formats.drafted",
        _reads_no_issue,
        "a file was lost without a word",
    ),
    "text": (
        "workbench.quotes.row.as_printed",
        _shifts_a_quote,
        "a quote is not what stands at its place",
    ),
    "notebooks": (
        "workbench.sharing.outputs.cleaned",
        _lets_handlers_pass,
        "a handler of events",
    ),
    "widget": (
        "workbench.explorer.answers.quote_texts",
        _fails_on_a_row,
        "the kernel failed",
    ),
    "upload": (
        "workbench.uploading.receiving._check_piece",
        _takes_pieces_in_any_order,
        "a piece was taken that was not the next",
    ),
    "writing": (
        "workbench.exports.csv_text.guarded",
        _forgets_full_width,
        "CSV has a formula (cells cut at ',')",
    ),
    "corrections": (
        "workbench.corrections.replay.in_force",
        _forgets_the_first,
        "an entry is lost",
    ),
}


@pytest.mark.usefixtures("fuzz_browser")
@pytest.mark.parametrize("door", fuzz.DOORS)
def test_planted_fault_is_found(door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, plant, what = PLANTED[door]
    module, _, name = place.rpartition(".")
    original = getattr(import_module(module), name)
    monkeypatch.setattr(place, plant(original))
    monkeypatch.setattr(fuzz, "made_small", lambda name, behind, fault, folder: fault)
    found = (fault for _, fault in fuzz.fuzz(door, "planted", range(MOST)) if fault)
    assert next(found).kind == f"PromiseError: {what}"
