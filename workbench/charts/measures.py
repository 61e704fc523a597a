"""What coverage can measure, and the two ways in which it counts a statement."""

from __future__ import annotations

from workbench.errors import WorkbenchError, unknown_choice

# How many quotes, how many different speakers, articles and outlets, and words in the quotes.
MEASURES = ("quotes", "speakers", "articles", "outlets", "words")
# Every quote of every article, or what several articles of one story print once.
COUNTS = ("quotes", "stories")


def check_count(count: object) -> None:
    """WorkbenchError for what is no way to count."""
    if count in COUNTS:
        return
    if count in MEASURES:
        raise WorkbenchError(
            f"count={count!r} is a measure: write measure={count!r}. count says whether a "
            f"statement that several articles of a story print counts once: {', '.join(COUNTS)}."
        )
    raise unknown_choice("count", count, COUNTS, "Choose among these.")


def check_measure(measure: object, known: tuple[str, ...] = MEASURES) -> None:
    """WorkbenchError for what is no measure."""
    if measure not in known:
        raise unknown_choice("measure", measure, known, "Choose among these.")
