"""Names and messages from outside: a terminal shows them and obeys nothing in them."""

from __future__ import annotations

import sys
import warnings

import pytest

from workbench.errors import WorkbenchError, warn
from workbench.text.printable import plain

SHOWN = [
    ("a b.txt", "a b.txt"),
    ("Zoë 안보 👍.txt", "Zoë 안보 👍.txt"),
    ("می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀"),
    ("e\u0301", "e\u0301"),
    ("\x1b[31m\x9b1m\x07", "\\x1b[31m\\x9b1m\\x07"),
    ("one\ntwo\r\t\u2028\u2029\x85", "one\\ntwo\\r\\t\\u2028\\u2029\\x85"),
    ("a\u202etxt.exe", "a\\u202etxt.exe"),
    ("\u2066\u2069\u200f\ufeff\u00ad", "\\u2066\\u2069\\u200f\\ufeff\\xad"),
    ("\U000e0041", "\\U000e0041"),
    ("n\udcff.txt", "n\\xff.txt"),
    ("half \ud83d", "half \\ud83d"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_what_acts_or_hides_stands_escaped_and_the_rest_stays(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert plain(shown) == shown


def test_no_character_breaks_a_line_or_fails_to_be_printed() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    shown = plain(everything)
    assert len(shown.splitlines()) == 1
    assert shown.encode()


def test_errors_and_warnings_are_one_plain_line() -> None:
    message = "There is no 'a\u202e\x1b[31m\n\udcff'."
    assert str(WorkbenchError(message)) == "There is no 'a\\u202e\\x1b[31m\\n\\xff'."
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn(message)
    assert [str(warning.message) for warning in caught] == [str(WorkbenchError(message))]
