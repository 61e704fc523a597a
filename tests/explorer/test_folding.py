"""Words are looked for in the same way by ``select`` and in the browser."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.explorer.javascript import DENO, FRONT_END
from workbench.quotes.folding import folded


def in_javascript(texts: list[str]) -> list[str]:
    done = subprocess.run(
        [DENO, "run", "--quiet", "../../tests/explorer/js/fold.js"],
        cwd=FRONT_END,
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    answer: list[str] = json.loads(done.stdout)
    return answer


LETTERS = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
TEXTS = [
    "",
    "   ",
    "\u2028 a \u00a0\t b\r\n",
    "“We don’t”  ‘trade’ ʼ",
    "ΟΔΟΣ ΟΔΟΣ. ΣΑΣ Α\u0301Σ ΑΣ\u00adΑ σς",
    "İSTANBUL istanbul I\u0307 ISPARTA ı",
    "STRASSE Straße STRAẞE",
    "Zoe\u0308 ZOË 👩‍🔬 🇰🇷 \u200b x",
    "\x1c\x85\u1680\u205f\ufeff are no white space here",
    "\U00010d50Σ \ua7cbA",
    "I\u0307 s\u0323\u0307 s\u0307\u0323 \u212b \u1e9b\u0323 \u0958",
]


def test_every_letter_is_folded_alike_in_both_languages() -> None:
    both = zip(LETTERS, map(folded, LETTERS), in_javascript(LETTERS), strict=True)
    assert [f"{ord(letter):x}" for letter, ours, theirs in both if ours != theirs] == []


def test_every_letter_is_folded_alike_between_others() -> None:
    texts = [f"Aα{letter}Σ {letter}ß" for letter in LETTERS]
    both = zip(LETTERS, map(folded, texts), in_javascript(texts), strict=True)
    assert [f"{ord(letter):x}" for letter, ours, theirs in both if ours != theirs] == []


def test_texts_are_folded_alike_in_both_languages() -> None:
    assert in_javascript(TEXTS) == [folded(text) for text in TEXTS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We DON’T \u00a0 trade,”", '"we don\'t trade,"'),
        ("  a\tb ", "a b"),
        ("ΟΔΟΣ", "οδοσ"),
        ("οδός", "οδόσ"),
        ("İstanbul", "istanbul"),
        ("STRAẞE", "strasse"),
        ("Straße", "strasse"),
        ("cafe\u0301 in Zu\u0308rich", "café in zürich"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert folded(text) == expected
