"""What cells print: text in its colours, however many there are."""

from __future__ import annotations

from workbench.sharing.printed import printed_html


def test_print_keeps_its_colours() -> None:
    html, whole = printed_html("\x1b[31m<b>\x1b[0m & plain")
    assert (html, whole) == ('<span class="ansi-red-fg">&lt;b&gt;</span> &amp; plain', True)


def test_of_too_many_colours_the_words_stay() -> None:
    html, whole = printed_html("\x1b[31m<" * 20_000)
    assert (html, whole) == ("&lt;" * 20_000, False)


def test_colour_of_endless_numbers_is_none() -> None:
    assert printed_html(f"\x1b[{'1;' * 1000}mwords") == ("words", True)
